// SPDX-License-Identifier: EUPL-1.2
// How the pages read a vraagstuk; the record itself is schema/vraagstuk.yaml.
import type { AfspraakRij, BerekendOordeel, GetoetstCriterium, DialoogToestand, VraagstukRij, VraagstukToestand } from '../../api/generated/types';
import { choice } from '../../api/schema';
import type { Json } from '../../api/wire';
import type { Choices } from '../../components/form/field';
import type { Draft } from '../../components/form/model';
import type { Tone } from '../../components/marks';
import { asGeometry } from '../../map/geometry';
import type { Spot } from '../../map/features';

/** A row or state as the API gives it: the record with its id. */
export type WithId<T> = T & { id: string };
export type VraagstukRow = WithId<VraagstukRij>;
export type Vraagstuk = WithId<VraagstukToestand>;
export type Dialoog = WithId<DialoogToestand>;

/** The spots of vraagstukken that have a place. */
export function spotsOf(items: readonly { id: string; nummer: string; plaats?: unknown }[]): Spot[] {
  return items.flatMap((item) => {
    const plaats = asGeometry(item.plaats);
    return plaats ? [{ id: item.id, kort: item.nummer, plaats }] : [];
  });
}

const TONES: Record<GetoetstCriterium['oordeel'], Tone> = { voldoet: 'goed', voldoet_niet: 'stil', onbekend: 'let-op' };

/** How a verdict on a criterion is shown. */
export function verdictTone(verdict: GetoetstCriterium['oordeel']): Tone {
  return TONES[verdict];
}

/** Whether a vraagstuk that has not ended is lifted out of the ordinary system for longer than its time box. */
export function isOverdue(row: Pick<VraagstukRow, 'tijdvak'>, ended: boolean, day: string): boolean {
  return !ended && row.tijdvak !== undefined && row.tijdvak < day;
}

/** Whole days from one moment to another, by their dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** What fields of its acts can take: its decisions, its options and its agreements. */
export function decisionChoices(issue: Pick<Vraagstuk, 'besluiten' | 'opties'>, agreements: readonly WithId<AfspraakRij>[]): Choices {
  return {
    besluit: (issue.besluiten ?? []).map((one) => choice(one.id, one.tekst.slice(0, 80))),
    optie: (issue.opties ?? []).map((one) => choice(one.id, one.naam)),
    afspraken: agreements.map((one) => choice(one.id, `${one.nummer} ${one.titel}`)),
  };
}

/** A test form in which the computed verdict and sentence stand at their criterion; what was said there before goes, the rest stays. The kind of
 *  evidence is the one that the server records when the criterion is left empty. */
export function adopt(draft: Draft, { criterium, oordeel, zin }: BerekendOordeel, onMap: boolean): Draft {
  const rows = (Array.isArray(draft.oordelen) ? draft.oordelen : []) as Draft[];
  const at = rows.findIndex((row) => row.criterium === criterium);
  const { afwijkreden: _, ...before } = rows[at] ?? {};
  const row = { ...before, criterium, oordeel, bewijs: zin, bewijssoort: onMap && criterium !== 'c2' ? 'kaart' : 'feit' };
  return { ...draft, oordelen: (at < 0 ? [...rows, row] : rows.with(at, row)) as Json };
}
