// SPDX-License-Identifier: EUPL-1.2
#include "application/gereedheid.hpp"

#include <algorithm>

#include "application/each_dossier.hpp"
#include "base/clock.hpp"
#include "domain/kernel/machtiging.hpp"
#include "gen/gremium.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::application {

namespace {

using gen::Gereedheidsgroep;
using gen::Gereedheidspuntsoort;

class Checklist {
 public:
  Checklist(Reader& reader, const ExpectationQuery& query) : reader_(reader), query_(query) {}

  Gereedheid make() {
    on_time();
    issues();
    people();
    return std::move(found_);
  }

 private:
  void add(Gereedheidsgroep groep, Gereedheidspuntsoort punt, bool gereed, std::string over = {}) {
    gen::Gereedheidspunt out;
    out.groep = groep;
    out.punt = punt;
    out.gereed = gereed;
    if (!over.empty()) out.over = std::move(over);
    found_.items.push_back(std::move(out));
  }
  void add(Gereedheidsgroep groep, Gereedheidspuntsoort punt, bool gereed, const Row& row, const std::string& over) {
    add(groep, punt, gereed, over);
    found_.items.back().meervoud = domain::aggregate_type(row.stream.soort).meervoud;
    found_.items.back().object = row.stream.id;
  }

  void on_time() {
    const auto expected = verwachtingen(reader_, query_);
    found_.volledig = found_.volledig && expected.volledig;
    const auto today = base::amsterdam_date(query_.now);
    bool late = false;
    for (const auto& item : expected.items) {
      if (item.van != "u" || !item.uiterlijk || *item.uiterlijk >= today) continue;
      late = true;
      add(Gereedheidsgroep::op_tijd, Gereedheidspuntsoort::dag_voorbij, false,
          item.titel + ": " + item.handeling_label);
      found_.items.back().meervoud = item.meervoud;
      found_.items.back().object = item.object;
    }
    if (!late) add(Gereedheidsgroep::op_tijd, Gereedheidspuntsoort::dag_voorbij, true);
  }

  /// Every dossier of a noun that this person reads and that fits the filters.
  template <class Use>
  void each(domain::Soort soort, std::vector<Filter> filters, Use use) {
    auto list = every(soort);
    list.filters = std::move(filters);
    const bool all = each_dossier(reader_, std::move(list), query_.actor.kringen, max_dossiers, use);
    found_.volledig = found_.volledig && all;
  }

  void issues() {
    bool together = false;
    each(domain::Soort::vraagstuk, {}, [&](const Row& row, const domain::Aggregate& dossier) {
      const auto& v = dossier.toestand.as<gen::VraagstukToestand>();
      const auto* methode = domain::methode_van(reader_.world(), query_.methoden, &dossier);
      const auto* loop = methode == nullptr ? nullptr : methode->werkwijze.levensloop(domain::Soort::vraagstuk);
      const auto* fase = loop == nullptr ? nullptr : loop->fase(v.fase);
      if (fase == nullptr || fase->eind || std::ranges::find(v.provincies, query_.actor.zijde) == v.provincies.end())
        return;
      together = together || v.provincies.size() > 1;
      if (fase->stap == "dialoog" || fase->stap == "besluitvorming") prepared(row, v);
    });
    add(Gereedheidsgroep::over_de_grens, Gereedheidspuntsoort::samen_met_buur, together);
  }

  void prepared(const Row& row, const gen::VraagstukToestand& v) {
    const bool position = std::ranges::any_of(v.inzetten, [&](const auto& i) { return i.zijde == query_.actor.zijde; });
    add(Gereedheidsgroep::voorbereid, Gereedheidspuntsoort::inzet_vastgelegd, position, row, v.nummer + " " + v.titel);
    const auto key = base::to_string(row.stream.id) + "/" + query_.actor.organisatie;
    const bool room = reader_.by_key(domain::Soort::beslisruimte, key, query_.actor.kringen).has_value();
    add(Gereedheidsgroep::voorbereid, Gereedheidspuntsoort::beslisruimte_bekend, room, row, v.nummer + " " + v.titel);
  }

  void people() {
    const auto today = base::amsterdam_date(query_.now);
    bool leader = false, executive = false;
    each(domain::Soort::functie, {{"organisatie", query_.actor.organisatie}},
         [&](const Row&, const domain::Aggregate& a) {
           const auto& f = a.toestand.as<gen::FunctieToestand>();
           if (!domain::functie_geldt(f, today)) return;
           leader = leader || f.functie == "projectleider";
           executive = executive || f.functie == "gedeputeerde";
         });
    add(Gereedheidsgroep::geordend, Gereedheidspuntsoort::projectleider_bekend, leader);
    add(Gereedheidsgroep::geordend, Gereedheidspuntsoort::bestuurder_bekend, executive);
    bool mandate = false;
    each(domain::Soort::mandaatregister, {}, [&](const Row&, const domain::Aggregate& a) {
      const auto& t = a.toestand.as<gen::MandaatregisterToestand>();
      const auto* body = reader_.world().referentie().gremium(t.gremium);
      if (body == nullptr || body->zijde != "provincie" || !t.gremium.ends_with(":" + query_.actor.zijde)) return;
      for (const auto& m : t.mandaten) mandate = mandate || (!m.ingetrokken && m.van <= today && today <= m.tot);
    });
    add(Gereedheidsgroep::geordend, Gereedheidspuntsoort::mandaat_geldig, mandate);
  }

  Reader& reader_;
  const ExpectationQuery& query_;
  Gereedheid found_;
};

}  // namespace

Gereedheid gereedheid(Reader& reader, const ExpectationQuery& query) { return Checklist(reader, query).make(); }

}  // namespace ruimte::application
