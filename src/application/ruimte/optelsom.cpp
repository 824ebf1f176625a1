// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/optelsom.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

#include "application/ruimte/verdeling.hpp"

namespace ruimte::application {

namespace {

using spatial::Area;
using spatial::Int128;

/// A whole number over weights: each gets what its share rounds down to, the heaviest also what that leaves.
std::vector<std::int64_t> verdeel_getal(std::int64_t totaal, const std::vector<Int128>& gewichten) {
  const auto samen = std::accumulate(gewichten.begin(), gewichten.end(), Int128{0});
  std::vector<std::int64_t> uit(gewichten.size());
  std::int64_t rest = totaal;
  for (std::size_t n = 0; n < gewichten.size(); ++n) {
    // Weights are areas: divided by 2^20 the product with m2 still fits, and a share stays right to a millionth m2.
    const auto deel = (gewichten[n] >> 20) * totaal / std::max<Int128>(samen >> 20, 1);
    uit[n] = static_cast<std::int64_t>(deel);
    rest -= uit[n];
  }
  uit[static_cast<std::size_t>(std::ranges::max_element(gewichten) - gewichten.begin())] += rest;
  return uit;
}

/// Where claims lie, and what each is worth there.
class Spreiding {
 public:
  Spreiding(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims) : claims_(claims) {
    for (std::size_t n = 0; n < claims.size(); ++n) {
      auto vorm = claims[n].toestand.plaats ? spatial::Polygon::of(*claims[n].toestand.plaats)
                                            : base::fail(spatial::ShapeFault{});
      if (vorm) {
        vormen_.push_back(std::move(*vorm));
        nummers_.push_back(n);
      } else {
        zonder_plaats(n);
      }
    }
    op_de_kaart(rekenaar);
  }

  /// Of each claim what it asks per province; sums to what it asks.
  std::map<std::string, std::map<std::size_t, gen::Claimomvang>> delen;
  struct Overlap {
    std::size_t een, ander;  ///< of claims
    std::string provincie;
    base::SquareMetres vlak;
  };
  std::vector<Overlap> overlappen;  ///< by claims, then by province

 private:
  void zonder_plaats(std::size_t n) {
    const auto& t = claims_[n].toestand;
    leg_uit(n, t.provincies, std::vector<Int128>(t.provincies.size(), Int128{1} << 40));
  }

  void leg_uit(std::size_t n, const std::vector<std::string>& provincies, const std::vector<Int128>& gewichten) {
    if (provincies.empty()) return;
    const auto& o = claims_[n].toestand.omvang;
    const auto minste = verdeel_getal(o.minste.v, gewichten), verwacht = verdeel_getal(o.verwacht.v, gewichten);
    const auto meeste = verdeel_getal(o.meeste.v, gewichten);
    for (std::size_t p = 0; p < provincies.size(); ++p)
      delen[provincies[p]][n] = {{minste[p]}, {verwacht[p]}, {meeste[p]}};
  }

  void op_de_kaart(const Rekenaar& rekenaar) {
    auto zones = rekenaar.provincies().bij(vormen_);
    spatial::OverlayOptions opties;
    opties.cell_m = meetcel_m;
    const auto kaart = spatial::Overlay::of(vormen_, std::move(zones.laag), opties);
    assert(kaart.has_value());
    std::map<std::size_t, std::map<std::string, Int128>> eigen;
    for (const auto& e : kaart->entries()) {
      const std::string waar(e.zone == spatial::outside ? buiten_provincies : std::string_view(zones.ids[e.zone]));
      if (e.i == e.j)
        eigen[nummers_[e.i]][waar] += e.area.quanta;
      else
        overlappen.push_back({nummers_[e.i], nummers_[e.j], waar, spatial::whole_square_metres(e.area)});
    }
    for (const auto& [n, per_zone] : eigen) {
      std::vector<std::string> provincies;
      std::vector<Int128> gewichten;
      for (const auto& [p, q] : per_zone) {
        provincies.push_back(p);
        gewichten.push_back(q);
      }
      leg_uit(n, provincies, gewichten);
    }
  }

  const std::vector<Kaartclaim>& claims_;
  spatial::Layer vormen_;
  std::vector<std::size_t> nummers_;  ///< of claims, per shape
};

void tel_op(Optelregel& regel, const gen::Claimomvang& o, const gen::ClaimToestand& t) {
  regel.gevraagd.minste.v += o.minste.v;
  regel.gevraagd.verwacht.v += o.verwacht.v;
  regel.gevraagd.meeste.v += o.meeste.v;
  auto& soort = t.hardheid == gen::Claimhardheid::hard       ? regel.hard
                : t.hardheid == gen::Claimhardheid::voorkeur ? regel.voorkeur
                                                             : regel.zoekgebied;
  soort.v += o.verwacht.v;
  ++regel.claims;
  if (t.fictief) ++regel.fictief;
}

bool kan_samen(const domain::Matrix* matrix, const Kaartclaim& a, const Kaartclaim& b) {
  const auto* cel = matrix == nullptr ? nullptr : matrix->cel(a.toestand.ruimtefunctie, b.toestand.ruimtefunctie);
  return cel != nullptr &&
         (cel->cel == gen::Verenigbaarheidscel::gaat_samen || cel->cel == gen::Verenigbaarheidscel::versterkt);
}

using Claimdelen = std::map<std::size_t, gen::Claimomvang>;

/// The sums of one choice of the claims.
class Som {
 public:
  Som(const Spreiding& spreiding, const std::vector<Kaartclaim>& claims, const domain::Matrix* matrix,
      const Claimkeuze& telt)
      : spreiding_(spreiding), claims_(claims), matrix_(matrix) {
    telt_.reserve(claims.size());
    for (const auto& c : claims) telt_.push_back(telt(c.toestand));
  }

  [[nodiscard]] Provinciesom van(const std::string& provincie, const Claimdelen& delen) const {
    Provinciesom uit;
    uit.alles.provincie = provincie;
    std::map<std::string, Optelregel> per_functie;
    for (const auto& [n, o] : delen) {
      if (!telt_[n]) continue;
      const auto& t = claims_[n].toestand;
      auto& regel = per_functie[t.ruimtefunctie];
      tel_op(regel, o, t);
      regel.delen.emplace_back(n, o);
      tel_op(uit.alles, o, t);
    }
    deel_grond(provincie, delen, per_functie, uit.alles);
    for (auto& [id, regel] : per_functie) {
      regel.provincie = provincie;
      regel.ruimtefunctie = id;
      uit.functies.push_back(std::move(regel));
    }
    return uit;
  }

 private:
  void deel_grond(const std::string& provincie, Claimdelen over, std::map<std::string, Optelregel>& per_functie,
                  Optelregel& alles) const {
    for (const auto& o : spreiding_.overlappen) {
      const auto& a = claims_[o.een];
      const auto& b = claims_[o.ander];
      if (o.provincie != provincie || !telt_[o.een] || !telt_[o.ander] || !kan_samen(matrix_, a, b)) continue;
      auto& een = over.at(o.een).verwacht.v;
      auto& ander = over.at(o.ander).verwacht.v;
      const auto deel = std::min({o.vlak.v, een, ander});
      een -= deel;
      ander -= deel;
      alles.samen.v += deel;
      per_functie[a.toestand.ruimtefunctie].samen.v += deel;
      if (a.toestand.ruimtefunctie != b.toestand.ruimtefunctie) per_functie[b.toestand.ruimtefunctie].samen.v += deel;
    }
  }

  const Spreiding& spreiding_;
  const std::vector<Kaartclaim>& claims_;
  const domain::Matrix* matrix_;
  std::vector<bool> telt_;  ///< per claim
};

}  // namespace

std::vector<std::vector<Provinciesom>> optelsommen(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims,
                                                   const domain::Matrix* matrix,
                                                   const std::vector<Claimkeuze>& keuzen) {
  const Spreiding spreiding(rekenaar, claims);
  std::vector<std::vector<Provinciesom>> uit;
  uit.reserve(keuzen.size());
  for (const auto& telt : keuzen) {
    const Som som(spreiding, claims, matrix, telt);
    auto& provincies = uit.emplace_back();
    for (const auto& [provincie, delen] : spreiding.delen) {
      auto een = som.van(provincie, delen);
      een.land = rekenaar.provincies().land(provincie);
      if (een.alles.claims > 0) provincies.push_back(std::move(een));
    }
  }
  return uit;
}

std::vector<Provinciesom> optelsom(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims,
                                   const domain::Matrix* matrix) {
  auto sommen = optelsommen(rekenaar, claims, matrix, {[](const auto&) { return true; }});
  return std::move(sommen.front());
}

}  // namespace ruimte::application
