// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Optelsom, Optelsomregel } from '../../api/generated/types';
import { barOf, fileRows, fitOf, linesOf, partsOf, tooMuch, totalsOf } from './balance';

const line = (change: Partial<Optelsomregel>): Optelsomregel => ({
  horizon: 'alle_jaren',
  provincie: 'pv26',
  claims: 1,
  fictief: 0,
  gevraagd: { minste: 100, verwacht: 200, meeste: 400 },
  hard: 150,
  voorkeur: 0,
  zoekgebied: 50,
  samen: 50,
  land: 1000,
  ...change,
});

// @eis POS-24
test('more than the land is told apart: with claims that share ground, and also then', () => {
  expect(fitOf(line({}))).toBe('past');
  expect(fitOf(line({ land: 160 }))).toBe('past_samen');
  expect(tooMuch(line({ land: 160 }))).toBe(40);
  expect(fitOf(line({ land: 100 }))).toBe('past_niet');
  expect(tooMuch(line({ land: 100 }))).toBe(50);
  expect(fitOf(line({ land: 0 }))).toBe('geen_land');
});

test('a bar never leaves its frame, and shows the land only where it fits', () => {
  expect(barOf(line({}), 400)).toEqual({ own: 0.375, expected: 0.5, least: 0.25, most: 1 });
  expect(barOf(line({}), 1000).land).toBe(1);
  expect(barOf(line({}), 100)).toEqual({ own: 1, expected: 1, least: 1, most: 1 });
  expect(barOf(line({}), 0)).toEqual({ own: 0, expected: 0, least: 0, most: 0 });
});

const version = { nummer: 3, op: '2026-01-15', door: 'provincie_utrecht', functie: 'projectleider', reden: 'De kaart.', verwacht: 200 };
const claim = (id: string) => ({ id, nummer: id.toUpperCase(), titel: id, hardheid: 'hard' as const, vanJaar: 2027, totJaar: 2035, versie: version, opDeKaart: true, fictief: false });
const part = (id: string) => ({ claim: id, gevraagd: { minste: 1, verwacht: 2, meeste: 3 } });
const sum: Optelsom = {
  regels: [line({ ruimtefunctie: 'natuur', delen: [part('a')] }), line({ ruimtefunctie: 'wonen', delen: [part('b')] }), line({ claims: 2 }), line({ horizon: 'na_2050', claims: 0 })],
  claims: [claim('a'), claim('b')],
  zonderPlek: 0,
  volledig: true,
};

// @eis POS-23
test('behind every figure stand its claims with their version and reason', () => {
  const [nature, , all] = linesOf(sum, 'alle_jaren');
  expect(nature && partsOf(sum, nature).map((one) => [one.claim.nummer, one.claim.versie.reden])).toEqual([['A', 'De kaart.']]);
  expect(all && partsOf(sum, all).map((one) => one.claim.nummer)).toEqual(['A', 'B']);
  expect(totalsOf(sum, 'na_2050')).toHaveLength(1);
});

test('the file says every line in hectares, with the claims behind it', () => {
  const rows = fileRows(sum, { horizon: (id) => id, province: (id) => id ?? '', use: (id) => id ?? 'alles' });
  expect(rows[0]).toEqual(['alle_jaren', 'pv26', 'natuur', 1, 0, 0.01, 0.02, 0.04, 0.015, 0, 0.005, 0.005, 0.015, 0.1, 'A (3)']);
  expect(rows[2]?.at(-1)).toBe('A (3), B (3)');
});
