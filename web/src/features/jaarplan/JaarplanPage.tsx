// SPDX-License-Identifier: EUPL-1.2
// The cycle in time: what does not fit first, then the band, the same as a table, and what one can try.
import type { CyclusToestand, Jaarplan } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { LinkRow } from '../../components/LinkRow';
import { Status } from '../../components/marks';
import { Empty, LoadedPage, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { Feeds } from './Feeds';
import { MoveForm } from './MoveForm';
import { Politics } from './Politics';
import { Proposal } from './Proposal';
import { BandTable, ClashTable, Counts, Feasibility, Partners, period } from './Tables';
import { Visions } from './Visions';
import { YearBand } from './YearBand';
import './jaarplan.css';

function Clashes({ plan }: { plan: Jaarplan }) {
  const clashes = plan.botsingen ?? [];
  return (
    <Section title={t('jaarplan.pastNiet', { n: clashes.length })} className="block">
      {clashes.length === 0 ? <Status tone="goed">{t('jaarplan.allesPast')}</Status> : <ClashTable caption={t('jaarplan.pastNiet', { n: clashes.length })} clashes={clashes} />}
    </Section>
  );
}

function CyclePolitics({ id }: { id: string }) {
  const cycle = useResource<CyclusToestand>(`/cycli/${id}`);
  return cycle.data ? <Politics cycle={cycle.data} /> : null;
}

function Plan({ plan }: { plan: Jaarplan }) {
  return (
    <>
      <PageTitle>{t('jaarplan.titel')}</PageTitle>
      <p className="lead quiet">{plan.naam ? t('jaarplan.vanCyclus', { naam: plan.naam, wanneer: period(plan.van, plan.tot) }) : t('jaarplan.zonderCyclus')}</p>
      <LinkRow
        links={[
          ...(plan.cyclus ? ([[`/cycli/${plan.cyclus}`, t('jaarplan.naarCyclus')], ['/jaarplan/herplan', t('herplan.begin')]] as const) : []),
          ['/overleggen', t('menu.overleggen')],
          ['/overzichten/stille-tijd', t('jaarplan.naarStil')],
          ['/overzichten/late-planning', t('jaarplan.naarLaat')],
          ['/overzichten/uren', t('jaarplan.naarUren')],
        ]}
      />
      {plan.volledig ? null : <p className="note">{t('jaarplan.nietVolledig')}</p>}
      <Section title={t('jaarplan.band')} className="block">
        <YearBand plan={plan} label={t('jaarplan.bandVak')} />
        <details className="older" id="tabel">
          <summary>{t('jaarplan.alsTabel')}</summary>
          <BandTable plan={plan} />
        </details>
      </Section>
      <Clashes plan={plan} />
      {plan.cyclus ? <CyclePolitics id={plan.cyclus} /> : null}
      <MoveForm plan={plan} />
      <Feasibility plan={plan} />
      <Partners plan={plan} />
      <Visions />
      <Feeds />
      <Counts plan={plan} />
      <Proposal />
    </>
  );
}

/** The page. */
export default function JaarplanPage() {
  const plan = useResource<Jaarplan>('/jaarplan');
  return (
    <LoadedPage of={plan} title={t('jaarplan.titel')}>
      {(data) => ((data.banden ?? []).length === 0 ? <Empty>{t('jaarplan.zonderCyclus')}</Empty> : <Plan plan={data} />)}
    </LoadedPage>
  );
}
