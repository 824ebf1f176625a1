// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Toezegging } from '../../api/generated/types';
import type { PossibleAct } from '../../api/wire';
import { actsAbout, choicesOf, comingAndPast, type Content } from './model';

test('meetings from today on come first, soonest on top; those before today follow, latest on top', () => {
  const rows = ['2027-06-09', '2026-09-02', '2026-09-01', '2026-08-31', '2026-04-22'].map((datum) => ({ datum }));
  const { coming, past } = comingAndPast(rows, '2026-09-01');
  expect(coming.map((row) => row.datum)).toEqual(['2026-09-01', '2026-09-02', '2027-06-09']);
  expect(past.map((row) => row.datum)).toEqual(['2026-08-31', '2026-04-22']);
});

const promise = (id: string) => ({ id, invoer: { wat: `wat ${id}` } }) as unknown as Toezegging;

test('an act offers only the promises that the server names with it', () => {
  const content = { punten: [{ id: 'p', invoer: { titel: 'Punt' } }], toezeggingen: [promise('a'), promise('b')] } as unknown as Content;
  const ids = (onderdelen: string[]) => choicesOf(content, { onderdelen } as unknown as PossibleAct).toezegging?.map((one) => one.id);
  expect(ids(['b'])).toEqual(['b']);
  expect(ids([])).toEqual(['a', 'b']);
  expect(choicesOf(content).punt).toEqual([{ id: 'p', label: { nl: 'Punt', en: 'Punt' } }]);
});

test('an act stands at an item only when it is allowed and the server names that item', () => {
  const acts = [
    { handeling: 'a', toegestaan: true, onderdelen: ['p'] },
    { handeling: 'b', toegestaan: false, onderdelen: ['p'] },
    { handeling: 'c', toegestaan: true, onderdelen: ['q'] },
    { handeling: 'd', toegestaan: true },
  ] as unknown as PossibleAct[];
  expect(actsAbout(acts, 'p').map((act) => act.handeling)).toEqual(['a']);
});
