// SPDX-License-Identifier: EUPL-1.2
#include "application/expectations.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "application/each_dossier.hpp"
#include "application/methoden.hpp"

namespace ruimte::application {

namespace {

using domain::Levensloop;
using domain::Overgang;

const void* field_of(const base::Record& record, std::string_view name, base::Kind kind) {
  if (record.empty()) return nullptr;
  for (const auto& field : record.desc().fields)
    if (field.name == name && field.kind == kind) return field.access.get(record.data());
  return nullptr;
}

bool expects_something(const Levensloop& loop, std::string_view fase) {
  return std::ranges::any_of(loop.overgangen, [&](const Overgang& act) {
    return act.verwacht && std::ranges::find(act.van, fase) != act.van.end();
  });
}

std::vector<std::string> verwachte_fasen(const Levensloop* loop) {
  std::vector<std::string> uit;
  if (loop == nullptr) return uit;
  for (const auto& fase : loop->fasen)
    if (!fase.eind && expects_something(*loop, fase.id)) uit.push_back(fase.id);
  return uit;
}

bool lists_phase(const domain::AggregateType& type) {
  const auto fields = type.rij()->fields;
  return std::ranges::any_of(fields, [](const base::FieldDesc& field) { return field.name == "fase"; });
}

std::optional<base::Date> deadline_of(const domain::Aggregate& dossier) {
  for (const std::string_view name : {"termijn", "uiterlijk", "aanleverdatum", "datum"})
    if (const auto date = date_field(dossier.toestand, name)) return date;
  return std::nullopt;
}

class Collector {
 public:
  Collector(Reader& reader, const ExpectationQuery& query) : reader_(reader), query_(query) {}

  /// `fase` empty: the list of this noun has no phase to filter on, so all of it.
  void add_phase(const domain::AggregateType& type, std::string_view fase) {
    auto list = every(type.soort);
    if (!fase.empty()) list.filters = {{"fase", std::string(fase)}};
    const bool all =
        each_dossier(reader_, std::move(list), query_.actor.kringen, max_dossiers,
                     [&](const Row& row, const domain::Aggregate& dossier) { add_dossier(type, row, dossier); });
    found_.volledig = found_.volledig && all;
  }

  Expectations finish() {
    std::ranges::sort(found_.items, {}, [](const gen::Verwachting& v) {
      return std::tuple(v.van != "u", v.uiterlijk.value_or(base::Date{INT32_MAX}), v.titel, v.object, v.handeling);
    });
    return std::move(found_);
  }

 private:
  void add_dossier(const domain::AggregateType& type, const Row& row, const domain::Aggregate& dossier) {
    for (const auto& act : domain::handelingen(query_.methoden, reader_.world(), {type.soort, &dossier, true},
                                               query_.actor, query_.now)) {
      if (!act.verwacht) continue;
      const bool other = act.geweigerd && act.geweigerd->wanneer == gen::WanneerWel::nu_door_ander;
      if (!act.geweigerd || other) found_.items.push_back(item(type, row, dossier, act));
    }
  }

  [[nodiscard]] gen::Verwachting item(const domain::AggregateType& type, const Row& row,
                                      const domain::Aggregate& dossier, const domain::Handeling& act) const {
    gen::Verwachting out;
    out.van = act.geweigerd ? "ander" : "u";
    out.soort = type.soort;
    out.meervoud = type.meervoud;
    out.object = row.stream.id;
    if (auto nummer = text_field(row.rij, "nummer"); !nummer.empty()) out.nummer = std::move(nummer);
    out.titel = title_of(type, row.rij);
    out.handeling = act.overgang->id;
    out.handeling_label = naam_van(*act.overgang, query_.taal);
    const auto* methode = domain::methode_van(reader_.world(), query_.methoden, &dossier);
    const auto* loop = methode == nullptr ? nullptr : methode->werkwijze.levensloop(type.soort);
    const auto* fase = loop == nullptr ? nullptr : loop->fase(type.fase(dossier.toestand));
    if (fase && !fase->stap.empty()) out.stap = fase->stap;
    out.uiterlijk = deadline_of(dossier);
    if (act.geweigerd) out.partij = who(*act.geweigerd);
    return out;
  }

  /// What the dossier is called on a screen: nouns differ in which field says so.
  [[nodiscard]] std::string title_of(const domain::AggregateType& type, const base::Record& row) const {
    for (const std::string_view name : {"titel", "schuurt", "naam"})
      if (auto text = text_field(row, name); !text.empty()) return text;
    const auto gremium = text_field(row, "gremium");
    if (!gremium.empty()) return query_.labels.catalogus("gremium", gremium, query_.taal);
    return query_.labels.code(gen::lists::stroomsoort, static_cast<std::size_t>(type.soort), query_.taal);
  }

  [[nodiscard]] std::string who(const domain::Refusal& refusal) const {
    std::string out;
    for (const auto& id : refusal.wie_wel)
      out += (out.empty() ? "" : ", ") + query_.labels.catalogus("functie", id, query_.taal);
    for (const auto& id : refusal.gremia)
      out += (out.empty() ? "" : ", ") + query_.labels.catalogus("gremium", id, query_.taal);
    return out;
  }

  Reader& reader_;
  const ExpectationQuery& query_;
  Expectations found_;
};

}  // namespace

std::string text_field(const base::Record& record, std::string_view name) {
  for (const auto kind : {base::Kind::text, base::Kind::open_code})
    if (const auto* value = field_of(record, name, kind)) return *static_cast<const std::string*>(value);
  return {};
}

std::optional<base::Date> date_field(const base::Record& record, std::string_view name) {
  const auto* value = field_of(record, name, base::Kind::date);
  return value ? std::optional(*static_cast<const base::Date*>(value)) : std::nullopt;
}

Expectations verwachtingen(Reader& reader, const ExpectationQuery& query) {
  Collector collector(reader, query);
  const auto methoden = bekende_methoden(reader.world(), query.methoden);
  for (const auto& type : domain::aggregate_types()) {
    if (!type.naar_rij) continue;
    std::set<std::string> fasen;
    for (const auto* methode : methoden)
      for (auto& fase : verwachte_fasen(methode->werkwijze.levensloop(type.soort))) fasen.insert(std::move(fase));
    if (fasen.empty()) continue;
    if (!lists_phase(type)) fasen = {""};
    for (const auto& fase : fasen) collector.add_phase(type, fase);
  }
  return collector.finish();
}

}  // namespace ruimte::application
