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

/** The dictionary, which is large; undefined while loading. */
export function useDictionary(): Dictionary | undefined {
  return useShared<Dictionary>('/gegevenswoordenboek');
}

/** One record of the dictionary; undefined while loading. Null asks for nothing. */
export function useDictionaryRecord(name: string | null): DictionaryRecord | undefined {
  return useShared<DictionaryRecord>(name === null ? null : `/gegevenswoordenboek/${name}`);
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
