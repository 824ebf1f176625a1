// SPDX-License-Identifier: EUPL-1.2
// What somebody filled in and did not record yet: kept in this tab of the browser, per person and function, until it is
// recorded, thrown away or the person signs out. It never leaves the browser.
import type { Draft } from './model';

const PREFIX = 'ruimtemaker.klad ';

/** The draft of a form; undefined when there is none, or when it cannot be read back. */
export function readDraft(place: string): Draft | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(PREFIX + place) ?? 'null') as Draft | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft. A browser that has no room, or does not allow it, goes without. */
export function keepDraft(place: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + place, JSON.stringify(draft));
  } catch {
    // the form itself still has everything
  }
}

export function forgetDraft(place: string): void {
  sessionStorage.removeItem(PREFIX + place);
}

/** Throws drafts away: all of them, or all but those of one person, whose id begins the place. */
export function forgetDrafts(exceptOf?: string): void {
  const places = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '').filter((key) => key.startsWith(PREFIX));
  for (const key of places) if (!exceptOf || !key.startsWith(`${PREFIX}${exceptOf} `)) sessionStorage.removeItem(key);
}
