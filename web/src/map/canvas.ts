// SPDX-License-Identifier: EUPL-1.2
// One map on one element: the imperative side that React components drive.
import OlMap from 'ol/Map';
import View from 'ol/View';
import ScaleLine from 'ol/control/ScaleLine';
import type Feature from 'ol/Feature';
import { defaults as defaultInteractions } from 'ol/interaction/defaults';
import VectorLayer from 'ol/layer/Vector';
import type VectorTileLayer from 'ol/layer/VectorTile';
import VectorSource from 'ol/source/Vector';
import { NETHERLANDS } from './geometry';
import { RD } from './rd';
import { hasLabels, isTopic, labelStyleFor, type LayerLook, makePaint, type Paint, styleFor, tellLoadedFonts } from './styles';
import { tileLayer } from './tiles';

export interface CanvasOptions {
  element: HTMLElement;
  onSelect?: (id: string | undefined) => void;
  /** Scrolling the page over the map must not zoom it by accident; a full-page map may. */
  wheel: boolean;
}

/** Labels are drawn above every topic. */
const LABELS = 1000;

/** A map in RD without buttons of its own. */
export class MapCanvas {
  readonly map: OlMap;
  private readonly layers = new Map<string, { layer: VectorLayer | VectorTileLayer; labels?: VectorLayer; look: LayerLook }>();
  /** What the map shows until the reader moves it; a map that changes size shows it again. */
  private home: readonly number[] = NETHERLANDS;
  private moved = false;
  private selected: string | undefined;
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private brush: Paint;
  private readonly restyle = () => {
    this.brush = makePaint(this.options.element);
    this.layers.forEach((_, id) => this.paint(id));
  };

  constructor(private readonly options: CanvasOptions) {
    this.brush = makePaint(options.element);
    tellLoadedFonts();
    this.map = new OlMap({
      target: options.element,
      controls: [new ScaleLine({ units: 'metric', minWidth: 80 })],
      interactions: defaultInteractions({ mouseWheelZoom: options.wheel, altShiftDragRotate: false, pinchRotate: false, doubleClickZoom: true, onFocusOnly: false }),
      view: new View({ projection: RD, extent: [-60_000, 230_000, 350_000, 700_000], minResolution: 0.5, showFullExtent: true, enableRotation: false }),
    });
    this.goHome();
    this.map.on('change:size', () => {
      // On paper the map keeps these measures and is scaled as a whole: what is drawn stays sharp and in proportion.
      const [width = 0, height = 0] = this.map.getSize() ?? [];
      if (width > 0 && height > 0 && !matchMedia('print').matches) {
        options.element.parentElement?.style.setProperty('--breed', String(width));
        options.element.parentElement?.style.setProperty('--hoog', String(height));
      }
      if (!this.moved) this.goHome();
    });
    this.map.on('pointerdrag', () => (this.moved = true));
    options.element.addEventListener('wheel', () => (this.moved = this.moved || options.wheel), { passive: true });
    if (options.onSelect) this.map.on('singleclick', (event) => options.onSelect?.(this.topicAt(event.pixel)));
    this.scheme.addEventListener('change', this.restyle);
  }

  /** Where the map is drawn. */
  get element(): HTMLElement {
    return this.options.element;
  }

  private topicAt(pixel: number[]): string | undefined {
    const hit = this.map.getFeaturesAtPixel(pixel, { hitTolerance: 6, layerFilter: (layer) => layer.get('topic') === true })[0];
    return hit ? String(hit.getId()) : undefined;
  }

  /** Adds a layer or replaces its features. Higher `order` is drawn later. */
  setLayer(id: string, look: LayerLook, features: Feature[], order: number): void {
    const known = this.sourceOf(id);
    if (known) {
      known.clear(true);
      known.addFeatures(features);
      return;
    }
    const topic = isTopic(look);
    const source = new VectorSource({ features });
    const layer = new VectorLayer({ source, zIndex: order, properties: { topic } });
    const labels = hasLabels(look) ? new VectorLayer({ source, zIndex: order + LABELS, declutter: true }) : undefined;
    this.layers.set(id, { layer, labels, look });
    this.paint(id);
    this.map.addLayer(layer);
    if (labels) this.map.addLayer(labels);
  }

  /** Adds a shipped layer that comes in tiles. */
  setTiles(id: string, look: LayerLook, order: number): void {
    if (this.layers.has(id)) return;
    const layer = tileLayer(id, order);
    this.layers.set(id, { layer, look });
    this.paint(id);
    this.map.addLayer(layer);
  }

  private sourceOf(id: string): VectorSource | undefined {
    const source = this.layers.get(id)?.layer.getSource();
    return source instanceof VectorSource ? source : undefined;
  }

  /** Shows exactly these layers. */
  show(ids: ReadonlySet<string>): void {
    for (const [id, { layer, labels }] of this.layers) {
      layer.setVisible(ids.has(id));
      labels?.setVisible(ids.has(id));
    }
  }

  /** Marks one feature as chosen. */
  select(id: string | undefined): void {
    this.selected = id;
    for (const { layer } of this.layers.values()) if (layer.get('topic')) layer.changed();
  }

  private paint(id: string): void {
    const known = this.layers.get(id);
    if (!known) return;
    known.layer.setStyle(styleFor(known.look, this.brush, () => this.selected) as Parameters<VectorLayer['setStyle']>[0]);
    known.labels?.setStyle(labelStyleFor(known.look, this.brush));
  }

  private goHome(): void {
    this.map.getView().fit([...this.home], { padding: [24, 16, 40, 16], minResolution: 20 });
  }

  /** Brings the features of a layer into view. */
  fitLayer(id: string): void {
    const extent = this.sourceOf(id)?.getExtent();
    if (this.moved || !extent || !Number.isFinite(extent[0])) return;
    this.home = extent;
    this.goHome();
  }

  /** Brings one feature into view, with some ground around it. */
  fitFeature(id: string): void {
    for (const layer of this.layers.keys()) {
      const geometry = this.sourceOf(layer)?.getFeatureById(id)?.getGeometry();
      if (!geometry) continue;
      this.moved = true;
      this.map.getView().fit(geometry.getExtent(), { padding: [64, 64, 64, 64], minResolution: 8 });
      return;
    }
  }

  zoom(steps: number): void {
    this.moved = true;
    const view = this.map.getView();
    view.setZoom((view.getZoom() ?? 0) + steps);
  }

  /** Moves the view by a part of its width and height. */
  pan(right: number, up: number): void {
    this.moved = true;
    const view = this.map.getView();
    const [x = 0, y = 0] = view.getCenter() ?? [];
    const [width = 0, height = 0] = this.map.getSize() ?? [];
    const resolution = view.getResolution() ?? 1;
    view.setCenter([x + right * width * resolution, y + up * height * resolution]);
  }

  destroy(): void {
    this.scheme.removeEventListener('change', this.restyle);
    this.map.setTarget(undefined);
  }
}
