// SPDX-License-Identifier: EUPL-1.2
// The browser tests: the main job by its six accounts and the checks of the pages, in Chromium against the real server.
//
//   node run.mjs [--zaad N] [--beelden MAP] [--alleen WOORD]
//
//   --deel N       only half 1 (the fixed case and the checks) or half 2 (the rest), each with a server of its own;
//                  without it both halves run at once
//   --zaad N       another random case (RUIMTE_ZAAD in the environment does the same); default: the day as a number
//   --beelden MAP  keeps pictures of every page and state, 1280 and 390 pixels wide
//   --alleen WOORD only the tests whose group or title has this word
//
// RUIMTE_BIN and RUIMTE_WEB name the program and the built pages; RUIMTE_RESULTS the folder for browser/deel-N.xml.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { declareChecks } from './checks.mjs';
import { declareClosing } from './closing.mjs';
import { fixedCase, randomCase } from './lib/case.mjs';
import { ROOT, Server } from './lib/server.mjs';
import { runAll, writeJUnit } from './lib/suite.mjs';
import { World } from './lib/world.mjs';
import { declareMainJob } from './main_job.mjs';
import { declareRoles } from './roles.mjs';
import { declarePractice } from './practice.mjs';

const { values: options } = parseArgs({ options: { zaad: { type: 'string' }, beelden: { type: 'string' }, alleen: { type: 'string' }, deel: { type: 'string' } } });

/** One half in a process of its own: 0 when it went well. Its output comes line by line, with its number before it. */
function half(number) {
  const child = spawn(process.execPath, [...process.argv.slice(1), '--deel', number], { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => console.log(`${number}  ${line}`));
  return new Promise((resolved) => child.on('close', (code) => resolved(code ?? 1)));
}

if (!options.deel) {
  const codes = await Promise.all(['1', '2'].map(half));
  process.exit(codes.some((code) => code !== 0) ? 1 : 0);
}
const first = options.deel === '1';

process.on('exit', () => Server.killAll());
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(130));
}

const begin = process.hrtime.bigint();
const world = await World.start({ pictures: options.beelden ? resolve(options.beelden) : undefined });
const seed = Number(options.zaad ?? process.env.RUIMTE_ZAAD ?? world.today.replaceAll('-', ''));
if (!Number.isSafeInteger(seed)) throw new Error('--zaad is een geheel getal');
console.log(`seed ${seed}, ${world.server.address}, today ${world.today}`);

const fixed = fixedCase(world.today);
if (first) {
  declareMainJob('vast geval', world, fixed, { thorough: true });
  declareChecks(world, fixed);
} else {
  declareRoles(world);
  declareMainJob('willekeurig geval', world, randomCase(seed, world.today, fixed), { thorough: false });
  declarePractice(world, seed);
}
declareClosing(world);

const results = await runAll({
  wanted: ({ title, group }) => !options.alleen || `${group.name} ${title}`.includes(options.alleen),
  onFailure: async (name) => {
    for (const { page, account } of world.people) if (!page.isClosed()) console.log(`         ${account?.gebruikersnaam ?? 'visitor'} is at ${page.url()}`);
    if (options.beelden) await world.people.at(-1)?.page.screenshot({ path: join(options.beelden, `failed ${name.replace(/[^\w ]+/g, '')}.png`) }).catch(() => undefined);
  },
});
await world.stop();
writeJUnit(join(process.env.RUIMTE_RESULTS ?? join(ROOT, 'build/results'), `browser/deel-${options.deel}.xml`), results);
const failed = results.filter((one) => one.failure).length;
console.log(`\n${(Number(process.hrtime.bigint() - begin) / 1e9).toFixed(0)} s; axe looked at ${world.looked.length} pages and states in two palettes`);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && results.length > 0 ? 0 : 1);
