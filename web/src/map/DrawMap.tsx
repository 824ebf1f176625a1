// SPDX-License-Identifier: EUPL-1.2
// A map on which one point or one area is drawn with the pointer.
import Draw from 'ol/interaction/Draw';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapCanvas } from './canvas';
import { fromMetres, type RdGeometry } from './geometry';
import { startLayers, useBaseLayers, useLayerRows } from './layers';
import MapView from './MapView';

export type DrawKind = 'punt' | 'vlak';

interface DrawMapProps {
  label: string;
  kind: DrawKind;
  value?: RdGeometry;
  /** What belongs to what is drawn, such as a strip around it. */
  around?: RdGeometry;
  onDraw: (geometry: RdGeometry | undefined) => void;
}

const DRAWN = 'getekend';
const AROUND = 'eromheen';
const NONE: ReadonlySet<string> = new Set();

/** The positions of a drawn feature in metres. */
function positionsOf(draw: { getGeometry: () => unknown }): [number, number][] {
  const geometry = draw.getGeometry() as { getType: () => string; getCoordinates: () => unknown };
  const coordinates = geometry.getCoordinates();
  const list = geometry.getType() === 'Point' ? [coordinates] : (coordinates as unknown[][])[0];
  return (list as number[][]).map(([x = 0, y = 0]) => [x, y]);
}

/** The map to draw on. */
export function DrawMap({ label, kind, value, around, onDraw }: DrawMapProps) {
  const [canvas, setCanvas] = useState<MapCanvas>();
  const rows = useLayerRows();
  const ground = useMemo(() => (rows ? new Set(startLayers(rows)) : NONE), [rows]);
  const base = useBaseLayers(rows, ground);
  const visible = useMemo(() => new Set([...ground, DRAWN, AROUND]), [ground]);
  const topics = useMemo(() => {
    const spot = (id: string, plaats?: RdGeometry) => (plaats ? [{ id, kort: '', plaats }] : []);
    return [
      { id: AROUND, look: 'claim' as const, spots: spot(AROUND, around) },
      { id: DRAWN, look: 'vraagstuk' as const, spots: spot(DRAWN, value) },
    ];
  }, [value, around]);
  const drawn = useRef<RdGeometry | undefined>(undefined);
  const report = useRef(onDraw);
  useEffect(() => {
    report.current = onDraw;
  });
  useEffect(() => {
    if (!canvas) return undefined;
    const draw = new Draw({ type: kind === 'punt' ? 'Point' : 'Polygon', stopClick: true });
    draw.on('drawend', (event) => {
      drawn.current = fromMetres(positionsOf(event.feature));
      report.current(drawn.current);
    });
    canvas.map.addInteraction(draw);
    return () => {
      canvas.map.removeInteraction(draw);
    };
  }, [canvas, kind]);
  // What was typed may lie anywhere: the map goes there. What was drawn is on screen already.
  useEffect(() => {
    if (canvas && value && value !== drawn.current) canvas.fitFeature(DRAWN);
  }, [canvas, value]);
  const ready = useCallback((made: MapCanvas) => setCanvas(made), []);
  return (
    <div className="place-map-box draw-map">
      <MapView label={label} base={base} topics={topics} visible={visible} onReady={ready} />
    </div>
  );
}
