// SPDX-License-Identifier: EUPL-1.2
// What is public, as the server gives it, and which of it a reader asks for.
import type { Doorwerkingstand, OpenbareAfspraak, OpenbareInhoud, OpenbareRegel } from '../../api/generated/types';
import type { Tone } from '../../components/marks';

export type { OpenbareAfspraak, OpenbareInhoud, OpenbareRegel };

export interface PublicList<T> {
  items: T[];
  volledig: boolean;
}

/** What a reader asks for; empty is everything. */
export interface Wish {
  zoek?: string | undefined;
  provincie?: string | undefined;
  type?: string | undefined;
}

const plain = (text: string) => text.toLocaleLowerCase('nl').normalize('NFD').replace(/\p{Diacritic}/gu, '');

/** The lines that fit: every word of the search occurs somewhere in number, title or explanation. */
export function chosen(rows: readonly OpenbareRegel[], { zoek = '', provincie, type }: Wish): OpenbareRegel[] {
  const words = plain(zoek).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (provincie && !(row.provincies ?? []).includes(provincie)) return false;
    if (type && row.type !== type) return false;
    const text = plain(`${row.nummer} ${row.titel} ${row.inWoorden}`);
    return words.every((word) => text.includes(word));
  });
}

/** How many lines each province has; one that is of two provinces counts with both. */
export function perProvince(rows: readonly OpenbareRegel[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const province of row.provincies ?? []) counts.set(province, (counts.get(province) ?? 0) + 1);
  return counts;
}

/** A colour beside the word; the word says it. Not knowing is no fault. */
export function effectTone(stand: Doorwerkingstand): Tone {
  if (stand === 'geland') return 'goed';
  return stand === 'niet_geland' || stand === 'deels_geland' ? 'let-op' : 'stil';
}
