// SPDX-License-Identifier: EUPL-1.2
// Overviews, the scheme, advice while bringing in, contact outside a body, and a poll; through the pages of the practice cycle.
import assert from 'node:assert/strict';
import { addDays } from './lib/dates.mjs';
import { suite, test } from './lib/suite.mjs';

const MINISTRY = 'Ministerie van Volkshuisvesting en Ruimtelijke Ordening';

/** Declares the journey for one case of the practice cycle. */
export function declareOverviews(practice, geval) {
  const lead = (path) => practice.on(geval.mensen.projectleider, path);
  suite('overzichten', { file: 'tests/browser/overview.mjs', ordered: true }, () => {
    pages({ lead });
    advice({ lead });
    contact({ lead, geval });
    poll({ practice, lead, geval });
  });
}

function pages({ lead }) {
  test('elk overzicht opent vanaf de lijst, zegt van wie de getallen zijn en is op te halen voor een rekenblad', async () => {
    const person = await lead('/overzichten');
    const { page } = person;
    await person.look('Overzichten');
    const links = await page.locator('.overviews a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    assert.ok(links.length >= 9, `${links.length} overviews`);
    for (const link of links) {
      await person.open(link);
      await page.locator('main').getByText('Dit telt alleen wat u mag lezen.').waitFor();
    }
    await person.open('/oefenen/overzichten/oorzaken');
    await person.look('Overzicht per oorzaak');
    const cells = page.locator('tbody a', { hasNotText: /^0$/ });
    const count = Number(await cells.first().innerText());
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Haal op als CSV' }).click()]);
    assert.equal(download.suggestedFilename(), 'oorzaken.csv');
    await cells.first().click();
    await page.waitForURL('**/vraagstukken?oorzaken=*');
    await page.getByRole('table').waitFor();
    await person.settled();
    assert.equal(await page.locator('tbody tr').count(), count, 'the list behind the number has that many');
  });

  // @eis POS-16
  test('het schema toont stelsel, arena en overlegstructuren; een vak opent zijn lijst', async () => {
    const person = await lead('/schema');
    const { page } = person;
    await page.locator('.structure-box').first().waitFor();
    await person.look('Schema van stelsel en overleg');
    await page.getByRole('link', { name: 'Wat is een bouwarrangement?' }).click();
    await page.waitForURL('**/catalogus/begrippen#bouwarrangement');
    await page.getByText('evaluatie voetnoot 3').first().waitFor();
    await inView(page, '#bouwarrangement');
    await person.open('/oefenen/schema');
    await page.getByRole('link', { name: /^DGO NOVEX, / }).click();
    await page.waitForURL('**/catalogus/gremia#dgo_novex');
    await inView(page, '#dgo_novex');
    await person.open('/oefenen/overzichten');
    await page.getByRole('link', { name: 'Gebruik van het escalatiepad' }).click();
    await page.waitForURL('**/conflicten#verslag');
    await inView(page, '#verslag');
    await person.open('/oefenen/schema');
    await page.locator('.scheme-group[data-group="arena"] a').first().click();
    await page.waitForURL('**/vraagstukken?fase=*');
  });
}

/** Waits until the part that a link names is where the reader looks. */
const inView = (page, part) =>
  page.waitForFunction((one) => {
    const box = document.querySelector(one)?.getBoundingClientRect();
    return box && box.top >= -1 && box.top < innerHeight / 2;
  }, part);

function advice({ lead }) {
  // @eis POS-37
  test('bij het inbrengen staat welk instrument en welke tafel past, en het verandert mee', async () => {
    const person = await lead('/vraagstukken/nieuw');
    const { page } = person;
    const aside = page.locator('section.advice');
    await aside.getByText('Vul in over welk gebied').waitFor();
    const folded = page.locator('details.form-part:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    await page.locator('#veld-soort').selectOption('gebiedskeuze');
    await page.getByLabel('Botsende belangen').check();
    await aside.getByText('Provinciale omgevingsvisie').first().waitFor();
    await person.look('Inbrengen met advies over de route');
    await page.locator('#veld-soort').selectOption('systeemkeuze');
    await aside.getByText('Nota Ruimte (Nationale Omgevingsvisie)').first().waitFor();
  });
}

function contact({ lead, geval }) {
  test('een contact en een ad-hocoverleg worden zonder gremium vastgelegd', async () => {
    const person = await lead('/contactmomenten');
    const { page } = person;
    const today = await page.evaluate(() => fetch('/oefenen/api/v1/omgeving').then((answer) => answer.json()).then((found) => found.vandaag));
    const record = async (values) => {
      await person.open('/oefenen/contactmomenten');
      await person.begin('Leg een contact vast');
      const { status, body } = await person.send({ met: [MINISTRY], ...values });
      assert.equal(status, 201, JSON.stringify(body));
      await page.waitForURL('**/contactmomenten/*');
      await page.getByRole('heading', { name: values.waarover }).waitFor();
    };
    await record({ vorm: 'gesprek', datum: today, waarover: `Kort over ${geval.woord}`, uitkomst: 'Wij kijken er samen naar.' });
    await page.getByText('Wij kijken er samen naar.').first().waitFor();
    await person.look('Contactmoment');
    await record({ vorm: 'ad_hoc_overleg', datum: addDays(today, 6), waarover: `Samen naar ${geval.woord}`, plaats: 'Ter plaatse' });
    await page.getByText('Ter plaatse').waitFor();
    await person.open('/oefenen/contactmomenten');
    await person.look('Contactmomenten');
  });
}

function poll({ practice, lead, geval }) {
  test('een peiling wordt beantwoord, de klok sluit haar en de spreiding staat per soort partij', async () => {
    const coordinator = await practice.on('coordinator', '/peilingen');
    await coordinator.begin('Open een peiling');
    const tot = addDays(await practice.today(), 2);
    const vraag = `Wat verwacht u over ${geval.woord}?`;
    const opened = await coordinator.send({ vraag, mogelijkheden: 'Overzicht\nAfwegen', partijen: [MINISTRY, `Provincie ${geval.naam.replace(/^./, (first) => first.toUpperCase())}`], zicht: 'per_soort_partij', tot });
    assert.equal(opened.status, 201, JSON.stringify(opened.body));
    const person = await lead(`/peilingen/${opened.body.id}`);
    await person.act('Geef het antwoord van uw organisatie', { mogelijkheid: '2' });
    await person.page.locator('#eigen').getByText('Afwegen').waitFor();
    await person.look('Peiling met eigen antwoord');
    await coordinator.open(`/oefenen/peilingen/${opened.body.id}`);
    await coordinator.page.locator('#uitslag').getByText('Tot dan leest ieder alleen het antwoord van de eigen zijde.').waitFor();
    assert.equal(await coordinator.page.locator('#eigen').count(), 0, 'who asks does not read along');
    await practice.moveTo(coordinator, addDays(tot, 1));
    await coordinator.page.locator('#uitslag').getByText('Deze groep is te klein om te laten zien wat zij antwoordde.').first().waitFor();
    await coordinator.look('Peiling met uitslag');
  });
}
