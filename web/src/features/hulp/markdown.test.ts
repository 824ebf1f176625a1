// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import guide from '../../../../docs/handleiding/snelstart.md?raw';
import { inlines, parse } from './markdown';

test('marks in a line', () => {
  expect(inlines('Kies **Ga oefenen** of `./start`, zie [beheer](beheer.md).')).toEqual([
    { kind: 'text', text: 'Kies ' },
    { kind: 'strong', text: 'Ga oefenen' },
    { kind: 'text', text: ' of ' },
    { kind: 'code', text: './start' },
    { kind: 'text', text: ', zie ' },
    { kind: 'link', text: 'beheer', to: 'beheer.md' },
    { kind: 'text', text: '.' },
  ]);
});

test('lines of one list item and of one paragraph run on', () => {
  expect(parse('een\ntwee\n\n- a\n  b\n- c')).toEqual([
    { kind: 'paragraph', content: [{ kind: 'text', text: 'een twee' }] },
    { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'a b' }], [{ kind: 'text', text: 'c' }]] },
  ]);
});

test('the guide has no form that this does not know', () => {
  const blocks = parse(guide);
  expect(blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'Snelstart' });
  for (const block of blocks) if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
  const texts = JSON.stringify(blocks);
  expect(texts).not.toMatch(/\*\*|`|\]\(|"#|!\[|<[a-z]/);
});
