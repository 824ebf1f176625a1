// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { binaryFindings, layerFindings, lintFindings, paragraphOf, paragraphs } from '../reuse.mjs';

const DEP5 = `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Proef

Files: *
Copyright: 2026 Proef
License: EUPL-1.2

Files: gegevens/a.json
 gegevens/b.*
Copyright: Bron
License: MIT
`;
const all = paragraphs(DEP5);

test('reuse: the last paragraph that covers a file speaks for it', () => {
  assert.deepEqual(all.map(({ patterns, licence }) => [patterns.length, licence]), [[1, 'EUPL-1.2'], [2, 'MIT']]);
  assert.equal(paragraphOf(all, 'gegevens/b.gpkg').licence, 'MIT');
  assert.equal(paragraphOf(all, 'gegevens/bb').licence, 'EUPL-1.2');
});

test('reuse: a layer under another licence than it says is found', () => {
  const layer = (licentie) => [{ licentie, bestanden: [{ pad: 'a.json' }, { pad: 'b.gpkg' }] }];
  assert.deepEqual(layerFindings(all, layer('MIT')), []);
  assert.match(layerFindings(all, layer('ODbL-1.0'))[1].message, /b.gpkg stands under MIT, .* says ODbL-1.0/);
});

test('reuse: a binary that only the paragraph for everything names is found', () => {
  const read = (path) => Buffer.from(path.endsWith('.gpkg') ? 'a\0b' : 'text');
  assert.deepEqual(binaryFindings(all, ['src/a.cpp', 'gegevens/b.gpkg'], read), []);
  assert.deepEqual(binaryFindings(all, ['c.gpkg'], read).map((one) => one.file), ['c.gpkg']);
});

test('reuse: what the tool holds against us is shown, the rest is not', () => {
  const output = '# SUMMARY\n\n* Bad licenses:\n* Missing licenses: MIT\n* Used licenses: MIT\n* Read errors: 0\n* Files with license information: 8 / 9\n* Files with copyright information: 9 / 9\n';
  assert.deepEqual(lintFindings(output).map((one) => one.message), [
    'reuse lint: * Missing licenses: MIT', 'reuse lint: * Files with license information: 8 / 9',
  ]);
  assert.equal(lintFindings('it broke\n').length, 1);
});
