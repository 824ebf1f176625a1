// SPDX-License-Identifier: EUPL-1.2
// What a change of others does to the screen: lists and counts are read again at once; a text that is being read and a
// form that is being filled in are left alone, and the reader is told.
import { ownVersions } from '../api/client';
import { onScreen, type OnScreen, refreshShared } from '../api/resource';
import { jitter } from '../base/jitter';
import { type Change, concerns, isDerived } from './live';

/** The longest wait before lists are read again, so that many readers do not ask at once. */
const SPREAD_MS = 250;
/** The same list is not read again sooner than this; what is counted from many dossiers costs the server more. */
const REST_MS = 400;
const LONG_REST_MS = 2500;
const OBJECT = /^\/[a-z-]+\/[0-9a-f-]{36}(\/|$)/;

export interface Hooks {
  /** Others changed these; `held` of them are on screen as they were. */
  onChanges: (others: Change[], held: Change[]) => void;
  /** A list on screen was read again. */
  onList: () => void;
  /** The reader's own, from this tab. */
  onOwn: (own: Change[]) => void;
}

/** Someone is filling in something. */
export const isFilling = (): boolean => document.querySelector('.act-form, dialog[open]') !== null;

/** Reads what is on screen of a dossier again. */
export function showNow(change: Pick<Change, 'meervoud' | 'id'>): void {
  for (const entry of [...onScreen]) if (concerns(entry.path, change) === 'dossier') entry.reload();
}

/** What is on screen of the dossier itself. */
export const dataOf = ({ meervoud, id }: Pick<Change, 'meervoud' | 'id'>): unknown => [...onScreen].find(({ path }) => path === `/${meervoud}/${id}`)?.data;

export class LiveScreen {
  #pending: Change[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resting = new Map<string, boolean>();

  constructor(private readonly hooks: Hooks) {}

  hear(change: Change): void {
    this.#pending.push(change);
    this.#timer ??= setTimeout(() => this.flush(), jitter(SPREAD_MS));
  }

  /** Everything may be different. */
  everything(): void {
    this.#lists(({ path }) => !OBJECT.test(path));
    if (!isFilling()) refreshShared();
  }

  /** Does what waited until the reader was ready with a form. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const all = this.#pending;
    this.#pending = [];
    const isOwn = ({ id, versie }: Change) => (ownVersions.get(id) ?? 0) >= versie;
    const others = all.filter((change) => !isOwn(change));
    this.hooks.onOwn(all.filter(isOwn));
    if (others.length === 0) return;
    this.hooks.onChanges(others, others.filter((change) => [...onScreen].some(({ path }) => concerns(path, change) === 'dossier')));
    if (isFilling()) this.#pending = others;
    else this.#apply(others);
  }

  #apply(changes: readonly Change[]): void {
    const touched = (kind: string) => (path: string) => changes.some((change) => concerns(path, change) === kind);
    refreshShared((path) => touched('lijst')(path) || touched('dossier')(path));
    this.#lists(({ path }) => touched('lijst')(path) && !touched('dossier')(path));
  }

  #lists(wanted: (entry: OnScreen) => boolean): void {
    const paths = new Set([...onScreen].filter(wanted).map(({ path }) => path));
    for (const path of paths) this.#reload(path);
    if (paths.size > 0) this.hooks.onList();
  }

  #reload(path: string): void {
    if (this.#resting.has(path)) return void this.#resting.set(path, true);
    if (isFilling()) return;
    for (const entry of [...onScreen]) if (entry.path === path) entry.reload();
    this.#resting.set(path, false);
    setTimeout(() => {
      const again = this.#resting.get(path);
      this.#resting.delete(path);
      if (again) this.#reload(path);
    }, isDerived(path) ? LONG_REST_MS : REST_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
