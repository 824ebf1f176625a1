// SPDX-License-Identifier: EUPL-1.2
// Which overviews there are; the server names and explains them.
import type { Overzichtregel } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { useSinceLink } from '../../app/SinceLink';
import { LinkRow } from '../../components/LinkRow';
import { Loaded, PageTitle } from '../../components/page';
import { t } from '../../i18n';
import './overzicht.css';

/** The page. */
export default function OverzichtenPage() {
  const all = useResource<Page<Overzichtregel>>('/overzichten');
  const since = useSinceLink();
  return (
    <>
      <PageTitle>{t('menu.overzichten')}</PageTitle>
      <p className="lead quiet">{t('overzicht.uitleg')}</p>
      <LinkRow
        links={[
          ['/provincies', t('provincie.alle')],
          ['/schema', t('schema.titel')],
          ['/opgaven', t('register.opgaven')],
          ['/claims', t('register.claims')],
          ['/spanningspunten', t('register.spanningspunten')],
          ['/peilingen', t('peiling.lijst')],
          ['/contactmomenten', t('contact.lijst')],
          ['/conflicten#verslag', t('verslag.titel')],
          ['/aanspreekberichten', t('aanspreken.lijst')],
          ['/geen-keuzen', t('geenkeuze.titel')],
          ['/openbaar', t('openbaar.titel')],
          since,
        ]}
      />
      <Loaded of={all}>
        {(page) => (
          <ul className="plain-list overviews">
            {page.items.map((one) => (
              <li key={one.id} className="card">
                <h2>
                  <Link to={`/overzichten/${one.id}`}>{one.naam}</Link>
                </h2>
                <p>{one.uitleg}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
