// SPDX-License-Identifier: EUPL-1.2
// Tables that scroll inside their own box, and the pager under a list.
import type { ReactNode } from 'react';
import { Button } from './button';
import type { PagedList } from '../api/resource';
import { t } from '../i18n';
import { longDate } from '../i18n/format';
import { Empty, Loading, ProblemNote } from './page';

export interface Column<Row> {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** This column names the row. */
  head?: boolean;
}

/** When a row changed last: the column that lists have in common. */
export function changedColumn<Row extends { bijgewerktOp: string }>(): Column<Row> {
  return { key: 'bijgewerkt', title: t('lijst.gewijzigd'), cell: (row) => <span className="nowrap">{longDate(row.bijgewerktOp)}</span> };
}

interface TableProps<Row> {
  caption: ReactNode;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  current?: string;
  label?: string;
}

/** A table with a caption. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, current, label }: TableProps<Row>) {
  return (
    <div className="table-box" role="region" tabIndex={0} aria-label={t('lijst.tabel', { naam: label ?? (typeof caption === 'string' ? caption : '') })}>
      <table className="utrecht-table">
        <caption className={hideCaption ? 'visually-hidden' : 'utrecht-table__caption'}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} aria-current={current === rowKey(row) ? 'true' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.numeric ? 'numeric' : undefined;
  return column.head ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className} data-label={typeof column.title === 'string' ? column.title : undefined}>
      {column.cell(row)}
    </td>
  );
}

/** What stands under a list: the next page, waiting, a problem, or what will appear here. */
export function ListEnd<Row>({ list, empty }: { list: PagedList<Row>; empty: ReactNode }) {
  if (list.problem) return <ProblemNote problem={list.problem} retry={list.reload} />;
  if (list.loading && list.rows.length === 0) return <Loading shape="table" />;
  if (list.rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <p className="list-end">
      <span role="status" className="quiet small">
        {list.more ? t('lijst.getoondMeer', { n: list.rows.length }) : t('lijst.getoondAlles', { n: list.rows.length })}
      </span>
      {list.more ? (
        <Button appearance="secondary-action-button" onClick={list.loadMore} disabled={list.loading}>
          {t('lijst.meer')}
        </Button>
      ) : null}
    </p>
  );
}

interface ListTableProps<Row> {
  caption: string;
  list: PagedList<Row>;
  columns: Column<Row>[];
  empty: ReactNode;
}

/** The rows of a list, when there are any, and what stands under them. */
export function ListTable<Row extends { id: string }>({ caption, list, columns, empty }: ListTableProps<Row>) {
  return (
    <>
      {list.rows.length > 0 ? <DataTable caption={caption} hideCaption rows={list.rows} rowKey={(row) => row.id} columns={columns} /> : null}
      <ListEnd list={list} empty={empty} />
    </>
  );
}
