// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { factCount } from './facts';

// @eis INF-03
test('facts are counted by where they stand; one without a stand is open', () => {
  expect(factCount([])).toEqual({ gedeeld: 0, betwist: 0, open: 0 });
  expect(factCount([{ stand: 'gedeeld' }, { stand: 'betwist' }, { stand: 'betwist' }, { stand: 'open' }, {}])).toEqual({ gedeeld: 1, betwist: 2, open: 2 });
});
