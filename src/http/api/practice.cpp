// SPDX-License-Identifier: EUPL-1.2
// What only the practice environment shows: who one can be there.
#include "application/example.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

std::string text(const json::Value& object, std::string_view key) {
  const auto* member = object.member(key);
  const auto* found = member ? member->get_if<std::string>() : nullptr;
  return found ? *found : std::string();
}

/// "Secretaris van een gremium, DO NOVEX (Utrecht)": the function with the body or organisation that it belongs to.
std::string in_words(const Context& ctx, const json::Value& functie) {
  const auto& labels = ctx.service.labels;
  const auto gremium = text(functie, "gremium");
  return labels.catalogus("functie", text(functie, "functie"), ctx.taal) + ", " +
         (gremium.empty() ? labels.catalogus("organisatie", text(functie, "organisatie"), ctx.taal)
                          : labels.catalogus("gremium", gremium, ctx.taal));
}

}  // namespace

/// Its password is no secret: the example is the same everywhere and holds nothing real.
Answer practice_accounts(Context& ctx) {
  if (!ctx.service.env.oefen) return ctx.fail(unknown());
  const auto script = application::example_script();
  json::Array items;
  for (const auto& account : *script.member("accounts")->get_if<json::Array>()) {
    gen::Oefenaccount out{text(account, "gebruikersnaam"), text(account, "naam"), {}, text(script, "wachtwoord")};
    for (const auto& functie : *account.member("functies")->get_if<json::Array>())
      out.functies.push_back(in_words(ctx, functie));
    items.push_back(base::to_value(base::Record::of(std::move(out))));
  }
  return json_response(200, json::Value(json::Object{{"items", json::Value(std::move(items))}}));
}

}  // namespace ruimte::http::handlers
