// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Overlapclaim, Overlappen } from '../../api/generated/types';
import { overlapPath, overlapRows } from './overlappen';

const claim = (id: string) => ({ id, nummer: id, titel: `Plan ${id}`, versie: 1, ruimtefunctie: 'wonen', hardheid: 'hard', fictief: true, buiten: 0 }) as Overlapclaim;

test('a pair has a row per area, and one for what lies outside', () => {
  const result = {
    claims: [claim('a'), claim('b'), claim('c')],
    paren: [
      { claim: 'a', andere: 'b', oppervlakte: 30, gebieden: [{ gebied: 'pv25', oppervlakte: 10 }, { gebied: 'pv26', oppervlakte: 15 }], buiten: 5 },
      { claim: 'b', andere: 'c', oppervlakte: 7, gebieden: [{ gebied: 'pv26', oppervlakte: 7 }], buiten: 0 },
    ],
  } as unknown as Overlappen;
  expect(overlapRows(result).map(({ een, ander, gebied, hier, samen }) => [een.id, ander.id, gebied, hier, samen])).toEqual([
    ['a', 'b', 'pv25', 10, 30],
    ['a', 'b', 'pv26', 15, 30],
    ['a', 'b', '', 5, 30],
    ['b', 'c', 'pv26', 7, 7],
  ]);
  expect(new Set(overlapRows(result).map(({ id }) => id)).size).toBe(4);
});

test('the year of the map goes along', () => {
  expect(overlapPath(undefined)).toBe('/kaart/overlappen');
  expect(overlapPath(2035)).toBe('/kaart/overlappen?jaar=2035');
});
