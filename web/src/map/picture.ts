// SPDX-License-Identifier: EUPL-1.2
// The map as a picture that stands alone: title, map with scale and watermark, legend, sources and date.
import type { MapCanvas } from './canvas';
import type { LegendTopic } from './Legend';
import { makePaint, type Paint, swatchInk } from './styles';

export interface PictureText {
  title: string;
  /** Under the title: what and when. */
  subtitle: string;
  legend: readonly LegendTopic[];
  sources: readonly string[];
  watermark?: string;
}

const MARGIN = 24;
const FONT = '"Noto Sans", sans-serif';
const LINE = 20;
const SWATCH = 22;

/** Words broken into lines of at most this many pixels. */
export function wrap(context: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A round length in metres that takes at most this many. */
export function roundLength(most: number): number {
  const ten = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((n) => n * ten).find((length) => length <= most) ?? ten;
}

/** Everything that OpenLayers has drawn, on one canvas at the place where it is on screen. */
function copyMap(element: HTMLElement, context: CanvasRenderingContext2D, top: number): void {
  for (const canvas of element.querySelectorAll<HTMLCanvasElement>('.ol-layer canvas')) {
    if (canvas.width === 0) continue;
    const numbers = /^matrix\(([^)]*)\)$/.exec(canvas.style.transform)?.[1]?.split(',').map(Number);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers ?? [];
    context.save();
    context.translate(0, top);
    context.transform(a, b, c, d, e, f);
    context.globalAlpha = Number((canvas.parentElement?.style.opacity || canvas.style.opacity) || 1);
    context.drawImage(canvas, 0, 0);
    context.restore();
  }
}

function drawScale(context: CanvasRenderingContext2D, at: { x: number; y: number }, resolution: number): void {
  const length = roundLength(160 * resolution);
  const width = length / resolution;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(at.x, at.y - 8);
  context.lineTo(at.x, at.y);
  context.lineTo(at.x + width, at.y);
  context.lineTo(at.x + width, at.y - 8);
  context.stroke();
  context.fillText(length >= 1000 ? `${length / 1000} km` : `${length} m`, at.x + 6, at.y - 8);
}

function drawWatermark(context: CanvasRenderingContext2D, text: string, width: number, top: number): void {
  context.save();
  context.translate(width * 0.08, top + width * 0.22);
  context.rotate((-22 * Math.PI) / 180);
  context.font = `700 ${Math.round(width / 12)}px ${FONT}`;
  context.globalAlpha = 0.18;
  context.fillText(text.toUpperCase(), 0, 0);
  context.restore();
}

interface Entry {
  topic: LegendTopic;
  x: number;
  line: number;
}

/** Entries beside each other as far as they fit, then on a line below. */
export function placeEntries(legend: readonly LegendTopic[], widthOf: (text: string) => number, width: number): Entry[] {
  let x = 0;
  let line = 0;
  return legend.map((topic) => {
    const own = SWATCH + 8 + widthOf(topic.text);
    if (x > 0 && x + own > width) {
      x = 0;
      line += 1;
    }
    const entry = { topic, x, line };
    x += own + 20;
    return entry;
  });
}

function drawLegend(context: CanvasRenderingContext2D, entries: readonly Entry[], paint: Paint, top: number): void {
  for (const { topic, x, line } of entries) {
    const left = MARGIN + x;
    const y = top + line * LINE;
    const { fill, stroke, dash } = swatchInk(topic.look, paint, topic.tint);
    context.save();
    context.setLineDash(dash);
    context.lineWidth = 1.5;
    if (fill) context.fillStyle = fill;
    if (fill) context.fillRect(left, y + 2, SWATCH, 14);
    context.strokeStyle = stroke;
    context.strokeRect(left, y + 2, SWATCH, 14);
    context.restore();
    context.fillText(topic.text, left + SWATCH + 8, y + 14);
  }
}

function draw(canvas: MapCanvas, text: PictureText): HTMLCanvasElement {
  const element = canvas.element;
  const [width = 0, height = 0] = canvas.map.getSize() ?? [];
  const paint = makePaint(element);
  const sheet = document.createElement('canvas');
  const ratio = globalThis.devicePixelRatio || 1;
  const context = sheet.getContext('2d');
  if (!context) throw new Error('no canvas');
  const font = (weight: number, size: number) => (context.font = `${weight} ${size}px ${FONT}`);
  font(400, 13);
  const sources = text.sources.flatMap((one) => wrap(context, one, width - 2 * MARGIN));
  const entries = placeEntries(text.legend, (one) => context.measureText(one).width, width - 2 * MARGIN);
  font(700, 22);
  const title = wrap(context, text.title, width - 2 * MARGIN);
  const top = 50 + 28 * title.length;
  const legendTop = top + height + 16;
  const sourceTop = legendTop + ((entries.at(-1)?.line ?? -1) + 1) * LINE + 20;
  sheet.width = Math.round(width * ratio);
  sheet.height = Math.round((sourceTop + sources.length * LINE + 8) * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = paint('basis-color-surface');
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = paint('rm-kaart-buitenland');
  context.fillRect(0, top, width, height);
  copyMap(element, context, top);
  context.fillStyle = paint('rm-kaart-tekst');
  context.strokeStyle = paint('rm-kaart-tekst');
  if (text.watermark) drawWatermark(context, text.watermark, width, top);
  font(400, 13);
  drawScale(context, { x: MARGIN, y: top + height - 20 }, canvas.map.getView().getResolution() ?? 1);
  context.fillStyle = paint('basis-color-ink');
  drawLegend(context, entries, paint, legendTop);
  context.fillStyle = paint('basis-color-ink-subtle');
  sources.forEach((line, index) => context.fillText(line, MARGIN, sourceTop + index * LINE));
  font(400, 14);
  context.fillText(text.subtitle, MARGIN, top - 18);
  context.fillStyle = paint('basis-color-ink');
  font(700, 22);
  title.forEach((line, index) => context.fillText(line, MARGIN, 36 + 28 * index));
  return sheet;
}

/** A PNG of the map as it is on screen, once everything on it has been drawn. */
export function picture(canvas: MapCanvas, text: PictureText): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.map.once('rendercomplete', () => {
      draw(canvas, text).toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
    canvas.map.render();
  });
}
