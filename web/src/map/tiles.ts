// SPDX-License-Identifier: EUPL-1.2
// Shipped layers in our own vector tiles: NetherlandsRDNewQuad, row 0 in the north.
import MVT from 'ol/format/MVT';
import VectorTileLayer from 'ol/layer/VectorTile';
import VectorTileSource from 'ol/source/VectorTile';
import TileGrid from 'ol/tilegrid/TileGrid';
import type VectorTile from 'ol/VectorTile';
import { getBytes } from '../api/client';
import { RD } from './rd';

const ORIGIN = [-285_401.92, 903_401.92];
const SIDE = 880_803.84;
/** Pixels along a side of a tile on screen. */
const PIXELS = 512;
/** The shipped layers are in whole metres: deeper tiles would show no more. */
const DEEPEST = 10;

/** Metres per pixel of every level. */
export const resolutions: readonly number[] = Array.from({ length: DEEPEST + 1 }, (_, level) => SIDE / PIXELS / 2 ** level);

const grid = new TileGrid({ origin: ORIGIN, extent: [ORIGIN[0] ?? 0, (ORIGIN[1] ?? 0) - SIDE, (ORIGIN[0] ?? 0) + SIDE, ORIGIN[1] ?? 0], resolutions: [...resolutions], tileSize: PIXELS });

/** Fetches a tile through the client; a tile with nothing in it is empty, not wrong. */
function load(layer: string, format: MVT, tile: VectorTile<never>): void {
  const [level, column, row] = tile.tileCoord;
  tile.setLoader((extent) => {
    getBytes(`/kaartlagen/${layer}/tegels/${level}/${column}/${row}`).then(
      (bytes) => tile.setFeatures((bytes ? format.readFeatures(bytes, { extent, featureProjection: RD }) : []) as never[]),
      () => tile.onError(),
    );
  });
}

/** A layer of tiles; drawn as soon as it is visible. */
export function tileLayer(id: string, order: number): VectorTileLayer {
  const format = new MVT();
  const source = new VectorTileSource({ format, projection: RD, tileGrid: grid, tileUrlFunction: (at) => at.join('/'), wrapX: false, tileLoadFunction: (tile) => load(id, format, tile as VectorTile<never>) });
  return new VectorTileLayer({ source, zIndex: order, declutter: false });
}
