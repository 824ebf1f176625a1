// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Kaartclaim, Kaartnovex } from '../../api/generated/types';
import { itemOfClaim } from './model';
import { novexRows } from './novex';

const item = (id: string) => itemOfClaim({
  id, nummer: id, titel: 'Plan', opgave: 'o', perspectief: 'p3', eigenaar: 'provincie_utrecht', ruimtefunctie: 'wonen', omvang: { minste: 1, verwacht: 2, meeste: 3 },
  vanJaar: 2027, totJaar: 2035, hardheid: 'hard', bron: 'Nota', bronDatum: '2026-01-01', fictief: true, versies: 1,
} satisfies Kaartclaim);

const kaart: Kaartnovex = {
  fictief: true,
  volledig: true,
  gebieden: [
    { novexgebied: 'de_peel', oppervlakte: 90, claims: [{ claim: 'c1', oppervlakte: 20, geheel: true }, { claim: 'c2', oppervlakte: 5, geheel: false }] },
    { novexgebied: 'schiphol', oppervlakte: 40, claims: [{ claim: 'c2', oppervlakte: 7, geheel: false }] },
  ],
};

test('a claim stands in every area that it lies in, and only what is shown counts', () => {
  const rows = novexRows(kaart, [item('c1'), item('c2')]);
  expect(rows.map(({ gebied, item: one, erin, geheel }) => [gebied, one?.nummer, erin, geheel])).toEqual([['de_peel', 'c1', 20, true], ['de_peel', 'c2', 5, false], ['schiphol', 'c2', 7, false]]);
});

test('an area without a claim that is shown has a row of its own, and the mark stays on every row', () => {
  const rows = novexRows(kaart, [item('c1')]);
  expect(rows.map(({ gebied, groot, item: one, fictief }) => [gebied, groot, one?.nummer, fictief])).toEqual([['de_peel', 90, 'c1', true], ['schiphol', 40, undefined, true]]);
  expect(novexRows({ fictief: false, volledig: true }, [])).toEqual([]);
});
