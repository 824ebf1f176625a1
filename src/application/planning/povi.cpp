// SPDX-License-Identifier: EUPL-1.2
// The revision of an environmental vision beside what must land in it (GP-01).
#include <algorithm>

#include "application/each_dossier.hpp"
#include "application/planning/jaarplan.hpp"
#include "application/planning/woorden.hpp"
#include "gen/afspraak.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::application::planning {

namespace {

using domain::Soort;

constexpr std::string_view povi = "povi";
constexpr int meeste_dossiers = 1000;  ///< per province and noun

ListQuery van_provincie(Soort soort, const std::string& provincie) {
  auto query = every(soort);
  query.filters.push_back({"provincies", provincie});
  return query;
}

/// Whether what was agreed is there before the vision is: unknown while either day is.
std::optional<bool> tijdig(const gen::Herziening& h, std::optional<base::Date> dag) {
  if (!h.tot || !dag) return std::nullopt;
  return *dag <= *h.tot;
}

/// An agreement that a side reported to land in the vision, or of which an action uses it. Its day is the first that
/// was agreed for such an action.
std::optional<gen::Herzieningstuk> stuk_van(const Planvraag& v, const gen::AfspraakToestand& t,
                                            const gen::Herziening& h) {
  const auto landing =
      std::find_if(t.landingen.rbegin(), t.landingen.rend(), [](const auto& l) { return l.instrument == povi; });
  gen::Herzieningstuk uit;
  bool actie = false;
  for (const auto& a : t.acties) {
    if (a.instrument != povi) continue;
    actie = true;
    if (a.uiterlijk && (!uit.dag || *a.uiterlijk < *uit.dag)) uit.dag = a.uiterlijk;
  }
  if (!actie && landing == t.landingen.rend()) return std::nullopt;
  uit.nummer = t.nummer;
  uit.titel = t.titel;
  uit.stand = landing == t.landingen.rend()
                  ? v.labels.fase(Soort::afspraak, t.fase, v.taal)
                  : v.labels.code(gen::code_list_landingstatus(), static_cast<std::size_t>(landing->status), v.taal);
  uit.tijdig = tijdig(h, uit.dag);
  return uit;
}

void zet_stukken(const Planvraag& v, const std::string& provincie, gen::Herziening& h) {
  each_dossier(v.reader, van_provincie(Soort::vraagstuk, provincie), v.actor.kringen, meeste_dossiers,
               [&](const Row& row, const domain::Aggregate& dossier) {
                 const auto& t = dossier.toestand.as<gen::VraagstukToestand>();
                 if (t.terugkeerdoel != povi) return;
                 gen::Herzieningstuk s;
                 s.nummer = t.nummer;
                 s.titel = t.titel;
                 s.stand = v.labels.fase(Soort::vraagstuk, t.fase, v.taal);
                 s.dag = t.tijdvak;
                 s.tijdig = tijdig(h, s.dag);
                 s.pad = "vraagstukken/" + base::to_string(row.stream.id);
                 h.stukken.push_back(std::move(s));
               });
  each_dossier(v.reader, van_provincie(Soort::afspraak, provincie), v.actor.kringen, meeste_dossiers,
               [&](const Row& row, const domain::Aggregate& dossier) {
                 auto s = stuk_van(v, dossier.toestand.as<gen::AfspraakToestand>(), h);
                 if (!s) return;
                 s->pad = "afspraken/" + base::to_string(row.stream.id);
                 h.stukken.push_back(std::move(*s));
               });
  std::ranges::sort(h.stukken, {}, [](const auto& s) { return std::tuple(!s.dag, s.dag, s.nummer); });
}

}  // namespace

std::vector<gen::Herziening> herzieningen(const Planvraag& v, const Plan& plan) {
  std::vector<gen::Herziening> uit;
  for (const auto& p : partijen(v.referentie)) {
    if (p.soort != "provincie" || p.organisatie.empty()) continue;
    gen::Herziening h;
    h.partij = p.organisatie;
    for (const auto& s : plan.stukken) {  // the next one, or the last when all are over
      if (s.soort != gen::Jaarstuksoort::povi || s.partij.empty() || !hoort_bij(v.referentie, s.partij, p)) continue;
      if (h.tot && *h.tot >= v.vandaag) break;
      h.naam = naam_van(v, s);
      h.van = s.van;
      h.tot = s.tot;
      h.raming = s.raming;
    }
    if (!h.naam && v.actor.zijde != p.id) continue;
    zet_stukken(v, p.id, h);
    if (h.naam || !h.stukken.empty()) uit.push_back(std::move(h));
  }
  return uit;
}

}  // namespace ruimte::application::planning
