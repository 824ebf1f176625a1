// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOX, type Body, linesOf, type Route, SPHERES, structureOf } from './structure';

const { parse } = createRequire(join(process.cwd(), '../tools/gen/package.json'))('yaml') as { parse: (text: string) => { rijen?: unknown; codes?: unknown } };
const read = (path: string) => parse(readFileSync(join(process.cwd(), '..', path), 'utf8'));
const bodies = read('referentie/gremia.yaml').rijen as Body[];
const routes = read('referentie/besluitroutes.yaml').rijen as Route[];
const levels = (read('schema/codes.yaml').codes as Record<string, { values: { id: string }[] }>).gremiumniveau?.values.map((one) => one.id) ?? [];
const lines = linesOf(routes);

describe('the two consultation structures', () => {
  // @eis GRE-18
  test('hold exactly the bodies and lines of the data, each on screen', () => {
    for (const spheres of SPHERES) {
      const { bodies: placed, lines: drawn } = structureOf(spheres, bodies, lines, levels);
      const wanted = bodies.filter((body) => spheres.includes(body.sfeer)).map((body) => body.id);
      expect(placed.map((one) => one.body.id).sort()).toEqual([...wanted].sort());
      expect(wanted.length).toBeGreaterThan(5);
      const steps = routes.flatMap(({ stappen }) => stappen.slice(1).map((step, at) => `${stappen[at]?.gremium} ${step.gremium}`));
      const inside = [...new Set(steps)].filter((step) => step.split(' ').every((id) => wanted.includes(id)));
      expect(drawn.map((line) => `${line.from} ${line.to}`).sort()).toEqual(inside.sort());
      expect(inside.length).toBeGreaterThan(1);
    }
    expect(lines.flatMap((line) => line.routes)).toHaveLength(routes.reduce((sum, route) => sum + route.stappen.length - 1, 0));
  });

  test('no two boxes overlap and higher levels stand above lower ones', () => {
    for (const spheres of SPHERES) {
      const { bodies: placed, width, height } = structureOf(spheres, bodies, lines, levels);
      for (const one of placed) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + BOX.width).toBeLessThanOrEqual(width);
        expect(one.y + BOX.height).toBeLessThanOrEqual(height);
        for (const other of placed) {
          if (one === other) continue;
          expect(one.y !== other.y || Math.abs(one.x - other.x) >= BOX.width).toBe(true);
          if (levels.indexOf(one.body.niveau) > levels.indexOf(other.body.niveau)) expect(one.y).toBeLessThan(other.y);
        }
      }
    }
  });

  test('a body that changes sphere leaves its structure, with its lines', () => {
    const moved = bodies.map((body) => (body.id === 'bol' ? { ...body, sfeer: 'provinciaal' } : body));
    const { bodies: placed, lines: drawn } = structureOf(SPHERES[1] ?? [], moved, lines, levels);
    expect(placed.some((one) => one.body.id === 'bol')).toBe(false);
    expect(drawn.some((line) => line.to === 'bol')).toBe(false);
  });
});
