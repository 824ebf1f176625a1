// SPDX-License-Identifier: EUPL-1.2
// Where the four steps of a cycle stand on a day. Dates come from the cycle; without a cycle the steps have no dates.
import type { Json, JsonRecord } from '../api/wire';

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

/** Number of a step: the step id of the cycle may carry it (`3a`), or its place in the list tells it. */
function stepNumber(step: JsonRecord, index: number): number {
  const digit = /[1-4]/.exec(String(step.stap ?? ''))?.[0];
  return digit ? Number(digit) : Math.min(index + 1, 4);
}

function stateOn(day: string, from?: string, to?: string): CycleStep['state'] {
  if (!from || !to) return 'onbekend';
  if (to < day) return 'voorbij';
  return from <= day ? 'nu' : 'straks';
}

/** The four steps as they stand on `day` (`jjjj-mm-dd`). */
export function cycleSteps(cycle: JsonRecord | undefined, day: string): CycleStep[] {
  const given = Array.isArray(cycle?.stappen) ? (cycle.stappen as Json[]) : [];
  const steps: CycleStep[] = [1, 2, 3, 4].map((nr) => ({ nr, state: 'onbekend', part: 0 }));
  given.forEach((item, index) => {
    const step = item as JsonRecord;
    const own = steps[stepNumber(step, index) - 1];
    if (!own || typeof step.van !== 'string' || typeof step.tot !== 'string') return;
    own.from = own.from && own.from < step.van ? own.from : step.van;
    own.to = own.to && own.to > step.tot ? own.to : step.tot;
    own.state = stateOn(day, own.from, own.to);
    own.part = own.state === 'nu' ? partOf(own.from, own.to, day) : 0;
  });
  return steps;
}
