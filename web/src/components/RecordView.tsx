// SPDX-License-Identifier: EUPL-1.2
// Any record as a list of terms and values: labels from schema/, ids as words, dates as people write them.
import { useMemo } from 'react';
import { fieldLabel, recordOf, useDictionary } from '../api/dictionary';
import { useCatalogueWord } from '../api/labels';
import { humanise, inWords } from '../api/schema';
import type { Json, JsonRecord } from '../api/wire';
import { t } from '../i18n';
import { capital, hectares, isDateText, longDate, number } from '../i18n/format';
import { Origin } from './marks';
import '../styles/dossier.css';

/** Fields that say nothing to a reader, or are shown elsewhere. */
const HIDDEN = new Set(['id', 'dossierversie', 'kring', 'fase', 'bijgewerktOp', 'herkomst', 'bronnen', 'afwijkend', 'naamEn', 'kleur', 'teken']);

const isRecord = (value: Json): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);
const isUuid = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) || /^[0-9a-f]{64}$/.test(value);

/** Words for the keys of an object: the labels of the record it is, else the keys themselves in words. */
function useKeyWords(keys: readonly string[]): (name: string) => string {
  const dictionary = useDictionary();
  const joined = keys.join();
  const record = useMemo(() => recordOf(dictionary, joined.split(',')), [dictionary, joined]);
  return (name) => {
    const field = record?.fields.find((one) => one.name === name);
    return capital(field ? fieldLabel(field) : humanise(name));
  };
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
  geverFunctie: 'functie',
  gemachtigdeFunctie: 'functie',
  handelingen: 'handeling',
  stap: 'stap',
  thema: 'thema',
  aan: 'organisatie',
  budgethouder: 'organisatie',
  door: 'organisatie',
  stappen: 'stap',
  partijen: 'organisatie',
  onderwerp: 'onderwerp',
  instrument: 'instrument',
  zijde: 'zijde',
  termijn: 'termijn',
  naam: 'termijn', // of what runs in a dossier; other names are words already
  landsdeel: 'landsdeel',
  provincies: 'provincie',
  gremia: 'gremium',
  functies: 'functie',
  domeinen: 'domein',
  partij: 'organisatie',
  eigenaar: 'organisatie',
  opgenomenDoor: 'organisatie',
  perspectief: 'perspectief',
  programma: 'programma',
  ruimtefunctie: 'ruimtefunctie',
  matrix: 'verenigbaarheidsmatrix',
  een: 'ruimtefunctie',
  ander: 'ruimtefunctie',
  lezers: 'provincie',
  wie: 'organisatie',
  gever: 'zijde',
  ontvanger: 'zijde',
  ouder: 'criterium',
  subredenen: 'criterium',
  drempelInstelling: 'instelling',
};

/** Fields that hold square metres, shown as hectares. */
const AREAS: ReadonlySet<string> = new Set(['minste', 'verwacht', 'meeste', 'oppervlakte', 'totaal', 'ondergrens', 'bovengrens']);

/** A number with its unit, as far as the name of the field tells it. */
function numberText(name: string, value: number): string {
  if (/dagen/i.test(name)) return t('record.dagen', { n: value });
  if (AREAS.has(name)) return hectares(value);
  return /jaar$/i.test(name) ? String(value) : number(value);
}

/** A value in words, by the name of its field. */
export function Value({ name, value }: { name: string; value: Json }) {
  if (value === null) return null;
  if (typeof value === 'boolean') return <>{value ? t('algemeen.ja') : t('algemeen.nee')}</>;
  if (typeof value === 'number') return <>{numberText(name, value)}</>;
  if (Array.isArray(value)) return <ListValue name={name} items={value} />;
  if (isRecord(value)) return 'coordinaten' in value ? <>{t('record.opDeKaart')}</> : <InlineRecord record={value} />;
  if (isDateText(value)) return <>{longDate(value)}</>;
  const address = /^(https?:\/\/\S+)(.*)$/s.exec(value);
  if (address) return <><a href={address[1]}>{address[1]}</a>{address[2]}</>;
  return /^[a-z][a-z0-9_]*$/.test(value) ? <IdText name={name} value={value} /> : <>{inWords(value)}</>;
}

/** A record inside a record, on one line. */
function InlineRecord({ record }: { record: JsonRecord }) {
  const keys = Object.keys(record);
  const words = useKeyWords(keys);
  const shown = Object.entries(record).filter(([name, value]) => isShown(name, value, []));
  return shown.map(([name, value], index) => (
    <span key={name}>
      {index > 0 ? ' · ' : ''}
      <span className="quiet">{words(name)}:</span> <Value name={name} value={value} />
    </span>
  ));
}

/** A list of records as a small table; its columns are the keys that occur. */
function RecordTable({ name, rows }: { name: string; rows: readonly JsonRecord[] }) {
  // Beside a label, the name is only what programs call it.
  const hide = rows.some((row) => 'label' in row) ? ['naam'] : [];
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => isShown(key, row[key] ?? null, hide))))];
  const words = useKeyWords(keys);
  const [only] = keys;
  if (keys.length === 0) return null;
  if (keys.length === 1 && only) return <ListValue name={only} items={rows.map((row) => row[only] ?? null)} />;
  return (
    <div className="small-box" role="group" tabIndex={0} aria-label={t('lijst.tabel', { naam: words(name) })}>
      <table className="small-table">
        <thead>
          <tr>
            {keys.map((name) => (
              <th key={name} scope="col">
                {words(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {keys.map((name) => (
                <td key={name}>{row[name] === undefined ? '' : <Value name={name} value={row[name]} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListValue({ name, items }: { name: string; items: Json[] }) {
  if (items.length === 1) return <Value name={name} value={items[0] as Json} />;
  if (items.every(isRecord)) return <RecordTable name={name} rows={items} />;
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

/** Whether a record has anything to show. */
export function hasFields(record: JsonRecord, hide: readonly string[]): boolean {
  return Object.entries(record).some(([name, value]) => isShown(name, value, hide));
}

/** The origin of single fields where it differs from that of the whole record. */
function deviations(record: JsonRecord): ReadonlyMap<string, string> {
  const rows = Array.isArray(record.afwijkend) ? record.afwijkend.filter(isRecord) : [];
  return new Map(rows.map((row) => [String(row.veld), String(row.herkomst)]));
}

/** Names of the choices that stand in the record itself; other fields of it refer to them by id. */
function ownChoices(record: JsonRecord): ReadonlyMap<Json, string> {
  const rows = Object.values(record).flatMap((value) => (Array.isArray(value) ? value.filter(isRecord) : []));
  return new Map(rows.flatMap((row) => (typeof row.id === 'string' && typeof row.naam === 'string' ? [[row.id, row.naam] as const] : [])));
}

/** A record, term by term. `hide` leaves out fields that the page shows itself. */
export function RecordView({ record, hide = [] }: { record: JsonRecord; hide?: readonly string[] }) {
  const words = useKeyWords(Object.keys(record));
  const origins = deviations(record);
  const choices = ownChoices(record);
  return (
    <dl className="record">
      {Object.entries(record)
        .filter(([name, value]) => isShown(name, value, hide))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{words(name)}</dt>
            <dd>
              <Value name={name} value={choices.get(value) ?? value} /> <Origin herkomst={origins.get(name)} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
