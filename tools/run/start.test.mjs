// SPDX-License-Identifier: EUPL-1.2
// ./start with stand-ins for the compiler and the server: what it does with data, port, failures and Ctrl-C.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

const SERVER = `#!/usr/bin/env node
const [, , act, ...rest] = process.argv;
const option = (name) => rest[rest.indexOf(name) + 1];
const fs = require('node:fs');
if (act === 'oefen') {
  fs.mkdirSync(option('--data'), { recursive: true });
  fs.writeFileSync(option('--data') + '/ruimtemaker.db', 'nieuw');
  if (fs.existsSync('breek')) { console.log('het voorbeeld klopt niet'); process.exit(1); }
  console.log('16 vraagstukken, 11 arrangementen');
} else {
  const server = require('node:http').createServer((_, answer) => answer.end('ja')).listen(Number(option('--poort')), '127.0.0.1');
  process.on('SIGTERM', () => { fs.writeFileSync('netjes-gestopt', ''); server.close(); process.exit(0); });
}
`;

/** A tiny checkout with ./start, tools that pretend to build, and a git commit. */
function checkout() {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-'));
  const tool = (name, text) => writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'tools/run'), { recursive: true });
  cpSync(join(ROOT, 'start'), join(folder, 'start'));
  cpSync(join(ROOT, 'tools/run/common.sh'), join(folder, 'tools/run/common.sh'));
  writeFileSync(join(folder, 'server.js'), SERVER, { mode: 0o755 });
  writeFileSync(join(folder, '.gitignore'), 'bin/\nbuild/\ndata/\ncache/\nnetjes-gestopt\nbreek\n');
  tool('dpkg-query', 'shift 3; for p in "$@"; do echo "installed $p"; done');
  tool('cmake', 'mkdir -p build/release && touch build/release/build.ninja');
  tool('ninja', 'echo "[2/2] Linking"; [ ! -f bin/kapot ] || { echo "kern.cpp:3: fout"; exit 1; }; ' +
    'echo bouw >>build/gebouwd; mkdir -p build/release/bin && cp server.js build/release/bin/ruimtemaker');
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '.'], { cwd: folder });
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'begin'], { cwd: folder });
  return folder;
}

const environment = (folder) => ({ ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, XDG_CACHE_HOME: join(folder, 'cache') });

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts, waits for "Klaar", stops with a signal; returns what was printed and the exit code. */
async function startAndStop(folder, ...options) {
  const child = spawn('./start', options, { cwd: folder, env: environment(folder) });
  let text = '';
  const closed = new Promise((done) => child.on('close', done));
  await new Promise((done) => {
    child.on('close', done);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => { text += part; if (/Stoppen/.test(text)) done(); });
    }
  });
  child.kill('SIGINT');
  return { text, code: await closed };
}

test('builds, fills the practice cycle, serves, stops cleanly; the second time nothing is built', async () => {
  const folder = checkout();
  const port = await freePort();
  const first = await startAndStop(folder, '--poort', `${port}`);
  for (const line of ['[1/6] Pakketten installeren', '[3/6] Server bouwen              2/2', '16 vraagstukken', `[6/6] Klaar: http://localhost:${port}`]) {
    assert.ok(first.text.includes(line), `${line} in\n${first.text}`);
  }
  assert.equal(first.code, 0);
  assert.ok(existsSync(join(folder, 'netjes-gestopt')));
  const second = await startAndStop(folder, '--poort', `${port}`);
  assert.doesNotMatch(second.text, /\[[1-5]\/6\]/);
  assert.equal(readFileSync(join(folder, 'build/gebouwd'), 'utf8'), 'bouw\n');
  rmSync(folder, { recursive: true });
});

test('without git nobody knows whether something changed: every start builds', async () => {
  const folder = checkout();
  const port = `${await freePort()}`;
  rmSync(join(folder, '.git'), { recursive: true });
  for (const times of [1, 2]) {
    await startAndStop(folder, '--poort', port);
    assert.equal(readFileSync(join(folder, 'build/gebouwd'), 'utf8'), 'bouw\n'.repeat(times));
  }
  rmSync(folder, { recursive: true });
});

test('existing data stay as they are, --leeg makes no practice cycle, --data goes elsewhere', async () => {
  const folder = checkout();
  const port = `${await freePort()}`;
  mkdirSync(join(folder, 'data/oefen'), { recursive: true });
  writeFileSync(join(folder, 'data/oefen/ruimtemaker.db'), 'van mij');
  await startAndStop(folder, '--poort', port);
  assert.equal(readFileSync(join(folder, 'data/oefen/ruimtemaker.db'), 'utf8'), 'van mij');
  await startAndStop(folder, '--poort', port, '--leeg', '--data', 'cache/leeg');
  assert.ok(!existsSync(join(folder, 'cache/leeg/oefen')));
  await startAndStop(folder, '--poort', port, '--data', 'cache/vol');
  assert.equal(readFileSync(join(folder, 'cache/vol/oefen/ruimtemaker.db'), 'utf8'), 'nieuw');
  rmSync(folder, { recursive: true });
});

test('a step that fails shows its last lines and what to do, and leaves no half example', () => {
  const folder = checkout();
  const run = (...options) => spawnSync('./start', options, { cwd: folder, env: environment(folder), encoding: 'utf8' });
  writeFileSync(join(folder, 'bin/kapot'), '');
  const build = run('--poort', '1');
  assert.match(build.stdout, /Stap 3 .*niet gelukt[\s\S]*kern.cpp:3: fout[\s\S]*Wat u kunt doen/);
  assert.equal(build.status, 1);
  rmSync(join(folder, 'bin/kapot'));
  writeFileSync(join(folder, 'breek'), '');
  const fill = run('--poort', '1');
  assert.match(fill.stdout, /Stap 5 .*niet gelukt[\s\S]*het voorbeeld klopt niet[\s\S]*--leeg/);
  assert.ok(!existsSync(join(folder, 'data/oefen')));
  rmSync(folder, { recursive: true });
});

test('a taken port: says by whom and offers another one', async () => {
  const folder = checkout();
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const child = spawn('./start', ['--poort', `${port}`], { cwd: folder, env: environment(folder) });
  let text = '';
  child.stdout.on('data', (part) => { text += part; });
  assert.equal(await new Promise((done) => child.on('close', done)), 1);
  assert.match(text, new RegExp(`Poort ${port} is al in gebruik door .*proces ${process.pid}`));
  assert.match(text, new RegExp(`--poort ${port + 1}`));
  assert.ok(!existsSync(join(folder, 'build/gebouwd')));
  server.close();
  rmSync(folder, { recursive: true });
});

test('an unknown option gets the help text', () => {
  const folder = checkout();
  const run = spawnSync('./start', ['--hard'], { cwd: folder, env: environment(folder), encoding: 'utf8' });
  assert.equal(run.status, 2);
  assert.match(run.stdout, /Onbekende optie: --hard[\s\S]*--poort NUMMER/);
  rmSync(folder, { recursive: true });
});
