// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../app/router';
import { ObjectNumber } from './marks';

interface Numbered {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
}

/** The column that leads to a dossier: its number and its title. */
export function numberedTitle<Row extends Numbered>(title: string, path: string) {
  return {
    key: 'titel',
    head: true,
    title,
    cell: (row: Row) => (
      <>
        <ObjectNumber>{row.nummer}</ObjectNumber>
        <Link className="row-link" to={`${path}/${row.id}`}>
          {row.titel}
        </Link>
      </>
    ),
  };
}
