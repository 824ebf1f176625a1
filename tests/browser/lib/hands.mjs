// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';

/** Acts in the practice environment without pages: `act(place, handeling, invoer)` gives the id, `act.read(path)` what is there. */
export async function hands(practice, gebruikersnaam) {
  const { address } = await practice.server();
  const base = `${address}/oefenen/api/v1`;
  const answer = await fetch(`${base}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gebruikersnaam, wachtwoord: 'oefenen-met-ruimte' }) });
  const headers = { 'Content-Type': 'application/json', Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
  const act = async (at, handeling, invoer) => {
    const done = await fetch(`${base}/${at}/handelingen`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ handeling, invoer }) });
    assert.ok(done.ok, await done.clone().text());
    return (await done.json()).id;
  };
  act.read = async (path) => (await fetch(base + path, { headers })).json();
  return act;
}
