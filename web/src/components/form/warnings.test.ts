// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { confirmations, warningsOf, withLate } from './Warnings';

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

test('what the server listed comes first, and a late warning of the same rule is not said twice', () => {
  const listed = { regel: 'een', naam: 'Regel een', bevestigen: true, reden: { code: 'x', reden: 'Pas op.' } };
  const late = withLate(withLate([], { code: 'x', reden: 'Pas op.', regel: 'een' } as never), { code: 'y', reden: 'Ook.', regel: 'twee' } as never);
  expect(warningsOf({ waarschuwingen: [listed] } as never, late)).toEqual([listed, late[1]]);
  expect(warningsOf({} as never, late).map((one) => one.regel)).toEqual(['een', 'twee']);
});
