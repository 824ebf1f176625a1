// SPDX-License-Identifier: EUPL-1.2
// Difference of two texts by words.

export interface Piece {
  kind: 'same' | 'old' | 'new';
  text: string;
}

/** Longer texts are shown whole, old under new; the table of the comparison would grow too large. */
const MOST_WORDS = 1500;

const words = (text: string) => text.split(/(\s+)/).filter((word) => word !== '');

/** Lengths of longest common subsequences of the tails of both lists; O(n·m) time and space. */
function tailLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i] as Uint16Array;
      const below = table[i + 1] as Uint16Array;
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

function push(pieces: Piece[], kind: Piece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/** The pieces that lead from `before` to `after`, in reading order. */
export function diffWords(before: string, after: string): Piece[] {
  const a = words(before);
  const b = words(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [{ kind: 'old', text: before }, { kind: 'new', text: after }];
  const tails = tailLengths(a, b);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const same = i < a.length && j < b.length && a[i] === b[j];
    const dropFirst = j >= b.length || (i < a.length && (tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0));
    if (same) {
      push(pieces, 'same', a[i++] as string);
      j++;
    } else if (dropFirst) push(pieces, 'old', a[i++] as string);
    else push(pieces, 'new', b[j++] as string);
  }
  return pieces;
}
