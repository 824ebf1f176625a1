// SPDX-License-Identifier: EUPL-1.2
// The map of places, for pages that must not wait for its code.
import { later } from '../app/later';
import { Loading } from '../components/page';

/** PlaceMap, with a quiet shape in its place until it is there. */
export const PlaceMap = later(() => import('./PlaceMap'), <Loading shape="map" />);
