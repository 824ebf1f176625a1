// SPDX-License-Identifier: EUPL-1.2
// Entries of the catalogue: any entry, and the card of a body with its mandate per subject.
import type { ReactNode } from 'react';
import { useCatalogueRows, useCatalogueWord } from '../../api/labels';
import { humanise, inWords } from '../../api/schema';
import type { Json, JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { Origin, Side, sideKind } from '../../components/marks';
import { RecordView } from '../../components/RecordView';
import { DataTable } from '../../components/table';
import { t, type TextKey } from '../../i18n';

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

/** Where the template of a good practice is used; one that has none of these is only read. */
const USES: Readonly<Record<string, readonly [to: string, words: TextKey]>> = {
  afspraakvorm: ['/afspraken/nieuw', 'werkvorm.gebruikVorm'],
  povi: ['/jaarplan#omgevingsvisies', 'werkvorm.naarPovi'],
  zelftoets: ['/gereedheid', 'werkvorm.naarZelftoets'],
};

/** "Use this": a session template in a meeting, a form in an agreement. */
function Use({ sjabloon, templates }: { sjabloon: string; templates: readonly JsonRecord[] }) {
  const session = templates.some((one) => one.id === sjabloon);
  const [to, words] = session ? ([`/overleggen?werkvorm=${sjabloon}`, 'werkvorm.gebruik'] as const) : (USES[sjabloon] ?? []);
  if (!to || !words) return null;
  return (
    <p className="not-printed">
      <Link to={to}>{t(words)}</Link>
      {session ? (
        <>
          {' · '}
          <Link to={`/catalogus/werkvormen#${sjabloon}`}>{t('werkvorm.bekijk')}</Link>
        </>
      ) : null}
    </p>
  );
}

/** A good practice, with the way to use it. */
export function PracticeCard({ row }: { row: JsonRecord }) {
  const templates = useCatalogueRows('werkvorm');
  return (
    <article className="entry" id={text(row.id)} tabIndex={-1}>
      <EntryHead row={row} />
      <RecordView record={row} hide={[...IN_HEAD, 'sjabloon']} />
      {text(row.sjabloon) ? <Use sjabloon={text(row.sjabloon) ?? ''} templates={templates ?? []} /> : null}
      <Origin herkomst={text(row.herkomst)} bron={sourceText(row)} />
    </article>
  );
}

/** A session template, with the way to use it. */
export function TemplateCard({ row }: { row: JsonRecord }) {
  return (
    <article className="entry" id={text(row.id)} tabIndex={-1}>
      <EntryHead row={row} />
      <RecordView record={row} hide={IN_HEAD} />
      <p className="not-printed">
        <Link to={`/overleggen?werkvorm=${text(row.id) ?? ''}`}>{t('werkvorm.gebruik')}</Link>
      </p>
      <Origin herkomst={text(row.herkomst)} bron={sourceText(row)} />
    </article>
  );
}


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
