// SPDX-License-Identifier: EUPL-1.2
// Overviews that the server derives: what one is and how its columns are called stands in schema/.
import { useWords } from '../../api/labels';
import { fieldLabel, useDictionary } from '../../api/dictionary';
import { useResource } from '../../api/resource';
import { humanise } from '../../api/schema';
import type { JsonRecord, Page } from '../../api/wire';
import { Link, usePlace } from '../../app/router';
import { Value } from '../../components/RecordView';
import { Empty, Loaded, PageTitle } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { isTotal, OVERVIEWS } from './registers';

/** The page: a table of what can be read, and where it comes from. */
export default function OverviewPage() {
  const name = usePlace().path.split('/')[1] ?? '';
  const overview = OVERVIEWS[name];
  const words = useWords();
  const record = useDictionary()?.records.find((one) => one.name === overview?.record);
  const list = useResource<Page<JsonRecord> & { volledig: boolean }>(`/${name}`);
  const title = (record?.definition ?? '').replace(/\.$/, '');
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Loaded of={list}>
        {({ items, volledig }) => {
          const used = (record?.fields ?? []).filter((field) => items.some((row) => row[field.name] !== undefined));
          if (items.length === 0) return <Empty>{t('register.leeg')}</Empty>;
          const named = used.find((field) => overview?.parts.includes(field.name))?.name;
          return (
            <>
              {volledig ? null : <p className="note">{t('overzicht.nietVolledig')}</p>}
              <DataTable
                caption={title}
                hideCaption
                rows={items}
                rowKey={(row) => JSON.stringify(row)}
                columns={used.map((field, index) => ({
                  key: field.name,
                  title: fieldLabel(field) || humanise(field.name),
                  head: index === 0,
                  numeric: items.some((row) => typeof row[field.name] === 'number'),
                  cell: (row: JsonRecord) =>
                    overview && field.name === named && isTotal(overview, row) ? (
                      t('overzicht.totaal')
                    ) : (
                      <Value name={field.name === 'budgethouder' ? 'organisatie' : field.name} value={row[field.name] ?? null} />
                    ),
                }))}
              />
            </>
          );
        }}
      </Loaded>
      <ul className="plain-list">
        {(overview?.from ?? []).map(([meervoud, soort]) => (
          <li key={meervoud}>
            <Link to={`/${meervoud}`}>{words.code('stroomsoort', soort)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
