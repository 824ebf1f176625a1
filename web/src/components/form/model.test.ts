// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { forms } from '../../api/generated/types';
import type { FieldMeta, Schema } from '../../api/schema';
import { draftParts } from '../../features/afspraak/draft';
import { bringInParts } from '../../features/vraagstuk/bring-in';
import { controlId, divide, errorsByPointer, hasErrorIn, knownPointers, squareMetres, toInput } from './model';

const schema: Schema = { records: forms, codes: {} };
const field = (name: string, kind: FieldMeta['kind'], extra: Partial<FieldMeta> = {}): FieldMeta => ({ name, kind, required: false, label: { nl: name, en: name }, ...extra });

describe('from draft to input', () => {
  test('empty fields stay away', () => {
    expect(toInput(forms.InbrengenInvoer ?? [], { titel: 'Naam', kern: '', domeinen: [] }, schema)).toEqual({ titel: 'Naam' });
  });

  test('a required list that is empty is sent, so that the server can say what is lacking', () => {
    expect(toInput([field('zaken', 'list', { required: true, item: 'text' })], {}, schema)).toEqual({ zaken: [] });
  });

  test('numbers become numbers; what is no number is sent as typed', () => {
    const fields = [field('jaar', 'integer'), field('grootte', 'area')];
    expect(toInput(fields, { jaar: '2026', grootte: '12,5' }, schema)).toEqual({ jaar: 2026, grootte: 125_000 });
    expect(toInput(fields, { jaar: 'twee', grootte: 'veel' }, schema)).toEqual({ jaar: 'twee', grootte: 'veel' });
  });

  test('hectares are read the Dutch way', () => {
    expect(squareMetres('1.240')).toBe(12_400_000);
    expect(squareMetres('0,5')).toBe(5000);
  });

  test('records inside lists are converted too, and an answer no is an answer', () => {
    const input = toInput(forms.ToetsenInvoer ?? [], { poortvraag: false, poortUitleg: 'Nee', oordelen: [{ criterium: 'c1', bewijs: '' }] }, schema);
    expect(input).toEqual({ poortvraag: false, poortUitleg: 'Nee', oordelen: [{ criterium: 'c1' }] });
  });
});

describe('errors of the server', () => {
  test('stand at their field, also when the server points into the request', () => {
    const errors = [
      { pointer: '/invoer/kern', code: 'veld_verplicht', melding: 'Verplicht.' },
      { pointer: '/invoer/oordelen/0/bewijs', code: 'te_kort', melding: 'Te kort.' },
      { pointer: '/invoer/kern', code: 'te_kort', melding: 'Te kort.' },
    ];
    expect(errorsByPointer(errors)).toEqual({ '/kern': 'Verplicht. Te kort.', '/oordelen/0/bewijs': 'Te kort.' });
  });

  test('every shown field has a pointer, and a pointer is an id without slashes', () => {
    const pointers = knownPointers(forms.ToetsenInvoer ?? [], { oordelen: [{}, {}] }, schema);
    expect(pointers).toContain('/poortUitleg');
    expect(pointers).toContain('/oordelen/1/bewijs');
    expect(controlId('/oordelen/1/bewijs')).toBe('veld-oordelen-1-bewijs');
  });
});

describe('a long form in parts', () => {
  test.each([
    ['bringing in', forms.InbrengenInvoer ?? [], bringInParts],
    ['drafting', forms.OpstellenInvoer ?? [], draftParts],
  ])('the form for %s shows every field once: what is required unfolded, the rest folded', (_, fields, ownParts) => {
    const parts = divide(fields, ownParts());
    expect(parts.flatMap((part) => part.fields.map(({ name }) => name)).sort()).toEqual(fields.map(({ name }) => name).sort());
    for (const part of parts) for (const one of part.fields) expect(one.required, one.name).toBe(!part.folded);
  });

  test('a field that no part names still has a place', () => {
    const parts = divide([field('nieuw', 'text'), field('moet', 'text', { required: true })], [{ title: 'a', fields: ['weg'] }, { title: 'b', fields: [], folded: true }]);
    expect(parts.map((part) => part.fields.map(({ name }) => name))).toEqual([['moet'], ['nieuw']]);
  });

  test('an error belongs to the part with its field, also deep inside it', () => {
    const fields = [field('plaats', 'geometry')];
    expect(hasErrorIn(fields, { '/plaats/coordinaten/0': 'x' })).toBe(true);
    expect(hasErrorIn(fields, { '/plaatsnaam': 'x' })).toBe(false);
  });
});
