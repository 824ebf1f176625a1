// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/bewijs.hpp"
#include "domain/method/drempels.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

constexpr std::size_t most_named = 6;

/// Ids with a comma between them; absent is none. No value when one is not an id or there are too many.
std::optional<std::vector<base::Uuid>> ids_of(const std::string* text) {
  std::vector<base::Uuid> out;
  if (text == nullptr || text->empty()) return out;
  std::size_t from = 0;
  while (from <= text->size()) {
    const auto comma = std::min(text->find(',', from), text->size());
    const auto id = base::parse_uuid(std::string_view(*text).substr(from, comma - from));
    if (!id || out.size() == most_named) return std::nullopt;
    out.push_back(*id);
    from = comma + 1;
  }
  return out;
}

}  // namespace

Answer evidence(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  const auto found = id ? ctx.reader->toestand({domain::Soort::vraagstuk, *id}, ctx.actor.kringen) : std::nullopt;
  if (!found) return ctx.fail(unknown());
  application::Bewijskeuze keuze;
  for (const auto& [name, into] : {std::pair{"claims", &keuze.claims}, {"spanningspunten", &keuze.spanningspunten}}) {
    auto ids = ids_of(ctx.key(name));
    if (!ids) return ctx.fail(input_problem({{std::string("/query/") + name, "id_onjuist", {}}}));
    *into = std::move(*ids);
  }
  const auto* own = ctx.service.methode(ctx.reader->world(), &*found);
  const auto& method = own == nullptr ? ctx.geldende_methode() : *own;
  const application::Bewijsvraag vraag{method.referentie, ctx.service.env.rekenaar, *ctx.reader, ctx.actor.kringen,
                                       ctx.now};
  auto offer = application::bewijsaanbod(vraag, *found, std::move(keuze), domain::bewijsdrempels(method.werkwijze));
  return json_response(200, base::Record::of(std::move(offer)));
}

}  // namespace ruimte::http::handlers
