// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { placeEntries, roundLength, wrap } from './picture';

/** Every character one pixel wide. */
const ruler = { measureText: (text: string) => ({ width: text.length }) as TextMetrics };

test('words break into lines that fit, and a longer word stands alone', () => {
  expect(wrap(ruler, 'een twee drie', 8)).toEqual(['een twee', 'drie']);
  expect(wrap(ruler, 'onuitsprekelijk lang', 8)).toEqual(['onuitsprekelijk', 'lang']);
  expect(wrap(ruler, '', 8)).toEqual([]);
});

test('the scale bar has a round length that fits', () => {
  expect([160, 99, 1000, 49_999, 3].map(roundLength)).toEqual([100, 50, 1000, 20_000, 2]);
});

test('entries of the legend stand beside each other as far as they fit', () => {
  const topics = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].map((text) => ({ look: 'claim' as const, text }));
  expect(placeEntries(topics, (text) => text.length, 110).map(({ x, line }) => [x, line])).toEqual([[0, 0], [60, 0], [0, 1]]);
});
