// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test, vi } from 'vitest';
import visits from '../../api/generated/rondleiding.json';
import { load, reached, save, tasksOf } from './progress';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
});

test('every function with a visit has three tasks, and others have none', () => {
  for (const visit of visits) for (const functie of visit.functies) expect(tasksOf(functie)).toHaveLength(3);
  expect(tasksOf('beheerder')).toHaveLength(0);
});

test('a page or an act makes done what asks for it, and nothing else', () => {
  const tasks = tasksOf('projectleider');
  expect(reached(tasks, { path: '/signalen' }).map((task) => task.sleutel)).toEqual(['signalen']);
  expect(reached(tasks, { path: '/vraagstukken' })).toHaveLength(0);
  expect(reached(tasks, { path: '/vraagstukken/een' }).map((task) => task.sleutel)).toEqual(['vraagstuk']);
  expect(reached(tasks, { handeling: 'hangpunt_noemen' }).map((task) => task.sleutel)).toEqual(['hangpunt']);
  expect(reached(tasks, { handeling: 'inbrengen' })).toHaveLength(0);
});

test('progress is kept per person and function', () => {
  save('jan', 'projectleider', { stand: 'loopt', gedaan: ['signalen'] });
  expect(load('jan', 'projectleider').gedaan).toEqual(['signalen']);
  expect(load('jan', 'gedeputeerde').stand).toBe('nieuw');
  expect(load('piet', 'projectleider').stand).toBe('nieuw');
});

test('what cannot be read is a fresh start', () => {
  localStorage.setItem('rondleiding.kees.partner', '{"stand":"anders"}');
  expect(load('kees', 'partner')).toEqual({ stand: 'nieuw', gedaan: [] });
});
