// SPDX-License-Identifier: EUPL-1.2
import { expect, test, vi } from 'vitest';
import { loadPageTexts, setLanguage, t } from './index';

const gate = vi.hoisted(() => {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
});
vi.mock('./en.json', async (original) => {
  await gate.promise;
  return original();
});

test('a language chosen while the first page loads keeps the texts of pages, whichever comes first', async () => {
  const chosen = setLanguage('en');
  await loadPageTexts();
  expect(t('overzicht.print')).toBe('Print');
  expect(t('versie.titel')).toBe('Versies en voorstellen tot wijziging');
  gate.open();
  await chosen;
  expect(t('versie.titel')).toBe('Versions and proposals to amend');
  expect(t('menu.start')).toBe('Start');
  await Promise.all([loadPageTexts(), setLanguage('nl')]);
  expect(t('versie.titel')).toBe('Versies en voorstellen tot wijziging');
});
