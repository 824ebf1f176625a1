// SPDX-License-Identifier: EUPL-1.2
// Looks at a page with axe-core, in the light and in the dark palette.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Findings of all rules of axe: [{rule, impact, help, nodes}]. Nothing is left out. */
async function look(page) {
  const loaded = await page.evaluate(() => typeof globalThis.axe === 'object');
  if (!loaded) await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, help, nodes }) => ({
      rule: id, impact, help, nodes: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary.split('\n').slice(1).join(' ').trim()}`),
    }));
  });
}

/** Findings of one page in both palettes: [{name, palette, ...}]. */
export async function findings(page, name) {
  const found = [];
  for (const palette of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme: palette });
    found.push(...(await look(page)).map((one) => ({ name, palette, ...one })));
  }
  return found;
}
