// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { searchAddress, stepThrough } from './search';

test('the arrows go round by way of the box', () => {
  expect(stepThrough(-1, 1, 2)).toBe(0);
  expect(stepThrough(1, 1, 2)).toBe(-1);
  expect(stepThrough(-1, -1, 2)).toBe(1);
  expect(stepThrough(-1, 1, 0)).toBe(-1);
});

test('a question stands in the address', () => {
  expect(searchAddress(' water & bodem ')).toBe('/zoeken?q=water+%26+bodem');
  expect(searchAddress('bos', 'claim')).toBe('/zoeken?q=bos&soort=claim');
});
