// SPDX-License-Identifier: EUPL-1.2
// A map on its way in: offering a file, following the job that reads it, and its result.
import { useCallback, useRef, useState } from 'react';
import { change, upload } from '../../api/client';
import type { Lezing, Taak } from '../../api/generated/types';
import type { Problem } from '../../api/wire';
import { problemOf, useJob } from './jobs';

/** What is said about a file: its name, and what the file may leave out. */
export interface Offer {
  file: File;
  laag: string;
  crs: string;
  naamkolom: string;
}

export interface Reading {
  /** The file is on its way to the server. */
  sending: boolean;
  job?: Taak;
  result?: Lezing;
  problem?: Problem;
}

/** The address that offers a file. */
export function offerPath({ file, laag, crs, naamkolom }: Offer): string {
  const parts = Object.entries({ naam: file.name, laag, crs, naamkolom }).filter(([, value]) => value !== '');
  return `/kaart/inlezingen?${parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/** A reading that survives a reload: `id` is the job in the address of the page, and `setId` puts it there. */
export function useReading(id: string, setId: (id: string) => void) {
  const [reading, setReading] = useState<Reading>({ sending: false });
  const sending = useRef<AbortController | undefined>(undefined);
  useJob<Lezing>(id, 'uitslag', {
    onJob: (job) => setReading((old) => ({ ...old, job })),
    onResult: (result) => setReading((old) => ({ ...old, result })),
    onProblem: (problem) => setReading({ sending: false, problem }),
  });
  const offer = async (what: Offer) => {
    sending.current = new AbortController();
    setReading({ sending: true });
    setId('');
    try {
      const job = await upload<Taak>(offerPath(what), what.file, sending.current.signal);
      setReading({ sending: false, job });
      setId(job.id);
    } catch (cause) {
      setReading(sending.current.signal.aborted ? { sending: false } : { sending: false, problem: problemOf(cause) });
    }
  };
  const stop = useCallback(async () => {
    sending.current?.abort();
    if (!id) return;
    try {
      const job = await change<Taak>('DELETE', `/taken/${id}`);
      setReading((old) => ({ ...old, job }));
    } catch (cause) {
      setReading({ sending: false, problem: problemOf(cause) });
    }
  }, [id]);
  return { reading, offer, stop };
}
