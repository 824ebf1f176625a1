// SPDX-License-Identifier: EUPL-1.2
// A province on the map: its outline with the items that are given.
import { useMemo } from 'react';
import { environment } from '../../base/environment';
import { t } from '../../i18n';
import { Legend } from '../../map/Legend';
import { startLayers, useBaseLayers, useLayerRows } from '../../map/layers';
import MapView from '../../map/MapView';
import { useTint } from '../kaart/data';
import { CHANCES, CLAIMS, ISSUES, LANDINGS, type MapItem, OWN, TENSIONS } from '../kaart/model';
import { ITEM_LAYERS, topicsOf } from '../kaart/view';

const NONE: ReadonlySet<string> = new Set();

/** The map with its legend; what it shows has to stand in tables of the page. */
export function ProvinceCanvas({ id, label, items }: { id: string; label: string; items: readonly MapItem[] }) {
  const rows = useLayerRows();
  const ground = useMemo(() => (rows ? new Set(startLayers(rows)) : NONE), [rows]);
  const shipped = useBaseLayers(rows, ground);
  const tint = useTint();
  const base = useMemo(() => {
    const shape = shipped.find((one) => one.id === 'provincies')?.content?.objecten.find((one) => one.id.toLowerCase() === id);
    return shape ? [...shipped, { id: OWN, look: 'eigen' as const, order: 90, content: { objecten: [shape] } }] : shipped;
  }, [shipped, id]);
  const topics = useMemo(() => topicsOf(items, [], tint), [items, tint]);
  const visible = useMemo(() => new Set([...ground, OWN, ...ITEM_LAYERS]), [ground]);
  const has = (layer: string) => topics.some((one) => one.id === layer && one.spots.length > 0);
  const legend = [
    ...(has(TENSIONS) ? [{ look: 'spanning' as const, text: t('kaart.spanningspunt') }] : []),
    ...(has(CHANCES) ? [{ look: 'kans' as const, text: t('kaart.koppelkans') }] : []),
    ...(has(CLAIMS) ? [{ look: 'claim' as const, text: t('kaart.claims') }] : []),
    ...(has(ISSUES) ? [{ look: 'vraagstuk' as const, text: t('kaart.vraagstuk') }] : []),
    ...(has(LANDINGS) ? [{ look: 'landing' as const, text: t('kaart.landing') }] : []),
  ];
  return (
    <figure className="place-map province-map">
      <div className="place-map-box">
        <MapView label={label} base={base} topics={topics} visible={visible} fictitious={environment.practice} zoomTo={base.some((one) => one.id === OWN) ? OWN : undefined} />
      </div>
      <Legend rows={(rows ?? []).filter((row) => ground.has(row.id))} topics={legend} />
    </figure>
  );
}
