// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import type { OverlegRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { today } from '../../base/clock';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { fullDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [{ name: 'gremium', open: 'gremium', label: 'agenda.gremium' }] as const;

function Meetings({ caption, rows }: { caption: string; rows: readonly WithId<OverlegRij>[] }) {
  const bodies = useCatalogueWord('gremium');
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'datum', head: true, title: t('overleg.datum'), cell: (row) => <Link className="row-link" to={`/overleggen/${row.id}`}>{fullDate(row.datum)}</Link> },
        { key: 'gremium', title: t('agenda.gremium'), cell: (row) => bodies(row.gremium) ?? row.gremium },
        { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="overleg" phase={row.fase} /> },
      ]}
    />
  );
}

/** Meetings of the bodies: what is coming, soonest first, and below it what was, latest first. */
export default function OverleggenPage() {
  const [values, setValues] = useQuery();
  const { gremium } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: 'datum', gremium }), [gremium]);
  const list = usePagedList<WithId<OverlegRij>>('overleggen', query);
  const day = today();
  const coming = list.rows.filter((row) => row.datum >= day);
  const past = list.rows.filter((row) => row.datum < day).reverse();
  return (
    <>
      <PageTitle>{t('menu.overleggen')}</PageTitle>
      <p className="lead quiet">{t('overleg.uitleg')}</p>
      <p>
        <Link to="/mandaatregisters">{t('mandaat.bekijk')}</Link>
      </p>
      <CreationActs meervoud="overleggen" soort="overleg" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {coming.length > 0 ? <Meetings caption={t('overleg.komend')} rows={coming} /> : null}
      {past.length > 0 ? (
        <details className="older">
          <summary>{t('overleg.geweest', { n: past.length })}</summary>
          <Meetings caption={t('overleg.geweest', { n: past.length })} rows={past} />
        </details>
      ) : null}
      <ListEnd list={list} empty={t('overleg.leeg')} />
    </>
  );
}
