// SPDX-License-Identifier: EUPL-1.2
// Renewing what is public: a form begins with what everybody reads now, and what would change is known line by line.
import type { AfspraakToestand, OpenbareInhoud } from '../../api/generated/types';
import type { Draft } from '../../components/form/model';

/** The choice that leads to this content: the fields of the form, filled in. */
export function choiceOf(content: OpenbareInhoud): Draft {
  return {
    inWoorden: content.inWoorden,
    onderdelen: [...new Set((content.onderdelen ?? []).map((part) => part.kop))],
    metActies: (content.acties ?? []).length > 0,
    metPlaats: content.plaats !== undefined || content.plaatsnaam !== undefined,
    ...(content.doorwerking ? { doorwerking: content.doorwerking.zin } : {}),
  };
}

/** What is in words, and the text before and after; empty when it was not, or will not be, public. */
export interface Difference {
  part: 'inWoorden' | 'acties' | 'plaats' | 'doorwerking' | { kop: string };
  before: string;
  after: string;
}

type Now = Pick<AfspraakToestand, 'tekstdelen' | 'acties'>;

/** Words for an action on one line. */
type ActionWords = (action: { wat: string; eigenaar: string; uiterlijk?: string }) => string;

const textOf = (parts: readonly { kop: string; tekst: string }[] | undefined, kop: string) => (parts ?? []).filter((part) => part.kop === kop).map(({ tekst }) => tekst).join('\n\n');

/** What differs between what is public and what would become so with this choice and the dossier as it is now. */
export function differences(content: OpenbareInhoud, draft: Draft, now: Now | undefined, wordsOf: ActionWords): Difference[] {
  const chosen = Array.isArray(draft.onderdelen) ? draft.onderdelen.map(String) : [];
  const headings = [...new Set([...(content.onderdelen ?? []).map(({ kop }) => String(kop)), ...chosen])];
  const lines = (actions: readonly { wat: string; eigenaar: string; uiterlijk?: string }[] | undefined) => (actions ?? []).map(wordsOf).join('\n');
  const place = content.plaatsnaam ?? (content.plaats ? '·' : '');
  const all: Difference[] = [
    { part: 'inWoorden', before: content.inWoorden, after: String(draft.inWoorden ?? '').trim() },
    // without the dossier only what is taken away is known
    ...headings.map((kop) => ({ part: { kop }, before: textOf(content.onderdelen, kop), after: chosen.includes(kop) ? (now ? textOf(now.tekstdelen, kop) : textOf(content.onderdelen, kop)) : '' })),
    { part: 'acties', before: lines(content.acties), after: draft.metActies === true ? lines(now ? now.acties : content.acties) : '' },
    { part: 'plaats', before: place, after: draft.metPlaats === true ? place || '·' : '' },
    { part: 'doorwerking', before: content.doorwerking?.zin ?? '', after: String(draft.doorwerking ?? '').trim() },
  ];
  return all.filter(({ before, after }) => before !== after);
}
