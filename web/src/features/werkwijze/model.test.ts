// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { type Act, BOX, diagramOf, type LifeCycle } from './model';

const act = (id: string, van: string[], naar?: string, klok?: string): Act => ({ id, naam: id, van, ...(naar ? { naar } : {}), ...(klok ? { klok } : {}), functies: [], start: [], stop: [], voorwaarden: [], verwacht: false });
const phase = (id: string) => ({ id, naam: id, begin: id === 'a', eind: id === 'd' });
const life: LifeCycle = {
  soort: 'x',
  meervoud: 'xen',
  termijnen: [],
  fasen: ['a', 'b', 'c', 'd'].map(phase),
  handelingen: [act('maken', []), act('verder', ['a'], 'b'), act('ook', ['a'], 'b'), act('sprong', ['a', 'b'], 'd'), act('terug', ['c'], 'a'), act('blijft', ['b']), act('tijd', ['b'], 'c', 'termijn'), act('zelf', ['b'], 'b')],
};

test('an arrow per way, numbered as the list; what stays in its phase or makes a dossier has none', () => {
  const { arrows } = diagramOf(life);
  expect(arrows.map((arrow) => arrow.numbers)).toEqual([[2, 3], [4], [4], [5], [7]]);
  expect(arrows.map((arrow) => arrow.clock)).toEqual([false, false, false, false, true]);
});

test('everything lies inside the picture, boxes do not touch, and a life cycle without acts has a picture too', () => {
  const { width, height, phases, arrows } = diagramOf(life);
  for (const [at, { x, y }] of phases.entries()) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + BOX.width).toBeLessThanOrEqual(width);
    expect(y + BOX.height).toBeLessThanOrEqual(height);
    if (at > 0) expect(y).toBeGreaterThan((phases[at - 1]?.y ?? 0) + BOX.height);
  }
  for (const { labelX, labelY, path } of arrows) {
    expect(labelX).toBeGreaterThan(0);
    expect(labelX).toBeLessThan(width);
    expect(labelY).toBeLessThan(height);
    expect(path).not.toMatch(/NaN/);
  }
  expect(diagramOf({ ...life, handelingen: [] }).arrows).toEqual([]);
});
