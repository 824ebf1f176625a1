// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Mijlpaal } from '../../api/generated/types';
import { placedOn, spanOf, yearsOf } from './timeline';

const milestone = (id: string, ...datums: object[]) => ({ id, datums }) as unknown as Mijlpaal;

test('what happened counts before what was planned, and what has no date comes last', () => {
  expect(placedOn(milestone('a', { soort: 'gepland', van: '2022-10-01' }, { soort: 'verzonden', van: '2022-12-12' }))).toBe('2022-12-12');
  expect(placedOn(milestone('b', { soort: 'gepland', van: '2027-01-01' }))).toBe('2027-01-01');
  expect(placedOn(milestone('c', { soort: 'gebeurd' }))).toBeUndefined();
  expect(yearsOf([milestone('c'), milestone('b', { soort: 'gebeurd', van: '2022-12-12' }), milestone('a', { soort: 'gebeurd', van: '2010-01-01' })]).map(({ year, milestones }) => [year, milestones.map(({ id }) => id)])).toEqual([['2010', ['a']], ['2022', ['b']], [undefined, ['c']]]);
});

test('a date is told no finer than its source does', () => {
  expect(spanOf({ van: '2010-01-01', tot: '2010-12-31', precisie: 'jaar' })).toEqual({ form: 'jaar', from: '2010', to: '2010' });
  expect(spanOf({ van: '1990-01-01', tot: '2010-12-31', precisie: 'jaar' })).toEqual({ form: 'jaren', from: '1990', to: '2010' });
  expect(spanOf({ van: '2022-07-01', tot: '2022-07-31', precisie: 'maand' }).form).toBe('maand');
  expect(spanOf({ van: '2022-12-12', tot: '2022-12-12', precisie: 'dag' }).form).toBe('dag');
  expect(spanOf({ van: '2026-07-01', tot: '2026-09-30', precisie: 'kwartaal' }).form).toBe('maanden');
  expect(spanOf({ precisie: 'onbekend' }).form).toBe('onbekend');
});
