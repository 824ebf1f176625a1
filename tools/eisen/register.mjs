// SPDX-License-Identifier: EUPL-1.2
// Reads the requirements register: docs/eisen/<group>.yaml, one list of flat records per file.
// The files keep to a small part of YAML (quoted strings, no nesting), so that no YAML library is needed here.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const ID = /^[A-Z]{2,3}-\d{2}$/;
const FIELDS = ['id', 'eis', 'toets', 'bron', 'status', 'correctie'];
const REQUIRED = FIELDS.slice(0, 5);

/** One `key: value` of the register; throws with file and line when it is outside the small part of YAML. */
function field(text, where) {
  const match = /^(\w+): (?:"([^"\\]*)"|([A-Za-z][\w-]*))$/.exec(text);
  if (!match) throw new Error(`${where}: geen veld van het register: ${text}`);
  if (!FIELDS.includes(match[1])) throw new Error(`${where}: onbekend veld ${match[1]}`);
  return [match[1], match[2] ?? match[3]];
}

/** Fields that every record needs, values that must come from a list. */
function checkRecord(record, where, group) {
  for (const name of REQUIRED) if (!record[name]) throw new Error(`${where}: veld ${name} ontbreekt`);
  if (!ID.test(record.id) || !record.id.startsWith(`${group}-`)) throw new Error(`${where}: ${record.id} hoort niet in groep ${group}`);
  if (!['open', 'vervallen'].includes(record.status)) throw new Error(`${where}: onbekende status ${record.status}`);
}

/**
 * The records of one file: [{id, eis, toets, bron, status, correctie?}].
 * @param {string} text content of the file
 * @param {string} file path, of which the name without extension is the group in small letters
 * @throws Error with file and line on anything that is not a record of this group
 */
export function parseGroup(text, file) {
  const group = basename(file, '.yaml').toUpperCase();
  const records = [];
  text.split('\n').forEach((line, index) => {
    if (!line.trim() || line.startsWith('#')) return;
    const where = `${file}:${index + 1}`;
    const match = /^(- | {2})(\S.*)$/.exec(line);
    if (!match) throw new Error(`${where}: geen regel van het register`);
    if (match[1] === '- ') records.push({ line: index + 1 });
    if (!records.length) throw new Error(`${where}: veld voor het eerste streepje`);
    const [name, value] = field(match[2], where);
    if (name in records.at(-1)) throw new Error(`${where}: veld ${name} staat er twee keer`);
    records.at(-1)[name] = value;
  });
  return records.map(({ line, ...record }) => {
    checkRecord(record, `${file}:${line}`, group);
    return record;
  });
}

/**
 * The whole register as Map id -> record, in the order of files and of records in them.
 * @throws Error when a file is malformed or an id occurs twice
 */
export function loadRegister(folder) {
  const register = new Map();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml')).sort()) {
    for (const record of parseGroup(readFileSync(join(folder, name), 'utf8'), name)) {
      if (register.has(record.id)) throw new Error(`${name}: ${record.id} staat twee keer in het register`);
      register.set(record.id, record);
    }
  }
  return register;
}
