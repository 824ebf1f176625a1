// SPDX-License-Identifier: EUPL-1.2
// What every page must do: other pages, keyboard, markup as text, addresses, sessions, language, paper, narrow screens.
import assert from 'node:assert/strict';
import { suite, test } from './lib/suite.mjs';

const CATALOGUE = [
  'gremia', 'functies', 'rollen', 'organisaties', 'provincies', 'landsdelen', 'stappen', 'criteria', 'onderwerpen', 'instellingen', 'escalatiepaden',
  'regelsterkten', 'programmas', 'novexgebieden', 'instrumenten', 'domeinen', 'oorzaken', 'ruimtefuncties', 'verenigbaarheid', 'begrippen', 'goede-praktijken', 'kanttekeningen', 'kaartlagen', 'gegevenswoordenboek',
];
const MARKUP = '<img src="/geen" onerror="globalThis.misbruikt=1"><b>vet</b> & <script>globalThis.misbruikt=2</script>';

export function declareChecks(world, geval) {
  suite('controles', { file: 'tests/browser/checks.mjs' }, () => {
    pages(world, geval);
    keyboard(world, geval);
    content(world, geval);
    state(world, geval);
    shapes(world, geval);
  });
}

/** Answers the five short questions of a vraagstuk; returns its id. */
async function bringIn(person, titel) {
  await person.open('/vraagstukken/nieuw');
  await person.page.locator('form.act-form').waitFor();
  const tekst = titel.slice(0, 140);
  const { status, body } = await person.send({ titel: tekst, kern: tekst, plaatsnaam: tekst, waaromVast: tekst, vraag: tekst });
  assert.equal(status, 201, JSON.stringify(body));
  await person.page.waitForURL('**/vraagstukken/*-*');
  await person.settled();
  return body.id;
}

function pages(world, geval) {
  test('een bezoeker zonder account leest de voorpagina, de hulp en het aanmelden', async () => {
    const visitor = await world.person(null);
    for (const [path, heading] of [['/', 'Samen kiezen waar wat komt.'], ['/hulp', /./], ['/hulp/toegankelijkheid', 'Toegankelijkheid'], ['/aanmelden', 'Aanmelden']]) {
      await visitor.open(path);
      await visitor.page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await visitor.look(`Bezoeker ${path}`);
    }
    await visitor.page.getByLabel('Gebruikersnaam').fill('niemand');
    await visitor.page.getByLabel('Wachtwoord').fill('geen-wachtwoord');
    await visitor.page.getByRole('button', { name: 'Meld u aan' }).click();
    await visitor.page.getByText('Aanmelden is niet gelukt').waitFor();
    await visitor.look('Aanmelden mislukt');
    await visitor.open('/vraagstukken');
    await visitor.page.waitForURL('**/aanmelden?naar=%2Fvraagstukken');
    await visitor.page.context().close();
  });

  test('de vaste bladzijden openen op hun eigen adres', async () => {
    const person = geval.people.projectleider;
    for (const path of ['/start', '/signalen', '/zoeken', '/gewijzigd', '/vraagstukken', '/conflicten', '/hangpunten', '/inrichtingen', '/afspraken', '/catalogus', ...CATALOGUE.map((part) => `/catalogus/${part}`), '/werkwijze', '/werkwijze/vraagstukken', '/werkwijze/afspraken', '/werkwijze/conflicten', '/werkwijze/overlegdossiers', '/mandaatregisters', '/beheer', '/bestaat-niet']) {
      await person.page.goto(path);
      await person.settled();
      assert.ok((await person.page.title()).includes('Ruimtemaker'));
      await person.look(path);
    }
    await person.page.locator('button.person').click();
    await person.look('Menu van de persoon');
  });

  // @eis GRE-16
  test('de kaart van elk gremium noemt functie, mandaat, leden, voorzitter en frequentie', async () => {
    const person = geval.people.projectleider;
    await person.open('/catalogus/gremia');
    const entries = person.page.locator('main .entry');
    await entries.first().waitFor();
    await person.page.getByRole('button', { name: 'Toon alles' }).click();
    const texts = await entries.allInnerTexts();
    assert.ok(texts.length >= 26, `${texts.length} bodies`);
    for (const text of texts) for (const word of ['Functie', 'Leden', 'Voorzitter', 'Frequentie', 'Mandaat']) assert.ok(text.toLowerCase().includes(word.toLowerCase()), `${word} is missing in\n${text}`);
    for (const body of ['Provincietafel', 'Gedeputeerde Staten', 'Provinciale Staten', 'Kring van provinciedirecteuren']) assert.ok(texts.some((text) => text.includes(body)), body);
    assert.ok(texts.some((text) => text.includes('onbekend')));
  });
}

function keyboard(world, geval) {
  test('met alleen het toetsenbord: aanmelden, een vraagstuk inbrengen met een fout, en die verbeteren', async () => {
    const person = await world.person(geval.mensen.projectleider);
    const { page } = person;
    const { gebruikersnaam, wachtwoord } = geval.mensen.projectleider;
    await page.goto('/');
    await person.settled();
    await person.tabTo((stop) => stop.name === 'Naar de inhoud', { most: 1 });
    assert.ok((await page.locator('.skip-link').boundingBox()).y >= 0);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'inhoud');
    await person.tabTo((stop) => stop.name === 'Meld u aan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/aanmelden');
    await person.settled();
    await person.tabTo((stop) => stop.id === 'gebruikersnaam');
    await page.keyboard.type(gebruikersnaam);
    await person.tabTo((stop) => stop.id === 'wachtwoord', { most: 1 });
    await page.keyboard.type(wachtwoord);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/start');
    await person.settled();
    await person.tabTo((stop) => stop.name === 'Vraagstukken');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vraagstukken');
    await person.settled();
    await person.tabTo((stop) => stop.name === 'Breng een vraagstuk in');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vraagstukken/nieuw');
    await person.settled();
    await person.tabTo((stop) => stop.role === 'summary');
    await page.keyboard.press('Enter');
    await page.locator('.draw-map .map[data-ready="true"]').waitFor();
    await sendByKeyboard(person);
    await page.context().close();
  });

  test('een dag typt u met cijfers; een fout opent het deel van het formulier waar hij staat', async () => {
    const person = geval.people.projectleider;
    await person.open('/vraagstukken/nieuw');
    const part = person.page.locator('details.form-part', { hasText: 'Waar en wanneer het landt' });
    await part.locator('summary').click();
    const day = part.locator('#veld-tijdvak');
    const said = part.locator('#veld-tijdvak-dag');
    for (const [typed, answer] of [['31-2-2027', 'Deze dag bestaat niet.'], ['morgen', 'Schrijf dag, maand en jaar met cijfers']]) {
      await day.fill(typed);
      await day.blur();
      await said.getByText(answer).waitFor();
      assert.equal(await day.getAttribute('aria-invalid'), 'true');
    }
    await part.locator('summary').click();
    await day.waitFor({ state: 'hidden' });
    const { status } = await person.submit(person.page.locator('form.act-form'));
    assert.equal(status, 400);
    await part.and(person.page.locator('[open]')).waitFor();
    await person.page.getByRole('alert').getByRole('link', { name: 'Klaar vóór' }).click();
    await person.page.waitForFunction(() => document.activeElement?.id === 'veld-tijdvak');
    await day.fill('1/3/2027');
    await day.blur();
    await said.getByText('maandag 1 maart 2027').waitFor();
    assert.equal(await day.inputValue(), '01-03-2027');
  });

  test('de kaart laat het toetsenbord weer gaan, vooruit en terug, en de pijltjes verschuiven haar', async () => {
    const person = geval.people.projectleider;
    await person.open('/kaart');
    const map = person.page.locator('.map-area .map-canvas');
    await person.page.locator('.map-area .map[data-ready="true"] canvas').first().waitFor();
    await map.focus();
    const picture = async () => (await map.screenshot()).toString('base64');
    const before = await picture();
    await person.page.keyboard.press('ArrowRight');
    let moved = false;
    for (let attempt = 0; attempt < 50 && !moved; attempt += 1) moved = (await picture()) !== before;
    assert.ok(moved, 'the map did not move');
    await person.tabTo((stop) => stop.name === 'Dichterbij', { most: 1 });
    await person.tabTo((stop) => stop.className.includes('map-canvas'), { most: 1, key: 'Shift+Tab' });
    await person.tabTo((stop) => stop.role === 'input' || stop.role === 'button', { most: 1, key: 'Shift+Tab' });
  });
}

/** Sends an empty form, follows the summary to the first field, fills in what is asked and sends again. */
async function sendByKeyboard(person) {
  const { page } = person;
  const submit = (stop) => stop.role === 'button' && stop.name === 'Breng een vraagstuk in';
  const stops = await person.tabTo(submit);
  assert.ok(stops.some((stop) => stop.className.includes('map-canvas')), 'the map was not on the way');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
  await person.tabTo((stop) => stop.role === 'a' && stop.name.startsWith('Titel: '), { most: 1 });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'veld-titel');
  await page.keyboard.type('Met het toetsenbord ingebracht');
  for (const id of ['veld-kern', 'veld-plaatsnaam', 'veld-waaromVast', 'veld-vraag']) {
    await person.tabTo((stop) => stop.id === id, { most: 1 });
    await page.keyboard.type('Een antwoord van het toetsenbord.');
  }
  await person.tabTo(submit);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/vraagstukken/*-*');
  await page.getByRole('heading', { level: 1, name: 'Met het toetsenbord ingebracht' }).waitFor();
  assert.equal((await person.focus()).id, 'inhoud');
}

function content(world, geval) {
  test('opmaak in tekst blijft tekst, op elke bladzijde waar zij staat', async () => {
    const person = geval.people.projectleider;
    const id = await bringIn(person, MARKUP);
    for (const path of [`/vraagstukken/${id}`, '/vraagstukken', '/kaart?weergave=tabel', '/start']) {
      await person.page.goto(path);
      await person.settled();
      await person.page.locator('main').getByText('<b>vet</b>').first().waitFor();
      assert.equal(await person.page.locator('main :is(b, script, img[onerror])').count(), 0, path);
      assert.equal(await person.page.evaluate(() => globalThis.misbruikt), undefined, path);
    }
  });

  test('een dossier dat klaar is vouwt alles wat niet meer kan onder één regel', async () => {
    const person = geval.people.projectleider;
    await person.open(`/vraagstukken/${geval.at.vraagstuk}`);
    const panel = person.page.locator('aside.side-panel');
    const line = panel.locator('summary', { hasText: /^Wat hier niet meer kan \(\d+\)$/ });
    await line.waitFor();
    assert.equal(await panel.getByRole('heading', { name: 'Wat nu niet kan' }).count(), 0);
    assert.equal(await panel.locator('.closed-doors li').filter({ visible: true }).count(), 0);
    await line.click();
    await panel.getByText('Het kan wel als het dossier staat op').first().waitFor();
  });

  test('in het Engels zijn de bladzijde en wat de server zegt Engels, ook na opnieuw laden', async () => {
    const person = geval.people.projectleider;
    await person.open(`/vraagstukken/${geval.at.vraagstuk}`);
    await person.page.getByRole('button', { name: 'English' }).click();
    await person.page.locator('.facts-bar', { hasText: 'Put back' }).waitFor();
    await person.page.reload();
    await person.page.getByRole('link', { name: 'Meetings' }).waitFor();
    assert.equal(await person.page.locator('html').getAttribute('lang'), 'en');
    await person.page.getByText('What is no longer possible here').click();
    await person.page.locator('.closed-doors').getByText('This is not possible in this phase').first().waitFor();
    await person.look('Vraagstuk in het Engels');
    await person.page.getByRole('button', { name: 'Nederlands' }).click();
    await person.page.locator('.facts-bar', { hasText: 'Teruggelegd' }).waitFor();
  });
}

function state(world, geval) {
  test('opnieuw laden en terug houden de plaats: filter, tabel en keuze staan in het adres', async () => {
    const person = geval.people.projectleider;
    await person.open('/vraagstukken');
    await person.page.locator('.filter', { hasText: 'Stand' }).locator('select').selectOption({ label: 'Teruggelegd' });
    await person.page.getByRole('link', { name: geval.titel }).waitFor();
    await person.page.waitForFunction(() => document.querySelectorAll('main tbody tr').length === 1);
    await person.page.reload();
    await person.page.waitForFunction(() => document.querySelectorAll('main tbody tr').length === 1);
    assert.equal(await person.page.locator('.filter select').first().inputValue(), 'teruggelegd');
    await person.page.getByRole('link', { name: geval.titel }).click();
    await person.page.getByRole('heading', { level: 1, name: geval.titel }).waitFor();
    await person.page.goBack();
    await person.page.waitForFunction(() => document.querySelectorAll('main tbody tr').length === 1);
    const map = `/kaart?weergave=tabel&vraagstuk=${geval.at.vraagstuk}`;
    await person.open(map);
    await person.page.reload();
    await person.page.locator('.map-detail').getByRole('heading', { name: geval.titel }).waitFor();
    await person.page.locator('tr[aria-current="true"]', { hasText: geval.titel }).waitFor();
  });

  test('een verlopen sessie leidt naar aanmelden en terug, en wat u typte staat er nog', async () => {
    const person = await world.person(geval.mensen.projectleider);
    await person.signIn();
    await person.open('/vraagstukken/nieuw');
    await person.page.locator('#veld-titel').fill('Halverwege getypt');
    await person.page.context().clearCookies();
    await person.page.locator('form.act-form button[type="submit"]').click();
    await person.page.waitForURL('**/aanmelden?naar=%2Fvraagstukken%2Fnieuw');
    await person.page.getByLabel('Gebruikersnaam').fill(person.account.gebruikersnaam);
    await person.page.getByLabel('Wachtwoord').fill(person.account.wachtwoord);
    await person.page.getByRole('button', { name: 'Meld u aan' }).click();
    await person.page.waitForURL('**/vraagstukken/nieuw');
    await person.page.locator('#veld-titel').waitFor();
    assert.equal(await person.page.locator('#veld-titel').inputValue(), 'Halverwege getypt');
    await person.page.context().close();
  });

  test('wie op een verouderde bladzijde handelt leest wat er intussen is gebeurd en ziet de nieuwe stand', async () => {
    const { projectleider, coordinator, secretaris } = geval.people;
    const id = await bringIn(projectleider, 'Twee mensen tegelijk');
    for (const person of [coordinator, secretaris]) await person.open(`/vraagstukken/${id}`);
    const late = await secretaris.begin('Zet op de wachtlijst');
    await coordinator.act('Zet op de wachtlijst', { reden: 'De agenda is vol.' });
    const { status } = await secretaris.send({ reden: 'De agenda is vol.' }, late.locator('form'));
    assert.equal(status, 409);
    await late.locator('.note[role="alert"]').getByText('Dit kan niet in deze fase (Op de wachtlijst)').waitFor();
    await late.getByRole('button', { name: 'Annuleer' }).click();
    await late.waitFor({ state: 'hidden' });
    await secretaris.page.locator('.facts-bar', { hasText: 'Op de wachtlijst' }).waitFor();
  });
}

function shapes(world, geval) {
  test('op papier staat de inhoud zonder menu, knoppen en kop', async () => {
    const person = geval.people.projectleider;
    for (const path of [`/afspraken/${geval.at.afspraak}`, `/vraagstukken/${geval.at.vraagstuk}`, `/overleggen/${geval.at.overleg}`]) {
      await person.open(path);
      await person.page.emulateMedia({ media: 'print' });
      const left = [];
      for (const part of ['nav', 'header.head', 'footer', 'aside', 'main button:visible']) if ((await person.page.locator(part).filter({ visible: true }).count()) > 0) left.push(part);
      const heading = await person.page.getByRole('heading', { level: 1 }).isVisible();
      await person.page.emulateMedia({ media: null });
      assert.deepEqual([left, heading], [[], true], path);
    }
  });

  test('op een gewoon scherm past elke tabel in haar kader', async () => {
    const { projectleider: person } = geval.people;
    const tight = [];
    for (const path of ['/vraagstukken', '/afspraken', '/overleggen', '/catalogus/rollen', '/catalogus/gremia', '/mandaatregisters', '/conflicten', '/werkwijze', '/werkwijze/overleggen', '/beheer']) {
      await person.open(path);
      const count = await person.page.locator('main .table-box').evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
      if (count > 0) tight.push(`${path}: ${count}`);
    }
    assert.deepEqual(tight, []);
  });

  test('bij 400 procent zoom schuift geen bladzijde zijwaarts', async () => {
    const { projectleider: person } = geval.people;
    const size = person.page.viewportSize();
    await person.page.setViewportSize({ width: 320, height: 640 });
    const paths = ['/start', '/kaart', '/vraagstukken', `/vraagstukken/${geval.at.vraagstuk}`, '/vraagstukken/nieuw', '/afspraken', `/afspraken/${geval.at.afspraak}`, '/agendas', `/agendas/${geval.at.agenda}`, '/overleggen', '/catalogus', ...CATALOGUE.map((part) => `/catalogus/${part}`), '/beheer', '/hulp', '/hulp/tijdlijn', '/hulp/toegankelijkheid', '/mandaatregisters', '/signalen', '/gewijzigd', '/provincies', '/provincies/pv26', '/conflicten', '/conflicten/nieuw', '/hangpunten', '/hangpunten/nieuw', '/werkwijze', '/werkwijze/conflicten', '/werkwijze/overlegdossiers', `/overleggen/${geval.at.overleg}`, '/jaarplan'];
    const wide = [];
    for (const path of paths) {
      await person.open(path);
      const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path}: ${width}, ${await person.page.evaluate(() => [...document.querySelectorAll('main *')].filter((e) => e.getBoundingClientRect().right > 321).map((e) => `${e.tagName}.${e.className}`).join(' > '))}`);
    }
    await person.page.setViewportSize(size);
    assert.deepEqual(wide, []);
  });
}
