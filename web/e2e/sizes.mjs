// SPDX-License-Identifier: EUPL-1.2
// Sizes of the built files with gzip, per chunk, and of the shell: what the first page loads. Exits 1 above the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 100;
const dist = new URL('../dist/', import.meta.url);
const gzipOf = (path) => gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
const shell = [...readFileSync(new URL('index.html', dist), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const rows = readdirSync(new URL('assets/', dist))
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => ({ name: `assets/${name}`, kb: gzipOf(`assets/${name}`) / 1000 }))
  .sort((a, b) => b.kb - a.kb);
for (const { name, kb } of rows) if (kb > 2) console.log(`${kb.toFixed(1).padStart(7)} kB  ${name}${shell.includes(name) ? '  (shell)' : ''}`);
const total = rows.filter(({ name }) => shell.includes(name)).reduce((sum, { kb }) => sum + kb, 0);
console.log(`shell: ${total.toFixed(1)} kB gzip of ${BUDGET_KB}`);
process.exit(total > BUDGET_KB ? 1 : 0);
