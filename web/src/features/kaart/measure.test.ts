// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { addsUp } from './measure';

test('parts that were rounded by themselves may miss the whole, and that is told', () => {
  expect(addsUp(10, [{ oppervlakte: 4 }, { oppervlakte: 6 }])).toBe(true);
  expect(addsUp(10, [{ oppervlakte: 4 }, { oppervlakte: 5 }])).toBe(false);
  expect(addsUp(0, [])).toBe(true);
});
