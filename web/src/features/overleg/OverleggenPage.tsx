// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useMemo } from 'react';
import type { OverlegRij } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { today } from '../../base/clock';
import { LinkRow } from '../../components/LinkRow';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { Empty, Loading, PageTitle, ProblemNote, Section } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { fullDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';
import { comingAndPast } from './model';
import { Stand, useMoment } from './parts/Stand';

type Meeting = WithId<OverlegRij>;
const FILTERS = [{ name: 'gremium', open: 'gremium', label: 'agenda.gremium' }] as const;

function Meetings({ caption, rows }: { caption: string; rows: readonly Meeting[] }) {
  const bodies = useName('gremium');
  const moment = useMoment();
  // "Planned" under what is coming and "held" under what was say nothing; a meeting that was called off does.
  const telling = rows.some((row) => !moment(row).planned && !moment(row).held);
  const [{ werkvorm }] = useQuery();
  const chosen = werkvorm ? `?${new URLSearchParams({ werkvorm }).toString()}` : '';
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'datum', head: true, title: t('overleg.datum'), cell: (row) => <Link className="row-link" to={`/overleggen/${row.id}${chosen}`}>{fullDate(row.datum)}</Link> },
        { key: 'gremium', title: t('agenda.gremium'), cell: (row) => bodies(row.gremium) },
        ...(telling ? [{ key: 'fase', title: t('agenda.fase'), cell: (row: Meeting) => <Stand meeting={row} /> }] : []),
      ]}
    />
  );
}

/** The list has the latest day first: pages are read until all that is coming is there. */
function useMeetings(gremium: string | undefined) {
  const query = useMemo(() => ({ limiet: '50', sorteer: '-datum', gremium }), [gremium]);
  const list = usePagedList<Meeting>('overleggen', query);
  const parts = comingAndPast(list.rows, today());
  const whole = parts.past.length > 0 || !list.more;
  const { loading, loadMore, problem } = list;
  useEffect(() => {
    if (!whole && !loading && !problem) loadMore();
  }, [whole, loading, problem, loadMore]);
  return { list, whole, ...parts };
}

function Coming({ of }: { of: ReturnType<typeof useMeetings> }) {
  const { list, whole, coming } = of;
  if (list.problem) return <ProblemNote problem={list.problem} retry={list.reload} />;
  if (!whole || (list.loading && list.rows.length === 0)) return <Loading shape="table" />;
  if (coming.length === 0) return <Empty>{t(list.rows.length === 0 ? 'overleg.leeg' : 'overleg.komendLeeg')}</Empty>;
  return <Meetings caption={t('overleg.komend')} rows={coming} />;
}

function Past({ of: { list, past } }: { of: ReturnType<typeof useMeetings> }) {
  if (past.length === 0) return null;
  const caption = list.more ? t('overleg.geweestMeer') : t('overleg.geweest', { n: past.length });
  return (
    <details className="older block block-gap">
      <summary>{caption}</summary>
      <Meetings caption={caption} rows={past} />
      {list.more ? <ListEnd list={list} empty={null} /> : null}
    </details>
  );
}

/** Meetings of the bodies: what is coming, soonest first, and below it what was, latest first. */
export default function OverleggenPage() {
  const [values, setValues] = useQuery();
  const meetings = useMeetings(values.gremium);
  const templates = useName('werkvorm');
  return (
    <>
      <PageTitle>{t('menu.overleggen')}</PageTitle>
      <p className="lead quiet">{t('overleg.uitleg')}</p>
      <LinkRow links={[['/jaarplan', t('jaarplan.titel')], ['/mandaatregisters', t('mandaat.bekijk')], ['/contactmomenten', t('overleg.buitenGremium')]]} />
      {values.werkvorm ? <p className="note">{t('werkvorm.kiesOverleg', { naam: templates(values.werkvorm) })}</p> : null}
      <CreationActs meervoud="overleggen" soort="overleg" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      <Section title={t('overleg.komend')} className="block">
        <Coming of={meetings} />
      </Section>
      <Past of={meetings} />
    </>
  );
}
