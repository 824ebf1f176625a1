// SPDX-License-Identifier: EUPL-1.2
// What changed since this reader last looked. The server remembers it for the reader alone, so that it is the same on
// another device; here stands what it told, with what was heard and looked at since.
import { change, get } from '../api/client';
import type { Gewijzigd, Gezien } from '../api/generated/types';
import type { Session } from '../api/wire';
import { environment } from '../base/environment';
import type { Change } from './live';

export interface Seen {
  /** Version at the last look, by `meervoud/id`; only of what was told or looked at since. */
  gezien: Record<string, number>;
  /** Changed since, oldest first: version now. */
  gewijzigd: Record<string, number>;
  /** More than could be told. */
  meer: boolean;
  /** Up to where the list goes; empty when the server has not told yet. */
  tot: string;
}

/** Who reads, in which function. */
export const ownerOf = (session: Pick<Session, 'persoon' | 'actieveFunctie'> | undefined): string => `${session?.persoon.id}.${session?.actieveFunctie ?? ''}`;

const EMPTY: Seen = { gezien: {}, gewijzigd: {}, meer: false, tot: '' };

const listeners = new Set<() => void>();
/** Other tabs of this browser. */
const channel = new BroadcastChannel(`ruimtemaker.gezien${environment.prefix}`);
let kept: { owner: string; seen: Seen } = { owner: '', seen: EMPTY };
let round = 0;
/** Heard while the server is asked: its answer may be older. */
let heard: Change[] = [];

/** What is known; the same object until it changes. */
export const readSeen = (owner: string): Seen => (kept.owner === owner ? kept.seen : EMPTY);

function set(owner: string, next: Partial<Seen>): void {
  kept = { owner, seen: { ...readSeen(owner), ...next } };
  listeners.forEach((notify) => notify());
}

/** Calls back when it changes. */
export function onSeen(notify: () => void): () => void {
  listeners.add(notify);
  return () => void listeners.delete(notify);
}

const keyOf = ({ meervoud, id }: Pick<Change, 'meervoud' | 'id'>) => `${meervoud}/${id}`;
const without = (all: Record<string, number>, key: string) => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

/** Others changed a dossier: it goes to the end of the list. What was seen at that version is no news. */
export function withChange(seen: Seen, one: Change): Partial<Seen> {
  const key = keyOf(one);
  if ((seen.gezien[key] ?? 0) >= one.versie) return {};
  return { gewijzigd: { ...without(seen.gewijzigd, key), [key]: one.versie } };
}

/** The reader looks at a dossier at this version. */
export function withLook(seen: Seen, one: Change): Partial<Seen> {
  const key = keyOf(one);
  return { gezien: { ...seen.gezien, [key]: one.versie }, gewijzigd: without(seen.gewijzigd, key) };
}

/** Asks the server what changed since the reader looked, here or on another device. */
export async function loadSeen(owner: string): Promise<void> {
  const mine = (round += 1);
  heard = [];
  const told = await get<Gewijzigd>('/gewijzigd').catch(() => undefined);
  if (!told || mine !== round) return;
  const looked = readSeen(owner).gezien;
  const items = (told.items ?? []).filter((one) => (looked[keyOf(one)] ?? 0) < one.versie);
  const gezien = { ...Object.fromEntries(items.flatMap((one) => (one.gezien === undefined ? [] : [[keyOf(one), one.gezien]]))), ...looked };
  const answer: Seen = { gezien, gewijzigd: Object.fromEntries(items.map((one) => [keyOf(one), one.versie])), meer: told.meer, tot: told.tot };
  set(owner, heard.reduce((now, one) => ({ ...now, ...withChange(now, one) }), answer));
}

/** Others changed these. */
export function hear(owner: string, changes: readonly Change[]): void {
  heard.push(...changes);
  set(owner, changes.reduce<Seen>((now, one) => ({ ...now, ...withChange(now, one) }), readSeen(owner)));
}

/** The reader looks at a dossier; resolves to the version that he saw before, if any. */
export async function look(owner: string, one: Change): Promise<number | undefined> {
  set(owner, withLook(readSeen(owner), one));
  const told = await change<Gezien>('PUT', `/gezien/${keyOf(one)}`, { versie: one.versie }).catch(() => undefined);
  channel.postMessage(owner);
  return told?.eerder;
}

/** The reader has seen the list as it is; what came after it stays. */
export async function sawAll(owner: string): Promise<void> {
  const { tot, gewijzigd, meer } = readSeen(owner);
  if (tot) await change('POST', '/gewijzigd/gezien', { tot });
  const now = readSeen(owner).gewijzigd;
  set(owner, { gewijzigd: Object.fromEntries(Object.entries(now).filter(([key, versie]) => gewijzigd[key] !== versie)), meer: false });
  if (meer) await loadSeen(owner); // what did not fit
  channel.postMessage(owner);
}

/** The server forgets what this reader saw and how far his visits are. */
export async function forgetSeen(owner: string): Promise<void> {
  await change('DELETE', '/onthouden');
  kept = { owner, seen: EMPTY };
  await loadSeen(owner);
  channel.postMessage(owner);
}

channel.onmessage = ({ data }: MessageEvent<string>) => {
  if (data === kept.owner) void loadSeen(data);
};
