// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/optelblad.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "application/each_dossier.hpp"
#include "application/ruimte/optelsom.hpp"
#include "gen/opgave.hpp"

namespace ruimte::application {

namespace {

using gen::Optelhorizon;

constexpr int most = 5'000;

/// A claim counts in every period in which it holds.
const std::vector<std::pair<Optelhorizon, Claimkeuze>>& tijdvakken() {
  static const std::vector<std::pair<Optelhorizon, Claimkeuze>> alle = {
      {Optelhorizon::alle_jaren, [](const auto&) { return true; }},
      {Optelhorizon::tot_2030, [](const auto& t) { return t.van_jaar <= 2030; }},
      {Optelhorizon::tot_2050, [](const auto& t) { return t.van_jaar <= 2050 && t.tot_jaar > 2030; }},
      {Optelhorizon::na_2050, [](const auto& t) { return t.tot_jaar > 2050; }}};
  return alle;
}

ListQuery op_nummer(domain::Soort soort) {
  auto vraag = every(soort);
  vraag.sorteer = "nummer";
  vraag.richting = Richting::op;
  return vraag;
}

/// What was read before anything is added up.
struct Gelezen {
  std::vector<Kaartclaim> claims;
  std::vector<gen::Optelopgave> zonder_claim;
  bool volledig = true;
};

Gelezen lees(const Kaartlezer& lezer) {
  Gelezen uit;
  std::set<base::Uuid> met_claim;
  uit.volledig = each_dossier(lezer.reader, op_nummer(domain::Soort::claim), lezer.kringen, most,
                              [&](const Row& row, const domain::Aggregate& dossier) {
                                const auto& t = dossier.toestand.as<gen::ClaimToestand>();
                                if (is_over(lezer, domain::Soort::claim, t.fase)) return;
                                met_claim.insert(t.opgave);
                                uit.claims.push_back({row.stream.id, t});
                              });
  const bool alle = each_dossier(lezer.reader, op_nummer(domain::Soort::opgave), lezer.kringen, most,
                                 [&](const Row& row, const domain::Aggregate& dossier) {
                                   const auto& t = dossier.toestand.as<gen::OpgaveToestand>();
                                   if (is_over(lezer, domain::Soort::opgave, t.fase)) return;
                                   if (met_claim.contains(row.stream.id)) return;
                                   uit.zonder_claim.push_back({row.stream.id, t.nummer, t.titel, t.provincies});
                                 });
  uit.volledig = uit.volledig && alle;
  return uit;
}

gen::Optelclaim claim_in_het_kort(const Kaartclaim& c) {
  const auto& t = c.toestand;
  return {c.id,     t.nummer, t.titel, t.hardheid, t.van_jaar, t.tot_jaar, t.versies.back(), t.plaats.has_value(),
          t.fictief};
}

/// Fills the answer for one province after another.
class Blad {
 public:
  Blad(const Optelvraag& vraag, Gelezen gelezen) : vraag_(vraag), gelezen_(std::move(gelezen)) {
    std::vector<Claimkeuze> keuzen;
    for (const auto& [horizon, telt] : tijdvakken()) keuzen.push_back(telt);
    sommen_ = optelsommen(vraag.rekenaar, gelezen_.claims, vraag.matrix, keuzen);
    uit_.volledig = gelezen_.volledig;
  }

  void provincie(const std::string& id) {
    for (std::size_t n = 0; n < sommen_.size(); ++n) {
      const auto horizon = tijdvakken()[n].first;
      const auto it = std::ranges::find(sommen_[n], id, [](const Provinciesom& s) { return s.alles.provincie; });
      if (it != sommen_[n].end())
        voeg_toe(horizon, *it);
      else if (id != buiten_provincies)
        voeg_toe(horizon, Optelregel{id, {}, {}, 0, 0, {}, {}, {}, {}, {}}, vraag_.rekenaar.provincies().land(id));
    }
  }

  gen::Optelsom klaar() && {
    for (std::size_t n = 0; n < gelezen_.claims.size(); ++n) {
      if (!geteld_.contains(n)) continue;
      const auto& c = gelezen_.claims[n];
      uit_.zonder_plek += c.toestand.plaats ? 0 : 1;
      if (vraag_.provincie) uit_.claims.push_back(claim_in_het_kort(c));
    }
    for (auto& o : gelezen_.zonder_claim)
      if (hoort_hier(o.provincies)) uit_.zonder_claim.push_back(std::move(o));
    return std::move(uit_);
  }

 private:
  /// An opgave without provinces is of all of them.
  [[nodiscard]] bool hoort_hier(const std::vector<std::string>& provincies) const {
    if (!vraag_.provincie) return true;
    if (*vraag_.provincie == buiten_provincies) return false;
    return provincies.empty() || std::ranges::find(provincies, *vraag_.provincie) != provincies.end();
  }

  void voeg_toe(Optelhorizon horizon, const Provinciesom& som) {
    for (const auto& f : som.functies) voeg_toe(horizon, f, som.land);
    voeg_toe(horizon, som.alles, som.land);
  }

  void voeg_toe(Optelhorizon horizon, const Optelregel& r, base::SquareMetres land) {
    gen::Optelsomregel regel;
    regel.horizon = horizon;
    if (r.provincie != buiten_provincies) regel.provincie = r.provincie;
    if (!r.ruimtefunctie.empty()) regel.ruimtefunctie = r.ruimtefunctie;
    regel.claims = r.claims;
    regel.fictief = r.fictief;
    regel.gevraagd = r.gevraagd;
    regel.hard = r.hard;
    regel.voorkeur = r.voorkeur;
    regel.zoekgebied = r.zoekgebied;
    regel.samen = r.samen;
    regel.land = land;
    for (const auto& [n, o] : r.delen) {
      geteld_.insert(n);
      if (vraag_.provincie) regel.delen.push_back({gelezen_.claims[n].id, o});
    }
    uit_.regels.push_back(std::move(regel));
  }

  const Optelvraag& vraag_;
  Gelezen gelezen_;
  std::vector<std::vector<Provinciesom>> sommen_;  ///< per period
  std::set<std::size_t> geteld_;                   ///< claims that are in a line
  gen::Optelsom uit_;
};

}  // namespace

gen::Optelsom optelblad(const Kaartlezer& lezer, const Optelvraag& vraag) {
  Blad blad(vraag, lees(lezer));
  if (vraag.provincie) {
    blad.provincie(*vraag.provincie);
    return std::move(blad).klaar();
  }
  for (const auto& [id, provincie] : vraag.referentie.provincies) blad.provincie(id);
  blad.provincie(std::string(buiten_provincies));
  return std::move(blad).klaar();
}

}  // namespace ruimte::application
