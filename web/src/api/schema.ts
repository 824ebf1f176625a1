// SPDX-License-Identifier: EUPL-1.2
// What the generator tells about records: the fields of a form, the words for codes. Loaded apart from the shell.
import { useEffect, useState } from 'react';
import { currentLanguage, useLanguage } from '../i18n';

import type { codeLabels, FormField, Text } from './generated/types';

/** One field as schema/ declares it. */
export type FieldMeta = FormField;

/** The word for an id. */
export interface CodeLabel {
  id: string;
  label: Text;
}

export interface Schema {
  /** Fields of records that people fill in, and of the parts these are made of. */
  records: Readonly<Record<string, readonly FieldMeta[]>>;
  /** Closed lists of schema/codes.yaml. */
  codes: Readonly<Record<string, readonly CodeLabel[]>>;
}

interface Generated {
  forms: Readonly<Record<string, readonly FormField[]>>;
  codeLabels: typeof codeLabels;
}

const EMPTY: Schema = { records: {}, codes: {} };
let loaded: Promise<Schema> | undefined;
let ready: Schema | undefined;

function asSchema({ forms, codeLabels: lists }: Generated): Schema {
  const codes = Object.entries(lists).map(([name, labels]) => [name, Object.entries(labels).map(([id, label]) => ({ id, label }))] as const);
  return { records: forms, codes: Object.fromEntries(codes) };
}

/** Loads the generated description once; it is a chunk of its own. */
export function loadSchema(): Promise<Schema> {
  loaded ??= import('./generated/types').then((generated) => (ready = asSchema(generated)));
  return loaded;
}

/** The generated description; empty until it is loaded. */
export function useSchema(): Schema {
  const [schema, setSchema] = useState<Schema | undefined>(ready);
  useEffect(() => {
    if (!schema) void loadSchema().then(setSchema);
  }, [schema]);
  useLanguage();
  return schema ?? EMPTY;
}

/** A text in the language of the page. */
export function inLanguage(text: Text): string {
  return currentLanguage() === 'en' ? text.en : text.nl;
}

/** An id as words, for an id without a label: `op_koers` becomes `op koers`. Ids are ASCII; a coördinator is not. */
export function humanise(id: string): string {
  return id.replaceAll('_', ' ').replace(/coordinat(?=or)/, 'coördinat').replace(/([a-z])([A-Z])/g, (_, left: string, right: string) => `${left} ${right.toLowerCase()}`);
}

/** A text without names that only programs use: `lengte_m` in a sentence becomes `lengte m`. */
export function inWords(text: string): string {
  return text.replace(/(?<![\w/.:])[a-z]+(?:_[a-z0-9]+)+(?![\w/.])/g, humanise);
}

/** A choice that goes by the same words in every language. */
export function choice(id: string, words: string): CodeLabel {
  return { id, label: { nl: words, en: words } };
}
