// SPDX-License-Identifier: EUPL-1.2
// The consultation structures as boxes and lines: bodies of the catalogue by level, lines of the decision routes. Nothing else.

export interface Body {
  id: string;
  naam: string;
  afkorting?: string;
  sfeer: string;
  niveau: string;
}

export interface Route {
  id: string;
  naam: string;
  stappen: readonly { nummer: number; gremium: string }[];
}

export interface Line {
  from: string;
  to: string;
  /** Names of the routes that go this way. */
  routes: readonly string[];
}

export interface PlacedBody {
  body: Body;
  x: number;
  y: number;
}

export interface Structure {
  bodies: readonly PlacedBody[];
  lines: readonly (Line & { path: string })[];
  width: number;
  height: number;
}

export const BOX = { width: 206, height: 76, gapX: 20, gapY: 54 } as const;

/** The two structures of the source: among departments up to the cabinet, and between governments. */
export const SPHERES: readonly (readonly string[])[] = [['interdepartementaal', 'kabinet'], ['interbestuurlijk']];

/** Every step from one body to the next, once, with the routes that make it. */
export function linesOf(routes: readonly Route[]): Line[] {
  const found = new Map<string, { from: string; to: string; routes: string[] }>();
  for (const route of routes)
    for (const [at, step] of route.stappen.entries()) {
      const next = route.stappen[at + 1];
      if (!next) continue;
      const key = `${step.gremium} ${next.gremium}`;
      const line = found.get(key) ?? { from: step.gremium, to: next.gremium, routes: [] };
      found.set(key, { ...line, routes: [...line.routes, route.naam] });
    }
  return [...found.values()];
}

/** The bodies of these spheres, highest level on top, with the lines among them. `levels` from low to high. */
export function structureOf(spheres: readonly string[], bodies: readonly Body[], lines: readonly Line[], levels: readonly string[]): Structure {
  const own = bodies.filter((body) => spheres.includes(body.sfeer));
  const rows = levels.map((level) => own.filter((body) => body.niveau === level)).filter((row) => row.length > 0).reverse();
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (BOX.width + BOX.gapX) + BOX.gapX;
  const placed = rows.flatMap((row, level) => {
    const free = width - row.length * (BOX.width + BOX.gapX) + BOX.gapX;
    return row.map((body, at) => ({ body, x: free / 2 + at * (BOX.width + BOX.gapX), y: BOX.gapX + level * (BOX.height + BOX.gapY) }));
  });
  const spot = new Map(placed.map((one) => [one.body.id, one]));
  const drawn = lines.flatMap((line) => {
    const [from, to] = [spot.get(line.from), spot.get(line.to)];
    return from && to ? [{ ...line, path: pathOf(from, to) }] : [];
  });
  return { bodies: placed, lines: drawn, width, height: rows.length * (BOX.height + BOX.gapY) - BOX.gapY + 2 * BOX.gapX };
}

/** From the edge of one box to the edge of the other: upwards, downwards, or sideways on the same level. */
function pathOf(from: PlacedBody, to: PlacedBody): string {
  const middle = (one: PlacedBody) => one.x + BOX.width / 2;
  if (from.y === to.y) {
    const right = from.x < to.x;
    const y = from.y + BOX.height / 2;
    return `M ${right ? from.x + BOX.width : from.x} ${y} L ${right ? to.x : to.x + BOX.width} ${y}`;
  }
  const up = to.y < from.y;
  return `M ${middle(from)} ${up ? from.y : from.y + BOX.height} L ${middle(to)} ${up ? to.y + BOX.height : to.y}`;
}
