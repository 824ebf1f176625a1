// SPDX-License-Identifier: EUPL-1.2
import Ajv from 'ajv';
import { FORMS, ITEM_KINDS, RECORDS_FORM } from './schema-of-schema.mjs';
import { byKey, cppName, pascal, snake } from './names.mjs';
import { escapePointer } from './load.mjs';
import { checkField } from './check_field.mjs';

const ajv = new Ajv({ allErrors: true, strict: true, verbose: true, strictTuple: false });
const forms = new Map(Object.entries(FORMS).map(([name, form]) => [name, ajv.compile(form)]));
const recordsForm = ajv.compile(RECORDS_FORM);

/** File names that would collide with files the generator writes itself. */
const RESERVED = /^(all|registry|problems|lists|embedded_\w+)\.yaml$/;

const TAKEN = ['Text', 'FormField', 'Geometrie', 'CodeListName', 'CodeList', 'CodeLabel', 'CodeListInfo', 'TypeInfo', 'Problem',
  'Sentence', 'ListColumn', 'ListTable', 'EmbeddedFile'];

function formMessage(e) {
  if (e.keyword === 'additionalProperties') return `unknown key '${e.params.additionalProperty}'`;
  if (e.keyword === 'required') return `'${e.params.missingProperty}' is missing`;
  if (e.keyword === 'enum' && e.data === 'number') return "kind 'number' is refused: no floating point in records; use integer in a smaller unit";
  if (e.keyword === 'enum') return `'${e.data}' is none of ${e.params.allowedValues.join(', ')}`;
  if (e.keyword === 'pattern') return `'${e.data}' does not have the form ${e.params.pattern} (ASCII; camelCase fields, PascalCase records, snake_case codes)`;
  return e.message;
}

/** Checks the shape of one file. Returns what of it can be read further, so that one run reports every mistake. */
function checkForm(file, errors) {
  if (!/^[a-z][a-z0-9_]*\.yaml$/.test(file.name) || RESERVED.test(file.name)) {
    errors.at(file, '', `file name '${file.name}' is not free: use snake_case in schema/ itself, not a name of the generator`);
  }
  const form = forms.get(file.name) ?? recordsForm;
  if (file.value === undefined || form(file.value)) return file.value ?? {};
  const bad = new Set();
  for (const e of form.errors.filter((e) => e.keyword !== 'propertyNames')) {
    const key = e.keyword === 'additionalProperties' ? `/${escapePointer(e.params.additionalProperty)}` : '';
    errors.at(file, e.instancePath + key, formMessage(e));
    for (let p = e.instancePath; p !== ''; p = p.slice(0, p.lastIndexOf('/'))) bad.add(p);
  }
  return withoutBad(file.value, bad);
}

/** A wrong field, code list or problem is left out; a wrong record stays when its name, role and fields can be read. */
function withoutBad(value, bad) {
  const good = (items, at) => (Array.isArray(items) ? items.filter((_, i) => !bad.has(`${at}/${i}`)) : []);
  const records = (Array.isArray(value.records) ? value.records : []).flatMap((r, i) => {
    const at = `/records/${i}`;
    if (!r?.record || bad.has(`${at}/record`) || bad.has(`${at}/role`)) return [];
    return [{ ...r, at, fields: good(r.fields?.map?.((f, j) => ({ ...f, at: `${at}/fields/${j}` })), `${at}/fields`) }];
  });
  const codes = Object.entries(value.codes ?? {}).map(([name, list]) =>
    [name, bad.has(`/codes/${name}`) ? { definition: '', values: [] } : list]);
  return {
    records, codes: Object.fromEntries(codes), problems: good(value.problems, '/problems'),
    input: good(value.input, '/input'), refusals: good(value.refusals, '/refusals'),
  };
}

function duplicates(file, errors, items, what) {
  const seen = new Set();
  for (const { key, pointer } of items) {
    if (seen.has(key)) errors.at(file, pointer, `${what} '${key}' occurs twice`);
    seen.add(key);
  }
}

function readCodes(file, errors) {
  const codes = Object.entries(file?.good.codes ?? {}).map(([name, list]) => {
    const at = `/codes/${name}/values`;
    duplicates(file, errors, list.values.map((v, i) => ({ key: v.id, pointer: `${at}/${i}` })), 'code');
    const values = list.values.map((v) => ({ ...v, cpp: cppName(v.id) }));
    return { name, cpp: pascal(name), definition: list.definition, values };
  });
  return codes.sort(byKey('name'));
}

const slots = (sentence) => [...new Set(sentence.match(/\{[^}]*\}/g) ?? [])].sort().join(' ');

function readProblems(file, errors) {
  const { problems = [], input = [], refusals = [] } = file?.good ?? {};
  const value = { problems, input, refusals };
  for (const [section, rows] of Object.entries(value)) {
    duplicates(file, errors, rows.map((r, i) => ({ key: r.code, pointer: `/${section}/${i}` })), 'code');
    rows.forEach((row, i) => {
      const at = `/${section}/${i}`;
      if (slots(row.sentence) !== slots(row.sentence_en)) errors.at(file, at, `the sentences of '${row.code}' use different slots`);
      for (const slot of slots(row.sentence).split(' ').filter((s) => s && !/^\{[a-z][a-zA-Z0-9]*\}$/.test(s))) {
        errors.at(file, at, `slot ${slot} of '${row.code}' is not camelCase ASCII`);
      }
    });
  }
  return value;
}

function collectRecords(files, codes, errors) {
  const records = new Map();
  const cppNames = new Map([...TAKEN.map((n) => [n, 'something the generator writes']), ...codes.map((c) => [c.cpp, `code list '${c.name}'`])]);
  for (const file of files) {
    (file.good.records ?? []).forEach((r, i) => {
      const at = r.at ?? `/records/${i}`;
      if (cppNames.has(r.record)) errors.at(file, at, `'${r.record}' is already the name of ${cppNames.get(r.record)}`);
      cppNames.set(r.record, `a record in ${file.shown}`);
      if (!r.noun && ['state', 'row'].includes(r.role)) errors.at(file, at, `'${r.record}' has role ${r.role} and needs a noun`);
      records.set(r.record, { ...r, name: r.record, version: r.version ?? 1, stem: file.name.slice(0, -5), file, at });
    });
  }
  return records;
}

/** Records in the order in which C++ can declare them; a cycle is an error. */
function ordered(items, next, onCycle) {
  const state = new Map();
  const result = [];
  const visit = (item) => {
    if (state.get(item) === 'done') return;
    if (state.get(item) === 'busy') return void onCycle(item);
    state.set(item, 'busy');
    next(item).forEach(visit);
    state.set(item, 'done');
    result.push(item);
  };
  items.forEach(visit);
  return result;
}

function groupFiles(records, errors) {
  const used = (r) => [...new Set(r.fields.map((f) => records.get(f.of)).filter(Boolean))];
  const all = ordered([...records.values()], used, (r) => errors.at(r.file, r.at, `'${r.name}' contains itself`));
  const stems = [...new Set(all.map((r) => r.stem))].sort();
  const files = new Map(stems.map((stem) => [stem, { stem, records: all.filter((r) => r.stem === stem) }]));
  for (const file of files.values()) {
    file.includes = [...new Set(file.records.flatMap(used).map((r) => r.stem))].filter((s) => s !== file.stem).sort();
  }
  ordered([...files.values()], (f) => f.includes.map((s) => files.get(s)), (f) => errors.at(f.records[0].file, '',
    `files ${[f.stem, ...f.includes].join(', ')} need each other: move the shared records to a file of their own`));
  return [...files.values()];
}

function checkRows(records, errors) {
  const nouns = new Set();
  for (const r of records.filter((r) => r.role === 'row')) {
    if (nouns.has(r.noun)) errors.at(r.file, r.at, `noun '${r.noun}' has two row records: one list per noun`);
    nouns.add(r.noun);
  }
}

/**
 * The whole schema as one model: `codes`, `records` (by name, sorted), `files` (C++ units), `problems`.
 * Every mistake goes to `errors`; the model is only usable when there are none.
 */
export function buildModel(schemaFiles, errors) {
  const good = schemaFiles.map((f) => ({ ...f, good: checkForm(f, errors) }));
  const codes = readCodes(good.find((f) => f.name === 'codes.yaml'), errors);
  const problems = readProblems(good.find((f) => f.name === 'problemen.yaml'), errors);
  const records = collectRecords(good.filter((f) => !forms.has(f.name)), codes, errors);
  const context = { records, codes: new Map(codes.map((c) => [c.name, c])), itemKinds: ITEM_KINDS, errors };
  for (const r of records.values()) {
    duplicates(r.file, errors, r.fields.map((f, i) => ({ key: snake(f.name), pointer: f.at ?? `${r.at}/fields/${i}` })), 'field');
    r.fields = r.fields.map((f, i) => checkField(f, r, f.at ?? `${r.at}/fields/${i}`, context));
  }
  const sorted = [...records.values()].sort(byKey('name'));
  checkRows(sorted, errors);
  return { codes, problems, records: sorted, files: groupFiles(records, errors) };
}
