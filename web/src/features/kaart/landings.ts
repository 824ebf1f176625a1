// SPDX-License-Identifier: EUPL-1.2
// Landings with a place, of the agreements changed last that the reader can see.
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

/** Agreements whose landings are looked up; each costs one request. */
const MOST = 25;

function spotsOf(agreement: Afspraak): LandingSpot[] {
  return (agreement.landingen ?? []).flatMap((landing) => {
    const plaats = asGeometry(landing.plaats);
    return plaats ? [{ id: landing.id, kort: agreement.nummer, plaats, afspraak: agreement.id, naam: `${landing.document}: ${agreement.titel}` }] : [];
  });
}

async function readLandings(signal: AbortSignal): Promise<LandingSpot[]> {
  const page = await get<Page<AfspraakRow>>(`/afspraken?limiet=${MOST}&sorteer=-bijgewerktOp`, signal);
  const agreements = await Promise.all(page.items.map((row) => get<Afspraak>(`/afspraken/${row.id}`, signal)));
  return agreements.flatMap(spotsOf);
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
