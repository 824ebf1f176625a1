// SPDX-License-Identifier: EUPL-1.2
// Scenarios: two that do and do not fit, with the reason, compared, and kept with an issue.
import assert from 'node:assert/strict';
import { claimOf } from './lib/claims.mjs';
import { suite, test } from './lib/suite.mjs';

const YEAR = 2195;
const PLACE = { x: 129_000, y: 461_000, side: 1_000 };

/** Asks for a scenario and waits for what came out. */
async function computed(page, name, measure, timeout = 15_000) {
  await page.locator('#scenario-naam').fill(name);
  await page.getByText('Alleen een deel van de claims').click();
  await page.locator('#scenario-jaar').fill(String(YEAR));
  await page.locator('#scenario-maat').selectOption({ label: measure });
  await page.getByRole('button', { name: 'Reken uit', exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor({ timeout });
}

export function declareScenarios(practice) {
  suite("scenario's", { file: 'tests/browser/scenarios.mjs', ordered: true }, () => {
    // @eis INF-06
    test('twee scenario\'s: wat past, wat niet en waarom, en wie meer of minder krijgt', async () => {
      // In a year in which no other claim holds.
      const less = { omvang: { minste: 400_000, verwacht: 1_000_000, meeste: 1_000_000 }, vanJaar: YEAR, totJaar: YEAR };
      const one = await claimOf(practice, PLACE, 'natuur', less);
      const other = await claimOf(practice, PLACE, 'wonen', { ...less, hardheid: 'zoekgebied' });
      const person = await practice.on('projectleider-utrecht', '/kaart/scenarios');
      const { page } = person;
      await computed(page, 'Alles zoals verwacht', 'Wat elke claim verwacht');
      await page.getByText('Het past niet.', { exact: true }).waitFor();
      const reasons = page.getByRole('listitem').filter({ hasText: other.nummer }).filter({ hasText: 'tekort' });
      assert.match(await reasons.first().innerText(), /100 ha tekort/, 'the search area gives way to the hard claim');
      await page.getByRole('row', { name: new RegExp(`${one.nummer}.*Utrecht`) }).first().waitFor();
      await page.locator('.scenario-map svg > path').nth(1).waitFor();
      await person.look('Scenario, uitslag');
      // The hard claim asks less, so the other gets what that leaves.
      await page.getByText('Probeer andere getallen').click();
      await page.locator(`#anders-${one.id}`).fill('40');
      await page.getByRole('button', { name: 'Reken uit met deze getallen' }).click();
      await page.getByRole('heading', { name: 'Alles zoals verwacht, andere getallen', exact: true }).waitFor();
      await page.getByText('Samen komen de claims 40 ha tekort.').waitFor();
      await page.getByRole('link', { name: 'Vergelijk met Alles zoals verwacht', exact: true }).click();
      await page.getByRole('heading', { name: 'Alles zoals verwacht, andere getallen tegenover Alles zoals verwacht' }).waitFor();
      await page.getByRole('row', { name: /Natuur.*Krijgt meer/ }).first().waitFor();
      await page.getByRole('row', { name: /Wonen.*Krijgt minder/ }).first().waitFor();
      await person.look("Twee scenario's vergeleken");
    });

    // @eis INF-06
    test('schuiven met toetsen en met de muis lost meteen opnieuw op; daarna vastleggen, en hoe zeker het is', async () => {
      const person = await practice.on('projectleider-utrecht');
      const { page } = person;
      await page.getByRole('link', { name: 'Alles zoals verwacht', exact: true }).click();
      await page.getByRole('button', { name: 'Begin met schuiven' }).click();
      const slider = page.getByRole('slider').first();
      await page.getByText('Het past niet: samen 100 ha tekort.').first().waitFor();
      await slider.focus();
      await page.keyboard.press('Home');
      await page.getByText('Alles past.').first().waitFor();
      assert.match(await slider.getAttribute('aria-valuetext'), /^0 hectare\. Doet niet mee$/);
      await page.keyboard.press('End');
      await page.getByText('Het past niet: samen 200 ha tekort.').first().waitFor();
      assert.equal(await slider.evaluate((one) => one === document.activeElement), true, 'what changes does not move the focus');
      const box = await slider.boundingBox();
      await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 12 });
      await page.getByText('Voorlopig', { exact: true }).waitFor();
      await page.mouse.up();
      await page.getByText('Nog niet vastgelegd').waitFor();
      await page.getByRole('spinbutton').first().fill('30');
      await page.getByText('Het past niet: samen 30 ha tekort.').first().waitFor();
      await person.look('Scenario, schuiven');
      await page.getByRole('button', { name: 'Leg vast als scenario' }).click();
      await page.getByRole('heading', { name: 'Alles zoals verwacht, geschoven', exact: true }).waitFor();
      await page.getByText('Samen komen de claims 30 ha tekort.').waitFor();
      await page.getByLabel(/Hoe vaak trekken/).fill('20');
      await page.getByRole('button', { name: 'Reken de zekerheid uit' }).click();
      await page.getByText(/In \d+ van de 20 trekkingen past alles/).waitFor();
      await page.getByRole('table', { name: 'Zekerheid per claim', exact: true }).waitFor();
      await person.look('Scenario, hoe zeker');
      await page.getByRole('link', { name: 'Alles zoals verwacht, andere getallen', exact: true }).click();
      await page.getByRole('link', { name: 'Vergelijk met Alles zoals verwacht', exact: true }).click();
      await page.getByRole('heading', { name: 'Alles zoals verwacht, andere getallen tegenover Alles zoals verwacht' }).waitFor();
    });

    // @eis DIA-20
    test('de vergelijking blijft bewaard in het gezamenlijk beeld van een vraagstuk', async () => {
      const person = await practice.on('projectleider-utrecht');
      const { page } = person;
      const issues = page.locator('#scenario-vraagstuk');
      await issues.locator('option').nth(1).waitFor({ state: 'attached' });
      await issues.selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Neem mee naar het vraagstuk' }).click();
      const form = page.locator('dialog form.act-form');
      await form.waitFor();
      assert.match(await form.locator('textarea').first().inputValue(), /In 'Alles zoals verwacht' komen de claims 100 ha tekort/);
      const { status, body } = await person.submit(form);
      assert.equal(status, 200, JSON.stringify(body));
      const evidence = page.locator('details', { hasText: 'Waarop dit rust' });
      await evidence.locator('summary').click();
      await evidence.getByText('Alles zoals verwacht, andere getallen tegenover Alles zoals verwacht').waitFor();
      assert.match(await evidence.innerText(), /Rekenversie scenario 2, pasproef 1, invoer [0-9a-f]{12}/);
    });

    // @eis INF-06
    test('een scenario met recepten: de uitslag noemt ze, is nagerekend, en gaat mee als verslag en als bestand', async () => {
      const person = await practice.on('projectleider-utrecht', '/kaart/scenarios');
      const { page } = person;
      await page.locator('#scenario-geschiktheid').selectOption('recept');
      // Two recipes over the whole country: a second or two, and longer on a busy machine.
      await computed(page, 'Met recepten', 'Wat elke claim verwacht', 60_000);
      await page.getByRole('row', { name: /Natuur.*natura2000\.gpkg/ }).waitFor();
      await page.getByText('Het aparte programma certify (versie 3) telde alles na').waitFor();
      const links = page.locator('.scenario-files a');
      assert.equal(await links.count(), 7);
      const files = await links.evaluateAll((all) => Promise.all(all.map(async ({ href }) => {
        const answer = await fetch(href);
        return { status: answer.status, start: String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()).slice(0, 4)) };
      })));
      assert.deepEqual(files.map(({ status }) => status), Array(7).fill(200));
      assert.deepEqual(files.filter((_, n) => n !== 3 && n !== 5).map(({ start }) => start), ['PK\u0003\u0004', 'PK\u0003\u0004', '%PDF', 'SQLi', 'PK\u0003\u0004']);
      await page.getByRole('link', { name: 'Maak verslag' }).click();
      await page.getByRole('heading', { name: 'Verslag: Met recepten' }).waitFor();
      await page.getByRole('heading', { name: 'Bronnen en vingerafdrukken' }).waitFor();
      await person.look('Verslag van een scenario');
    });
  });
}
