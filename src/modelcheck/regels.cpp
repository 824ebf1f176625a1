// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/regels.hpp"

#include <algorithm>

#include "gen/gremium.hpp"
#include "modelcheck/regels_delen.hpp"

namespace ruimte::modelcheck {

using domain::Soort;

void Telling::tel(std::string_view regel, std::uint64_t n) {
  const auto it = gecontroleerd.find(regel);
  if (it == gecontroleerd.end())
    gecontroleerd.emplace(std::string(regel), n);
  else
    it->second += n;
}

void Telling::voeg_toe(Telling&& ander) {
  for (const auto& [regel, n] : ander.gecontroleerd) tel(regel, n);
  schendingen.insert(schendingen.end(), std::make_move_iterator(ander.schendingen.begin()),
                     std::make_move_iterator(ander.schendingen.end()));
}

bool mag_besluiten(const domain::Referentie& r, const Beslissing& b, base::Date dag) {
  const auto colon = b.gremium.find(':');
  const auto it = r.gremia.find(b.gremium.substr(0, colon));
  if (it == r.gremia.end()) return false;
  const auto& g = it->second;
  if (b.bindt_beide && g.zijde != "beide") return false;
  const auto instantie = colon == std::string_view::npos ? std::string_view() : b.gremium.substr(colon + 1);
  const bool past = std::ranges::all_of(b.provincies, [&](const auto& p) {
    if (g.instantie_per == "provincie") return p == instantie;
    if (g.instantie_per == "landsdeel") return r.provincies.at(p).landsdeel == instantie;
    return instantie.empty();
  });
  return past && std::ranges::any_of(g.mandaten, [&](const domain::GremiumMandaat& m) {
           return m.onderwerp == b.onderwerp && m.niveau == domain::Mandaatniveau::besluiten &&
                  (!m.van || *m.van <= dag) && (!m.tot || dag <= *m.tot);
         });
}

bool mandaat_geldt(const Stand& stand, const base::Uuid& mandaat, const domain::Actor& actor,
                   std::string_view onderwerp) {
  for (const auto& s : stand.stukken) {
    if (s->aggregate.ref.soort != Soort::mandaatregister) continue;
    for (const auto& m : s->aggregate.toestand.as<gen::MandaatregisterToestand>().mandaten)
      if (m.id == mandaat)
        return m.functie == actor.functie && m.organisatie == actor.organisatie && m.onderwerp == onderwerp &&
               !m.ingetrokken && m.van <= stand.vandaag && stand.vandaag <= m.tot;
  }
  return false;
}

void toets(const Overstap& stap, std::uint64_t stand, Telling& telling) {
  Oordeel o(stap, stand, telling);
  auto oud = stap.voor.stukken.begin();
  for (const auto& nieuw : stap.na.stukken) {
    while (oud != stap.voor.stukken.end() && (*oud)->aggregate.ref < nieuw->aggregate.ref) ++oud;
    const bool was_er = oud != stap.voor.stukken.end() && (*oud)->aggregate.ref == nieuw->aggregate.ref;
    if (was_er && *oud == nieuw) continue;  // unchanged streams are shared
    const Paar p{was_er ? &(*oud)->aggregate : nullptr, nieuw->aggregate};
    if (stap.methoden != nullptr) toets_eigen_werkwijze(o, p);
    switch (nieuw->aggregate.ref.soort) {
      case Soort::afspraak: toets_afspraak(o, p); break;
      case Soort::vraagstuk: toets_vraagstuk(o, p); break;
      case Soort::conflict: toets_conflict(o, p); break;
      case Soort::agenda: toets_agenda(o, p); break;
      case Soort::arrangement: toets_arrangement(o, p); break;
      case Soort::capaciteit: toets_capaciteit(o, p); break;
      case Soort::voorstel: toets_voorstel(o, p); break;
      case Soort::werkwijze: toets_werkwijze(o, p); break;
      default: break;
    }
  }
  toets_feiten(o);
}

void toets_catalogus(const domain::Referentie& referentie, Telling& telling) {
  const auto decides = [&](const std::string& onderwerp) {
    return std::ranges::any_of(referentie.gremia, [&](const auto& entry) {
      return std::ranges::any_of(entry.second.mandaten, [&](const domain::GremiumMandaat& m) {
        return m.onderwerp == onderwerp && m.niveau == domain::Mandaatniveau::besluiten && !m.tot;
      });
    });
  };
  const auto onderwerpen = referentie.ids.find("onderwerp");
  if (onderwerpen != referentie.ids.end())
    for (const auto& onderwerp : onderwerpen->second) {
      telling.tel("I-07");
      if (!decides(onderwerp))
        telling.schendingen.push_back({0, {"I-07", "Geen gremium kan besluiten over " + onderwerp + "."}});
    }
  for (const auto& [soort, treden] : referentie.escalatiepaden) {
    telling.tel("I-11");
    const bool goed = !treden.empty() && std::ranges::all_of(treden, [&](const domain::Escalatietrede& t) {
      return t.termijn_werkdagen >= 0 &&
             std::ranges::all_of(t.gremia, [&](const auto& g) { return referentie.gremia.contains(g); });
    });
    if (!goed || treden.back().gremia.empty())
      telling.schendingen.push_back({0, {"I-11", "Het escalatiepad " + soort + " eindigt niet bij een gremium."}});
  }
}

}  // namespace ruimte::modelcheck
