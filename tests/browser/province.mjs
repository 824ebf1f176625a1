// SPDX-License-Identifier: EUPL-1.2
// The page of a province: its figures are those of the lists, and it prints on four sheets at most.
import assert from 'node:assert/strict';
import { Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

const PROVINCES = { pv20: 'Groningen', pv21: 'Fryslân', pv23: 'Overijssel', pv24: 'Flevoland', pv25: 'Gelderland', pv28: 'Zuid-Holland', pv29: 'Zeeland', pv30: 'Noord-Brabant', pv31: 'Limburg' };

/** The same in every run: the province of the reader. */
export const fixedProvince = () => ({ id: 'pv26', naam: 'Utrecht' });

/** Another province. */
export function randomProvince(seed) {
  const id = new Chance(seed).pick(Object.keys(PROVINCES));
  return { id, naam: PROVINCES[id] };
}

function glance(practice, geval, has) {
  test('Start toont de eigen provincie in één blik, en elk getal brengt naar wat het telt', async () => {
    const person = await practice.on('projectleider-utrecht', '/start');
    const { page } = person;
    const part = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Uw provincie in één blik' }) });
    await part.locator('.map[data-ready="true"] canvas').first().waitFor();
    const tensions = (await has('spanningspunten')).filter((one) => one.soort === 'spanningspunt');
    await part.getByRole('link', { name: `Spanningspunten ${tensions.length}`, exact: true }).click();
    await page.waitForURL(`**/spanningspunten?provincies=${geval.id}&soort=spanningspunt`);
    for (const { nummer } of tensions) await page.getByRole('rowheader').getByRole('link', { name: nummer }).waitFor();
    await page.goBack();
    const talks = part.getByRole('link', { name: /^Dialoog \d+$/ });
    const count = Number((await talks.innerText()).match(/\d+$/)[0]);
    await talks.click();
    await page.waitForFunction(() => document.activeElement?.id === 'stap-2');
    assert.equal(await page.locator('#stap-2 li').count(), count);
  });

  test('wie geen provincie heeft kiest er een, en vindt haar terug', async () => {
    const person = await practice.on('accounthouder-lvvn', '/start');
    const choice = person.page.locator('section', { has: person.page.getByRole('heading', { level: 2, name: 'Een provincie in één blik' }) }).getByLabel('Provincie');
    await choice.selectOption({ label: 'Zeeland' });
    await person.page.getByRole('link', { name: 'Zeeland op één bladzijde' }).waitFor();
    await person.look('Start van een departement');
    await person.page.reload();
    await person.page.getByRole('link', { name: 'Zeeland op één bladzijde' }).waitFor();
    assert.equal(await choice.inputValue(), 'pv29');
  });
}

/** Declares the walk for one case. `thorough` also looks at it with axe. */
export function declareProvince(name, practice, geval, { thorough }) {
  suite(`provincie, ${name}`, { file: 'tests/browser/province.mjs' }, () => {
    const has = async (noun) => (await (await hands(practice, 'projectleider-utrecht')).read(`/${noun}?provincies=${geval.id}&limiet=200`)).items;

    // @eis INF-07
    test('de bladzijde van een provincie zegt wat de lijsten van die provincie zeggen', async () => {
      const person = await practice.on('projectleider-utrecht', '/provincies');
      const { page } = person;
      if (thorough) await person.look('Provincies');
      await page.locator('main').getByRole('link', { name: geval.naam, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: `Provincie ${geval.naam}` }).waitFor();
      const figures = page.locator('.province-glance');
      const [issues, claims, tensions, agreements] = await Promise.all(['vraagstukken', 'claims', 'spanningspunten', 'afspraken'].map(has));
      const wanted = { Claims: claims.length, Spanningspunten: tensions.filter((one) => one.soort === 'spanningspunt').length, Koppelkansen: tensions.filter((one) => one.soort === 'koppelkans').length, Vraagstukken: issues.length, Afspraken: agreements.length };
      for (const [word, count] of Object.entries(wanted)) await figures.locator('div', { hasText: word }).locator('.province-figure', { hasText: new RegExp(`^${count}$`) }).waitFor();
      for (const heading of ['Wat er wordt gevraagd', 'Waar het schuurt en waar het samen kan', 'Vraagstukken per stap', 'Wat is afgesproken', 'Wat veranderde']) await page.getByRole('heading', { level: 2, name: heading }).waitFor();
      const shown = await page.locator('.province-steps a').allInnerTexts();
      assert.deepEqual(shown.map((one) => one.split(/\s/)[0]).sort(), issues.map((one) => one.nummer).sort());
      await page.locator('.province-map .map[data-ready="true"] canvas').first().waitFor();
      if (thorough) await person.look('Provincie');
    });

    if (thorough) glance(practice, geval, has);

    test('wat veranderde volgt de gekozen tijd, en blijft bij herladen', async () => {
      const person = await practice.on('projectleider-utrecht', `/provincies/${geval.id}`);
      const { page } = person;
      const choice = page.getByLabel('Wat veranderde in');
      await choice.selectOption({ label: 'de laatste week' });
      await page.waitForURL('**?dagen=7');
      const today = new Date(`${await practice.today()}T12:00:00Z`);
      today.setUTCDate(today.getUTCDate() - 7);
      const since = today.toISOString().slice(0, 10);
      const recent = (await Promise.all(['vraagstukken', 'claims', 'spanningspunten', 'afspraken'].map(has))).flat().filter((one) => one.bijgewerktOp.slice(0, 10) >= since);
      const chapter = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Wat veranderde' }) });
      await page.reload();
      assert.equal(await choice.inputValue(), '7');
      for (const one of recent.slice(0, 3)) await chapter.getByText(one.nummer, { exact: true }).waitFor();
    });

    test('afgedrukt past zij op vier bladen', async () => {
      const person = await practice.on('projectleider-utrecht', `/provincies/${geval.id}`);
      const { page } = person;
      await page.locator('.province-map .map[data-ready="true"] canvas').first().waitFor();
      const sheets = (await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
      assert.ok(sheets >= 1 && sheets <= 4, `${sheets} sheets`);
    });
  });
}
