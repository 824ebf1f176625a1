// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { isTotal, type Overview, OVERVIEWS } from './registers';

const overview = (name: string): Overview => {
  const found = OVERVIEWS[name];
  if (!found) throw new Error(name);
  return found;
};

test('the line that adds up the others is of no part, whatever it says about numbers', () => {
  expect(isTotal(overview('menskracht'), { gevraagd: 100, geboden: 60 })).toBe(true);
  expect(isTotal(overview('budgetten'), { provincie: 'pv26', afspraken: 2 })).toBe(true);
  expect(isTotal(overview('overlegtijd'), { overleggen: 2, uren: 13 })).toBe(true);
});

test('a line of a step, a pool, a budget or a party is no total', () => {
  expect(isTotal(overview('menskracht'), { stap: 'dialoog', functie: 'projectleider', gevraagd: 100 })).toBe(false);
  expect(isTotal(overview('menskracht'), { naam: 'Expertteam', functie: 'projectleider', gevraagd: 0 })).toBe(false);
  expect(isTotal(overview('budgetten'), { provincie: 'pv26', budget: 'MIRT', afspraken: 1 })).toBe(false);
  expect(isTotal(overview('overlegtijd'), { organisatie: 'lvvn', uren: 3 })).toBe(false);
});
