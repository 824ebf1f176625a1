// SPDX-License-Identifier: EUPL-1.2
// Find a dossier: by the first letters of its name in the box, and by a word of its text in another form.
import assert from 'node:assert/strict';
import { Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** The same in every run. */
export const fixedSearch = () => ({ titel: 'Kwelkaders langs de Vecht', kern: 'De molenbiotoop staat in de weg.', vraag: 'molenbiotopen', deel: 'biotoop', begin: 'kwelka' });

/** Other words, in the same forms: the plural of what the text has, the last part of it, the first letters of the title. */
export function randomSearch(seed) {
  const chance = new Chance(seed);
  const [woord, meervoud, deel] = chance.pick([['weidevogelgebied', 'weidevogelgebieden', 'vogel'], ['bermsloot', 'bermsloten', 'sloot'], ['kassencomplex', 'kassencomplexen', 'kassen']]);
  const naam = chance.pick(['Zwaluwstaarten', 'Rietkragen', 'Ijsvogels']);
  return { titel: `${naam} bij de ${chance.pick(['Lek', 'Eem', 'Kromme Rijn'])}`, kern: `Hier ligt een ${woord} in de weg.`, vraag: meervoud, deel, begin: naam.slice(0, 6).toLowerCase() };
}

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareSearch(name, practice, geval, { thorough }) {
  suite(`zoeken, ${name}`, { file: 'tests/browser/search.mjs', ordered: true }, () => {
    // @eis INF-08
    test('de eerste letters van een naam leiden met het toetsenbord naar het dossier', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      await act('vraagstukken', 'inbrengen', { titel: geval.titel, kern: geval.kern, plaatsnaam: 'Utrecht', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' });
      const person = await practice.on('projectleider-utrecht', '/start');
      const { page } = person;
      const box = page.getByRole('combobox', { name: 'Zoek op woorden of een nummer' });
      await box.pressSequentially(geval.begin);
      await page.getByRole('option', { name: geval.titel }).waitFor();
      if (thorough) await person.look('Zoeken, suggesties');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: geval.titel, selected: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/vraagstukken/*');
      await page.getByRole('heading', { level: 1, name: geval.titel }).waitFor();
    });

    // @eis INF-08
    test('een woord in een andere vorm en een deel van een samenstelling vinden de tekst', async () => {
      const person = await practice.on('projectleider-utrecht', '/start');
      const { page } = person;
      for (const vraag of [geval.vraag, geval.deel]) {
        await page.getByRole('combobox', { name: 'Zoek op woorden of een nummer' }).fill(vraag);
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/zoeken?q=${vraag}`);
        await page.getByRole('link', { name: geval.titel }).waitFor();
        assert.ok((await page.locator('mark').allInnerTexts()).length > 0);
      }
      if (thorough) await person.look('Zoeken, gevonden');
    });

    test('wie het dossier niet mag lezen vindt het niet', async () => {
      const person = await practice.on('projectleider-flevoland', `/zoeken?q=${geval.vraag}`);
      await person.page.getByText(`Niets gevonden voor ‘${geval.vraag}’`).waitFor();
      if (thorough) await person.look('Zoeken, niets gevonden');
    });
  });
}
