// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useCatalogueWord, useWords } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { Filters } from '../../components/Filters';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import type { AfspraakRow } from './model';

const FILTERS = [
  { name: 'fase', phasesOf: 'afspraak', label: 'afspraak.fase' },
  { name: 'type', codes: 'afspraaktype', label: 'afspraak.type' },
  { name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' },
] as const;

/** The list of agreements. */
export default function AfsprakenPage() {
  const words = useWords();
  const provinces = useCatalogueWord('provincie');
  const [values, setValues] = useQuery();
  const { fase, type, provincie } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: '-bijgewerktOp', fase, type, provincie }), [fase, type, provincie]);
  const list = usePagedList<AfspraakRow>('afspraken', query);
  return (
    <>
      <PageTitle>{t('menu.afspraken')}</PageTitle>
      <p className="lead quiet">{t('afspraak.uitleg')}</p>
      <p>
        <Link to="/arrangementen">{t('arrangement.lijst')}</Link>
      </p>
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('menu.afspraken')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'titel',
              head: true,
              title: t('afspraak.een'),
              cell: (row) => (
                <>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <Link className="row-link" to={`/afspraken/${row.id}`}>
                    {row.titel}
                  </Link>
                </>
              ),
            },
            { key: 'fase', title: t('afspraak.fase'), cell: (row) => <PhaseMark noun="afspraak" phase={row.fase} /> },
            { key: 'type', title: t('afspraak.type'), cell: (row) => words.code('afspraaktype', row.type) },
            { key: 'provincie', title: t('vraagstuk.provincie'), cell: (row) => (row.provincie ? (provinces(row.provincie) ?? row.provincie) : '') },
            changedColumn(),
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t(Object.keys(values).length > 0 ? 'lijst.geenTreffer' : 'afspraak.leeg')} />
    </>
  );
}
