// SPDX-License-Identifier: EUPL-1.2
// Both judges, axe and alfa, on every page by its address: in Dutch and in English, in both palettes. The long tests look at
// the states on the way of a journey; this looks at the pages themselves, in minutes, and says at once what it finds.
//
//   RUIMTE_TIER=lang node tests/browser/judge.mjs [--alleen WOORD,WOORD]
import { parseArgs } from 'node:util';
import { Alfa } from './lib/alfa.mjs';
import { findings as axeFindings } from './lib/axe.mjs';
import { hands } from './lib/hands.mjs';
import { Practice } from './lib/practice.mjs';
import { Server } from './lib/server.mjs';
import { World } from './lib/world.mjs';

const { values: options } = parseArgs({ options: { alleen: { type: 'string' } } });
const words = options.alleen?.split(',') ?? [''];
const READER = 'projectleider-utrecht';
/** Lists of which the dossier that changed last is a page as well. */
const LISTS = ['vraagstukken', 'afspraken', 'arrangementen', 'agendas', 'overleggen', 'mandaatregisters', 'conflicten', 'publicaties', 'voorstellen', 'nationale-keuzen', 'hangpunten', 'werkwijzen', 'inrichtingen', 'peilingen', 'partijpaginas', 'contactmomenten', 'opgaven', 'claims', 'spanningspunten', 'capaciteiten', 'machtigingen', 'verzoeken', 'kennis', 'deskundigenvragen', 'procesruimten', 'cycli'];
const PAGES = [
  'start', 'openbaar', 'signalen', 'openbaar/pv24', 'catalogus/escalatiepaden', 'beheer', 'kaart', 'kaart?weergave=tabel', 'kaart/optelsom', 'kaart/optelsom?provincie=pv26', 'kaart/meten', 'kaart/inlezen', 'kaart/overlappen', 'kaart/scenarios',
  'jaarplan', 'jaarplan/herplan', 'provincies', 'provincies/pv26', 'vraagstukken/nieuw', 'afspraken/nieuw', 'conflicten/nieuw', 'hangpunten/nieuw', 'aanspreekberichten', 'aanspreekberichten/nieuw', 'geen-keuzen', 'gewijzigd', 'werkplek', 'gereedheid', 'zoeken?q=water',
  'overzichten', 'overzichten/doelen', 'schema', 'catalogus', 'catalogus/goede-praktijken', 'catalogus/werkvormen', 'catalogus/verenigbaarheid', 'werkwijze', 'werkwijze/vraagstukken', 'hulp', 'hulp/dialoog', 'hulp/tijdlijn', 'hulp/toegankelijkheid', 'toegangen', 'menskracht', 'budgetten', 'overlegtijd', 'bestaat-niet',
];

async function dossiers(act) {
  const found = [];
  for (const list of LISTS) {
    found.push(list);
    const first = await act.read(`/${list}?limiet=1`).then((page) => page.items?.[0], () => undefined);
    if (first) found.push(`${list}/${first.id}`);
  }
  return found;
}

process.on('exit', () => Server.killAll());
const world = await World.start();
const practice = new Practice(world);
const alfa = new Alfa();
const { page } = await practice.on(READER, '/start');
const all = [...PAGES, ...(await dossiers(await hands(practice, READER)))].filter((one) => words.some((word) => one.includes(word)));
let count = 0;
const judged = [];
const say = (one) => {
  count += 1;
  console.log(`FOUND ${one.name}, ${one.palette}: ${one.rule}: ${one.nodes?.join('; ') ?? `${one.reason} ${one.target}`}`);
};
for (const language of ['nl', 'en']) {
  for (const path of all) {
    await page.evaluate((one) => localStorage.setItem('ruimtemaker.taal', one), language);
    await page.goto(`/oefenen/${path}`);
    await page.waitForFunction((one) => document.documentElement.lang === one && document.querySelector('main h1') && !document.querySelector('html.arriving, main .loading, main .glance-room'), language);
    const name = `${path} (${language})`;
    (await axeFindings(page, name)).forEach(say);
    const { found } = await alfa.look(page, name);
    judged.push(found.then((list) => list.forEach(say)));
    console.log(name);
  }
}
await Promise.all(judged);
console.log(`${all.length} pages, 2 languages, 2 palettes, 2 judges: ${count} findings`);
await alfa.close();
await practice.end();
await world.stop();
process.exit(count === 0 ? 0 : 1);
