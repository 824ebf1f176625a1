// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import type { OverlegRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { fullDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [{ name: 'gremium', open: 'gremium', label: 'agenda.gremium' }] as const;

/** Meetings of the bodies, soonest first. */
export default function OverleggenPage() {
  const bodies = useCatalogueWord('gremium');
  const [values, setValues] = useQuery();
  const { gremium } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: 'datum', gremium }), [gremium]);
  const list = usePagedList<WithId<OverlegRij>>('overleggen', query);
  return (
    <>
      <PageTitle>{t('menu.overleggen')}</PageTitle>
      <p className="lead quiet">{t('overleg.uitleg')}</p>
      <p>
        <Link to="/mandaatregisters">{t('mandaat.bekijk')}</Link>
      </p>
      <CreationActs meervoud="overleggen" soort="overleg" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('menu.overleggen')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'datum', head: true, title: t('overleg.datum'), cell: (row) => <Link className="row-link" to={`/overleggen/${row.id}`}>{fullDate(row.datum)}</Link> },
            { key: 'gremium', title: t('agenda.gremium'), cell: (row) => bodies(row.gremium) ?? row.gremium },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="overleg" phase={row.fase} /> },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('overleg.leeg')} />
    </>
  );
}
