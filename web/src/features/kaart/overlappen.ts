// SPDX-License-Identifier: EUPL-1.2
// All overlaps of the claims that the reader may read: the question, the job that computes them, and its rows.
import { useRef, useState } from 'react';
import { change } from '../../api/client';
import type { Overlapclaim, Overlappen, OverlappenInvoer, Taak } from '../../api/generated/types';
import type { Problem } from '../../api/wire';
import { problemOf, useJob } from './jobs';

/** Where they are computed, with the year that the map shows. */
export const overlapPath = (year: number | undefined) => (year === undefined ? '/kaart/overlappen' : `/kaart/overlappen?jaar=${year}`);

/** What two claims have in common in one area. */
export interface OverlapRow {
  id: string;
  een: Overlapclaim;
  ander: Overlapclaim;
  /** Empty: outside every area. */
  gebied: string;
  hier: number;
  samen: number;
}

/** A row per pair and area, in the order of the result. */
export function overlapRows({ claims = [], paren = [] }: Overlappen): OverlapRow[] {
  const by = new Map(claims.map((claim) => [claim.id, claim]));
  return paren.flatMap((paar) => {
    const [een, ander] = [by.get(paar.claim), by.get(paar.andere)];
    if (!een || !ander) return [];
    const row = (gebied: string, hier: number): OverlapRow => ({ id: `${een.id} ${ander.id} ${gebied}`, een, ander, gebied, hier, samen: paar.oppervlakte });
    return [...(paar.gebieden ?? []).map((one) => row(one.gebied, one.oppervlakte)), ...(paar.buiten > 0 ? [row('', paar.buiten)] : [])];
  });
}

export interface Computing {
  /** The question is on its way. */
  sending: boolean;
  job?: Taak;
  result?: Overlappen;
  problem?: Problem;
}

/** A computation that survives a reload: `id` is the job in the address of the page, and `setId` puts it there. */
export function useOverlaps(id: string, setId: (id: string) => void) {
  const [computing, setComputing] = useState<Computing>({ sending: false });
  useJob<Overlappen>(id, 'overlappen', {
    onJob: (job) => setComputing((old) => ({ ...old, job })),
    onResult: (result) => setComputing((old) => ({ ...old, result })),
    onProblem: (problem) => setComputing({ sending: false, problem }),
  });
  const asked = useRef({ stop: false });
  const failed = (cause: unknown) => setComputing({ sending: false, problem: problemOf(cause) });
  const end = async (taak: string) => {
    try {
      const job = await change<Taak>('DELETE', `/taken/${taak}`);
      setComputing((old) => ({ ...old, job }));
    } catch (cause) {
      failed(cause);
    }
  };
  const start = async (question: OverlappenInvoer) => {
    asked.current = { stop: false };
    setComputing({ sending: true });
    setId('');
    try {
      const job = await change<Taak>('POST', '/kaart/overlappen', question);
      setComputing({ sending: false, job });
      setId(job.id);
      if (asked.current.stop) await end(job.id);
    } catch (cause) {
      failed(cause);
    }
  };
  /** Also before the server told which job it is. */
  const stop = async () => {
    asked.current.stop = true;
    const taak = computing.job?.id ?? id;
    if (taak) await end(taak);
  };
  return { computing, start, stop };
}
