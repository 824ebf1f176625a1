// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { chosen, type OpenbareRegel, perProvince } from './model';

const row = (nummer: string, more: Partial<OpenbareRegel> = {}): OpenbareRegel => ({ id: nummer, nummer, soort: 'afspraak', titel: 'Waterberging', inWoorden: 'Samen bergen wij water.', provincies: ['pv26'], op: '2026-09-01', ...more });

const rows = [row('A-UT-1', { type: 'd' }), row('A-NW-2', { titel: 'Woningen bij Café Oost', provincies: ['pv26', 'pv27'], type: 'b' }), row('R-UT', { soort: 'arrangement' })];

describe('chosen', () => {
  it('asks every word of the search, without accents or capitals', () => {
    expect(chosen(rows, { zoek: 'cafe WONINGEN' }).map((one) => one.nummer)).toEqual(['A-NW-2']);
    expect(chosen(rows, { zoek: 'woningen water' }).map((one) => one.nummer)).toEqual(['A-NW-2']);
    expect(chosen(rows, { zoek: 'bestaat niet' })).toEqual([]);
  });
  it('keeps one province or one type', () => {
    expect(chosen(rows, { provincie: 'pv27' }).map((one) => one.nummer)).toEqual(['A-NW-2']);
    expect(chosen(rows, { type: 'd' }).map((one) => one.nummer)).toEqual(['A-UT-1']);
    expect(chosen(rows, {})).toHaveLength(3);
  });
});

it('counts what is of two provinces with both', () => {
  expect([...perProvince(rows)]).toEqual([
    ['pv26', 3],
    ['pv27', 1],
  ]);
});
