// SPDX-License-Identifier: EUPL-1.2
// Polls: what parties were asked, until when.
import { useMemo } from 'react';
import type { PeilingRij } from '../../api/generated/types';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [{ name: 'fase', phasesOf: 'peiling', label: 'agenda.fase' }] as const;

/** The page. */
export default function PeilingenPage() {
  const [values, setValues] = useQuery();
  const { fase } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: '-tot', fase }), [fase]);
  const list = usePagedList<WithId<PeilingRij>>('peilingen', query);
  return (
    <>
      <PageTitle>{t('peiling.lijst')}</PageTitle>
      <p className="lead quiet">{t('peiling.uitleg')}</p>
      <CreationActs meervoud="peilingen" soort="peiling" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('peiling.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'vraag',
              head: true,
              title: t('peiling.vraag'),
              cell: (row) => (
                <>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <Link className="row-link" to={`/peilingen/${row.id}`}>
                    {row.vraag}
                  </Link>
                </>
              ),
            },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="peiling" phase={row.fase} /> },
            { key: 'tot', title: t('peiling.tot'), cell: (row) => longDate(row.tot) },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('peiling.leeg')} />
    </>
  );
}
