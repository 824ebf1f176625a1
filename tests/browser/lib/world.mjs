// SPDX-License-Identifier: EUPL-1.2
// The server, the browser, and the people in it: each person is a browser of their own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Alfa } from './alfa.mjs';
import { findings } from './axe.mjs';
import { fillAll } from './forms.mjs';
import { Server } from './server.mjs';

export const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const LONG = process.env.RUIMTE_TIER === 'lang';
/** Before a release the judges keep the machine busy. */
const WAIT_MS = LONG ? 120_000 : 15_000;
/** Alfa takes one to two seconds of a core per page: before a release it looks at every page and state, else at one in so many. */
const ALFA_SHARE = LONG ? 1 : Number(process.env.RUIMTE_ALFA ?? 4);
/** A page of more elements waits for the tests before a release: alfa would take half a minute. */
const ALFA_MOST = LONG ? Infinity : 1200;
/** Of a longer page the picture keeps this much, in pixels. */
const LONGEST_PICTURE = 6_000;
export const ADMINISTRATOR = { naam: 'Bea Beheer', gebruikersnaam: 'beheer', wachtwoord: 'beheer-wachtwoord-1' };

export class World {
  /** What axe found, over all pages and states that were looked at. */
  findings = [];
  looked = [];
  /** Alfa, the second judge; what it will have found; and the names of the pages that it looked at. */
  alfa = new Alfa();
  alfaFindings = [];
  byAlfa = [];
  /** Where people were when a page was looked at: address to person. */
  places = new Map();
  /** Ids of the wire that a page showed where a word belongs. */
  codes = [];
  /** What the pages complained about in the console. */
  complaints = [];
  people = [];

  static async start({ pictures } = {}) {
    const world = new World();
    world.pictures = pictures;
    if (pictures) mkdirSync(pictures, { recursive: true });
    world.server = await Server.start({ account: ADMINISTRATOR });
    world.browser = await chromium.launch({ executablePath: process.env.RUIMTE_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    const answer = await fetch(`${world.server.address}/api/v1/omgeving`);
    world.today = (await answer.json()).vandaag;
    return world;
  }

  /** A person with a window of their own. Extra `options` are those of a browser context. */
  async person(account, options = {}) {
    const context = await this.browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, baseURL: this.server.address, ...options });
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    const person = new Person(this, account, page);
    page.on('pageerror', (problem) => this.complaints.push(`${account?.naam ?? 'visitor'}: ${problem}`));
    page.on('console', (message) => {
      if (person.offline && /ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(message.text())) return;
      const expected = /status of (400|401|403|404|409|412|429)/.test(message.text());
      if (message.type() === 'error' && !expected) this.complaints.push(`${account?.naam ?? 'visitor'} at ${page.url()}: ${message.text()}`);
    });
    this.people.push(person);
    return person;
  }

  /**
   * In which palettes alfa looks at a page of this name: 'both', 'light', 'dark' or undefined. Each page has its day,
   * by its name, and the palette changes with every turn: with one page in four, eight days see all in both.
   */
  turnOf(name) {
    if (LONG) return 'both';
    const number = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 65_521, 7);
    const day = Date.parse(this.today) / 86_400_000 + number;
    if (day % ALFA_SHARE !== 0) return undefined;
    return Math.floor(day / ALFA_SHARE) % 2 === 0 ? 'light' : 'dark';
  }

  /** Lets alfa look when it is the turn of this page, once in a run. */
  async letAlfaLook(page, name) {
    const turn = this.byAlfa.includes(name) && !LONG ? undefined : this.turnOf(name);
    if (!turn || (await page.evaluate(() => document.querySelectorAll('*').length)) > ALFA_MOST) return;
    this.byAlfa.push(name);
    const { found } = await this.alfa.look(page, name, turn === 'both' ? undefined : turn);
    this.alfaFindings.push(found);
    if (LONG) found.then((all) => all.forEach(({ palette, rule, reason, target }) => console.log(`         alfa: ${name}, ${palette}: ${rule}: ${reason} ${target}`)), () => undefined);
  }

  async stop() {
    await this.alfa.close();
    await this.browser?.close();
    await this.server?.remove();
  }
}

/** The page that is about the names on the wire. */
const TECHNICAL = new Set(['/catalogus/gegevenswoordenboek']);

/** Ids that a reader sees where a word belongs. Words may come a little later than the text, so they get some time. */
async function rawCodes(page) {
  const code = String.raw`\b[a-z]+(?:_[a-z]+)+\b|\b[a-z_]+:pv\d\d\b|\bpv[23]\d\b`;
  await page.waitForFunction((one) => !new RegExp(one).test(document.body.innerText), code).catch(() => undefined);
  return page.evaluate((one) => document.body.innerText.match(new RegExp(one, 'g')) ?? [], code);
}

export class Person {
  constructor(world, account, page) {
    this.world = world;
    this.account = account;
    this.page = page;
  }

  /** Waits until the page has its heading, nothing on it is still being fetched and it is in sight. */
  async settled() {
    await this.page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('html.arriving, main .loading, main .glance-room'));
  }

  /** Opens a page by its address: inside the application as a link does, else as a browser does. */
  async open(path) {
    await this.page.waitForFunction(() => !document.querySelector('dialog[open]'));
    const inside = await this.page.evaluate((to) => {
      if (!document.querySelector('main') || location.pathname === to.split('?')[0]) return false;
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
      return true;
    }, path);
    if (!inside) await this.page.goto(path);
    await this.settled();
  }

  /** Does something without a connection. */
  async without(doing) {
    this.offline = true;
    await this.page.context().setOffline(true);
    try {
      await doing();
    } finally {
      await this.page.context().setOffline(false);
      this.offline = false;
    }
  }

  /** Goes to an address while what fits the pattern does not come, until `seen`; then it comes again. */
  async openWithout(pattern, path, seen) {
    this.offline = true;
    await this.page.route(pattern, (route) => route.abort());
    await this.page.goto(path);
    await seen();
    await this.page.unroute(pattern);
    this.offline = false;
  }

  async signIn() {
    await this.page.goto('/aanmelden');
    await this.enter();
  }

  /** Fills in the page of signing in. */
  async enter() {
    await this.page.getByLabel('Gebruikersnaam').fill(this.account.gebruikersnaam);
    await this.page.getByLabel('Wachtwoord').fill(this.account.wachtwoord);
    await this.page.getByRole('button', { name: 'Meld u aan' }).click();
    await this.page.waitForURL('**/start');
    await this.settled();
  }

  /** Works on in another function of the same person: chosen in the menu at the top right, by words that are in it. */
  async workAs(words) {
    await this.page.locator('button.person').click();
    await this.page.locator('#persoonsmenu').getByRole('button', { name: words }).click();
    await this.page.locator('.toast', { hasText: 'U werkt nu als' }).waitFor();
    await this.page.waitForURL('**/start');
    await this.settled();
  }

  /** Opens the form of an act by the words on its button, on the page where the person is. */
  async begin(label, within = this.page.locator('main')) {
    await within.getByRole('button', { name: label, exact: true }).first().click();
    const sheet = this.page.locator('dialog.sheet[open]');
    await sheet.locator('form').waitFor();
    return sheet;
  }

  /** Sends the open form with the answer of the server as its result: {status, body}. */
  async send(values, form = this.page.locator('form.act-form').last()) {
    await fillAll(form, values);
    for (const reason of await form.locator('[id^="veld-bevestigd-"][id$="-reden"]').all()) await reason.fill('Wij gaan door en vullen dit later aan.');
    return this.submit(form);
  }

  /** Sends a form as it is. */
  async submit(form) {
    const [response] = await Promise.all([
      this.page.waitForResponse((one) => one.request().method() === 'POST' && /\/handelingen$/.test(one.url())),
      form.locator('button[type="submit"]').click(),
    ]);
    return { status: response.status(), body: await response.json() };
  }

  /** Does an act from its button to the message that it is recorded. */
  async act(label, values = {}, within = undefined) {
    const sheet = await this.begin(label, within);
    const { status, body } = await this.send(values, sheet.locator('form'));
    if (status >= 300) throw new Error(`${label}: ${status} ${JSON.stringify(body)}`);
    await this.page.locator('.toast', { hasText: `Vastgelegd: ${label}.` }).waitFor();
    await sheet.waitFor({ state: 'hidden' });
    await this.settled();
    return body;
  }

  /** Where the keyboard is: what the reader would be told, whether it can be seen and whether its focus shows. */
  async focus() {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const rings = (one) => (one.outlineStyle !== 'none' && Number.parseFloat(one.outlineWidth) > 0) || one.boxShadow !== 'none';
      const ring = rings(style) || rings(getComputedStyle(element, '::after'));
      const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '';
      return { id: element.id, role: element.getAttribute('role') ?? element.localName, name: name.trim().split('\n')[0], className: String(element.className), ring, shown: width > 0 && height > 0 };
    });
  }

  /** Presses Tab until `there` says so; returns every stop on the way. Fails on a stop without a visible focus, and on a trap. */
  async tabTo(there, { most = 200, key = 'Tab' } = {}) {
    const stops = [];
    for (let count = 0; count < most; count += 1) {
      await this.page.keyboard.press(key);
      const stop = await this.focus();
      if (stop.role === 'body') continue;
      stops.push(stop);
      if (!stop.ring || !stop.shown) throw new Error(`no visible focus on ${JSON.stringify(stop)}`);
      if (there(stop)) return stops;
    }
    throw new Error(`not reached by ${most} times ${key}; last stops: ${stops.slice(-6).map((stop) => `${stop.role} ${stop.name}`).join(' | ')}`);
  }

  /** Looks at what is on screen: axe in both palettes, and two pictures when the run keeps pictures. */
  async look(name) {
    const { world, page } = this;
    world.looked.push(name);
    if (!TECHNICAL.has(name)) world.codes.push(...(await rawCodes(page)).map((code) => `${name}: ${code}`));
    const found = await findings(page, name);
    world.findings.push(...found);
    // a long run says at once what it found
    if (LONG) for (const { palette, rule, nodes } of found) console.log(`         axe: ${name}, ${palette}: ${rule}: ${nodes.join('; ')}`);
    world.places.set(page.url(), this);
    await world.letAlfaLook(page, name);
    if (!world.pictures) return;
    const file = name.normalize('NFKD').replace(/[^\w]+/g, '-').toLowerCase();
    const size = page.viewportSize();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      const inForm = (await page.locator('dialog[open]').count()) > 0;
      const height = Math.min(LONGEST_PICTURE, await page.evaluate(() => document.documentElement.scrollHeight));
      const path = join(world.pictures, `${String(world.looked.length).padStart(2, '0')}-${file}-${width}.png`);
      await page.screenshot(inForm ? { path } : { path, fullPage: true, clip: { x: 0, y: 0, width, height } });
    }
    await page.setViewportSize(size);
  }
}
