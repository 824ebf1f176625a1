// SPDX-License-Identifier: EUPL-1.2
// How the pages read an afspraak (schema/afspraak.yaml): whose turn each part of the text is, and what an act is about.
import type { Actie, AfspraakRij, AfspraakToestand, Geldvoorwaarde, Herbevestiging, Tekstdeel } from '../../api/generated/types';
import type { FieldMeta } from '../../api/schema';
import type { Draft } from '../../components/form/model';
import type { WithId } from '../vraagstuk/model';

export type Afspraak = WithId<AfspraakToestand>;
export type AfspraakRow = WithId<AfspraakRij>;

/** `eens`: every side agrees to exactly this text; `u`: the reader's side moves; `ander`: another side moves; `hangt`: both. */
export type Turn = 'eens' | 'u' | 'ander' | 'hangt';

export interface PartState {
  turn: Turn;
  /** Sides whose move it is. */
  waiting: string[];
  /** Sides that agreed with a reservation. */
  reserved: string[];
}

/** Whose turn a part is. Only shown; whether an act is possible is for the server to say. */
export function partState(part: Tekstdeel, sides: readonly string[], mine: string | undefined): PartState {
  const current = (part.instemmingen ?? []).filter((consent) => consent.inhoudHash === part.inhoudHash);
  const reserved = current.filter((consent) => consent.voorbehoud).map((consent) => consent.zijde);
  const proposer = part.voorstel?.zijde;
  const lacking = sides.filter((side) => !current.some((consent) => consent.zijde === side));
  const waiting = proposer ? sides.filter((side) => side !== proposer) : lacking.length > 0 ? lacking : reserved;
  if (waiting.length === 0) return { turn: 'eens', waiting, reserved };
  return { turn: mine !== undefined && waiting.includes(mine) ? 'u' : 'ander', waiting, reserved };
}

/** The parts per heading, in the order in which headings first occur, each with its number (`2.1`). */
export function numbered(parts: readonly Tekstdeel[]): { heading: string; parts: { number: string; part: Tekstdeel }[] }[] {
  const groups: { heading: string; parts: { number: string; part: Tekstdeel }[] }[] = [];
  for (const part of parts) {
    let index = groups.findIndex((group) => group.heading === part.kop);
    if (index < 0) index = groups.push({ heading: part.kop, parts: [] }) - 1;
    const group = groups[index];
    group?.parts.push({ number: `${index + 1}.${group.parts.length + 1}`, part });
  }
  return groups;
}

const has = (fields: readonly FieldMeta[], name: string) => fields.some((field) => field.name === name);

/** The known values of an act about one part, or null when the act is about something else or the server offers it for
 * other parts (`only`). The form tells what it is about: its field names. */
export function aboutPart(fields: readonly FieldMeta[], part: Tekstdeel, only?: readonly string[]): { given: Draft; start: Draft } | null {
  if (only && !only.includes(part.id)) return null;
  if (has(fields, 'onderdelen')) return { given: { onderdelen: [{ tekstdeel: part.id, inhoudHash: part.inhoudHash }] }, start: {} };
  if (!has(fields, 'tekstdeel')) return null;
  const given: Draft = { tekstdeel: part.id };
  if (has(fields, 'voorstel')) {
    if (!part.voorstel) return null;
    given.voorstel = part.voorstel.id;
  }
  if (has(fields, 'basisHash')) given.basisHash = part.inhoudHash;
  if (has(fields, 'inhoudHash')) given.inhoudHash = part.inhoudHash;
  const rewrites = has(fields, 'basisHash') && has(fields, 'tekst');
  return { given, start: rewrites ? { tekst: part.tekst } : {} };
}

/** The known values of an act about one action, or null when it is not for this side: judging is offered to the receiver, reporting to the giver. */
export function aboutAction(fields: readonly FieldMeta[], action: Actie, mine: string | undefined): Draft | null {
  if (!has(fields, 'actie')) return null;
  if (has(fields, 'oordeel') && mine !== action.ontvanger) return null;
  if (has(fields, 'stand') && mine !== action.gever) return null;
  return { actie: action.id };
}

/** The known values of an act about one condition on money, or null. Agreeing is offered to the holder of the budget, once. */
export function aboutMoney(act: string, fields: readonly FieldMeta[], condition: Geldvoorwaarde, organisation: string | undefined): Draft | null {
  if (!has(fields, 'geldvoorwaarde')) return null;
  const agrees = act === 'budgethouder_instemmen';
  if (agrees && (condition.instemming || condition.budgethouder !== organisation)) return null;
  return { geldvoorwaarde: condition.id };
}

/** The known values of an act about the whole text, or null when it needs a part or an action. */
export function aboutWhole(fields: readonly FieldMeta[], agreement: Afspraak, mine: string | undefined): Draft | null {
  if (has(fields, 'tekstdeel') || has(fields, 'actie') || has(fields, 'geldvoorwaarde') || has(fields, 'doel') || has(fields, 'waarden')) return null;
  if (has(fields, 'onderdelen')) {
    const open = (agreement.tekstdelen ?? []).filter((part) => !part.voorstel && partState(part, agreement.zijden ?? [], mine).turn === 'u');
    return open.length > 0 ? { onderdelen: open.map((part) => ({ tekstdeel: part.id, inhoudHash: part.inhoudHash })) } : null;
  }
  const given: Draft = has(fields, 'versieHash') ? { versieHash: agreement.versieHash } : {};
  if (has(fields, 'voorstel')) given.voorstel = agreement.einde?.id;
  return given;
}

/** Per side the question about its latest administration; an older one that nobody answered stays in the course of events. */
export function latestQuestions(agreement: Pick<Afspraak, 'zijden' | 'herbevestigingen'>): Herbevestiging[] {
  return (agreement.zijden ?? []).flatMap((side) => (agreement.herbevestigingen ?? []).filter((question) => question.zijde === side).slice(-1));
}
