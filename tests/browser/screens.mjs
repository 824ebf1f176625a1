// SPDX-License-Identifier: EUPL-1.2
// Makes the pictures of the manual: pages of the practice cycle at three widths, into docs/schermen/.
//
//   node tests/browser/screens.mjs [--naar MAP] [--alleen WOORD,WOORD]
//
// The practice clock stands still at its first day, so a page that did not change gives the same picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hands } from './lib/hands.mjs';
import { Practice } from './lib/practice.mjs';
import { ROOT, Server } from './lib/server.mjs';
import { World } from './lib/world.mjs';

const { values: options } = parseArgs({ options: { naar: { type: 'string' }, alleen: { type: 'string' } } });
const folder = resolve(options.naar ?? join(ROOT, 'docs/schermen'));
const WIDTHS = [390, 1280, 1920];
const HEIGHTS = { 390: 844, 1280: 900, 1920: 1080 };
/** Of a longer page the picture keeps this much, in pixels: a manual shows where to look, not everything. */
const LONGEST = 1600;
const READER = 'projectleider-utrecht';

/** Name of the file, what it shows, and where: a path, or a list of which the first is opened, by whom. */
const SCREENS = [
  ['start', 'Start: wat er van u wordt verwacht', '/start'],
  ['signalen', 'Signalen', '/signalen'],
  ['kaart', 'De kaart met spanningspunten en koppelkansen', '/kaart'],
  ['kaart-tabel', 'De kaart als tabel', '/kaart', (page) => page.getByRole('button', { name: 'Tabel', exact: true }).click()],
  ['meten', 'Teken een vlak en zie wat het raakt', '/kaart/meten'],
  ['inlezen', 'Lees een kaart in', '/kaart/inlezen'],
  ['optelsom', 'De optelsom van claims in een provincie', '/kaart/optelsom?provincie=pv26'],
  ['scenarios', 'Een scenario van claims laten doorrekenen', '/kaart/scenarios'],
  ['overlappen', 'Alle overlappingen berekenen', '/kaart/overlappen'],
  ['provincie', 'Een provincie op één bladzijde', '/provincies/pv26'],
  ['vraagstukken', 'Alle vraagstukken', '/vraagstukken'],
  ['vraagstuk', 'Een vraagstuk: waar het staat en wat u kunt doen', { list: 'vraagstukken' }],
  ['inbrengen', 'Een vraagstuk inbrengen', '/vraagstukken/nieuw'],
  ['afspraken', 'Alle afspraken', '/afspraken'],
  ['afspraak', 'Een afspraak: samen schrijven', { list: 'afspraken' }],
  ['agendas', 'De agenda’s', '/agendas'],
  ['overleggen', 'De overleggen', '/overleggen'],
  ['overleg', 'Een overleg en zijn agenda', { list: 'overleggen', filter: 'gremium=do_novex:pv26' }],
  ['jaarplan', 'Het jaarplan met stille tijd en wat niet past', '/jaarplan'],
  ['herplan', 'Een politieke verandering: wat schuift, en drie uitwegen', { path: '/jaarplan/herplan', reader: 'coordinator' }],
  ['arrangement', 'Een arrangement met zijn afspraken en handtekeningen', { list: 'arrangementen' }],
  ['conflicten', 'Conflicten en het gebruik van het escalatiepad', '/conflicten'],
  ['conflict', 'Een conflict: wie is aan zet, en waar ligt het', { list: 'conflicten', reader: 'coordinator' }],
  ['overzichten', 'Overzichten', '/overzichten'],
  ['openbaar', 'Openbare afspraken, te lezen zonder account', '/openbaar'],
  ['openbaar-provincie', 'De openbare afspraken van een provincie', '/openbaar/pv24'],
  ['openbaar-afspraak', 'Eén openbare afspraak', { first: '/openbaar/afspraken' }],
  ['werkwijze', 'De werkwijze als schema', '/werkwijze'],
  ['gegevenswoordenboek', 'Het gegevenswoordenboek', '/catalogus/gegevenswoordenboek'],
  ['zoeken', 'Zoeken in vraagstukken en teksten', '/zoeken?q=water'],
  ['hulp', 'Hulp', '/hulp'],
  ['handleiding', 'Een hoofdstuk van de handleiding', '/hulp/dialoog'],
  ['tijdlijn', 'Hoe het zover kwam', '/hulp/tijdlijn'],
];

async function pathOf(practice, where) {
  if (typeof where === 'string') return where;
  const act = await hands(practice, where.reader ?? READER);
  if (where.path) return where.path;
  if (where.first) return `${where.first}/${(await act.read(where.first)).items[0].id}`;
  const [first] = (await act.read(`/${where.list}?limiet=1&sorteer=-bijgewerktOp${where.filter ? `&${where.filter}` : ''}`)).items;
  return `/${where.list}/${first.id}`;
}

/** Still: fonts are there, maps have drawn, nothing is on its way. */
async function still(page) {
  await page.evaluate(() => document.fonts.ready);
  for (const map of await page.locator('.map').all()) await map.and(page.locator('[data-ready="true"]')).locator('canvas').first().waitFor();
  await page.evaluate(() => new Promise((resolved) => { requestAnimationFrame(() => requestAnimationFrame(() => resolved())); }));
  await page.waitForLoadState('load');
}

async function picture(practice, [name, , where, doing], width) {
  const person = await practice.on(where.reader ?? READER, '/start');
  const { page } = person;
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await person.open(`/oefenen${await pathOf(practice, where)}`);
  if (doing) await doing(page);
  await still(page);
  const height = Math.min(LONGEST, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.setViewportSize({ width, height: Math.max(height, HEIGHTS[width]) });
  await still(page);
  await page.screenshot({ path: join(folder, `${name}-${width}.jpg`), type: 'jpeg', quality: 72 });
  console.log(`${name} ${width}`);
}

const index = () => `<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Schermen van Ruimtemaker

Gemaakt met \`node tests/browser/screens.mjs\` uit de oefencyclus. Plaatsen zijn echt; vraagstukken, teksten en cijfers zijn verzonnen.

${SCREENS.map(([name, what]) => `## ${what}\n\n![${what}, op een gewoon scherm](${name}-1280.jpg)\n\nOok [op een telefoon](${name}-390.jpg) en [op een breed scherm](${name}-1920.jpg).`).join('\n\n')}
`;

process.on('exit', () => Server.killAll());
mkdirSync(folder, { recursive: true });
const world = await World.start();
const practice = new Practice(world);
const words = options.alleen?.split(',') ?? [''];
const wanted = SCREENS.filter(([name]) => words.some((word) => name.includes(word)));
for (const width of WIDTHS) for (const screen of wanted) await picture(practice, screen, width);
writeFileSync(join(folder, 'README.md'), index());
await practice.end();
await world.stop();
process.exit(0);
