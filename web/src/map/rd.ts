// SPDX-License-Identifier: EUPL-1.2
// The Dutch grid (RD, EPSG:28992) for OpenLayers. All data is in RD, so no transformation is ever needed.
import { addProjection, Projection } from 'ol/proj';

/** Extent of the grid in metres. */
const EXTENT: [number, number, number, number] = [-285_401.92, 22_598.08, 595_401.92, 903_401.92];

/** The projection, known to OpenLayers under its code. */
export const RD = new Projection({ code: 'EPSG:28992', units: 'm', extent: EXTENT, metersPerUnit: 1, global: false });
addProjection(RD);
