// SPDX-License-Identifier: EUPL-1.2
// One line that counts the parts of the text by whose turn they are.
import { sideKind } from '../../../components/marks';
import { t } from '../../../i18n';
import { type Afspraak, numbered, partState, type Turn } from '../model';

const TURNS: readonly Turn[] = ['eens', 'u', 'ander', 'hangt'];

function focusPart(event: { preventDefault: () => void }, number: string): void {
  event.preventDefault();
  const part = document.getElementById(`onderdeel-${number}`);
  part?.scrollIntoView({ block: 'center' });
  part?.focus({ preventScroll: true });
}

/** Counts per turn, each a link to its first part; and the next one for the reader. */
export function CountLine({ agreement, mine }: { agreement: Afspraak; mine?: string }) {
  const all = numbered(agreement.tekstdelen ?? []).flatMap((group) => group.parts);
  const states = all.map(({ number, part }) => ({ number, ...partState(part, agreement.zijden ?? [], mine) }));
  const next = states.find((state) => state.turn === 'u');
  return (
    <nav className="count-line not-printed" aria-label={t('afspraak.stand')}>
      <span className="total">{t('afspraak.onderdelen', { n: all.length })}</span>
      {TURNS.map((turn) => {
        const own = states.filter((state) => state.turn === turn);
        const first = own[0];
        const content = (
          <>
            <span className="bar" data-side={sideKind(turn === 'u' ? mine : first?.waiting[0])} />
            <strong>{own.length}</strong> <span>{t(`akkoord.${turn}`)}</span>
          </>
        );
        return first ? (
          <a key={turn} data-turn={turn} href={`#onderdeel-${first.number}`} onClick={(event) => focusPart(event, first.number)}>
            {content}
          </a>
        ) : (
          <span key={turn} data-turn={turn} className="none">
            {content}
          </span>
        );
      })}
      {next ? (
        <a className="button-link next not-printed" href={`#onderdeel-${next.number}`} onClick={(event) => focusPart(event, next.number)}>
          {t('afspraak.eerstvolgende', { nr: next.number })}
        </a>
      ) : null}
    </nav>
  );
}
