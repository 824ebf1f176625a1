// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { PossibleAct, Refusal } from '../api/wire';
import { countActs, groupBySteps, sortDoors } from './doors';

const refusal = (code: string, extra: Partial<Refusal> = {}): Refusal => ({ code, reden: code, wanneer: 'na_handeling', wanneerLabel: '', ...extra });
const act = (label: string, weigering: Refusal | undefined, verwacht = false): PossibleAct => ({ handeling: label, label, toegestaan: !weigering, verwacht, ...(weigering ? { weigering } : {}) });
const labels = (doors: readonly { labels: readonly string[] }[]) => doors.map((one) => one.labels);

test('closed doors: near is what stops the reader and the next step of someone else; the rest is folded by kind', () => {
  const other = refusal('functie_past_niet', { wieWel: ['Secretaris'] });
  const doors = sortDoors([
    act('kan', undefined),
    act('volgende stap', other, true),
    act('terug', other),
    act('binden', refusal('functie_zonder_mandaat')),
    act('later', refusal('fase_past_niet', { eerst: ['volgende stap'] }), true),
    act('terugweg', refusal('fase_past_niet', { wanneer: 'na_teruggaan', eerst: ['terug'] })),
    act('voorbij', refusal('fase_past_niet', { wanneer: 'niet_meer' }), true),
  ]);
  expect(labels(doors.near)).toEqual([['volgende stap'], ['binden']]);
  expect(labels(doors.other)).toEqual([['terug']]);
  expect(labels(doors.later)).toEqual([['later']]);
  expect(labels(doors.back)).toEqual([['terugweg']]);
  expect(labels(doors.over)).toEqual([['voorbij']]);
});

test('acts that are closed for the same reason are one door, and still count', () => {
  const reason = refusal('fase_past_niet', { eerst: ['x'] });
  const { later } = sortDoors([act('a', reason), act('b', { ...reason }), act('c', refusal('fase_past_niet', { eerst: ['y'] }))]);
  expect(labels(later)).toEqual([['a', 'b'], ['c']]);
  expect(countActs(later)).toBe(3);
});

test('what comes after the same step stands together, whoever can do it', () => {
  const after = (eerst: string[], wie: string) => refusal('fase_past_niet', { eerst, wieWel: [wie] });
  const { later } = sortDoors([act('a', after(['x'], 'p')), act('b', after(['y'], 'p')), act('c', after(['x'], 'q'))]);
  expect(groupBySteps(later).map(({ steps, doors }) => [steps, labels(doors)])).toEqual([[['x'], [['a'], ['c']]], [['y'], [['b']]]]);
});
