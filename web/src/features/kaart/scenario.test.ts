// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Scenariouitslag } from '../../api/generated/types';
import { apart, boxOf, cellsIn, changes, differences, otherFigures, pathOf, piecesOf, scenarioRows, sumsBy } from './scenario';

const claim = (id: string, eigenaar: string) => ({ id, nummer: `C-${id}`, titel: id, versie: 1, opgave: 'o', eigenaar, ruimtefunctie: 'wonen', hardheid: 'hard', fictief: true, opKaart: true });
const line = (wie: string, gebied: string, gevraagd: number, tekort: number) => ({ claim: wie, gebied, gevraagd, toegewezen: gevraagd - tekort, tekort, prijs: 0 });

const result = (regels: ReturnType<typeof line>[], kaart: number[] = []) => ({ claims: [claim('a', 'vro'), claim('b', 'provincie_utrecht')], regels, kaart }) as unknown as Scenariouitslag;

// @eis INF-06
describe('a scenario', () => {
  const first = result([line('a', 'pv26', 100, 0), line('b', 'pv26', 80, 30), line('b', 'pv25', 20, 0)], [0, 0, 3, 0, 3, 0, 2, 1]);
  const second = result([line('a', 'pv26', 60, 0), line('b', 'pv26', 80, 0), line('b', 'pv25', 20, 0)], [0, 0, 2, 0, 2, 0, 4, 1]);

  it('tells first what is short', () => {
    expect(scenarioRows(first).map(({ id }) => id)).toEqual(['b pv26', 'a pv26', 'b pv25']);
  });

  it('adds up by province and by party', () => {
    expect(sumsBy(scenarioRows(first), 'gebied')).toEqual([
      { id: 'pv25', gevraagd: 20, krijgt: 20, tekort: 0 },
      { id: 'pv26', gevraagd: 180, krijgt: 150, tekort: 30 },
    ]);
    expect(sumsBy(scenarioRows(first), 'partij').map(({ id, tekort }) => [id, tekort])).toEqual([['provincie_utrecht', 30], ['vro', 0]]);
  });

  it('says of two who gets more and who gets less', () => {
    expect(differences(scenarioRows(first), scenarioRows(second), 'partij').map(({ id, effect }) => [id, effect])).toEqual([['provincie_utrecht', 'wint'], ['vro', 'verliest']]);
    expect(differences(scenarioRows(first), [], 'gebied').map(({ effect }) => effect)).toEqual(['verliest', 'verliest']);
  });

  it('takes other figures along, those of before too', () => {
    const vraag = { naam: 'x', maat: 'verwacht', anders: [{ claim: 'a', gevraagd: 10 }] } as const;
    expect(otherFigures({ vraag } as never, { b: '25', c: '-1', d: '' })).toEqual([
      { claim: 'a', gevraagd: 10 },
      { claim: 'b', gevraagd: 250_000 },
    ]);
  });

  it('finds the ground that changes', () => {
    const found = changes(first, second);
    expect(found.ander).toEqual([{ column: 2, row: 0, cells: 1, claim: 0 }]);
    expect(found.dan).toEqual([{ column: 5, row: 0, cells: 1, claim: 0 }]);
    expect(cellsIn(found.eerst)).toBe(0);
  });

  it('draws pieces with north above', () => {
    const pieces = piecesOf([3, 7, 2, 0]);
    expect(pathOf(pieces)).toBe('M3 -8h2v1h-2z');
    expect(boxOf(pieces)).toEqual({ left: -76, top: -87.5, width: 160, height: 160 });
    expect(boxOf([])).toBeUndefined();
  });
});

describe('marks on the map', () => {
  const mark = (key: string, x: number, y: number) => ({ key, words: 'CL-UT-2026-001', x, y });

  it('move down until none covers another, in their order', () => {
    const placed = apart([mark('a', 0, 0), mark('b', 1, 0), mark('c', 2, 1)], 3);
    expect(placed.map(({ y }) => Math.round(y * 100))).toEqual([0, 345, 690]);
  });

  it('stay where they are when there is room', () => {
    const far = [mark('a', 0, 0), mark('b', 100, 0), mark('c', 0, 10)];
    expect(apart(far, 3)).toEqual(far);
  });
});
