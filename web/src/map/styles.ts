// SPDX-License-Identifier: EUPL-1.2
// How layers are drawn. Colours come from the tokens of the page, so light, dark and high contrast follow by themselves.
import type { FeatureLike } from 'ol/Feature';
import { getCenter, getHeight, getTopLeft, getWidth } from 'ol/extent';
import { type MultiPolygon, Point } from 'ol/geom';
import { checkedFonts } from 'ol/render/canvas';
import { Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import type { StyleFunction } from 'ol/style/Style';

export type LayerLook = 'land' | 'grens' | 'gemeentegrens' | 'natuur' | 'stad' | 'water' | 'lijn' | 'vlak' | 'spanning' | 'kans' | 'landing' | 'vraagstuk' | 'claim' | 'landsdeel' | 'novex' | 'eigen';

/** From this resolution (metres per pixel) names no longer fit. */
const FAR = 900;

/** From this resolution claims go without their number: there may be hundreds. */
const CROWDED = 250;

export type Paint = (token: string) => string;

/** Reads colours of tokens as the page shows them now; each of them once, for every reading makes the page count its styles. */
export function makePaint(element: HTMLElement): Paint {
  const probe = element.querySelector<HTMLElement>(':scope > .paint-probe') ?? document.createElement('span');
  probe.className = 'paint-probe';
  element.append(probe);
  const cache = new Map<string, string>();
  return (token) => {
    let colour = cache.get(token);
    if (!colour) {
      probe.style.color = `var(--${token})`;
      colour = getComputedStyle(probe).color;
      cache.set(token, colour);
    }
    return colour;
  };
}

function tile(size: number, draw: (context: CanvasRenderingContext2D, size: number) => void): CanvasPattern | string {
  const ratio = globalThis.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(size * ratio);
  const context = canvas.getContext('2d');
  if (!context) return 'transparent';
  context.scale(ratio, ratio);
  draw(context, size);
  return context.createPattern(canvas, 'repeat') ?? 'transparent';
}

function crossHatch(ground: string, line: string): CanvasPattern | string {
  return tile(8, (context, size) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, size, size);
    context.strokeStyle = line;
    context.lineWidth = 1;
    context.beginPath();
    for (const [x1, y1, x2, y2] of [[0, 0, size, size], [size, 0, 0, size]] as const) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  });
}

function dots(ground: string, dot: string): CanvasPattern | string {
  return tile(8, (context, size) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, size, size);
    context.fillStyle = dot;
    context.beginPath();
    context.arc(size / 2, size / 2, 1.5, 0, 2 * Math.PI);
    context.fill();
  });
}

function rows(ground: string, line: string): CanvasPattern | string {
  return tile(6, (context, size) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, size, size);
    context.fillStyle = line;
    context.fillRect(0, size / 2, size, 1);
  });
}

/** Slanted lines with nothing between them: what lies under a search area stays visible. */
function hatch(line: string): CanvasPattern | string {
  return tile(10, (context, size) => {
    context.strokeStyle = line;
    context.lineWidth = 1.5;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift, size);
      context.lineTo(shift + size, 0);
    }
    context.stroke();
  });
}

const FACE = '"Noto Sans"';
/** What OpenLayers writes down for a font that it need not look for any more. */
const FOUND = 100;

/** OpenLayers looks after a tenth of a second whether the font of its labels is there, and draws them all again. Where the page
 *  has the font already, it is told so. */
export function tellLoadedFonts(): void {
  for (const weight of [400, 700]) {
    if (document.fonts.check(`${weight} 14px ${FACE}`)) checkedFonts.set(`normal ${weight} 16px ${FACE}`, FOUND);
  }
}

function label(paint: Paint, text: string, colour: string, bold: boolean): Text {
  return new Text({
    text,
    font: `${bold ? 700 : 400} ${bold ? 14 : 12}px ${FACE}, sans-serif`,
    fill: new Fill({ color: colour }),
    stroke: new Stroke({ color: paint('rm-kaart-land'), width: 3 }),
    overflow: true,
    offsetY: bold ? -10 : 0,
  });
}

/** Where the name of an area stands: inside its largest part, so that islands do not repeat it. */
function namePlace(feature: FeatureLike): Point | undefined {
  const geometry = feature.getGeometry() as MultiPolygon;
  const largest = geometry.getPolygons?.().reduce((best, one) => (one.getArea() > best.getArea() ? one : best));
  return largest && new Point(largest.getInteriorPoint().getFirstCoordinate().slice(0, 2));
}

/** Just above a shape, in the middle. */
function labelPlace(feature: FeatureLike): Point {
  const extent = feature.getGeometry()?.getExtent() ?? [0, 0, 0, 0];
  return new Point([getCenter(extent)[0] ?? 0, getTopLeft(extent)[1] ?? 0]);
}

interface Look {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: number[];
}
const PLAIN: Partial<Record<LayerLook, Look>> = {
  land: { fill: 'rm-kaart-land', stroke: 'rm-kaart-grens', width: 1 },
  grens: { stroke: 'rm-kaart-grens', width: 1 },
  landsdeel: { stroke: 'rm-kaart-tekst', width: 1.75 },
  novex: { stroke: 'rm-kaart-novex', width: 2, dash: [10, 4, 2, 4] },
  eigen: { stroke: 'rm-kaart-eigen', width: 2 },
  gemeentegrens: { stroke: 'rm-kaart-gemeentegrens', width: 1 },
  natuur: { fill: 'rm-kaart-natuur', stroke: 'rm-kaart-natuur-lijn', width: 0.6 },
  stad: { fill: 'rm-kaart-stad' },
  water: { fill: 'rm-kaart-water', stroke: 'rm-kaart-water', width: 1 },
  lijn: { stroke: 'rm-kaart-tekst', width: 1 },
  vlak: { stroke: 'rm-kaart-tekst', width: 1 },
};

function plain(paint: Paint, look: LayerLook): StyleFunction {
  const { fill, stroke, width, dash } = PLAIN[look] ?? {};
  const base = new Style({
    ...(fill ? { fill: new Fill({ color: paint(fill) }) } : {}),
    ...(stroke ? { stroke: new Stroke({ color: paint(stroke), width: width ?? 1, lineJoin: 'round', ...(dash ? { lineDash: dash } : {}) }) } : {}),
    image: new RegularShape({ points: 4, radius: 4, fill: new Fill({ color: paint('rm-kaart-tekst') }) }),
  });
  return () => base;
}

function names(paint: Paint, look: LayerLook): StyleFunction {
  const colour = paint(look === 'novex' ? 'rm-kaart-novex' : 'rm-kaart-tekst');
  return (feature, resolution) => {
    const place = resolution < FAR ? namePlace(feature) : undefined;
    return place ? new Style({ geometry: place, text: label(paint, String(feature.get('naam') ?? ''), colour, false) }) : [];
  };
}

interface Topic {
  line: string;
  ground: string;
  fill: (ground: string, line: string) => CanvasPattern | string;
  dash?: number[];
  points: number;
  /** Of the mark for a point or a small shape, in pixels. */
  radius?: number;
}
const TOPICS: Partial<Record<LayerLook, Topic>> = {
  spanning: { line: 'rm-kaart-spanning', ground: 'rm-kaart-spanning-zacht', fill: crossHatch, points: 4 },
  kans: { line: 'rm-kaart-kans', ground: 'rm-kaart-kans-zacht', fill: dots, dash: [5, 3], points: 32 },
  landing: { line: 'rm-stap-opvolging', ground: 'rm-stap-opvolging-zacht', fill: rows, points: 3 },
  vraagstuk: { line: 'rm-stap-agenderen', ground: 'rm-stap-agenderen-zacht', fill: () => 'transparent', points: 32, radius: 7 },
};

/** Below this size on screen a shape is drawn as a mark, in pixels: a small place is not lost on a map of the country. */
const SMALL = 14;

/** The middle of a shape that is small on screen; undefined for a larger one and for a point. */
function middleOfSmall(feature: FeatureLike, resolution: number): Point | undefined {
  const geometry = feature.getGeometry();
  if (!geometry || geometry.getType() === 'Point') return undefined;
  const extent = geometry.getExtent();
  return Math.max(getWidth(extent), getHeight(extent)) / resolution < SMALL ? new Point(getCenter(extent)) : undefined;
}

function topical(paint: Paint, topic: Topic, selected: () => string | undefined): StyleFunction {
  const line = paint(topic.line);
  const fill = new Fill({ color: topic.fill(paint(topic.ground), line) });
  // An open shape still has to be hit, and its mark seen: a mark has the soft ground.
  const inMark = topic.radius ? new Fill({ color: paint(topic.ground) }) : fill;
  const stroke = new Stroke({ color: line, width: 1.75, ...(topic.dash ? { lineDash: topic.dash } : {}) });
  const halo = new Stroke({ color: paint('basis-color-ink'), width: 5 });
  const mark = (outline: Stroke) => new RegularShape({ points: topic.points, radius: topic.radius ?? 10, angle: topic.points === 4 ? 0 : undefined, fill: inMark, stroke: outline });
  return (feature: FeatureLike, resolution: number) => drawn(feature, resolution, { fill, stroke, mark, halo, chosen: feature.getId() === selected() });
}

interface Ink {
  fill: Fill;
  stroke: Stroke;
  mark: (outline: Stroke) => RegularShape;
  /** Around what is chosen. */
  halo: Stroke;
  chosen: boolean;
}

/** A shape, or its mark when it is too small to see; what is chosen stands above the rest. */
function drawn(feature: FeatureLike, resolution: number, { fill, stroke, mark, halo, chosen }: Ink): Style | Style[] {
  const middle = middleOfSmall(feature, resolution);
  const place = middle ? { geometry: middle } : {};
  const base = new Style({ ...place, fill, stroke, image: mark(stroke), zIndex: chosen ? 2 : 1 });
  return chosen ? [new Style({ ...place, stroke: halo, image: mark(halo), zIndex: 1 }), base] : base;
}

/** Claims: the colour of what they are for as outline and soft fill; a search area hatched with a dashed outline. */
function claims(paint: Paint, selected: () => string | undefined): StyleFunction {
  const made = new Map<string, { fill: Fill; stroke: Stroke }>();
  const inkOf = (feature: FeatureLike) => {
    const tint = String(feature.get('tint') ?? 'overig');
    const search = feature.get('zoekgebied') === true;
    const key = `${tint} ${search}`;
    let ink = made.get(key);
    if (!ink) {
      const line = paint(`rm-functie-${tint}`);
      ink = { fill: new Fill({ color: search ? hatch(line) : paint(`rm-functie-${tint}-zacht`) }), stroke: new Stroke({ color: line, width: 2, lineJoin: 'round', ...(search ? { lineDash: [7, 5] } : {}) }) };
      made.set(key, ink);
    }
    return ink;
  };
  const halo = new Stroke({ color: paint('basis-color-ink'), width: 5 });
  return (feature, resolution) => {
    const { fill, stroke } = inkOf(feature);
    const mark = (outline: Stroke) => new RegularShape({ points: 4, radius: 8, angle: Math.PI / 4, fill, stroke: outline });
    return drawn(feature, resolution, { fill, stroke, mark, halo, chosen: feature.getId() === selected() });
  };
}

/** What a legend outside the page is drawn with. */
export function swatchInk(look: LayerLook | 'zoekgebied', paint: Paint, tint = 'overig'): { fill?: CanvasPattern | string; stroke: string; dash: number[] } {
  const topic = look === 'zoekgebied' ? undefined : TOPICS[look];
  if (topic) return { fill: topic.fill(paint(topic.ground), paint(topic.line)), stroke: paint(topic.line), dash: topic.dash ?? [] };
  if (look === 'claim') return { fill: paint(`rm-functie-${tint}-zacht`), stroke: paint(`rm-functie-${tint}`), dash: [] };
  if (look === 'zoekgebied') return { fill: hatch(paint(`rm-functie-${tint}`)), stroke: paint(`rm-functie-${tint}`), dash: [5, 4] };
  const { fill, stroke, dash } = PLAIN[look] ?? {};
  return { ...(fill ? { fill: paint(fill) } : {}), stroke: paint(stroke ?? 'rm-kaart-grens'), dash: dash ?? [] };
}

/** Whether a layer carries names or numbers. */
export function hasLabels(look: LayerLook): boolean {
  return isTopic(look) || look === 'land' || look === 'novex';
}

/** The style of labels; they stand in a layer of their own above all shapes, where they make way for each other. */
export function labelStyleFor(look: LayerLook, paint: Paint): StyleFunction {
  if (!isTopic(look)) return names(paint, look);
  const colour = paint(TOPICS[look]?.line ?? 'rm-kaart-tekst');
  return (feature, resolution) => {
    if (look === 'claim' && resolution > CROWDED) return [];
    const point = feature.getGeometry()?.getType() === 'Point';
    const text = label(paint, String(feature.get('kort') ?? ''), colour, true);
    if (point) text.setOffsetY(-18);
    return new Style({ geometry: labelPlace(feature), text });
  };
}

/** Whether a look is a topic: something to choose, drawn with a pattern. */
export function isTopic(look: LayerLook): boolean {
  return look in TOPICS || look === 'claim';
}

/** The style of a layer. `selected` gives the id of the chosen feature at the time of drawing. */
export function styleFor(look: LayerLook, paint: Paint, selected: () => string | undefined): StyleFunction {
  const topic = TOPICS[look];
  if (look === 'claim') return claims(paint, selected);
  return topic ? topical(paint, topic, selected) : plain(paint, look);
}
