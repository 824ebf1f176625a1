// SPDX-License-Identifier: EUPL-1.2
// What a conflict is asked on its page: who is next, and which rungs its ladder has.
import type { JsonRecord, PossibleAct } from '../../api/wire';
import { doorKind } from '../../components/doors';
import { oneOf } from '../../i18n/format';

/** A rung of the catalogue `escalatiepad`. */
export interface Rung {
  nummer: number;
  naam: string;
  gremia?: string[];
  wijze: string;
  termijnWerkdagen?: number;
  regie?: string;
}

/** The rungs of the ladder with this id, from low to high; empty while the catalogue loads. */
export function ladderOf(rows: readonly JsonRecord[] | undefined, id: string): Rung[] {
  const row = rows?.find((one) => one.id === id);
  const rungs = Array.isArray(row?.treden) ? (row.treden as unknown as Rung[]) : [];
  return [...rungs].sort((a, b) => a.nummer - b.nummer);
}

export type RungState = 'eerder' | 'nu' | 'later';

/** Where a rung lies beside the one that the conflict is on; 0 is not placed yet. */
export function rungState(nummer: number, trede: number): RungState {
  if (nummer === trede) return 'nu';
  return nummer < trede ? 'eerder' : 'later';
}

export interface Turn {
  /** Absent: the reader. */
  who?: string;
  what: string[];
}

/** Who is expected to do what now, the reader first; acts of the same people stand together. */
export function turns(acts: readonly PossibleAct[]): Turn[] {
  const found = new Map<string, Turn>();
  const now = (act: PossibleAct) => !act.weigering || ['own', 'other'].includes(doorKind(act.weigering));
  const expected = acts.filter((act) => act.verwacht && now(act));
  for (const act of [...expected].sort((a, b) => Number(b.toegestaan) - Number(a.toegestaan))) {
    const refusal = act.weigering;
    const who = act.toegestaan ? undefined : oneOf(refusal?.gremia?.length ? refusal.gremia : (refusal?.wieWel ?? []));
    if (who === '') continue;
    const turn = found.get(who ?? '') ?? { ...(who === undefined ? {} : { who }), what: [] };
    turn.what.push(act.label);
    found.set(who ?? '', turn);
  }
  return [...found.values()];
}
