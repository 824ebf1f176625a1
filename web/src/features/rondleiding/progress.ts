// SPDX-License-Identifier: EUPL-1.2
// How far someone is with the guided visit of the practice environment. The server remembers it per person and function, so
// that it goes on from any device.
import { useEffect, useSyncExternalStore } from 'react';
import { change, get } from '../../api/client';
import type { Rondleiding } from '../../api/generated/types';
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

/** Whose visit: the person and his function. The server answers for who is signed in. */
const keyOf = (persoon: string, functie: string) => `${persoon}.${functie}`;
const listeners = new Set<() => void>();
const known = new Map<string, Progress>();
const asked = new Map<string, Promise<Progress>>();

function keep(key: string, progress: Progress): void {
  known.set(key, progress);
  for (const listener of listeners) listener();
}

async function ask(key: string): Promise<Progress> {
  const before = known.get(key);
  const told = await get<Rondleiding>('/rondleiding').catch(() => undefined);
  // What was saved meanwhile is newer than the answer.
  if (told && known.get(key) === before) keep(key, { stand: told.stand, gedaan: told.gedaan ?? [] });
  return known.get(key) ?? FRESH;
}

/** What the server remembers for this person in this function; `again` when another device may have changed it. */
export function load(persoon: string, functie: string, again = false): Promise<Progress> {
  const key = keyOf(persoon, functie);
  const found = again ? undefined : asked.get(key);
  if (found) return found.then((first) => known.get(key) ?? first);
  const asking = ask(key);
  asked.set(key, asking);
  return asking;
}

/** At once on screen; a server that cannot be reached hears it at the next change. */
export function save(persoon: string, functie: string, progress: Progress): void {
  keep(keyOf(persoon, functie), progress);
  change('PUT', '/rondleiding', { stand: progress.stand, gedaan: [...progress.gedaan] }).catch(() => undefined);
}

/** Follows every change; undefined until the server has told. */
export function useProgress(persoon: string, functie: string): Progress | undefined {
  useEffect(() => void load(persoon, functie, true), [persoon, functie]);
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => known.get(keyOf(persoon, functie)),
  );
}
