// SPDX-License-Identifier: EUPL-1.2
// The map of the Netherlands in RD, and the table that says the same. Layers left, what is chosen right.
import { IconMap, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { environment } from '../../base/environment';
import { Icon } from '../../components/icons';
import { Fictitious } from '../../components/marks';
import { Loading, PageTitle } from '../../components/page';
import { t } from '../../i18n';
import { Legend } from '../../map/Legend';
import { startLayers, useLayerContents, useLayerRows } from '../../map/layers';
import { spotsOf, type VraagstukRow } from '../vraagstuk/model';
import { Detail } from './Detail';
import { IssueTable, LandingTable } from './IssueTable';
import { LayerPanel } from './LayerPanel';
import { useLandings } from './landings';
import './kaart.css';

const MapView = lazy(() => import('../../map/MapView'));

export const ISSUES = 'vraagstukken';
export const LANDINGS = 'landingen';
const QUERY = { limiet: '200', sorteer: '-bijgewerktOp' };

type Shown = 'kaart' | 'tabel';

function Switch({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  return (
    <div className="switch not-printed" role="group" aria-label={t('kaart.weergave')}>
      {(['kaart', 'tabel'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={shown === one} onClick={() => onChange(one)}>
          <Icon of={one === 'kaart' ? IconMap : IconTable} />
          {t(`kaart.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** Which layers are on: the reader's choice, else the layers of a fresh map. */
function useLayerChoice() {
  const rows = useLayerRows();
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const on = useMemo(() => chosen ?? new Set([...startLayers(rows ?? []), ISSUES, LANDINGS]), [chosen, rows]);
  const toggle = (id: string) => {
    const next = new Set(on);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return { rows, on, toggle };
}

function useTopics(rows: readonly VraagstukRow[]) {
  const landings = useLandings();
  const topics = useMemo(
    () => [
      { id: ISSUES, look: 'spanning' as const, spots: spotsOf(rows) },
      { id: LANDINGS, look: 'landing' as const, spots: landings.map(({ id, kort, plaats }) => ({ id, kort, plaats })) },
    ],
    [rows, landings],
  );
  return { topics, landings };
}

/** The page. */
export default function KaartPage() {
  const [{ vraagstuk, weergave }, setQuery] = useQuery();
  const shown: Shown = weergave === 'tabel' ? 'tabel' : 'kaart';
  const issues = usePagedList<VraagstukRow>('vraagstukken', QUERY);
  const { rows, on, toggle } = useLayerChoice();
  const base = useLayerContents(rows, on);
  const { topics, landings } = useTopics(issues.rows);
  const choose = (id: string | undefined) => setQuery({ vraagstuk: id ?? '' });
  const active = (rows ?? []).filter((row) => on.has(row.id));
  const legend = [
    { look: 'spanning' as const, text: t('kaart.vraagstuk') },
    ...(landings.length > 0 ? [{ look: 'landing' as const, text: t('kaart.landing') }] : []),
  ];
  return (
    <div className="map-page" data-shown={shown}>
      <div className="map-head">
        <PageTitle windowTitle={t('menu.kaart')}>
          {t('menu.kaart')} {environment.practice ? <Fictitious /> : null}
        </PageTitle>
        <Link className="button-link secondary not-printed" to="/kaart/meten">
          {t('meten.titel')}
        </Link>
        <Link className="button-link secondary not-printed" to="/kaart/inlezen">
          {t('inlezen.titel')}
        </Link>
        <Switch shown={shown} onChange={(next) => setQuery({ weergave: next === 'tabel' ? 'tabel' : '' })} />
      </div>
      <LayerPanel rows={rows ?? []} on={on} onToggle={toggle} counts={{ [ISSUES]: issues.rows.length, [LANDINGS]: landings.length }} />
      <div className="map-area">
        {shown === 'kaart' ? (
          <Suspense fallback={<Loading />}>
            <MapView label={t('kaart.label', { n: topics[0]?.spots.length ?? 0 })} base={base} topics={topics} visible={on} selected={vraagstuk} onSelect={choose} fictitious={environment.practice} wheel />
            <Legend rows={active} topics={legend} />
          </Suspense>
        ) : (
          <div className="map-table">
            <IssueTable list={issues} current={vraagstuk} onChoose={choose} />
            <LandingTable landings={landings} />
          </div>
        )}
      </div>
      <Detail id={vraagstuk} landings={landings} issues={issues.rows} onChoose={choose} />
    </div>
  );
}
