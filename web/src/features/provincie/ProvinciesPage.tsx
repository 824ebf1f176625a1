// SPDX-License-Identifier: EUPL-1.2
// The twelve provinces, by part of the country: the way to the overview of each.
import { useCatalogue, useCatalogueRows } from '../../api/labels';
import { inLanguage } from '../../api/schema';
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { Loading, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import './provincie.css';

/** The page. */
export default function ProvinciesPage() {
  const regions = useCatalogue('landsdeel');
  const provinces = useCatalogueRows('provincie');
  const { active } = useSession();
  if (!provinces) return <Loading shape="table" />;
  return (
    <>
      <PageTitle>{t('provincie.alle')}</PageTitle>
      <p className="lead quiet">{t('provincie.alleUitleg')}</p>
      <div className="province-regions">
        {regions.map((region) => (
          <Section key={region.id} title={inLanguage(region.label)}>
            <ul className="plain-list">
              {provinces
                .filter((one) => one.landsdeel === region.id)
                .map((one) => (
                  <li key={String(one.id)}>
                    <Link to={`/provincies/${String(one.id)}`}>{String(one.naam)}</Link>
                    {active?.provincie === one.id ? <span className="stamp">{t('provincie.uwe')}</span> : null}
                  </li>
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
