// SPDX-License-Identifier: EUPL-1.2
// The official ruleset of the NL API Design Rules finds nothing in our document, and would find something if it were wrong.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const document = path.join(here, '../../api/openapi.json');

/** Codes of the findings, sorted. Written to a file: what the tool sends through a pipe may be cut off when it ends. */
function findings(t, file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'spectral-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const report = path.join(folder, 'report.json');
  const spectral = path.join(here, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const run = spawnSync(process.execPath, [spectral, 'lint', '-q', '-F', 'hint', '-f', 'json', '-o', report, '-r', path.join(here, 'adr-2.2.1-linter.yaml'), file], { encoding: 'utf8' });
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  const codes = JSON.parse(readFileSync(report, 'utf8')).map((finding) => finding.code).sort();
  assert.equal(run.status, codes.length > 0 ? 1 : 0);
  return codes;
}

test('the official ruleset has no findings', (t) => {
  assert.deepEqual(findings(t, document), []);
});

test('the ruleset finds planted mistakes', (t) => {
  const wrong = JSON.parse(readFileSync(document, 'utf8'));
  delete wrong.info.contact;
  wrong.paths['/Vraag_stukken'] = wrong.paths['/vraagstukken'];
  delete wrong.paths['/vraagstukken'].get.responses['200'].headers;
  const folder = mkdtempSync(path.join(tmpdir(), 'openapi-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'wrong.json'), JSON.stringify(wrong));
  const codes = new Set(findings(t, path.join(folder, 'wrong.json')));
  for (const code of ['info-contact', 'nlgov:paths-kebab-case', 'nlgov:missing-header']) assert.ok(codes.has(code), `${code} in ${[...codes]}`);
});
