// SPDX-License-Identifier: EUPL-1.2
// The files a check looks at, and the small text helpers that several checks share.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const TEXT = /\.(cpp|hpp|ts|tsx|mjs|js|json|ya?ml|md|py|sh|css|html|sql|cmake|txt|svg)$|(^|\/)(start|test|bench|run|LICENSE|\.[a-z-]+)$/;
const MAX_BYTES = 4_000_000;

/** Tracked files and new files that are not ignored: [{path, text}], text read once. Binary and huge files are left out. */
export function repositoryFiles() {
  const output = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { maxBuffer: 1 << 28 }).toString();
  const paths = [...new Set(output.split('\0').filter((path) => TEXT.test(path)))].sort();
  return paths.flatMap((path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    return info?.isFile() && info.size < MAX_BYTES ? [{ path, text: readFileSync(path, 'utf8') }] : [];
  });
}

export const isCpp = (path) => /\.(cpp|hpp)$/.test(path);
export const isWebCode = (path) => /\.(ts|tsx|mjs|js)$/.test(path);
export const isCode = (path) => isCpp(path) || isWebCode(path) || path.endsWith('.py');
export const isTest = (path) => /\.test\.(cpp|hpp|ts|tsx|mjs)$|(^|\/)test_[a-z_]+\.py$/.test(path);

/** [{file, line, message}] for every match of a global pattern, lines counted from 1. */
export function matches(file, pattern, message, text = file.text) {
  return [...text.matchAll(pattern)].map((match) => ({
    file: file.path,
    line: lineAt(text, match.index),
    message: typeof message === 'function' ? message(match) : message,
  }));
}

export function lineAt(text, index) {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const REGEX_MAY_FOLLOW = /(^|[(,=:[!&|?{};+\n]|\breturn|=>)\s*$/;

/**
 * The text with comments, strings, characters and regular expressions blanked out, same length and same lines.
 * Works for C++ and TypeScript: a quote that does not close on its line is an ordinary character (JSX text, 1'000).
 */
export function codeOnly(text) {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const end = literalEnd(text, at, result);
    if (end > at) {
      result += text.slice(at, end).replace(/[^\n]/g, ' ');
      at = end;
    } else {
      result += text[at];
      at += 1;
    }
  }
  return result;
}

/** End of the comment or literal that starts at `at`, or `at` when none does. */
function literalEnd(text, at, before) {
  const two = text.slice(at, at + 2);
  if (two === '//') return endOrAll(text, text.indexOf('\n', at), 0);
  if (two === '/*') return endOrAll(text, text.indexOf('*/', at + 2), 2);
  if (two === 'R"') {
    const opening = /^R"([^(\s]{0,16})\(/.exec(text.slice(at, at + 20));
    if (opening) return endOrAll(text, text.indexOf(`)${opening[1]}"`, at), opening[1].length + 2);
  }
  const one = text[at];
  if (one === '`') return closing(text, at, '`', true);
  if (one === '"') return closing(text, at, '"', false);
  if (one === "'" && !/[0-9a-fA-F]$/.test(before)) return closing(text, at, "'", false);
  if (one === '/' && REGEX_MAY_FOLLOW.test(before.slice(-40))) return closing(text, at, '/', false);
  return at;
}

const endOrAll = (text, index, extra) => (index === -1 ? text.length : index + extra);

function closing(text, at, quote, manyLines) {
  let inClass = false;
  for (let index = at + 1; index < text.length; index += 1) {
    const one = text[index];
    if (one === '\\') index += 1;
    else if (one === '\n' && !manyLines) return at;
    else if (quote === '/' && one === '[') inClass = true;
    else if (quote === '/' && one === ']') inClass = false;
    else if (one === quote && !inClass) return index + 1;
  }
  return at;
}
