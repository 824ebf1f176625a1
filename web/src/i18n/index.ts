// SPDX-License-Identifier: EUPL-1.2
// All text of the application. Dutch of the shell is always loaded; texts of pages come with the first page that is not
// in the shell; English has the same keys and loads when chosen.
import { useSyncExternalStore } from 'react';
import nl from './nl.json';
import type pagesNl from './paginas.nl.json';

export type TextKey = keyof typeof nl | keyof typeof pagesNl;
export type Language = 'nl' | 'en';
export type Values = Readonly<Record<string, string | number>>;

const STORE = 'ruimtemaker.taal';
let language: Language = 'nl';
let texts: Record<string, string> = nl;
/** The language of the page texts that are on screen; undefined before the first page that has some. */
let pagesOf: Language | undefined;
const listeners = new Set<() => void>();

/** A text with `{naam}` slots filled. A key with `_een` beside it uses that form when `n` is 1. */
export function t(key: TextKey, values: Values = {}): string {
  const singular = values.n === 1 ? texts[`${key}_een`] : undefined;
  const text = singular ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** Whether a key exists; for texts chosen by a value from the server. */
export function hasText(key: string): key is TextKey {
  return key in texts;
}

export function currentLanguage(): Language {
  return language;
}

const shellTexts = async (of: Language): Promise<Record<string, string>> => (of === 'en' ? (await import('./en.json')).default : nl);
const pageTexts = async (of: Language): Promise<Record<string, string>> => (of === 'en' ? await import('./paginas.en.json') : await import('./paginas.nl.json')).default;

/** Loads the texts of pages, once, in the language of that moment. */
export async function loadPageTexts(): Promise<void> {
  if (pagesOf === language) return;
  const of = language;
  const more = await pageTexts(of);
  if (of !== language) return loadPageTexts();
  texts = { ...texts, ...more };
  pagesOf = of;
}

/** Changes the language of the page and remembers it in this browser. */
export async function setLanguage(to: Language): Promise<void> {
  const shell = await shellTexts(to);
  // Page texts may have arrived while the shell was on its way: whoever has them keeps them, in the new language.
  const pages = pagesOf ? await pageTexts(to) : {};
  texts = { ...shell, ...pages };
  language = to;
  if (pagesOf) pagesOf = to;
  document.documentElement.lang = to;
  localStorage.setItem(STORE, to);
  listeners.forEach((notify) => notify());
}

/** Restores the language chosen earlier. */
export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(STORE) === 'en') await setLanguage('en');
}

/** Makes a component follow the language. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => language,
  );
}
