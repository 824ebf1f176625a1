// SPDX-License-Identifier: EUPL-1.2
// Geometry of the API: integer millimetres in RD (EPSG:28992), rings without repeated end point. Pure functions, no map library.

export interface PointGeometry {
  soort: 'punt';
  crs: 'EPSG:28992';
  coordinaten: [number, number];
}
export interface AreaGeometry {
  soort: 'vlak';
  crs: 'EPSG:28992';
  coordinaten: [number, number][][];
}
export interface MultiAreaGeometry {
  soort: 'multivlak';
  crs: 'EPSG:28992';
  coordinaten: [number, number][][][];
}
export type RdGeometry = PointGeometry | AreaGeometry | MultiAreaGeometry;

type Position = readonly [number, number];

/** Outer corners of the Netherlands in RD, metres: west, south, east, north. */
export const NETHERLANDS = [10_000, 305_000, 280_000, 620_000] as const;

const toMillimetres = ([x, y]: Position): [number, number] => [Math.round(x * 1000), Math.round(y * 1000)];
const toMetres = ([x, y]: Position): [number, number] => [x / 1000, y / 1000];

/** A geometry of the API or nothing, whatever the value is. */
export function asGeometry(value: unknown): RdGeometry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { soort, coordinaten } = value as Partial<RdGeometry>;
  return Array.isArray(coordinaten) && (soort === 'punt' || soort === 'vlak' || soort === 'multivlak') ? (value as RdGeometry) : undefined;
}

/** A point or one area without holes from positions in metres; undefined for two positions. */
export function fromMetres(positions: readonly Position[]): RdGeometry | undefined {
  const first = positions[0];
  if (first && positions.length === 1) return { soort: 'punt', crs: 'EPSG:28992', coordinaten: toMillimetres(first) };
  const last = positions.at(-1);
  const closed = first && last && positions.length > 3 && first[0] === last[0] && first[1] === last[1];
  const ring = closed ? positions.slice(0, -1) : positions;
  return ring.length >= 3 ? { soort: 'vlak', crs: 'EPSG:28992', coordinaten: [ring.map(toMillimetres)] } : undefined;
}

/** All areas of a geometry in metres as polygons of rings; empty for a point. */
export function polygonsInMetres(geometry: RdGeometry): [number, number][][][] {
  if (geometry.soort === 'punt') return [];
  const polygons = geometry.soort === 'vlak' ? [geometry.coordinaten] : geometry.coordinaten;
  return polygons.map((rings) => rings.map((ring) => ring.map(toMetres)));
}

/** The place of a point geometry in metres. */
export function pointInMetres(geometry: PointGeometry): [number, number] {
  return toMetres(geometry.coordinaten);
}

/** Positions a reader typed: one `x y` a line, metres. Undefined when a line is not two numbers. */
export function parsePositions(text: string): Position[] | undefined {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const positions = lines.map((line) => line.split(/[\s;]+/).map((part) => Number(part.replace(',', '.'))));
  if (positions.some((position) => position.length !== 2 || position.some((n) => !Number.isFinite(n)))) return undefined;
  return positions as unknown as Position[];
}

/** The text of a geometry for the same box: outer ring of the first area, or the point. */
export function writePositions(geometry: RdGeometry | undefined): string {
  if (!geometry) return '';
  const positions = geometry.soort === 'punt' ? [pointInMetres(geometry)] : (polygonsInMetres(geometry)[0]?.[0] ?? []);
  return positions.map(([x, y]) => `${x} ${y}`).join('\n');
}

function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) / 2;
}

/** Area in whole square metres; 0 for a point. Only for showing: what counts is computed by the server. */
export function areaOf(geometry: RdGeometry): number {
  const rings = polygonsInMetres(geometry).map((polygon) => polygon.map(ringArea));
  return Math.round(rings.reduce((sum, [outer = 0, ...holes]) => sum + outer - holes.reduce((a, b) => a + b, 0), 0));
}
