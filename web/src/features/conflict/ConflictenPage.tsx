// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import type { ConflictRij } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { Filters } from '../../components/Filters';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { type Column, changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';
import { Report } from './Report';

type Row = WithId<ConflictRij>;

const FILTERS = [
  { name: 'fase', phasesOf: 'conflict', label: 'vraagstuk.fase' },
  { name: 'soort', codes: 'conflictsoort', label: 'conflict.soort' },
] as const;

function useColumns(): Column<Row>[] {
  const words = useWords();
  const bodies = useCatalogueWord('gremium');
  return [
    {
      key: 'schuurt',
      head: true,
      title: t('conflict.een'),
      cell: (row) => (
        <>
          <ObjectNumber>{row.nummer}</ObjectNumber>
          <Link className="row-link" to={`/conflicten/${row.id}`}>
            {row.schuurt}
          </Link>
        </>
      ),
    },
    { key: 'fase', title: t('vraagstuk.fase'), cell: (row) => <PhaseMark noun="conflict" phase={row.fase} /> },
    { key: 'soort', title: t('conflict.soort'), cell: (row) => words.code('conflictsoort', row.soort) },
    { key: 'gremium', title: t('conflict.bij'), cell: (row) => (row.gremium ? (bodies(row.gremium) ?? row.gremium) : '') },
    { key: 'datum', title: t('conflict.behandeling'), cell: (row) => (row.datum ? <span className="nowrap">{longDate(row.datum)}</span> : '') },
    changedColumn(),
  ];
}

/** The conflicts that the reader may read. */
export default function ConflictenPage() {
  const [values, setValues] = useQuery();
  const { fase, soort } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: '-bijgewerktOp', fase, soort }), [fase, soort]);
  const list = usePagedList<Row>('conflicten', query);
  const columns = useColumns();
  return (
    <>
      <PageTitle>{t('conflict.lijst')}</PageTitle>
      <p className="lead quiet">{t('conflict.uitleg')}</p>
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? <DataTable caption={t('conflict.lijst')} hideCaption columns={columns} rows={list.rows} rowKey={(row) => row.id} /> : null}
      <ListEnd list={list} empty={t(Object.keys(values).length > 0 ? 'lijst.geenTreffer' : 'conflict.leeg')} />
      <p className="not-printed">
        <Link to="/geen-keuzen">{t('conflict.naarOpenbaar')}</Link> · <Link to="/aanspreekberichten">{t('aanspreken.lijst')}</Link>
      </p>
      <Report />
    </>
  );
}
