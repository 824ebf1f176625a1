// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { comingAndPast } from './model';

test('meetings from today on come first, soonest on top; those before today follow, latest on top', () => {
  const rows = ['2027-06-09', '2026-09-02', '2026-09-01', '2026-08-31', '2026-04-22'].map((datum) => ({ datum }));
  const { coming, past } = comingAndPast(rows, '2026-09-01');
  expect(coming.map((row) => row.datum)).toEqual(['2026-09-01', '2026-09-02', '2027-06-09']);
  expect(past.map((row) => row.datum)).toEqual(['2026-08-31', '2026-04-22']);
});
