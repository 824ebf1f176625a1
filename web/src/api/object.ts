// SPDX-License-Identifier: EUPL-1.2
// One object with what can be done to it; both are read again after every act.
import { useCallback, useState } from 'react';
import { useActs, useActSheet } from '../components/acts';
import type { ActTarget } from './client';
import { type Resource, useResource } from './resource';
import type { JsonRecord } from './wire';

export interface OpenObject<T> {
  state: Resource<T>;
  acts: ReturnType<typeof useActs>;
  sheet: ReturnType<typeof useActSheet>;
  target: ActTarget;
  /** Counts the acts done on this page; parts that read more resources read them again when it changes. */
  round: number;
  reload: () => void;
}

/** Reads an object by its plural noun and id. */
export function useObject<T = JsonRecord>(meervoud: string, id: string): OpenObject<T> {
  const state = useResource<T>(`/${meervoud}/${id}`);
  const acts = useActs(meervoud, id);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => {
    state.reload();
    acts.reload();
    setRound((n) => n + 1);
  }, [state, acts]);
  const sheet = useActSheet(reload);
  return { state, acts, sheet, target: { meervoud, id }, round, reload };
}
