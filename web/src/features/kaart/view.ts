// SPDX-License-Identifier: EUPL-1.2
// The view of the map in the address: layers, year, kind, choice. A copied address shows the same.
import { useMemo } from 'react';
import { useCatalogue, useCatalogueRows } from '../../api/labels';
import { inLanguage } from '../../api/schema';
import { useQuery } from '../../app/router';
import { useSession } from '../../app/session';
import { t } from '../../i18n';
import type { LegendTopic } from '../../map/Legend';
import { isNovex, type LayerRow, lookOf, startLayers, useBaseLayers } from '../../map/layers';
import type { BaseLayer, TopicLayer } from '../../map/MapView';
import type { LayerGroup, LayerLine } from './LayerPanel';
import { type Aard, CHANCES, CLAIMS, fitsAard, holdsIn, ISSUES, LANDINGS, layersOn, layersText, lookOfItem, type MapItem, OWN, SEARCHES, TENSIONS, type View } from './model';

/** On by themselves: the topics, on a quiet ground. Claims come when they are asked for, or with a tension. */
const TOPICS_AT_START = [TENSIONS, CHANCES, ISSUES, LANDINGS, OWN];

export interface MapView extends View {
  table: boolean;
  chosen?: string;
  toggle: (id: string) => void;
  setYear: (year: number | undefined) => void;
  setAard: (aard: Aard | undefined) => void;
  setTable: (table: boolean) => void;
  choose: (id: string | undefined) => void;
}

/** What the address says, and how to change it. */
export function useView(rows: readonly LayerRow[] | undefined): MapView {
  const [{ lagen, jaar, soort, weergave, gekozen, vraagstuk }, setQuery] = useQuery();
  const start = useMemo(() => [...TOPICS_AT_START, ...startLayers(rows ?? [])], [rows]);
  const on = useMemo(() => layersOn(lagen, start), [lagen, start]);
  return {
    on,
    year: jaar && /^\d{4}$/.test(jaar) ? Number(jaar) : undefined,
    aard: soort === 'analyse' || soort === 'keuze' ? soort : undefined,
    table: weergave === 'tabel',
    chosen: gekozen ?? vraagstuk,
    toggle: (id) => {
      const next = new Set(on);
      if (!next.delete(id)) next.add(id);
      setQuery({ lagen: layersText(next, start) });
    },
    setYear: (year) => setQuery({ jaar: year === undefined ? '' : String(year) }),
    setAard: (aard) => setQuery({ soort: aard ?? '' }),
    setTable: (table) => setQuery({ weergave: table ? 'tabel' : '' }),
    choose: (id) => setQuery({ gekozen: id ?? '', vraagstuk: '' }),
  };
}

/** The groups of the panel with the counts of what holds in this view. */
export function useGroups(items: readonly MapItem[], rows: readonly LayerRow[] | undefined, { year, aard }: View): LayerGroup[] {
  const perspectives = useCatalogue('perspectief');
  const { active } = useSession();
  const count = (id: string) => items.filter((item) => item.laag === id && holdsIn(item, year)).length;
  const line = (id: string, look: LayerLine['look'], text: string): LayerLine => ({ id, look, text, count: count(id) });
  const known = perspectives.filter(({ id }) => id.startsWith('p') || count(`${CLAIMS}${id}`) > 0);
  const novex = rows?.find(isNovex);
  const groups: LayerGroup[] = [
    { title: t('kaart.onderwerp'), lines: [line(TENSIONS, 'spanning', t('kaart.spanningspunten')), line(CHANCES, 'kans', t('kaart.koppelkansen'))] },
    { title: t('kaart.claimsPerspectief'), lines: [...known.map(({ id, label }) => line(`${CLAIMS}${id}`, 'claim', inLanguage(label))), line(SEARCHES, 'zoekgebied', t('kaart.zoekgebieden'))], note: t('kaart.zoekgebiedKort') },
    { title: t('kaart.inDeCyclus'), lines: [line(ISSUES, 'vraagstuk', t('menu.vraagstukken')), line(LANDINGS, 'landing', t('kaart.landingen'))] },
    {
      title: t('kaart.ondergrond'),
      lines: [...(active?.provincie ? [{ id: OWN, look: 'eigen' as const, text: t('kaart.uwProvincie') }] : []), ...(rows ?? []).map((row) => ({ id: row.id, look: lookOf(row.id), text: row.naam, count: row.aantal }))],
      note: novex?.fictief ? t('kaart.novexFictief') : novex ? undefined : t('kaart.geenNovex'),
    },
  ];
  return groups.map((group) => ({ ...group, lines: group.lines.filter(({ id }) => fitsAard(id, aard)) })).filter((group) => group.lines.length > 0);
}

/** The ground: shipped layers that are on, and the outline of the reader's own province. */
export function useGround(rows: readonly LayerRow[] | undefined, on: ReadonlySet<string>, aard: Aard | undefined): { base: BaseLayer[]; visible: ReadonlySet<string> } {
  const { active } = useSession();
  const own = active?.provincie?.toLowerCase();
  const visible = useMemo(() => new Set([...on].filter((id) => fitsAard(id, aard))), [on, aard]);
  const wanted = useMemo(() => (visible.has(OWN) ? new Set([...visible, 'provincies']) : visible), [visible]);
  const shipped = useBaseLayers(rows, wanted);
  const base = useMemo(() => {
    const shape = shipped.find((one) => one.id === 'provincies')?.content?.objecten.find((one) => one.id.toLowerCase() === own);
    return shape ? [...shipped, { id: OWN, look: 'eigen' as const, order: 90, content: { objecten: [shape] } }] : shipped;
  }, [shipped, own]);
  return { base, visible };
}

/** The claims of a chosen tension that are not switched on: they stand beside it on the map. */
export function besideOf(items: readonly MapItem[], shown: readonly MapItem[], chosen: MapItem | undefined): MapItem[] {
  return items.filter((item) => item.claim && chosen?.punt?.claims?.includes(item.id) && !shown.includes(item));
}

/** Layers of what is shown, and of what stands beside a choice. */
export function topicsOf(shown: readonly MapItem[], beside: readonly MapItem[], tint: (functie: string) => string): TopicLayer[] {
  const spotsOf = (list: readonly MapItem[]) =>
    list.flatMap(({ id, nummer, plaats, claim }) => (plaats ? [{ id, kort: nummer, plaats, ...(claim ? { tint: tint(claim.ruimtefunctie), zoekgebied: claim.hardheid === 'zoekgebied' } : {}) }] : []));
  const layer = (id: string, list: readonly MapItem[]) => ({ id, look: lookOfItem(id), spots: spotsOf(list) });
  return [layer(BESIDE, beside), layer(CLAIMS, shown.filter((item) => item.claim)), ...[ISSUES, LANDINGS, CHANCES, TENSIONS].map((id) => layer(id, shown.filter((item) => item.laag === id)))];
}
const BESIDE = 'erbij';
/** Layers of the canvas that hold items: what they show is chosen before, so they are always visible. */
export const ITEM_LAYERS = [BESIDE, CLAIMS, CHANCES, TENSIONS, LANDINGS, ISSUES];

const TOPIC_TEXTS = [
  [TENSIONS, 'kaart.spanningspunt'],
  [CHANCES, 'kaart.koppelkans'],
  [ISSUES, 'kaart.vraagstuk'],
  [LANDINGS, 'kaart.landing'],
] as const;

/** The legend of what is shown: claims by function, in words. */
export function useLegend(seen: readonly MapItem[], tint: (functie: string) => string): LegendTopic[] {
  const functions = useCatalogueRows('ruimtefunctie');
  const topics: LegendTopic[] = TOPIC_TEXTS.filter(([id]) => seen.some((item) => item.laag === id)).map(([id, text]) => ({ look: lookOfItem(id), text: t(text) }));
  for (const row of functions ?? []) {
    const claims = seen.filter((item) => item.claim?.ruimtefunctie === row.id);
    const naam = String(row.naam);
    if (claims.some((item) => item.laag !== SEARCHES)) topics.push({ look: 'claim', tint: tint(String(row.id)), text: t('kaart.claimVoor', { functie: naam }) });
    if (claims.some((item) => item.laag === SEARCHES)) topics.push({ look: 'zoekgebied', tint: tint(String(row.id)), text: t('kaart.zoekgebiedVoor', { functie: naam }) });
  }
  return topics;
}
