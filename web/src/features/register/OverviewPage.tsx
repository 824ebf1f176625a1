// SPDX-License-Identifier: EUPL-1.2
// Overviews that the server derives: what one is and how its columns are called stands in schema/.
import { useWords } from '../../api/labels';
import { fieldLabel, useDictionaryRecord } from '../../api/dictionary';
import { useResource } from '../../api/resource';
import { humanise } from '../../api/schema';
import type { JsonRecord, Page } from '../../api/wire';
import { usePlace } from '../../app/router';
import { LinkRow } from '../../components/LinkRow';
import { Value } from '../../components/RecordView';
import { Empty, Loaded, PageTitle } from '../../components/page';
import { type Column, DataTable } from '../../components/table';
import { t, type TextKey } from '../../i18n';
import { isTotal, type Overview, OVERVIEWS } from './registers';

/** The columns that say something: a value somewhere, or that it is unknown. */
function useColumns(overview: Overview, rows: readonly JsonRecord[]): Column<JsonRecord>[] {
  const { record: name, unknown = [], parts } = overview;
  const record = useDictionaryRecord(name);
  const used = (record?.fields ?? []).filter((field) => unknown.includes(field.name) || rows.some((row) => row[field.name] !== undefined));
  // The first column that says what a line is of; the total has none, and is called so.
  const naming = used.find((field) => parts.includes(field.name));
  return used.map((field) => ({
    key: field.name,
    title: fieldLabel(field) || humanise(field.name),
    head: field === naming,
    numeric: unknown.includes(field.name) || rows.some((row) => typeof row[field.name] === 'number'),
    cell: (row) => {
      if (field === naming && isTotal(overview, row)) return t('overzicht.totaal');
      if (row[field.name] === undefined && unknown.includes(field.name)) return t('register.onbekend');
      return <Value name={field.name === 'budgethouder' ? 'organisatie' : field.name} value={row[field.name] ?? null} />;
    },
  }));
}

function Table({ overview, rows, title }: { overview: Overview; rows: readonly JsonRecord[]; title: string }) {
  const columns = useColumns(overview, rows);
  if (rows.length === 0) return <Empty>{t('register.leeg')}</Empty>;
  return <DataTable caption={title} hideCaption rows={rows} rowKey={(row) => JSON.stringify(row)} columns={columns} />;
}

/** The page: a table of what can be read, and where it comes from. */
export default function OverviewPage() {
  const name = usePlace().path.split('/')[1] ?? '';
  const overview = OVERVIEWS[name];
  const words = useWords();
  const meaning = useDictionaryRecord(overview?.record ?? null)?.definition;
  const list = useResource<Page<JsonRecord> & { volledig: boolean }>(`/${name}`);
  const title = t(`register.${name}` as TextKey);
  if (!overview) return null;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="lead quiet">{meaning}</p>
      <LinkRow links={overview.from.map(([meervoud, soort]) => [`/${meervoud}`, words.code('stroomsoort', soort)])} />
      <Loaded of={list}>
        {({ items, volledig }) => (
          <>
            {volledig ? null : <p className="note">{t('overzicht.nietVolledig')}</p>}
            <Table overview={overview} rows={items} title={title} />
          </>
        )}
      </Loaded>
    </>
  );
}
