// SPDX-License-Identifier: EUPL-1.2
// Who is next, until when, and what the clock does when that day has passed.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord, useMethodTerm, useWords } from '../../api/labels';
import type { Resource } from '../../api/resource';
import type { Page, PossibleAct } from '../../api/wire';
import { today } from '../../base/clock';
import { Term } from '../../components/marks';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { fullDate, longDate } from '../../i18n/format';
import { turns } from './model';

function People({ acts }: { acts: readonly PossibleAct[] }) {
  const found = turns(acts);
  if (found.length === 0) return <p className="quiet">{t('conflict.aanZetNiemand')}</p>;
  return (
    <dl className="turns">
      {found.map((turn) => (
        <div key={turn.who ?? ''}>
          <dt>{turn.who ?? t('conflict.aanZetU')}</dt>
          {turn.what.map((what) => (
            <dd key={what}>{what}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

type RunningTerm = NonNullable<ConflictToestand['termijnen']>[number];

function Running({ term }: { term: RunningTerm }) {
  const words = useCatalogueWord('termijn');
  const method = useMethodTerm('conflict');
  const after = method(term.naam)?.uitleg;
  const late = term.vervaltOp < today();
  return (
    <li>
      <strong>{words(term.naam) ?? term.naam}</strong>
      <Term late={late}>{t('conflict.tot', { dag: fullDate(term.vervaltOp) })}</Term>
      {after ? <span lang="nl">{after}</span> : null}
      {late ? <span>{t('conflict.voorbij')}</span> : null}
    </li>
  );
}

/** The part at the top of the page. */
export function NextTurn({ conflict, acts }: { conflict: ConflictToestand; acts: Resource<Page<PossibleAct>> }) {
  const words = useWords();
  const terms = conflict.termijnen ?? [];
  const ended = words.phase('conflict', conflict.fase).end;
  return (
    <Section id="aan-zet" title={t('conflict.aanZet')} className="next-turn">
      {ended ? <p>{t('conflict.klaar')}</p> : null}
      {!ended || turns(acts.data?.items ?? []).length > 0 ? <People acts={acts.data?.items ?? []} /> : null}
      {conflict.pauzeTot ? <p>{t('conflict.pauzeTot', { dag: longDate(conflict.pauzeTot) })}</p> : null}
      {terms.length > 0 ? (
        <ul className="running-terms">
          {terms.map((term) => (
            <Running key={term.id} term={term} />
          ))}
        </ul>
      ) : null}
      {conflict.herinneringen > 0 ? <p>{t('conflict.herinnerd', { n: conflict.herinneringen })}</p> : null}
    </Section>
  );
}
