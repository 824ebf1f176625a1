// SPDX-License-Identifier: EUPL-1.2
// Finds claims in test sources: a comment line `@eis ID [ID ...]` in the comment block directly above a test.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED_FOLDERS = new Set(['.git', 'node_modules', 'build', 'dist', 'data', '__pycache__']);
const OWN_FOLDER = 'tools/eisen'; // its sources and samples talk about claims without making any
const LANGUAGES = [
  { kind: 'cpp', files: /\.(cpp|hpp)$/, comment: /^\s*\/\// },
  { kind: 'js', files: /\.(ts|tsx|mts|js|mjs)$/, comment: /^\s*\/\// },
  { kind: 'python', files: /\.py$/, comment: /^\s*#/ },
];
const CPP_TEST = /^[ \t]*(?:TYPED_TEST_P|TYPED_TEST|TEST_F|TEST_P|TEST|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\s*\(\s*(\w+)\s*,\s*(\w+)\s*[,)]/;
const JS_TEST = /^[ \t]*(?:await\s+)?(?:test|it)((?:\.\w+)*)\s*\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)\s*,/;
const PYTHON_TEST = /^[ \t]*(?:async\s+)?def\s+(test_\w+)\s*\(/;
const ESCAPES = { n: '\n', t: '\t', r: '\r' };

const unescape = (text) =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code, one) => (code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[one] ?? one)));

/** Name of the test that starts at this line, or null. C++: Suite.Name; JavaScript: title; Python: method. */
function testAt(lines, index, kind) {
  const text = lines.slice(index, index + 4).join('\n');
  if (kind === 'cpp') {
    const match = CPP_TEST.exec(text);
    return match && `${match[1]}.${match[2]}`;
  }
  if (kind === 'python') return PYTHON_TEST.exec(text)?.[1] ?? null;
  const match = JS_TEST.exec(text);
  if (!match || match[1].includes('.each')) return null;
  return unescape(match[2] ?? match[3] ?? match[4]);
}

/** The ids of a claim line, or null when the line mentions no claim; an empty list is a mistake for the caller. */
function claimedIds(line, language) {
  if (!/@eis\b/.test(line)) return null;
  const match = language.comment.test(line) ? /^\s*(?:\/\/|#)\s*@eis\s+(.*)$/.exec(line) : null;
  return match ? match[1].trim().split(/\s+/).filter(Boolean) : [];
}

/** Index of the first line after the comment block (and, in Python, the decorators) that starts at `index`. */
function afterBlock(lines, index, language) {
  let at = index;
  while (at < lines.length && (language.comment.test(lines[at]) || (language.kind === 'python' && /^\s*@/.test(lines[at])))) at += 1;
  return at;
}

/**
 * Claims and tests of one source text.
 * @returns {{claims: {id, kind, file, line, test}[], tests: string[], errors: string[]}} lines count from 1
 */
export function scanSource(text, file) {
  const language = LANGUAGES.find((one) => one.files.test(file));
  const result = { claims: [], tests: [], errors: [] };
  if (!language) return result;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const declared = testAt(lines, index, language.kind);
    if (declared !== null) result.tests.push(declared);
    const ids = claimedIds(line, language);
    if (ids === null) return;
    const where = `${file}:${index + 1}`;
    if (!ids.length) return void result.errors.push(`${where}: een claim is een eigen commentaarregel @eis met een of meer ids`);
    const test = testAt(lines, afterBlock(lines, index, language), language.kind);
    if (test === null) return void result.errors.push(`${where}: onder deze claim staat geen test met een vaste naam`);
    for (const id of new Set(ids)) result.claims.push({ id, kind: language.kind, file, line: index + 1, test });
  });
  return result;
}

/** Paths of source files below `folder` relative to `root`, sorted, with `/` between parts. */
function sources(root, folder = '') {
  const found = [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name) && path !== OWN_FOLDER) found.push(...sources(root, path));
    } else if (entry.isFile() && LANGUAGES.some((one) => one.files.test(path))) found.push(path);
  }
  return found;
}

/** Mistakes against the register and names that do not point at one test. */
function checkClaims(claims, register, declared) {
  const errors = [];
  for (const { id, kind, file, line, test } of claims) {
    const record = register.get(id);
    if (!record) errors.push(`${file}:${line}: ${id} staat niet in het register`);
    else if (record.status === 'vervallen') errors.push(`${file}:${line}: ${id} is vervallen en niet te claimen`);
    if (declared.get(`${kind} ${test}`) > 1) errors.push(`${file}:${line}: er zijn meer tests met de naam "${test}"; een claim vraagt een unieke naam`);
  }
  return errors;
}

/**
 * All claims below `root`, with every mistake found: claims above no test, unknown or dropped ids, names used twice.
 * @returns {{claims: {id, kind, file, line, test}[], errors: string[]}} claims only for ids that may be claimed
 */
export function scanClaims(root, register) {
  const claims = [];
  const errors = [];
  const declared = new Map();
  for (const file of sources(root)) {
    const { claims: own, tests, errors: mistakes } = scanSource(readFileSync(join(root, file), 'utf8'), file);
    claims.push(...own);
    errors.push(...mistakes);
    const { kind } = LANGUAGES.find((one) => one.files.test(file));
    for (const test of tests) declared.set(`${kind} ${test}`, (declared.get(`${kind} ${test}`) ?? 0) + 1);
  }
  errors.push(...checkClaims(claims, register, declared));
  const usable = claims.filter(({ id, kind, test }) => register.get(id)?.status === 'open' && declared.get(`${kind} ${test}`) === 1);
  return { claims: usable, errors };
}
