// SPDX-License-Identifier: EUPL-1.2
// Where the four steps of a cycle stand on a day. Dates come from the cycle; without a cycle the steps have no dates.
import type { CyclusToestand } from '../api/generated/types';

export interface CycleStep {
  nr: number;
  from?: string;
  to?: string;
  state: 'voorbij' | 'nu' | 'straks' | 'onbekend';
  /** Part of the step that is over, in whole percents. */
  part: number;
}

const DAY = 86_400_000;

function partOf(from: string, to: string, day: string): number {
  const start = Date.parse(from);
  const span = Date.parse(to) - start + DAY;
  return Math.round((100 * (Date.parse(day) - start)) / span);
}

function stateOn(day: string, from?: string, to?: string): CycleStep['state'] {
  if (!from || !to) return 'onbekend';
  if (to < day) return 'voorbij';
  return from <= day ? 'nu' : 'straks';
}

/** The four steps as they stand on `day` (`jjjj-mm-dd`). `numberOf` gives the number of a step by its id. */
export function cycleSteps(cycle: CyclusToestand | undefined, day: string, numberOf: (stap: string) => number | undefined): CycleStep[] {
  const steps: CycleStep[] = [1, 2, 3, 4].map((nr) => ({ nr, state: 'onbekend', part: 0 }));
  for (const step of cycle?.stappen ?? []) {
    const own = steps[(numberOf(step.stap) ?? 0) - 1];
    if (!own) continue;
    own.from = own.from && own.from < step.van ? own.from : step.van;
    own.to = own.to && own.to > step.tot ? own.to : step.tot;
    own.state = stateOn(day, own.from, own.to);
    own.part = own.state === 'nu' ? partOf(own.from, own.to, day) : 0;
  }
  return steps;
}
