// SPDX-License-Identifier: EUPL-1.2
// Size gates: functions, parameters, files, public headers, the generator and its emitters.
import { codeOnly, isCode, isCpp, isTest, isWebCode, lineAt } from './files.mjs';

export const LIMITS = { function: 60, parameters: 5, fileWarn: 400, file: 600, header: 300, generator: 1200, emitter: 150 };

const NOT_A_FUNCTION = /\b(if|for|while|switch|catch|constexpr|do|else|try|namespace|class|struct|union|enum|extern|interface|type)\b/;
const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Number of parameters in the text between the parentheses; commas inside brackets do not count. */
export function parameterCount(list) {
  if (!list.trim() || list.trim() === 'void') return 0;
  let depth = 0;
  let count = 1;
  for (const one of list.replace(/=>|->/g, '')) {
    if ('(<[{'.includes(one)) depth += 1;
    else if (')>]}'.includes(one)) depth -= 1;
    else if (one === ',' && depth === 0) count += 1;
  }
  return /,\s*$/.test(list) ? count - 1 : count;
}

/** Index of the bracket that opens what closes at `end`, or -1. */
function opening(text, end) {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    else if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The parameter list of a header (text before the brace) or null when the brace does not open a function. */
function parametersOf(header, cpp) {
  const text = header.trimEnd();
  if (!cpp && text.endsWith('=>')) {
    const arrow = /\)\s*(:[^()]*)?=>$/.exec(text);
    return arrow ? text.slice(opening(text, arrow.index) + 1, arrow.index) : '';
  }
  const tail = cpp
    ? /\)\s*(const|noexcept|override|final|mutable|&|->\s*[\w:<>,*&\s]+|\s)*(:[^:][\s\S]*)?$/.exec(text)
    : /\)\s*(:[^()]*)?$/.exec(text);
  if (!tail) return null;
  const start = opening(text, tail.index);
  const before = text.slice(0, start).trimEnd();
  if (start < 0 || !/[\w>\]=~]$|operator\W+$/.test(before)) return null;
  const word = /(\w+)$/.exec(before)?.[1] ?? '';
  return NOT_A_FUNCTION.test(word) ? null : text.slice(start + 1, tail.index);
}

/**
 * Functions of a C++ or TypeScript text: [{name, line, lines, parameters}], nested ones included.
 * A brace pair inside parentheses that is no body (destructured parameters) stays part of the header around it.
 */
export function functionsOf(text, cpp) {
  const code = codeOnly(text).replace(/^[ \t]*#.*$/gm, (line) => ' '.repeat(line.length));
  const found = [];
  const stack = [];
  let [from, parentheses] = [0, 0];
  for (let at = 0; at < code.length; at += 1) {
    const one = code[at];
    if (one === '(') parentheses += 1;
    else if (one === ')') parentheses -= 1;
    else if (one === ';' && parentheses === 0) from = at + 1;
    else if (one === '{') {
      const header = code.slice(from, at);
      stack.push({ parameters: parametersOf(header, cpp), start: at - header.trimStart().length, header, from, parentheses });
      [from, parentheses] = [at + 1, 0];
    } else if (one === '}' && stack.length) {
      const opened = stack.pop();
      if (opened.parameters !== null) found.push(describe(code, { ...opened, end: at }));
      parentheses = opened.parentheses;
      from = parentheses > 0 && opened.parameters === null ? opened.from : at + 1;
    }
  }
  return found;
}

function describe(code, { start, end, header, parameters }) {
  const line = lineAt(code, start);
  const name = /([\w:~]+)\s*(=\s*(async\s*)?)?\([\s\S]*$/.exec(header.trim())?.[1] ?? 'function';
  return { name, line, lines: lineAt(code, end) - line + 1, parameters: parameterCount(parameters) };
}

// Scripts that declare tests wrap many of them in one function; their length says nothing.
const declaresTests = (path) => isWebCode(path) && (isTest(path) || path.startsWith('tests/'));

function functionFindings(file) {
  if ((!isCpp(file.path) && !isWebCode(file.path)) || declaresTests(file.path)) return [];
  return functionsOf(file.text, isCpp(file.path)).flatMap(({ name, line, lines, parameters }) => [
    ...(lines > LIMITS.function ? [{ file: file.path, line, message: `${name} has ${lines} lines (at most ${LIMITS.function})` }] : []),
    ...(parameters > LIMITS.parameters ? [{ file: file.path, line, message: `${name} has ${parameters} parameters (at most ${LIMITS.parameters})` }] : []),
  ]);
}

function fileFindings(file) {
  const lines = lineCount(file.text);
  const over = (limit, what) => [{ file: file.path, line: limit + 1, message: `${lines} lines, ${what} has at most ${limit}` }];
  if (/^tools\/gen\/emit\//.test(file.path) && lines > LIMITS.emitter) return over(LIMITS.emitter, 'an emitter');
  if (file.path.endsWith('.hpp') && lines > LIMITS.header) return over(LIMITS.header, 'a header');
  if (lines > LIMITS.file) return over(LIMITS.file, 'a file');
  if (lines > LIMITS.fileWarn) return over(LIMITS.fileWarn, 'a file').map((one) => ({ ...one, warning: true }));
  return [];
}

function generatorFindings(files) {
  const own = files.filter((file) => /^tools\/gen\/(?!test\/).*\.mjs$/.test(file.path));
  const lines = own.reduce((sum, file) => sum + lineCount(file.text), 0);
  return lines > LIMITS.generator ? [{ file: 'tools/gen', line: 1, message: `the generator has ${lines} lines (at most ${LIMITS.generator})` }] : [];
}

export function sizes(files) {
  const code = files.filter((file) => isCode(file.path));
  return [...code.flatMap(fileFindings), ...code.flatMap(functionFindings), ...generatorFindings(files)];
}
