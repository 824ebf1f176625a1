// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { Signal } from '../../api/wire';
import { byKind, grouped, keyOf } from './model';

const signal = (over: Partial<Signal>): Signal => ({
  signaal: 'actie_stil',
  naam: 'Lang niets gehoord',
  zin: 'Er is niets gemeld.',
  uitleg: 'Eén zin is genoeg.',
  grondslag: 'evaluatie',
  ernst: 'aandacht',
  van: 'u',
  eigenaar: 'Utrecht',
  soort: 'afspraak',
  meervoud: 'afspraken',
  object: 'a',
  opStart: true,
  ...over,
});

test('two actions of one agreement are two signals', () => {
  expect(keyOf(signal({ onderdeel: 'x' }))).not.toBe(keyOf(signal({ onderdeel: 'y' })));
});

test('a choice keeps the order of the server and sets apart what was put off', () => {
  const all = [signal({ object: '1', ernst: 'dringend' }), signal({ object: '2' }), signal({ object: '3', uitgesteldTot: '2027-01-01' }), signal({ object: '4', van: 'ander' })];
  const ids = (found: readonly Signal[]) => found.map((one) => one.object);
  expect(ids(grouped(all, '').now)).toEqual(['1', '2', '4']);
  expect(ids(grouped(all, '').later)).toEqual(['3']);
  expect(ids(grouped(all, 'aandacht').now)).toEqual(['2', '4']);
});

test('signals of one kind stand together, where the first of them stood', () => {
  const found = byKind([signal({ object: '1' }), signal({ object: '2', signaal: 'oud_hangpunt', naam: 'Oud hangpunt' }), signal({ object: '3' })]);
  expect(found.map(({ naam, signals }) => [naam, signals.map((one) => one.object)])).toEqual([
    ['Lang niets gehoord', ['1', '3']],
    ['Oud hangpunt', ['2']],
  ]);
});
