// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { Newest, othersOf, stepOf, typedHectares } from './slide';

const slides = [
  { claim: 'a', gevraagd: 1_000_000, vastgelegd: 1_000_000, tot: 2_000_000 },
  { claim: 'b', gevraagd: 500_000, vastgelegd: 400_000, tot: 1_000_000 },
];

test('only what differs from what is recorded is another figure, and 0 is one', () => {
  expect(othersOf(slides, { a: 1_000_000, b: 400_000 })).toEqual([]);
  expect(othersOf(slides, { a: 0, b: 500_000 })).toEqual([
    { claim: 'a', gevraagd: 0 },
    { claim: 'b', gevraagd: 500_000 },
  ]);
});

test('a step is a round number of hectares and about a hundredth of the way', () => {
  expect([1, 80, 150, 1_200, 90_000].map(stepOf)).toEqual([1, 1, 2, 20, 1_000]);
});

test('what is typed stays within the slide and is a whole number', () => {
  expect(typedHectares('40', 100)).toBe(40);
  expect(typedHectares('400', 100)).toBe(100);
  expect(typedHectares('4,5', 100)).toBeUndefined();
  expect(typedHectares('', 100)).toBeUndefined();
});

test('one question at a time, of those that wait only the newest, and the last answer is known as such', async () => {
  const asked: number[] = [];
  const answers: [number, boolean][] = [];
  const open: (() => void)[] = [];
  const newest = new Newest<number, number>(
    (question) => {
      asked.push(question);
      return new Promise((done) => open.push(() => done(question)));
    },
    { onAnswer: (answer, last) => answers.push([answer, last]), onProblem: () => undefined },
  );
  [1, 2, 3].forEach((question) => newest.ask(question));
  expect(asked).toEqual([1]);
  open[0]?.();
  await Promise.resolve().then(() => undefined);
  await new Promise((done) => setTimeout(done));
  expect(asked).toEqual([1, 3]);
  open[1]?.();
  await new Promise((done) => setTimeout(done));
  expect(answers).toEqual([
    [1, false],
    [3, true],
  ]);
  newest.ask(4);
  newest.stop();
  open[2]?.();
  await new Promise((done) => setTimeout(done));
  expect(answers).toHaveLength(2);
});

test('a refusal is told of the newest question only, and the next one is asked as ever', async () => {
  const told: number[] = [];
  const newest = new Newest<number, number>((question) => (question < 3 ? Promise.reject(new Error('druk')) : Promise.resolve(question)), { onAnswer: (answer) => told.push(answer), onProblem: (_, question) => told.push(-question) });
  newest.ask(1);
  newest.ask(2);
  await new Promise((done) => setTimeout(done));
  expect(told).toEqual([-2]);
  newest.ask(3);
  await new Promise((done) => setTimeout(done));
  expect(told).toEqual([-2, 3]);
});
