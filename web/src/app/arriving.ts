// SPDX-License-Identifier: EUPL-1.2
// A page arrives in one piece: what it reads may come in any order without anything moving under the eyes of the reader.
// Until then its parts keep their place unseen, but never longer than a reader takes for one moment.
import { useEffect, useLayoutEffect, useState } from 'react';
import { readingCount } from '../api/client';

/** After this what there is, is shown; the rest says that it is on its way. */
const PATIENCE_MS = 1_000;
/** So many frames in a row with nothing on its way: what has come may ask for more. */
const STILL_FRAMES = 2;

/** Calls `done` once nothing is on its way any more, or after the patience. Returns how to stop waiting. */
function whenStill(done: () => void): () => void {
  let still = 0;
  let frame = 0;
  const timer = setTimeout(done, PATIENCE_MS);
  const look = () => {
    still = readingCount() === 0 && !document.querySelector('main .loading') ? still + 1 : 0;
    if (still >= STILL_FRAMES) done();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

const waiting = new Set<() => void>();

/** Does something that needs the page in sight, such as moving the focus: now, or as soon as the page is there. */
export function onceArrived(action: () => void): void {
  if (document.documentElement.classList.contains('arriving')) waiting.add(action);
  else action();
}

/** False until the page is in sight: for a part that is heavy and that nobody sees first. */
export function useArrived(): boolean {
  const [arrived, setArrived] = useState(false);
  useEffect(() => {
    let left = false;
    onceArrived(() => left || setArrived(true));
    return () => {
      left = true;
    };
  }, []);
  return arrived;
}

/** Marks the document while the page at `path` arrives; `opening` as well when it is the first one of this visit. */
export function useArriving(path: string, signedIn: boolean): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.add('arriving');
    waiting.clear();
    const stop = whenStill(() => {
      stop();
      classList.remove('arriving', 'opening');
      const actions = [...waiting];
      waiting.clear();
      actions.forEach((action) => action());
    });
    return stop;
  }, [path, signedIn]);
}
