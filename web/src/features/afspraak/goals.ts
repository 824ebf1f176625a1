// SPDX-License-Identifier: EUPL-1.2
// Reading values of goals from a table that someone made in a spreadsheet. The server judges them; here they only become fields of a form.
import type { CodeLabel } from '../../api/schema';
import type { JsonRecord } from '../../api/wire';
import { dayProblem, isoDay } from '../../components/form/date';
import { t } from '../../i18n';

/** A row of the form. */
export interface GoalValue {
  doel: string;
  waarde: number;
  peildatum: string;
  bron: string;
}

export interface ReadValues {
  values: GoalValue[];
  /** Per line that cannot be read, what is the matter. */
  problems: string[];
}

const COLUMNS = ['doel', 'waarde', 'peildatum', 'bron'] as const;

/** One line cut at the separator; a text between double quotes may hold one, and two double quotes stand for one. */
export function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let text = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') {
      text += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      found.push(text.trim());
      text = '';
    } else text += sign;
  }
  return [...found, text.trim()];
}

/** A whole number as people write it: 1200, 1.200 or 1 200. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.replace(/[.\s\u00a0]/gu, '');
  return /^\d{1,10}$/u.test(plain) && (/^\d+$/u.test(text) || /^\d{1,3}([.\s\u00a0]\d{3})+$/u.test(text)) ? Number(plain) : undefined;
}

function valueOf(row: Readonly<Record<string, string>>, goals: readonly CodeLabel[]): GoalValue | string {
  const goal = goals.find((one) => [one.id, one.label.nl, one.label.en].some((name) => name.toLowerCase() === row.doel?.toLowerCase()));
  const waarde = wholeNumber(row.waarde ?? '');
  const peildatum = row.peildatum && !dayProblem(row.peildatum) ? isoDay(row.peildatum) : undefined;
  if (!goal) return t('doel.csvDoel', { doel: row.doel ?? '' });
  if (waarde === undefined) return t('doel.csvWaarde', { waarde: row.waarde ?? '' });
  if (!peildatum) return t('doel.csvDatum', { datum: row.peildatum ?? '' });
  if ((row.bron ?? '').length < 3) return t('doel.csvBron');
  return { doel: goal.id, waarde, peildatum, bron: row.bron ?? '' };
}

/** The rows of a file with a line of headings; every line that is not right is named, and then nothing is taken over. */
export function readValues(text: string, goals: readonly CodeLabel[]): ReadValues {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u).map((line, at) => ({ line, nr: at + 1 })).filter(({ line }) => line.trim() !== '');
  const [first, ...rest] = lines;
  const separator = first?.line.includes(';') ? ';' : ',';
  const heads = cells(first?.line ?? '', separator).map((one) => one.toLowerCase());
  const missing = COLUMNS.filter((name) => !heads.includes(name));
  if (missing.length > 0) return { values: [], problems: [t('doel.csvKolom', { kolommen: missing.join(', ') })] };
  const values: GoalValue[] = [];
  const problems: string[] = [];
  for (const { line, nr } of rest) {
    const parts = cells(line, separator);
    const found = valueOf(Object.fromEntries(heads.map((name, at) => [name, parts[at] ?? ''])), goals);
    if (typeof found === 'string') problems.push(t('doel.csvRegel', { nr, wat: found }));
    else values.push(found);
  }
  if (values.length + problems.length === 0) problems.push(t('doel.csvLeeg'));
  return { values: problems.length > 0 ? [] : values, problems };
}

/** Goals that could belong to an agreement of these provinces; the server says which really can. */
export function nearGoals(rows: readonly JsonRecord[], provinces: readonly string[]): string[] {
  return rows.filter((row) => (row.provincie ? provinces.includes(String(row.provincie)) : !row.regio)).map((row) => String(row.id));
}
