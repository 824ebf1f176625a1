// SPDX-License-Identifier: EUPL-1.2
// The map of the Netherlands in RD, and the table that says the same. Layers left, what is chosen right.
import { IconChartBar, IconMap, IconFileImport, IconLayersIntersect, IconPencil, IconPhoto, IconPrinter, IconScale, IconTable } from '@tabler/icons-react';
import { useCallback, useMemo, useRef } from 'react';
import { later } from '../../app/later';
import { Link } from '../../app/router';
import { today } from '../../base/clock';
import { environment } from '../../base/environment';
import { Icon } from '../../components/icons';
import { Fictitious } from '../../components/marks';
import { Loading, PageTitle, ProblemNote, useAnnounce } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { MapCanvas } from '../../map/canvas';
import { Legend, type LegendTopic, sourcesOf } from '../../map/Legend';
import { isNovex, type LayerRow, useLayerRows } from '../../map/layers';
import { download } from './csv';
import { useMapData, useTint } from './data';
import { Detail } from './Detail';
import { Horizon } from './Horizon';
import { LayerPanel } from './LayerPanel';
import { MapTables } from './MapTables';
import { type MapItem, shownItems, yearsOf } from './model';
import { NovexTable } from './NovexTable';
import { overlapPath } from './overlappen';
import { besideOf, ITEM_LAYERS, topicsOf, useGround, useGroups, useLegend, useView } from './view';
import './kaart.css';

const MapView = later(() => import('../../map/MapView'), <Loading shape="map" />);

function Switch({ table, onChange }: { table: boolean; onChange: (table: boolean) => void }) {
  return (
    <div className="switch not-printed" role="group" aria-label={t('kaart.weergave')}>
      {(['kaart', 'tabel'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={table === (one === 'tabel')} onClick={() => onChange(one === 'tabel')}>
          <Icon of={one === 'kaart' ? IconMap : IconTable} />
          {t(`kaart.${one}`)}
        </button>
      ))}
    </div>
  );
}

/** In one line: the year and the kind that are shown, and the day of looking. */
function said(year: number | undefined, aard: string | undefined): string {
  return [year === undefined ? t('kaart.alleJaren') : t('kaart.standVan', { jaar: year }), aard ? t(aard === 'analyse' ? 'kaart.aardAnalyse' : 'kaart.aardKeuze') : '', t('kaart.bekeken', { dag: longDate(today()) })].filter(Boolean).join(' · ');
}

interface HeadProps {
  table: boolean;
  onTable: (table: boolean) => void;
  onPicture: () => void;
  subtitle: string;
  year?: number;
}

function Head({ table, onTable, onPicture, subtitle, year }: HeadProps) {
  const ways = [
    ['/kaart/meten', IconPencil, t('meten.titel')],
    ['/kaart/inlezen', IconFileImport, t('inlezen.titel')],
    [overlapPath(year), IconLayersIntersect, t('overlappen.knop')],
    ['/kaart/optelsom', IconChartBar, t('optelsom.titel')],
    ['/kaart/scenarios', IconScale, t('scenario.knop')],
  ] as const;
  return (
    <div className="map-head">
      <PageTitle windowTitle={t('menu.kaart')}>
        {t('menu.kaart')} {environment.practice ? <Fictitious /> : null}
      </PageTitle>
      <p className="printed-only">{subtitle}</p>
      <Switch table={table} onChange={onTable} />
      <div className="map-tools not-printed">
        <button type="button" className="plain-button" onClick={onPicture} disabled={table}>
          <Icon of={IconPhoto} /> {t('kaart.alsAfbeelding')}
        </button>
        <button type="button" className="plain-button" onClick={() => print()}>
          <Icon of={IconPrinter} /> {t('kaart.drukAf')}
        </button>
      </div>
      <nav className="map-ways not-printed" aria-label={t('lijst.verder')}>
        {ways.map(([to, icon, words]) => (
          <Link key={to} to={to}>
            <Icon of={icon} /> {words}
          </Link>
        ))}
      </nav>
    </div>
  );
}

/** The canvas of the map once it is there, and saving what is on it. */
function usePicture(legend: readonly LegendTopic[], sources: readonly string[], subtitle: string, fictitious: boolean) {
  const canvas = useRef<MapCanvas>(undefined);
  const announce = useAnnounce();
  const ready = useCallback((made: MapCanvas) => {
    canvas.current = made;
  }, []);
  const save = async () => {
    if (!canvas.current) return;
    const { picture } = await import('../../map/picture');
    const text = { title: t('kaart.afbeeldingTitel'), subtitle, legend, sources, ...(fictitious ? { watermark: t('merk.fictief') } : {}) };
    download(`kaart-${today()}.png`, await picture(canvas.current, text));
    announce(t('kaart.bewaard'));
  };
  const zoom = (id: string) => canvas.current?.fitFeature(id);
  return { ready, save, zoom };
}

/** Where what is on the map comes from: shipped layers, and the documents of claims. */
function useSources(rows: readonly LayerRow[], shown: readonly MapItem[]): string[] {
  const documents = [...new Set(shown.flatMap(({ claim }) => (claim ? [`${claim.bron}, ${longDate(claim.bronDatum)}`] : [])))];
  return [...sourcesOf(rows).map(({ names, source }) => `${names}: ${source}.`), ...(documents.length > 0 ? [t('kaart.bronClaims', { bronnen: documents.join('; ') })] : [])];
}

/** The page. */
export default function KaartPage() {
  const rows = useLayerRows();
  const view = useView(rows);
  const data = useMapData();
  const tint = useTint();
  const { base, visible } = useGround(rows, view.on, view.aard);
  const groups = useGroups(data.items, rows, view);
  const shown = useMemo(() => shownItems(data.items, view), [data.items, view.on, view.year, view.aard]);
  const chosen = data.items.find((item) => item.id === view.chosen);
  const beside = useMemo(() => besideOf(data.items, shown, chosen), [data.items, shown, chosen]);
  const topics = useMemo(() => topicsOf(shown, beside, tint), [shown, beside, tint]);
  const drawn = useMemo(() => new Set([...visible, ...ITEM_LAYERS]), [visible]);
  const legend = useLegend([...shown, ...beside], tint);
  const active = (rows ?? []).filter((row) => visible.has(row.id));
  const subtitle = said(view.year, view.aard);
  const fictitious = environment.practice || shown.some((item) => item.fictief) || active.some((row) => row.fictief);
  const { ready, save, zoom } = usePicture(legend, useSources(active, shown), subtitle, fictitious);
  const years = useMemo(() => yearsOf(data.items), [data.items]);
  const show = (item: MapItem) => {
    if (!view.on.has(item.laag)) view.toggle(item.laag);
    else view.setYear(undefined);
  };
  const novex = active.some(isNovex);
  const tables = (
    <>
      {shown.length > 0 || !novex ? <MapTables items={shown} current={view.chosen} onChoose={view.choose} /> : null}
      {novex ? <NovexTable shown={shown} onChoose={view.choose} /> : null}
    </>
  );
  return (
    <div className="map-page" aria-busy={data.loading} data-shown={view.table ? 'tabel' : 'kaart'}>
      <Head table={view.table} onTable={view.setTable} onPicture={() => void save()} subtitle={subtitle} year={view.year} />
      <LayerPanel groups={groups} on={view.on} onToggle={view.toggle} aard={view.aard} onAard={view.setAard} />
      <div className="map-area">
        {data.problem ? <ProblemNote problem={data.problem} retry={data.reload} /> : null}
        {view.table ? (
          <div className="map-table">{data.loading ? <Loading shape="table" /> : tables}</div>
        ) : (
          <>
            <MapView label={t('kaart.label', { n: shown.filter((item) => item.plaats).length })} base={base} topics={topics} visible={drawn} selected={view.chosen} onSelect={view.choose} fictitious={fictitious} wheel onReady={ready} />
            <div className="map-foot">
              <Horizon years={years} year={view.year} onChange={view.setYear} />
              <Legend rows={active} topics={legend} />
              {data.complete ? null : <p className="small">{t('kaart.nietAlles')}</p>}
            </div>
            <div className="printed-only">{tables}</div>
          </>
        )}
        {view.table ? <Horizon years={years} year={view.year} onChange={view.setYear} /> : null}
      </div>
      <Detail chosen={chosen} items={data.items} ready={!data.loading} shown={shown} tint={tint} onChoose={view.choose} onShow={show} onZoom={view.table ? undefined : zoom} />
    </div>
  );
}
