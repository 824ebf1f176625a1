// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { daysBetween, isOverdue } from './model';

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
