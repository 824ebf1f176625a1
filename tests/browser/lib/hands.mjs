// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';

/** Per practice environment: the server takes ten sign-ins of one person a minute. */
const known = new WeakMap();

/** Acts in the practice environment without pages: `act(place, handeling, invoer)` gives the id, `act.read(path)` what is there,
 *  `act.cookie` the session. */
export function hands(practice, gebruikersnaam) {
  if (!known.has(practice)) known.set(practice, new Map());
  const people = known.get(practice);
  if (!people.has(gebruikersnaam)) people.set(gebruikersnaam, signedIn(practice, gebruikersnaam));
  return people.get(gebruikersnaam);
}

async function signedIn(practice, gebruikersnaam) {
  const { address } = await practice.server();
  const base = `${address}${practice.prefix ?? '/oefenen'}/api/v1`;
  const answer = await fetch(`${base}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gebruikersnaam, wachtwoord: 'oefenen-met-ruimte' }) });
  const headers = { 'Content-Type': 'application/json', Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
  const act = async (at, handeling, invoer) => {
    const done = await fetch(`${base}/${at}/handelingen`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ handeling, invoer }) });
    assert.ok(done.ok, await done.clone().text());
    return (await done.json()).id;
  };
  act.cookie = headers.Cookie;
  act.read = async (path) => (await fetch(base + path, { headers })).json();
  return act;
}
