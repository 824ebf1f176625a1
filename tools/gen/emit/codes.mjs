// SPDX-License-Identifier: EUPL-1.2
import { HEAD, cppString } from '../names.mjs';

const comment = (text) => text.replace(/\s+/g, ' ').trim();

const declare = (c) => `/// ${comment(c.definition)}
enum class ${c.cpp} : std::uint8_t { ${c.values.map((v) => v.cpp).join(', ')} };
std::string_view to_id(${c.cpp});
std::optional<${c.cpp}> ${c.name}_from(std::string_view id);
const base::CodeList& code_list_${c.name}();
`;

const define = (c) => `namespace {
constexpr std::string_view ${c.name}_ids[] = {${c.values.map((v) => `"${v.id}"`).join(', ')}};
constexpr CodeLabel ${c.name}_labels[] = {
${c.values.map((v) => `    {${cppString(v.label)}, ${cppString(v.label_en ?? v.label)}},`).join('\n')}
};
}  // namespace
constinit const base::CodeList lists::${c.name}{"${c.name}", ${c.name}_ids};
std::string_view to_id(${c.cpp} value) { return ${c.name}_ids[static_cast<std::size_t>(value)]; }
std::optional<${c.cpp}> ${c.name}_from(std::string_view id) { return find_code<${c.cpp}>(${c.name}_ids, id); }
const base::CodeList& code_list_${c.name}() { return lists::${c.name}; }
`;

const header = (codes) => `${HEAD}#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/record.hpp"

/// Closed code lists of schema/codes.yaml. Per list: the enum, \`to_id\` (id on the wire), \`<list>_from\` (empty when the
/// id is unknown) and the list for descriptors.
namespace ruimte::gen {

struct CodeLabel {
  std::string_view nl, en;
};

/// One list with its labels in the order of its ids.
struct CodeListInfo {
  const base::CodeList* list;
  std::span<const CodeLabel> labels;
};

/// Every list, sorted by name.
std::span<const CodeListInfo> all_code_lists();

${codes.map(declare).join('\n')}
namespace lists {
${codes.map((c) => `extern const base::CodeList ${c.name};\n`).join('')}}  // namespace lists

}  // namespace ruimte::gen
`;

const FIND_CODE = `namespace {
template <class Enum>
std::optional<Enum> find_code(std::span<const std::string_view> ids, std::string_view id) {
  const auto it = std::ranges::find(ids, id);
  if (it == ids.end()) return std::nullopt;
  return static_cast<Enum>(it - ids.begin());
}
}  // namespace

`;

function source(codes) {
  const rows = codes.map((c) => `    {&lists::${c.name}, ${c.name}_labels},`).join('\n');
  const body = codes.length === 0 ? '  return {};' : `  static const CodeListInfo all[] = {\n${rows}\n  };\n  return all;`;
  return `${HEAD}#include "gen/codes.hpp"

#include <algorithm>
#include <cstddef>

namespace ruimte::gen {

${codes.length === 0 ? '' : FIND_CODE}${codes.map(define).join('\n')}
std::span<const CodeListInfo> all_code_lists() {
${body}
}

}  // namespace ruimte::gen
`;
}

/** Enum classes, ids and labels of the closed lists. */
export const emitCodes = (model) => new Map([
  ['gen/codes.hpp', header(model.codes)],
  ['gen/codes.cpp', source(model.codes)],
]);
