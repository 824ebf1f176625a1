// SPDX-License-Identifier: EUPL-1.2
import { HEAD, byKey, cppString, snake } from '../names.mjs';

/** Column types; whole numbers, dates (days), instants (microseconds) and booleans (0, 1) are integers in both. */
const DIALECTS = {
  sqlite: { text: 'TEXT', bytes: 'BLOB', whole: 'INTEGER', end: ' STRICT' },
  postgres: { text: 'TEXT', bytes: 'BYTEA', whole: 'BIGINT', end: '' },
};
const STORAGE = { text: 'text', code: 'text', open_code: 'text', id: 'bytes', hash: 'bytes', list: 'text' };

/** Row records with their typed columns, sorted by noun. */
function listTables(model) {
  return model.records.filter((r) => r.role === 'row').sort(byKey('noun')).map((r) => ({
    noun: r.noun, record: r.name, stem: r.stem,
    columns: r.fields.filter((f) => f.list === 'filter' || f.list === 'sort').map((f) => ({ ...f, column: snake(f.name) })),
  }));
}

/**
 * Orders, references to another dossier, codes and yes or no have an index; other filters are checked while the list is walked in
 * its order. An index costs every command that changes its column a page of the tree.
 */
const NARROWING = ['id', 'code', 'open_code', 'boolean'];
const indexed = (column) => column.list === 'sort' || NARROWING.includes(column.cppKind);

function tableSql(t, type) {
  const name = `lijst_${t.noun}`;
  const columns = [
    `stroom ${type.bytes} PRIMARY KEY`, `kring ${type.whole} NOT NULL`, `doc ${type.text} NOT NULL`,
    ...t.columns.map((c) => `${c.column} ${type[STORAGE[c.cppKind] ?? 'whole']}${c.required ? ' NOT NULL' : ''}`),
  ];
  const indexes = t.columns.filter(indexed).map((c) => `CREATE INDEX ${name}_${c.column} ON ${name} (kring, ${c.column}, stroom);\n`);
  return `CREATE TABLE ${name} (\n  ${columns.join(',\n  ')}\n)${type.end};
${indexes.join('')}`;
}

function source(tables, sql) {
  const columns = tables.filter((t) => t.columns.length > 0).map((t) => `constexpr ListColumn ${t.noun}_columns[] = {
${t.columns.map((c) => `    {"${c.column}", "${c.name}", base::Kind::${c.cppKind}, base::Kind::${c.item}, ${Boolean(c.required)}, ${c.list === 'sort'}, ${indexed(c)}},`).join('\n')}
};
`).join('');
  const rows = tables.map((t) => `      {"${t.noun}", "lijst_${t.noun}", &base::describe<${t.record}>, ${
    t.columns.length > 0 ? `${t.noun}_columns` : '{}'}},`).join('\n');
  const includes = [...new Set(tables.map((t) => t.stem))].sort().map((s) => `#include "gen/${s}.hpp"\n`).join('');
  return `${HEAD}#include "gen/lists.hpp"

${includes}
namespace ruimte::gen {

namespace {
${columns}}  // namespace

std::span<const ListTable> list_tables() {
${rows ? `  static constexpr ListTable tables[] = {\n${rows}\n  };\n  return tables;` : '  return {};'}
}

std::string_view lists_sql_sqlite() {
  return ${cppString(sql('sqlite'))};
}

std::string_view lists_sql_postgres() {
  return ${cppString(sql('postgres'))};
}

}  // namespace ruimte::gen
`;
}

/** One table per row record, for both dialects, and the C++ table of its columns. */
export function emitLists(model) {
  const tables = listTables(model);
  const sql = (dialect) => tables.map((t) => tableSql(t, DIALECTS[dialect])).join('\n');
  return new Map([
    ...Object.keys(DIALECTS).map((d) => [`lists.${d}.sql`, sql(d)]),
    ['gen/lists.cpp', source(tables, sql)],
  ]);
}
