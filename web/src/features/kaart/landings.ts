// SPDX-License-Identifier: EUPL-1.2
// Landings with a place, of every agreement that the reader can see.
import { useEffect, useState } from 'react';
import { get } from '../../api/client';
import type { Page } from '../../api/wire';
import { asGeometry, type RdGeometry } from '../../map/geometry';
import type { Afspraak, AfspraakRow } from '../afspraak/model';

export interface LandingSpot {
  id: string;
  kort: string;
  plaats: RdGeometry;
  /** The agreement that lands here. */
  afspraak: string;
  naam: string;
}

/** So many rows in one page of the list, and so many agreements on their way at once. */
const PAGE = 200;
const AT_ONCE = 8;

function spotsOf(agreement: Afspraak): LandingSpot[] {
  return (agreement.landingen ?? []).flatMap((landing) => {
    const plaats = asGeometry(landing.plaats);
    return plaats ? [{ id: landing.id, kort: agreement.nummer, plaats, afspraak: agreement.id, naam: `${landing.document}: ${agreement.titel}` }] : [];
  });
}

/** Every agreement that the reader can see, page after page. */
async function agreementIds(read: typeof get, signal: AbortSignal): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const page: Page<AfspraakRow> = await read(`/afspraken?limiet=${PAGE}${next ? `&cursor=${encodeURIComponent(next)}` : ''}`, signal);
    ids.push(...page.items.map((row) => row.id));
    next = page.volgende;
  } while (next);
  return ids;
}

/** The landings of all agreements, in the order of the list. */
export async function readLandings(signal: AbortSignal, read: typeof get = get): Promise<LandingSpot[]> {
  const ids = await agreementIds(read, signal);
  const found: LandingSpot[][] = [];
  let at = 0;
  const worker = async () => {
    while (at < ids.length) {
      const index = at++;
      found[index] = spotsOf(await read<Afspraak>(`/afspraken/${ids[index]}`, signal));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found.flat();
}

/** The landings on the map; undefined while loading, empty when they cannot be read. */
export function useLandings(): readonly LandingSpot[] | undefined {
  const [landings, setLandings] = useState<readonly LandingSpot[]>();
  useEffect(() => {
    const control = new AbortController();
    readLandings(control.signal).then(setLandings, () => {
      if (!control.signal.aborted) setLandings([]);
    });
    return () => control.abort();
  }, []);
  return landings;
}
