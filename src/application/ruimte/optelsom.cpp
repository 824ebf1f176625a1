// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/optelsom.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "application/ruimte/verdeling.hpp"

namespace ruimte::application {

namespace {

using spatial::Area;
using spatial::Int128;

constexpr std::string_view buiten = "buiten";

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
      const std::string waar(e.zone == spatial::outside ? buiten : std::string_view(zones.ids[e.zone]));
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

void tel_op(Optelregel& regel, const gen::Claimomvang& o) {
  regel.gevraagd.minste.v += o.minste.v;
  regel.gevraagd.verwacht.v += o.verwacht.v;
  regel.gevraagd.meeste.v += o.meeste.v;
  ++regel.claims;
}

bool kan_samen(const domain::Matrix* matrix, const Kaartclaim& a, const Kaartclaim& b) {
  const auto* cel = matrix == nullptr ? nullptr : matrix->cel(a.toestand.ruimtefunctie, b.toestand.ruimtefunctie);
  return cel != nullptr &&
         (cel->cel == gen::Verenigbaarheidscel::gaat_samen || cel->cel == gen::Verenigbaarheidscel::versterkt);
}

Provinciesom som_van(const std::string& provincie, const std::map<std::size_t, gen::Claimomvang>& delen,
                     const std::vector<Kaartclaim>& claims) {
  Provinciesom uit;
  uit.alles.provincie = provincie;
  std::map<std::string, Optelregel> per_functie;
  for (const auto& [n, o] : delen) {
    auto& regel = per_functie[claims[n].toestand.ruimtefunctie];
    regel.provincie = provincie;
    regel.ruimtefunctie = claims[n].toestand.ruimtefunctie;
    tel_op(regel, o);
    tel_op(uit.alles, o);
  }
  for (auto& [id, regel] : per_functie) uit.functies.push_back(std::move(regel));
  return uit;
}

}  // namespace

std::vector<Provinciesom> optelsom(const Rekenaar& rekenaar, const std::vector<Kaartclaim>& claims,
                                   const domain::Matrix* matrix) {
  const Spreiding spreiding(rekenaar, claims);
  std::vector<Provinciesom> uit;
  for (const auto& [provincie, delen] : spreiding.delen) {
    auto som = som_van(provincie, delen, claims);
    som.land = rekenaar.provincies().land(provincie);
    auto over = delen;
    for (const auto& o : spreiding.overlappen) {
      if (o.provincie != provincie || !kan_samen(matrix, claims[o.een], claims[o.ander])) continue;
      auto& een = over.at(o.een).verwacht.v;
      auto& ander = over.at(o.ander).verwacht.v;
      const auto deel = std::min({o.vlak.v, een, ander});
      som.samen.v += deel;
      een -= deel;
      ander -= deel;
    }
    uit.push_back(std::move(som));
  }
  return uit;
}

}  // namespace ruimte::application
