// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { areaOf, asGeometry, fromMetres, parsePositions, polygonsInMetres, writePositions } from './geometry';

const SQUARE = [[100_000, 400_000], [101_000, 400_000], [101_000, 401_000], [100_000, 401_000]] as const;

describe('geometry in RD', () => {
  test('one position is a point in whole millimetres', () => {
    expect(fromMetres([[131_500.1234, 449_500]])).toEqual({ soort: 'punt', crs: 'EPSG:28992', coordinaten: [131_500_123, 449_500_000] });
  });

  test('three or more positions are an area whose ring does not repeat its first point', () => {
    const closed = fromMetres([...SQUARE, SQUARE[0]]);
    expect(closed).toEqual(fromMetres(SQUARE));
    expect(closed?.soort === 'vlak' && closed.coordinaten[0]).toHaveLength(4);
  });

  test('two positions are nothing', () => {
    expect(fromMetres(SQUARE.slice(0, 2))).toBeUndefined();
  });

  test('a square kilometre is a million square metres, a hole is taken off', () => {
    const square = fromMetres(SQUARE);
    expect(square && areaOf(square)).toBe(1_000_000);
    const hole = [[100_000_000, 400_000_000], [100_100_000, 400_000_000], [100_100_000, 400_100_000], [100_000_000, 400_100_000]] as [number, number][];
    if (square?.soort !== 'vlak') throw new Error('expected an area');
    expect(areaOf({ ...square, coordinaten: [square.coordinaten[0] ?? [], hole] })).toBe(990_000);
  });

  test('what is written can be read back', () => {
    const square = fromMetres(SQUARE);
    const positions = parsePositions(writePositions(square));
    expect(positions && fromMetres(positions)).toEqual(square);
  });

  test('a line that is not two numbers is refused', () => {
    expect(parsePositions('100000 400000\nUtrecht')).toBeUndefined();
    expect(parsePositions('1 2 3')).toBeUndefined();
    expect(parsePositions('100000,5 400000')).toEqual([[100_000.5, 400_000]]);
  });

  test('anything that is not a geometry of the API is nothing', () => {
    expect(asGeometry(undefined)).toBeUndefined();
    expect(asGeometry({ soort: 'lijn', coordinaten: [] })).toBeUndefined();
    expect(polygonsInMetres({ soort: 'punt', crs: 'EPSG:28992', coordinaten: [1, 2] })).toEqual([]);
  });
});
