// SPDX-License-Identifier: EUPL-1.2
// Any record as a list of terms and values: labels from schema/, ids as words, dates as people write them.
import { useMemo } from 'react';
import { useCatalogueWord } from '../api/labels';
import { type FieldMeta, humanise, inLanguage, type Schema, useSchema } from '../api/schema';
import type { Json, JsonRecord } from '../api/wire';
import { t } from '../i18n';
import { isDateText, longDate, number } from '../i18n/format';

/** Fields that say nothing to a reader, or are shown elsewhere. */
const HIDDEN = new Set(['id', 'dossierversie', 'kring', 'fase', 'bijgewerktOp', 'herkomst', 'bronnen', 'afwijkend', 'naamEn']);

const isRecord = (value: Json): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);
const isUuid = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) || /^[0-9a-f]{64}$/.test(value);

/** Labels of field names: the same name means the same thing everywhere in schema/. */
function labelsByName(schema: Schema): Map<string, FieldMeta> {
  const found = new Map<string, FieldMeta>();
  for (const field of Object.values(schema.records).flat()) if (!found.has(field.name)) found.set(field.name, field);
  return found;
}

function IdText({ name, value }: { name: string; value: string }) {
  const known = useCatalogueWord(CATALOGUE_OF[name] ?? '');
  return <>{known(value) ?? humanise(value)}</>;
}

/** Field names that hold ids of a catalogue. */
const CATALOGUE_OF: Readonly<Record<string, string>> = {
  provincie: 'provincie',
  gremium: 'gremium',
  organisatie: 'organisatie',
  functie: 'functie',
  onderwerp: 'onderwerp',
  instrument: 'instrument',
  zijde: 'zijde',
  landsdeel: 'landsdeel',
  provincies: 'provincie',
  gremia: 'gremium',
  functies: 'functie',
  domeinen: 'domein',
  partij: 'organisatie',
  eigenaar: 'organisatie',
  wie: 'organisatie',
  gever: 'zijde',
  ontvanger: 'zijde',
};

function Value({ name, value }: { name: string; value: Json }) {
  if (value === null) return null;
  if (typeof value === 'boolean') return <>{value ? t('algemeen.ja') : t('algemeen.nee')}</>;
  if (typeof value === 'number') return <>{name === 'jaar' ? value : number(value)}</>;
  if (Array.isArray(value)) return <ListValue name={name} items={value} />;
  if (isRecord(value)) return 'coordinaten' in value ? <>{t('record.opDeKaart')}</> : <RecordView record={value} nested />;
  if (isDateText(value)) return <>{longDate(value)}</>;
  if (/^https?:\/\//.test(value)) return <a href={value}>{value}</a>;
  return /^[a-z][a-z0-9_]*$/.test(value) ? <IdText name={name} value={value} /> : <>{value}</>;
}

function ListValue({ name, items }: { name: string; items: Json[] }) {
  if (items.length === 1) return <Value name={name} value={items[0] as Json} />;
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>
          <Value name={name} value={item} />
        </li>
      ))}
    </ul>
  );
}

function isShown(name: string, value: Json, hide: readonly string[]): boolean {
  if (HIDDEN.has(name) || hide.includes(name) || value === null || value === '') return false;
  if (Array.isArray(value) && value.length === 0) return false;
  return !(typeof value === 'string' && isUuid(value));
}

/** A record, term by term. `hide` leaves out fields that the page shows itself. */
export function RecordView({ record, hide = [], nested }: { record: JsonRecord; hide?: readonly string[]; nested?: boolean }) {
  const schema = useSchema();
  const labels = useMemo(() => labelsByName(schema), [schema]);
  const labelOf = (name: string) => {
    const field = labels.get(name);
    const text = field ? inLanguage(field.label) : humanise(name);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return (
    <dl className={nested ? 'record nested-record' : 'record'}>
      {Object.entries(record)
        .filter(([name, value]) => isShown(name, value, hide))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{labelOf(name)}</dt>
            <dd>
              <Value name={name} value={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
