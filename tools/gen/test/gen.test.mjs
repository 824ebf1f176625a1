// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guideMistakes } from '../emit/guide.mjs';
import { generate } from '../gen.mjs';
import { canonical, cppString } from '../names.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const gen = path.join(here, '..', 'gen.mjs');
const folders = (base) => ({
  schema: path.join(base, 'schema'), werkwijze: path.join(base, 'werkwijze'), referentie: path.join(base, 'referentie'),
});
const sample = path.join(here, 'sample');
const run = (base, ...more) => {
  const { schema, werkwijze, referentie } = folders(base);
  return spawnSync(process.execPath, [gen, '--schema', schema, '--werkwijze', werkwijze, '--referentie', referentie, ...more], { encoding: 'utf8' });
};
const temporary = (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gen-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
};

// Goldens are written with GOLDEN=write and then read by a person.
const GOLDEN = ['gen/voorbeeld.hpp', 'gen/voorbeeld.cpp', 'gen/codes.hpp', 'gen/codes.cpp', 'gen/registry.cpp', 'gen/problems.cpp',
  'gen/lists.cpp', 'gen/embedded_schema.cpp', 'gen/embedded_data.cpp', 'lists.sqlite.sql', 'lists.postgres.sql', 'schema.json',
  'types.ts', 'dictionary.json', 'i18n-keys.json'];
for (const name of GOLDEN) {
  test(`golden ${name}`, () => {
    const { errors, files } = generate(folders(sample));
    assert.deepEqual(errors, []);
    const golden = path.join(here, 'golden', `${name.replace('/', '.')}.golden`);
    if (process.env.GOLDEN === 'write') writeFileSync(golden, files.get(name));
    assert.equal(files.get(name), readFileSync(golden, 'utf8'));
  });
}

test('the same input gives the same files', () => {
  assert.deepEqual(generate(folders(sample)), generate(folders(sample)));
});

test('every mistake is reported at once, with file and line', () => {
  const { errors, files } = generate(folders(path.join(here, 'wrong')));
  const places = errors.map((e) => e.replace(/^(\S+:\d+): .*$/, '$1'));
  const schema = (file, ...lines) => lines.map((n) => `schema/${file}.yaml:${n}`);
  assert.deepEqual(places, [
    ...schema('codes', 7),
    ...schema('fout', 3, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 30, 32, 37, 41, 42),
    ...schema('problemen', 3, 4),
    'werkwijze/dubbel.yaml:3', 'werkwijze/waarden.yaml:2', 'werkwijze/waarden.yaml:3', 'werkwijze/waarden.yaml:4',
    'werkwijze/waarden.yaml:6', 'werkwijze/waarden.yaml:7',
  ]);
  assert.equal(files.size, 0);
});

test('the command prints the mistakes, writes nothing and exits 1', (t) => {
  const out = path.join(temporary(t), 'out');
  const { status, stderr } = run(path.join(here, 'wrong'), '--out', out);
  assert.equal(status, 1);
  assert.match(stderr, /^schema\/fout\.yaml:12: kind 'number' is refused/m);
  assert.throws(() => statSync(out));
});

test('one new field reaches C++, OpenAPI, TypeScript, forms and the dictionary', (t) => {
  const base = temporary(t);
  cpSync(sample, base, { recursive: true });
  const file = path.join(base, 'schema', 'voorbeeld.yaml');
  const field = '      - {name: extraVeld, kind: text, label: "Extra veld"}\n';
  writeFileSync(file, readFileSync(file, 'utf8').replace('      - {name: toelichting', `${field}      - {name: toelichting`));
  const { files } = generate(folders(base));
  assert.match(files.get('gen/voorbeeld.hpp'), /std::optional<std::string> extra_veld\{\};/);
  assert.match(files.get('gen/voorbeeld.cpp'), /\{"extraVeld", Kind::text.*&gen::VoorbeeldInvoer::extra_veld/);
  assert.equal(JSON.parse(files.get('schema.json')).components.schemas.VoorbeeldInvoer.properties.extraVeld['x-label'], 'Extra veld');
  assert.match(files.get('types.ts'), /  extraVeld\?: string;/);
  assert.match(files.get('types.ts'), /\{ name: 'extraVeld', kind: 'text'/);
  assert.match(files.get('dictionary.json'), /"label": "Extra veld"/);
});

test('files are written only when they differ, stale ones go, --check writes nothing', (t) => {
  const out = temporary(t);
  assert.equal(run(sample, '--out', out, '--check').status, 1);
  assert.match(run(sample, '--out', out).stdout, /(\d+) files, \1 written, 0 removed/);
  assert.equal(run(sample, '--out', out, '--check').status, 0);
  writeFileSync(path.join(out, 'gen', 'oud.hpp'), '// of a record that is gone\n');
  writeFileSync(path.join(out, 'gen', 'codes.hpp'), '// changed by hand\n');
  const drift = run(sample, '--out', out, '--check');
  assert.equal(drift.status, 1);
  assert.match(drift.stderr, /codes\.hpp: differs[^]*oud\.hpp: differs/);
  assert.match(run(sample, '--out', out).stdout, /1 written, 1 removed/);
});

test('canonical JSON sorts keys and escapes as RFC 8785', () => {
  assert.equal(canonical({ b: [1, true, 'é\n"'], a: { '€': 0, z: '' } }), '{"a":{"z":"","€":0},"b":[1,true,"é\\n\\""]}');
});

test('a long C++ literal is cut in pieces and never within a surrogate pair', () => {
  const literal = cppString(`${'a'.repeat(3999)}😀b\u0001${'2'.repeat(10)}`);
  const parts = literal.trim().split('\n').map((p) => p.trim());
  assert.equal(parts.length, 2);
  assert.equal(parts[1], '"😀b\\0012222222222"');
});

test('a guided visit has three tasks, each with one way to be done', () => {
  const task = (more) => ({ sleutel: 'a', titel: 'b', waarom: 'c', doe: 'd', naar: '/e', ...more });
  const page = task({ pagina: '/e' });
  assert.deepEqual(guideMistakes([{ functies: ['f'], taken: [page, page, task({ handelingen: ['g'] })] }]), []);
  const said = guideMistakes([{ functies: ['f'], taken: [page, page] }, { functies: ['f'], taken: [page, task({}), task({ pagina: '/e', handelingen: [] })] }]);
  assert.deepEqual(said.map((one) => `${one.pointer} ${one.message}`), [
    '/rondleiding/0 a visit has three tasks',
    "/rondleiding/1 function 'f' has two visits",
    "/rondleiding/1/taken/1 name 'pagina' or 'handelingen'",
    "/rondleiding/1/taken/2 name 'pagina' or 'handelingen'",
  ]);
});
