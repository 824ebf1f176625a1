// SPDX-License-Identifier: EUPL-1.2
// Milestones in the order of time, each under the year in which it first happened.
import type { Mijlpaal, Mijlpaaldatum } from '../../api/generated/types';

export interface TimelineYear {
  /** Undefined for what has no date in any source. */
  year?: string;
  milestones: readonly Mijlpaal[];
}

/** Kinds of date that tell what happened, not what somebody meant to do. */
const DONE: ReadonlySet<Mijlpaaldatum['soort']> = new Set(['gebeurd', 'gereed', 'verzonden', 'overhandigd', 'gerealiseerd']);

/** The day by which a milestone is placed: that of what happened first, else of what was planned. */
export function placedOn({ datums = [] }: Pick<Mijlpaal, 'datums'>): string | undefined {
  const days = (happened: boolean) => datums.filter(({ soort, van }) => van && DONE.has(soort) === happened).map(({ van }) => van ?? '').sort();
  return days(true)[0] ?? days(false)[0];
}

/** Years with their milestones, the oldest first; equal days in the order of the source. */
export function yearsOf(milestones: readonly Mijlpaal[]): TimelineYear[] {
  const placed = milestones.map((one) => ({ one, day: placedOn(one) })).sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'));
  const years = [...new Set(placed.map(({ day }) => day?.slice(0, 4)))];
  return years.map((year) => ({ year, milestones: placed.filter(({ day }) => day?.slice(0, 4) === year).map(({ one }) => one) }));
}

/** How fine a date can be told: a day, a month or a quarter, a year, a span of years, or nothing. */
export function spanOf({ van, tot, precisie }: Pick<Mijlpaaldatum, 'van' | 'tot' | 'precisie'>): { form: 'dag' | 'maand' | 'maanden' | 'jaar' | 'jaren' | 'onbekend'; from: string; to: string } {
  if (!van || !tot || precisie === 'onbekend') return { form: 'onbekend', from: '', to: '' };
  const [from, to] = [van.slice(0, 4), tot.slice(0, 4)];
  if (precisie === 'jaar') return { form: from === to ? 'jaar' : 'jaren', from, to };
  const form = precisie === 'kwartaal' ? 'maanden' : precisie;
  return { form, from: van, to: tot };
}
