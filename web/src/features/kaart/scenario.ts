// SPDX-License-Identifier: EUPL-1.2
// Scenarios: what the page counts from a result, and what differs between two.
import type { ScenarioInvoer, Scenarioclaim, Scenarioregel, Scenariouitslag } from '../../api/generated/types';

/** The act that takes a scenario along, for the page of one issue. */
export const scenarioFor = (issue: string): string => `uitspraak_opnemen ${issue}`;

/** Where claims without a province lie, as in the result. */
export const OUTSIDE = 'buiten';

/** One claim in one area. */
export interface ScenarioRow extends Scenarioregel {
  id: string;
  wie: Scenarioclaim;
}

/** The lines with their claims, what is short first. */
export function scenarioRows({ claims = [], regels = [] }: Pick<Scenariouitslag, 'claims' | 'regels'>): ScenarioRow[] {
  const by = new Map(claims.map((claim) => [claim.id, claim]));
  const rows = regels.flatMap((regel) => {
    const wie = by.get(regel.claim);
    return wie ? [{ ...regel, id: `${regel.claim} ${regel.gebied}`, wie }] : [];
  });
  return rows.sort((a, b) => b.tekort - a.tekort);
}

export type Grouping = 'gebied' | 'functie' | 'partij' | 'claim';

const groupOf = (row: ScenarioRow, by: Grouping) => ({ gebied: row.gebied, functie: row.wie.ruimtefunctie, partij: row.wie.eigenaar, claim: row.claim })[by];

export interface Sum {
  id: string;
  gevraagd: number;
  krijgt: number;
  tekort: number;
}

/** Sums by province, function or party, by id. */
export function sumsBy(rows: readonly ScenarioRow[], by: Grouping): Sum[] {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const id = groupOf(row, by);
    const sum = sums.get(id) ?? { id, gevraagd: 0, krijgt: 0, tekort: 0 };
    sums.set(id, { id, gevraagd: sum.gevraagd + row.gevraagd, krijgt: sum.krijgt + row.toegewezen, tekort: sum.tekort + row.tekort });
  }
  return [...sums.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/** Other figures of the question with those that were typed, in hectares; what is no whole number stays out. */
export function otherFigures({ vraag }: Pick<Scenariouitslag, 'vraag'>, typed: Readonly<Record<string, string>>): NonNullable<ScenarioInvoer['anders']> {
  const figures = new Map((vraag.anders ?? []).map(({ claim, gevraagd }) => [claim, gevraagd]));
  for (const [claim, text] of Object.entries(typed)) if (/^\d{1,7}$/.test(text.trim())) figures.set(claim, Number(text) * 10_000);
  return [...figures].map(([claim, gevraagd]) => ({ claim, gevraagd }));
}

export type Effect = 'wint' | 'gelijk' | 'verliest';

export const EFFECT_TONES = { wint: 'goed', gelijk: 'stil', verliest: 'fout' } as const;

export interface Difference {
  id: string;
  eerst: Sum;
  dan: Sum;
  effect: Effect;
}

const nothing = (id: string): Sum => ({ id, gevraagd: 0, krijgt: 0, tekort: 0 });

/** Who gets more, as much or less in the second than in the first. */
export function differences(first: readonly ScenarioRow[], second: readonly ScenarioRow[], by: Grouping): Difference[] {
  const [a, b] = [first, second].map((rows) => new Map(sumsBy(rows, by).map((sum) => [sum.id, sum])));
  return [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])].sort().map((id) => {
    const [eerst, dan] = [a?.get(id) ?? nothing(id), b?.get(id) ?? nothing(id)];
    const more = dan.krijgt - eerst.krijgt;
    return { id, eerst, dan, effect: more > 0 ? 'wint' : more < 0 ? 'verliest' : 'gelijk' };
  });
}

/** A piece of a row: cells next to each other with one use. */
export interface Piece {
  column: number;
  row: number;
  cells: number;
  claim: number;
}

export function piecesOf(kaart: readonly number[] = []): Piece[] {
  const out: Piece[] = [];
  for (let n = 0; n + 3 < kaart.length; n += 4) out.push({ column: kaart[n] ?? 0, row: kaart[n + 1] ?? 0, cells: kaart[n + 2] ?? 0, claim: kaart[n + 3] ?? 0 });
  return out;
}

/** As the path of an SVG of which a unit is a cell and y goes down. */
export function pathOf(pieces: readonly Piece[]): string {
  return pieces.map(({ column, row, cells }) => `M${column} ${-row - 1}h${cells}v1h${-cells}z`).join('');
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Smaller than this a map shows nothing to know a place by, cells. */
const LEAST = 160;

/** Around the pieces, with room beside them; nothing when there are none. */
export function boxOf(pieces: readonly Piece[]): Box | undefined {
  if (pieces.length === 0) return undefined;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { column, row, cells } of pieces) {
    left = Math.min(left, column);
    right = Math.max(right, column + cells);
    bottom = Math.min(bottom, row);
    top = Math.max(top, row + 1);
  }
  const [width, height] = [right - left, top - bottom].map((size) => Math.max(LEAST, size * 1.15)) as [number, number];
  return { left: (left + right - width) / 2, top: (-top - bottom - height) / 2, width, height };
}

export type Change = 'eerst' | 'dan' | 'ander';

/** Cells with a use in one of two scenarios only, or for another claim. */
export function changes(first: Scenariouitslag, second: Scenariouitslag): Record<Change, Piece[]> {
  const uses = new Map<number, [string | undefined, string | undefined]>();
  const key = (column: number, row: number) => (row + 20_000) * 100_000 + column + 20_000;
  for (const [n, one] of [first, second].entries())
    for (const { column, row, cells, claim } of piecesOf(one.kaart))
      for (let c = column; c < column + cells; c += 1) {
        const use = uses.get(key(c, row)) ?? [undefined, undefined];
        use[n] = one.claims?.[claim]?.id;
        uses.set(key(c, row), use);
      }
  const out: Record<Change, Piece[]> = { eerst: [], dan: [], ander: [] };
  for (const cell of [...uses.keys()].sort((a, b) => a - b)) {
    const [a, b] = uses.get(cell) ?? [];
    if (a === b) continue;
    const list = out[a === undefined ? 'dan' : b === undefined ? 'eerst' : 'ander'];
    const [column, row] = [(cell % 100_000) - 20_000, Math.floor(cell / 100_000) - 20_000];
    const last = list.at(-1);
    if (last && last.row === row && last.column + last.cells === column) last.cells += 1;
    else list.push({ column, row, cells: 1, claim: 0 });
  }
  return out;
}

/** One cell is a hectare. */
export const cellsIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { cells }) => sum + cells, 0);

/** Words on a map, with their middle. */
export interface Mark {
  key: string;
  words: string;
  x: number;
  y: number;
}

/** Marks that would cover one another move down until they do not. `size` is the height of the letters. */
export function apart(marks: readonly Mark[], size: number): Mark[] {
  const width = (words: string) => words.length * size * 0.62;
  const placed: Mark[] = [];
  for (const mark of marks) {
    let y = mark.y;
    const covers = (other: Mark) => Math.abs(other.y - y) < size * 1.1 && Math.abs(other.x - mark.x) < (width(other.words) + width(mark.words)) / 2;
    for (let other = placed.find(covers); other; other = placed.find(covers)) y = other.y + size * 1.15;
    placed.push({ ...mark, y });
  }
  return placed;
}
