// SPDX-License-Identifier: EUPL-1.2
// What a screen reader is given, as docs/toegankelijkheid/schermlezer.md writes it down; high contrast; little motion.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/server.mjs';
import { suite, test } from './lib/suite.mjs';

/** [path, lines] of every page of the script. */
function script() {
  const text = readFileSync(join(ROOT, 'docs/toegankelijkheid/schermlezer.md'), 'utf8');
  return [...text.matchAll(/^`([^`]+)`\n\n```\n([\s\S]*?)```$/gm)].map(([, path, lines]) => [path, lines.trim().split('\n')]);
}

/** `…` stands for words that change; what a line begins with is enough. */
const pattern = (line) => new RegExp(`^${line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}`);

/** The first line of the script that does not come after the ones before it; undefined when all do. */
export function missing(lines, tree) {
  let at = 0;
  return lines.find((line) => {
    const found = tree.findIndex((one, index) => index >= at && pattern(line).test(one));
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

const treeOf = async (page) => (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());

/** Declares the tests in one practice environment. */
export function declareScreenReader(practice, geval) {
  suite('schermlezer en contrast', { file: 'tests/browser/screenreader.mjs' }, () => {
    // @eis ACC-08
    test('wat een schermlezer krijgt, is wat het draaiboek zegt', async () => {
      const pages = script();
      assert.ok(pages.length >= 6);
      const visitor = await practice.world.person(null, { baseURL: (await practice.server()).address });
      const wrong = [];
      for (const [path, lines] of pages) {
        const signedIn = path !== '/aanmelden';
        const person = signedIn ? await practice.on(geval.mensen.projectleider, path.startsWith('/') ? path : '/vraagstukken') : visitor;
        if (!signedIn) await person.open(`/oefenen${path}`);
        if (signedIn && !path.startsWith('/')) {
          await person.page.getByRole('link', { name: geval.vraagstuk }).first().click();
          await person.page.waitForURL('**/vraagstukken/*-*');
          await person.settled();
        }
        const tree = await treeOf(person.page);
        const line = missing(lines, tree);
        if (line) wrong.push(`${path}: ${line}\n${tree.join('\n')}`);
        assert.equal(tree.filter((one) => /^- heading .*\[level=1\]/.test(one)).length, 1, path);
      }
      await visitor.page.context().close();
      assert.deepEqual(wrong, []);
    });

    test('in hoog contrast houdt de kaart haar kleuren en heeft wat gekozen is een lijn', async () => {
      const { page } = await practice.on(geval.mensen.projectleider, '/start');
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto('/oefenen/kaart');
      await page.locator('.map-area .map[data-ready="true"] canvas').first().waitFor();
      const colours = () => page.evaluate(() => {
        const canvas = document.querySelector('.map-area canvas');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 400) if (data[at + 3] === 255) seen.add(`${data[at] >> 4} ${data[at + 1] >> 4} ${data[at + 2] >> 4}`);
        return seen.size;
      });
      let count = 0;
      for (let attempt = 0; attempt < 100 && count < 3; attempt += 1) count = await colours();
      assert.ok(count >= 3, `${count} colours on the map`);
      for (const chosen of ['.switch button[aria-pressed="true"]', '.side-link[aria-current]']) assert.equal(await page.locator(chosen).first().evaluate((one) => getComputedStyle(one).outlineStyle), 'solid', chosen);
      await page.emulateMedia({ forcedColors: null });
    });

    test('wie minder beweging wil, ziet niets bewegen', async () => {
      const { page } = await practice.on(geval.mensen.projectleider, '/kaart');
      const moving = await page.evaluate(() => {
        const most = (times) => Math.max(...times.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 1 : 1000)));
        return [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
          return most(transitionDuration) > 1 || most(animationDuration) > 1 || scrollBehavior === 'smooth';
        }).map((one) => `${one.localName}.${one.className}`);
      });
      assert.deepEqual([...new Set(moving)], []);
    });
  });
}
