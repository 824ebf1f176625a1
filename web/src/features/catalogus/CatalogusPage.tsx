// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../../app/router';
import { PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { GROUPS } from './parts';
import './catalogus.css';

/** What the program knows beforehand: bodies, functions, method, content, sources. */
export default function CatalogusPage() {
  return (
    <>
      <PageTitle>{t('menu.catalogus')}</PageTitle>
      <p className="lead quiet">{t('catalogus.uitleg')}</p>
      <div className="catalogue-groups">
        {GROUPS.map((group) => (
          <Section key={group.text} ruled title={t(group.text)}>
            <ul className="plain-list">
              {group.text === 'catalogus.groep.werkwijze' ? (
                <li>
                  <Link to="/werkwijze">{t('werkwijze.titel')}</Link>
                  <p className="small quiet">{t('werkwijze.uitleg')}</p>
                </li>
              ) : null}
              {group.parts.map((part) => (
                <li key={part.meervoud}>
                  <Link to={`/catalogus/${part.meervoud}`}>{t(part.text)}</Link>
                  <p className="small quiet">{t(part.explain)}</p>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
