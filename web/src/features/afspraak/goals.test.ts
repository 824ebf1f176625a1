// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonRecord } from '../../api/wire';
import { loadPageTexts } from '../../i18n';
import { cells, nearGoals, readValues, wholeNumber } from './goals';

const goals = [
  { id: 'woningen_nl', label: { nl: 'Woningen tot en met 2030, Nederland', en: 'Homes up to 2030' } },
  { id: 'nnn_nl', label: { nl: 'Nieuwe natuur', en: 'New nature' } },
];

beforeAll(loadPageTexts);

describe('values from a spreadsheet', () => {
  it('reads rows by id or by name, with Dutch or international days', () => {
    const text = '\ufeffdoel;waarde;peildatum;bron\r\nwoningen_nl;1.200;31-12-2025;"Monitor; tabel 2"\r\nNieuwe natuur;40;2026-01-31;Voortgangsrapportage\r\n\r\n';
    expect(readValues(text, goals)).toEqual({
      values: [
        { doel: 'woningen_nl', waarde: 1200, peildatum: '2025-12-31', bron: 'Monitor; tabel 2' },
        { doel: 'nnn_nl', waarde: 40, peildatum: '2026-01-31', bron: 'Voortgangsrapportage' },
      ],
      problems: [],
    });
  });

  it('takes nothing over when one line is not right, and names each with its number', () => {
    const { values, problems } = readValues('doel,waarde,peildatum,bron\nwoningen_nl,12,2026-01-31,Monitor\nonbekend,1,2026-01-31,Monitor\nnnn_nl,"1,5",2026-01-31,Monitor\nnnn_nl,1,31-02-2026,Monitor\nnnn_nl,1,2026-01-31,\n', goals);
    expect(values).toEqual([]);
    expect(problems.map((one) => one.slice(0, 8))).toEqual(['Regel 3:', 'Regel 4:', 'Regel 5:', 'Regel 6:']);
  });

  it('says which heading is missing, and that there is nothing', () => {
    expect(readValues('doel;waarde\nwoningen_nl;1', goals).problems).toEqual(['In de kopregel ontbreekt: peildatum, bron.']);
    expect(readValues('doel;waarde;peildatum;bron\n', goals).problems).toHaveLength(1);
    expect(readValues('', goals).problems).toHaveLength(1);
  });

  it('cuts quoted cells and reads whole numbers only', () => {
    expect(cells('"a ""b""; c";d', ';')).toEqual(['a "b"; c', 'd']);
    expect(['1200', '1.200', '1 200', '12.5', '-3', '', '1.20', '12345678901'].map(wholeNumber)).toEqual([1200, 1200, 1200, undefined, undefined, undefined, undefined, undefined]);
  });

  it('offers goals of the country and of the provinces that take part', () => {
    const rows: JsonRecord[] = [{ id: 'nl' }, { id: 'ut', provincie: 'pv26' }, { id: 'zl', provincie: 'pv29' }, { id: 'twente', regio: 'Twente' }];
    expect(nearGoals(rows, ['pv26'])).toEqual(['nl', 'ut']);
  });
});
