// SPDX-License-Identifier: EUPL-1.2
// The practice environment: people move its clock, and a conflict that nobody touches climbs its ladder by it.
import assert from 'node:assert/strict';
import { Server } from './lib/server.mjs';
import { suite, test } from './lib/suite.mjs';
import { ADMINISTRATOR } from './lib/world.mjs';

const LEAD = { naam: 'Projectleider Utrecht', gebruikersnaam: 'projectleider-utrecht', wachtwoord: 'oefenen-met-ruimte' };

/** Names a conflict about the first issue of the practice cycle that the person can read, as the page itself would. */
const nameConflict = (page) =>
  page.evaluate(async () => {
    const api = '/oefenen/api/v1';
    const get = async (path) => (await fetch(api + path)).json();
    const session = await get('/sessies/huidige');
    const issues = (await get('/vraagstukken?limiet=50&fase=in_dialoog')).items;
    const invoer = { vraagstuk: issues[0].id, soort: 'rijk_provincie', kern: 'Er is te weinig ruimte.', schuurt: 'Wie eerst ruimte krijgt.', gevraagd: 'Kies een volgorde.' };
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf, 'Idempotency-Key': crypto.randomUUID() };
    const answer = await fetch(`${api}/conflicten/handelingen`, { method: 'POST', headers, body: JSON.stringify({ handeling: 'conflict_benoemen', invoer }) });
    return (await answer.json()).id;
  });

async function signIn(person) {
  await person.page.goto('/oefenen/aanmelden');
  await person.page.getByLabel('Gebruikersnaam').fill(person.account.gebruikersnaam);
  await person.page.getByLabel('Wachtwoord').fill(person.account.wachtwoord);
  await person.page.getByRole('button', { name: 'Meld u aan' }).click();
  await person.page.waitForURL('**/oefenen/start');
  await person.settled();
}

export function declarePractice(world) {
  suite('oefenen', { file: 'tests/browser/practice.mjs' }, () => {
    test('wie de oefenklok vooruit zet, ziet een conflict een trede klimmen, zonder de plek van het toetsenbord te verliezen', async () => {
      const server = await Server.start({ account: ADMINISTRATOR, practice: true });
      try {
        const person = await world.person(LEAD, { baseURL: server.address });
        await signIn(person);
        const { page } = person;
        await person.open(`/oefenen/conflicten/${await nameConflict(page)}`);
        const turn = page.locator('#aan-zet');
        await turn.getByText('Reactie op de kern').waitFor();
        assert.equal(await page.locator('.rung[aria-current="step"]').count(), 0);
        await person.look('Conflict met oefenklok');
        await page.getByRole('button', { name: 'Ga naar een dag' }).click();
        await page.getByLabel('Dag', { exact: true }).fill('1-1-2020');
        await page.getByRole('button', { name: 'Zet de klok vooruit' }).click();
        await page.locator('.practice-bar .error-text', { hasText: 'De klok gaat nooit terug' }).waitFor();
        await page.getByLabel('Dag', { exact: true }).fill('2-10-2026');
        await page.getByRole('button', { name: 'Zet de klok vooruit' }).click();
        await page.locator('.practice-bar', { hasText: '2 oktober 2026' }).waitFor();
        await page.locator('.rung[aria-current="step"]').waitFor();
        await turn.getByText('Behandeling op de trede').waitFor();
        assert.equal((await person.focus()).name, 'Ga naar een dag');
        await person.look('Conflict na het verzetten van de oefenklok');
        for (const line of server.replay('oefen').trim().split('\n')) assert.match(line, /, 0 verschillen$/);
      } finally {
        await server.remove();
      }
    });
  });
}
