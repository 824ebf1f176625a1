// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { withInstances } from '../api/labels';
import { listPath } from '../api/resource';
import { inWords } from '../api/schema';
import { apiBase, environmentOf, PRACTICE } from '../base/environment';
import { newUuid } from '../base/uuid';
import { sourcesOf } from '../map/Legend';
import { safeTarget } from '../features/toegang/SignInPage';
import { split } from '../features/start/model';
import { cycleSteps } from './cycle';
import { matchPath } from './router';

describe('addresses', () => {
  test('the practice environment is told by the path, and only by the whole part', () => {
    expect(environmentOf('/oefenen/start')).toBe(PRACTICE);
    expect(environmentOf('/oefenen').practice).toBe(true);
    expect(environmentOf('/oefenenx').practice).toBe(false);
    expect(apiBase(PRACTICE)).toBe('/oefenen/api/v1');
  });

  test('a pattern gives its values or nothing', () => {
    expect(matchPath('/vraagstukken/:id', '/vraagstukken/a%20b')).toEqual({ id: 'a b' });
    expect(matchPath('/vraagstukken/:id', '/vraagstukken')).toBeNull();
    expect(matchPath('/kaart', '/start')).toBeNull();
  });

  test('after signing in only addresses of this application are followed', () => {
    expect(safeTarget('/vraagstukken?fase=x')).toBe('/vraagstukken?fase=x');
    for (const to of [undefined, '', 'https://elders.example', '//elders.example', '/\\elders.example']) expect(safeTarget(to)).toBe('/start');
  });

  test('a list asks the same in the same way', () => {
    expect(listPath('vraagstukken', { sorteer: '-bijgewerktOp', fase: '', limiet: '50' }, 'c')).toBe('/vraagstukken?limiet=50&sorteer=-bijgewerktOp&cursor=c');
    expect(listPath('cycli', {})).toBe('/cycli');
  });
});

test('a name of a column inside a text becomes words; addresses and files stay', () => {
  expect(inWords('Let op: lengte_m is de lengte (join_id).')).toBe('Let op: lengte m is de lengte (join id).');
  for (const text of ['bij https://a.example/een_twee', 'zie lagen/wijken_2022.gpkg', 'Waar moet het landen?']) expect(inWords(text)).toBe(text);
});

test('ids are lower-case UUIDs of version 4', () => {
  expect(newUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newUuid()).not.toBe(newUuid());
});

describe('the line of the cycle', () => {
  const cycle = { stappen: [{ stap: 'een', van: '2026-01-01', tot: '2026-05-31' }, { stap: 'twee', van: '2026-06-01', tot: '2026-12-31' }, { stap: 'drie', van: '2027-01-01', tot: '2027-02-28' }, { stap: 'drie_b', van: '2027-02-01', tot: '2027-04-30' }] };
  const numbers: Record<string, number> = { een: 1, twee: 2, drie: 3, drie_b: 3 };
  const on = (day: string) => cycleSteps(cycle as never, day, (step) => numbers[step]);

  test('a day is in one step, steps before it are over', () => {
    expect(on('2026-09-01').map((step) => step.state)).toEqual(['voorbij', 'nu', 'straks', 'onbekend']);
    expect(on('2026-09-01')[1]?.part).toBe(43);
  });

  test('the first and the last day belong to a step; two routes of one step are one period', () => {
    expect(on('2026-06-01')[1]).toMatchObject({ state: 'nu', part: 0 });
    expect(on('2026-12-31')[1]?.state).toBe('nu');
    expect(on('2027-04-30')[2]).toMatchObject({ state: 'nu', from: '2027-01-01', to: '2027-04-30' });
  });

  test('without a cycle the steps have no dates', () => {
    expect(cycleSteps(undefined, '2026-09-01', () => 1).every((step) => step.state === 'onbekend')).toBe(true);
  });
});

test('what is expected is split by who, soonest first, without a date last', () => {
  const item = (van: string, titel: string, uiterlijk?: string) => ({ van, titel, uiterlijk }) as never;
  const { mine, others } = split([item('u', 'b'), item('u', 'a', '2026-09-07'), item('ander', 'c', '2026-08-31'), item('u', 'd', '2026-09-03')]);
  expect(mine.map((one) => one.titel)).toEqual(['d', 'a', 'b']);
  expect(others.map((one) => one.titel)).toEqual(['c']);
});

test('a body per province stands once for each province', () => {
  const rows = [{ id: 'tafel', naam: 'Tafel', instanties: { aantal: 2, per: 'provincie' } }, { id: 'raad', naam: 'Raad', instanties: { aantal: 1, per: 'geen' } }];
  const provinces = [{ id: 'pv26', label: { nl: 'Utrecht', en: 'Utrecht' } }, { id: 'pv24', label: { nl: 'Flevoland', en: 'Flevoland' } }];
  expect(withInstances(rows, { provincie: provinces }).map((one) => `${one.id}=${one.label.nl}`)).toEqual(['tafel:pv26=Tafel (Utrecht)', 'tafel:pv24=Tafel (Flevoland)', 'raad=Raad']);
});

test('layers of one source share one line', () => {
  const rows = [{ id: 'a', naam: 'A', bron: 'CBS', peildatum: '2022-01-01' }, { id: 'b', naam: 'B', bron: 'CBS', peildatum: '2022-01-01' }, { id: 'c', naam: 'C' }];
  expect(sourcesOf(rows)).toEqual([{ names: 'A, B', source: 'CBS, 1 januari 2022' }]);
});
