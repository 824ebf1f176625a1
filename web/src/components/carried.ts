// SPDX-License-Identifier: EUPL-1.2
// What one page found out, on its way to a form elsewhere. Only in memory: a reload begins with an empty form.
import type { Draft } from './form/model';

let carried: { soort: string; draft: Draft } | undefined;

/** Keeps a beginning for the form that makes this kind of object. */
export function carry(soort: string, draft: Draft): void {
  carried = { soort, draft };
}

/** The beginning for this kind of object, once. */
export function takeCarried(soort: string): Draft | undefined {
  const found = carried?.soort === soort ? carried.draft : undefined;
  if (found) carried = undefined;
  return found;
}
