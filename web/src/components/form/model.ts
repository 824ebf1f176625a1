// SPDX-License-Identifier: EUPL-1.2
// The draft of a form and how it becomes the input record of an act. No rule about content lives here: the server decides.
import type { FieldMeta, Schema } from '../../api/schema';
import type { InputError, Json } from '../../api/wire';
import { t } from '../../i18n';
import { isoDay } from './date';

/** What the reader has filled in: texts as typed, the rest as it goes over the wire. */
export type Draft = { [name: string]: Json | undefined };

/** The id of the control of a field, from its JSON pointer within the form. */
export function controlId(pointer: string): string {
  return `veld${pointer.replaceAll('/', '-')}`;
}

export function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Square metres of a number of hectares as typed (`12,5`). */
export function squareMetres(text: string): number | string {
  const hectares = Number(text.replace(/\s/g, '').replace(/\.(?=\d{3}\b)/g, '').replace(',', '.'));
  return Number.isFinite(hectares) ? Math.round(hectares * 10_000) : text;
}

function convert(field: FieldMeta, value: Json | undefined, schema: Schema): Json | undefined {
  if (isEmpty(value)) return undefined;
  if (field.kind === 'integer' && typeof value === 'string') return Number.isFinite(Number(value)) ? Number(value) : value;
  if (field.kind === 'area' && typeof value === 'string') return squareMetres(value);
  if (field.kind === 'date' && typeof value === 'string') return isoDay(value);
  if (field.kind === 'rich_text' && typeof value === 'string') return paragraphs(value);
  const inner = field.of ? schema.records[field.of] : undefined;
  if (!inner) return value ?? undefined;
  if (field.kind === 'list' && Array.isArray(value)) return value.map((item) => toInput(inner, item as Draft, schema));
  return toInput(inner, value as Draft, schema);
}

/** Paragraph blocks of a plain text; blank lines separate them. */
export function paragraphs(text: string): Json {
  return text.split(/\n{2,}/).filter((part) => part.trim() !== '').map((part) => ({ soort: 'alinea', tekst: part.trim() }));
}

/** The input record of a draft: empty fields stay away, texts become numbers where the field asks one. */
export function toInput(fields: readonly FieldMeta[], draft: Draft, schema: Schema): { [key: string]: Json } {
  const input: { [key: string]: Json } = {};
  for (const field of fields) {
    const value = convert(field, draft[field.name], schema);
    if (value !== undefined) input[field.name] = value;
    else if (field.kind === 'list' && field.required) input[field.name] = [];
  }
  return input;
}

/** The message of an error; the server speaks of days as they go over the wire, a reader types them otherwise. */
const messageOf = (error: InputError) => (error.code === 'datum_onjuist' ? t('datum.vorm') : error.melding);

/** Messages by pointer within the form; the server points into the request body, where the input is under `/invoer`. */
export function errorsByPointer(errors: readonly InputError[] | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const error of errors ?? []) {
    const pointer = error.pointer.replace(/^#?\/invoer(?=\/|$)/, '');
    found[pointer] = found[pointer] ? `${found[pointer]} ${messageOf(error)}` : messageOf(error);
  }
  return found;
}

/** The pointers that a form of these fields shows, so that an error elsewhere can be shown apart. */
export function knownPointers(fields: readonly FieldMeta[], draft: Draft, schema: Schema, base = ''): string[] {
  return fields.flatMap((field) => {
    const pointer = `${base}/${field.name}`;
    const inner = field.of ? schema.records[field.of] : undefined;
    const value = draft[field.name];
    if (!inner) return [pointer];
    if (Array.isArray(value)) return [pointer, ...value.flatMap((item, index) => knownPointers(inner, item as Draft, schema, `${pointer}/${index}`))];
    return field.kind === 'record' ? [pointer, ...knownPointers(inner, (value ?? {}) as Draft, schema, pointer)] : [pointer];
  });
}

/** A part of a long form: which fields it has, and whether it may wait. */
export interface FormPart {
  title: string;
  fields: readonly string[];
  folded?: boolean;
}
export interface FilledPart extends Omit<FormPart, 'fields'> {
  fields: readonly FieldMeta[];
}

/** Divides fields over parts. A field that no part names is in the first when it is required, else in the last. */
export function divide(fields: readonly FieldMeta[], parts: readonly FormPart[]): FilledPart[] {
  const named = new Set(parts.flatMap((part) => part.fields));
  return parts
    .map((part, index) => {
      const own = part.fields.flatMap((name) => fields.find((field) => field.name === name) ?? []);
      const rest = fields.filter((field) => !named.has(field.name) && index === (field.required ? 0 : parts.length - 1));
      return { ...part, fields: [...own, ...rest] };
    })
    .filter((part) => part.fields.length > 0);
}

/** Whether one of these fields, or something inside it, has an error. */
export function hasErrorIn(fields: readonly FieldMeta[], errors: Readonly<Record<string, string>>): boolean {
  return Object.keys(errors).some((pointer) => fields.some(({ name }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`)));
}
