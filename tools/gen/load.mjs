// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, isAlias, isMap, isSeq, parseDocument } from 'yaml';

/** Collects every mistake with its place; nothing is thrown for wrong input. */
export class Errors {
  list = [];

  /** @param {{shown: string, lines: Map<string, number>}} file  @param {string} pointer  place within it */
  at(file, pointer, message) {
    this.list.push({ file: file.shown, line: lineOf(file.lines, pointer), message });
  }

  sorted() {
    const unique = new Map(this.list.map((e) => [`${e.file}:${e.line}: ${e.message}`, e]));
    return [...unique.entries()].sort(([, a], [, b]) =>
      (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)).map(([text]) => text);
  }
}

/** Line of a JSON pointer; of its nearest ancestor when the pointer itself is not in the file. */
export function lineOf(lines, pointer) {
  for (let p = pointer; ; p = p.slice(0, p.lastIndexOf('/'))) {
    if (lines.has(p)) return lines.get(p);
    if (p === '') return 1;
  }
}

export const escapePointer = (key) => key.replace(/~/g, '~0').replace(/\//g, '~1');

/**
 * Reads one YAML 1.2 file: `value` (strings in NFC, integers, booleans, lists, mappings; nothing else) and `lines`
 * (JSON pointer -> line). Mistakes go to `errors`; `value` is then undefined.
 */
export function readYaml(file, shown, errors) {
  const counter = new LineCounter();
  const doc = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter, version: '1.2', prettyErrors: false });
  const lines = new Map();
  const result = { shown, lines, value: undefined };
  const line = (node) => (node?.range ? counter.linePos(node.range[0]).line : 1);
  const before = errors.list.length;
  const wrong = (at, message) => errors.list.push({ file: shown, line: at, message });

  function scalar(node, at) {
    const v = node.value;
    if (typeof v === 'string') return v.normalize('NFC');
    if (typeof v === 'boolean') return v;
    if (typeof v !== 'number') wrong(at, 'a key or item without a value: write one, leave the key out, or quote a text with a comma');
    else if (!/^(0|-?[1-9]\d*)$/.test(node.source ?? '') || !Number.isSafeInteger(v)) {
      wrong(at, `'${node.source}' is not a whole number: use a smaller unit, or quotes when it is text`);
    }
    return v;
  }
  function mapping(node, pointer) {
    const object = {};
    for (const pair of node.items) {
      const key = pair.key?.value;
      const at = line(pair.key);
      if (typeof key !== 'string') wrong(at, `key ${String(key)} is not text: use quotes`);
      else object[key] = walk(pair.value, `${pointer}/${escapePointer(key)}`, at);
    }
    return object;
  }
  function walk(node, pointer, at) {
    lines.set(pointer, at);
    const target = isAlias(node) ? node.resolve(doc) : node;
    if (isMap(target)) return mapping(target, pointer);
    if (isSeq(target)) return target.items.map((item, i) => walk(item, `${pointer}/${i}`, line(item)));
    return scalar(target ?? { value: null }, at);
  }

  for (const e of doc.errors) wrong(counter.linePos(e.pos[0]).line, e.message.split('\n')[0]);
  if (doc.errors.length === 0) {
    const value = walk(doc.contents, '', line(doc.contents));
    if (errors.list.length === before) result.value = value;
  }
  return result;
}

/** All YAML files under a folder, sorted by name; `shown` is the path for messages, starting with the folder's name. */
export function readFolder(folder, errors) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).map((n) => n.split(path.sep).join('/'));
  return names.filter((n) => n.endsWith('.yaml')).sort().map((name) =>
    ({ name, ...readYaml(path.join(folder, name), `${path.basename(path.resolve(folder))}/${name}`, errors) }));
}
