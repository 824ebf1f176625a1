// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
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

test('commands keep their lines, also blank ones; comments are not shown', () => {
  expect(parse('<!-- paginas: / -->\n# Kop\n\n    ls\n    pwd\n\n```bash\na\n\nb\n```\n')).toEqual([
    { kind: 'heading', level: 1, text: 'Kop' },
    { kind: 'command', text: 'ls\npwd' },
    { kind: 'command', text: 'a\n\nb' },
  ]);
});

test('a picture stands alone on its line', () => {
  expect(parse('![Start](../schermen/start-1280.jpg)')).toEqual([{ kind: 'picture', text: 'Start', file: 'start-1280.jpg' }]);
});
