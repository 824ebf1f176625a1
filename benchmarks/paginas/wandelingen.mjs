// SPDX-License-Identifier: EUPL-1.2
// ./bench wandelingen [--zaad N] [--noteer]   Four errands of people in Chromium, on the example cycle and on a seeded
// database: how many clicks and keys each takes, and how long until every screen is complete. Exit 1 above a bar.
//
//   --zaad N   another seeded database, and other choices in both (default 1)
//   --noteer   writes the table to docs/metingen/wandelingen.md
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from '../../tests/browser/lib/dates.mjs';
import { ROOT, Server } from '../../tests/browser/lib/server.mjs';
import { ADMINISTRATOR, World } from '../../tests/browser/lib/world.mjs';
import { ERRANDS, walk } from '../../tests/browser/walks.mjs';

const { values: options } = parseArgs({ options: { zaad: { type: 'string', default: '1' }, noteer: { type: 'boolean' } } });
const seed = Number(options.zaad);
if (!Number.isSafeInteger(seed)) throw new Error('--zaad is een geheel getal');
/** Small enough to be there in seconds; what a screen costs at volume is for other measurements. */
const SCALE = 0.05;

const HEAD = ['errand', 'on', 'clicks (bar)', 'keys', 'screens, ms until complete'];
const line = (cells) => `| ${cells.join(' | ')} |`;
const row = ({ title, on, clicks, most, keys, screens }) => [title, on, `${clicks} (${most})`, String(keys), screens.map(({ name, ms }) => `${name} ${ms.toFixed(0)}`).join(', ')];

const note = (walked) => `<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Errands

\`./bench wandelingen --zaad ${seed} --noteer\`: what a person clicks and types, and how long each screen takes from the last click or key until nothing on it
is on its way any more. Server and Chromium share two cores; the time includes the steps of the driver. Seeded: \`seed --schaal ${SCALE} --zaad ${seed}\`.
Keys are those of names, days and reasons that the errand asks for, Tab and Enter included. The bar is on clicks; a screen has one second.

${[line(HEAD), line(HEAD.map(() => '---')), ...walked.map((one) => line(row(one)))].join('\n')}
`;

process.on('exit', () => Server.killAll());
const world = await World.start();
const places = [
  { on: 'example', prefix: '/oefenen', server: await Server.start({ account: ADMINISTRATOR, practice: true }) },
  { on: 'seeded', prefix: '', server: await Server.start({ seed, scale: SCALE }) },
];
const walked = [];
for (const place of places) {
  for (const errand of ERRANDS) {
    const one = { ...(await walk(world, place, errand, new Chance(seed))), on: place.on };
    walked.push(one);
    console.log(row(one).join(' | '));
  }
}
for (const { server } of places) await server.remove();
await world.stop();
if (options.noteer) writeFileSync(join(ROOT, 'docs/metingen/wandelingen.md'), note(walked));
const over = walked.filter(({ clicks, most }) => clicks > most);
const slow = walked.flatMap(({ screens }) => screens).reduce((a, b) => (a.ms > b.ms ? a : b));
console.log(`wandelingen: ${walked.length} errands, ${walked.reduce((sum, one) => sum + one.clicks, 0)} clicks, slowest screen ${slow.name} ${slow.ms.toFixed(0)} ms${over.length ? `, too many clicks: ${over.map(({ title, on }) => `${title} (${on})`).join('; ')}` : ''}`);
process.exit(over.length === 0 ? 0 : 1);
