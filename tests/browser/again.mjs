// SPDX-License-Identifier: EUPL-1.2
// The practice environment begins again from its bar: what is lost is named, and everyone is led back with an explanation.
import assert from 'node:assert/strict';
import { Server } from './lib/server.mjs';
import { suite, test } from './lib/suite.mjs';
import { ADMINISTRATOR } from './lib/world.mjs';

const PASSWORD = 'oefenen-met-ruimte';

export function declareAgain(world) {
  suite('opnieuw', { file: 'tests/browser/again.mjs' }, () => {
    test('wie opnieuw begint, leest eerst wat verdwijnt; ieder komt daarna met uitleg bij het aanmelden', async () => {
      const server = await Server.start({ account: ADMINISTRATOR, practice: true });
      try {
        await journey(world, server);
      } finally {
        for (const { page } of world.people) if (page.url().startsWith(server.address)) await page.context().close();
        await server.remove();
      }
    });
  });
}

async function come(world, server, gebruikersnaam) {
  const person = await world.person({ naam: gebruikersnaam, gebruikersnaam, wachtwoord: PASSWORD }, { baseURL: server.address });
  await person.page.goto('/oefenen/aanmelden');
  await person.enter();
  return person;
}

/** Did something that will be lost: an answer in words is enough. */
async function act({ page }) {
  return page.evaluate(async () => {
    const { csrf } = await (await fetch('/oefenen/api/v1/sessies/huidige')).json();
    const invoer = { titel: 'Een proef', kern: 'Wonen en water.', plaatsnaam: 'Hier', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' };
    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() };
    return (await fetch('/oefenen/api/v1/vraagstukken/handelingen', { method: 'POST', headers, body: JSON.stringify({ handeling: 'inbrengen', invoer }) })).status;
  });
}

async function journey(world, server) {
  const [lead, other] = await Promise.all(['projectleider-fryslan', 'accounthouder-ienw'].map((name) => come(world, server, name)));
  const { page } = lead;
  const account = page.locator('button.person');
  assert.match(await account.innerText(), /Oeverland/);
  assert.equal(await act(lead), 201);
  const bar = page.locator('.practice-bar');
  await bar.getByRole('button', { name: 'Begin opnieuw', exact: true }).click();
  await bar.getByText('1 handeling van een deelnemer verdwijnt.').waitFor();
  await lead.look('Opnieuw beginnen');
  await bar.getByLabel('Met echte namen. Alles blijft verzonnen.').check();
  await bar.getByRole('button', { name: 'Begin opnieuw en wis 1 handeling' }).press('Enter');
  for (const person of [lead, other]) {
    await person.page.waitForURL('**/oefenen/aanmelden');
    await person.page.getByText('De oefenomgeving is opnieuw begonnen').waitFor();
  }
  await lead.look('Aanmelden na opnieuw beginnen');
  await lead.enter();
  assert.match(await account.innerText(), /Fryslân/);
  await bar.getByRole('button', { name: 'Begin opnieuw', exact: true }).click();
  await bar.getByText('Niemand deed hier nog iets.').waitFor();
}
