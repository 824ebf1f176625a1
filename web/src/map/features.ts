// SPDX-License-Identifier: EUPL-1.2
// From what the API gives to features of OpenLayers.
import Feature from 'ol/Feature';
import { type Geometry, MultiLineString, MultiPolygon, Point, Polygon } from 'ol/geom';
import { pointInMetres, polygonsInMetres, type RdGeometry } from './geometry';

export interface Spot {
  id: string;
  /** Short label on the map, e.g. the number. */
  kort: string;
  plaats: RdGeometry;
  /** What a claim is for: gives its colour. */
  tint?: string;
  /** A claim that only says where is searched: drawn hatched. */
  zoekgebied?: boolean;
}

/** Content of a shipped layer: flat rows of x, y in whole metres RD; a ring does not repeat its first point. */
export interface LayerContent {
  objecten: readonly LayerObject[];
}
export type LayerObject = { id: string; naam: string } & (
  | { soort: 'vlak'; vorm: readonly (readonly (readonly number[])[])[] }
  | { soort: 'lijn'; vorm: readonly (readonly number[])[] }
  | { soort: 'punt'; vorm: readonly [number, number] }
);

/** A ring with its first point repeated at the end, as OpenLayers wants it. */
const closed = (ring: readonly number[]) => [...ring, ring[0] ?? 0, ring[1] ?? 0];

function polygons(parts: readonly (readonly (readonly number[])[])[]): MultiPolygon {
  const flat: number[] = [];
  const ends: number[][] = [];
  for (const rings of parts) {
    const partEnds: number[] = [];
    for (const ring of rings) {
      flat.push(...closed(ring));
      partEnds.push(flat.length);
    }
    ends.push(partEnds);
  }
  return new MultiPolygon(flat, 'XY', ends);
}

function lines(rows: readonly (readonly number[])[]): MultiLineString {
  const ends: number[] = [];
  let length = 0;
  for (const row of rows) ends.push((length += row.length));
  return new MultiLineString(rows.flat(), 'XY', ends);
}

function shapeOf(object: LayerObject): Geometry {
  if (object.soort === 'vlak') return polygons(object.vorm);
  return object.soort === 'lijn' ? lines(object.vorm) : new Point([...object.vorm]);
}

/** Features of a shipped layer. */
export function fromLayer(content: LayerContent): Feature[] {
  return content.objecten.map((object) => {
    const feature = new Feature({ geometry: shapeOf(object), naam: object.naam });
    feature.setId(object.id);
    return feature;
  });
}

/** The OpenLayers geometry of a geometry of the API. */
export function toOl(geometry: RdGeometry): Point | Polygon | MultiPolygon {
  if (geometry.soort === 'punt') return new Point(pointInMetres(geometry));
  const polygons = polygonsInMetres(geometry);
  return geometry.soort === 'vlak' ? new Polygon(polygons[0] ?? []) : new MultiPolygon(polygons);
}

/** Features of spots with a place. */
export function fromSpots(spots: readonly Spot[]): Feature[] {
  return spots.map((spot) => {
    const feature = new Feature({ geometry: toOl(spot.plaats), kort: spot.kort, tint: spot.tint, zoekgebied: spot.zoekgebied });
    feature.setId(spot.id);
    return feature;
  });
}
