// SPDX-License-Identifier: EUPL-1.2
// Which functions go together on the same ground: a table of every pair. Choosing a cell gives the reason and where it comes from.
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useCatalogue, useCatalogueRows } from '../../api/labels';
import { inLanguage, useSchema } from '../../api/schema';
import type { JsonRecord } from '../../api/wire';
import { today } from '../../base/clock';
import { Origin, Status, type Tone } from '../../components/marks';
import { Loading } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { sourceText } from './Entry';
import { move, type Pair, pairKey, type Place } from './matrix';

const TONES: Readonly<Record<string, Tone>> = { botst: 'fout', onder_voorwaarde: 'let-op', gaat_samen: 'stil', versterkt: 'goed' };
/** A sign per answer, so that the table can be read without colour. */
const SIGNS: Readonly<Record<string, string>> = { botst: '✕', onder_voorwaarde: '?', gaat_samen: '=', versterkt: '+' };

const textOf = (row: JsonRecord | undefined, name: string) => (typeof row?.[name] === 'string' ? (row[name] as string) : '');

function useWordOf() {
  const labels = useSchema().codes.verenigbaarheidscel ?? [];
  return (cel: string) => {
    const found = labels.find((one) => one.id === cel);
    return found ? inLanguage(found.label) : cel;
  };
}

interface Version {
  id: string;
  naam: string;
  van: string;
  pairs: ReadonlyMap<string, Pair>;
}

/** The version that holds today, with every pair; two equal functions have one answer of their own. */
function useVersion(rows: readonly JsonRecord[], functions: readonly { id: string }[]): Version | undefined {
  const versions = useCatalogueRows('verenigbaarheidsmatrix');
  return useMemo(() => {
    const version = [...(versions ?? [])].sort((a, b) => textOf(a, 'van').localeCompare(textOf(b, 'van'))).filter((one) => textOf(one, 'van') <= today()).at(-1);
    if (!version) return undefined;
    const pairs = new Map<string, Pair>();
    for (const row of rows) if (row.matrix === version.id) pairs.set(pairKey(textOf(row, 'een'), textOf(row, 'ander')), { cel: textOf(row, 'cel'), reden: textOf(row, 'reden'), herkomst: textOf(row, 'herkomst'), bron: sourceText(row) });
    for (const { id } of functions) pairs.set(pairKey(id, id), { cel: textOf(version, 'zelfdeFunctie'), reden: textOf(version, 'zelfdeReden'), herkomst: textOf(version, 'herkomst'), bron: sourceText(version) });
    return { id: String(version.id), naam: textOf(version, 'naam'), van: textOf(version, 'van'), pairs };
  }, [versions, rows, functions]);
}

interface Named {
  id: string;
  naam: string;
}

/** What a chosen pair does to each other, in words. */
function Said({ een, ander, pair }: { een: Named; ander: Named; pair: Pair | undefined }) {
  const word = useWordOf();
  if (!pair) return <p className="quiet">{t('verenigbaar.geenPaar')}</p>;
  return (
    <>
      <h2>{een.id === ander.id ? t('verenigbaar.zelfde', { een: een.naam }) : t('verenigbaar.met', { een: een.naam, ander: ander.naam })}</h2>
      <p>
        <Status tone={TONES[pair.cel] ?? 'let-op'}>{word(pair.cel)}</Status>
      </p>
      <p lang="nl">{pair.reden}</p>
      <Origin herkomst={pair.herkomst || undefined} bron={pair.bron} />
    </>
  );
}

interface GridProps {
  functions: readonly Named[];
  pairs: ReadonlyMap<string, Pair>;
  place: Place;
  onPlace: (place: Place) => void;
}

/** The table. One cell is in the tab order; arrows, Home and End go on from there. */
function Grid({ functions, pairs, place, onPlace }: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const word = useWordOf();
  const onKey = (event: KeyboardEvent) => {
    const next = move(place, event.key, functions.length);
    if (!next) return;
    event.preventDefault();
    onPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div className="matrix-box" role="region" tabIndex={0} aria-label={t('lijst.tabel', { naam: t('catalogus.verenigbaarheid') })}>
      <table className="matrix" ref={table} onKeyDown={onKey}>
        <caption className="visually-hidden">{t('verenigbaar.kies')}</caption>
        <thead>
          <tr>
            <td />
            {functions.map((one, at) => (
              <th key={one.id} scope="col">
                <span aria-hidden="true">{at + 1}</span>
                <span className="visually-hidden">{one.naam}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {functions.map((one, row) => (
            <tr key={one.id}>
              <th scope="row">
                <span className="quiet" aria-hidden="true">{row + 1}</span> {one.naam}
              </th>
              {functions.map((ander, column) => {
                const cel = pairs.get(pairKey(one.id, ander.id))?.cel ?? '';
                const here = place.row === row && place.column === column;
                return (
                  <td key={ander.id}>
                    <button type="button" data-cel={cel} data-at={`${row} ${column}`} tabIndex={here ? 0 : -1} aria-pressed={here} aria-label={t('verenigbaar.cel', { een: one.naam, ander: ander.naam, woord: word(cel) })} onClick={() => onPlace({ row, column })}>
                      <span aria-hidden="true">{SIGNS[cel] ?? ''}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Choice({ id, label, functions, value, onChange }: { id: string; label: string; functions: readonly Named[]; value: number; onChange: (at: number) => void }) {
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="utrecht-select" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {functions.map((one, at) => (
          <option key={one.id} value={at}>
            {one.naam}
          </option>
        ))}
      </select>
    </div>
  );
}

/** All pairs of functions, and the chosen one in words. */
export function CompatibilityMatrix({ rows }: { rows: readonly JsonRecord[] }) {
  const options = useCatalogue('ruimtefunctie');
  const functions = useMemo(() => options.map(({ id, label }) => ({ id, naam: inLanguage(label) })), [options]);
  const version = useVersion(rows, functions);
  const [place, setPlace] = useState<Place>({ row: 0, column: 1 });
  const word = useWordOf();
  const [een, ander] = [functions[place.row], functions[place.column]];
  if (!version || !een || !ander) return <Loading shape="table" />;
  return (
    <>
      <p className="small quiet">{t('verenigbaar.versie', { naam: version.naam, dag: longDate(version.van) })}</p>
      <div className="matrix-choice not-printed">
        <Choice id="verenigbaar-een" label={t('verenigbaar.een')} functions={functions} value={place.row} onChange={(row) => setPlace({ ...place, row })} />
        <Choice id="verenigbaar-ander" label={t('verenigbaar.ander')} functions={functions} value={place.column} onChange={(column) => setPlace({ ...place, column })} />
      </div>
      <section className="matrix-said" aria-live="polite">
        <Said een={een} ander={ander} pair={version.pairs.get(pairKey(een.id, ander.id))} />
      </section>
      <ul className="matrix-legend">
        {Object.entries(SIGNS).map(([cel, sign]) => (
          <li key={cel}>
            <span data-cel={cel} aria-hidden="true">{sign}</span> {word(cel)}
          </li>
        ))}
      </ul>
      <Grid functions={functions} pairs={version.pairs} place={place} onPlace={setPlace} />
    </>
  );
}
