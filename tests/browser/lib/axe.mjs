// SPDX-License-Identifier: EUPL-1.2
// Looks at a page with axe-core, in the light and in the dark palette.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A long table repeats the same markup: its first rows stand for all, or one page would take half a minute.
const REPEATED = ['main tbody tr:nth-child(n+31)', 'main .entry:nth-of-type(n+16)'];

/** Findings of all rules of axe, or of some: [{rule, impact, help, nodes}]. */
async function look(page, rules) {
  const loaded = await page.evaluate(() => typeof globalThis.axe === 'object');
  if (!loaded) await page.evaluate(source);
  return page.evaluate(async ([only, repeated]) => {
    const exclude = repeated.filter((one) => document.querySelector(one)).map((one) => [one]);
    const options = { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) };
    const { violations } = await globalThis.axe.run({ include: [['html']], exclude }, options);
    return violations.map(({ id, impact, help, nodes }) => ({
      rule: id, impact, help, nodes: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary.split('\n').slice(1).join(' ').trim()}`),
    }));
  }, [rules, REPEATED]);
}

/** Findings of one page in both palettes: [{name, palette, ...}]. Only colours differ between the two. */
export async function findings(page, name) {
  const found = [];
  for (const [palette, rules] of [['dark', ['color-contrast', 'link-in-text-block']], ['light', undefined]]) {
    await page.emulateMedia({ colorScheme: palette });
    found.push(...(await look(page, rules)).map((one) => ({ name, palette, ...one })));
  }
  return found;
}
