// SPDX-License-Identifier: EUPL-1.2
// The language of what people read: texts of the screen, the manual, and what the method and schema/ say in forms.
// Words, terms and exceptions are data in tools/check/taal/.
import { lineAt } from './files.mjs';
import { parse } from 'yaml';

const MOST_WORDS = 20;
const WORDS = 'tools/check/taal/woorden.yaml';
const EXCEPTIONS = 'tools/check/taal/uitzonderingen.yaml';
const ABBREVIATIONS = 'referentie/afkortingen.yaml';
const DUTCH = /^web\/src\/i18n\/(paginas\.)?nl\.json$/;
export const isManual = (path) => /^docs\/handleiding\/[\w-]+\.md$/.test(path);

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A whole word, not a part of a compound; an abbreviation counts in a compound with a hyphen too. */
const wholeWord = (text) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(text)}(?![\\p{L}\\p{N}]|-\\p{L})`, 'iu');
const abbreviated = (text) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(text)}(?![\\p{L}\\p{N}])`, 'u');

/** What a reader of Markdown reads: no comments, commands, code, addresses or marks. Length in lines stays. */
export function readable(markdown) {
  const blank = (match) => match.replace(/[^\n]/g, ' ');
  return markdown
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^```[\s\S]*?^```$/gm, blank)
    .replace(/^( {4}.*\n?)+/gm, blank)
    .replace(/`[^`\n]*`/g, 'x')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|^#+ /gm, '');
}

/** Pieces that are read as one: a paragraph, an item of a list, a cell of a table. */
function piecesOf(file) {
  const pieces = [];
  let open;
  const lines = readable(file.text).split('\n');
  lines.forEach((line, index) => {
    const cell = line.startsWith('|');
    const starts = /^\s*(- |\d+\. |$)/.test(line) || cell;
    if (starts) open = undefined;
    if (cell) pieces.push(...line.split('|').map((text) => ({ where: file.path, file: file.path, line: index + 1, text: text.trim() })));
    else if (open) open.text += ` ${line.trim()}`;
    else if (line.trim()) {
      open = { where: file.path, file: file.path, line: index + 1, text: line.replace(/^\s*(- |\d+\. )/, '').trim() };
      pieces.push(open);
    }
    if (/^#/.test(file.text.split('\n')[index] ?? '')) open = undefined;
  });
  return pieces.filter(({ text }) => /\p{L}/u.test(text));
}

const textsOf = (file) => Object.entries(JSON.parse(file.text)).map(([key, text]) => ({ where: key, file: file.path, lineOf: () => lineAt(file.text, file.text.indexOf(`"${key}":`)), text }));

/** What forms say: names and explanations of acts, labels and definitions of fields. */
function formTexts(file) {
  return [...file.text.matchAll(/(?<![\p{L}])(naam|uitleg|label|definition|omschrijving): *(?:"((?:[^"\\]|\\.)*)"|([^,}\n"]+))/gu)].map((match) => {
    return { where: file.path, file: file.path, lineOf: () => lineAt(file.text, match.index), text: (match[2] ?? match[3]).trim() };
  }).filter(({ text }) => !/^[a-z0-9_:]+$/.test(text)); // an id is no text
}

/** All that is read, in pieces. */
export function readTexts(files) {
  return files.flatMap((file) => {
    if (DUTCH.test(file.path)) return textsOf(file);
    if (isManual(file.path)) return piecesOf(file);
    return /^(werkwijze\/.*|schema\/(?!codes).*(?<!_gebeurtenissen))\.yaml$/.test(file.path) ? formTexts(file) : [];
  });
}

const sentences = (text) => text.split(/(?<=[.?!])\s+/);

function long({ text }) {
  return sentences(text).filter((one) => one.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length > MOST_WORDS).map((one) => ({ rule: 'lang', message: `more than ${MOST_WORDS} words: "${one}"` }));
}

/** Passive with an actor: who does it can be the subject. */
function passive({ text }) {
  return sentences(text).filter((one) => /(?<!te )\b(wordt|worden|werd|werden)\b/i.test(one) && /\bdoor (de|het|een|u|uw|elke|beide|wie|iedereen|alle|partijen)\b/i.test(one)).map((one) => ({ rule: 'lijdend', message: `say who does it: "${one}"` }));
}

/** The abbreviations of a page or chapter that are not spoken out there, at their first use. */
function unspoken(pieces, abbreviations) {
  return abbreviations.flatMap(({ naam, voluit, at }) => {
    const first = pieces.findIndex(({ text }) => text.includes(naam) && at.test(text));
    if (first < 0) return [];
    const said = pieces.findIndex(({ text }) => text.toLowerCase().includes(voluit.toLowerCase()));
    const inTime = said >= 0 && (said <= first || !isManual(pieces[0].file));
    return inTime ? [] : [{ ...pieces[first], rule: 'afkorting', message: `'${naam}' is not spoken out (${voluit})` }];
  });
}

/** A page of the application is told by the first part of its keys. */
const pageOf = ({ file, where }) => (isManual(file) ? file : where.split('.')[0]);

function grouped(texts) {
  const pages = new Map();
  for (const one of texts) pages.set(pageOf(one), [...(pages.get(pageOf(one)) ?? []), one]);
  return [...pages.values()];
}

/** Every Dutch text of the screen has an English one that is another text. */
function english(files, same) {
  return files.filter((file) => DUTCH.test(file.path)).flatMap((file) => {
    const other = files.find(({ path }) => path === file.path.replace(/nl\.json$/, 'en.json'));
    const texts = other ? JSON.parse(other.text) : {};
    return textsOf(file).flatMap((one) => {
      const translated = texts[one.where];
      if (!translated?.trim()) return [{ ...one, rule: 'engels', message: 'has no English text' }];
      const words = one.text.replace(/\{\w+\}/g, '');
      if (translated !== one.text || !/\p{L}{2}/u.test(words) || same.has(one.text)) return [];
      return [{ ...one, rule: 'engels', message: `is the same in English: "${one.text}"` }];
    });
  });
}

/** Whether an exception is about this finding. */
const excuses = ({ regel, waar, tekst }, { rule, where, message }) =>
  regel === rule && (waar.endsWith('*') ? where.startsWith(waar.slice(0, -1)) : where === waar) && (!tekst || message.includes(tekst));

export function taal(files) {
  const yaml = (path) => parse(files.find((file) => file.path === path)?.text ?? '') ?? {};
  const { woorden = [], termen = [] } = yaml(WORDS);
  const { uitzonderingen = [], zelfdeInHetEngels = [] } = yaml(EXCEPTIONS);
  const abbreviations = (yaml(ABBREVIATIONS).rijen ?? []).map((row) => ({ ...row, at: abbreviated(row.naam) }));
  const lists = [['woord', woorden], ['term', termen]].map(([rule, rows]) => [rule, rows.map((row) => ({ ...row, at: wholeWord(row.woord) }))]);
  const texts = readTexts(files);
  const worded = (one) => lists.flatMap(([rule, rows]) => rows.filter(({ woord, at }) => one.text.toLowerCase().includes(woord) && at.test(one.text)).map(({ woord, beter }) => ({ rule, message: `'${woord}' → '${beter}': "${one.text}"` })));
  const pages = grouped(texts.filter(({ file }) => isManual(file) || DUTCH.test(file)));
  const found = [
    ...texts.flatMap((one) => [...long(one), ...passive(one), ...worded(one)].map((finding) => ({ ...one, ...finding }))),
    ...pages.flatMap((pieces) => unspoken(pieces, abbreviations)),
    ...english(files, new Set(zelfdeInHetEngels.flatMap(({ teksten }) => teksten))),
  ];
  const idle = uitzonderingen.filter((one) => !found.some((finding) => excuses(one, finding)));
  return [
    ...found.filter((finding) => !uitzonderingen.some((one) => excuses(one, finding))).map(({ file, line, lineOf, where, rule, message }) => ({ file, line: line ?? lineOf(), message: `${where === file ? '' : `${where}: `}${rule}: ${message}` })),
    ...idle.map(({ regel, waar }) => ({ file: EXCEPTIONS, line: 1, message: `the exception '${regel}' for ${waar} holds nothing back` })),
    ...uitzonderingen.filter(({ reden }) => !reden).map(({ waar }) => ({ file: EXCEPTIONS, line: 1, message: `the exception for ${waar} has no reason` })),
  ];
}
