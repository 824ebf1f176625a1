// SPDX-License-Identifier: EUPL-1.2
// The list of vraagstukken: filters in the address, pages by cursor, and the way to bring one in.
import { useMemo } from 'react';
import { today } from '../../base/clock';
import { useCatalogueWord, useWords } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { Filters } from '../../components/Filters';
import { ObjectNumber, PhaseMark, Term } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { type Column, changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { isOverdue, type VraagstukRow } from './model';

/** The phase, and that the issue is lifted out longer than agreed. */
function Standing({ row }: { row: VraagstukRow }) {
  const { end } = useWords().phase('vraagstuk', row.fase);
  return (
    <>
      <PhaseMark noun="vraagstuk" phase={row.fase} />
      {isOverdue(row, end, today()) ? <Term late>{t('vraagstuk.klaarVoor', { dag: longDate(row.tijdvak ?? '') })}</Term> : null}
    </>
  );
}

function useColumns(): Column<VraagstukRow>[] {
  const words = useWords();
  const provinces = useCatalogueWord('provincie');
  const organisations = useCatalogueWord('organisatie');
  return [
    {
      key: 'titel',
      head: true,
      title: t('vraagstuk.een'),
      cell: (row) => (
        <>
          <ObjectNumber>{row.nummer}</ObjectNumber>
          <Link className="row-link" to={`/vraagstukken/${row.id}`}>
            {row.titel}
          </Link>
          <span className="small quiet block">{row.kern}</span>
        </>
      ),
    },
    { key: 'fase', title: t('vraagstuk.fase'), cell: (row) => <Standing row={row} /> },
    { key: 'soort', title: t('vraagstuk.soort'), cell: (row) => words.code('vraagstuksoort', row.soort) },
    { key: 'provincie', title: t('vraagstuk.provincie'), cell: (row) => (row.provincie ? (provinces(row.provincie) ?? row.provincie) : '') },
    { key: 'door', title: t('vraagstuk.ingebrachtDoor'), cell: (row) => organisations(row.ingebrachtDoor) ?? row.ingebrachtDoor },
    changedColumn(),
  ];
}

const FILTERS = [
  { name: 'fase', phasesOf: 'vraagstuk', label: 'vraagstuk.fase' },
  { name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' },
  { name: 'soort', codes: 'vraagstuksoort', label: 'vraagstuk.soort' },
  { name: 'oorzaken', open: 'oorzaak', label: 'vraagstuk.oorzaak' },
] as const;

/** All vraagstukken the reader can see. */
export default function VraagstukkenPage() {
  const [values, setValues] = useQuery();
  const { fase, provincie, soort, oorzaken } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: '-bijgewerktOp', fase, provincie, soort, oorzaken }), [fase, provincie, soort, oorzaken]);
  const list = usePagedList<VraagstukRow>('vraagstukken', query);
  const columns = useColumns();
  return (
    <>
      <div className="title-row">
        <PageTitle>{t('menu.vraagstukken')}</PageTitle>
        <Link className="button-link not-printed" to="/vraagstukken/nieuw">
          {t('vraagstuk.brengIn')}
        </Link>
      </div>
      <p className="lead quiet">{t('vraagstuk.uitleg')}</p>
      <p>
        <Link to="/hangpunten">{t('hangpunt.lijst')}</Link> · <Link to="/conflicten">{t('conflict.lijst')}</Link> · <Link to="/voorstellen">{t('voorstel.lijst')}</Link> · <Link to="/nationale-keuzen">{t('keuze.lijst')}</Link>
      </p>
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? <DataTable caption={t('menu.vraagstukken')} hideCaption columns={columns} rows={list.rows} rowKey={(row) => row.id} /> : null}
      <ListEnd list={list} empty={t(Object.keys(values).length > 0 ? 'lijst.geenTreffer' : 'vraagstuk.leeg')} />
    </>
  );
}
