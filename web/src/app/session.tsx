// SPDX-License-Identifier: EUPL-1.2
// Who is signed in, in which function, and how to change that.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { ApiError, BEGAN_AGAIN, change, get, setCsrf, setSignedOutHandler } from '../api/client';
import { forgetShared } from '../api/resource';
import type { Omgeving } from '../api/generated/types';
import type { HeldFunction, Problem, Session } from '../api/wire';
import { forgetDrafts } from '../components/form/drafts';
import { setServerClock } from '../base/clock';

export interface SessionState {
  session?: Session;
  /** The function the reader now acts in. */
  active?: HeldFunction;
  /** True until the first answer of the server. */
  asking: boolean;
  /** Why the session of before is no more, when that needs explaining. */
  ended?: Problem;
  /** Set when the server cannot be reached. */
  problem?: Problem;
  signIn: (gebruikersnaam: string, wachtwoord: string) => Promise<void>;
  /** With a code of an administrator; signs in with the new password. */
  restore: (values: { gebruikersnaam: string; code: string; nieuw: string }) => Promise<void>;
  signOut: () => Promise<void>;
  switchTo: (functieId: string) => Promise<void>;
}

const Context = createContext<SessionState | null>(null);

/** Gives the session to everything below. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>();
  const [asking, setAsking] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const [ended, setEnded] = useState<Problem>();

  const accept = useCallback((next: Session | undefined) => {
    setCsrf(next?.csrf ?? '');
    forgetShared();
    if (next) forgetDrafts(next.persoon.id);
    setSession(next);
    setProblem(undefined);
    setEnded(undefined);
  }, []);

  useEffect(() => {
    setSignedOutHandler(() => accept(undefined));
    // Asked at once, but who is there counts only when the clock of the server is known.
    const clock = get<Omgeving>('/omgeving').then(({ klok, vandaag }) => setServerClock(klok, vandaag), () => undefined);
    const who = get<Session>('/sessies/huidige').then(
      (found) => () => accept(found),
      (cause: unknown) => () => {
        if (!(cause instanceof ApiError)) return;
        if (cause.status !== 401) setProblem(cause.problem);
        if (cause.problem.code === BEGAN_AGAIN) setEnded(cause.problem);
      },
    );
    void Promise.all([who, clock]).then(([found]) => {
      found();
      setAsking(false);
    });
  }, [accept]);

  const value = useMemo<SessionState>(
    () => ({
      session,
      active: session?.functies?.find((held) => held.id === session.actieveFunctie),
      asking,
      ended,
      problem,
      signIn: async (gebruikersnaam, wachtwoord) => accept(await change<Session>('POST', '/sessies', { gebruikersnaam, wachtwoord })),
      restore: async (values) => accept(await change<Session>('POST', '/sessies/herstel', values)),
      signOut: async () => {
        await change('DELETE', '/sessies/huidige');
        forgetDrafts();
        accept(undefined);
      },
      switchTo: async (functieId) => {
        await change('POST', '/sessies/huidige/functie', { functieId });
        accept(await get<Session>('/sessies/huidige'));
      },
    }),
    [session, asking, ended, problem, accept],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The session of the reader. */
export function useSession(): SessionState {
  const value = useContext(Context);
  if (!value) throw new Error('useSession needs a SessionProvider');
  return value;
}
