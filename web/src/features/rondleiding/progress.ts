// SPDX-License-Identifier: EUPL-1.2
// How far someone is with the guided visit of the practice environment. Kept in this browser, per person and function.
import { useSyncExternalStore } from 'react';
import visits from '../../api/generated/rondleiding.json';
import { matchPath } from '../../app/router';

export interface Task {
  sleutel: string;
  titel: string;
  waarom: string;
  doe: string;
  /** Where to go. */
  naar: string;
  /** Done after a visit to this page, or after one of these acts. */
  pagina?: string;
  handelingen?: readonly string[];
}

export interface Progress {
  stand: 'nieuw' | 'loopt' | 'gestopt';
  /** Keys of the tasks that are done. */
  gedaan: readonly string[];
}

const FRESH: Progress = { stand: 'nieuw', gedaan: [] };

/** The tasks of a function; empty when there is no visit for it. */
export function tasksOf(functie: string): readonly Task[] {
  return (visits as readonly { functies: readonly string[]; taken: readonly Task[] }[]).find((visit) => visit.functies.includes(functie))?.taken ?? [];
}

/** The tasks that a visit to a page or an act makes done. */
export function reached(tasks: readonly Task[], what: { path?: string; handeling?: string }): readonly Task[] {
  return tasks.filter(
    (task) =>
      (what.path !== undefined && task.pagina !== undefined && matchPath(task.pagina, what.path) !== null) ||
      (what.handeling !== undefined && task.handelingen?.includes(what.handeling) === true),
  );
}

const keyOf = (persoon: string, functie: string) => `rondleiding.${persoon}.${functie}`;
const listeners = new Set<() => void>();
const memory = new Map<string, Progress>();

function parse(text: string | null): Progress {
  try {
    const found = JSON.parse(text ?? '') as Progress;
    return Array.isArray(found.gedaan) && ['nieuw', 'loopt', 'gestopt'].includes(found.stand) ? found : FRESH;
  } catch {
    return FRESH;
  }
}

/** What is kept for this person in this function. */
export function load(persoon: string, functie: string): Progress {
  const key = keyOf(persoon, functie);
  if (!memory.has(key)) memory.set(key, parse(localStorage.getItem(key)));
  return memory.get(key) ?? FRESH;
}

export function save(persoon: string, functie: string, progress: Progress): void {
  memory.set(keyOf(persoon, functie), progress);
  localStorage.setItem(keyOf(persoon, functie), JSON.stringify(progress));
  for (const listener of listeners) listener();
}

/** Follows every change. */
export function useProgress(persoon: string, functie: string): Progress {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => load(persoon, functie),
  );
}
