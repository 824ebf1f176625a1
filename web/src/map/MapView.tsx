// SPDX-License-Identifier: EUPL-1.2
// A map as a React component: layers in, choice out. The table beside it says the same to those who cannot see it.
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../components/icons';
import { t } from '../i18n';
import { MapCanvas } from './canvas';
import { fromLayer, fromSpots, type LayerContent, type Spot } from './features';
import type { LayerLook } from './styles';
import './map.css';

export interface BaseLayer {
  id: string;
  look: LayerLook;
  /** Place in the order of drawing. */
  order: number;
  /** All of it at once; without it the layer comes in tiles. */
  content?: LayerContent;
}

export interface TopicLayer {
  id: string;
  look: LayerLook;
  spots: readonly Spot[];
}

interface MapViewProps {
  label: string;
  base: readonly BaseLayer[];
  topics: readonly TopicLayer[];
  visible: ReadonlySet<string>;
  selected?: string;
  onSelect?: (id: string | undefined) => void;
  fictitious?: boolean;
  /** Zooms to the spots of this layer as soon as they are there. */
  zoomTo?: string;
  wheel?: boolean;
  onReady?: (canvas: MapCanvas) => void;
}

const STEPS: Record<string, [number, number]> = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, 0.2], ArrowDown: [0, -0.2] };

function onKey(canvas: MapCanvas | undefined, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (!canvas || (!step && event.key !== '+' && event.key !== '-' && event.key !== '=')) return;
  event.preventDefault();
  if (step) canvas.pan(...step);
  else canvas.zoom(event.key === '-' ? -1 : 1);
}

function useCanvas({ onSelect, wheel = false, onReady }: MapViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas>();
  const select = useRef(onSelect);
  const ready = useRef(onReady);
  useEffect(() => {
    select.current = onSelect;
    ready.current = onReady;
  });
  useEffect(() => {
    if (!element.current) return undefined;
    const made = new MapCanvas({ element: element.current, wheel, onSelect: (id) => select.current?.(id) });
    setCanvas(made);
    ready.current?.(made);
    return () => made.destroy();
  }, [wheel]);
  return { element, canvas };
}

/** The map. Arrow keys move it, plus and minus zoom. */
export default function MapView(props: MapViewProps) {
  const { label, base, topics, visible, selected, fictitious, zoomTo } = props;
  const { element, canvas } = useCanvas(props);
  useEffect(() => base.forEach(({ id, look, order, content }) => (content ? canvas?.setLayer(id, look, fromLayer(content), order) : canvas?.setTiles(id, look, order))), [canvas, base]);
  useEffect(() => {
    topics.forEach((layer, index) => canvas?.setLayer(layer.id, layer.look, fromSpots(layer.spots), 100 + index));
    if (zoomTo) canvas?.fitLayer(zoomTo);
  }, [canvas, topics, zoomTo]);
  useEffect(() => canvas?.show(visible), [canvas, visible, base, topics]);
  useEffect(() => canvas?.select(selected), [canvas, selected]);
  return (
    <div className="map" data-ready={canvas ? 'true' : undefined}>
      <div ref={element} className="map-canvas" role="application" aria-label={label} aria-roledescription={t('kaart.soort')} tabIndex={0} onKeyDown={(event) => onKey(canvas, event)} />
      {fictitious ? <span className="map-watermark" aria-hidden="true" data-text={t('merk.fictief')} /> : null}
      <div className="map-buttons">
        <button type="button" onClick={() => canvas?.zoom(1)} aria-label={t('kaart.dichterbij')}>
          <Icon of={IconPlus} />
        </button>
        <button type="button" onClick={() => canvas?.zoom(-1)} aria-label={t('kaart.verderweg')}>
          <Icon of={IconMinus} />
        </button>
      </div>
    </div>
  );
}
