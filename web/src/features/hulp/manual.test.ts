// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { anchorOf } from './markdown';
import { chapterAbout, CHAPTERS, FORGOTTEN, pictureOf, searchManual } from './manual';

test('every file is a chapter with a title', () => {
  expect(FORGOTTEN).toEqual([]);
  for (const { slug, title, blocks } of CHAPTERS) {
    expect(blocks.length, slug).toBeGreaterThan(1);
    expect(title).not.toBe(slug);
  }
});

test('no chapter has a form that the reader would see as marks', () => {
  for (const { slug, blocks } of CHAPTERS) {
    for (const block of blocks) if (block.kind === 'table') for (const row of block.rows) expect(row, slug).toHaveLength(block.head.length);
    // what a reader copies may have any form: commands and code
    const texts = JSON.stringify(blocks.filter(({ kind }) => kind !== 'command'), (_, value: unknown) => ((value as { kind?: string } | null)?.kind === 'code' ? '' : value));
    expect(texts, slug).not.toMatch(/\*\*|`|\]\(|"#|!\[|<[a-z!]|[^\w]\*\w/);
  }
});

test('every picture of a chapter is there', () => {
  const files = CHAPTERS.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) expect(pictureOf(file), file).toBeTruthy();
});

test('a page leads to its chapter', () => {
  expect(chapterAbout('/vraagstukken/0001')?.slug).toBe('agenderen');
  expect(chapterAbout('/jaarplan')?.slug).toBe('overleggen');
  expect(chapterAbout('/bestaat-niet')).toBeUndefined();
});

test('searching finds the part in which all words stand, a heading before a mention', () => {
  const [first] = searchManual('wachtwoord kwijt');
  expect(first).toMatchObject({ heading: 'Wachtwoord kwijt', anchor: 'wachtwoord-kwijt' });
  expect(searchManual('HANGPUNT noemen')[0]?.chapter.slug).toBe('dialoog');
  expect(searchManual('xyzzy')).toEqual([]);
  expect(searchManual(' ')).toEqual([]);
  expect(anchorOf('Wat is één "coördinaat"?')).toBe('wat-is-een-coordinaat');
});
