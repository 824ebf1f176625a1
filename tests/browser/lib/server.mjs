// SPDX-License-Identifier: EUPL-1.2
// The real program on a data folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
const BINARY = process.env.RUIMTE_BIN ?? join(ROOT, 'build/release/bin/ruimtemaker');
const WEB = process.env.RUIMTE_WEB ?? join(ROOT, 'web/dist');
const START_MS = 90_000;
const STOP_MS = 10_000;

/** Runs a command of the program to its end. Throws with what it said when it fails. */
export function command(words, input = '') {
  const done = spawnSync(BINARY, words, { input, encoding: 'utf8', cwd: ROOT });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${words.join(' ')} ended with ${done.status}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** The first thing a stream says that fits the pattern; rejects when the process ends or the time is over. */
function said(child, pattern) {
  return new Promise((accept, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`the server did not start in ${START_MS} ms\n${text}`)), START_MS);
    const listen = (chunk) => {
      text += chunk;
      const found = pattern.exec(text);
      if (found) {
        clearTimeout(timer);
        accept(found[1]);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}\n${text}`));
    });
  });
}

export class Server {
  static #all = new Set();
  /** Of somebody else: read and written, never removed. */
  #folder;

  /** A fresh data folder with the first account, the practice environment when asked, or a seeded database instead; and the server on a free port of the loopback. */
  static async start({ account, practice = false, seed, scale }) {
    if (!existsSync(BINARY)) throw new Error(`There is no program at ${BINARY}; build it first or set RUIMTE_BIN.`);
    if (!existsSync(join(WEB, 'index.html'))) throw new Error(`There are no pages in ${WEB}; build them or set RUIMTE_WEB.`);
    const server = new Server();
    Server.#all.add(server);
    server.data = mkdtempSync(join(tmpdir(), 'ruimte-browser-'));
    if (seed !== undefined) command(['seed', '--schaal', String(scale), '--zaad', String(seed), '--data', server.data, '--gegevens', join(ROOT, 'gegevens')]);
    else command(['beheer', 'eerste-account', '--data', server.data, '--gebruikersnaam', account.gebruikersnaam, '--naam', account.naam, '--wachtwoord-stdin'], `${account.wachtwoord}\n`);
    if (practice) command(['oefen', 'vul', '--data', join(server.data, 'oefen')]);
    await server.#listen();
    return server;
  }

  /** The server on a data folder that is there already and stays. */
  static async on(folder) {
    const server = new Server();
    Server.#all.add(server);
    server.#folder = folder;
    await server.#listen();
    return server;
  }

  async #listen() {
    this.child = spawn(BINARY, ['serve', '--data', this.data ?? this.#folder, '--poort', '0', '--web', WEB, '--gegevens', join(ROOT, 'gegevens'), '--verzoeken-per-minuut', '100000'], { cwd: ROOT });
    const port = await said(this.child, /http:\/\/127\.0\.0\.1:(\d+)/);
    this.address = `http://127.0.0.1:${port}`;
  }

  /** What replaying the log says; of a folder in the data folder when named. */
  replay(folder = '.') {
    return command(['replay', '--data', join(this.data, folder)]);
  }

  /** Ends the process that this object started, and only that. */
  async stop() {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((accept) => child.once('exit', accept));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  }

  async remove() {
    await this.stop();
    if (this.data) rmSync(this.data, { recursive: true, force: true });
    Server.#all.delete(this);
  }

  /** For a run that ends early, however: nothing of ours stays behind. */
  static killAll() {
    for (const { child, data } of Server.#all) {
      child?.kill('SIGKILL');
      if (data) rmSync(data, { recursive: true, force: true });
    }
  }
}
