// SPDX-License-Identifier: EUPL-1.2
// Work that takes longer than a request: looking how far it is, and its result.
import { useEffect, useRef } from 'react';
import { ApiError, get } from '../../api/client';
import type { Taak } from '../../api/generated/types';
import type { Problem } from '../../api/wire';

/** So often a running job is looked at. */
const LOOK_MS = 500;

export const isOver = (job: Taak) => Boolean(job.geeindigdOp);

/** Done, or stopped with what there was by then: then the server says so in a sentence. */
export const hasResult = (job: Taak) => job.status === 'klaar' || (job.status === 'gestopt' && job.reden !== undefined);

export function problemOf(cause: unknown): Problem {
  return cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 };
}

interface JobNews<Result> {
  onJob: (job: Taak) => void;
  onResult: (result: Result) => void;
  onProblem: (problem: Problem) => void;
}

/** Follows the job with this id, if any: how far it is, and what stands at `part` of it when it is done. */
export function useJob<Result>(id: string, part: string, news: JobNews<Result>): void {
  const latest = useRef(news);
  useEffect(() => {
    latest.current = news;
  });
  useEffect(() => {
    if (!id) return undefined;
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const job = await get<Taak>(`/taken/${id}`, control.signal);
        latest.current.onJob(job);
        if (!isOver(job)) timer = setTimeout(() => void look(), LOOK_MS);
        else if (hasResult(job)) latest.current.onResult(await get<Result>(`/taken/${id}/${part}`, control.signal));
      } catch (cause) {
        if (!control.signal.aborted) latest.current.onProblem(problemOf(cause));
      }
    };
    void look();
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [id, part]);
}
