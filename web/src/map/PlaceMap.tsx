// SPDX-License-Identifier: EUPL-1.2
// A small map in a page: provinces as ground, the places on top, sources below.
import { useMemo } from 'react';
import { environment } from '../base/environment';
import { t } from '../i18n';
import type { Spot } from './features';
import { Legend } from './Legend';
import { startLayers, useBaseLayers, useLayerRows } from './layers';
import MapView from './MapView';
import type { LayerLook } from './styles';

interface PlaceMapProps {
  spots: readonly Spot[];
  label: string;
  look?: LayerLook;
  /** What the places are, for the legend; empty: issues, or landings by the look. */
  word?: string;
  /** Shows the whole country instead of the places. */
  whole?: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const SPOTS = 'plaatsen';

/** The map with its legend and sources. */
export default function PlaceMap({ spots, label, look = 'vraagstuk', word, whole }: PlaceMapProps) {
  const rows = useLayerRows();
  const ground = useMemo(() => (rows ? new Set(startLayers(rows)) : NONE), [rows]);
  const base = useBaseLayers(rows, ground);
  const topics = useMemo(() => [{ id: SPOTS, look, spots }], [spots, look]);
  const visible = useMemo(() => new Set([...ground, SPOTS]), [ground]);
  const shown = (rows ?? []).filter((row) => ground.has(row.id));
  return (
    <figure className="place-map">
      <div className="place-map-box">
        <MapView label={label} base={base} topics={topics} visible={visible} fictitious={environment.practice} zoomTo={whole ? undefined : SPOTS} />
      </div>
      <Legend rows={shown} topics={[{ look, text: word ?? t(look === 'landing' ? 'kaart.landing' : 'kaart.vraagstuk') }]} />
    </figure>
  );
}
