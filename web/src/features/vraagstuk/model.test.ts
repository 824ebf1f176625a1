// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { adopt, daysBetween, isOverdue } from './model';

describe('a vraagstuk that is lifted out', () => {
  it('stands out when its time box has passed, and not when it has ended or has none', () => {
    expect(isOverdue({ tijdvak: '2026-09-01' }, false, '2026-09-02')).toBe(true);
    expect(isOverdue({ tijdvak: '2026-09-01' }, false, '2026-09-01')).toBe(false);
    expect(isOverdue({ tijdvak: '2026-09-01' }, true, '2026-09-02')).toBe(false);
    expect(isOverdue({}, false, '2026-09-02')).toBe(false);
  });

  it('counts the days from the first report to the first agenda', () => {
    expect(daysBetween('2026-09-01T21:54:42.123456Z', '2026-11-30T08:00:00.000000Z')).toBe(90);
  });
});

describe('taking over what was computed', () => {
  const computed = { criterium: 'c1', oordeel: 'voldoet', zin: '25 ha botst.' } as const;

  it('fills verdict and evidence at the criterion and leaves the rest of the form alone', () => {
    const other = { criterium: 'c4', oordeel: 'voldoet', bewijs: 'Uit het programma.' };
    const draft = { poortvraag: true, oordelen: [other] };
    expect(adopt(draft, computed, true)).toEqual({ poortvraag: true, oordelen: [other, { criterium: 'c1', oordeel: 'voldoet', bewijs: '25 ha botst.', bewijssoort: 'kaart' }] });
    expect(adopt({}, computed, false).oordelen).toEqual([{ criterium: 'c1', oordeel: 'voldoet', bewijs: '25 ha botst.', bewijssoort: 'feit' }]);
  });

  it('takes the place of another verdict, and the reason to overrule goes with it', () => {
    const said = { criterium: 'c1', oordeel: 'voldoet_niet', bewijs: 'Valt mee.', bewijssoort: 'feit', afwijkreden: 'Oud.', claims: ['RC-1', 'RC-2'] };
    expect(adopt({ oordelen: [said] }, computed, true).oordelen).toEqual([{ criterium: 'c1', oordeel: 'voldoet', bewijs: '25 ha botst.', bewijssoort: 'kaart', claims: ['RC-1', 'RC-2'] }]);
  });
});
