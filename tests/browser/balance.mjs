// SPDX-License-Identifier: EUPL-1.2
// The sum of claims of a province, down to the versions behind a figure; and a strip that belongs to an earlier version
// of its claim, made anew and taken over by hand.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { claimOf, millimetres, square } from './lib/claims.mjs';
import { Chance } from './lib/dates.mjs';
import { fillAll } from './lib/forms.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** The same in every run: a claim, how far it grows later, and the strip around it. */
export const fixedBalance = () => ({ claim: { x: 139_000, y: 455_000, side: 1_000 }, grown: 1_400, strip: 200 });

/** Other places and sizes, in whole hectometres. */
export function randomBalance(seed) {
  const chance = new Chance(seed);
  const side = 100 * chance.between(8, 14);
  return { claim: { x: 138_000 + 100 * chance.between(0, 15), y: 454_000 + 100 * chance.between(0, 15), side }, grown: side + 100 * chance.between(1, 6), strip: 50 * chance.between(1, 8) };
}

const ha = (m2) => `${Math.round(m2 / 10_000).toLocaleString('nl-NL')} ha`;

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareBalance(name, practice, geval, { thorough }) {
  suite(`optelsom, ${name}`, { file: 'tests/browser/balance.mjs', ordered: true }, () => {
    const seen = {};
    const balance = async () => (await hands(practice, 'projectleider-utrecht')).read('/kaart/optelsom?provincie=pv26');
    const lineOf = (sum, functie, horizon = 'alle_jaren') => sum.regels.find((one) => one.horizon === horizon && one.ruimtefunctie === functie);

    // @eis POS-24
    test('een nieuwe claim telt mee in de optelsom van haar provincie, en het getal staat op de bladzijde', async () => {
      const before = lineOf(await balance(), 'natuur')?.gevraagd.verwacht ?? 0;
      seen.claim = await claimOf(practice, geval.claim);
      const after = lineOf(await balance(), 'natuur').gevraagd.verwacht;
      assert.equal(after - before, geval.claim.side ** 2);
      const person = await practice.on('projectleider-utrecht', '/kaart');
      await person.page.getByRole('link', { name: 'De optelsom' }).click();
      await person.page.getByRole('heading', { name: 'De optelsom', level: 1 }).waitFor();
      if (thorough) await person.look('De optelsom van alle provincies');
      await person.page.getByRole('combobox', { name: 'Provincie' }).selectOption({ label: 'Utrecht' });
      await person.page.getByRole('heading', { name: 'De optelsom van Utrecht' }).waitFor();
      const row = person.page.getByRole('row', { name: /^Natuur/ }).first();
      await row.getByText(ha(after)).first().waitFor();
    });

    // @eis POS-23 POS-24
    test('achter een getal staan de claims met hun versie en reden', async () => {
      const person = await practice.on('projectleider-utrecht');
      const { page } = person;
      await page.getByRole('row', { name: /^Natuur/ }).first().getByRole('button').click();
      const behind = page.getByRole('row', { name: new RegExp(seen.claim.nummer) });
      await behind.getByText(/Versie 1, .*Nieuw\./).waitFor();
      if (thorough) await person.look('De optelsom van een provincie, met de claims achter een getal');
      await page.getByRole('combobox', { name: 'Tijdvak' }).selectOption({ label: 'Na 2050' });
      await page.getByRole('heading', { name: 'Alle jaren' }).waitFor({ state: 'detached' });
      assert.ok(page.url().includes('horizon=na_2050'), page.url());
    });

    // @eis POS-24
    test('wat ontbreekt wordt gezegd, en het bestand zegt elke regel met de claims', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      const opgave = await act('opgaven', 'opgave_vastleggen', {
        titel: 'Nog zonder ruimte', tekst: 'Wat er moet komen.', perspectief: 'p1', domeinen: ['natuur'], zekerheid: 'concreet', concreet: { waarde: 10, eenheid: 'hectare', jaar: 2035 },
        waterBodem: { niveau: 'sturend', betekenis: 'Niet in de laagste polder.' }, horizon: 'tot_2030', reden: 'Nieuw.',
      });
      const { nummer } = await act.read(`/opgaven/${opgave}`);
      const person = await practice.on('projectleider-utrecht', '/kaart/optelsom?provincie=pv26');
      const { page } = person;
      await page.getByRole('heading', { name: 'Wat ontbreekt' }).waitFor();
      const list = page.getByText('Opgaven zonder claim');
      if (!(await page.getByRole('link', { name: new RegExp(nummer) }).isVisible())) await list.click();
      await page.getByRole('link', { name: new RegExp(nummer) }).waitFor();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Haal op als CSV' }).click()]);
      const text = await readFile(await file.path(), 'utf8');
      assert.ok(text.includes(`${seen.claim.nummer} (1)`), text.slice(0, 600));
      assert.ok(/Alle jaren;Utrecht;Alles samen;/.test(text), text.slice(0, 600));
    });

    test('een strook om een claim onthoudt om welke versie zij ligt', async () => {
      const person = await practice.on('projectleider-utrecht', `/claims/${seen.claim.id}`);
      const { page } = person;
      await page.getByRole('link', { name: 'Maak een strook om deze claim' }).click();
      await page.getByText('De strook komt om versie 1 van').waitFor();
      await page.getByLabel('Strook eromheen').fill(String(geval.strip));
      await page.getByRole('button', { name: 'Leg de strook vast als claim' }).click();
      const sheet = page.locator('dialog[open]');
      await sheet.locator('h2:focus').waitFor();
      assert.equal(await sheet.locator('#veld-strook-meter').inputValue(), String(geval.strip));
      if (thorough) await person.look('Een strook vastleggen als claim');
      await sheet.getByRole('button', { name: 'Sluit' }).click();
      await sheet.waitFor({ state: 'detached' });
      // The rest of the form is that of every claim: made without pages.
      const act = await hands(practice, 'projectleider-utrecht');
      const { opgave } = await act.read(`/claims/${seen.claim.id}`);
      const m2 = 1_000_000;
      const around = { x: geval.claim.x - geval.strip, y: geval.claim.y - geval.strip, side: geval.claim.side + 2 * geval.strip };
      seen.strip = await act('claims', 'claim_vastleggen', {
        opgave, titel: 'Rand om de natuur', ruimtefunctie: 'waterberging', provincies: ['pv26'], plaats: millimetres(square(around)), omvang: { minste: m2, verwacht: m2, meeste: m2 },
        strook: { claim: seen.claim.id, claimversie: 1, meter: geval.strip }, vanJaar: 2027, totJaar: 2035, hardheid: 'voorkeur', bron: 'Nota', bronDatum: '2026-01-01', fictief: true, reden: 'Nieuw.',
      });
    });

    test('heeft de claim een nieuwere versie, dan zegt de strook dat, ook in lijst en tabel', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      const grown = { ...geval.claim, side: geval.grown };
      await act(`claims/${seen.claim.id}`, 'claim_wijzigen', { reden: 'Meer natuur.', plaats: millimetres(square(grown)) });
      const person = await practice.on('projectleider-utrecht', `/claims/${seen.strip}`);
      const { page } = person;
      await page.getByText('Deze strook hoort bij een eerdere versie van de claim.').waitFor();
      if (thorough) await person.look('Een strook bij een eerdere versie van de claim');
      const { nummer } = await act.read(`/claims/${seen.strip}`);
      await page.goto(new URL(page.url()).href.replace(/claims\/.*$/, 'claims'));
      await page.getByRole('row', { name: new RegExp(nummer) }).getByText('Bij een eerdere versie').waitFor();
      await page.goto(new URL(page.url()).href.replace(/claims$/, `kaart?gekozen=${seen.strip}&weergave=tabel`));
      await page.getByText('Deze strook hoort bij een eerdere versie van de claim.').waitFor();
    });

    test('de strook komt opnieuw om de claim van nu, en verandert pas als iemand haar overneemt', async () => {
      const person = await practice.on('projectleider-utrecht', `/claims/${seen.strip}`);
      const { page } = person;
      await page.getByRole('link', { name: `Maak de strook van ${geval.strip} meter opnieuw` }).click();
      await page.getByText('De strook komt om versie 2 van').waitFor();
      assert.equal(await page.getByLabel('Strook eromheen').inputValue(), String(geval.strip));
      if (thorough) await person.look('Een strook opnieuw maken');
      const act = await hands(practice, 'projectleider-utrecht');
      assert.equal((await act.read(`/claims/${seen.strip}`)).versies.length, 1);
      await page.getByRole('button', { name: 'Neem deze strook over' }).click();
      const sheet = page.locator('dialog[open]');
      await sheet.locator('h2:focus').waitFor();
      await fillAll(sheet, { reden: 'De natuur is groter.' });
      const answer = await person.send({});
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      const strip = await act.read(`/claims/${seen.strip}`);
      assert.deepEqual([strip.strook.claimversie, strip.strook.meter, strip.versies.length], [2, geval.strip, 2]);
      assert.ok(Math.abs(strip.oppervlakte - (4 * geval.grown * geval.strip + Math.PI * geval.strip ** 2)) < 2_000, String(strip.oppervlakte));
      await page.getByText('Deze strook hoort bij een eerdere versie van de claim.').waitFor({ state: 'detached' });
    });
  });
}
