// SPDX-License-Identifier: EUPL-1.2
// What holds over the whole run: the log, axe over every page and state, and the console.
import assert from 'node:assert/strict';
import { findings as axeFindings } from './lib/axe.mjs';
import { suite, test } from './lib/suite.mjs';

const describe = ({ name, palette, rule, impact, help, nodes }) => `${name}, ${palette}: ${rule} (${impact}): ${help}\n    ${nodes.join('\n    ')}`;

const shortly = ({ name, palette, rule, reason, target }) => `${name}, ${palette}: ${rule}: ${reason}\n    ${target}`;

/** Before a release: every page that is still open to someone once more in English, by both judges in both palettes. */
export function declareEnglish(world) {
  test('in het Engels vinden axe en alfa op geen bladzijde iets', async () => {
    const found = [];
    const byAlfa = [];
    for (const [url, { page }] of world.places) {
      if (page.isClosed()) continue;
      await page.evaluate(() => localStorage.setItem('ruimtemaker.taal', 'en'));
      await page.goto(url);
      await page.waitForFunction(() => document.documentElement.lang === 'en' && document.querySelector('main h1') && !document.querySelector('html.arriving, main .loading'));
      found.push(...(await axeFindings(page, url)).map(describe));
      byAlfa.push((await world.alfa.look(page, `${url} (en)`)).found);
      await page.evaluate(() => localStorage.removeItem('ruimtemaker.taal'));
      world.places.delete(url);
    }
    found.push(...(await Promise.all(byAlfa)).flat().map(shortly));
    console.log(`         in English: ${byAlfa.length} pages, ${found.length} findings`);
    assert.deepEqual(found, []);
  });
}

export function declareClosing(world) {
  suite('slot', { file: 'tests/browser/closing.mjs' }, () => {
    test('het logboek geeft opnieuw afgespeeld precies dezelfde stand, zonder verschillen', async () => {
      const report = world.server.replay();
      console.log(report.replace(/^/gm, '         '));
      const lines = report.trim().split('\n');
      assert.equal(lines.length, 2, report);
      for (const line of lines) {
        assert.match(line, /, 0 verschillen$/);
        assert.ok(Number(/(\d+) gebeurtenissen/.exec(line)[1]) > 40, line);
      }
    });

    // @eis ACC-08
    test('axe vindt niets op alle bladzijden en standen, in lichte en donkere kleuren', async () => {
      assert.ok(world.looked.length > 0);
      assert.equal(world.findings.length, 0, `${world.findings.length} findings\n${world.findings.map(describe).join('\n')}`);
    });

    // @eis ACC-08
    test('alfa, een tweede keuring, vindt niets op de bladzijden die aan de beurt waren', async () => {
      console.log(`         alfa: ${world.byAlfa.length} of ${world.looked.length}: ${world.byAlfa.join('; ')}`);
      const found = (await Promise.all(world.alfaFindings)).flat();
      assert.equal(found.length, 0, `${found.length} findings\n${found.map(shortly).join('\n')}`);
    });

    if (process.env.RUIMTE_TIER === 'lang') declareEnglish(world);

    test('geen bladzijde toont een kale code waar een woord hoort', async () => {
      assert.deepEqual([...new Set(world.codes)], []);
    });

    test('geen bladzijde meldde een fout in de console', async () => {
      assert.deepEqual(world.complaints, []);
    });
  });
}
