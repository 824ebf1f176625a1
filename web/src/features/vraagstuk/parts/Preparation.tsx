// SPDX-License-Identifier: EUPL-1.2
// What sides prepare: the day that each promised, the room that each shared on purpose, and, for the own side only, its cards.
import type { BeslisruimteRij, BeslisruimteToestand } from '../../../api/generated/types';
import { useCatalogueWord, useName } from '../../../api/labels';
import { useResource } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import { Side, sideKind, Term } from '../../../components/marks';
import { Loaded, Prose } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Vraagstuk, WithId } from '../model';

function Card({ id }: { id: string }) {
  const organisations = useName('organisatie');
  const card = useResource<BeslisruimteToestand>(`/beslisruimten/${id}`);
  return (
    <Loaded of={card}>
      {({ organisatie, invoer, zijde }) => (
        <article className="party" data-side={sideKind(zijde)}>
          <h4>{organisations(organisatie)}</h4>
          <Prose text={[invoer.ruimte, invoer.grenzen].filter(Boolean).join('\n\n')} />
          <p className="small quiet">{[t('ruimte.van', { wie: invoer.gegevenDoor }), invoer.geldigTot ? t('ruimte.geldigTot', { dag: longDate(invoer.geldigTot) }) : ''].filter(Boolean).join(' · ')}</p>
        </article>
      )}
    </Loaded>
  );
}

function OwnCards({ issueId }: { issueId: string }) {
  const found = useResource<Page<WithId<BeslisruimteRij>>>(`/beslisruimten?vraagstuk=${issueId}`);
  const cards = found.data?.items ?? [];
  if (cards.length === 0) return null;
  return (
    <>
      <h3>{t('ruimte.eigen')}</h3>
      <p className="quiet small">{t('ruimte.eigenUitleg')}</p>
      <div className="parties">
        {cards.map((card) => (
          <Card key={card.id} id={card.id} />
        ))}
      </div>
    </>
  );
}

/** Read again after every act. */
export function Preparation({ issue, round }: { issue: Vraagstuk; round: number }) {
  const sides = useCatalogueWord('zijde');
  const organisations = useName('organisatie');
  const sideName = (one: string) => <Side kind={sideKind(one)}>{sides(one) ?? one}</Side>;
  return (
    <>
      {issue.toegezegd?.length ? (
        <ul className="plain-list ready-list">
          {issue.toegezegd.map((one) => (
            <li key={one.zijde}>
              {sideName(one.zijde)} <Term>{t('ruimte.inVoorbereiding', { dag: longDate(one.voor) })}</Term>
            </li>
          ))}
        </ul>
      ) : null}
      {issue.wachtOp?.map((one) => (
        <p key={one.nationaleKeuze}>
          <Link to={`/nationale-keuzen/${one.nationaleKeuze}`}>{t('keuze.wachtHierop')}</Link> {one.waarom}
        </p>
      ))}
      {issue.vrijgegeven?.length ? (
        <>
          <h3>{t('ruimte.vrijgegeven')}</h3>
          <div className="parties">
            {issue.vrijgegeven.map((one, index) => (
              <article className="party" key={index} data-side={sideKind(one.zijde)}>
                <h4>{organisations(one.organisatie)}</h4>
                <Prose text={one.tekst} />
                <p className="small quiet">{longDate(one.op)}</p>
              </article>
            ))}
          </div>
        </>
      ) : null}
      <OwnCards key={round} issueId={issue.id} />
    </>
  );
}
