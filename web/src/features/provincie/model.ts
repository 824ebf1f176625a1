// SPDX-License-Identifier: EUPL-1.2
// What one province has: everything that the reader may read of it, in the order of the four steps.
import type { AfspraakRij, Afspraaktype, ClaimRij, OpgaveRij, SpanningspuntRij, VraagstukRij } from '../../api/generated/types';

type WithId<T> = T & { id: string };
export type Task = WithId<OpgaveRij>;
export type Claim = WithId<ClaimRij>;
export type Tension = WithId<SpanningspuntRij>;
export type Issue = WithId<VraagstukRij>;
export type Agreement = WithId<AfspraakRij>;

/** Vraagstukken by step of the method; what has no step any more stands under 0, at the end. */
export function bySteps(issues: readonly Issue[], stepOf: (phase: string) => number | undefined): { step: number; issues: Issue[] }[] {
  const groups = [1, 2, 3, 4, 0].map((step) => ({ step, issues: issues.filter((one) => (stepOf(one.fase) ?? 0) === step) }));
  return groups.filter(({ step, issues: rows }) => step > 0 || rows.length > 0);
}

/** How many agreements of each type are in each phase: only phases that occur, in the order given. */
export function crossed(agreements: readonly Agreement[], phases: readonly string[]): { phases: string[]; rows: { type: Afspraaktype; counts: number[]; total: number }[] } {
  const order = (phase: string) => (phases.includes(phase) ? phases.indexOf(phase) : phases.length);
  const seen = [...new Set(agreements.map((one) => one.fase))].sort((a, b) => order(a) - order(b) || a.localeCompare(b));
  const types = [...new Set(agreements.map((one) => one.type))].sort();
  return {
    phases: seen,
    rows: types.map((type) => {
      const own = agreements.filter((one) => one.type === type);
      return { type, counts: seen.map((phase) => own.filter((one) => one.fase === phase).length), total: own.length };
    }),
  };
}

export interface Change {
  kind: string;
  path: string;
  nummer: string;
  titel: string;
  op: string;
}

/** What changed on or after a day, the latest first; equal moments stand by number. */
export function changesSince(day: string, groups: Readonly<Record<string, readonly { id: string; nummer: string; titel: string; bijgewerktOp: string }[]>>): Change[] {
  return Object.entries(groups)
    .flatMap(([kind, rows]) => rows.map((row) => ({ kind, path: `/${kind}/${row.id}`, nummer: row.nummer, titel: row.titel, op: row.bijgewerktOp })))
    .filter(({ op }) => op.slice(0, 10) >= day)
    .sort((a, b) => b.op.localeCompare(a.op) || a.nummer.localeCompare(b.nummer));
}

/** Opgaven that name the province, and those that name none: these hold everywhere. */
export const tasksOf = (tasks: readonly Task[], id: string) => tasks.filter(({ provincies }) => !provincies?.length || provincies.includes(id));

/** The sum of what claims ask, in square metres, without search areas: there the place is not chosen. */
export const askedBy = (claims: readonly Claim[]) => claims.filter((one) => one.hardheid !== 'zoekgebied').reduce((sum, one) => sum + one.verwacht, 0);
