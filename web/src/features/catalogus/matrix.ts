// SPDX-License-Identifier: EUPL-1.2
// Places in the table of pairs, and what stands there.

export interface Pair {
  cel: string;
  reden: string;
  herkomst: string;
  bron?: string;
}

export interface Place {
  row: number;
  column: number;
}

/** The same for both orders of a pair. */
export function pairKey(een: string, ander: string): string {
  return [een, ander].sort().join(' ');
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Where a key leads in a square table of `size`; undefined for a key that goes nowhere, and at an edge. */
export function move({ row, column }: Place, key: string, size: number): Place | undefined {
  if (key === 'Home') return { row, column: 0 };
  if (key === 'End') return { row, column: size - 1 };
  const step = STEPS[key];
  if (!step) return undefined;
  const next = { row: row + step[0], column: column + step[1] };
  return [next.row, next.column].every((at) => at >= 0 && at < size) ? next : undefined;
}
