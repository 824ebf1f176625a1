// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { perPhase, provinceFor } from './glance';

describe('provinceFor', () => {
  const all = ['pv20', 'pv26', 'pv29'];
  const recent = [{}, { provincies: ['pv29', 'pv20'] }];
  it('is the own one, then the chosen one, then that of the latest dossier, then the first', () => {
    expect(provinceFor(all, { own: 'pv26', chosen: 'pv20', recent })).toBe('pv26');
    expect(provinceFor(all, { chosen: 'pv20', recent })).toBe('pv20');
    expect(provinceFor(all, { recent })).toBe('pv29');
    expect(provinceFor(all, {})).toBe('pv20');
  });
  it('passes over one that is not there', () => {
    expect(provinceFor(all, { chosen: 'weg', recent })).toBe('pv29');
    expect(provinceFor([], { chosen: 'weg' })).toBeUndefined();
  });
});

it('counts what occurs, in the order of the phases; an unknown phase stands last', () => {
  expect(perPhase([{ fase: 'geland' }, { fase: 'vreemd' }, { fase: 'ontwerp' }, { fase: 'geland' }], ['ontwerp', 'akkoord', 'geland'])).toEqual([
    { fase: 'ontwerp', n: 1 },
    { fase: 'geland', n: 2 },
    { fase: 'vreemd', n: 1 },
  ]);
});
