// SPDX-License-Identifier: EUPL-1.2
// The guided visit on Start of the practice environment: three tasks per function, kept per person, never in the way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from './lib/dates.mjs';
import { ROOT } from './lib/server.mjs';
import { suite, test } from './lib/suite.mjs';
import { ADMINISTRATOR } from './lib/world.mjs';

const visits = JSON.parse(readFileSync(join(ROOT, 'web/src/api/generated/rondleiding.json'), 'utf8'));
const tasksOf = (functie) => visits.find((visit) => visit.functies.includes(functie)).taken;

/** Functions with an account of their own; the random case walks one task of one of them. */
const OTHERS = [['coordinator', 'coordinator'], ['gedeputeerde-zeeland', 'gedeputeerde'], ['secretaris-do-utrecht', 'secretaris_gremium'], ['pbl', 'kennisinstelling'], ['publiek', 'publiek']];

export function declareGuide(practice, seed) {
  suite('rondleiding', { file: 'tests/browser/guide.mjs', ordered: true }, () => {
    lead(practice);
    partner(practice);
    other(practice, seed);
    hidden(practice);
  });
}

const guide = (page) => page.locator('section.guide');

/** Starts the visit on Start, or goes on with it. */
async function begin(practice, account) {
  const person = await practice.on(account, '/start');
  await guide(person.page).getByRole('button', { name: /^(Begin|Ga verder met) de rondleiding$/ }).click();
  return person;
}

/** Goes to where a task sends the reader. */
async function follow(person, task) {
  await person.open('/oefenen/start');
  const item = guide(person.page).getByRole('listitem').filter({ hasText: task.titel });
  await item.getByText(task.waarom).waitFor();
  await item.getByRole('link', { name: 'Ga erheen' }).click();
  await person.page.waitForURL(`**/oefenen${task.naar}`);
  await person.settled();
}

async function done(person, titles) {
  await person.open('/oefenen/start');
  for (const titel of titles) await guide(person.page).getByRole('listitem').filter({ hasText: titel }).getByText('(gedaan)').waitFor();
}

const saved = (page) => page.waitForResponse((one) => one.request().method() === 'PUT' && one.url().endsWith('/rondleiding') && one.ok());

/** The same person at another device: the visit is as far there. */
async function elsewhere(practice, titel) {
  const { account } = await practice.on('projectleider-utrecht');
  const { address } = await practice.server();
  const person = await practice.world.person(account, { baseURL: address });
  await person.page.goto('/oefenen/aanmelden');
  await person.enter();
  await guide(person.page).getByRole('listitem').filter({ hasText: titel }).getByText('(gedaan)').waitFor();
  await person.page.context().close();
}

function lead(practice) {
  test('een projectleider doet drie taken, stopt tussendoor en gaat met het toetsenbord verder', async () => {
    const [signals, issue, sticking] = tasksOf('projectleider');
    const person = await begin(practice, 'projectleider-utrecht');
    const { page } = person;
    await person.look('Rondleiding');
    await follow(person, signals);
    await done(person, [signals.titel]);
    await elsewhere(practice, signals.titel);
    await Promise.all([saved(page), guide(page).getByRole('button', { name: 'Stop de rondleiding' }).click()]);
    await person.open('/oefenen/vraagstukken');
    await page.locator('tbody a').first().click();
    await person.settled();
    await person.open('/oefenen/start');
    await guide(page).getByRole('button', { name: 'Ga verder met de rondleiding' }).press('Enter');
    await guide(page).getByText('1 van 3 taken gedaan.').waitFor();
    await follow(person, issue);
    await page.locator('tbody a').first().click();
    await person.settled();
    await done(person, [signals.titel, issue.titel]);
    await follow(person, sticking);
    await nameSticking(person);
    await done(person, [signals.titel, issue.titel, sticking.titel]);
    await guide(page).getByText('U hebt alle drie de taken gedaan.').waitFor();
    await person.look('Rondleiding, klaar');
  });
}

async function nameSticking(person) {
  const { page } = person;
  await page.getByRole('link', { name: 'Wonen en water in de polder Rijnenburg' }).first().click();
  await page.getByRole('link', { name: 'Noem een hangpunt' }).click();
  await page.waitForURL('**/hangpunten/nieuw?vraagstuk=*');
  await person.settled();
  await page.locator('form.act-form').waitFor();
  const { status, body } = await person.send({ zin: 'Wie betaalt de weg die ook bij hoog water droog blijft?', met: 'ienw' });
  assert.equal(status, 201, JSON.stringify(body));
  await page.waitForURL(/\/hangpunten\/[0-9a-f-]{36}$/);
}

function partner(practice) {
  test('een waterschap doet drie taken zonder dat er een handeling nodig is', async () => {
    const tasks = tasksOf('partner');
    const person = await begin(practice, 'waterschap');
    for (const task of tasks) await follow(person, task);
    await done(person, tasks.map((task) => task.titel));
  });
}

function other(practice, seed) {
  const [account, functie] = new Chance(seed).pick(OTHERS);
  test(`de eerste taak van een willekeurige functie (${functie}) brengt waar zij zegt`, async () => {
    const [task] = tasksOf(functie);
    const person = await begin(practice, account);
    await follow(person, task);
    if (task.pagina.includes(':')) await person.page.locator('main a[href*="' + task.naar + '/"]').first().click();
    await person.settled();
    await done(person, [task.titel]);
  });
}

function hidden(practice) {
  test('de werkomgeving heeft geen rondleiding', async () => {
    const { world } = practice;
    const leads = world.people.filter((one) => !one.page.isClosed() && one.page.url().startsWith(world.server.address) && one.account?.gebruikersnaam.startsWith('projectleider'));
    const person = leads[0] ?? (await world.person(ADMINISTRATOR));
    if (leads.length === 0) {
      await person.page.goto('/aanmelden');
      await person.enter();
    }
    await person.open('/start');
    await person.settled();
    assert.equal(await person.page.locator('section.guide').count(), 0);
    await person.page.locator('main h1').waitFor();
  });
}
