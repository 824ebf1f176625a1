// SPDX-License-Identifier: EUPL-1.2
#include "http/api/method_json.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "http/api/openapi_schemas.hpp"

namespace ruimte::http {

namespace {

namespace json = base::json;

using openapi::text;

json::Value texts(const std::vector<std::string>& values) {
  json::Array out;
  for (const auto& value : values) out.push_back(text(value));
  return json::Value(std::move(out));
}

void add(json::Object& object, std::string_view key, std::string_view value) {
  if (!value.empty()) object.emplace_back(key, text(value));
}

/// The steps as this method says them; empty when it has none.
json::Value steps(const domain::Methode& methode) {
  const auto file = std::ranges::find(methode.bestanden, "referentie/stappen.yaml", &gen::Werkwijzebestand::pad);
  if (file == methode.bestanden.end()) return json::Value(json::Array{});
  return *json::parse(file->inhoud).value().member("rijen");
}

/// Number 1..4 of a step by its id.
json::Value step_number(const json::Value& all, std::string_view id) {
  for (const auto& step : *all.get_if<json::Array>()) {
    const auto* name = step.member("id");
    const auto* group = step.member("groep");
    if (name && group && *name->get_if<std::string>() == id) return *group;
  }
  return {};
}

json::Value phase(const domain::Fase& fase, const json::Value& all_steps) {
  json::Object out{{"id", text(fase.id)}, {"naam", text(fase.naam)}};
  add(out, "naamEn", fase.naam_en);
  add(out, "stapId", fase.stap);
  if (auto number = step_number(all_steps, fase.stap); number.get_if<std::int64_t>()) out.emplace_back("stap", number);
  out.emplace_back("begin", json::Value(fase.begin));
  out.emplace_back("eind", json::Value(fase.eind));
  return json::Value(std::move(out));
}

json::Value term(const domain::TermijnRegel& termijn) {
  json::Object out{{"id", text(termijn.id)}, {"naam", text(termijn.naam)}};
  add(out, "naamEn", termijn.naam_en);
  add(out, "uitleg", termijn.uitleg);
  add(out, "grondslag", termijn.grondslag);
  if (termijn.werkdagen) out.emplace_back("werkdagen", json::Value(std::int64_t{*termijn.werkdagen}));
  return json::Value(std::move(out));
}

/// Guards by name with what the method gave them; their words stand in the catalogue `voorwaarde`.
json::Value guards(const std::vector<domain::Bound<domain::GuardDef>>& bound) {
  json::Array out;
  for (const auto& guard : bound) {
    json::Array args;
    for (const auto& [naam, waarde] : guard.args)
      args.emplace_back(json::Object{{"naam", text(naam)}, {"waarde", text(waarde)}});
    json::Object one{{"id", text(guard.def->naam)}, {"sterkte", text(domain::to_id(guard.sterkte))}};
    add(one, "regel", guard.def->regel);
    if (!args.empty()) one.emplace_back("waarden", json::Value(std::move(args)));
    out.emplace_back(std::move(one));
  }
  return json::Value(std::move(out));
}

json::Value act(const domain::Overgang& overgang) {
  json::Object out{{"id", text(overgang.id)}, {"naam", text(overgang.naam)}};
  add(out, "naamEn", overgang.naam_en);
  add(out, "uitleg", overgang.uitleg);
  add(out, "grondslag", overgang.grondslag);
  add(out, "naar", overgang.naar);
  if (overgang.invoer) add(out, "invoer", overgang.invoer->name);
  out.emplace_back("van", texts(overgang.van));
  out.emplace_back("functies", texts(overgang.functies));
  out.emplace_back("verwacht", json::Value(overgang.verwacht));
  add(out, "klok", overgang.klok);
  out.emplace_back("start", texts(overgang.start));
  out.emplace_back("stop", texts(overgang.stop));
  out.emplace_back("voorwaarden", guards(overgang.voorwaarden));
  return json::Value(std::move(out));
}

}  // namespace

std::string method_json(const domain::Methode& methode) {
  const auto all_steps = steps(methode);
  const auto& werkwijze = methode.werkwijze;
  json::Array loops;
  for (const auto& loop : werkwijze.levenslopen()) {
    json::Array phases, terms, acts;
    for (const auto& fase : loop.fasen) phases.push_back(phase(fase, all_steps));
    for (const auto& termijn : loop.termijnen) terms.push_back(term(termijn));
    for (const auto& overgang : loop.overgangen) acts.push_back(act(overgang));
    loops.emplace_back(json::Object{{"soort", text(gen::to_id(loop.soort))},
                                    {"meervoud", text(domain::aggregate_type(loop.soort).meervoud)},
                                    {"fasen", json::Value(std::move(phases))},
                                    {"termijnen", json::Value(std::move(terms))},
                                    {"handelingen", json::Value(std::move(acts))}});
  }
  return json::encode(json::Value(json::Object{{"kenmerk", text(base::to_string(werkwijze.hash()))},
                                               {"levenslopen", json::Value(std::move(loops))},
                                               {"stappen", all_steps}}));
}

}  // namespace ruimte::http
