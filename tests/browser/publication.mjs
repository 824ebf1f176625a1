// SPDX-License-Identifier: EUPL-1.2
// Release for publication through the pages: both sides release, and somebody without an account reads it.
import assert from 'node:assert/strict';
import { suite, test } from './lib/suite.mjs';

const TITLE = 'Eén rand voor natuur, water en boeren';

/** Declares the journey; the agreement of which only the State released something is in the example. */
export function declarePublication(world, practice) {
  suite('openbaar', { file: 'tests/browser/publication.mjs', ordered: true }, () => {
    const words = 'Langs de natuur komt een natte rand, met ruilgrond voor wie land verliest.';
    let visitor;
    const portal = async () => {
      const { address } = await practice.server();
      visitor ??= await world.person(undefined, { baseURL: address });
      await visitor.page.goto('/oefenen/hulp');
      await visitor.page.getByRole('contentinfo').getByRole('link', { name: 'Lees openbare afspraken' }).click();
      await visitor.page.getByRole('heading', { level: 1, name: 'Openbare afspraken' }).waitFor();
      await visitor.page.locator('table').first().waitFor();
      return visitor;
    };

    // @eis ACC-02
    test('een afspraak is openbaar als beide zijden haar vrijgeven, en niet eerder', async () => {
      const before = await portal();
      assert.equal(await before.page.getByRole('link', { name: TITLE }).count(), 0);
      const province = await practice.on('projectleider-flevoland', '/publicaties');
      await province.page.getByRole('link', { name: TITLE }).click();
      await province.page.locator('#voorstel').getByText('gaf dit nog niet vrij').waitFor();
      await province.look('Vrijgeven voor publicatie');
      await province.act('Stel een nieuwe openbare stand voor', { inWoorden: words, onderdelen: ['Gezamenlijk doel'] });
      const address = new URL(province.page.url()).pathname.replace('/oefenen', '');
      assert.equal(await (await portal()).page.getByText(words).count(), 0);
      const state = await practice.on('accounthouder-lvvn', address);
      await state.page.locator('#voorstel').getByText(words).waitFor();
      await state.act('Geef de inhoud vrij voor publicatie');
      const { page } = await portal();
      await page.getByRole('link', { name: TITLE }).waitFor();
      await visitor.look('Openbare afspraken');
      await page.getByRole('searchbox', { name: 'Zoek in openbare afspraken' }).fill('ruilgrond');
      await page.getByText('Aantal: 1', { exact: true }).waitFor();
      await page.getByRole('link', { name: TITLE }).click();
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await page.getByText(words).waitFor();
    });

    test('een nieuwe stand begint met wat openbaar is, en zegt wat anders wordt', async () => {
      const person = await practice.on('projectleider-flevoland', '/publicaties');
      await person.page.getByRole('link', { name: TITLE }).click();
      await person.page.locator('#openbaar').getByText(words).waitFor();
      const sheet = await person.begin('Stel een nieuwe openbare stand voor');
      const field = sheet.locator('#veld-inWoorden');
      assert.equal(await field.inputValue(), words);
      const renewal = sheet.getByRole('region', { name: 'Wat anders wordt' });
      await renewal.getByText('Er is niets anders.').waitFor();
      await field.fill(words.replace('ruilgrond', 'geld'));
      await renewal.locator('del', { hasText: 'ruilgrond' }).waitFor();
      await renewal.locator('ins', { hasText: 'geld' }).waitFor();
      await person.look('Nieuwe openbare stand');
      await sheet.getByRole('button', { name: 'Annuleer' }).click();
    });

    // @eis ACC-03
    test('de pagina van een provincie toont de vrijgegeven doorwerking en is mee te nemen', async () => {
      const { page } = await portal();
      await page.locator('main').getByRole('link', { name: 'Flevoland', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Openbare afspraken van Flevoland' }).waitFor();
      await page.getByText('De provincie neemt het op in haar omgevingsvisie.', { exact: false }).waitFor();
      await page.locator('.map[data-ready="true"] canvas').first().waitFor();
      await visitor.look('Openbare afspraken van een provincie');
      const csv = await page.evaluate(async (href) => (await fetch(href)).text(), await page.getByRole('link', { name: 'Download als CSV' }).getAttribute('href'));
      assert.ok(csv.includes(TITLE) && csv.includes('A-FL-2026-002'), csv.slice(0, 400));
    });
  });
}
