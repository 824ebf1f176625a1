// SPDX-License-Identifier: EUPL-1.2
// One public agreement or arrangement.
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import { Link } from '../../app/router';
import { ObjectNumber } from '../../components/marks';
import { LoadedPage, PageTitle } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { PublicContent, Withdrawn } from './Content';
import type { OpenbareAfspraak } from './model';

/** The page. */
export default function OpenbareAfspraakPage({ params }: { params: Record<string, string> }) {
  const provinces = useName('provincie');
  const found = useResource<OpenbareAfspraak>(`/openbaar/afspraken/${params.id ?? ''}`);
  return (
    <>
      <p className="not-printed">
        <Link to="/openbaar">{t('openbaar.alle')}</Link>
      </p>
      <LoadedPage of={found} title={t('openbaar.afspraak')}>
        {({ versie }) => (
          <>
            <ObjectNumber>{versie.nummer}</ObjectNumber>
            <PageTitle>{versie.inhoud.titel}</PageTitle>
            <p>
              {(versie.inhoud.provincies ?? []).map((one, index) => (
                <span key={one}>
                  {index > 0 ? ', ' : ''}
                  <Link to={`/openbaar/${one}`}>{provinces(one)}</Link>
                </span>
              ))}
            </p>
            <Withdrawn end={versie.ingetrokken} />
            <PublicContent content={versie.inhoud} />
            <p className="quiet small">
              {t('openbaar.sindsDag', { dag: longDate(versie.op), stand: versie.stand })} {t('openbaar.status')}
            </p>
          </>
        )}
      </LoadedPage>
    </>
  );
}
