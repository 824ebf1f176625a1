// SPDX-License-Identifier: EUPL-1.2
// Which objects an id field can refer to. The name of the field tells the collection: schema/ names references after nouns.
import { useMemo } from 'react';
import { useShared } from '../../api/resource';
import type { CodeLabel, FieldMeta } from '../../api/schema';
import type { Json, JsonRecord, Page } from '../../api/wire';

const COLLECTIONS: Readonly<Record<string, string>> = {
  agenda: 'agendas',
  overleg: 'overleggen',
  vraagstuk: 'vraagstukken',
  afspraak: 'afspraken',
  conflict: 'conflicten',
  functie: 'functies',
  cyclus: 'cycli',
  persoon: 'accounts',
};

/** Lists that come whole, without pages. */
const WHOLE: ReadonlySet<string> = new Set(['accounts']);

const NAMES = ['nummer', 'naam', 'titel', 'datum'];

/** A short name of any row: number, name, title, date, as far as it has them. */
export function rowName(row: JsonRecord): string {
  const parts = NAMES.map((name) => row[name]).filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.join(' · ') || String((row.id as Json) ?? '');
}

/** The id by which a row is referred to: an account goes by the pseudonym of its person. */
const rowId = (row: JsonRecord): string => String(row.id ?? row.persoon ?? '');

/** Whether the objects that a field of kind `id` can take stand in a list of the server. */
export function refersToCollection(field: FieldMeta): boolean {
  return field.name in COLLECTIONS;
}

/** The objects a field of kind `id` can take. */
export function useReferenceOptions(field: FieldMeta): readonly CodeLabel[] {
  const meervoud = field.kind === 'id' ? COLLECTIONS[field.name] : undefined;
  const page = useShared<Page>(meervoud ? `/${meervoud}${WHOLE.has(meervoud) ? '' : '?limiet=100'}` : null);
  return useMemo(() => (page?.items ?? []).map((row) => ({ id: rowId(row), label: { nl: rowName(row), en: rowName(row) } })), [page]);
}
