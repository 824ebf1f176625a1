// SPDX-License-Identifier: EUPL-1.2
// Words for ids that come from data: steps, phases, acts and functions of the working method, rows of the catalogues.
// Nothing here knows an id; the server tells them.
import { useMemo } from 'react';
import { useShared } from './resource';
import type { Text } from './generated/types';
import { type CodeLabel, humanise, inLanguage, useSchema } from './schema';
import type { Json, JsonRecord, Page } from './wire';

interface Entry {
  label: Text;
  stap?: number;
  /** The noun an entry belongs to, when the method says so. */
  soort?: string;
}

/** Every list of the working method whose items have an id and a name: list name, then id. */
export type MethodWords = Record<string, Record<string, Entry>>;

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(record: JsonRecord, ...names: string[]): string | undefined {
  for (const name of names) if (typeof record[name] === 'string') return record[name];
  return undefined;
}

function stepNumber(value: JsonRecord): number | undefined {
  const given = value.stap ?? value.groep;
  return typeof given === 'number' ? given : undefined;
}

/** Collects the words of a working method, however deep its lists lie. */
export function collectWords(value: Json | undefined, into: MethodWords = {}, listName = ''): MethodWords {
  if (Array.isArray(value)) value.forEach((item) => collectWords(item, into, listName));
  if (!isRecord(value)) return into;
  const id = textOf(value, 'id', 'handeling', 'fase');
  const label = textOf(value, 'label', 'naam');
  if (id && label && listName) {
    (into[listName] ??= {})[id] ??= { label: { nl: label, en: textOf(value, 'labelEn', 'naamEn') ?? label }, stap: stepNumber(value), soort: textOf(value, 'soort', 'voor') };
  }
  for (const [key, child] of Object.entries(value)) if (typeof child === 'object') collectWords(child, into, key);
  return into;
}

/** The rows of a catalogue; undefined while loading or when the server has none of that name. */
function useCatalogueRows(name: string | undefined): readonly JsonRecord[] | undefined {
  return useShared<Page>(name ? `/catalogus/${name}` : null)?.items;
}

function optionOf(row: JsonRecord): CodeLabel {
  const id = textOf(row, 'id') ?? '';
  const nl = textOf(row, 'naam', 'label', 'titel') ?? humanise(id);
  return { id, label: { nl, en: textOf(row, 'naamEn', 'labelEn') ?? nl } };
}

/** The rows of a catalogue as id with word; empty while loading or when the server has none. */
export function useCatalogue(open: string | undefined): readonly CodeLabel[] {
  const rows = useCatalogueRows(open && !OF_METHOD.has(open) ? open : undefined);
  return useMemo(() => (rows ?? []).map(optionOf), [rows]);
}

/** Open codes whose words are in the working method, not in a catalogue. */
const OF_METHOD: ReadonlySet<string> = new Set(['fase', 'handeling']);

function word(entry: { label: Text } | undefined, id: string): string {
  return entry ? inLanguage(entry.label) : humanise(id);
}

export interface Words {
  /** Word for a phase, act, function or other id of the method; searches every list when `list` is not given. */
  method: (id: string, list?: string) => string;
  /** Step number 1–4 of a phase. */
  step: (phase: string) => number | undefined;
  /** Word for an id of a closed list of schema/codes.yaml. */
  code: (list: string, id: string) => string;
}

/** The words of the working method in force and of the closed code lists. */
export function useWords(): Words {
  const data = useShared<Json>('/werkwijze');
  const schema = useSchema();
  const words = useMemo(() => collectWords(data), [data]);
  return useMemo(() => {
    const find = (id: string, list?: string) => (list && words[list]?.[id]) || Object.values(words).find((entries) => entries[id])?.[id];
    return {
      method: (id, list) => word(find(id, list), id),
      step: (phase) => find(phase)?.stap,
      code: (list, id) => word(schema.codes[list]?.find((code) => code.id === id), id),
    };
  }, [words, schema]);
}

/** The word for an id of one catalogue; undefined when the catalogue does not know it. */
export function useCatalogueWord(open: string): (id: string) => string | undefined {
  const options = useCatalogue(open);
  useSchema();
  return (id) => {
    const option = options.find((one) => one.id === id);
    return option && inLanguage(option.label);
  };
}

/** The row of a catalogue with this id. */
export function useCatalogueRow(open: string, id: string): JsonRecord | undefined {
  return useCatalogueRows(open)?.find((row) => row.id === id);
}

/** A list of the method as id with word; `noun` keeps the entries of one noun when the method tells nouns apart. */
export function useMethodList(list: string | undefined, noun?: string): readonly CodeLabel[] {
  const data = useShared<Json>(list ? '/werkwijze' : null);
  return useMemo(() => {
    const entries = Object.entries((list && collectWords(data)[list]) || {});
    const own = entries.filter(([, entry]) => entry.soort === noun);
    return (own.length > 0 ? own : entries).map(([id, { label }]) => ({ id, label }));
  }, [data, list, noun]);
}
