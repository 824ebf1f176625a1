// SPDX-License-Identifier: EUPL-1.2
// The sum of claims: what is asked against the land that there is, as parts of a bar and as lines for a spreadsheet.
import type { Claimomvang, Optelclaim, Opteldeel, Optelhorizon, Optelsom, Optelsomregel } from '../../api/generated/types';

export const HORIZONS: readonly Optelhorizon[] = ['alle_jaren', 'tot_2030', 'tot_2050', 'na_2050'];

/** The name under which the server knows what lies outside every province. */
export const OUTSIDE = 'buiten';

/** What is left of what is expected when claims that go together share ground. */
export function withDoubleUse({ gevraagd, samen }: Pick<Optelsomregel, 'gevraagd' | 'samen'>): number {
  return gevraagd.verwacht - samen;
}

export type Fit = 'past' | 'past_samen' | 'past_niet' | 'geen_land';

/** Whether what is expected fits on the land: by itself, only when claims share ground, or not at all. */
export function fitOf(line: Pick<Optelsomregel, 'gevraagd' | 'samen' | 'land'>): Fit {
  if (line.land === 0) return 'geen_land';
  if (line.gevraagd.verwacht <= line.land) return 'past';
  return withDoubleUse(line) <= line.land ? 'past_samen' : 'past_niet';
}

/** How much more is asked than there is, with double use where that still does not fit. */
export function tooMuch(line: Pick<Optelsomregel, 'gevraagd' | 'samen' | 'land'>): number {
  const asked = fitOf(line) === 'past_niet' ? withDoubleUse(line) : line.gevraagd.verwacht;
  return Math.max(0, asked - line.land);
}

/** A bar: places from 0 to 1. */
export interface Bar {
  /** Until here ground of its own is asked, whether or not others want it too. */
  own: number;
  /** From there until here the ground can be shared with a claim that goes together with it. */
  expected: number;
  least: number;
  most: number;
  /** Absent when the land does not fit in the picture. */
  land?: number;
}

/** The parts of a bar of which `full` is the whole width. */
export function barOf({ gevraagd, samen, land }: Pick<Optelsomregel, 'gevraagd' | 'samen' | 'land'>, full: number): Bar {
  const place = (m2: number) => (full > 0 ? Math.min(1, m2 / full) : 0);
  return { own: place(gevraagd.verwacht - samen), expected: place(gevraagd.verwacht), least: place(gevraagd.minste), most: place(gevraagd.meeste), ...(land > 0 && land <= full ? { land: place(land) } : {}) };
}

/** The lines of a period, in the order of the server: the functions, then all together. */
export function linesOf(sum: Optelsom, horizon: Optelhorizon): Optelsomregel[] {
  return (sum.regels ?? []).filter((line) => line.horizon === horizon);
}

/** Only the lines of all functions together. */
export function totalsOf(sum: Optelsom, horizon: Optelhorizon): Optelsomregel[] {
  return linesOf(sum, horizon).filter((line) => line.ruimtefunctie === undefined);
}

/** A claim with what it asks in a line. */
export interface Part {
  claim: Optelclaim;
  asked: Claimomvang;
}

/** The claims behind a line; behind all functions together those of every function. */
export function partsOf(sum: Optelsom, line: Optelsomregel): Part[] {
  const claims = new Map((sum.claims ?? []).map((one) => [one.id, one]));
  const pairs: Opteldeel[] = line.ruimtefunctie === undefined ? linesOf(sum, line.horizon).flatMap(({ delen }) => delen ?? []) : (line.delen ?? []);
  return pairs.flatMap(({ claim, gevraagd }) => {
    const found = claims.get(claim);
    return found ? [{ claim: found, asked: gevraagd }] : [];
  });
}

/** Words for the columns that are ids. */
export interface Words {
  horizon: (id: string) => string;
  province: (id: string | undefined) => string;
  use: (id: string | undefined) => string;
}

const ha = (m2: number) => m2 / 10_000;

/** Every line for a spreadsheet, in hectares, with the numbers of the claims when these were asked. */
export function fileRows(sum: Optelsom, words: Words): (string | number)[][] {
  return (sum.regels ?? []).map((line) => [
    words.horizon(line.horizon),
    words.province(line.provincie),
    words.use(line.ruimtefunctie),
    line.claims,
    line.fictief,
    ha(line.gevraagd.minste),
    ha(line.gevraagd.verwacht),
    ha(line.gevraagd.meeste),
    ha(line.hard),
    ha(line.voorkeur),
    ha(line.zoekgebied),
    ha(line.samen),
    ha(withDoubleUse(line)),
    ha(line.land),
    partsOf(sum, line)
      .map(({ claim }) => `${claim.nummer} (${claim.versie.nummer})`)
      .join(', '),
  ]);
}
