// SPDX-License-Identifier: EUPL-1.2
// What someone else changes is on screen at once; focus, scroll and typed text stay; two tabs share one stream; without
// a connection one reads on, and what was missed comes when it is back.
import assert from 'node:assert/strict';
import { Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

const BAR_MS = 1000;
const WATER = (betekenis) => ({ waterBodem: { niveau: 'sturend', betekenis } });

/** The same in every run. */
export const fixedLive = () => ({ titel: 'Ooibos langs de Lek', nieuw: 'Rietmoeras bij Vianen', eerst: 'Het peil blijft hoog.', dan: 'Het peil gaat een halve meter omhoog.', erbij: 'halve' });

/** Other words. */
export function randomLive(seed) {
  const chance = new Chance(seed);
  const plaats = chance.pick(['Houten', 'Soest', 'Zeist']);
  const maat = chance.pick(['twee', 'drie', 'vier']);
  return { titel: `Beekdal bij ${plaats}`, nieuw: `Kwelzone bij ${plaats}`, eerst: 'De beek houdt haar breedte.', dan: `De beek wordt ${maat} keer zo breed.`, erbij: maat };
}

/** The department of nature, from elsewhere: an issue that Utrecht reads too. */
const bring = (act, titel) => act('vraagstukken', 'inbrengen', { titel, kern: 'Wonen en water botsen.', plaatsnaam: 'Utrecht', provincies: ['pv26'], waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' });

const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const scrolled = (page) => page.evaluate(() => globalThis.scrollY);
const line = (page) => page.locator('.live');

/** Does something and waits for what it should bring on a screen: how long that took from the answer on, in milliseconds. */
async function after(doing, shown) {
  await doing();
  const from = process.hrtime.bigint();
  await shown();
  return Number(process.hrtime.bigint() - from) / 1e6;
}

const soon = (ms) => assert.ok(ms < BAR_MS, `on screen after ${ms.toFixed(0)} ms`);

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareLive(name, practice, geval, { thorough }) {
  suite(`meelezen, ${name}`, { file: 'tests/browser/live.mjs', ordered: true }, () => {
    const seen = { practice, geval, thorough };
    lists(seen);
    dossier(seen);
    forms(seen);
    tabs(seen);
    connection(seen);
    sinceLast(seen);
  });
}

function lists(seen) {
  const { practice, geval } = seen;
  test('wat een ander inbrengt staat binnen een seconde in de lijst; toetsenbord en plek blijven', async () => {
    seen.act = await hands(practice, 'accounthouder-lvvn');
    seen.id = await bring(seen.act, geval.titel);
    await seen.act(`vraagstukken/${seen.id}`, 'aanvullen', WATER(geval.eerst));
    seen.person = await practice.on('projectleider-utrecht', '/vraagstukken');
    const { page } = seen.person;
    const own = page.getByRole('link', { name: geval.titel });
    await own.waitFor();
    await page.setViewportSize({ width: 1280, height: 400 });
    await own.focus();
    const before = (await own.boundingBox()).y;
    soon(await after(() => bring(seen.act, geval.nieuw), () => page.getByRole('link', { name: geval.nieuw }).waitFor({ state: 'attached' })));
    assert.equal(await focused(page), geval.titel);
    const moved = Math.abs((await own.boundingBox()).y - before);
    assert.ok(moved < 120, `the row moved ${moved} px`);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}

function dossier({ practice, geval, thorough, ...rest }) {
  const seen = rest;
  test('wie een dossier leest krijgt een regel, geen andere tekst; toon laat woord voor woord zien wat anders is', async () => {
    const act = await hands(practice, 'accounthouder-lvvn');
    const person = await practice.on('projectleider-utrecht', '/vraagstukken');
    const { page } = person;
    await page.getByRole('link', { name: geval.titel }).click();
    await page.getByText(geval.eerst).first().waitFor();
    seen.address = new URL(page.url()).pathname;
    const id = seen.address.split('/').at(-1);
    const anchor = page.locator('main a[href^="#"]').nth(1);
    await anchor.focus();
    await page.evaluate(() => globalThis.scrollTo(0, 300));
    const at = await scrolled(page);
    const where = await focused(page);
    soon(await after(() => act(`vraagstukken/${id}`, 'aanvullen', WATER(geval.dan)), () => line(page).getByText(/Gewijzigd door .+, zojuist\./).waitFor()));
    await page.getByText(geval.eerst).first().waitFor();
    assert.equal(await focused(page), where);
    assert.equal(await scrolled(page), at);
    if (thorough) await person.look('Meelezen, regel');
    await line(page).getByRole('button', { name: 'Toon' }).click();
    await line(page).locator('ins', { hasText: geval.erbij }).waitFor();
    await page.locator('main').getByText(geval.dan).first().waitFor();
    assert.equal(await line(page).getByRole('button', { name: 'Toon' }).count(), 0);
    if (thorough) await person.look('Meelezen, verschil');
  });
}

function forms({ practice, geval, thorough }) {
  test('een formulier dat wordt ingevuld blijft zoals het is', async () => {
    const act = await hands(practice, 'accounthouder-lvvn');
    const person = await practice.on('projectleider-utrecht', '/vraagstukken/nieuw');
    const { page } = person;
    const field = page.getByLabel('Titel', { exact: false }).first();
    await field.fill('Half getypt');
    await field.press('End');
    const typed = await field.evaluate((one) => [one.value, one.selectionStart, document.activeElement === one]);
    const heard = page.waitForFunction((n) => document.querySelectorAll('.live-count a').length >= n, 1);
    await bring(act, `${geval.nieuw} twee`);
    await heard;
    assert.deepEqual(await field.evaluate((one) => [one.value, one.selectionStart, document.activeElement === one]), typed);
    if (thorough) await person.look('Meelezen, formulier');
    await field.fill('');
  });
}

function tabs({ practice, geval }) {
  test('twee tabbladen delen één stroom, en het tweede gaat door als het eerste sluit', async () => {
    const act = await hands(practice, 'accounthouder-lvvn');
    const person = await practice.on('projectleider-utrecht', '/vraagstukken');
    const context = person.page.context();
    const opened = [];
    context.on('request', (one) => one.url().endsWith('/wijzigingen') && opened.push(one.url()));
    const first = await context.newPage();
    await first.goto('/oefenen/vraagstukken');
    await first.getByRole('link', { name: geval.titel }).waitFor();
    await first.locator('.live').waitFor({ state: 'attached' });
    await bring(act, `${geval.nieuw} drie`);
    for (const page of [person.page, first]) await page.getByRole('link', { name: `${geval.nieuw} drie` }).waitFor();
    assert.deepEqual(opened, [], 'the second tab opened no stream');
    await person.page.goto('about:blank');
    await bring(act, `${geval.nieuw} vier`);
    await first.getByRole('link', { name: `${geval.nieuw} vier` }).waitFor();
    assert.equal(opened.length, 1, 'the second tab took over');
    await first.close();
    await person.page.goto('/oefenen/vraagstukken');
    await person.settled();
  });
}

function connection({ practice, geval, thorough }) {
  test('zonder verbinding leest men verder; daarna komt wat gemist is', async () => {
    const act = await hands(practice, 'accounthouder-lvvn');
    const person = await practice.on('projectleider-utrecht', '/vraagstukken');
    const { page } = person;
    await page.getByRole('link', { name: geval.titel }).waitFor();
    await page.locator('.live').waitFor({ state: 'attached' });
    await person.without(async () => {
      await line(page).getByText('Geen verbinding. U kunt verder lezen;').waitFor();
      await bring(act, `${geval.nieuw} vijf`);
      await page.getByRole('link', { name: geval.titel }).waitFor();
      if (thorough) await person.look('Meelezen, geen verbinding');
    });
    await page.getByRole('link', { name: `${geval.nieuw} vijf` }).waitFor();
    await line(page).getByText('Geen verbinding.').waitFor({ state: 'detached' });
  });
}

function sinceLast({ practice, geval, thorough }) {
  test('wat een ander wijzigde terwijl men weg was, staat bij elkaar en bij het dossier', async () => {
    const act = await hands(practice, 'accounthouder-lvvn');
    const person = await practice.on('projectleider-utrecht', '/vraagstukken');
    const { page } = person;
    await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'PUT' && one.url().includes('/gezien/vraagstukken/') && one.ok()),
      page.getByRole('link', { name: geval.titel }).click(),
    ]);
    await person.settled();
    const id = page.url().split('/').at(-1);
    await page.goto('about:blank');
    await act(`vraagstukken/${id}`, 'aanvullen', WATER(geval.eerst));
    await page.goto('/oefenen/start');
    await page.locator('main').getByRole('link', { name: /Gewijzigd sinds u het zag \(\d+\)/ }).click();
    await page.getByRole('heading', { level: 2, name: geval.titel }).waitFor();
    await page.locator('main time').first().waitFor();
    if (thorough) await person.look('Gewijzigd sinds u het zag');
    await page.getByRole('link', { name: geval.titel, exact: true }).click();
    await line(page).getByText('Sinds u hier was: 1 wijziging').click();
    await line(page).locator('li').first().waitFor();
    await person.open('/oefenen/gewijzigd');
    assert.equal(await page.getByRole('heading', { level: 2, name: geval.titel, exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Ik heb dit gezien: maak de lijst leeg' }).click();
    await page.getByText('Er is niets gewijzigd dat u nog niet zag.').waitFor();
  });
}
