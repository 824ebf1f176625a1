// SPDX-License-Identifier: EUPL-1.2
#include "application/zoeken.hpp"

#include "base/text.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

constexpr std::size_t longest_question = 200;  // characters

/// Calls `use` with what is asked, or answers what is wrong with it.
template <class Use>
Answer asked(Context& ctx, Use use) {
  const std::string* q = ctx.key("q");
  base::InputErrors errors;
  if (q == nullptr) errors.push_back({"/query/q", "veld_verplicht", {}});
  if (q != nullptr && base::count_characters(*q) > longest_question)
    errors.push_back({"/query/q", "te_lang", std::to_string(longest_question)});
  std::optional<domain::Soort> soort;
  if (const auto* id = ctx.key("soort"); id != nullptr && !id->empty()) {
    soort = gen::stroomsoort_from(*id);
    if (!soort) errors.push_back({"/query/soort", "code_onbekend", {}});
  }
  if (!errors.empty()) return ctx.fail(input_problem(std::move(errors)));
  return use(application::Zoekopdracht{*q, soort, ctx.labels(), ctx.actor, ctx.taal});
}

}  // namespace

Answer search(Context& ctx) {
  return asked(ctx, [&](const application::Zoekopdracht& opdracht) {
    return json_response(200, base::Record::of(application::zoek(*ctx.reader, opdracht)));
  });
}

Answer search_suggestions(Context& ctx) {
  return asked(ctx, [&](const application::Zoekopdracht& opdracht) {
    return full_list(application::suggesties(*ctx.reader, opdracht));
  });
}

}  // namespace ruimte::http::handlers
