// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { resolutions } from './tiles';

test('every level of the tile matrix is half the one before, from the side of the quad', () => {
  expect((resolutions[0] ?? 0) * 512).toBeCloseTo(880_803.84, 6);
  for (const [level, resolution] of resolutions.entries()) expect(resolution).toBe((resolutions[0] ?? 0) / 2 ** level);
});
