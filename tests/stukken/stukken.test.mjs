// SPDX-License-Identifier: EUPL-1.2
// Every paper of the practice cycle in every form, judged by others: LibreOffice opens it, pdftotext reads it, qpdf and
// unzip find it whole. And the check of an adapted template on the command line.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));
const NOUNS = [['vraagstukken', 'vraagstuk'], ['afspraken', 'afspraak'], ['overlegdossiers', 'overlegdossier'], ['arrangementen', 'arrangement']];
const run = (program, ...args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });

let folder, server, address;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stukken-'));
  assert.equal(run(bin, 'oefen', 'vul', '--data', path.join(folder, 'oefen')).status, 0);
  server = spawn(bin, ['serve', '--data', folder, '--poort', '0', '--web', path.join(folder, 'none'), '--gegevens', path.join(root, 'gegevens')]);
  address = await new Promise((found, failed) => {
    const look = (chunk) => { const at = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk); if (at) found(at[0]); };
    for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', look);
    server.on('exit', () => failed(new Error('the server ended')));
  });
});

after(async () => {
  const ended = new Promise((done) => server.on('exit', done));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true });
});

/** Asks as this account of the practice environment. */
async function signedIn(gebruikersnaam) {
  const base = `${address}/oefenen/api/v1`;
  const answer = await fetch(`${base}/sessies`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify({ gebruikersnaam, wachtwoord: 'oefenen-met-ruimte' }) });
  assert.equal(answer.status, 201);
  const cookie = answer.headers.get('set-cookie').split(';')[0];
  return (where) => fetch(base + where, { headers: { cookie } });
}

/** Every paper that this account can make: `{name, bytes}`, one dossier per template unless `all`. */
async function papers(get, { all = false } = {}) {
  const made = [];
  const seen = new Set();
  for (const [meervoud, soort] of NOUNS)
    for (const { id } of (await (await get(`/${meervoud}`)).json()).items)
      for (const paper of (await (await get(`/stukken?soort=${soort}&id=${id}`)).json()).items) {
        if (!all && seen.has(paper.id)) continue;
        seen.add(paper.id);
        for (const form of ['docx', 'odt', 'pdf']) {
          const answer = await get(`/stukken/${paper.id}/${id}/${form}`);
          assert.equal(answer.status, 200, `${paper.id} ${form}`);
          const name = /filename="([\w-]+\.\w+)"/.exec(answer.headers.get('content-disposition'))[1];
          made.push({ paper, form, name, bytes: Buffer.from(await answer.arrayBuffer()) });
        }
      }
  return made;
}

test('LibreOffice, pdftotext, qpdf and unzip find every paper whole, with the same words in each form', async () => {
  const made = await papers(await signedIn('projectleider-utrecht'));
  assert.ok(new Set(made.map((one) => one.paper.id)).size >= 8, 'the practice cycle has a dossier for nearly every template');
  const here = path.join(folder, 'made'), seen = path.join(folder, 'seen');
  mkdirSync(here);
  for (const { name, bytes } of made) writeFileSync(path.join(here, name), bytes);
  const office = run('soffice', '--headless', `-env:UserInstallation=file://${path.join(folder, 'office')}`, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', seen,
    ...made.filter((one) => one.form === 'docx').map((one) => path.join(here, one.name)));
  assert.equal(office.status, 0, office.stderr);
  const open = path.join(folder, 'open');
  run('soffice', '--headless', `-env:UserInstallation=file://${path.join(folder, 'office')}`, '--convert-to', 'pdf:writer_pdf_Export', '--outdir', open,
    ...made.filter((one) => one.form === 'odt').map((one) => path.join(here, one.name)));
  for (const { name, form, paper } of made) {
    const file = path.join(here, name);
    const pdf = form === 'pdf' ? file : path.join(form === 'docx' ? seen : open, name.replace(/\w+$/, 'pdf'));
    if (form === 'pdf') assert.equal(run('qpdf', '--check', file).status, 0, name);
    else assert.equal(run('unzip', '-tq', file).status, 0, name);
    const text = run('pdftotext', '-layout', pdf, '-').stdout.replace(/\s+/g, ' ');
    for (const words of ['niet vrijblijvend', 'Gemaakt op 1 september 2026 voor: Projectleider', 'fictief', `Sjabloon ${paper.id}, versie 1.`])
      assert.ok(text.includes(words), `${name} says "${words}"`);
    assert.equal(text.includes('eigen ogen'), paper.eigen, name);
    assert.ok(!/[{}]|undefined|\bpv26\b|_/.test(text), `${name} has words for everything: ${/.{20}([{}]|undefined|\bpv26\b|_).{20}/.exec(text)?.[0]}`);
  }
});

test('the same dossiers give the same bytes, in another order and from another server', async () => {
  const sign = async () => Object.fromEntries((await papers(await signedIn('accounthouder-lvvn'))).map((one) => [one.name, one.bytes]));
  const first = await sign(), second = await sign();
  for (const [name, bytes] of Object.entries(first)) assert.ok(bytes.equals(second[name]), name);
  const plain = (bytes) => bytes.toString('latin1').replace(/\/ID \[[^\]]*\]|\/(Creation|Mod)Date \([^)]*\)/g, '');
  for (const [name, bytes] of Object.entries(first)) if (name.endsWith('.pdf')) assert.equal(plain(bytes), plain(second[name]));
});

test('a brief on a province fits on two pages', async () => {
  for (const { paper, form, bytes } of await papers(await signedIn('projectleider-utrecht'), { all: true })) {
    if (paper.id !== 'provinciebrief' || form !== 'pdf') continue;
    const file = path.join(folder, 'brief.pdf');
    writeFileSync(file, bytes);
    assert.match(run('pdfinfo', file).stdout, /Pages:\s+[12]\n/);
  }
});

test('an adapted template is checked by line, and the server uses it in place of the shipped one', async () => {
  const shipped = run(bin, 'stukken', 'toon', 'oplegnotitie');
  assert.equal(shipped.stdout, readFileSync(path.join(root, 'stukken/oplegnotitie.yaml'), 'utf8'));
  const file = path.join(folder, 'eigen.yaml');
  writeFileSync(file, shipped.stdout.replace('{kern}', '{kernn}').replace('stijl: nadruk', 'stijl: vet'));
  const wrong = run(bin, 'stukken', 'keur', file);
  assert.equal(wrong.status, 1);
  const line = (words) => shipped.stdout.split('\n').findIndex((one) => one.includes(words)) + 1;
  assert.ok(wrong.stderr.includes(`eigen.yaml:${line('stijl: nadruk')}: Achter \`stijl\` hoort een van: gewoon, klein, nadruk.`), wrong.stderr);
  writeFileSync(file, shipped.stdout.replace('{kern}', '{kernn}'));
  assert.ok(run(bin, 'stukken', 'keur', file).stderr.includes(`eigen.yaml:${line('{kern}')}: Er is geen veld \`kernn\` in VraagstukToestand.`));
  writeFileSync(file, shipped.stdout.replace('versie: 1', 'versie: 2'));
  assert.match(run(bin, 'stukken', 'keur', file).stdout, /in orde, Oplegnotitie \(versie 2\) bij vraagstuk/);
  const data = path.join(folder, 'ander');
  mkdirSync(path.join(data, 'stukken'), { recursive: true });
  writeFileSync(path.join(data, 'stukken', 'fout.yaml'), 'stuk: x\n');
  const refused = run(bin, 'serve', '--data', data, '--poort', '0', '--gegevens', path.join(root, 'gegevens'));
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /fout\.yaml:1: `naam` ontbreekt\./);
});
