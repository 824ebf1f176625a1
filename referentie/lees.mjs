// SPDX-License-Identifier: EUPL-1.2
// What the checks of the catalogue read: every file of it, the records that its rows must fit, and rows by id.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const { parse } = createRequire(new URL('../tools/gen/package.json', import.meta.url))('yaml');
const here = new URL('./', import.meta.url);
const schemaFolder = new URL('../schema/', import.meta.url);
const read = (url) => parse(readFileSync(url, 'utf8'));
const yamlNames = (folder) => readdirSync(folder).filter((n) => n.endsWith('.yaml')).sort();

export const example = (name) => read(new URL(`voorbeeld/${name}`, here));
export const files = yamlNames(here).map((name) => ({ name, ...read(new URL(name, here)) }));
export const catalogue = new Map(files.map((f) => [f.catalogus, f.rijen]));
export const records = new Map(yamlNames(schemaFolder).filter((n) => n.startsWith('catalogus'))
  .flatMap((n) => read(new URL(n, schemaFolder)).records).map((r) => [r.record, r]));
export const codes = read(new URL('codes.yaml', schemaFolder)).codes;
export const rows = (name) => catalogue.get(name);
export const row = (name, id) => rows(name).find((r) => r.id === id);
export const ids = (name) => new Set(rows(name).map((r) => r.id));
export const holdsOn = (r, date) => (r.van ?? '0') <= date && date <= (r.tot ?? '9');

/** Members on a date of a membership set or of a gremium. */
export function members(date, of) {
  const sets = rows('lidmaatschap').filter((l) => holdsOn(l, date) && (l.id === of || l.gremia?.includes(of)));
  assert.equal(sets.length, 1, `${of} on ${date} has ${sets.length} membership sets`);
  for (const id of sets[0].organisaties) {
    const periods = row('organisatie', id).perioden;
    assert.ok(!periods || periods.some((p) => holdsOn(p, date)), `${id} did not exist on ${date}`);
  }
  return [...sets[0].organisaties].sort();
}
