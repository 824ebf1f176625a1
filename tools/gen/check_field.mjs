// SPDX-License-Identifier: EUPL-1.2
import { cppName, snake } from './names.mjs';

const SAFE = Number.MAX_SAFE_INTEGER;
const BOUNDED = ['text', 'rich_text', 'integer', 'area', 'list'];
const COLUMN_TAKEN = ['stroom', 'kring', 'bijgewerkt', 'doc'];
const SQL_WORDS = ['order', 'group', 'index', 'table', 'user', 'end', 'from', 'to', 'in', 'is', 'as', 'on', 'all', 'limit'];
const CPP_KIND = { rich_text: 'list' };

/** Limits of a field that states none: inputs and parts are bounded by default, what we write ourselves is not. */
function bounds(f, role) {
  const outer = role === 'input' || role === 'part';
  const one = f.required && role === 'input' ? 1 : 0;
  switch (f.kind) {
    case 'text': return [f.min ?? one, f.max ?? (outer ? 2000 : SAFE)];
    case 'rich_text': return [f.min ?? one, f.max ?? (outer ? 500 : SAFE)];
    case 'list': return [f.min ?? one, f.max ?? (outer ? 1000 : SAFE)];
    case 'integer': return [f.min ?? -SAFE, f.max ?? SAFE];
    case 'area': return [f.min ?? 0, f.max ?? SAFE];
    default: return [0, 0];
  }
}

function checkReferences(f, wrong, { records, codes, itemKinds }) {
  const isCode = f.kind === 'code' || (f.kind === 'list' && f.of === 'code');
  if (isCode && !f.codes === !f.open) wrong('kind', "a code needs either 'codes' (closed list) or 'open' (catalogue)");
  if (!isCode && (f.codes || f.open)) wrong('kind', "'codes' and 'open' belong to kind code or a list of code");
  if (f.codes && !codes.has(f.codes)) wrong('codes', `code list '${f.codes}' is not in codes.yaml`);
  if (['record', 'list'].includes(f.kind) !== (f.of !== undefined)) wrong('kind', "'of' is needed for record and list, and only there");
  else if (f.of === 'number') wrong('of', "kind 'number' is refused: no floating point in records; use integer in a smaller unit");
  else if (f.of !== undefined && !(f.kind === 'list' && itemKinds.includes(f.of)) && !records.has(f.of)) {
    wrong('of', `'${f.of}' is no record${f.kind === 'list' ? ` and none of ${itemKinds.join(', ')}` : ''}`);
  }
  if (f.kind === 'rich_text' && !records.has('Blok')) wrong('kind', "rich_text needs the record 'Blok' (blok.yaml)");
}

function checkColumn(f, record, wrong) {
  if (!f.list) return;
  if (record.role !== 'row') wrong('list', "'list' belongs to records with role row");
  if (f.list === 'show') return;
  const manyIds = f.kind === 'list' && f.list === 'filter' && (f.of === 'id' || (f.of === 'code' && f.open));
  if (['list', 'record', 'rich_text', 'geometry'].includes(f.kind) && !manyIds) wrong('list', `kind ${f.kind} cannot be a column: use show`);
  if ([...COLUMN_TAKEN, ...SQL_WORDS].includes(snake(f.name))) wrong('name', `'${f.name}' cannot be a column name`);
}

function checkModelValues(f, record, wrong, { codes }) {
  if (!f.model_values) return;
  if (record.role !== 'input') return void wrong('model_values', "'model_values' belongs to records with role input");
  const type = { integer: 'number', area: 'number', boolean: 'boolean', list: 'object', rich_text: 'object', record: 'object', geometry: 'object' }[f.kind] ?? 'string';
  const ids = codes.get(f.codes)?.values.map((v) => v.id);
  f.model_values.forEach((value, i) => {
    if (typeof value !== type) wrong(`model_values/${i}`, `a value of kind ${f.kind} is a ${type}`);
    else if (f.kind === 'code' && ids && !ids.includes(value)) wrong(`model_values/${i}`, `'${value}' is not in code list '${f.codes}'`);
  });
}

/**
 * Checks one field and returns it completed: `cpp` (member name), `cppKind` and `item` (enumerators of base::Kind),
 * `min`, `max`, `present` (always on the wire), `optional` (std::optional), `of` (record name or undefined).
 */
export function checkField(f, record, pointer, context) {
  const wrong = (key, message) => context.errors.at(record.file, `${pointer}/${key}`, `${record.name}.${f.name}: ${message}`);
  checkReferences(f, wrong, context);
  checkColumn(f, record, wrong);
  checkModelValues(f, record, wrong, context);
  if ((f.min !== undefined || f.max !== undefined) && !BOUNDED.includes(f.kind)) wrong('kind', `kind ${f.kind} has no 'min' or 'max'`);
  const [min, max] = bounds(f, record.role);
  if (min > max) wrong('min', `min ${min} is above max ${max}`);
  if (min < 0 && ['text', 'rich_text', 'list', 'area'].includes(f.kind)) wrong('min', 'a size or area is not negative');
  if (record.role === 'input' && f.required && !f.used_by) wrong('name', "'used_by' is compulsory on a required field of an input");
  if (record.role === 'input' && !f.label) wrong('name', "'label' is compulsory on fields of an input");
  if (f.personal && ['event', 'state'].includes(record.role) && !['text', 'rich_text'].includes(f.kind)) {
    wrong('personal', 'personal data does not belong in an event or state (only free text is tolerated)');
  }
  const many = f.kind === 'list' || f.kind === 'rich_text';
  const item = f.kind === 'rich_text' ? 'record' : context.itemKinds.includes(f.of) ? f.of : many ? 'record' : f.kind;
  const openCode = (kind) => (kind === 'code' && f.open ? 'open_code' : kind);
  return {
    ...f, min, max, many, label: f.label ?? f.name,
    cpp: cppName(snake(f.name)),
    cppKind: openCode(CPP_KIND[f.kind] ?? f.kind),
    item: openCode(item),
    of: item === 'record' ? (f.kind === 'rich_text' ? 'Blok' : f.of) : undefined,
    present: many ? Boolean(f.required) && min > 0 : Boolean(f.required),
    optional: !f.required && !many,
  };
}
