// SPDX-License-Identifier: EUPL-1.2
// Over sockets, in the example: for every person and dossier the list of possible acts says what the method that the same
// server gives says about function and phase, and the door refuses what the list refuses.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));
const data = mkdtempSync(path.join(tmpdir(), 'rechten-'));
const PER_NOUN = 3;
let server;
let address;

before(async () => {
  assert.equal(spawnSync(bin, ['oefen', 'vul', '--data', path.join(data, 'oefen')]).status, 0);
  server = spawn(bin, ['serve', '--data', data, '--poort', '0', '--web', path.join(data, 'none'), '--gegevens', path.join(root, 'gegevens'), '--verzoeken-per-minuut', '100000']);
  address = await new Promise((found, failed) => {
    let log = '';
    server.on('exit', () => failed(new Error(log)));
    server.stderr.setEncoding('utf8').on('data', (words) => {
      log += words;
      const [listening] = log.match(/http:[/][/]127[.]0[.]0[.]1:[0-9]+/) ?? [];
      if (listening) found(`${listening}/oefenen/api/v1`);
    });
  });
});
after(() => {
  server?.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

async function signIn({ gebruikersnaam, wachtwoord }) {
  const answer = await fetch(`${address}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gebruikersnaam, wachtwoord }) });
  assert.equal(answer.status, 201);
  const session = await answer.json();
  const headers = { Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': session.csrf };
  const held = session.functies.find((one) => one.id === session.actieveFunctie);
  const get = async (from) => (await fetch(`${address}${from}`, { headers })).json();
  const post = (to, body) => fetch(`${address}${to}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) });
  return { functie: held.functie, get, post };
}

/** What the method says of an act in a phase by a function: undefined when it does not stand in the way. */
function refusal(act, phase, functie) {
  if (phase !== undefined && !act.van.includes(phase)) return 'fase_past_niet';
  return act.functies.includes(functie) ? undefined : 'functie_past_niet';
}

test('the list of possible acts is what the method says, and the door refuses what the list refuses', async () => {
  const method = await (await fetch(`${address}/werkwijze`)).json();
  const accounts = (await (await fetch(`${address}/oefenaccounts`)).json()).items;
  let held = 0;
  let refused = 0;
  for (const account of accounts) {
    const person = await signIn(account);
    for (const life of method.levenslopen) {
      const { items } = await person.get(`/${life.meervoud}?limiet=${PER_NOUN}`);
      for (const row of [undefined, ...items]) {
        const dossier = row && (await person.get(`/${life.meervoud}/${row.id}`));
        const list = await person.get(row ? `/${life.meervoud}/${row.id}/mogelijke-handelingen` : `/mogelijke-handelingen?soort=${life.soort}`);
        const wanted = life.handelingen.filter((act) => !act.klok && (act.van.length === 0) === (row === undefined));
        assert.deepEqual(list.items.map((item) => item.handeling).sort(), wanted.map((act) => act.id).sort());
        for (const act of wanted) {
          const item = list.items.find((one) => one.handeling === act.id);
          const why = refusal(act, dossier?.fase, person.functie);
          held += 1;
          if (!why) continue;
          assert.equal(item.toegestaan, false, `${act.id} by ${person.functie}`);
          assert.equal(item.weigering.code, why, `${act.id} by ${person.functie}`);
          if (held % 15 !== 0 || item.invoer) continue;
          const answer = await person.post(row ? `/${life.meervoud}/${row.id}/handelingen` : `/${life.meervoud}/handelingen`, { handeling: act.id });
          assert.equal(answer.status, 409, act.id);
          assert.equal((await answer.json()).weigering.code, why);
          refused += 1;
        }
      }
    }
  }
  assert.ok(held > 3000, `${held} acts held against the method`);
  assert.ok(refused > 5, `${refused} tried at the door`);
});
