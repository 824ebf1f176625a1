// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { run } from '../eisen.mjs';

const REGISTER = ['01', '02', '03', '04']
  .map((nr) => `- id: AGE-${nr}\n  eis: "iets"\n  toets: "aantoonbaar"\n  bron: "T1"\n  status: ${nr === '04' ? 'vervallen' : 'open'}\n`)
  .join('');
const ctest = (cases) =>
  `<testsuite name="(empty)">${cases.map(([name, status]) => `<testcase name="${name}" classname="${name}" status="${status}">${status === 'fail' ? '<failure message=""/>' : ''}<system-out>a &lt;b&gt;</system-out></testcase>`).join('')}</testsuite>`;

/** Runs the tool on a small repository made of `files`; gives exit code, text and, with --json, the report. */
function runOn(files, args = []) {
  const root = mkdtempSync(join(tmpdir(), 'eisen-'));
  try {
    for (const [path, text] of Object.entries({ 'docs/eisen/age.yaml': REGISTER, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    let text = '';
    const code = run(['--root', root, ...args], (part) => (text += `${part}\n`));
    return { code, text, report: args.includes('--json') && code < 2 ? JSON.parse(text) : null };
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a passing C++ test covers the ids claimed above it', () => {
  const { code, text } = runOn({
    'src/a.test.cpp': '// @eis AGE-01 AGE-02\n// Why this holds.\nTEST(Agenda,\n     Kiest) {}\n',
    'build/results/cpp/ctest.xml': ctest([['Agenda.Kiest', 'run']]),
  });
  assert.equal(code, 0);
  assert.match(text, /AGE {2}2 van 4\n {7}gedekt: AGE-01 AGE-02\n/);
  assert.match(text, /vervallen: 1 \(AGE-04\)\neisen: 2 of 4\n$/);
});

test('a failing test does not count and is named', () => {
  const { code, text } = runOn({
    'src/a.test.cpp': '// @eis AGE-01\nTEST(A, Fout) {}\n\n// @eis AGE-02\nTEST_F(A, Goed) {}\n',
    'build/results/x.xml': ctest([['A.Fout', 'fail'], ['A.Goed', 'run']]),
  });
  assert.equal(code, 0);
  assert.match(text, /test faalt: AGE-01\n {9}AGE-01 faalt: A\.Fout \(src\/a\.test\.cpp:1\)/);
  assert.match(text, /eisen: 1 of 4\n$/);
});

test('one failing claim outweighs a passing one for the same id', () => {
  const { text } = runOn({
    'src/a.test.cpp': '// @eis AGE-01\nTEST(A, Fout) {}\n// @eis AGE-01\nTEST(A, Goed) {}\n',
    'build/results/x.xml': ctest([['A.Fout', 'fail'], ['A.Goed', 'run']]),
  });
  assert.match(text, /eisen: 0 of 4\n$/);
});

test('a test that passed in one build and failed in another does not count', () => {
  const { text } = runOn({
    'src/a.test.cpp': '// @eis AGE-01\nTEST(A, B) {}\n',
    'build/results/dev/x.xml': ctest([['A.B', 'run']]),
    'build/results/san/x.xml': ctest([['A.B', 'fail']]),
  });
  assert.match(text, /eisen: 0 of 4\n$/);
});

test('tests that did not run, were skipped or were switched off do not count', () => {
  const { code, report } = runOn(
    {
      'src/a.test.cpp': '// @eis AGE-01\nTEST(A, Weg) {}\n// @eis AGE-02\nTEST(A, Over) {}\n// @eis AGE-03\nTEST(A, DISABLED_Uit) {}\n',
      'build/results/x.xml': ctest([['A.Over', 'notrun'], ['A.Uit', 'disabled']]),
    },
    ['--json'],
  );
  assert.equal(code, 0);
  assert.deepEqual(report.groups.AGE.notRun, ['AGE-01', 'AGE-02', 'AGE-03']);
  assert.deepEqual(report.covered, []);
});

test('a claim above no test is an error', () => {
  for (const source of ['// @eis AGE-01\nint x = 0;\n', '// @eis AGE-01\n\nTEST(A, B) {}\n', '// @eis AGE-01\n']) {
    const { code, text } = runOn({ 'src/a.test.cpp': source, 'build/results/x.xml': ctest([['A.B', 'run']]) });
    assert.equal(code, 1, source);
    assert.match(text, /src\/a\.test\.cpp:1: onder deze claim staat geen test/);
    assert.match(text, /eisen: 0 of 4\n$/);
  }
});

test('unknown and dropped ids are errors and are not counted', () => {
  const { code, text } = runOn({
    'src/a.test.cpp': '// @eis AGE-99 AGE-04 age-01\nTEST(A, B) {}\n',
    'build/results/x.xml': ctest([['A.B', 'run']]),
  });
  assert.equal(code, 1);
  assert.match(text, /a\.test\.cpp:1: AGE-99 staat niet in het register/);
  assert.match(text, /a\.test\.cpp:1: AGE-04 is vervallen/);
  assert.match(text, /a\.test\.cpp:1: age-01 staat niet in het register/);
  assert.match(text, /eisen: 0 of 4\n$/);
});

test('a claim without ids or outside a comment line of its own is an error', () => {
  for (const source of ['// @eis\nTEST(A, B) {}\n', 'TEST(A, B) {}  // @eis AGE-01\n', '/* @eis AGE-01 */\nTEST(A, B) {}\n']) {
    const { code, text } = runOn({ 'src/a.test.cpp': source });
    assert.equal(code, 1, source);
    assert.match(text, /een claim is een eigen commentaarregel/);
  }
});

test('a claimed test needs a name that occurs once', () => {
  const { code, text } = runOn({
    'web/a.test.ts': "// @eis AGE-01\ntest('toont de lijst', () => {});\n",
    'web/b.test.ts': "it('toont de lijst', () => {});\n",
    'build/results/x.xml': '<testsuites><testcase name="toont de lijst"/></testsuites>',
  });
  assert.equal(code, 1);
  assert.match(text, /er zijn meer tests met de naam "toont de lijst"/);
  assert.match(text, /eisen: 0 of 4\n$/);
});

test('an unreadable or cut-off result file is an error', () => {
  for (const xml of ['<testsuite name="a"><testcase name="A.B"', '<testsuite><testcase name="A.B"/>', 'geen xml']) {
    const { code, text } = runOn({ 'src/a.test.cpp': '// @eis AGE-01\nTEST(A, B) {}\n', 'build/results/x.xml': xml });
    assert.equal(code, 1, xml);
    assert.match(text, /eisen: 0 of 4\n$/);
  }
});

test('the folder of results, one group and wrong options', () => {
  const files = { 'docs/eisen/dia.yaml': REGISTER.replaceAll('AGE', 'DIA') };
  assert.match(runOn(files).text, /^Geen uitslagen gevonden/);
  const { code, text } = runOn(files, ['--group', 'DIA']);
  assert.equal(code, 0);
  assert.match(text, /DIA {2}0 van 4/);
  assert.doesNotMatch(text, /AGE {2}0/);
  assert.match(text, /eisen: 0 of 8\n$/);
  assert.equal(runOn(files, ['--group', 'XYZ']).code, 2);
  assert.equal(runOn(files, ['--onbekend']).code, 2);
});

test('results are read from the folder given with --results', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uitslag-'));
  try {
    writeFileSync(join(folder, 'a.xml'), ctest([['A.B', 'run']]));
    const { text } = runOn({ 'src/a.test.cpp': '// @eis AGE-01\nTEST(A, B) {}\n' }, ['--results', folder]);
    assert.match(text, /eisen: 1 of 4\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
