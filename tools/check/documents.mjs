// SPDX-License-Identifier: EUPL-1.2
// Documents that point at the code, and the words the code uses.
import { existsSync } from 'node:fs';
import { matches } from './files.mjs';
import { yamlIds } from './sources.mjs';

/** Every path in backticks in a table row of ARCHITECTURE.md exists. */
export function architecture(files) {
  const file = files.find((one) => one.path === 'ARCHITECTURE.md');
  if (!file) return [];
  const rows = file.text.split('\n').map((line) => (line.trimStart().startsWith('|') ? line : '')).join('\n');
  return matches(file, /`([^`\s]+)`/g, (match) => {
    const path = match[1].replace(/[*<].*$/, '');
    const isPath = /^[\w.-]+(\/[\w.<>*-]*)+$/.test(match[1]) || /^[\w.-]+\.(md|json|yml|yaml|txt)$/.test(match[1]);
    return isPath && !existsSync(path) ? `${match[1]} does not exist` : '';
  }, rows).filter((finding) => finding.message);
}

/** Every noun of schema/ is a term of referentie/begrippen.yaml. */
export function glossary(files) {
  const terms = files.find((file) => file.path === 'referentie/begrippen.yaml');
  if (!terms) return [{ file: 'referentie/begrippen.yaml', line: 1, message: 'does not exist' }];
  const ids = new Set(yamlIds(terms.text));
  return files.filter((file) => /^schema\/.*\.ya?ml$/.test(file.path)).flatMap((file) =>
    matches(file, /^\s*(?:-\s+)?noun:\s*([a-z_]+)/gm, (match) => (ids.has(match[1]) ? '' : `'${match[1]}' is not in referentie/begrippen.yaml`))
      .filter((finding) => finding.message));
}
