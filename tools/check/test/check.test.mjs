// SPDX-License-Identifier: EUPL-1.2
// Each check is shown a clean text and one with the mistake it exists for: a check that cannot go red is no check.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { architecture, glossary } from '../documents.mjs';
import { codeOnly } from '../files.mjs';
import { format } from '../format.mjs';
import { compileAlone, contentKey, includeFolders } from '../headers.mjs';
import { layers, tableFindings, unbuiltFindings } from '../layers.mjs';
import { functionsOf, parameterCount, sizes } from '../sizes.mjs';
import { tidyFindings } from '../tidy.mjs';
import { clock, floats, licence, traces, webRules, yamlIds } from '../sources.mjs';

const TABLE = readFileSync(new URL('../layers.json', import.meta.url), 'utf8');
const file = (path, text) => ({ path, text });
const messages = (findings) => findings.map((finding) => finding.message).join('\n');
const lines = (count, text = 'x;') => `${text}\n`.repeat(count);

/** A small repository that the layer check accepts, with extra files. */
function house(...extra) {
  return [file('tools/check/layers.json', TABLE), file('src/base/id.hpp', ''), file('src/spatial/grid.hpp', ''), ...extra];
}

const built = (folder, ...names) => file(`${folder}/CMakeLists.txt`, `add_module(x SOURCES ${names.join(' ')})`);

test('layers: the table itself is sound', () => {
  assert.deepEqual(tableFindings(JSON.parse(TABLE)), []);
});

test('layers: a detour between modules that stay apart, and a circle, are found', () => {
  const table = JSON.parse(TABLE);
  table.modules.domain_kernel.uses.push('tiles');
  assert.match(messages(tableFindings(table)), /domain_kernel reaches spatial/);
  table.modules.spatial.uses.push('domain_kernel');
  assert.match(messages(tableFindings(table)), /depends on itself/);
});

test('layers: an include along an arrow passes, against it does not', () => {
  const source = (text) => house(file('src/domain/kernel/a.cpp', text), built('src/domain/kernel', 'a.cpp'));
  assert.deepEqual(layers(source('#include "base/id.hpp"\n#include <vector>\n#include "gen/zaak.hpp"\n')), []);
  assert.match(messages(layers(source('#include "spatial/grid.hpp"\n'))), /domain_kernel may not include spatial\/grid.hpp/);
  assert.match(messages(layers(source('#include "base/gone.hpp"\n'))), /does not exist/);
});

test('layers: a library stands only where the table says', () => {
  const source = (text) => house(file('src/domain/kernel/a.cpp', text), built('src/domain/kernel', 'a.cpp'));
  assert.match(messages(layers(source('#include <gdal_priv.h>\n'))), /may not include <gdal_priv.h>/);
  assert.match(messages(layers(source('#include <simdjson.h>\n'))), /may not include <simdjson.h>/);
  assert.match(messages(layers(source('#include <nlohmann/json.hpp>\n'))), /does not know/);
  const parse = house(file('src/base/json/parse.cpp', '#include <simdjson.h>\n'), built('src/base', 'json/parse.cpp'));
  assert.deepEqual(layers(parse), []);
});

test('layers: a source that no CMakeLists names is found', () => {
  const forgotten = file('src/base/x.test.cpp', '');
  assert.match(messages(unbuiltFindings([built('src/base', 'x.cpp'), forgotten])), /never built/);
  assert.deepEqual(unbuiltFindings([built('src/base', 'x.cpp', 'x.test.cpp'), forgotten]), []);
});

test('sizes: a function of 61 lines, a file of 601, a header of 301', () => {
  const body = (count) => `int f() {\n${lines(count - 2)}}\n`;
  assert.deepEqual(sizes([file('src/a.cpp', body(60))]), []);
  assert.match(messages(sizes([file('src/a.cpp', body(61))])), /f has 61 lines/);
  assert.match(messages(sizes([file('web/src/a.tsx', `export function A({ a, b }: { a: number; b: B }) {\n${lines(60)}}\n`)])), /A has 62 lines/);
  assert.match(messages(sizes([file('src/a.cpp', lines(601))])), /601 lines/);
  assert.match(messages(sizes([file('src/a.hpp', lines(301))])), /301 lines/);
  assert.ok(sizes([file('src/a.cpp', lines(401))])[0].warning);
});

test('sizes: the generator and its emitters have limits of their own', () => {
  assert.match(messages(sizes([file('tools/gen/emit/cpp.mjs', lines(151))])), /emitter/);
  const parts = [1, 2, 3, 4].map((number) => file(`tools/gen/part${number}.mjs`, lines(301)));
  assert.match(messages(sizes(parts)), /the generator has 1204 lines/);
});

test('sizes: parameters are counted outside brackets', () => {
  assert.equal(parameterCount('std::map<int, int> a, std::function<void(int, int)> b'), 2);
  assert.equal(parameterCount(' '), 0);
  const six = 'void f(int a, int b, int c, int d, int e, int g) {\n}\n';
  assert.match(messages(sizes([file('src/a.cpp', six)])), /f has 6 parameters/);
});

test('sizes: what is a function and what is not', () => {
  const names = (text, cpp) => functionsOf(text, cpp).map((one) => one.name);
  assert.deepEqual(names('namespace a {\nstruct B {\n  int c() const noexcept { if (x) { } return 1; }\n};\n}\n', true), ['c']);
  assert.deepEqual(names("const s = '{';\nconst f = async (a, { b }) => {\n  for (const c of d) { }\n};\nclass K { m(a) { } }\n", false), ['f', 'm']);
});

test('texts, comments and patterns are no code', () => {
  assert.equal(codeOnly('a("rand()"); // rand()\n/* x */b').replace(/ +/g, ' '), 'a( ); \n b');
  assert.equal(codeOnly("const r = /[{'\"]/; <p>foto's {x}</p>").includes('{x}'), true);
  assert.equal(codeOnly('R"(a " b)" + 1\'000').trim(), "+ 1'000");
});

test('clock: chance and time outside base', () => {
  assert.match(messages(clock([file('src/domain/a.cpp', 'auto t = std::chrono::system_clock::now();')])), /system_clock/);
  assert.match(messages(clock([file('src/domain/a.cpp', 'std::random_device d; int x = rand();')])), /random_device[\s\S]*rand/);
  assert.match(messages(clock([file('src/application/a.cpp', 'steady_clock::now();')])), /steady_clock/);
  assert.match(messages(clock([file('web/src/app/a.ts', 'const n = new Date(); Math.random(); Date.now();')])), /new Date[\s\S]*Math.random[\s\S]*Date.now/);
  const allowed = [file('src/base/time.cpp', 'system_clock::now()'), file('web/src/base/clock.ts', 'Date.now()'),
    file('src/http/transport/a.cpp', 'steady_clock::now()'), file('src/domain/b.cpp', '// system_clock\nint operand(int);')];
  assert.deepEqual(clock(allowed), []);
});

test('floats: not in domain, records or emitters', () => {
  assert.match(messages(floats([file('src/domain/kernel/a.hpp', 'double share;')])), /double/);
  assert.match(messages(floats([file('tools/gen/emit/cpp.mjs', "return 'float';")])), /float/);
  assert.deepEqual(floats([file('src/spatial/a.hpp', 'double m2;'), file('src/domain/a.cpp', '// no double\n')]), []);
});

test('web: no phase and no function of the method in its code', () => {
  const method = [file('referentie/functies.yaml', 'rijen:\n  - id: projectleider\n'),
    file('werkwijze/standaard.yaml', 'fasen:\n  - id: geagendeerd\novergangen:\n  - id: agendeer\n')];
  const web = (text, path = 'web/src/features/a.tsx') => webRules([...method, file(path, text)]);
  assert.match(messages(web("if (fase === 'geagendeerd') x();")), /geagendeerd/);
  assert.match(messages(web('functie === "projectleider"')), /projectleider/);
  assert.deepEqual(web("'agendeer'"), []);
  assert.deepEqual(web("'geagendeerd'", 'web/src/features/a.test.tsx'), []);
});

test('yamlIds: rows of one key only', () => {
  assert.deepEqual(yamlIds('a:\n  - id: x\n  - {id: y, n: 1}\nb:\n  - id: z\n', 'a'), ['x', 'y']);
});

test('licence: every source says it', () => {
  assert.match(messages(licence([file('src/a.cpp', 'int a;')])), /SPDX/);
  assert.deepEqual(licence([file('src/a.cpp', `// SPDX-License-${'Identifier'}: EUPL-1.2\n`), file('docs/a.md', '')]), []);
});

test('traces: this machine and the registry', () => {
  const red = (text, path = 'docs/a.md') => assert.equal(traces([file(path, text)]).length, 1, text);
  red(`see /${'work'}/shared`);
  red(`cp "/${'root'}/x"`);
  red(`https://registry.${'npmjs'}.org/a`);
  red('{"resolved": "https:' + '//example.org/a.tgz"}', 'web/package-lock.json');
  assert.deepEqual(traces([file('docs/a.md', 'web/home/x and frame/work/x and <a href="/start/">')]), []);
});

test('glossary: a noun without a term', () => {
  const terms = file('referentie/begrippen.yaml', 'rijen:\n  - id: vraagstuk\n');
  assert.deepEqual(glossary([terms, file('schema/a.yaml', '  noun: vraagstuk\n')]), []);
  assert.match(messages(glossary([terms, file('schema/a.yaml', '  noun: issue\n')])), /'issue'/);
  assert.match(messages(glossary([])), /does not exist/);
});

test('architecture: a path in the table that is gone', () => {
  const table = (path) => [file('ARCHITECTURE.md', `| look | where |\n|---|---|\n| x | \`${path}\` |\n`)];
  assert.deepEqual(architecture(table('tools/check/layers.json')), []);
  assert.match(messages(architecture(table('src/gone/x.cpp'))), /src\/gone\/x.cpp/);
});

test('headers: the key follows what a header reaches, and the flags come from the build', () => {
  const key = (inner, rules = '') => contentKey('/src/a.hpp', ['/src'], rules, (path) =>
    ({ '/src/a.hpp': '#include "b.hpp"\n', '/src/b.hpp': inner })[path] ?? null);
  assert.notEqual(key('int b;'), key('long b;'));
  assert.notEqual(key('int b;'), key('int b;', '-Wall'));
  assert.equal(key('int b;'), key('int b;'));
  assert.deepEqual(includeFolders([{ command: 'g++ -I/a/src -isystem /b -I/a/src x.cpp' }]), ['/a/src', '/b']);
});

test('format: a file that clang-format would change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-'));
  const source = (text) => (writeFileSync(join(folder, 'a.cpp'), text), [file(join(folder, 'a.cpp'), text)]);
  assert.match(messages(await format(source('int  a( ){return 1;}\n'))), /is not formatted/);
  assert.deepEqual(await format(source('int a() { return 1; }\n')), []);
  rmSync(folder, { recursive: true });
});

test('tidy: findings are read once each', () => {
  const row = '/x/src/a.cpp:3:5: error: use of moved value [bugprone-use-after-move]';
  const [found, ...more] = tidyFindings(`${row}\nnote\n${row}\n`, '/x');
  assert.deepEqual(found, { file: 'src/a.cpp', line: 3, message: 'use of moved value [bugprone-use-after-move]' });
  assert.deepEqual(more, []);
});

test('headers: one that leans on the include of another is found', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-'));
  const header = (text) => (writeFileSync(join(folder, 'a.hpp'), `#pragma once\n${text}`), join(folder, 'a.hpp'));
  assert.match(messages(await compileAlone(header('std::string a();\n'), [])), /does not compile alone/);
  assert.deepEqual(await compileAlone(header('#include <string>\nstd::string a();\n'), []), []);
  rmSync(folder, { recursive: true });
});
