// SPDX-License-Identifier: EUPL-1.2
// What one page found out, on its way to a form elsewhere. Only in memory: a reload begins with an empty form.
import { useEffect, useState } from 'react';
import type { Draft } from './form/model';

let carried: { soort: string; draft: Draft } | undefined;

/** Keeps a beginning for the form that makes this kind of object. */
export function carry(soort: string, draft: Draft): void {
  carried = { soort, draft };
}

/** The beginning for this kind of object. It is gone once the page stands: drawing a page may begin again, and must find it again. */
export function useCarried(soort: string): Draft | undefined {
  const [found] = useState(() => (carried?.soort === soort ? carried.draft : undefined));
  useEffect(() => {
    if (found && carried?.draft === found) carried = undefined;
  }, [found]);
  return found;
}
