// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { Kaartclaim, Kaartspanning } from '../../api/generated/types';
import { csvOf } from './csv';
import { fitsAard, holdsIn, itemOfClaim, itemOfTension, layersOn, layersText, type MapItem, shownItems, yearsOf } from './model';

const claim = (over: Partial<Kaartclaim>): Kaartclaim => ({
  id: 'c1', nummer: 'C-1', titel: 'Plan', opgave: 'o', perspectief: 'p3', eigenaar: 'provincie_utrecht', ruimtefunctie: 'wonen', omvang: { minste: 1, verwacht: 2, meeste: 3 },
  vanJaar: 2027, totJaar: 2035, hardheid: 'hard', bron: 'Nota', bronDatum: '2026-01-01', fictief: true, versies: 1, ...over,
});
const tension = (over: Partial<Kaartspanning>): Kaartspanning => ({ id: 's1', nummer: 'S-1', soort: 'spanningspunt', fase: 'f', titel: 'Botst', zin: 'Zin.', fictief: true, opgenomenOp: '2026-01-01', ...over });

describe('items', () => {
  test('a search area is not among the claims of its perspective', () => {
    expect(itemOfClaim(claim({})).laag).toBe('claims-p3');
    expect(itemOfClaim(claim({ hardheid: 'zoekgebied' })).laag).toBe('zoekgebieden');
  });

  test('a year keeps what holds in it, first and last year included', () => {
    const item = itemOfClaim(claim({}));
    expect([2026, 2027, 2035, 2036].map((year) => holdsIn(item, year))).toEqual([false, true, true, false]);
    expect(holdsIn(item, undefined)).toBe(true);
  });

  test('claims that never hold together make no tension in any year', () => {
    expect(holdsIn(itemOfTension(tension({})), 2030)).toBe(false);
    expect(holdsIn(itemOfTension(tension({})), undefined)).toBe(true);
    expect(holdsIn(itemOfTension(tension({ vanJaar: 2030, totJaar: 2031 })), 2030)).toBe(true);
  });

  test('years are those in which something begins or ends', () => {
    expect(yearsOf([itemOfClaim(claim({})), itemOfClaim(claim({ vanJaar: 2030, totJaar: 2035 })), itemOfTension(tension({}))])).toEqual([2027, 2030, 2035]);
  });
});

describe('view', () => {
  const items: MapItem[] = [itemOfClaim(claim({})), itemOfTension(tension({ vanJaar: 2030, totJaar: 2035 })), { id: 'v', laag: 'vraagstukken', nummer: 'V-1', titel: 'V', provincies: [], fictief: true }];
  const all = new Set(['claims-p3', 'spanning', 'vraagstukken']);

  test('only layers that are on, and only of the year', () => {
    expect(shownItems(items, { on: all }).map((one) => one.id)).toEqual(['c1', 's1', 'v']);
    expect(shownItems(items, { on: new Set(['spanning']) }).map((one) => one.id)).toEqual(['s1']);
    expect(shownItems(items, { on: all, year: 2028 }).map((one) => one.id)).toEqual(['c1', 'v']);
  });

  // @eis INF-05
  test('analysis shows what is found, choice shows what is chosen, and the ground belongs to both', () => {
    expect(shownItems(items, { on: all, aard: 'analyse' }).map((one) => one.id)).toEqual(['c1', 's1']);
    expect(shownItems(items, { on: all, aard: 'keuze' }).map((one) => one.id)).toEqual(['v']);
    expect(['provincies', 'landsdelen', 'natura2000'].map((id) => fitsAard(id, 'keuze'))).toEqual([true, true, false]);
  });

  test('the address says which layers are on, and nothing when it need not', () => {
    const start = ['spanning', 'provincies'];
    expect(layersText(new Set(['provincies', 'spanning']), start)).toBe('');
    expect(layersOn(undefined, start)).toEqual(new Set(start));
    for (const on of [new Set<string>(), new Set(['kans']), new Set(['kans', 'spanning', 'provincies'])]) expect(layersOn(layersText(on, start), start)).toEqual(on);
  });
});

test('a file for a spreadsheet keeps texts texts and numbers numbers', () => {
  expect(csvOf([['Wat', 'ha'], ['a;b "c"', 1.5], ['=1+1', undefined]])).toBe('\ufeffWat;ha\r\n"a;b ""c""";1,5\r\n\'=1+1;\r\n');
});
