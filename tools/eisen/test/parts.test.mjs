// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { scanSource } from '../claims.mjs';
import { loadRegister, parseGroup } from '../register.mjs';
import { parseJUnit, stateOf } from '../results.mjs';

const namesIn = (text, file) => scanSource(text, file).claims.map((one) => one.test);
const state = (claim, xml) => stateOf({ file: 'src/a.test.cpp', kind: 'cpp', ...claim }, parseJUnit(`<testsuites>${xml}</testsuites>`, 'x.xml'));

test('the register holds 458 requirements in 24 groups, numbered without gaps, two of them dropped', () => {
  const register = [...loadRegister(fileURLToPath(new URL('../../../docs/eisen', import.meta.url))).values()];
  assert.equal(register.length, 458);
  const groups = new Map();
  for (const record of register) groups.set(record.id.split('-')[0], [...(groups.get(record.id.split('-')[0]) ?? []), record]);
  assert.equal(groups.size, 24);
  for (const [group, records] of groups) {
    assert.deepEqual(records.map(({ id }) => id), records.map((_, index) => `${group}-${String(index + 1).padStart(2, '0')}`));
  }
  assert.deepEqual(register.filter(({ status }) => status === 'vervallen').map(({ id }) => id), ['ORG-08', 'ROL-17']);
});

test('every requirement has a text and a check of its own', () => {
  const register = [...loadRegister(fileURLToPath(new URL('../../../docs/eisen', import.meta.url))).values()];
  const texts = register.map(({ eis }) => eis);
  assert.equal(new Set(texts).size, texts.length);
  for (const { id, eis, toets } of register) assert.ok(eis.length > 20 && toets.length > 20, id);
});

test('the register refuses what it does not know', () => {
  const record = '- id: AGE-01\n  eis: "a"\n  toets: "b"\n  bron: "c"\n  status: open\n';
  assert.equal(parseGroup(record, 'age.yaml')[0].toets, 'b');
  for (const wrong of [
    record.replace('open', 'misschien'),
    record.replace('  bron: "c"\n', ''),
    record.replace('AGE-01', 'DIA-01'),
    `${record}  eis: "nog eens"\n`,
    `${record}  soort: "x"\n`,
    `${record}  correctie:\n    - "x"\n`,
    'eis: "los"\n',
  ]) {
    assert.throws(() => parseGroup(wrong, 'age.yaml'), /age\.yaml:\d/, wrong);
  }
});

test('names of C++ tests: every macro', () => {
  for (const head of ['TEST(S, N)', 'TEST_F(S, N)', 'TEST_P(S, N)', 'TYPED_TEST(S, N)', 'RC_GTEST_PROP(S, N, (int a))', 'RC_GTEST_FIXTURE_PROP(S, N, ())']) {
    assert.deepEqual(namesIn(`// @eis AGE-01\n${head} {}\n`, 'a.cpp'), ['S.N'], head);
  }
});

test('names of JavaScript tests: quotes, modifiers, escapes, a title on the next line', () => {
  const title = (head) => namesIn(`  // @eis AGE-01\n  ${head}, () => {});\n`, 'a.test.ts')[0];
  assert.equal(title("test('een')"), undefined);
  assert.equal(title("test('een'"), 'een');
  assert.equal(title('it.skip("zeg \'ja\'"'), "zeg 'ja'");
  assert.equal(title("test('zeg \\'ja\\' \\u00e9\\u00e9n keer'"), "zeg 'ja' één keer");
  assert.equal(title('test(`een`'), 'een');
  assert.equal(title("test(\n    'volgende regel'"), 'volgende regel');
});

test('a JavaScript title that is only known at run time cannot be claimed', () => {
  for (const head of ['test(`een ${naam}`, f)', 'test.each([1])("n %i", f)', "test('a' + b, f)", 'test(naam, f)']) {
    const { claims, errors } = scanSource(`// @eis AGE-01\n${head};\n`, 'a.test.ts');
    assert.deepEqual([claims.length, errors.length], [0, 1], head);
  }
});

test('names of Python tests, below decorators too', () => {
  assert.deepEqual(namesIn('    # @eis AGE-01 AGE-02\n    @geduld(3)\n    def test_telt(self):\n', 'test_a.py'), ['test_telt', 'test_telt']);
  assert.deepEqual(namesIn('# @eis AGE-01\ndef helper():\n', 'test_a.py'), []);
});

test('claims stack and repeated ids count once', () => {
  const { claims } = scanSource('// @eis AGE-01 AGE-01\n// @eis AGE-02\nTEST(A, B) {}\n', 'a.cpp');
  assert.deepEqual(claims.map(({ id, line }) => [id, line]), [['AGE-01', 1], ['AGE-02', 2]]);
});

test('parametrised and typed C++ tests match in the forms of ctest and GoogleTest', () => {
  for (const name of ['S.N', 'S.N/0', 'Reeks/S.N/12', 'Reeks/S/0.N', 'S/1.N', 'S.N&lt;int&gt;', 'san:S.N']) {
    assert.equal(state({ test: 'S.N' }, `<testcase name="${name}" classname="${name}" status="run"/>`), 'passed', name);
  }
  assert.equal(state({ test: 'S.N' }, '<testcase name="N/0" classname="Reeks/S" status="run" result="completed"/>'), 'passed');
  for (const name of ['S.NN', 'SS.N', 'S.N2/0', 'T.N']) {
    assert.equal(state({ test: 'S.N' }, `<testcase name="${name}" classname="${name}" status="run"/>`), 'notrun', name);
  }
});

test('one failing parameter makes the claimed test fail', () => {
  assert.equal(state({ test: 'S.N' }, '<testcase name="R/S.N/0"/><testcase name="R/S.N/1"><failure/></testcase>'), 'failed');
});

test('GoogleTest: skipped and switched-off tests are not run', () => {
  assert.equal(state({ test: 'S.N' }, '<testcase name="N" classname="S" status="run" result="skipped"><skipped/></testcase>'), 'notrun');
  assert.equal(state({ test: 'S.N' }, '<testcase name="N" classname="S" status="notrun" result="suppressed"/>'), 'notrun');
});

test('vitest: title below describe, in the file of the claim only', () => {
  const claim = { kind: 'js', test: 'telt > 2', file: 'web/src/a.test.ts' };
  assert.equal(state(claim, '<testcase classname="src/a.test.ts" name="lijst &gt; telt &gt; 2"/>'), 'passed');
  assert.equal(state(claim, '<testcase classname="src/b.test.ts" name="lijst &gt; telt &gt; 2"/>'), 'notrun');
  assert.equal(state(claim, '<testcase classname="src/a.test.ts" name="lijst &gt; telt &gt; 22"/>'), 'notrun');
});

test('node --test: doubly escaped quotes, skipped, to do and failing tests', () => {
  const claim = { kind: 'js', test: 'zegt "ja" & <nee>', file: 'tests/a.test.mjs' };
  const named = (inside) => `<testcase name="zegt &amp;quot;ja&amp;quot; &amp; &lt;nee>" classname="test">${inside}</testcase>`;
  assert.equal(state(claim, named('')), 'passed');
  assert.equal(state(claim, named('<skipped type="skipped" message="true"/>')), 'notrun');
  assert.notEqual(state(claim, named('<skipped type="todo"/><failure type="testCodeFailure">x</failure>')), 'passed');
  assert.equal(state(claim, named('<failure type="testCodeFailure">x</failure>')), 'failed');
});

test('unittest: method at the end of a dotted name, sub tests and parameters included', () => {
  const claim = { kind: 'python', test: 'test_telt', file: 'tests/test_a.py' };
  assert.equal(state(claim, '<testcase name="test_file_0.Lijst.test_telt"/>'), 'passed');
  assert.equal(state(claim, '<testcase name="test_file_0.Lijst.test_telt_op"/>'), 'notrun');
  assert.equal(state(claim, '<testcase name="m.L.test_telt (i=1)"><failure>x</failure></testcase>'), 'failed');
  assert.equal(state(claim, '<testcase name="test_telt[nl-1]" classname="m.L"/>'), 'passed');
});

test('text inside CDATA and comments of a result file is no result', () => {
  const xml = '<testcase name="S.N"><system-out><![CDATA[<failure/></testcase>]]></system-out><!-- <failure/> --></testcase>';
  assert.equal(state({ test: 'S.N' }, xml), 'passed');
});
