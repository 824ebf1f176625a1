// SPDX-License-Identifier: EUPL-1.2
// Pictures of pages of a running server, at 1280 and 390 px, with the findings of axe and errors of the console.
//   node e2e/screens.mjs http://127.0.0.1:8080/oefenen USER PASSWORD FOLDER [/path ...]
// Without paths: every page of the menu. Exits 1 when axe finds something or a page is wider than the screen.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const MENU = ['/', '/hulp', '/start', '/signalen', '/kaart', '/kaart?weergave=tabel', '/vraagstukken', '/vraagstukken/nieuw', '/afspraken', '/agendas', '/overleggen', '/catalogus', '/catalogus/gremia', '/catalogus/rollen', '/beheer'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const [base, user, password, folder, ...paths] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function signIn(page) {
  await page.goto(`${base}/aanmelden`);
  await page.fill('#gebruikersnaam', user);
  await page.fill('#wachtwoord', password);
  await Promise.all([page.waitForURL('**/start'), page.click('button[type=submit]')]);
}

async function inspect(page, path, file) {
  const errors = [];
  const listen = (message) => message.type() === 'error' && errors.push(message.text());
  page.on('console', listen);
  await page.goto(base + path); // never idle: a stream stays open
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('main .loading'));
  await page.screenshot({ path: file, fullPage: true });
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  page.off('console', listen);
  const findings = found.violations.map((one) => `${one.id}: ${one.nodes[0]?.target}`);
  return { errors, findings: wide ? [...findings, 'wider than the screen'] : findings };
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
let bad = 0;
try {
  mkdirSync(folder, { recursive: true });
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'nl-NL' });
    const page = await context.newPage();
    await signIn(page);
    for (const path of paths.length > 0 ? paths : MENU) {
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'deuren';
      const { errors, findings } = await inspect(page, path, `${folder}/${name}-${width}.png`);
      bad += findings.length;
      console.log(`${width} ${path}${findings.length ? `  AXE ${findings.join(' | ')}` : ''}${errors.length ? `  CONSOLE ${errors.join(' | ')}` : ''}`);
    }
    await context.close();
  }
} finally {
  await browser.close();
}
process.exit(bad > 0 ? 1 : 0);
