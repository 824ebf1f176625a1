// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { anewPath, belongsToEarlier } from './strips';

const versions = (n: number) => ({ versies: Array.from({ length: n }, () => ({})) });

test('a strip belongs to an earlier version as soon as its claim has a newer one', () => {
  expect(belongsToEarlier({ claimversie: 1 }, versions(1))).toBe(false);
  expect(belongsToEarlier({ claimversie: 1 }, versions(2))).toBe(true);
  expect(belongsToEarlier({ claimversie: 2 }, versions(2))).toBe(false);
});

test('the page that makes it anew knows the claim, the width and the strip', () => {
  const query = new URLSearchParams(anewPath({ claim: 'a', meter: 250 }, 'b').split('?')[1]);
  expect(Object.fromEntries(query)).toEqual({ claim: 'a', strook: '250', voor: 'b' });
});
