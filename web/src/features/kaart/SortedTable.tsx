// SPDX-License-Identifier: EUPL-1.2
// A table that sorts by any column, and the same rows for a spreadsheet.
import { IconArrowDown, IconArrowUp, IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Icon } from '../../components/icons';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { csvOf, download } from './csv';

export interface SortedColumn<Row> {
  key: string;
  title: string;
  /** What is sorted by and what goes to the file. */
  value: (row: Row) => string | number | undefined;
  /** What is shown, when that is not the value. */
  cell?: (row: Row) => ReactNode;
  numeric?: boolean;
  head?: boolean;
  /** Said on the page in another way, so only in the file. */
  fileOnly?: boolean;
  /** Heading in the file, when it needs a unit. */
  inFile?: string;
}

type Order = { key: string; down: boolean };

/** Rows by the value of a column; what has none comes last, whichever way. */
export function sorted<Row>(rows: readonly Row[], column: SortedColumn<Row> | undefined, down: boolean): Row[] {
  if (!column) return [...rows];
  const side = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
    return side * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'nl', { numeric: true }));
  });
}

interface SortedTableProps<Row> {
  caption: string;
  name: string;
  rows: readonly Row[];
  columns: readonly SortedColumn<Row>[];
  current?: string;
  /** More rows than this do not stand on the page; the file has them all. */
  most?: number;
}

function Heading<Row>({ column, order, onSort }: { column: SortedColumn<Row>; order?: Order; onSort: () => void }) {
  const own = order?.key === column.key ? order : undefined;
  return (
    <th scope="col" className={column.numeric ? 'numeric' : undefined} aria-sort={own ? (own.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className="sort" onClick={onSort}>
        {column.title}
        {own ? <Icon of={own.down ? IconArrowDown : IconArrowUp} /> : null}
      </button>
    </th>
  );
}

/** The table with its button for a file. */
export function SortedTable<Row extends { id: string }>({ caption, name, rows, columns, current, most = Infinity }: SortedTableProps<Row>) {
  const [order, setOrder] = useState<Order>();
  const onPage = columns.filter((one) => !one.fileOnly);
  const shown = sorted(rows, columns.find((one) => one.key === order?.key), order?.down ?? false);
  const save = () => download(`${name}.csv`, new Blob([csvOf([columns.map((one) => one.inFile ?? one.title), ...shown.map((row) => columns.map((one) => one.value(row)))])], { type: 'text/csv' }));
  return (
    <section className="map-list">
      <div className="table-box" role="region" tabIndex={0} aria-label={t('lijst.tabel', { naam: caption })}>
        <table className="utrecht-table">
          <caption className="utrecht-table__caption">{caption}</caption>
          <thead className="utrecht-table__header">
            <tr>
              {onPage.map((column) => (
                <Heading key={column.key} column={column} order={order} onSort={() => setOrder({ key: column.key, down: order?.key === column.key && !order.down })} />
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {shown.slice(0, most).map((row) => (
              <tr key={row.id} aria-current={current === row.id ? 'true' : undefined}>
                {onPage.map((column) => {
                  const content = column.cell ? column.cell(row) : column.value(row);
                  const className = column.numeric ? 'numeric' : undefined;
                  return column.head ? (
                    <th key={column.key} scope="row" className={className}>
                      {content}
                    </th>
                  ) : (
                    <td key={column.key} className={className} data-label={column.title}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length > most ? <p className="small">{t('kaart.eersteRijen', { n: number(most), alle: number(shown.length) })}</p> : null}
      <p className="not-printed">
        <button type="button" className="plain-button" onClick={save}>
          <Icon of={IconDownload} /> {t('kaart.csv', { naam: caption })}
        </button>
      </p>
    </section>
  );
}
