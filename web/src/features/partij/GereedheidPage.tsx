// SPDX-License-Identifier: EUPL-1.2
// The checklist of the own province. Nobody else can open it; it is not kept and gives no score.
import type { Gereedheidspunt } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { Status } from '../../components/marks';
import { Loaded, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';

function Point({ point }: { point: Gereedheidspunt }) {
  const words = useWords();
  return (
    <li>
      <Status tone={point.gereed ? 'goed' : 'let-op'}>{t(point.gereed ? 'gereed.ja' : 'gereed.nogNiet')}</Status> {words.code('gereedheidspuntsoort', point.punt)}
      {point.object ? (
        <span className="block small">
          <Link to={`/${point.meervoud}/${point.object}`}>{point.over}</Link>
        </span>
      ) : null}
    </li>
  );
}

/** The page. */
export default function GereedheidPage() {
  const words = useWords();
  const list = useResource<Page<Gereedheidspunt>>('/gereedheid');
  if (list.problem?.status === 404)
    return (
      <>
        <PageTitle>{t('gereed.titel')}</PageTitle>
        <p className="lead quiet">{t('gereed.nietVoorU')}</p>
      </>
    );
  return (
    <>
      <PageTitle>{t('gereed.titel')}</PageTitle>
      <p className="lead quiet">{t('gereed.uitleg')}</p>
      <Loaded of={list}>
        {({ items }) => (
          <div className="entries">
            {[...new Set(items.map((point) => point.groep))].map((group) => (
              <Section key={group} ruled title={words.code('gereedheidsgroep', group)}>
                <ul className="plain-list">
                  {items
                    .filter((point) => point.groep === group)
                    .map((point, index) => (
                      <Point key={index} point={point} />
                    ))}
                </ul>
              </Section>
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}
