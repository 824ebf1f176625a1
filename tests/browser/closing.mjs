// SPDX-License-Identifier: EUPL-1.2
// What holds over the whole run: the log, axe over every page and state, and the console.
import assert from 'node:assert/strict';
import { suite, test } from './lib/suite.mjs';

const describe = ({ name, rule, impact, help, nodes }) => `${name}: ${rule} (${impact}): ${help}\n    ${nodes.join('\n    ')}`;

export function declareClosing(world) {
  suite('slot', { file: 'tests/browser/closing.mjs' }, () => {
    test('het logboek geeft opnieuw afgespeeld precies dezelfde stand, zonder verschillen', async () => {
      const report = world.server.replay();
      console.log(report.replace(/^/gm, '         '));
      const lines = report.trim().split('\n');
      assert.equal(lines.length, 2, report);
      for (const line of lines) {
        assert.match(line, /, 0 verschillen$/);
        assert.ok(Number(/(\d+) gebeurtenissen/.exec(line)[1]) > 40, line);
      }
    });

    for (const [palette, title] of [['light', 'lichte'], ['dark', 'donkere']]) {
      test(`axe vindt niets op de bladzijden en standen, ${title} kleuren`, async () => {
        const found = world.findings.filter((one) => one.palette === palette);
        assert.ok(world.looked.length > 0);
        assert.equal(found.length, 0, `${found.length} findings\n${found.map(describe).join('\n')}`);
      });
    }

    test('geen bladzijde meldde een fout in de console', async () => {
      assert.deepEqual(world.complaints, []);
    });
  });
}
