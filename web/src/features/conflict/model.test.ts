// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { PossibleAct } from '../../api/wire';
import { ladderOf, rungState, turns } from './model';

const act = (handeling: string, more: Partial<PossibleAct>): PossibleAct => ({ handeling, label: handeling, toegestaan: false, verwacht: true, ...more }) as PossibleAct;
const refused = (wieWel: string[], gremia: string[] = []) => ({ weigering: { code: 'x', reden: 'x', wanneer: 'nu_door_ander' as const, wanneerLabel: 'x', wieWel, gremia } });

test('the reader comes first, then others by their body or function; what nobody is asked now stays out', () => {
  const found = turns([
    act('beslechten', refused(['Secretaris'], ['BOL Noordwest'])),
    act('uitwerken', { toegestaan: true }),
    act('moment_aanbieden', refused(['Secretaris'], ['BOL Noordwest'])),
    act('kern', refused(['Projectleider', 'Accounthouder'])),
    act('pauze', { toegestaan: true, verwacht: false }),
    act('niemand', refused([])),
    act('straks', { weigering: { code: 'fase_past_niet', reden: 'x', wanneer: 'na_handeling', wanneerLabel: 'x', wieWel: ['Secretaris'], eerst: ['eerder'] } }),
  ]);
  expect(found).toEqual([{ what: ['uitwerken'] }, { who: 'BOL Noordwest', what: ['beslechten', 'moment_aanbieden'] }, { who: 'Projectleider of Accounthouder', what: ['kern'] }]);
});

test('the ladder is that of the kind, from low to high', () => {
  const rows = [
    { id: 'bron_2022', treden: [] },
    { id: 'rijk_provincie', treden: [{ nummer: 2, naam: 'b', wijze: 'plaatsen' }, { nummer: 1, naam: 'a', wijze: 'overleg' }] },
  ];
  expect(ladderOf(rows, 'rijk_provincie').map((rung) => rung.naam)).toEqual(['a', 'b']);
  expect(ladderOf(undefined, 'rijk_provincie')).toEqual([]);
  expect([1, 2, 3].map((nr) => rungState(nr, 2))).toEqual(['eerder', 'nu', 'later']);
});
