// SPDX-License-Identifier: EUPL-1.2
// Redocly finds nothing in our document, and would find something if it were wrong. It runs without telemetry.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const document = path.join(here, '../../api/openapi.json');
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** The rules that a document breaks, sorted. */
function broken(file) {
  const command = [path.join(here, 'node_modules/.bin/redocly'), 'lint', file, '--config', path.join(here, 'redocly.yaml'), '--format', 'json', '--max-problems', '1000'];
  const run = spawnSync(process.execPath, command, { encoding: 'utf8', env: { ...process.env, ...QUIET }, maxBuffer: 1 << 26 });
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  const rules = [...new Set(JSON.parse(run.stdout).problems.map((problem) => problem.ruleId))].sort();
  assert.equal(run.status, rules.length > 0 ? 1 : 0, run.stderr);
  return rules;
}

test('Redocly has no findings', () => {
  assert.deepEqual(broken(document), []);
});

test('Redocly finds planted mistakes', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'redocly-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const wrong = JSON.parse(readFileSync(document, 'utf8'));
  const list = wrong.paths['/vraagstukken'].get;
  delete wrong.info.license;
  delete list.operationId;
  list.responses['200'].content['application/json'].schema = { $ref: '#/components/schemas/BestaatNiet' };
  wrong.paths['/zonder'] = { get: { summary: 'Zonder antwoord', operationId: 'zonder', responses: {} } };
  writeFileSync(path.join(folder, 'wrong.json'), JSON.stringify(wrong));
  const rules = broken(path.join(folder, 'wrong.json'));
  for (const rule of ['info-license', 'no-unresolved-refs', 'operation-operationId', 'operation-2xx-response']) assert.ok(rules.includes(rule), `${rule} in ${rules}`);
});
