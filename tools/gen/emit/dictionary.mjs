// SPDX-License-Identifier: EUPL-1.2
import { byKey, compact } from '../names.mjs';

const KIND_NL = {
  text: 'tekst', rich_text: 'opgemaakte tekst', integer: 'geheel getal', boolean: 'ja of nee', date: 'datum',
  instant: 'tijdstip', area: 'oppervlakte in m2', id: 'kenmerk', hash: 'vingerafdruk', geometry: 'plek op de kaart',
};

function kindInDutch(f) {
  const one = (kind) => {
    if (kind === 'code' || kind === 'open_code') return f.codes ? `keuze uit lijst ${f.codes}` : `keuze uit catalogus ${f.open}`;
    return kind === 'record' ? `onderdeel ${f.of}` : KIND_NL[kind];
  };
  return f.kind === 'list' ? `lijst van: ${one(f.item)}` : KIND_NL[f.kind] ?? one(f.cppKind);
}

const field = (f) => compact({
  name: f.name, label: f.label, labelEn: f.label_en, kind: kindInDutch(f), required: Boolean(f.required),
  definition: f.definition, usedBy: f.used_by, personal: Boolean(f.personal),
});

/** The data dictionary as one value: records and code lists, each sorted by name. */
export const dictionary = (model) => ({
  records: model.records.map((r) => compact({
    name: r.name, role: r.role, noun: r.noun, definition: r.definition, fields: r.fields.map(field),
  })),
  codes: model.codes.map((c) => ({
    name: c.name, definition: c.definition,
    values: c.values.map((v) => compact({ id: v.id, label: v.label, labelEn: v.label_en, definition: v.definition })),
  })),
});

/** Every text a user can read, by key, in Dutch and (null when missing) English. */
function i18nKeys(model) {
  const rows = [];
  const add = (key, nl, en) => rows.push({ key, nl, en: en ?? null });
  for (const r of model.records) for (const f of r.fields) add(`${r.name}.${f.name}`, f.label, f.label_en);
  for (const c of model.codes) for (const v of c.values) add(`codes.${c.name}.${v.id}`, v.label, v.label_en);
  for (const p of model.problems.problems) add(`problems.${p.code}.title`, p.title, p.title_en);
  for (const [section, list] of Object.entries(model.problems)) {
    for (const s of list) add(`${section}.${s.code}.sentence`, s.sentence, s.sentence_en);
  }
  return rows.sort(byKey('key'));
}

export const emitDictionary = (model) => new Map([
  ['dictionary.json', `${JSON.stringify(dictionary(model), null, 2)}\n`],
  ['i18n-keys.json', `${JSON.stringify(i18nKeys(model), null, 2)}\n`],
]);
