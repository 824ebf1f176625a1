// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Jaarplan, Jaarstuk } from '../../api/generated/types';
import { months, movable, place, shapeOf, WIDTH } from './model';

const plan = { van: '2026-04-01', tot: '2027-03-31' };
const piece = (over: Partial<Jaarstuk>): Jaarstuk => ({ sleutel: 's', soort: 'overleg', naam: 'n', van: '2026-06-01', tot: '2026-06-01', raming: false, verzetbaar: true, ...over });

test('the band begins and ends with the plan, and what lies outside is cut off', () => {
  expect(place(plan, '2026-04-01', '2027-03-31')).toEqual({ x: 0, width: WIDTH });
  expect(place(plan, '2025-01-01', '2026-04-30').x).toBe(0);
  expect(place(plan, '2025-01-01', '2026-04-30').width).toBeCloseTo((30 / 365) * WIDTH);
  expect(place(plan, '2026-05-01', '2026-05-01').width).toBe(3);
});

test('months after the first stand in order', () => {
  const all = months(plan);
  expect(all).toHaveLength(11);
  expect(all[0]?.day).toBe('2026-05-01');
  expect(all[8]?.day).toBe('2027-01-01');
  expect([...all].sort((a, b) => a.x - b.x)).toEqual(all);
});

test('quiet time, one day and a period look different', () => {
  expect(shapeOf(piece({}))).toBe('punt');
  expect(shapeOf(piece({ soort: 'ritme', tot: '2026-06-09' }))).toBe('venster');
  expect(shapeOf(piece({ soort: 'verkiezing' }))).toBe('stil');
});

test('a piece in more bands can be moved once, by its first day', () => {
  const later = piece({ sleutel: 'b', van: '2026-09-01', tot: '2026-09-01' });
  const fixed = piece({ sleutel: 'c', verzetbaar: false });
  const all = { banden: [{ soort: 'partij', naam: 'x', stukken: [later, fixed] }, { soort: 'partij', naam: 'y', stukken: [piece({}), later] }] } as unknown as Jaarplan;
  expect(movable(all).map((one) => one.key)).toEqual(['s', 'b']);
});
