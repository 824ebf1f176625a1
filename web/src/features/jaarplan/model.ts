// SPDX-License-Identifier: EUPL-1.2
// Where days stand in the year band. Nothing is decided here: what does not fit is what the server says.
import type { Jaarband, Jaarplan, Jaarstuk } from '../../api/generated/types';

const DAY = 86_400_000;
/** Units of the drawing over its whole width. */
export const WIDTH = 1000;

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Left edge and width of a period in the band; what lies outside it is cut off. A day is never thinner than can be seen. */
export function place(plan: Pick<Jaarplan, 'van' | 'tot'>, from: string, to: string): { x: number; width: number } {
  const all = days(plan.van, plan.tot) + 1;
  const left = Math.max(0, Math.min(all, days(plan.van, from)));
  const right = Math.max(left, Math.min(all, days(plan.van, to) + 1));
  const x = (left / all) * WIDTH;
  return { x, width: Math.max(((right - left) / all) * WIDTH, 3) };
}

/** The first day of every month in the plan, and where it stands. */
export function months(plan: Pick<Jaarplan, 'van' | 'tot'>): { day: string; x: number }[] {
  const out: { day: string; x: number }[] = [];
  let [year, month] = plan.van.split('-').map(Number) as [number, number];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
    if (day > plan.tot) return out;
    out.push({ day, x: place(plan, day, day).x });
  }
}

/** How a piece is drawn: as a bar of a step, as quiet time, as a point for one day, or as a window. */
export function shapeOf(piece: Jaarstuk): 'stap' | 'stil' | 'punt' | 'venster' {
  if (piece.soort === 'stap') return 'stap';
  if (['verkiezing', 'reces', 'formatie', 'stil'].includes(piece.soort)) return 'stil';
  return piece.van === piece.tot ? 'punt' : 'venster';
}

/** The pieces that can be tried on another day, with the name of their band where that says more. */
export function movable(plan: Jaarplan): { key: string; piece: Jaarstuk }[] {
  const seen = new Map<string, Jaarstuk>();
  for (const band of plan.banden ?? []) for (const piece of band.stukken ?? []) if (piece.verzetbaar && !seen.has(piece.sleutel)) seen.set(piece.sleutel, piece);
  return [...seen].map(([key, piece]) => ({ key, piece })).sort((a, b) => a.piece.van.localeCompare(b.piece.van) || a.piece.naam.localeCompare(b.piece.naam));
}

export interface BandRow {
  band: Jaarband;
  piece: Jaarstuk;
}

/** Every piece of every band, in the order of the bands: what the table says. */
export function rows(plan: Jaarplan): BandRow[] {
  return (plan.banden ?? []).flatMap((band) => (band.stukken ?? []).map((piece) => ({ band, piece })));
}
