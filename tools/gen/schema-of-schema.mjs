// SPDX-License-Identifier: EUPL-1.2
/** The form of schema/*.yaml as JSON Schema; what a schema cannot say (references, bounds) is in check.mjs. */
const text = { type: 'string', minLength: 1 };
const code = { type: 'string', pattern: '^[a-z][a-z0-9_]*$' };
const integer = { type: 'integer' };
const boolean = { type: 'boolean' };
const object = (required, properties) => ({ type: 'object', additionalProperties: false, required, properties });
const listOf = (items) => ({ type: 'array', items });

export const KINDS = ['text', 'rich_text', 'integer', 'boolean', 'date', 'instant', 'area', 'code', 'id', 'hash',
  'geometry', 'record', 'list'];
export const ITEM_KINDS = ['text', 'integer', 'date', 'id', 'hash', 'code'];
export const ROLES = ['state', 'input', 'event', 'row', 'catalog', 'part', 'answer'];

const field = object(['name', 'kind'], {
  name: { type: 'string', pattern: '^[a-z][a-zA-Z0-9]*$' },
  kind: { enum: KINDS },
  required: boolean,
  min: integer,
  max: integer,
  label: text,
  label_en: text,
  definition: text,
  used_by: text,
  personal: boolean,
  list: { enum: ['show', 'filter', 'sort'] },
  model: boolean,
  model_values: { type: 'array', minItems: 1, maxItems: 8 },
  of: text,
  codes: code,
  open: code,
});

const record = object(['record', 'role', 'definition', 'fields'], {
  record: { type: 'string', pattern: '^[A-Z][a-zA-Z0-9]*$' },
  role: { enum: ROLES },
  noun: code,
  version: { type: 'integer', minimum: 1 },
  definition: text,
  fields: listOf(field),
});

const codeList = object(['definition', 'values'], {
  definition: text,
  values: {
    type: 'array', minItems: 1, maxItems: 256,
    items: object(['id', 'label'], { id: code, label: text, label_en: text, definition: text }),
  },
});

const sentence = object(['code', 'sentence', 'sentence_en'], { code, sentence: text, sentence_en: text });
const problem = object(['code', 'status', 'title', 'title_en', 'sentence', 'sentence_en'], {
  code, status: { type: 'integer', minimum: 400, maximum: 599 },
  title: text, title_en: text, sentence: text, sentence_en: text,
});

/** Form of a file by its name; every other file in schema/ holds records. */
export const FORMS = {
  'codes.yaml': object(['codes'], {
    codes: { type: 'object', propertyNames: code, additionalProperties: codeList },
  }),
  'problemen.yaml': object(['problems'], {
    problems: listOf(problem), input: listOf(sentence), refusals: listOf(sentence),
  }),
};
export const RECORDS_FORM = object(['records'], { records: listOf(record) });
