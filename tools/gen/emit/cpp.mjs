// SPDX-License-Identifier: EUPL-1.2
import { HEAD, byKey, pascal, snake } from '../names.mjs';

const SCALAR = {
  text: 'std::string', integer: 'std::int64_t', boolean: 'bool', date: 'base::Date', instant: 'base::Instant',
  area: 'base::SquareMetres', open_code: 'std::string', id: 'base::Uuid', hash: 'base::Hash', geometry: 'base::Geometry',
};

function cppType(f) {
  const item = f.item === 'record' ? f.of : f.item === 'code' ? pascal(f.codes) : SCALAR[f.item];
  if (f.many) return `std::vector<${item}>`;
  return f.optional ? `std::optional<${item}>` : item;
}

const comment = (text) => text.replace(/\s+/g, ' ').trim();

function struct(r) {
  const fields = r.fields.map((f) => `  ${cppType(f)} ${f.cpp}{};${f.definition ? `  ///< ${comment(f.definition)}` : ''}`);
  return `/// ${comment(r.definition)}
struct ${r.name} {
${[...fields, `  bool operator==(const ${r.name}&) const = default;`].join('\n')}
};
`;
}

function header(file) {
  const codes = file.records.some((r) => r.fields.some((f) => f.codes));
  const own = [...(codes ? ['codes'] : []), ...file.includes].map((s) => `#include "gen/${s}.hpp"\n`).join('');
  return `${HEAD}#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/record.hpp"
#include "base/types.hpp"
${own}
namespace ruimte::gen {

${file.records.map(struct).join('\n')}
}  // namespace ruimte::gen

namespace ruimte::base {
${file.records.map((r) => `template <> const TypeDesc& describe<gen::${r.name}>();`).join('\n')}
}  // namespace ruimte::base
`;
}

const limit = (n) => (n < 0 ? `-${-n}` : String(n));

function fieldRow(f, r) {
  const of = f.of ? `&describe<gen::${f.of}>` : 'nullptr';
  const codes = f.codes ? `&gen::lists::${f.codes}` : 'nullptr';
  return `    {"${f.name}", Kind::${f.cppKind}, Kind::${f.item}, ${f.present}, ${Boolean(f.personal)}, ${Boolean(f.model)}, `
    + `${limit(f.min)}, ${limit(f.max)}, ${of}, ${codes}, "${f.open ?? ''}", access_of<&gen::${r.name}::${f.cpp}>()${f.model_values ? `, ${valuesOf(f, r)}` : ''}},`;
}

const valuesOf = (f, r) => `${snake(r.name)}_${f.cpp}_values`;

/** What the model checker tries in a field, as it is written on the wire. */
const values = (f, r) => `constexpr std::string_view ${valuesOf(f, r)}[] = {${f.model_values.map((v) => JSON.stringify(String(v))).join(', ')}};\n`;

function table(r) {
  const id = snake(r.name);
  const tried = [...r.fields].sort(byKey('name')).filter((f) => f.model_values).map((f) => values(f, r)).join('');
  const rows = [...r.fields].sort(byKey('name')).map((f) => fieldRow(f, r));
  const [fields, span] = rows.length === 0 ? ['', '{}']
    : [`constexpr FieldDesc ${id}_fields[] = {\n${rows.join('\n')}\n};\n`, `${id}_fields`];
  return `namespace {
${tried}${fields}constexpr TypeDesc ${id}_desc = type_of<gen::${r.name}>("${r.name}", ${r.version}, ${span});
}  // namespace
template <> const TypeDesc& describe<gen::${r.name}>() { return ${id}_desc; }
`;
}

const source = (file) => `${HEAD}#include "gen/${file.stem}.hpp"

namespace ruimte::base {

${file.records.map(table).join('\n')}
}  // namespace ruimte::base
`;

function registry(records) {
  const rows = records.map((r) => `    {"${r.name}", "${r.role}", "${r.noun ?? ''}", &base::describe<${r.name}>},`);
  const body = rows.length === 0 ? '  return {};' : `  static constexpr TypeInfo types[] = {\n${rows.join('\n')}\n  };\n  return types;`;
  return `${HEAD}#include "gen/registry.hpp"

#include <algorithm>

#include "gen/all.hpp"

namespace ruimte::gen {

std::span<const TypeInfo> all_types() {
${body}
}

const base::TypeDesc* find_type(std::string_view name) {
  const auto types = all_types();
  const auto it = std::ranges::lower_bound(types, name, {}, &TypeInfo::name);
  return it != types.end() && it->name == name ? &it->desc() : nullptr;
}

}  // namespace ruimte::gen
`;
}

/** Structs and descriptor tables per YAML file, all.hpp and the registry of types. */
export function emitCpp(model) {
  const out = new Map();
  for (const file of model.files) {
    out.set(`gen/${file.stem}.hpp`, header(file));
    out.set(`gen/${file.stem}.cpp`, source(file));
  }
  const all = ['codes', ...model.files.map((f) => f.stem)].map((s) => `#include "gen/${s}.hpp"\n`).join('');
  out.set('gen/all.hpp', `${HEAD}#pragma once\n\n${all}`);
  out.set('gen/registry.cpp', registry(model.records));
  return out;
}
