// SPDX-License-Identifier: EUPL-1.2
// The ladder of this kind of conflict, rung by rung, with the one it lies on.
import type { ConflictToestand } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { useShared } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { fullDate } from '../../i18n/format';
import { ladderOf, type Rung, rungState, type RungState } from './model';

const STATE_TEXT = { eerder: 'conflict.tredeEerder', nu: 'conflict.tredeNu', later: 'conflict.tredeLater' } as const;

function Present({ conflict }: { conflict: ConflictToestand }) {
  const words = useWords();
  const bodies = useName('gremium');
  return (
    <>
      {conflict.gremium ? <span>{t('conflict.opTafel', { gremium: bodies(conflict.gremium) })}</span> : null}
      {conflict.wijze ? <span>{words.code('plaatsingwijze', conflict.wijze)}</span> : null}
      <span>{conflict.datum ? t('conflict.opDag', { dag: fullDate(conflict.datum) }) : t('conflict.geenDag')}</span>
    </>
  );
}

function RungRow({ rung, state, conflict }: { rung: Rung; state: RungState; conflict: ConflictToestand }) {
  const words = useWords();
  return (
    <li className="rung" data-state={state} aria-current={state === 'nu' ? 'step' : undefined}>
      <strong>
        {rung.nummer}. {rung.naam}
      </strong>
      {conflict.trede > 0 ? <span className="quiet small">{t(STATE_TEXT[state])}</span> : null}
      {state === 'nu' ? <Present conflict={conflict} /> : null}
      <span className="quiet small">
        {words.code('plaatsingswijze', rung.wijze)}
        {rung.termijnWerkdagen ? ` · ${t('conflict.werkdagen', { n: rung.termijnWerkdagen })}` : ''}
        {rung.regie ? ` · ${rung.regie}` : ''}
      </span>
    </li>
  );
}

/** The ladder; what is not loaded yet takes no room. */
export function Ladder({ conflict }: { conflict: ConflictToestand }) {
  const paths = useShared<Page>('/catalogus/escalatiepad');
  const rungs = ladderOf(paths?.items, conflict.soort);
  if (rungs.length === 0) return null;
  const title = conflict.trede > 0 ? t('conflict.padPlaats', { n: conflict.trede, van: rungs.length }) : t('conflict.pad');
  return (
    <Section id="pad" title={title}>
      <ol className="ladder" aria-label={t('conflict.treden', { n: rungs.length })}>
        {rungs.map((rung) => (
          <RungRow key={rung.nummer} rung={rung} state={rungState(rung.nummer, conflict.trede)} conflict={conflict} />
        ))}
      </ol>
    </Section>
  );
}
