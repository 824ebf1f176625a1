// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';

/** Who signed in already, by address and name: ten times a minute is the most that the server allows. */
const signedIn = new Map();

async function sessionOf(base, gebruikersnaam) {
  const answer = await fetch(`${base}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gebruikersnaam, wachtwoord: 'oefenen-met-ruimte' }) });
  assert.ok(answer.ok, await answer.clone().text());
  return { 'Content-Type': 'application/json', Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
}

/** Acts in the practice environment without pages: `act(place, handeling, invoer)` gives the id, `act.read(path)` what is there. */
export async function hands(practice, gebruikersnaam) {
  const { address } = await practice.server();
  const base = `${address}/oefenen/api/v1`;
  const who = `${base} ${gebruikersnaam}`;
  if (!signedIn.has(who)) signedIn.set(who, await sessionOf(base, gebruikersnaam));
  const headers = signedIn.get(who);
  const act = async (at, handeling, invoer) => {
    const done = await fetch(`${base}/${at}/handelingen`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ handeling, invoer }) });
    assert.ok(done.ok, await done.clone().text());
    return (await done.json()).id;
  };
  act.read = async (path) => (await fetch(base + path, { headers })).json();
  return act;
}
