// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { offerPath } from './inlezen';

test('what the file says itself stays out of the address, and a name is written safely', () => {
  const file = new File(['x'], 'plan é & co.csv');
  expect(offerPath({ file, laag: '', crs: 'EPSG:28992', naamkolom: '' })).toBe('/kaart/inlezingen?naam=plan%20%C3%A9%20%26%20co.csv&crs=EPSG%3A28992');
  expect(offerPath({ file, laag: 'a b', crs: '', naamkolom: 'naam' })).toContain('&laag=a%20b&naamkolom=naam');
});
