// SPDX-License-Identifier: EUPL-1.2
// Draw and measure: an area against the claims of others, on to a form, and a tension that the server measured.
import assert from 'node:assert/strict';
import { claimOf, square } from './lib/claims.mjs';
import { Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** The same in every run. */
export const fixedMeasure = () => ({ claim: { x: 130_000, y: 452_000, side: 3_000 }, drawn: { x: 132_000, y: 453_000, side: 2_000 }, shared: 200 });

/** Other places and sizes; the overlap is the corner that both have. */
export function randomMeasure(seed) {
  const chance = new Chance(seed);
  const claim = { x: 128_000 + 100 * chance.between(0, 30), y: 450_000 + 100 * chance.between(0, 30), side: 100 * chance.between(20, 40) };
  const step = 100 * chance.between(5, 15);
  const drawn = { x: claim.x + step, y: claim.y + step, side: claim.side };
  return { claim, drawn, shared: ((claim.side - step) / 100) ** 2 };
}

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareMeasure(name, practice, geval, { thorough }) {
  suite(`meten, ${name}`, { file: 'tests/browser/measure.mjs', ordered: true }, () => {
    const seen = {};
    // @eis INF-01 AGE-04
    test('wie een vlak tekent ziet hoe groot het is, waar het ligt en wat er botst', async () => {
      seen.claim = await claimOf(practice, geval.claim);
      const person = await practice.on('projectleider-utrecht', '/kaart/meten');
      const { page } = person;
      await page.getByText('Nog niets getekend.').waitFor();
      if (thorough) await person.look('Teken en meet, leeg');
      await page.getByText('Typ coördinaten').click();
      await page.locator('#meten-coordinaten').fill(square(geval.drawn).map((corner) => corner.join(' ')).join('\n'));
      await page.locator('#meten-coordinaten').blur();
      await page.locator('#meten-functie').selectOption({ label: 'Wonen' });
      const row = page.getByRole('row', { name: new RegExp(seen.claim.nummer) });
      await row.getByText('Botst').waitFor();
      assert.ok((await row.innerText()).includes(`${geval.shared.toLocaleString('nl-NL')} ha`), await row.innerText());
      await page.getByRole('row', { name: /Utrecht/ }).first().waitFor();
      if (thorough) await person.look('Teken en meet, met een claim');
      await page.getByLabel('Strook eromheen').fill('100');
      await page.getByRole('heading', { name: 'De strook van 100 meter' }).waitFor();
      // Four sides and a circle in the corners, in hectares.
      const strip = Math.round((4 * geval.drawn.side * 100 + Math.PI * 100 * 100) / 10_000);
      await page.getByText(`De strook is ${strip.toLocaleString('nl-NL')}`).waitFor();
      if (thorough) await person.look('Teken en meet, met een strook');
    });

    test('het getekende vlak gaat mee naar het formulier voor een vraagstuk', async () => {
      const { page } = await practice.on('projectleider-utrecht');
      await page.getByRole('button', { name: 'Breng in als vraagstuk', exact: true }).click();
      await page.waitForURL('**/vraagstukken/nieuw');
      await page.getByText('2 ingevuld').waitFor();
    });

    test('of naar het formulier voor een claim', async () => {
      const person = await practice.on('projectleider-utrecht', '/kaart/meten');
      const { page } = person;
      await page.getByText('Typ coördinaten').click();
      await page.locator('#meten-coordinaten').fill(square(geval.drawn).map((corner) => corner.join(' ')).join('\n'));
      await page.locator('#meten-coordinaten').blur();
      await page.getByRole('button', { name: 'Leg vast als claim' }).click();
      await page.waitForURL('**/claims');
      const sheet = page.locator('dialog[open]');
      await sheet.locator('h2:focus').waitFor();
      await sheet.getByText(new RegExp(`${(geval.drawn.side / 100) ** 2} ha`)).first().waitFor();
      if (thorough) await person.look('Claim vastleggen met een getekend vlak');
      await sheet.getByRole('button', { name: 'Sluit' }).click();
      await sheet.waitFor({ state: 'detached' });
    });

    // @eis VST-22 POS-24
    test('een spanningspunt rust op de meting van de server en de optelsom telt beide claims', async () => {
      const second = await claimOf(practice, geval.drawn, 'wonen');
      const act = await hands(practice, 'projectleider-utrecht');
      const id = await act('spanningspunten', 'spanningspunt_opnemen', { soort: 'spanningspunt', titel: 'Wonen in natuur', claims: [seen.claim.id, second.id] });
      const punt = await act.read(`/spanningspunten/${id}`);
      assert.equal(punt.grond.meting.totaal, geval.shared * 10_000);
      const person = await practice.on('projectleider-utrecht', '/overzichten/optelsom');
      await person.page.getByRole('row', { name: /Alles samen/ }).first().waitFor();
      if (thorough) await person.look('Optelsom van claims');
    });
  });
}
