// SPDX-License-Identifier: EUPL-1.2
// Sliding: the figures of the moment, what the server found for them, and whether that is still provisional.
import { useEffect, useRef, useState } from 'react';
import { change } from '../../api/client';
import type { Scenarioafwijking, Scenariouitslag, Schuifuitslag } from '../../api/generated/types';
import type { Problem } from '../../api/wire';
import { problemOf } from './jobs';
import { type Figures, figuresOf, Newest, othersOf } from './slide';

/** Who is told that it is busy tries again after this. */
const BUSY_MS = 2_000;

interface Sliding {
  open: boolean;
  answer?: Schuifuitslag;
  figures: Figures;
  /** A slider is in the hand of the reader. */
  held: boolean;
  /** The answer is not yet that of the figures. */
  pending: boolean;
  busy: boolean;
  problem?: Problem;
}

const CLOSED: Sliding = { open: false, figures: {}, held: false, pending: false, busy: false };

export interface Slide extends Sliding {
  start: () => void;
  stop: () => void;
  move: (claim: string, squareMetres: number, held: boolean) => void;
  letGo: () => void;
  /** The claims that ask another figure than is recorded. */
  anders: Scenarioafwijking[];
}

type Put = (part: Partial<Sliding>) => void;
type Asking = Newest<readonly Scenarioafwijking[], Schuifuitslag>;

function asking(job: string, put: Put, later: (again: () => void) => void): Asking {
  const newest: Asking = new Newest((anders) => change<Schuifuitslag>('POST', `/taken/${job}/schuif`, { anders }), {
    onAnswer: (answer, last) => put({ answer, busy: false, problem: undefined, ...(last ? { pending: false } : {}) }),
    onProblem: (cause, question) => {
      const problem = problemOf(cause);
      if (problem.code !== 'schuiven_druk') return put({ problem, pending: false, busy: false });
      put({ busy: true });
      return later(() => newest.ask(question));
    },
  });
  return newest;
}

export function useSlide(job: string, { vraag }: Pick<Scenariouitslag, 'vraag'>): Slide {
  const [state, setState] = useState(CLOSED);
  const put: Put = (part) => setState((old) => ({ ...old, ...part }));
  const newest = useRef<Asking | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const end = () => {
    newest.current?.stop();
    clearTimeout(timer.current);
  };
  useEffect(() => end, []);
  const start = () => {
    end();
    newest.current = asking(job, put, (again) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(again, BUSY_MS);
    });
    setState({ ...CLOSED, open: true, pending: true });
    newest.current.ask(vraag.anders ?? []);
  };
  const stop = () => {
    end();
    setState(CLOSED);
  };
  const slides = state.answer?.schuiven ?? [];
  const figures = { ...figuresOf(slides), ...state.figures };
  const move = (claim: string, squareMetres: number, held: boolean) => {
    const moved = { ...figures, [claim]: squareMetres };
    put({ figures: moved, held, pending: true });
    clearTimeout(timer.current);
    newest.current?.ask(othersOf(slides, moved));
  };
  return { ...state, figures, anders: othersOf(slides, figures), start, stop, move, letGo: () => put({ held: false }) };
}
