// SPDX-License-Identifier: EUPL-1.2
// The few forms of Markdown that the manual uses, as data: headings, paragraphs, lists, tables, pictures and commands;
// bold, code and links.

export type Inline = { kind: 'text' | 'strong' | 'code'; text: string } | { kind: 'link'; text: string; to: string };

export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'picture'; file: string; text: string }
  | { kind: 'command'; text: string };

const MARKS = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

/** A line of text with its marks. */
export function inlines(line: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) found.push({ kind: 'text', text: line.slice(from, to) });
  };
  for (const match of line.matchAll(MARKS)) {
    plain(match.index);
    const [whole, strong, code, text, to] = match;
    if (strong !== undefined) found.push({ kind: 'strong', text: strong });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    else found.push({ kind: 'link', text: text ?? '', to: to ?? '' });
    from = match.index + whole.length;
  }
  plain(line.length);
  return found;
}

const cells = (row: string): Inline[][] => row.replace(/^\||\|$/g, '').split('|').map((cell) => inlines(cell.trim()));

function listOf(lines: readonly string[], marker: RegExp): Inline[][] {
  const items: string[] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push(line.replace(marker, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items.map(inlines);
}

/** One piece between blank lines. */
function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = /^(#+) (.*)$/.exec(first);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  const picture = /^!\[([^\]]*)\]\(.*?([\w.-]+)\)$/.exec(first);
  if (picture) return { kind: 'picture', text: picture[1] ?? '', file: picture[2] ?? '' };
  if (first.startsWith('|')) return { kind: 'table', head: cells(first), rows: lines.slice(2).map(cells) };
  if (/^- /.test(first)) return { kind: 'list', ordered: false, items: listOf(lines, /^- /) };
  if (/^\d+\. /.test(first)) return { kind: 'list', ordered: true, items: listOf(lines, /^\d+\. /) };
  if (lines.every((line) => line.startsWith('    '))) return { kind: 'command', text: lines.map((line) => line.slice(4)).join('\n') };
  return { kind: 'paragraph', content: inlines(lines.map((line) => line.trim()).join(' ')) };
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((piece) => piece.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .map(blockOf);

/** The blocks of a text, in order. Comments are for the program, not for the reader. */
export function parse(text: string): Block[] {
  // what stands between fences may have blank lines
  const pieces = text.replace(/<!--[\s\S]*?-->\n?/g, '').split(/^```\w*\n([\s\S]*?)^```$/m);
  return pieces.flatMap((piece, index) => (index % 2 === 1 ? [{ kind: 'command', text: piece.trimEnd() } as const] : paragraphs(piece)));
}

/** The words of a line without its marks. */
export const wordsOf = (line: readonly Inline[]): string => line.map(({ text }) => text).join('');

/** Small letters, without accents. */
export const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The anchor of a heading. */
export const anchorOf = (heading: string): string => plain(heading).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
