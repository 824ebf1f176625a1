// SPDX-License-Identifier: EUPL-1.2
// The page of a list: title, what it is, the acts that begin one, filters in the address, rows page by page.
import { type ReactNode, useMemo } from 'react';
import { usePagedList } from '../api/resource';
import { useQuery } from '../app/router';
import { t, type TextKey } from '../i18n';
import { CreationActs } from './CreationActs';
import { type Filter, Filters } from './Filters';
import { PageTitle } from './page';
import { type Column, ListTable } from './table';

interface ListPageProps<Row> {
  title: string;
  lead?: ReactNode;
  meervoud: string;
  sort: string;
  columns: Column<Row>[];
  /** What will appear here; said only when no filter is on. */
  empty: TextKey;
  filters?: readonly Filter[];
  /** The noun whose creating acts stand above the list. */
  begin?: string;
  /** Beside the title. */
  beside?: ReactNode;
  /** Between the lead and the acts. */
  above?: ReactNode;
  below?: ReactNode;
}

const NONE: readonly Filter[] = [];

/** The page. The address may hold other keys than the filters; those are left alone. */
export function ListPage<Row extends { id: string }>({ title, lead, meervoud, sort, columns, empty, filters = NONE, begin, beside, above, below }: ListPageProps<Row>) {
  const [values, setValues] = useQuery();
  const chosen = JSON.stringify(Object.fromEntries(filters.map(({ name }) => [name, values[name] ?? ''])));
  const query = useMemo(() => ({ limiet: '50', sorteer: sort, ...(JSON.parse(chosen) as Record<string, string>) }), [chosen, sort]);
  const list = usePagedList<Row>(meervoud, query);
  const filtered = filters.some(({ name }) => values[name]);
  const heading = <PageTitle>{title}</PageTitle>;
  return (
    <>
      {beside ? (
        <div className="title-row">
          {heading}
          {beside}
        </div>
      ) : (
        heading
      )}
      {lead ? <p className="lead quiet">{lead}</p> : null}
      {above}
      {begin ? <CreationActs meervoud={meervoud} soort={begin} /> : null}
      {filters.length > 0 ? <Filters filters={filters} values={values} onChange={setValues} /> : null}
      <ListTable caption={title} list={list} columns={columns} empty={t(filtered ? 'lijst.geenTreffer' : empty)} />
      {below}
    </>
  );
}
