// SPDX-License-Identifier: EUPL-1.2
// Looking for dossiers: what the reader typed, and what the server found of it.
import { useEffect, useState } from 'react';
import type { Dossierverwijzing } from '../../api/generated/types';
import { get } from '../../api/client';

/** Long enough not to ask for every letter, short enough not to be noticed. */
const PAUSE_MS = 150;
export const LONGEST_QUESTION = 200;

/** The address of the page of results. */
export const searchAddress = (question: string, soort = ''): string => {
  const params = new URLSearchParams({ q: question.trim() });
  if (soort) params.set('soort', soort);
  return `/zoeken?${params.toString()}`;
};

/** What lies with no choice stands on one page for everybody. */
export const dossierAddress = ({ meervoud, object }: Dossierverwijzing): string => (meervoud === 'geen-keuzen' ? '/geen-keuzen' : `/${meervoud}/${object}`);

/** Dossiers whose number or title begins so; none for an empty question. What is late is dropped. */
export function useSuggestions(question: string): readonly Dossierverwijzing[] {
  const [found, setFound] = useState<readonly Dossierverwijzing[]>([]);
  const asked = question.trim();
  useEffect(() => {
    if (asked === '') {
      setFound([]);
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      get<{ items: Dossierverwijzing[] }>(`/zoeken/suggesties?q=${encodeURIComponent(asked)}`, control.signal).then(
        ({ items }) => setFound(items),
        () => setFound([]), // the page of results says what is wrong
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked]);
  return found;
}

/** The place in a list of `length` options after a step; -1 is the box itself, which stands between the last and the first. */
export function stepThrough(at: number, step: 1 | -1, length: number): number {
  const places = length + 1;
  return ((at + 1 + step + places) % places) - 1;
}
