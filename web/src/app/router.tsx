// SPDX-License-Identifier: EUPL-1.2
// A small router on the history API. Paths here have no environment prefix; the address bar has.
import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';
import { environment } from '../base/environment';

export interface Place {
  path: string;
  query: string;
  hash: string;
}

const listeners = new Set<() => void>();
let place = readPlace();

function readPlace(): Place {
  const { pathname, search, hash } = globalThis.location;
  const path = pathname.slice(environment.prefix.length).replace(/\/+$/, '') || '/';
  return { path, query: search, hash };
}

function changed(): void {
  const next = readPlace();
  if (next.path === place.path && next.query === place.query && next.hash === place.hash) return;
  place = next;
  listeners.forEach((notify) => notify());
}

globalThis.addEventListener?.('popstate', changed);
globalThis.addEventListener?.('hashchange', changed);

/** Goes to a page of this environment. `replace` leaves no step back; `keep` leaves the scroll position. */
export function navigate(to: string, options: { replace?: boolean; keep?: boolean } = {}): void {
  const url = environment.prefix + to;
  if (options.replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  const before = place.path;
  changed();
  if (!options.keep && before !== place.path && !place.hash) scrollTo(0, 0);
}

/** The path where the reader is at this moment. */
export const currentPath = (): string => place.path;

/** Where the reader is; follows every change. */
export function usePlace(): Place {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => place,
  );
}

/** The values of `:name` parts when `path` fits `pattern`, else null. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) values[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return values;
}

/** The address of a page including the environment, for `href`. */
export function href(to: string): string {
  return to.startsWith('#') ? to : environment.prefix + to;
}

/** Reads and writes the query string as a flat record; empty values disappear. */
export function useQuery(): [Record<string, string>, (change: Record<string, string>) => void] {
  const { path, query } = usePlace();
  const values = Object.fromEntries(new URLSearchParams(query));
  const set = (change: Record<string, string>) => {
    const params = new URLSearchParams(Object.entries({ ...values, ...change }).filter(([, value]) => value !== ''));
    const text = params.toString();
    navigate(text ? `${path}?${text}` : path, { replace: true, keep: true });
  };
  return [values, set];
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string };

/** A link inside the application; opens in place unless the reader asks for a new tab. */
export function Link({ to, onClick, className, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (to.startsWith('#')) return;
    event.preventDefault();
    navigate(to);
  };
  return <a className={className ?? 'utrecht-link utrecht-link--html-a'} href={href(to)} onClick={follow} {...rest} />;
}
