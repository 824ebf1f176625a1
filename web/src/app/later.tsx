// SPDX-License-Identifier: EUPL-1.2
// Code that comes when it is needed. React's own lazy() shows what took its place for at least 300 ms, however soon the
// code is there: two of those are most of the second in which a dossier must be complete.
import { type ComponentType, createElement, type ReactNode, useLayoutEffect, useReducer, useState } from 'react';

type Drawn<P> = (props: P) => ReactNode;

export type Later<P> = ComponentType<P> & { fetch: () => Promise<void> };

/** A component whose code `load` brings; until then `waiting` stands in its place. What cannot be brought is thrown where
 *  the component stands, and asked for again the next time. `fetch` brings it ahead. */
export function later<P extends object>(load: () => Promise<{ default: Drawn<P> }>, waiting: ReactNode = null): Later<P> {
  let part: Drawn<P> | undefined;
  let coming: Promise<void> | undefined;
  const fetch = () => {
    coming ??= load().then(
      (module) => {
        part = module.default;
      },
      (failure: unknown) => {
        coming = undefined;
        throw failure;
      },
    );
    return coming;
  };
  function Part(props: P) {
    const [, arrived] = useReducer((round: number) => round + 1, 0);
    const [failure, setFailure] = useState<{ cause: unknown }>();
    useLayoutEffect(() => {
      if (part) return undefined;
      let left = false;
      fetch().then(
        () => left || arrived(),
        (cause: unknown) => left || setFailure({ cause }),
      );
      return () => {
        left = true;
      };
    }, []);
    if (failure) throw failure.cause;
    return part ? createElement(part, props) : waiting;
  }
  return Object.assign(Part, { fetch });
}
