// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test, vi } from 'vitest';
import visits from '../../api/generated/rondleiding.json';
import { load, reached, save, tasksOf } from './progress';

const kept = new Map<string, object>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method !== 'PUT') return new Response(JSON.stringify(kept.get(path) ?? { stand: 'nieuw', gedaan: [] }));
    kept.set(path, JSON.parse(String(init.body)));
    return new Response(null, { status: 204 });
  });
});

test('every function with a visit has three tasks, and what is no function has none', () => {
  for (const visit of visits) for (const functie of visit.functies) expect(tasksOf(functie)).toHaveLength(3);
  expect(tasksOf('beheerder')).toHaveLength(3);
  expect(tasksOf('niemand')).toHaveLength(0);
});

test('a page or an act makes done what asks for it, and nothing else', () => {
  const tasks = tasksOf('projectleider');
  expect(reached(tasks, { path: '/signalen' }).map((task) => task.sleutel)).toEqual(['signalen']);
  expect(reached(tasks, { path: '/vraagstukken' })).toHaveLength(0);
  expect(reached(tasks, { path: '/vraagstukken/een' }).map((task) => task.sleutel)).toEqual(['vraagstuk']);
  expect(reached(tasks, { handeling: 'hangpunt_noemen' }).map((task) => task.sleutel)).toEqual(['hangpunt']);
  expect(reached(tasks, { handeling: 'inbrengen' })).toHaveLength(0);
});

test('progress goes to the server and comes from there, per person and function', async () => {
  save('jan', 'projectleider', { stand: 'loopt', gedaan: ['signalen'] });
  expect((await load('jan', 'projectleider')).gedaan).toEqual(['signalen']);
  expect([...kept.values()]).toEqual([{ stand: 'loopt', gedaan: ['signalen'] }]);
  kept.clear();
  expect((await load('jan', 'gedeputeerde')).stand).toBe('nieuw');
});

test('what another device did is there when one looks again', async () => {
  await load('kees', 'partner');
  kept.set('/api/v1/rondleiding', { stand: 'loopt', gedaan: ['kaart'] });
  expect((await load('kees', 'partner')).gedaan).toEqual([]);
  expect((await load('kees', 'partner', true)).gedaan).toEqual(['kaart']);
});
