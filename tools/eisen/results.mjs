// SPDX-License-Identifier: EUPL-1.2
// Reads JUnit files (ctest, GoogleTest, vitest, node --test, unittest) and says how a claimed test ended.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z][\w:.-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/g;
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const SOURCE_FILE = /\.(ts|tsx|mts|js|mjs)$/;

const decode = (text) =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    return ENTITIES[name] ?? all;
  });

function attributesOf(text) {
  const found = {};
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found[name] = decode(double ?? single);
  return found;
}

/** A test case at its start tag; elements inside it may still change `state`. */
function testCase({ name = '', classname = '', file = '', time, status, result }) {
  const done = !['notrun', 'disabled', 'skipped'].includes(status) && !['suppressed', 'skipped'].includes(result);
  const path = [file, classname].find((one) => SOURCE_FILE.test(one)) ?? '';
  // Node 20 escapes a quote in a name twice, so one layer is left after decoding.
  return { name: name.replaceAll('&quot;', '"'), classname, path, seconds: Number(time) || 0, state: status === 'fail' ? 'failed' : done ? 'passed' : 'notrun' };
}

function mark(current, element, { message }) {
  if (element === 'failure' || element === 'error') Object.assign(current, { state: 'failed' }, message && { why: message });
  else if (element === 'skipped' && current.state === 'passed') current.state = 'notrun';
}

/**
 * The test cases of one JUnit text: [{name, classname, path, seconds, state}], state passed, failed (with `why` when
 * the file says so) or notrun.
 * @throws Error when the text is no JUnit or was cut off
 */
export function parseJUnit(text, file) {
  const cases = [];
  const open = [];
  let seen = false;
  for (const [, closing, element, rest] of text.matchAll(TOKEN)) {
    if (!element) continue;
    if (closing) {
      if (open.pop() !== element) throw new Error(`${file}: </${element}> sluit niets`);
      continue;
    }
    seen ||= element === 'testsuite' || element === 'testsuites';
    if (element === 'testcase') cases.push(testCase(attributesOf(rest)));
    else if (open.includes('testcase')) mark(cases.at(-1), element, attributesOf(rest));
    if (!rest.endsWith('/')) open.push(element);
  }
  if (!seen || open.length) throw new Error(`${file}: geen volledig JUnit-bestand`);
  return cases;
}

/** Test cases of every .xml file in `folder` and below, with one error per file that cannot be read. */
export function loadResults(folder) {
  const found = { cases: [], files: 0, errors: [] };
  if (!existsSync(folder)) return found;
  const names = readdirSync(folder, { recursive: true }).filter((one) => one.endsWith('.xml')).sort();
  for (const name of names) {
    try {
      found.cases.push(...parseJUnit(readFileSync(join(folder, name), 'utf8'), name));
      found.files += 1;
    } catch (problem) {
      found.errors.push(problem.message);
    }
  }
  return found;
}

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A predicate on test cases for one claimed test. */
export function matcher({ kind, test, file }) {
  if (kind === 'js') {
    return ({ name, path }) =>
      (name === test || name.endsWith(` > ${test}`) || name.endsWith(` › ${test}`)) && (!path || file === path || `/${file}`.endsWith(`/${path}`) || path.endsWith(`/${file}`));
  }
  if (kind === 'python') {
    const form = new RegExp(`^(?:\\S*[.:])?${literal(test)}(?:[\\[ (].*)?$`);
    return ({ name }) => form.test(name);
  }
  // Prefix/Suite.Name/0, Suite/0.Name and ctest's Suite.Name<int> are runs of one test with other parameters.
  const [suite, own] = test.split('.');
  const form = new RegExp(`^(?:\\S*[/:])?${literal(suite)}(?:/\\d+)?\\.${literal(own)}(?:[/<].*)?$`, 's');
  return ({ name, classname }) => form.test(name) || form.test(`${classname}.${name}`);
}

/** How a claimed test ended over all its runs: failed wins, then passed; without either it is notrun. */
export function stateOf(claim, cases) {
  const states = new Set(cases.filter(matcher(claim)).map((one) => one.state));
  if (states.has('failed')) return 'failed';
  return states.has('passed') ? 'passed' : 'notrun';
}
