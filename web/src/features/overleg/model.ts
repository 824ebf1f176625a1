// SPDX-License-Identifier: EUPL-1.2
// How the pages of meetings order and name things.
import type { OverlegdossierToestand } from '../../api/generated/types';
import { choice, type CodeLabel } from '../../api/schema';
import type { PossibleAct } from '../../api/wire';
import type { Choices } from '../../components/form/field';

export type Content = OverlegdossierToestand;

/** Splits meetings by today: what is coming soonest first, what was latest first. The rows come latest first. */
export function comingAndPast<Row extends { datum: string }>(rows: readonly Row[], day: string): { coming: Row[]; past: Row[] } {
  return { coming: rows.filter((row) => row.datum >= day).reverse(), past: rows.filter((row) => row.datum < day) };
}


/** The items and promises that an act can be about: those that the server names with the act, else all. */
export function choicesOf(content: Content, act?: PossibleAct): Choices {
  const meant = new Set(act?.onderdelen ?? []);
  const keep = (one: CodeLabel) => meant.size === 0 || meant.has(one.id);
  return {
    punt: (content.punten ?? []).map((item) => choice(item.id, item.invoer.titel)).filter(keep),
    toezegging: (content.toezeggingen ?? []).map((promise) => choice(promise.id, promise.invoer.wat)).filter(keep),
  };
}

/** What the reader can do now for one item or promise; the server names for which it can. */
export function actsAbout(acts: readonly PossibleAct[], id: string): PossibleAct[] {
  return acts.filter((act) => act.toegestaan && act.onderdelen?.includes(id));
}
