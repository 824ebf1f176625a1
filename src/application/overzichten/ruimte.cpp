// SPDX-License-Identifier: EUPL-1.2
// Tasks, their room on the map, and where claims meet: per province, per horizon, and task by task.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "application/overzichten/tabel.hpp"
#include "base/numbers.hpp"
#include "domain/kernel/claims.hpp"
#include "domain/kernel/consent.hpp"
#include "gen/afspraak.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;
using gen::Kolomsoort;

constexpr std::size_t typen = 4;

/// Provinces of which this reader reads what is shared, by name.
std::vector<std::pair<std::string, std::string>> provincies_van_lezer(const OverzichtVraag& vraag) {
  std::vector<std::pair<std::string, std::string>> uit;
  for (const auto& [id, p] : vraag.referentie.provincies)
    if (vraag.actor.mag_lezen(domain::kring_gedeeld(p.nr)))
      uit.emplace_back(vraag.labels.catalogus("provincie", id, vraag.taal), id);
  std::ranges::sort(uit);
  return uit;
}

bool bevat(const std::vector<std::string>& lijst, const std::string& wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

/// Which types of agreement are about it and were not ended.
std::array<bool, typen> typen_van(const OverzichtVraag& vraag, const gen::SpanningspuntToestand& t) {
  std::array<bool, typen> uit{};
  for (const auto& id : t.afspraken) {
    const auto a = vraag.reader.toestand({Soort::afspraak, id}, vraag.actor.kringen);
    if (!a) continue;
    const auto& afspraak = a->toestand.as<gen::AfspraakToestand>();
    if (!domain::iedereen_stopt(afspraak)) uit.at(static_cast<std::size_t>(afspraak.type)) = true;
  }
  return uit;
}

struct Dekking {
  std::int64_t alle = 0, met = 0;
  std::array<std::int64_t, typen> per_type{};
};

bool is_vervallen(const gen::SpanningspuntToestand& t) { return t.fase == "vervallen"; }

}  // namespace

void vul_spanningen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Provincie", "Province"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Spanningspunten", "Tensions"}), Kolomsoort::getal},
                    {in(vraag.taal, {"Met een afspraak", "With an agreement"}), Kolomsoort::getal},
                    {in(vraag.taal, {"Aandeel in procenten", "Share in per cent"}), Kolomsoort::getal}};
  const auto& types = gen::code_list_afspraaktype();
  for (std::size_t n = 0; n < typen; ++n)
    tabel.kolommen.push_back({vraag.labels.code(types, n, vraag.taal), Kolomsoort::getal});
  std::map<std::string, Dekking> per_provincie;
  std::int64_t vervallen = 0;
  elk_dossier<gen::SpanningspuntToestand>(vraag, Soort::spanningspunt, tabel, [&](const auto&, const auto& t) {
    if (t.soort != gen::Spanningssoort::spanningspunt) return;
    if (is_vervallen(t)) {
      ++vervallen;
      return;
    }
    const auto met = typen_van(vraag, t);
    for (const auto& p : t.grond.provincies) {
      auto& telling = per_provincie[p];
      ++telling.alle;
      if (std::ranges::find(met, true) != met.end()) ++telling.met;
      for (std::size_t n = 0; n < typen; ++n) telling.per_type.at(n) += met.at(n) ? 1 : 0;
    }
  });
  for (const auto& [naam, id] : provincies_van_lezer(vraag)) {
    const auto& t = per_provincie[id];
    gen::Overzichtrij rij{{tekst(naam), getal(t.alle, "spanningspunten?soort=spanningspunt&provincies=" + id),
                           getal(t.met), t.alle == 0 ? tekst("") : getal(base::percent(t.met, t.alle))}};
    for (const auto n : t.per_type) rij.cellen.push_back(getal(n));
    tabel.rijen.push_back(std::move(rij));
  }
  tabel.samen = {in(vraag.taal, {"Vervallen spanningspunten tellen niet mee: ", "Lapsed tensions do not count: "}) +
                     std::to_string(vervallen) + ".",
                 in(vraag.taal, {"Een spanningspunt in twee provincies telt in elke provincie.",
                                 "A tension in two provinces counts in each."})};
}

namespace {

/// Of one pair of tasks in one province.
struct Paar {
  std::int64_t spanningen = 0, kansen = 0;
};
using Matrix = std::map<std::string, std::map<std::pair<base::Uuid, base::Uuid>, Paar>>;  ///< by province

void tel_paren(const gen::SpanningspuntToestand& t, Matrix& matrix, std::set<base::Uuid>& opgaven) {
  std::set<std::pair<base::Uuid, base::Uuid>> paren;
  for (const auto& een : t.grond.claims)
    for (const auto& ander : t.grond.claims)
      if (een.claim != ander.claim) paren.emplace(een.opgave, ander.opgave);
  for (const auto& p : t.grond.provincies)
    for (const auto& paar : paren) {
      auto& telling = matrix[p][paar];
      ++(t.soort == gen::Spanningssoort::koppelkans ? telling.kansen : telling.spanningen);
      opgaven.insert(paar.first);
    }
}

/// Number of each task, in order; a task that the reader may not read has none and is left out.
std::vector<std::pair<std::string, base::Uuid>> nummers(const OverzichtVraag& vraag,
                                                        const std::set<base::Uuid>& opgaven) {
  std::vector<std::pair<std::string, base::Uuid>> uit;
  for (const auto& id : opgaven)
    if (const auto a = vraag.reader.toestand({Soort::opgave, id}, vraag.actor.kringen))
      uit.emplace_back(a->toestand.as<gen::OpgaveToestand>().nummer, id);
  std::ranges::sort(uit);
  return uit;
}

constexpr std::size_t max_kolommen = 60;

}  // namespace

void vul_spanningsmatrix(const OverzichtVraag& vraag, Tabel& tabel) {
  Matrix matrix;
  std::set<base::Uuid> opgaven;
  elk_dossier<gen::SpanningspuntToestand>(vraag, Soort::spanningspunt, tabel, [&](const auto&, const auto& t) {
    if (!is_vervallen(t)) tel_paren(t, matrix, opgaven);
  });
  auto kop = nummers(vraag, opgaven);
  if (kop.size() > max_kolommen) {
    kop.resize(max_kolommen);
    tabel.volledig = false;
  }
  tabel.kolommen = {{in(vraag.taal, {"Provincie", "Province"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Opgave", "Task"}), Kolomsoort::tekst}};
  for (const auto& [nummer, id] : kop) tabel.kolommen.push_back({nummer, Kolomsoort::tekst});
  for (const auto& [provincie, code] : provincies_van_lezer(vraag)) {
    const auto it = matrix.find(code);
    if (it == matrix.end()) continue;
    for (const auto& [nummer, id] : kop) {
      gen::Overzichtrij rij{{tekst(provincie), tekst(nummer, pad_van({Soort::opgave, id}))}};
      bool iets = false;
      for (const auto& [ander_nummer, ander] : kop) {
        const auto paar = it->second.find({id, ander});
        const bool er = paar != it->second.end();
        iets = iets || er;
        rij.cellen.push_back(
            er ? tekst(std::to_string(paar->second.spanningen) + " / " + std::to_string(paar->second.kansen))
               : tekst(""));
      }
      if (iets) tabel.rijen.push_back(std::move(rij));
    }
  }
  tabel.samen = {in(vraag.taal, {"In elk vak: spanningspunten / koppelkansen tussen claims van de twee opgaven.",
                                 "In each box: tensions / chances between claims of the two tasks."})};
}

void vul_vertaling(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {
      {in(vraag.taal, {"Provincie", "Province"}), Kolomsoort::tekst},
      {in(vraag.taal, {"Opgaven", "Tasks"}), Kolomsoort::getal},
      {in(vraag.taal, {"Met een claim", "With a claim"}), Kolomsoort::getal},
      {in(vraag.taal, {"Op de kaart", "On the map"}), Kolomsoort::getal},
      {in(vraag.taal, {"Aandeel met een claim in procenten", "Share with a claim in per cent"}), Kolomsoort::getal}};
  std::map<std::string, std::set<base::Uuid>> met, op_kaart;
  elk_dossier<gen::ClaimToestand>(vraag, Soort::claim, tabel, [&](const auto&, const auto& t) {
    if (t.fase == domain::fase_ingetrokken) return;
    for (const auto& p : t.provincies) {
      met[p].insert(t.opgave);
      if (t.plaats) op_kaart[p].insert(t.opgave);
    }
  });
  std::map<std::string, std::array<std::int64_t, 3>> telling;
  const auto provincies = provincies_van_lezer(vraag);
  elk_dossier<gen::OpgaveToestand>(vraag, Soort::opgave, tabel, [&](const auto& ref, const auto& t) {
    if (t.fase == domain::fase_ingetrokken) return;
    for (const auto& [naam, p] : provincies) {
      if (!t.provincies.empty() && !bevat(t.provincies, p)) continue;
      auto& n = telling[p];
      ++n[0];
      n[1] += met[p].contains(ref.id) ? 1 : 0;
      n[2] += op_kaart[p].contains(ref.id) ? 1 : 0;
    }
  });
  for (const auto& [naam, p] : provincies) {
    const auto& n = telling[p];
    tabel.rijen.push_back({{tekst(naam), getal(n[0]), getal(n[1], "claims?provincies=" + p), getal(n[2]),
                            n[0] == 0 ? tekst("") : getal(base::percent(n[1], n[0]))}});
  }
  tabel.samen = {in(vraag.taal, {"Een opgave zonder genoemde provincies telt in elke provincie.",
                                 "A task that names no provinces counts in every province."})};
}

void vul_horizon(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Horizon", "Horizon"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Opgaven", "Tasks"}), Kolomsoort::getal}};
  std::map<gen::Opgavehorizon, std::int64_t> telling;
  elke_rij(vraag, Soort::opgave, tabel, [&](const Row& row) {
    const auto& o = row.rij.as<gen::OpgaveRij>();
    if (o.fase != domain::fase_ingetrokken) ++telling[o.horizon];
  });
  const auto& lijst = gen::code_list_opgavehorizon();
  for (std::size_t i = 0; i < lijst.ids.size(); ++i)
    tabel.rijen.push_back(
        {{tekst(vraag.labels.code(lijst, i, vraag.taal)),
          getal(telling[static_cast<gen::Opgavehorizon>(i)], "opgaven?horizon=" + std::string(lijst.ids[i]))}});
}

}  // namespace ruimte::application
