// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { partsOf } from './draft';

describe('the form of an agreement', () => {
  // @eis GP-03
  it('has the headings of the chosen form ready, in order, with nothing written under them yet', () => {
    const koppen = [
      { kop: 'probleemanalyse', vraag: 'Wat is er aan de hand?' },
      { kop: 'gezamenlijk_doel', vraag: 'Wat willen wij samen?' },
    ] as const;
    expect(partsOf({ koppen: [...koppen] })).toEqual([{ kop: 'probleemanalyse' }, { kop: 'gezamenlijk_doel' }]);
  });
});
