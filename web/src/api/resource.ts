// SPDX-License-Identifier: EUPL-1.2
// Reading with React: a resource by its path, and a list page by page. What is on screen stays until the new answer is there.
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { ApiError, askAhead, get } from './client';
import type { Page, Problem } from './wire';

export interface Resource<T> {
  data?: T;
  problem?: Problem;
  loading: boolean;
  reload: () => void;
}

function problemOf(cause: unknown): Problem {
  return cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 };
}

export interface OnScreen {
  path: string;
  reload: () => void;
  data?: unknown;
}

/** What is on screen now, with how to read it again. */
export const onScreen = new Set<OnScreen>();

/** Reads `path`; null reads nothing. A changed path drops the old data, a reload keeps it until the answer is there. */
export function useResource<T>(path: string | null): Resource<T> {
  const [round, reload] = useReducer((n: number) => n + 1, 0);
  const [state, setState] = useState<{ path: string | null; data?: T; problem?: Problem; loading: boolean }>({ path, loading: path !== null });
  useEffect(() => {
    if (path === null) return undefined;
    const control = new AbortController();
    const entry: OnScreen = { path, reload };
    onScreen.add(entry);
    setState((old) => (old.path === path ? { ...old, loading: true } : { path, loading: true }));
    get<T>(path, control.signal).then(
      (data) => setState({ path, data: (entry.data = data), loading: false }),
      (cause: unknown) => {
        const problem = problemOf(cause);
        // Without a connection the reader goes on reading what he has.
        if (!control.signal.aborted) setState((old) => (old.path === path && old.data !== undefined && problem.status === 0 ? { ...old, loading: false } : { path, problem, loading: false }));
      },
    );
    return () => {
      control.abort();
      onScreen.delete(entry);
    };
  }, [path, round]);
  const current = state.path === path ? state : { loading: path !== null };
  return { ...current, reload };
}

/** Asks what the parts of the page about `id` will read, together with the page itself. */
export function useAhead(paths: (id: string) => readonly string[], id: string): void {
  useLayoutEffect(() => askAhead(paths(id)), [paths, id]);
}

export interface PagedList<Row> {
  rows: Row[];
  problem?: Problem;
  loading: boolean;
  more: boolean;
  loadMore: () => void;
  reload: () => void;
}

/** The query string of a list without empty values, in a fixed order. */
export function listPath(meervoud: string, query: Readonly<Record<string, string | undefined>>, cursor?: string): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(query).sort()) {
    const value = query[key];
    if (value) params.set(key, value);
  }
  if (cursor) params.set('cursor', cursor);
  const text = params.toString();
  return text ? `/${meervoud}?${text}` : `/${meervoud}`;
}

/** The first page may have been read again since: what it has now does not stand below as well. */
function joined<Row>(head: Row[], tail: Row[]): Row[] {
  const ids = new Set(head.map((row) => (row as { id?: string }).id));
  return [...head, ...tail.filter((row) => !ids.has((row as { id?: string }).id))];
}

/** A list with cursor pages; `loadMore` adds the next page below. */
export function usePagedList<Row>(meervoud: string | null, query: Readonly<Record<string, string | undefined>>): PagedList<Row> {
  const first = meervoud === null ? null : listPath(meervoud, query);
  const head = useResource<Page<Row>>(first);
  const [tail, setTail] = useState<{ first: string | null; rows: Row[]; next?: string; busy: boolean; problem?: Problem }>({ first, rows: [], busy: false });
  const active = tail.first === first ? tail : { first, rows: [], busy: false };
  const next = active.rows.length > 0 || 'next' in active ? active.next : head.data?.volgende;
  const latest = useRef(first);
  latest.current = first;
  const loadMore = useCallback(() => {
    if (!next || meervoud === null) return;
    setTail({ ...active, busy: true });
    get<Page<Row>>(listPath(meervoud, query, next)).then(
      (page) => {
        if (latest.current === first) setTail({ first, rows: [...active.rows, ...page.items], next: page.volgende, busy: false });
      },
      (cause: unknown) => setTail({ ...active, busy: false, problem: problemOf(cause) }),
    );
  }, [active, first, meervoud, next, query]);
  const reload = useCallback(() => {
    setTail({ first, rows: [], busy: false });
    head.reload();
  }, [first, head]);
  const problem = head.problem ?? ('problem' in active ? active.problem : undefined);
  return { rows: joined(head.data?.items ?? [], active.rows), problem, loading: head.loading || active.busy, more: Boolean(next), loadMore, reload };
}

interface SharedEntry {
  data?: unknown;
  problem?: Problem;
  /** Something was done since: the data stays on screen until it has been read again. */
  stale?: boolean;
  pending?: Promise<void>;
}
const shared = new Map<string, SharedEntry>();
const sharedListeners = new Set<() => void>();

/** Forgets everything read with `useShared`; called when the reader or the reader's function changes. */
export function forgetShared(): void {
  shared.clear();
  sharedListeners.forEach((notify) => notify());
}

/** What no act changes: the working method, the catalogues and the shipped layers. */
const FIXED = /^\/(catalogus|werkwijze|gegevenswoordenboek|kaartlagen)/;

/** Reads lists again that an act may have changed: after every act of the reader all of them. */
export function refreshShared(changed = (path: string): boolean => !FIXED.test(path)): void {
  for (const [path, entry] of shared) if (changed(path)) shared.set(path, { ...entry, stale: true });
  sharedListeners.forEach((notify) => notify());
}

/** Reads slow-changing data (method, catalogues, bodies) once per page for all components that ask. */
export function useSharedResource<T>(path: string | null): Resource<T> {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    sharedListeners.add(redraw);
    return () => {
      sharedListeners.delete(redraw);
    };
  }, []);
  const entry = path === null ? undefined : shared.get(path);
  useEffect(() => {
    const known = path === null ? undefined : shared.get(path);
    if (path === null || (known && !known.stale)) return;
    const fresh: SharedEntry = { data: known?.data };
    shared.set(path, fresh);
    fresh.pending = get<T>(path).then(
      (data) => {
        fresh.data = data;
        sharedListeners.forEach((notify) => notify());
      },
      (cause: unknown) => {
        fresh.problem = problemOf(cause);
        sharedListeners.forEach((notify) => notify());
      },
    );
  }, [path, entry]);
  const reload = useCallback(() => {
    if (path !== null) shared.delete(path);
    sharedListeners.forEach((notify) => notify());
  }, [path]);
  const loading = path !== null && entry?.data === undefined && !entry?.problem;
  return { data: entry?.data as T | undefined, problem: entry?.problem, loading, reload };
}

/** What `useSharedResource` has read; undefined as well when it cannot be read. */
export function useShared<T>(path: string | null): T | undefined {
  return useSharedResource<T>(path).data;
}
