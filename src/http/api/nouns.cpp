// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "application/sentences.hpp"
#include "base/text.hpp"
#include "gen/lists.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

const gen::ListColumn* column_of(const Context& ctx, std::string_view field) {
  const auto noun = gen::to_id(ctx.noun->soort);
  for (const auto& table : gen::list_tables()) {
    if (table.noun != noun) continue;
    const auto it = std::ranges::find(table.columns, field, &gen::ListColumn::field);
    return it == table.columns.end() ? nullptr : &*it;
  }
  return nullptr;
}

/// The mistake in a filter value for a column of this kind; empty when it is right.
std::string_view mistake(base::Kind kind, std::string_view text) {
  switch (kind) {
    case base::Kind::integer:
    case base::Kind::area: return base::parse_integer(text) ? "" : "type_onjuist";
    case base::Kind::boolean: return text == "true" || text == "false" ? "" : "type_onjuist";
    case base::Kind::date: return base::parse_date(text) ? "" : "datum_onjuist";
    case base::Kind::instant: return base::parse_instant(text) ? "" : "tijdstip_onjuist";
    case base::Kind::id: return base::parse_uuid(text) ? "" : "id_onjuist";
    case base::Kind::hash: return base::parse_hash(text) ? "" : "hash_onjuist";
    default: return "";
  }
}

/// Which list, whose reader: a cursor opens nowhere else.
std::string cursor_context(const Context& ctx, const application::ListQuery& query) {
  std::string text(ctx.noun->meervoud);
  for (const auto& filter : query.filters) text += "&" + filter.veld + "=" + filter.waarde;
  return text + "|" + query.sorteer + (query.richting == application::Richting::op ? "+" : "-") + "|" +
         base::to_string(ctx.session->functie);
}

void read_limit(const std::string& text, application::ListQuery& query, base::InputErrors& errors) {
  const auto limit = base::parse_integer(text);
  if (!limit)
    errors.push_back({"/query/limiet", "type_onjuist", {}});
  else if (*limit < 1)
    errors.push_back({"/query/limiet", "te_klein", "1"});
  else if (*limit > 200)
    errors.push_back({"/query/limiet", "te_hoog", "200"});
  else
    query.limiet = static_cast<int>(*limit);
}

void read_sort(const Context& ctx, const std::string& text, application::ListQuery& query, base::InputErrors& errors) {
  const bool down = text.starts_with('-');
  const auto* column = column_of(ctx, std::string_view(text).substr(down ? 1 : 0));
  if (!column || !column->sort) {
    errors.push_back({"/query/sorteer", "code_onbekend", {}});
    return;
  }
  query.sorteer = column->field;
  query.richting = down ? application::Richting::neer : application::Richting::op;
}

base::Result<application::ListQuery, base::InputErrors> list_query(const Context& ctx) {
  application::ListQuery query;
  query.soort = ctx.noun->soort;
  base::InputErrors errors;
  for (const auto& [key, value] : ctx.query) {
    if (key == "limiet")
      read_limit(value, query, errors);
    else if (key == "sorteer")
      read_sort(ctx, value, query, errors);
    else if (key != "cursor") {
      const auto wrong = mistake(column_of(ctx, key)->item, value);
      if (!wrong.empty()) errors.push_back({"/query/" + key, std::string(wrong), {}});
      query.filters.push_back({key, value});
    }
  }
  std::ranges::sort(query.filters, {}, &application::Filter::veld);
  if (const auto* cursor = ctx.key("cursor"); cursor && errors.empty()) {
    auto position = base::open_sealed(ctx.service.cursor_key, *cursor, cursor_context(ctx, query));
    if (position)
      query.na = std::move(*position);
    else
      errors.push_back({"/query/cursor", "cursor_onjuist", {}});
  }
  if (!errors.empty()) return base::fail(std::move(errors));
  return query;
}

/// The record with its id and the version of its stream, which the dossier's own fields never are named.
json::Value with_id(const base::Record& record, const domain::StreamRef& ref, std::int32_t versie) {
  auto object = *base::to_value(record).get_if<json::Object>();
  object.emplace_back("id", json::Value(base::to_string(ref.id)));
  object.emplace_back("dossierversie", json::Value(std::int64_t{versie}));
  return json::Value(std::move(object));
}

std::optional<domain::Aggregate> find(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  if (!id) return std::nullopt;
  return ctx.reader->toestand({ctx.noun->soort, *id}, ctx.actor.kringen);
}

json::Value fact(const Context& ctx, const application::Labels& labels, const domain::Aggregate& dossier,
                 const application::Stamped& stamped) {
  const auto& e = stamped.envelop;
  const bool system = e.functie == base::Uuid{};
  json::Object out;
  out.emplace_back("versie", json::Value(e.versie));
  out.emplace_back("op", json::Value(base::to_string(e.tijd)));
  out.emplace_back("soort", json::Value(e.soort));
  if (!system) out.emplace_back("partij", json::Value(labels.catalogus("organisatie", e.partij, ctx.taal)));
  auto wie = labels.catalogus("functie", e.rol, ctx.taal);
  if (e.namens_rol)
    wie += (ctx.taal == application::Taal::en ? " on behalf of " : " namens ") +
           labels.catalogus("functie", *e.namens_rol, ctx.taal);
  if (!system) out.emplace_back("functie", json::Value(std::move(wie)));
  out.emplace_back("zin", json::Value(application::zin(labels, dossier, stamped.inhoud, ctx.taal)));
  out.emplace_back("inhoud", base::to_value(stamped.inhoud));
  return json::Value(std::move(out));
}

Response items_response(json::Array items, const std::string& next = {}) {
  json::Object out{{"items", json::Value(std::move(items))}};
  if (!next.empty()) out.emplace_back("volgende", json::Value(next));
  return json_response(200, json::Value(std::move(out)));
}

}  // namespace

Answer list_dossiers(Context& ctx) {
  const auto query = list_query(ctx);
  if (!query) return ctx.fail(input_problem(query.error()));
  const auto page = ctx.reader->list(*query, ctx.actor.kringen);
  json::Array items;
  for (const auto& row : page.rows) items.push_back(with_id(row.rij, row.stream, row.versie));
  const auto next = page.volgende.empty()
                        ? std::string()
                        : base::seal(ctx.service.cursor_key, page.volgende, cursor_context(ctx, *query));
  return items_response(std::move(items), next);
}

Answer count_dossiers(Context& ctx) {
  const auto labels = ctx.labels();
  json::Array items;
  for (const auto& count : ctx.reader->telling(ctx.noun->soort, ctx.actor.kringen)) {
    items.emplace_back(json::Object{{"fase", json::Value(count.fase)},
                                    {"label", json::Value(labels.fase(ctx.noun->soort, count.fase, ctx.taal))},
                                    {"aantal", json::Value(count.aantal)}});
  }
  return items_response(std::move(items));
}

Answer read_dossier(Context& ctx) {
  const auto dossier = find(ctx);
  if (!dossier) return ctx.fail(unknown());
  return json_response(200, with_id(dossier->toestand, dossier->ref, dossier->versie));
}

Answer read_history(Context& ctx) {
  const auto dossier = find(ctx);
  if (!dossier) return ctx.fail(unknown());
  const auto labels = ctx.labels(&*dossier);
  json::Array items;
  for (const auto& stamped : ctx.reader->verloop(dossier->ref, ctx.actor.kringen))
    items.push_back(fact(ctx, labels, *dossier, stamped));
  return items_response(std::move(items));
}

}  // namespace ruimte::http::handlers
