// SPDX-License-Identifier: EUPL-1.2
// Entries of the catalogue: any entry, and the card of a body with its mandate per subject.
import type { ReactNode } from 'react';
import { useCatalogueWord } from '../../api/labels';
import { humanise, inWords } from '../../api/schema';
import type { Json, JsonRecord } from '../../api/wire';
import { Origin, Side, sideKind } from '../../components/marks';
import { RecordView } from '../../components/RecordView';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** Name of an entry: its name, label or title, else its id in words. */
export function entryName(row: JsonRecord): string {
  return text(row.naam) ?? text(row.label) ?? text(row.titel) ?? humanise(text(row.id) ?? '');
}

/** Where an entry comes from, as one text. */
export function sourceText(row: JsonRecord): string | undefined {
  if (Array.isArray(row.bronnen)) return row.bronnen.join('; ');
  return text(row.bron);
}

function EntryHead({ row, children }: { row: JsonRecord; children?: ReactNode }) {
  return (
    <header>
      <h2>
        {entryName(row)} {text(row.afkorting) ? <span className="quiet">({text(row.afkorting)})</span> : null}
      </h2>
      {children}
      {text(row.omschrijving) ? <p>{inWords(text(row.omschrijving) ?? '')}</p> : null}
    </header>
  );
}

const IN_HEAD = ['naam', 'label', 'titel', 'afkorting', 'omschrijving', 'bron'];

/** Any entry. */
export function EntryCard({ row }: { row: JsonRecord }) {
  return (
    <article className="entry" id={text(row.id)} tabIndex={-1}>
      <EntryHead row={row} />
      <RecordView record={row} hide={IN_HEAD} />
      <Origin herkomst={text(row.herkomst)} bron={sourceText(row)} />
    </article>
  );
}

function Mandates({ body, mandates }: { body: string; mandates: JsonRecord[] }) {
  const subjects = useCatalogueWord('onderwerp');
  return (
    <DataTable
      caption={t('gremium.mandaat')}
      label={`${t('gremium.mandaat')} ${body}`}
      rows={mandates}
      rowKey={(row) => `${text(row.onderwerp)}-${text(row.niveau)}-${text(row.van) ?? ''}`}
      columns={[
        { key: 'onderwerp', head: true, title: t('gremium.onderwerp'), cell: (row) => subjects(text(row.onderwerp) ?? '') ?? humanise(text(row.onderwerp) ?? '') },
        { key: 'niveau', title: t('gremium.niveau'), cell: (row) => humanise(text(row.niveau) ?? '') },
        { key: 'herkomst', title: t('gremium.herkomst'), cell: (row) => <Origin herkomst={text(row.herkomst)} /> },
      ]}
    />
  );
}

/** The card of a body. */
export function BodyCard({ row }: { row: JsonRecord }) {
  const mandates = Array.isArray(row.mandaat) ? (row.mandaat as JsonRecord[]) : [];
  const side = text(row.zijde);
  const sides = useCatalogueWord('zijde');
  return (
    <article className="entry" id={text(row.id)} tabIndex={-1}>
      <EntryHead row={row}>{side ? <Side kind={side === 'beide' ? 'beide' : sideKind(side)}>{sides(side) ?? humanise(side)}</Side> : null}</EntryHead>
      <RecordView record={row} hide={[...IN_HEAD, 'mandaat', 'zijde']} />
      {mandates.length > 0 ? <Mandates body={entryName(row)} mandates={mandates} /> : <p className="quiet">{t('gremium.geenMandaat')}</p>}
      <Origin herkomst={text(row.herkomst)} bron={sourceText(row)} />
    </article>
  );
}
