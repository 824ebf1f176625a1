// SPDX-License-Identifier: EUPL-1.2
import { HEAD, byKey, pascal, tsString } from '../names.mjs';

const SCALAR = { integer: 'number', area: 'number', boolean: 'boolean', geometry: 'Geometrie' };

function tsType(f) {
  const item = f.item === 'record' ? f.of : f.item === 'code' ? pascal(f.codes) : SCALAR[f.item] ?? 'string';
  return f.many ? `${item}[]` : item;
}

const doc = (text, indent = '') => (text ? `${indent}/** ${text.replace(/\s+/g, ' ').trim().replaceAll('*/', '* /')} */\n` : '');

const tsInterface = (r) => `${doc(r.definition)}export interface ${r.name} {
${r.fields.map((f) => `${doc(f.definition, '  ')}  ${f.name}${f.present ? '' : '?'}: ${tsType(f)};`).join('\n')}
}
`;

const union = (c) => `${doc(c.definition)}export type ${c.cpp} = ${c.values.map((v) => `'${v.id}'`).join(' | ')};\n`;

const both = (nl, en) => `{ nl: ${tsString(nl)}, en: ${tsString(en ?? nl)} }`;

const labels = (codes) => `export const codeLabels = {
${codes.map((c) => `  ${c.name}: {
${c.values.map((v) => `    ${v.id}: ${both(v.label, v.label_en)},`).join('\n')}
  },`).join('\n')}
} as const satisfies Record<string, Record<string, Text>>;
`;

function formField(f) {
  const parts = [`name: '${f.name}'`, `kind: '${f.kind}'`, `required: ${Boolean(f.required)}`, `label: ${both(f.label, f.label_en)}`];
  if (['text', 'rich_text', 'list', 'integer', 'area'].includes(f.kind)) parts.push(`min: ${f.min}`, `max: ${f.max}`);
  if (f.many) parts.push(`item: '${f.item === 'open_code' ? 'code' : f.item}'`);
  if (f.of) parts.push(`of: '${f.of}'`);
  if (f.codes) parts.push(`codes: '${f.codes}'`);
  if (f.open) parts.push(`open: '${f.open}'`);
  if (f.personal) parts.push('personal: true');
  if (f.definition) parts.push(`definition: ${tsString(f.definition)}`);
  if (f.used_by) parts.push(`usedBy: ${tsString(f.used_by)}`);
  return `    { ${parts.join(', ')} },`;
}

const forms = (records) => `/** Fields of what a user fills in: records with role input, and the parts they are made of. */
export const forms: Record<string, readonly FormField[]> = {
${records.map((r) => `  ${r.name}: [\n${r.fields.map(formField).join('\n')}\n  ],`).join('\n')}
};
`;

const problems = ({ problems, input, refusals }) => {
  const sentence = (s) => `  ${s.code}: ${both(s.sentence, s.sentence_en)},`;
  const table = (name, rows) => `export const ${name}: Record<string, Text> = {\n${[...rows].sort(byKey('code')).map(sentence).join('\n')}\n};\n`;
  return `export const problems: Record<string, { status: number; title: Text; sentence: Text }> = {
${[...problems].sort(byKey('code')).map((p) => `  ${p.code}: { status: ${p.status}, title: ${both(p.title, p.title_en)}, sentence: ${both(p.sentence, p.sentence_en)} },`).join('\n')}
};

${table('inputSentences', input)}
${table('refusalSentences', refusals)}`;
};

const HEADING = `${HEAD}
export interface Text { nl: string; en: string }

/** EPSG:28992 (RD), whole millimetres. */
export interface Geometrie {
  soort: 'punt' | 'vlak' | 'multivlak';
  crs: 'EPSG:28992';
  coordinaten: number[] | number[][][] | number[][][][];
}

/** One field of a form. \`min\` and \`max\`: characters of a text, value of a number, number of items of a list. */
export interface FormField {
  name: string;
  kind: 'text' | 'rich_text' | 'integer' | 'boolean' | 'date' | 'instant' | 'area' | 'code' | 'id' | 'hash' | 'geometry' | 'record' | 'list';
  required: boolean;
  label: Text;
  min?: number;
  max?: number;
  item?: string;
  of?: string;
  codes?: CodeListName;
  open?: string;
  personal?: true;
  definition?: string;
  usedBy?: string;
}
`;

/** types.ts: interfaces, unions and labels of codes, form metadata, problem texts. */
export function emitTypeScript(model) {
  const inputs = model.records.filter((r) => r.role === 'input' || r.role === 'part');
  const text = [HEADING, ...model.codes.map(union), labels(model.codes), 'export type CodeListName = keyof typeof codeLabels;\n',
    ...model.records.map(tsInterface), forms(inputs), problems(model.problems)].join('\n');
  return new Map([['types.ts', text]]);
}
