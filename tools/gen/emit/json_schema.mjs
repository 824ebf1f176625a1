// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { HEAD, canonical, compact, cppString } from '../names.mjs';

const SAFE = Number.MAX_SAFE_INTEGER;
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });

const GEOMETRY = {
  type: 'object',
  description: 'Punt, vlak of multivlak in EPSG:28992 (RD), hele millimetres.',
  additionalProperties: false,
  required: ['coordinaten', 'crs', 'soort'],
  properties: {
    coordinaten: { type: 'array', items: {}, description: 'Punt: [x, y]; vlak: ringen van punten; multivlak: lijst van vlakken.' },
    crs: { type: 'string', enum: ['EPSG:28992'] },
    soort: { type: 'string', enum: ['punt', 'vlak', 'multivlak'] },
  },
};

const text = (f) => compact({ type: 'string', minLength: f.min || undefined, maxLength: f.max < SAFE ? f.max : undefined });
const whole = (f) => ({ type: 'integer', format: 'int64', minimum: f.min, maximum: f.max });

/** Schema of one value of this kind; limits of `f` count only where they are its own, not those of a list around it. */
function value(kind, f, codes) {
  const list = codes.get(f.codes);
  switch (kind) {
    case 'text': return text(f);
    case 'integer': return whole(f);
    case 'area': return { ...whole(f), 'x-unit': 'm2' };
    case 'boolean': return { type: 'boolean' };
    case 'date': return { type: 'string', format: 'date' };
    case 'instant': return { type: 'string', format: 'date-time' };
    case 'id': return { type: 'string', format: 'uuid' };
    case 'hash': return { type: 'string', pattern: '^[0-9a-f]{64}$' };
    case 'open_code': return { type: 'string', pattern: '^[a-z0-9_:.-]{1,80}$', 'x-open': f.open };
    case 'code': return {
      type: 'string', enum: list.values.map((v) => v.id), 'x-code-list': f.codes,
      'x-codes': Object.fromEntries(list.values.map((v) => [v.id, compact({ nl: v.label, en: v.label_en, definition: v.definition })])),
    };
    case 'geometry': return ref('Geometrie');
    default: return ref(f.of);
  }
}

function property(f, codes) {
  const extra = compact({
    description: f.definition, 'x-label': f.label, 'x-label-en': f.label_en, 'x-used-by': f.used_by, 'x-kind': f.kind,
    'x-personal': f.personal || undefined, 'x-list': f.list, 'x-model-values': f.model_values,
  });
  if (!f.many) {
    const schema = value(f.cppKind, f, codes);
    return schema.$ref ? { allOf: [schema], ...extra } : { ...schema, ...extra };
  }
  const items = value(f.item, { ...f, min: f.item === 'text' ? 0 : -SAFE, max: SAFE }, codes);
  return compact({ type: 'array', items, minItems: f.present ? f.min : undefined, maxItems: f.max < SAFE ? f.max : undefined, ...extra });
}

function recordSchema(r, codes) {
  const required = r.fields.filter((f) => f.present).map((f) => f.name).sort();
  return compact({
    type: 'object', title: r.name, description: r.definition, 'x-role': r.role, 'x-noun': r.noun,
    additionalProperties: false, required: required.length > 0 ? required : undefined,
    properties: Object.fromEntries(r.fields.map((f) => [f.name, property(f, codes)])),
  });
}

/** schema.json and, together with the dictionary, its embedded form. */
export function emitJsonSchema(model, dictionary) {
  const codes = new Map(model.codes.map((c) => [c.name, c]));
  const schemas = Object.fromEntries(model.records.map((r) => [r.name, recordSchema(r, codes)]));
  const schema = { components: { schemas: { ...schemas, Geometrie: GEOMETRY } } };
  const bytes = canonical(schema);
  const get = (name, content) => `std::string_view ${name}() {\n  return ${cppString(content)};\n}\n`;
  return new Map([
    ['schema.json', `${JSON.stringify(schema, null, 2)}\n`],
    ['gen/embedded_schema.cpp', `${HEAD}#include "gen/embedded_schema.hpp"\n\nnamespace ruimte::gen {\n\n${
      get('schema_json', bytes)}\n${get('schema_hash', createHash('sha256').update(bytes).digest('hex'))}\n${
      get('dictionary_json', canonical(dictionary))}\n}  // namespace ruimte::gen\n`],
  ]);
}
