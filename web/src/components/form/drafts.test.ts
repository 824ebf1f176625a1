// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from 'vitest';
import { forgetDraft, forgetDrafts, keepDraft, readDraft } from './drafts';

beforeEach(() => sessionStorage.clear());

test('a draft comes back as it was, and not after it was forgotten', () => {
  keepDraft('p1 f1 vraagstukken  inbrengen', { titel: 'Water', domeinen: ['natuur'], plaats: { soort: 'punt', x: 1 } });
  expect(readDraft('p1 f1 vraagstukken  inbrengen')).toEqual({ titel: 'Water', domeinen: ['natuur'], plaats: { soort: 'punt', x: 1 } });
  expect(readDraft('p2 f1 vraagstukken  inbrengen')).toBeUndefined();
  forgetDraft('p1 f1 vraagstukken  inbrengen');
  expect(readDraft('p1 f1 vraagstukken  inbrengen')).toBeUndefined();
});

test('who signs in sees no draft of another, and who signs out leaves none', () => {
  keepDraft('p1 f1 a', { a: 1 });
  keepDraft('p12 f1 a', { a: 2 });
  sessionStorage.setItem('iets.anders', 'blijft');
  forgetDrafts('p1');
  expect([readDraft('p1 f1 a'), readDraft('p12 f1 a')]).toEqual([{ a: 1 }, undefined]);
  forgetDrafts();
  expect(readDraft('p1 f1 a')).toBeUndefined();
  expect(sessionStorage.getItem('iets.anders')).toBe('blijft');
});

test('what cannot be read back is no draft', () => {
  sessionStorage.setItem('ruimtemaker.klad p1', '{kapot');
  expect(readDraft('p1')).toBeUndefined();
});
