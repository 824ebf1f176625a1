// SPDX-License-Identifier: EUPL-1.2
// What changed since this reader last looked, kept in this browser: versions and addresses, no content.
import { environment } from '../base/environment';
import type { Session } from '../api/wire';
import type { Change } from './live';

export interface Seen {
  /** Id of the last message of the stream. */
  laatst: string;
  /** Version at the last look, by `meervoud/id`. */
  gezien: Record<string, number>;
  /** Changed since, oldest first: version now. */
  gewijzigd: Record<string, number>;
  /** More than could be told. */
  meer: boolean;
}

/** Who reads, in which function. */
export const ownerOf = (session: Pick<Session, 'persoon' | 'actieveFunctie'> | undefined): string => `${session?.persoon.id}.${session?.actieveFunctie ?? ''}`;

const MOST_SEEN = 1000;
const MOST_CHANGED = 200;

const keyOf = (owner: string) => `ruimtemaker.gezien${environment.prefix}.${owner}`;
const listeners = new Set<() => void>();
let cache: { raw: string; seen: Seen } | undefined;

/** Keeps the newest `most` of a record in which later keys are newer. */
const newest = (all: Record<string, number>, most: number) => Object.fromEntries(Object.entries(all).slice(-most));

/** What is kept; the same object until it changes. */
export function readSeen(owner: string): Seen {
  const raw = localStorage.getItem(keyOf(owner)) ?? '';
  if (cache?.raw === raw) return cache.seen;
  const empty: Seen = { laatst: '', gezien: {}, gewijzigd: {}, meer: false };
  let seen = empty;
  try {
    seen = raw ? { ...empty, ...(JSON.parse(raw) as Partial<Seen>) } : empty;
  } catch {
    // written by something else: begin anew
  }
  cache = { raw, seen };
  return seen;
}

export function changeSeen(owner: string, change: (seen: Seen) => Partial<Seen>): void {
  const old = readSeen(owner);
  const next = { ...old, ...change(old) };
  localStorage.setItem(keyOf(owner), JSON.stringify({ ...next, gezien: newest(next.gezien, MOST_SEEN), gewijzigd: newest(next.gewijzigd, MOST_CHANGED) }));
  listeners.forEach((notify) => notify());
}

/** Calls back when it changes, here or in another tab. */
export function onSeen(notify: () => void): () => void {
  listeners.add(notify);
  addEventListener('storage', notify);
  return () => {
    listeners.delete(notify);
    removeEventListener('storage', notify);
  };
}

const without = (all: Record<string, number>, key: string) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

/** Others changed a dossier: it goes to the end of the list. What was seen at that version is no news. */
export function withChange(seen: Seen, { meervoud, id, versie }: Change): Partial<Seen> {
  const key = `${meervoud}/${id}`;
  if ((seen.gezien[key] ?? 0) >= versie) return {};
  return { gewijzigd: { ...without(seen.gewijzigd, key), [key]: versie } };
}

/** The reader looks at a dossier at this version. */
export function withLook(seen: Seen, { meervoud, id, versie }: Change): Partial<Seen> {
  const key = `${meervoud}/${id}`;
  return { gezien: { ...without(seen.gezien, key), [key]: versie }, gewijzigd: without(seen.gewijzigd, key) };
}
