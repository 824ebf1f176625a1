// SPDX-License-Identifier: EUPL-1.2
// Columns that lists have in common.
import type { ReactNode } from 'react';
import { Link } from '../app/router';
import { t } from '../i18n';
import { longDate, number } from '../i18n/format';
import { ObjectNumber, PhaseMark } from './marks';
import type { Column } from './table';

interface Numbered {
  readonly id: string;
  readonly nummer: string;
}

/** The column that leads to a dossier: its number and the words it goes by. */
export function numberedTitle<Row extends Numbered>(title: string, path: string, words: (row: Row) => string, under?: (row: Row) => ReactNode): Column<Row> {
  return {
    key: 'titel',
    head: true,
    title,
    cell: (row) => (
      <>
        <ObjectNumber>{row.nummer}</ObjectNumber>
        <Link className="row-link" to={`${path}/${row.id}`}>
          {words(row)}
        </Link>
        {under?.(row)}
      </>
    ),
  };
}

/** The column that leads to something without a number. */
export function linkColumn<Row extends { readonly id: string }>(title: string, path: string, words: (row: Row) => string): Column<Row> {
  return {
    key: 'titel',
    head: true,
    title,
    cell: (row) => (
      <Link className="row-link" to={`${path}/${row.id}`}>
        {words(row)}
      </Link>
    ),
  };
}

/** The phase of a dossier of this noun. */
export function phaseColumn<Row extends { readonly fase: string }>(noun: string): Column<Row> {
  return { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun={noun} phase={row.fase} /> };
}

/** A day; `none` where there is none. */
export function dateColumn<Row>(key: string, title: string, day: (row: Row) => string | undefined, none: ReactNode = ''): Column<Row> {
  return {
    key,
    title,
    cell: (row) => {
      const found = day(row);
      return found ? <span className="nowrap">{longDate(found)}</span> : none;
    },
  };
}

/** A whole number, to the right. */
export function countColumn<Row>(key: string, title: string, count: (row: Row) => number): Column<Row> {
  return { key, title, numeric: true, cell: (row) => number(count(row)) };
}

/** The word of an id; the id itself as long as the word is not there. */
export function wordColumn<Row>(key: string, title: string, word: (id: string) => string | undefined, id: (row: Row) => string | undefined): Column<Row> {
  return {
    key,
    title,
    cell: (row) => {
      const found = id(row);
      return found ? (word(found) ?? found) : '';
    },
  };
}

/** The names of several codes in one cell. */
export function wordsColumn<Row>(key: string, title: string, word: (id: string) => string | undefined, ids: (row: Row) => readonly string[] | undefined): Column<Row> {
  return { key, title, cell: (row) => (ids(row) ?? []).map((id) => word(id) ?? id).join(', ') };
}
