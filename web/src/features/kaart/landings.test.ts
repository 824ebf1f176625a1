// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { readLandings } from './landings';

test('every agreement is looked up, also those after the first page of the list, and they stay in order', async () => {
  const plaats = { soort: 'punt', crs: 'EPSG:28992', coordinaten: [136_000_000, 447_000_000] };
  const all = Array.from({ length: 60 }, (_, n) => ({ id: String(n), nummer: `A-${n}`, titel: `Afspraak ${n}`, landingen: [{ id: `l${n}`, document: 'Visie', plaats }] }));
  const asked: string[] = [];
  const read = ((path: string) => {
    asked.push(path);
    if (!path.startsWith('/afspraken?')) return Promise.resolve(all[Number(path.split('/').at(-1))]);
    return Promise.resolve(path.includes('cursor=n%2F1') ? { items: all.slice(40) } : { items: all.slice(0, 40), volgende: 'n/1' });
  }) as never;
  const found = await readLandings(new AbortController().signal, read);
  expect(found.map((one) => one.kort)).toEqual(all.map((one) => one.nummer));
  expect(asked).toHaveLength(2 + 60);
});
