// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { AfspraakToestand, OpenbareInhoud } from '../../api/generated/types';
import { choiceOf, differences } from './renew';

const content = {
  soort: 'afspraak',
  nummer: 'A-UT-1',
  titel: 'Waterberging',
  inWoorden: 'Samen bergen wij water.',
  onderdelen: [{ kop: 'doel', tekst: 'Droge voeten.' }, { kop: 'doel', tekst: 'In 2030.' }],
  acties: [{ wat: 'Graven', gever: 'rijk', eigenaar: 'pv26', ontvanger: 'rijk', uiterlijk: '2027-01-01' }],
  doorwerking: { stand: 'zweeft', zin: 'In de omgevingsvisie.', op: '2026-09-01' },
} as unknown as OpenbareInhoud;
const now = { tekstdelen: [{ kop: 'doel', tekst: 'Droge voeten.' }, { kop: 'doel', tekst: 'In 2031.' }, { kop: 'geld', tekst: 'Geen.' }], acties: content.acties } as unknown as AfspraakToestand;
const words = ({ wat, uiterlijk }: { wat: string; uiterlijk?: string }) => `${wat} ${uiterlijk ?? ''}`;

it('the choice that made a public content is the beginning of the next', () => {
  expect(choiceOf(content)).toEqual({ inWoorden: 'Samen bergen wij water.', onderdelen: ['doel'], metActies: true, metPlaats: false, doorwerking: 'In de omgevingsvisie.' });
});

describe('differences', () => {
  it('are none while the dossier and the choice are as they were', () => {
    expect(differences(content, choiceOf(content), { ...now, tekstdelen: content.onderdelen as never }, words)).toEqual([]);
    expect(differences(content, choiceOf(content), undefined, words)).toEqual([]);
  });
  it('tell what the dossier says otherwise since', () => {
    expect(differences(content, choiceOf(content), now, words)).toEqual([{ part: { kop: 'doel' }, before: 'Droge voeten.\n\nIn 2030.', after: 'Droge voeten.\n\nIn 2031.' }]);
  });
  it('tell what the reader changes: other words, a part more, actions and effect no more', () => {
    const found = differences(content, { inWoorden: 'Wij bergen water.', onderdelen: ['geld'], metActies: false, doorwerking: '' }, now, words);
    expect(found.map(({ part, after }) => [typeof part === 'string' ? part : part.kop, after])).toEqual([
      ['inWoorden', 'Wij bergen water.'],
      ['doel', ''],
      ['geld', 'Geen.'],
      ['acties', ''],
      ['doorwerking', ''],
    ]);
  });
});
