// SPDX-License-Identifier: EUPL-1.2
// The data dictionary of the server: every record with its fields in words.
import { currentLanguage } from '../i18n';
import { useShared } from './resource';

export interface DictionaryField {
  name: string;
  label: string;
  labelEn?: string;
  /** In Dutch words. */
  kind: string;
  required: boolean;
  definition?: string;
  usedBy?: string;
}

export interface DictionaryRecord {
  name: string;
  role: string;
  noun?: string;
  definition?: string;
  fields: DictionaryField[];
}

export interface Dictionary {
  records: DictionaryRecord[];
}

/** The dictionary; undefined while loading, and when it is not asked for: it is large. */
export function useDictionary(asked = true): Dictionary | undefined {
  return useShared<Dictionary>(asked ? '/gegevenswoordenboek' : null);
}

/** The record that an object most likely is: most of its keys known, fewest fields besides. O(fields). */
export function recordOf(dictionary: Dictionary | undefined, keys: readonly string[]): DictionaryRecord | undefined {
  let best: { record: DictionaryRecord; score: number } | undefined;
  for (const record of dictionary?.records ?? []) {
    const known = record.fields.filter((field) => keys.includes(field.name)).length;
    const score = known * 100 - record.fields.length;
    if (known > 0 && (!best || score > best.score)) best = { record, score };
  }
  return best?.record;
}

/** The label of a field in the language of the page. */
export function fieldLabel(field: DictionaryField): string {
  return currentLanguage() === 'en' ? (field.labelEn ?? field.label) : field.label;
}
