// SPDX-License-Identifier: EUPL-1.2
// ./bench lighthouse [--alleen WOORD] [--keer N] [--noteer]   Lighthouse (desktop) over the pages of the practice cycle as
// a project leader sees them, five times each, first visit every time; the median counts. Exit 1 when a page is below its bar.
//
//   --alleen WOORD only the pages whose name has this word
//   --keer N       so many times instead of five
//   --noteer       writes the table to docs/metingen/lighthouse.md
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { hands } from '../../tests/browser/lib/hands.mjs';
import { ROOT, Server } from '../../tests/browser/lib/server.mjs';

const { values: options } = parseArgs({ options: { alleen: { type: 'string' }, keer: { type: 'string', default: '5' }, noteer: { type: 'boolean' } } });
const TIMES = Number(options.keer);
const READER = 'projectleider-utrecht';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const BAR = { performance: 95, accessibility: 95, 'best-practices': 95 };
/** A map draws itself on the processor here: no graphics card. */
const MAP_BAR = { ...BAR, performance: 85 };
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Name, path, whether signed in, bar. */
async function pages(act) {
  const { items: [dossier] } = await act.read('/vraagstukken?limiet=1&sorteer=-bijgewerktOp');
  return [
    ['Aanmelden', '/aanmelden', false],
    ['Start', '/start'],
    ['Vraagstukken', '/vraagstukken'],
    ['Dossier', `/vraagstukken/${dossier.id}`],
    ['Afspraken', '/afspraken'],
    ['Overleggen', '/overleggen'],
    ['Provincie', '/provincies/pv26'],
    ['Werkwijze', '/werkwijze'],
    ['Zoeken', '/zoeken?q=water'],
    ['Kaart', '/kaart', true, MAP_BAR],
  ].map(([name, path, signedIn = true, bar = BAR]) => ({ name, path: `/oefenen${path}`, signedIn, bar }));
}

/** The stream of news never ends, which Lighthouse would wait for until its own limit of 45 s; the slowest page is there in two. */
const WAIT_MS = 6_000;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What failed of a report, most weight first, so that there is something to mend. */
const shortcomings = (report) => CATEGORIES.flatMap((category) => report.categories[category].auditRefs
  .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
  .map(({ id, weight }) => ({ weight, text: `${category}: ${id} ${report.audits[id].displayValue ?? ''}` })))
  .sort((a, b) => b.weight - a.weight).map(({ text }) => text.trim());

async function measure(server, port, cookie, { name, path, signedIn, bar }) {
  const runs = [];
  for (let time = 0; time < TIMES; time += 1) {
    const settings = { port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES, maxWaitForLoad: WAIT_MS, ...(signedIn && { extraHeaders: { Cookie: cookie } }) };
    const { lhr } = await lighthouse(`${server.address}${path}`, settings, desktopConfig);
    if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
    if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(lhr.requestedUrl).pathname) throw new Error(`${name} led to ${lhr.finalDisplayedUrl}`);
    runs.push(lhr);
  }
  const of = (read) => median(runs.map(read));
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, of((run) => Math.round(run.categories[category].score * 100))]));
  const least = Math.min(...runs.map((run) => Math.round(run.categories.performance.score * 100)));
  const figure = (audit) => of((run) => run.audits[audit].numericValue);
  const worst = runs.find((run) => Math.round(run.categories.performance.score * 100) === scores.performance);
  return {
    name, scores, least, missed: CATEGORIES.filter((category) => scores[category] < bar[category]),
    lcp: figure('largest-contentful-paint'), tbt: figure('total-blocking-time'), cls: figure('cumulative-layout-shift'), bytes: figure('total-byte-weight'), shortcomings: shortcomings(worst),
  };
}

const row = ({ name, scores, least, lcp, tbt, cls, bytes, missed }) => [name, `${scores.performance} (${least})`, scores.accessibility, scores['best-practices'], `${(lcp / 1000).toFixed(2)} s`, `${tbt.toFixed(0)} ms`, cls.toFixed(3), `${(bytes / 1024).toFixed(0)} kB`, missed.length ? 'no' : 'yes'];
const HEAD = ['page', 'performance (least)', 'accessibility', 'best practices', 'largest paint', 'blocked', 'shift', 'fetched', 'bar'];
const line = (cells) => `| ${cells.join(' | ')} |`;

const note = (measured) => `<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Lighthouse

\`./bench lighthouse --noteer\`: Lighthouse 12, desktop preset, the practice cycle as a project leader sees it, first visit each time, median of
${TIMES} runs. Server, Chromium and Lighthouse share two cores without a graphics card; Lighthouse reckons the network itself (10 Mbit/s, 40 ms).
Bars: 95 for each, performance of the map 85.

${[line(HEAD), line(HEAD.map(() => '---')), ...measured.map((one) => line(row(one)))].join('\n')}
`;

process.on('exit', () => Server.killAll());
const server = await Server.start({ account: { naam: 'Bea Beheer', gebruikersnaam: 'beheer', wachtwoord: 'beheer-wachtwoord-1' }, practice: true });
const chrome = await launch({ chromePath: process.env.RUIMTE_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: FLAGS });
const measured = [];
try {
  const act = await hands({ server: async () => server }, READER);
  for (const page of await pages(act)) {
    if (options.alleen && !page.name.toLowerCase().includes(options.alleen.toLowerCase())) continue;
    const one = await measure(server, chrome.port, act.cookie, page);
    measured.push(one);
    console.log(row(one).map((cell, index) => String(cell).padEnd(index === 0 ? 14 : 10)).join(' '));
    for (const text of one.shortcomings) console.log(`    ${text}`);
  }
} finally {
  chrome.kill();
  await server.remove();
}
if (options.noteer) writeFileSync(join(ROOT, 'docs/metingen/lighthouse.md'), note(measured));
const missed = measured.filter((one) => one.missed.length > 0);
console.log(`lighthouse: ${measured.length} pages, lowest performance ${Math.min(...measured.map((one) => one.scores.performance))}${missed.length ? `, below the bar: ${missed.map(({ name, missed: which }) => `${name} (${which.join(', ')})`).join('; ')}` : ', all at or above their bar'}`);
process.exit(missed.length === 0 && measured.length > 0 ? 0 : 1);
