// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { OverlegdossierToestand } from '../../api/generated/types';
import { promisesAbout } from './parts/FromMeetings';
import { questionOf } from './parts/RouteAdvice';

test('only promises made at an item about the vraagstuk are its actions', () => {
  const promise = (id: string, punt?: string) => ({ id, invoer: { wat: id, punt } });
  const content = {
    punten: [
      { id: 'p1', invoer: { vraagstuk: 'v1' } },
      { id: 'p2', invoer: { vraagstuk: 'v2' } },
      { id: 'p3', invoer: {} },
    ],
    toezeggingen: [promise('a', 'p1'), promise('b', 'p2'), promise('c', 'p3'), promise('d'), promise('e', 'p1')],
  } as unknown as OverlegdossierToestand;
  expect(promisesAbout(content, 'v1').map(({ id }) => id)).toEqual(['a', 'e']);
  expect(promisesAbout(content, 'v3')).toEqual([]);
});

test('the route is asked for once something tells where the conversation belongs', () => {
  expect(questionOf({ titel: 'Water' })).toBeNull();
  expect(questionOf({ soort: '', oorzaken: [] })).toBeNull();
  expect(questionOf({ soort: 'gebiedskeuze', provincies: ['pv26', 'pv31'] })).toBe('/routeadvies?soort=gebiedskeuze&provincies=pv26%2Cpv31');
});
