// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { confirmations, withLate } from './Warnings';

test('each warning that shows only when sending is added once, and all of them are confirmed with their reason', () => {
  const refused = (regel?: string) => ({ code: 'x', reden: 'Pas op.', regel }) as never;
  let known = withLate([], refused('een'));
  known = withLate(known, refused('een'));
  known = withLate(known, refused('twee'));
  expect(withLate(known, refused())).toEqual(known);
  expect(withLate(known, undefined)).toEqual(known);
  expect(confirmations(known, { een: 'Daarom.', twee: 'Hierom.' })).toEqual([
    { regel: 'een', reden: 'Daarom.' },
    { regel: 'twee', reden: 'Hierom.' },
  ]);
});
