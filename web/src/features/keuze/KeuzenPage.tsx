// SPDX-License-Identifier: EUPL-1.2
// National choices that are asked of the Rijk: who is next, since when, how many provinces wait.
import { useMemo } from 'react';
import type { NationaleKeuzeRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
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

const FILTERS = [
  { name: 'fase', phasesOf: 'nationale_keuze', label: 'agenda.fase' },
  { name: 'eigenaar', open: 'organisatie', label: 'keuze.departement' },
] as const;

/** The page. */
export default function KeuzenPage() {
  const organisations = useCatalogueWord('organisatie');
  const [values, setValues] = useQuery();
  const { fase, eigenaar } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: 'gevraagdOp', fase, eigenaar }), [fase, eigenaar]);
  const list = usePagedList<WithId<NationaleKeuzeRij>>('nationale-keuzen', query);
  return (
    <>
      <PageTitle>{t('keuze.lijst')}</PageTitle>
      <p className="lead quiet">{t('keuze.lijstUitleg')}</p>
      <CreationActs meervoud="nationale-keuzen" soort="nationale_keuze" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('keuze.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'titel',
              head: true,
              title: t('keuze.een'),
              cell: (row) => (
                <>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <Link className="row-link" to={`/nationale-keuzen/${row.id}`}>
                    {row.titel}
                  </Link>
                </>
              ),
            },
            { key: 'eigenaar', title: t('keuze.departement'), cell: (row) => organisations(row.eigenaar) ?? row.eigenaar },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="nationale_keuze" phase={row.fase} /> },
            { key: 'op', title: t('keuze.gevraagd'), cell: (row) => longDate(row.gevraagdOp) },
            { key: 'voor', title: t('keuze.voor'), cell: (row) => (row.voor ? longDate(row.voor) : t('keuze.geenDag')) },
            { key: 'wacht', title: t('keuze.wachten'), cell: (row) => String(row.wachtenden) },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('keuze.leeg')} />
    </>
  );
}
