// SPDX-License-Identifier: EUPL-1.2
// Minimum forms: what is compulsory says what needs it, little stands open first, and the rest is a step deeper.
import { createRoot } from 'react-dom/client';
import { act } from 'react';
import { expect, test } from 'vitest';
import { forms } from '../../api/generated/types';
import { loadPageTexts } from '../../i18n';
import { draftParts } from '../../features/afspraak/draft';
import { bringInParts } from '../../features/vraagstuk/bring-in';
import { depthOf, FIRST } from './depth';
import { FieldHelp } from './field';
import { divide } from './model';

/** Records that people begin a form with; the others are parts of those. */
/** What the program itself fills in: no form shows it. */
const OWN = new Set(['HerstelGebruikInvoer', 'HerstelUitgevenInvoer', 'KlokVerzetInvoer', 'WerkwijzeRegistrerenInvoer', 'WerkwijzeproefInvoer']);
/** A page of its own: once for all shapes of a map that was read, with a table per shape. */
const PAGES = new Set(['OvernemenInvoer']);
const inputs = Object.entries(forms).filter(([name]) => name.endsWith('Invoer') && !OWN.has(name));
/** These ask everything at once: five or six fields without which the act means nothing. */
const MOST = 6;

const partsOf = (name: string, fields: (typeof inputs)[number][1]) => (name === 'InbrengenInvoer' ? bringInParts() : name === 'OpstellenInvoer' ? draftParts() : depthOf(name, fields));

test('of every form at most four fields stand open first, unless all of five or six are needed', () => {
  expect(inputs.length).toBeGreaterThan(100);
  for (const [name, fields] of inputs.filter(([one]) => !PAGES.has(one))) {
    const parts = partsOf(name, fields);
    const [first] = parts ? divide(fields, parts) : [{ fields }];
    const open = first?.fields ?? [];
    const allNeeded = open.every(({ required }) => required) && open.length <= MOST;
    expect(open.length <= FIRST || allNeeded, `${name}: ${open.map((one) => one.name).join(', ')}`).toBe(true);
  }
});

test('no part of a form loses a field, and what is compulsory is never folded', () => {
  for (const [name, fields] of inputs) {
    const parts = partsOf(name, fields);
    if (!parts) continue;
    const divided = divide(fields, parts);
    expect(divided.flatMap((part) => part.fields.map((one) => one.name)).sort(), name).toEqual(fields.map((one) => one.name).sort());
    const folded = divided.filter((part) => part.folded).flatMap((part) => part.fields.filter(({ required }) => required));
    expect(folded.map((one) => one.name), name).toEqual([]);
  }
});

test('what is compulsory names what needs it, on the screen', async () => {
  await loadPageTexts();
  const without = inputs.flatMap(([name, fields]) => fields.filter((one) => one.required && !one.usedBy).map((one) => `${name}.${one.name}`));
  expect(without).toEqual([]);
  const field = forms.InbrengenInvoer?.find((one) => one.name === 'titel');
  const host = document.createElement('div');
  if (field) await act(async () => createRoot(host).render(<FieldHelp field={field} id="a" />));
  expect(host.textContent).toContain(`Nodig voor: ${field?.usedBy}.`);
});
