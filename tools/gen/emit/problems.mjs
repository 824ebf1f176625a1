// SPDX-License-Identifier: EUPL-1.2
import { HEAD, byKey, cppString } from '../names.mjs';

function table(type, name, rows) {
  if (rows.length === 0) return `std::span<const ${type}> ${name}() { return {}; }\n`;
  return `std::span<const ${type}> ${name}() {
  static constexpr ${type} rows[] = {
${rows.join('\n')}
  };
  return rows;
}
`;
}

const finder = (type, name, table) =>
  `const ${type}* ${name}(std::string_view code) { return find_row(${table}(), code); }\n`;

const sentences = (rows) => [...rows].sort(byKey('code')).map((s) =>
  `      {"${s.code}", ${cppString(s.sentence)}, ${cppString(s.sentence_en)}},`);

const problemRows = (rows) => [...rows].sort(byKey('code')).map((p) => `      {"${p.code}", ${p.status}, `
  + `${[p.title, p.title_en, p.sentence, p.sentence_en].map((t) => cppString(t)).join(', ')}},`);

function source({ problems, input, refusals }) {
  return `${HEAD}#include "gen/problems.hpp"

#include <algorithm>

namespace ruimte::gen {

namespace {
template <class Row>
const Row* find_row(std::span<const Row> rows, std::string_view code) {
  const auto it = std::ranges::lower_bound(rows, code, {}, &Row::code);
  return it != rows.end() && it->code == code ? &*it : nullptr;
}
}  // namespace

${table('Problem', 'problems', problemRows(problems))}
${table('Sentence', 'input_sentences', sentences(input))}
${table('Sentence', 'refusal_sentences', sentences(refusals))}
${finder('Problem', 'find_problem', 'problems')}${finder('Sentence', 'find_input_sentence', 'input_sentences')}${
  finder('Sentence', 'find_refusal_sentence', 'refusal_sentences')}
}  // namespace ruimte::gen
`;
}

/** The problem catalogue as C++ tables. */
export const emitProblems = (model) => new Map([['gen/problems.cpp', source(model.problems)]]);
