// SPDX-License-Identifier: EUPL-1.2
// The chapters of docs/handleiding and their pictures. One chunk of its own: only the help loads it.
import { matchPath } from '../../app/router';
import { anchorOf, type Block, parse, plain, wordsOf } from './markdown';

const TEXTS = import.meta.glob<string>('../../../../docs/handleiding/*.md', { query: '?raw', import: 'default', eager: true });
const PICTURES = import.meta.glob<string>('../../../../docs/schermen/*-1280.jpg', { query: '?url', import: 'default', eager: true });

export interface Chapter {
  slug: string;
  title: string;
  /** Patterns of the addresses that this chapter is about. */
  pages: readonly string[];
  blocks: readonly Block[];
}

/** In the order in which they are read; the group is the last part of the key of its title. */
export const GROUPS = [
  ['beginnen', ['snelstart', 'oefenen', 'start-en-meldingen', 'zoeken']],
  ['stappen', ['agenderen', 'dialoog', 'besluiten', 'conflict', 'opvolgen', 'publiceren']],
  ['werk', ['overleggen', 'plannen', 'kaart', 'kaart-inlezen', 'kaart-overlappen', 'scenarios', 'stukken', 'overzichten']],
  ['regels', ['rollen-en-mandaat', 'privacy', 'werkwijze-en-naslag']],
  ['naslag', ['vragen', 'toetsenbord', 'beheer', 'api-met-curl']],
] as const;

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function chapterOf(slug: string): Chapter {
  const text = Object.entries(TEXTS).find(([path]) => lastPart(path) === `${slug}.md`)?.[1] ?? '';
  const blocks = parse(text);
  const [first] = blocks;
  const pages = /<!-- paginas:(.*?)-->/.exec(text)?.[1]?.trim() ?? '';
  return { slug, title: first?.kind === 'heading' ? first.text : slug, pages: pages === '' ? [] : pages.split(/\s+/), blocks };
}

/** All chapters, in the order of the groups. */
export const CHAPTERS: readonly Chapter[] = GROUPS.flatMap(([, slugs]) => slugs.map(chapterOf));

/** Files of docs/handleiding that no group names; a test keeps this empty. */
export const FORGOTTEN = Object.keys(TEXTS).map((path) => lastPart(path).replace(/\.md$/, '')).filter((slug) => !CHAPTERS.some((one) => one.slug === slug));

/** The chapter about the page at this address. */
export const chapterAbout = (path: string): Chapter | undefined => CHAPTERS.find(({ pages }) => pages.some((page) => matchPath(page, path)));

/** The address of a picture. */
export const pictureOf = (file: string): string | undefined => Object.entries(PICTURES).find(([path]) => lastPart(path) === file)?.[1];

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return wordsOf(block.content);
  if (block.kind === 'list') return block.items.map(wordsOf).join(' ');
  if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(', ')).join('. ');
  return block.text;
}

export interface Found {
  chapter: Chapter;
  /** The heading above it; the title of the chapter when it stands before the first one. */
  heading: string;
  anchor: string;
  text: string;
}

/** Parts of chapters under one heading. */
function partsOf(chapter: Chapter): Found[] {
  const parts: Found[] = [];
  for (const block of chapter.blocks) {
    const last = parts.at(-1);
    if (block.kind === 'heading') parts.push({ chapter, heading: block.text, anchor: block.level === 1 ? '' : anchorOf(block.text), text: '' });
    else if (last && block.kind !== 'command') last.text = `${last.text} ${textOf(block)}`.trim();
  }
  return parts;
}

/** The words around the first hit, not cut inside a word. */
function around(text: string, word: string): string {
  const at = Math.max(0, plain(text).indexOf(word));
  const from = at < 60 ? 0 : text.indexOf(' ', at - 60) + 1;
  const to = text.indexOf(' ', Math.min(text.length, from + 160));
  return `${from > 0 ? '… ' : ''}${text.slice(from, to < 0 ? undefined : to)}${to < 0 ? '' : ' …'}`;
}

/** Parts in which every word of the question stands; those that have them in a heading come first. */
export function searchManual(question: string, most = 12): Found[] {
  const words = plain(question).split(/\s+/).filter((word) => word.length > 1);
  const [first] = words;
  if (first === undefined) return [];
  const hits = CHAPTERS.flatMap(partsOf).filter((part) => words.every((word) => plain(`${part.chapter.title} ${part.heading} ${part.text}`).includes(word)));
  const inHeading = (part: Found) => words.filter((word) => plain(part.heading).includes(word)).length;
  return hits
    .sort((a, b) => inHeading(b) - inHeading(a))
    .slice(0, most)
    .map((part) => ({ ...part, text: around(part.text, first) }));
}
