// SPDX-License-Identifier: EUPL-1.2
#include "http/api/problem.hpp"

#include <algorithm>

#include "application/sentences.hpp"
#include "gen/problems.hpp"

namespace ruimte::http {

namespace {

using application::Taal;

std::string input_sentence(const base::InputError& error, Taal taal) {
  const auto* sentence = gen::find_input_sentence(error.code);
  if (!sentence) return error.code;
  return application::fill(taal == Taal::en ? sentence->en : sentence->nl, [&](std::string_view) {
    const bool nested = error.code == "geometrie_ongeldig" && gen::find_input_sentence(error.detail);
    return nested ? input_sentence({error.pointer, error.detail, {}}, taal) : error.detail;
  });
}

}  // namespace

Response to_response(const Problem& problem, Taal taal) {
  const auto* row = gen::find_problem(problem.code);
  if (!row) row = gen::find_problem("intern");
  gen::Probleem out;
  out.type = "urn:ruimtemaker:probleem:" + std::string(row->code);
  out.title = taal == Taal::en ? row->title_en : row->title_nl;
  out.status = row->status;
  out.detail = application::fill(taal == Taal::en ? row->sentence_en : row->sentence_nl,
                                 [&](std::string_view) { return problem.feit; });
  while (out.detail.ends_with(' ')) out.detail.pop_back();
  out.code = row->code;
  for (const auto& error : problem.fouten)
    out.fouten.push_back({error.pointer, error.code, input_sentence(error, taal)});
  std::ranges::stable_sort(out.fouten, {}, &gen::Invoerfout::pointer);
  out.weigering = problem.weigering;
  Response response;
  response.status = row->status;
  response.body = base::encode(base::Record::of(std::move(out)));
  response.set("Content-Type", "application/problem+json");
  return response;
}

}  // namespace ruimte::http
