// SPDX-License-Identifier: EUPL-1.2
// Errands as a person does them, with every click and key counted: for ./bench wandelingen.
import assert from 'node:assert/strict';
import { addDays } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';

const PASSWORD = 'oefenen-met-ruimte';

/** What a person does with mouse and keyboard; after each step the screen that it leads to is waited for, and timed. */
class Walk {
  clicks = 0;
  keys = 0;
  screens = [];

  constructor(person, place) {
    this.person = person;
    this.page = person.page;
    this.place = place;
  }

  async click(locator) {
    await locator.waitFor();
    this.from = performance.now();
    this.clicks += 1;
    await locator.click();
  }

  async type(text) {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  async press(key) {
    this.from = performance.now();
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** Types an address, as a bookmark does: no click, no key. */
  async go(path) {
    this.from = performance.now();
    await this.page.goto(this.place.prefix + path);
  }

  /** The screen that is now on its way is complete when this is there and nothing else is being fetched. */
  async screen(name, there) {
    await there;
    await this.person.settled();
    this.screens.push({ name, ms: performance.now() - this.from });
  }

  menu(name) {
    return this.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name, exact: true });
  }
}

/** Signs in without counting. */
async function present(walk) {
  await walk.page.goto(`${walk.place.prefix}/aanmelden`);
  await walk.person.enter();
}

async function start(walk) {
  await walk.go('/aanmelden');
  await walk.screen('Aanmelden', walk.page.getByLabel('Gebruikersnaam').waitFor());
  await walk.click(walk.page.getByLabel('Gebruikersnaam'));
  await walk.type(walk.person.account.gebruikersnaam);
  await walk.press('Tab');
  await walk.type(PASSWORD);
  await walk.press('Enter');
  await walk.screen('Start', walk.page.waitForURL('**/start'));
}

/** A vraagstuk of the province that others may add to, other than those before it when chance says so. */
async function issueOf(act, chance) {
  const { items } = await act.read('/vraagstukken?limiet=20&sorteer=-bijgewerktOp');
  return chance.pick(items);
}

async function changed(walk, chance) {
  await present(walk);
  const { page, place } = walk;
  const other = await hands(place, 'accounthouder-lvvn');
  const id = await other('vraagstukken', 'inbrengen', { titel: `Water en wonen ${chance.between(2, 99)}`, kern: 'Wonen en water botsen.', plaatsnaam: 'Utrecht', provincies: ['pv26'], waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' });
  const { titel } = await other.read(`/vraagstukken/${id}`);
  const noted = page.waitForResponse((one) => one.request().method() === 'PUT' && one.url().includes(`/gezien/vraagstukken/${id}`) && one.ok());
  await page.goto(`${place.prefix}/vraagstukken/${id}`);
  await walk.person.settled();
  await noted;
  await page.goto('about:blank');
  await other(`vraagstukken/${id}`, 'aanvullen', { waterBodem: { niveau: 'sturend', betekenis: 'Het peil blijft hoog.' } });
  await walk.go('/start');
  await walk.screen('Start', page.locator('main').getByRole('link', { name: /Gewijzigd sinds u het zag \(\d+\)/ }).waitFor());
  await walk.click(page.locator('main').getByRole('link', { name: /Gewijzigd sinds u het zag \(\d+\)/ }));
  await walk.screen('Gewijzigd', page.getByRole('heading', { level: 2, name: titel }).waitFor());
  await page.locator('main time').first().waitFor();
}

async function paper(walk, chance) {
  await present(walk);
  const { page } = walk;
  const act = await hands(walk.place, walk.person.account.gebruikersnaam);
  const { nummer, titel } = await issueOf(act, chance);
  await walk.click(walk.menu('Vraagstukken'));
  await walk.screen('Vraagstukken', page.getByRole('link', { name: titel, exact: true }).first().waitFor());
  await walk.click(page.getByRole('row', { name: nummer }).getByRole('link').first());
  await walk.screen('Dossier', page.getByRole('region', { name: 'Maak mijn stuk' }).waitFor());
  const downloaded = page.waitForEvent('download');
  await walk.click(page.getByRole('link', { name: 'Word (DOCX) Oplegnotitie' }));
  await walk.screen('Stuk in Word', downloaded.then((one) => one.path()));
}

async function moveBol(walk, chance) {
  await present(walk);
  const { page } = walk;
  const act = await hands(walk.place, walk.person.account.gebruikersnaam);
  const plan = await act.read('/jaarplan');
  const pieces = plan.banden.flatMap(({ stukken = [] }) => stukken).filter(({ naam, verzetbaar, pad }) => verzetbaar && pad && /^Bestuurlijk Overleg Leefomgeving/.test(naam));
  const own = [];
  for (const piece of pieces) {
    const { items } = await act.read(`/${piece.pad}/mogelijke-handelingen`);
    if (items.some(({ handeling, toegestaan }) => handeling === 'overleg_verzetten' && toegestaan)) own.push(piece);
  }
  assert.ok(own.length > 0, 'no meeting of this secretary can be moved');
  const piece = own.at(-1);
  const day = addDays(piece.van, chance.between(2, 20)).split('-').reverse().join('-');
  await walk.click(walk.menu('Jaarplan'));
  await walk.screen('Jaarplan', page.locator('.yearband').first().waitFor());
  const choose = page.getByLabel('Welk moment?');
  await walk.click(choose);
  walk.clicks += 1; // on the line in the list that the browser draws itself
  await choose.selectOption(piece.sleutel);
  await page.keyboard.press('Escape');
  await walk.press('Tab');
  await walk.type(day);
  await walk.press('Enter');
  await walk.screen('Wat schuift', page.locator('#schuif').getByRole('table', { name: 'Wat schuift' }).waitFor());
  await walk.click(page.locator('#schuif').getByRole('link', { name: 'Leg de nieuwe dag vast' }));
  const form = page.locator('dialog.sheet[open] form');
  await walk.screen('Overleg', form.waitFor());
  assert.equal(await form.getByLabel('Nieuwe datum').inputValue(), day);
  await walk.click(form.getByLabel('Reden'));
  await walk.type('Op de eerste dag kan de helft niet.');
  await walk.click(form.locator('button[type="submit"]'));
  await walk.screen('Verzet', page.locator('.toast', { hasText: 'Vastgelegd' }).waitFor());
}

/** What people come to do, by whom, and with how many clicks at most. */
export const ERRANDS = [
  { title: 'sign in and see what is expected', by: 'projectleider-utrecht', most: 1, run: start },
  { title: 'find what changed since my last visit', by: 'projectleider-utrecht', most: 1, run: changed },
  { title: 'make my paper', by: 'projectleider-utrecht', most: 3, run: paper },
  { title: 'move the BOL', by: 'secretaris-bol', most: 6, run: moveBol },
];

/** Walks one errand in a browser of its own: {title, most, clicks, keys, screens: [{name, ms}]}. */
export async function walk(world, place, { title, by, most, run }, chance) {
  const account = { naam: by, gebruikersnaam: by, wachtwoord: PASSWORD };
  const person = await world.person(account, { baseURL: place.server.address });
  const walked = new Walk(person, { prefix: place.prefix, server: async () => place.server });
  await run(walked, chance);
  await person.page.context().close();
  return { title, most, clicks: walked.clicks, keys: walked.keys, screens: walked.screens };
}
