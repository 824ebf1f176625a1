// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { move, pairKey } from './matrix';

test('a pair has one key in both orders', () => {
  expect(pairKey('wonen', 'natuur')).toBe(pairKey('natuur', 'wonen'));
});

test('arrows move within the table, Home and End to the ends of a row', () => {
  const at = { row: 1, column: 1 };
  expect(move(at, 'ArrowUp', 3)).toEqual({ row: 0, column: 1 });
  expect(move(at, 'ArrowRight', 3)).toEqual({ row: 1, column: 2 });
  expect(move(at, 'Home', 3)).toEqual({ row: 1, column: 0 });
  expect(move(at, 'End', 3)).toEqual({ row: 1, column: 2 });
  expect(move({ row: 0, column: 0 }, 'ArrowUp', 3)).toBeUndefined();
  expect(move({ row: 2, column: 2 }, 'ArrowDown', 3)).toBeUndefined();
  expect(move(at, 'Enter', 3)).toBeUndefined();
});
