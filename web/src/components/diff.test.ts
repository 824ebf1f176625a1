// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { diffWords, type Piece } from './diff';

const join = (pieces: Piece[], leave: Piece['kind']) => pieces.filter((piece) => piece.kind !== leave).map((piece) => piece.text).join('');

describe('difference by words', () => {
  test('names what goes and what comes', () => {
    expect(diffWords('ten minste 1.100 hectare', 'ten minste 1.240 hectare')).toEqual([
      { kind: 'same', text: 'ten minste ' },
      { kind: 'old', text: '1.100' },
      { kind: 'new', text: '1.240' },
      { kind: 'same', text: ' hectare' },
    ]);
  });

  test('gives back both texts, whatever they are', () => {
    const texts = ['', 'een', 'een twee  drie\nvier', 'drie vier een', 'twee een twee', 'geheel andere woorden hier'];
    for (const before of texts)
      for (const after of texts) {
        const pieces = diffWords(before, after);
        expect(join(pieces, 'new')).toBe(before);
        expect(join(pieces, 'old')).toBe(after);
      }
  });

  test('shows very long texts whole', () => {
    const long = 'woord '.repeat(3000);
    expect(diffWords(long, `${long}x`).map((piece) => piece.kind)).toEqual(['old', 'new']);
  });
});
