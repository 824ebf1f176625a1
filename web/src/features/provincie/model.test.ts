// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { type Agreement, askedBy, bySteps, changesSince, type Claim, crossed, type Issue, type Task, tasksOf } from './model';

const issue = (id: string, fase: string) => ({ id, fase }) as Issue;
const agreement = (type: string, fase: string) => ({ id: `${type}${fase}`, type, fase }) as Agreement;

test('vraagstukken stand under their step; a step without any stays, what left the steps comes last', () => {
  const stepOf = (phase: string) => ({ ingebracht: 1, dialoog: 2, besluit: 3 })[phase];
  expect(bySteps([issue('a', 'dialoog'), issue('b', 'afgevallen'), issue('c', 'ingebracht')], stepOf).map(({ step, issues }) => [step, issues.map(({ id }) => id)])).toEqual([[1, ['c']], [2, ['a']], [3, []], [4, []], [0, ['b']]]);
  expect(bySteps([], stepOf).map(({ step }) => step)).toEqual([1, 2, 3, 4]);
});

test('agreements are counted by type and phase, phases in the order of the method and unknown ones last', () => {
  const found = crossed([agreement('b', 'geland'), agreement('a', 'ontwerp'), agreement('b', 'ontwerp'), agreement('b', 'vreemd')], ['ontwerp', 'geland']);
  expect(found.phases).toEqual(['ontwerp', 'geland', 'vreemd']);
  expect(found.rows).toEqual([{ type: 'a', counts: [1, 0, 0], total: 1 }, { type: 'b', counts: [1, 1, 1], total: 3 }]);
});

test('changes since a day, the day itself included, latest first', () => {
  const row = (id: string, op: string) => ({ id, nummer: id, titel: `Titel ${id}`, bijgewerktOp: op });
  const found = changesSince('2026-08-01', { claims: [row('c', '2026-08-01T00:00:00Z'), row('d', '2026-07-31T23:59:59Z')], vraagstukken: [row('b', '2026-08-03T10:00:00Z'), row('a', '2026-08-03T10:00:00Z')] });
  expect(found.map(({ path }) => path)).toEqual(['/vraagstukken/a', '/vraagstukken/b', '/claims/c']);
});

test('a search area is no claim on a place, so it does not count in what is asked', () => {
  const claim = (verwacht: number, hardheid: string) => ({ verwacht, hardheid }) as Claim;
  expect(askedBy([claim(10, 'hard'), claim(5, 'zoekgebied'), claim(7, 'voorkeur')])).toBe(17);
});

test('an opgave that names no province holds in every province', () => {
  const task = (id: string, provincies?: string[]) => ({ id, provincies }) as Task;
  expect(tasksOf([task('a'), task('b', []), task('c', ['pv26', 'pv27']), task('d', ['pv29'])], 'pv26').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
