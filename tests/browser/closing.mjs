// SPDX-License-Identifier: EUPL-1.2
// What holds over the whole run: the log, axe over every page and state, and the console.
import assert from 'node:assert/strict';
import { suite, test } from './lib/suite.mjs';

const describe = ({ name, palette, rule, impact, help, nodes }) => `${name}, ${palette}: ${rule} (${impact}): ${help}\n    ${nodes.join('\n    ')}`;

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

    // @eis ACC-08
    test('axe vindt niets op alle bladzijden en standen, in lichte en donkere kleuren', async () => {
      assert.ok(world.looked.length > 0);
      assert.equal(world.findings.length, 0, `${world.findings.length} findings\n${world.findings.map(describe).join('\n')}`);
    });

    test('geen bladzijde toont een kale code waar een woord hoort', async () => {
      assert.deepEqual([...new Set(world.codes)], []);
    });

    test('geen bladzijde meldde een fout in de console', async () => {
      assert.deepEqual(world.complaints, []);
    });
  });
}
