// SPDX-License-Identifier: EUPL-1.2
// Rules of the house for the web application that no compiler checks.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import shellEn from './i18n/en.json';
import shellNl from './i18n/nl.json';
import pagesEn from './i18n/paginas.en.json';
import pagesNl from './i18n/paginas.nl.json';

const ROOT = join(process.cwd(), 'src');

function filesIn(folder: string, ends: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesIn(path, ends);
    return ends.test(entry.name) ? [path] : [];
  });
}

/** A text stands in one file: a key twice would depend on what loads last. */
const nl = { ...shellNl, ...pagesNl };

const sources = filesIn(ROOT, /(?<!\.test)\.tsx?$/).map((path) => ({ name: relative(ROOT, path), text: readFileSync(path, 'utf8') }));

describe('clock, chance and text have one place', () => {
  test('only base reads the clock or makes ids', () => {
    const found = sources.filter(({ name, text }) => !name.startsWith('base/') && /Date\.now|new Date\(\)|randomUUID|Math\.random|getRandomValues/.test(text));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  test('no sentence stands between tags', () => {
    const sentence = />\s*[A-Z][a-zé]+ [a-z][^<>{}=;()]*</;
    const found = sources.filter(({ name, text }) => name.endsWith('.tsx') && sentence.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  test('Dutch and English have the same keys', () => {
    expect(Object.keys(shellEn)).toEqual(Object.keys(shellNl));
    expect(Object.keys(pagesEn)).toEqual(Object.keys(pagesNl));
    expect(Object.keys(nl)).toHaveLength(Object.keys(shellNl).length + Object.keys(pagesNl).length);
  });

  test('Dutch texts address with u', () => {
    const informal = Object.entries(nl).filter(([, text]) => /\b(je|jij|jouw|jullie)\b/i.test(text));
    expect(informal).toEqual([]);
  });

  test('every key is used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const used = new Set([...all.matchAll(/['"`]([a-z]+(?:\.[A-Za-z0-9]+)+)['"`]/g)].map((match) => match[1]));
    const prefixes = [...all.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(nl).filter((key) => !used.has(key.replace(/_een$/, '')) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });
});

test('no style attribute is written in markup, so that the Content-Security-Policy stays strict', () => {
  const found = sources.filter(({ name, text }) => name.endsWith('.tsx') && /\sstyle=\{|dangerouslySetInnerHTML/.test(text));
  expect(found.map(({ name }) => name)).toEqual([]);
});
