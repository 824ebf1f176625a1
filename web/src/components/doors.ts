// SPDX-License-Identifier: EUPL-1.2
// Closed doors in order: what stops this reader, what is up to someone else, what comes after another step, what
// asks a step back, what is over.
import type { PossibleAct, Refusal } from '../api/wire';

/** Doors that are closed for the same reason, shown as one. */
export interface Doors {
  labels: string[];
  refusal: Refusal;
}

export interface SortedDoors {
  /** Shown at once: what the reader may have expected to do, and the next step when that is up to someone else. */
  near: Doors[];
  other: Doors[];
  later: Doors[];
  back: Doors[];
  over: Doors[];
}

/** What kind of refusal this is. The server says it: a phase that no act leads to any more is over. */
export function doorKind({ code, wanneer }: Refusal): 'own' | 'other' | 'later' | 'back' | 'over' {
  if (code === 'functie_past_niet') return 'other';
  if (code !== 'fase_past_niet') return 'own';
  if (wanneer === 'niet_meer') return 'over';
  return wanneer === 'na_teruggaan' ? 'back' : 'later';
}

/** Adds a door to those that are closed for the same reason. */
function add(doors: Doors[], label: string, refusal: Refusal): void {
  const same = doors.find((one) => JSON.stringify(one.refusal) === JSON.stringify(refusal));
  if (same) same.labels.push(label);
  else doors.push({ labels: [label], refusal });
}

/** Sorts the acts that are refused; within each kind the order of the method stays. */
export function sortDoors(acts: readonly PossibleAct[]): SortedDoors {
  const sorted: SortedDoors = { near: [], other: [], later: [], back: [], over: [] };
  for (const { label, verwacht, weigering } of acts) {
    if (!weigering) continue;
    const kind = doorKind(weigering);
    const near = kind === 'own' || (kind === 'other' && verwacht);
    add(near ? sorted.near : sorted[kind as Exclude<typeof kind, 'own'>], label, weigering);
  }
  return sorted;
}

/** How many acts these doors are for. */
export function countActs(doors: readonly Doors[]): number {
  return doors.reduce((sum, one) => sum + one.labels.length, 0);
}

export interface BehindSteps {
  steps: readonly string[];
  doors: Doors[];
}

/** Doors by the steps that come first, in the order in which those are met. */
export function groupBySteps(doors: readonly Doors[]): BehindSteps[] {
  const found = new Map<string, BehindSteps>();
  for (const door of doors) {
    const steps = door.refusal.eerst ?? [];
    const key = steps.join('|');
    const group = found.get(key) ?? { steps, doors: [] };
    group.doors.push(door);
    found.set(key, group);
  }
  return [...found.values()];
}
