// SPDX-License-Identifier: EUPL-1.2
// A map on its way in: offering a file, following the job that reads it, and its result.
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, change, get, upload } from '../../api/client';
import type { Lezing, Taak } from '../../api/generated/types';
import type { Problem } from '../../api/wire';

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

/** So often a running job is looked at. */
const LOOK_MS = 500;

const isOver = (job: Taak) => Boolean(job.geeindigdOp);

function problemOf(cause: unknown): Problem {
  return cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 };
}

/** The address that offers a file. */
export function offerPath({ file, laag, crs, naamkolom }: Offer): string {
  const parts = Object.entries({ naam: file.name, laag, crs, naamkolom }).filter(([, value]) => value !== '');
  return `/kaart/inlezingen?${parts.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/** Follows the job with this id, if any: how far it is, and its result when it is done. */
function useJob(id: string, onJob: (job: Taak) => void, onResult: (result: Lezing) => void, onProblem: (problem: Problem) => void): void {
  const handlers = useRef({ onJob, onResult, onProblem });
  useEffect(() => {
    handlers.current = { onJob, onResult, onProblem };
  });
  useEffect(() => {
    if (!id) return undefined;
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const job = await get<Taak>(`/taken/${id}`, control.signal);
        handlers.current.onJob(job);
        if (!isOver(job)) timer = setTimeout(() => void look(), LOOK_MS);
        else if (job.status === 'klaar') handlers.current.onResult(await get<Lezing>(`/taken/${id}/uitslag`, control.signal));
      } catch (cause) {
        if (!control.signal.aborted) handlers.current.onProblem(problemOf(cause));
      }
    };
    void look();
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [id]);
}

/** A reading that survives a reload: `id` is the job in the address of the page, and `setId` puts it there. */
export function useReading(id: string, setId: (id: string) => void) {
  const [reading, setReading] = useState<Reading>({ sending: false });
  const sending = useRef<AbortController | undefined>(undefined);
  useJob(
    id,
    (job) => setReading((old) => ({ ...old, job })),
    (result) => setReading((old) => ({ ...old, result })),
    (problem) => setReading({ sending: false, problem }),
  );
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
