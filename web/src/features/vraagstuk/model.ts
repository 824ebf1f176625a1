// SPDX-License-Identifier: EUPL-1.2
// How the pages read a vraagstuk; the record itself is schema/vraagstuk.yaml.
import type { GetoetstCriterium, DialoogToestand, VraagstukRij, VraagstukToestand } from '../../api/generated/types';
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
