// SPDX-License-Identifier: EUPL-1.2
import type { Expectation } from '../../api/wire';

export interface Expectations {
  mine: Expectation[];
  others: Expectation[];
}

/** Soonest first; without a date last. */
function bySoonest(a: Expectation, b: Expectation): number {
  return (a.uiterlijk ?? '9999').localeCompare(b.uiterlijk ?? '9999') || a.titel.localeCompare(b.titel);
}

/** Splits what is asked of the reader from what is asked of others. */
export function split(items: readonly Expectation[]): Expectations {
  const sorted = [...items].sort(bySoonest);
  return { mine: sorted.filter((item) => item.van === 'u'), others: sorted.filter((item) => item.van !== 'u') };
}

/** Address of the object of an expectation. */
export function addressOf(item: Expectation): string {
  return `/${item.meervoud}/${item.object}`;
}
