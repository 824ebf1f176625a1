// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { FieldMeta } from '../../api/schema';
import { dayProblem, isoDay, typedDay } from './date';
import { errorsByPointer, toInput } from './model';

describe('a typed day', () => {
  test('is read the Dutch way, with or without leading zeros, and goes over the wire as ISO', () => {
    for (const text of ['03-09-2026', '3-9-2026', '3/9/2026', '3.9.2026', '3 9 2026', ' 03 - 09 - 2026 ', '03092026', '2026-09-03']) expect(isoDay(text), text).toBe('2026-09-03');
    expect(typedDay('2026-09-03')).toBe('03-09-2026');
  });

  test('says what is wrong with it, and is never made into another day', () => {
    expect(dayProblem('29-02-2028')).toBeUndefined();
    for (const text of ['29-02-2027', '31-04-2026', '12-31-2026', '00-01-2026']) expect([dayProblem(text), isoDay(text)], text).toEqual(['bestaatNiet', text]);
    for (const text of ['morgen', '3 september', '3-9-26', '9-2026', '3-9-20261']) expect([dayProblem(text), isoDay(text)], text).toEqual(['vorm', text]);
    expect(dayProblem('  ')).toBeUndefined();
  });

  test('in a form is converted when it is sent, also when the field was not left', () => {
    const fields: FieldMeta[] = [{ name: 'dag', kind: 'date', required: true, label: { nl: 'Dag', en: 'Day' } }];
    const schema = { records: {}, codes: {} };
    expect(toInput(fields, { dag: '3-9-2026' }, schema)).toEqual({ dag: '2026-09-03' });
    expect(toInput(fields, { dag: 'morgen' }, schema)).toEqual({ dag: 'morgen' });
  });

  test('that the server refuses is explained as the reader types it', () => {
    const errors = errorsByPointer([{ pointer: '/invoer/dag', code: 'datum_onjuist', melding: 'Schrijf bijvoorbeeld 2027-03-17.' }]);
    expect(errors['/dag']).toContain('31-12-2026');
  });
});
