// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenariovlak.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>

#include "application/ruimte/optelsom.hpp"

namespace ruimte::application {

namespace {

namespace pp = spatial::pasproef;

std::optional<spatial::Polygon> eigen_vorm(const gen::Kaartclaim& claim) {
  if (!claim.plaats) return std::nullopt;
  auto vorm = spatial::Polygon::of(*claim.plaats);
  return vorm ? std::optional(std::move(*vorm)) : std::nullopt;
}

pp::Level niveau(gen::Claimhardheid hardheid) {
  switch (hardheid) {
    case gen::Claimhardheid::hard: return pp::Level::hard;
    case gen::Claimhardheid::voorkeur: return pp::Level::voorkeur;
    case gen::Claimhardheid::zoekgebied: return pp::Level::zoekgebied;
  }
  return pp::Level::zoekgebied;
}

/// A whole number over weights, each at most one more than its share rounds down to: the largest remainders first.
std::vector<std::int64_t> naar_rato(std::int64_t totaal, const std::vector<std::int64_t>& gewichten) {
  const auto samen = std::accumulate(gewichten.begin(), gewichten.end(), std::int64_t{0});
  std::vector<std::int64_t> uit(gewichten.size(), 0);
  if (samen == 0) return uit;
  std::vector<std::size_t> volgorde(gewichten.size());
  std::iota(volgorde.begin(), volgorde.end(), 0U);
  std::int64_t over = totaal;
  for (std::size_t n = 0; n < gewichten.size(); ++n) over -= uit[n] = totaal * gewichten[n] / samen;
  std::ranges::stable_sort(volgorde, std::greater{}, [&](std::size_t n) { return totaal * gewichten[n] % samen; });
  for (const auto n : volgorde)
    if (over > 0 && gewichten[n] > 0) ++uit[n], --over;
  return uit;
}

/// What the cells of a scenario are made of, beside the question and the claims.
struct Ondergrond {
  const Zones& provincies;
  const Recepten& recepten;
  spatial::Layer zonder;
  std::stop_token stop;
};

spatial::Layer grondvormen(const std::vector<gen::Scenariolaag>& lagen, const Rekenaar& rekenaar) {
  spatial::Layer uit;
  for (const auto laag : lagen)
    for (const auto& vlak : rekenaar.grondlaag(gen::to_id(laag))->lees())
      if (auto vorm = spatial::Polygon::of(vlak)) uit.push_back(std::move(*vorm));
  return uit;
}

/// Fills the cells of a scenario.
class Bouwer {
 public:
  Bouwer(const gen::ScenarioInvoer& vraag, const std::vector<gen::Kaartclaim>& claims, const Ondergrond& grond)
      : vraag_(vraag),
        claims_(claims),
        grond_(grond),
        gebied_(kader(claims, grond.provincies), static_cast<std::uint16_t>(grond.provincies.size())),
        mag_(gebied_.frame(), 0),
        druk_(gebied_.frame(), 0) {
    const auto& provincies = grond.provincies;
    uit_.frame = gebied_.frame();
    uit_.gebieden = provincies.ids();
    uit_.gebieden.emplace_back(buiten_provincies);
    for (std::size_t z = 0; z < provincies.size(); ++z)
      if (const auto vorm = spatial::Polygon::of(*provincies.vlak(provincies.ids()[z])))
        spatial::paint(gebied_, *vorm, static_cast<std::uint16_t>(z));
  }

  Scenariovlak bouw() {
    spatial::CodePlane dicht(uit_.frame, 0);
    for (const auto& vorm : grond_.zonder) spatial::paint<std::uint8_t>(dicht, vorm, 1);
    for (std::size_t k = 0; k < claims_.size(); ++k) {
      const auto vorm = eigen_vorm(claims_[k]);
      uit_.op_kaart.push_back(vorm.has_value());
      if (vorm)
        teken(k, *vorm);
      else
        overal(k, dicht);
    }
    volg_recepten();
    orden();
    for (std::size_t k = 0; k < claims_.size(); ++k) vul(k);
    return std::move(uit_);
  }

 private:
  void teken(std::size_t k, const spatial::Polygon& vorm) {
    for (const auto& stuk : spatial::spans(uit_.frame, vorm))
      for (auto c = stuk.first; c < stuk.end; ++c) {
        mag_.row(stuk.row)[static_cast<std::size_t>(c)] |= std::uint64_t{1} << k;
        ++druk_.row(stuk.row)[static_cast<std::size_t>(c)];
      }
  }

  void overal(std::size_t k, const spatial::CodePlane& dicht) {
    std::vector<bool> thuis(uit_.gebieden.size(), false);
    for (std::size_t g = 0; g < thuis.size(); ++g)
      thuis[g] = std::ranges::find(claims_[k].provincies, uit_.gebieden[g]) != claims_[k].provincies.end();
    for (std::int32_t r = 0; r < uit_.frame.rows; ++r) {
      const auto gebied = gebied_.row(r);
      const auto nee = dicht.row(r);
      const auto mag = mag_.row(r);
      for (std::size_t c = 0; c < gebied.size(); ++c)
        if (thuis[gebied[c]] && nee[c] == 0) mag[c] |= std::uint64_t{1} << k;
    }
  }

  /// Points per cell of the frame for each claim whose function has a recipe here. One recipe is in memory at a time.
  void volg_recepten() {
    punten_.resize(claims_.size());
    uit_.recepten = receptkeuze(vraag_, claims_, grond_.recepten);
    hoog_ = !uit_.recepten.empty();
    std::unique_ptr<Receptwerk> werk;
    for (const auto& r : uit_.recepten) {
      if (!r.recept) continue;
      if (!werk) werk = grond_.recepten.begin();
      const auto vlak =
          std::make_shared<const std::vector<std::int16_t>>(werk->vlak(*r.recept, uit_.frame, grond_.stop));
      for (std::size_t k = 0; k < claims_.size(); ++k)
        if (claims_[k].ruimtefunctie == r.ruimtefunctie) neem_recept(k, vlak, *werk);
    }
    std::ranges::sort(uit_.uitleg, {}, [&](const auto& u) { return plek_van(u.claim); });
  }

  [[nodiscard]] std::ptrdiff_t plek_van(const base::Uuid& claim) const {
    return std::ranges::find(claims_, claim, &gen::Kaartclaim::id) - claims_.begin();
  }

  /// What the recipe excludes is no ground for a claim without a shape; a shape says itself where it lies.
  void neem_recept(std::size_t k, const std::shared_ptr<const std::vector<std::int16_t>>& vlak,
                   const Receptwerk& werk) {
    punten_[k] = vlak;
    std::optional<std::size_t> beste;
    std::size_t c = 0;
    for (std::int32_t r = 0; r < uit_.frame.rows; ++r)
      for (auto& mag : mag_.row(r)) {
        const auto punten = (*vlak)[c];
        if ((mag >> k & 1U) != 0 && punten != pp::excluded && (!beste || punten > (*vlak)[*beste])) beste = c;
        if (punten == pp::excluded && !uit_.op_kaart[k]) mag &= ~(std::uint64_t{1} << k);
        ++c;
      }
    if (beste) leg_uit(k, *beste, (*vlak)[*beste], werk);
  }

  void leg_uit(std::size_t k, std::size_t cel, std::int16_t punten, const Receptwerk& werk) {
    const auto kolommen = static_cast<std::size_t>(uit_.frame.columns);
    gen::Scenariouitleg u;
    u.claim = claims_[k].id;
    u.x = uit_.frame.left_m + static_cast<std::int64_t>(cel % kolommen) * scenariocel_m + scenariocel_m / 2;
    u.y = uit_.frame.bottom_m + static_cast<std::int64_t>(cel / kolommen) * scenariocel_m + scenariocel_m / 2;
    u.punten = punten;
    for (auto& stap : werk.waarom(cel)) {
      gen::Scenariostap s;
      s.titel = std::move(stap.titel);
      s.waarde = std::move(stap.waarde);
      s.punten = stap.punten;
      s.bron = std::move(stap.bron);
      s.synthetisch = stap.synthetisch;
      u.stappen.push_back(std::move(s));
    }
    uit_.uitleg.push_back(std::move(u));
  }

  /// Cells that some claim may have, by region and then by place.
  void orden() {
    std::vector<std::vector<std::uint32_t>> per_gebied(uit_.gebieden.size());
    const auto mag = mag_.cells();
    const auto gebied = gebied_.cells();
    for (std::uint32_t c = 0; c < mag.size(); ++c)
      if (mag[c] != 0) per_gebied[gebied[c]].push_back(c);
    uit_.scenario.first_cell.push_back(0);
    pp::Partition indeling{static_cast<std::uint32_t>(per_gebied.size()), {}};
    for (std::uint32_t g = 0; g < per_gebied.size(); ++g) {
      uit_.plaats.insert(uit_.plaats.end(), per_gebied[g].begin(), per_gebied[g].end());
      uit_.scenario.first_cell.push_back(uit_.plaats.size());
      indeling.region_of.push_back(g);
    }
    uit_.scenario.partitions.push_back(std::move(indeling));
    uit_.vlak.reserve(claims_.size());
  }

  void vul(std::size_t k) {
    auto& vlak = uit_.vlak.emplace_back(uit_.plaats.size(), pp::excluded);
    std::vector<std::int64_t> cellen(uit_.gebieden.size(), 0);
    const auto mag = mag_.cells();
    for (std::size_t n = 0; n < vlak.size(); ++n) {
      const auto c = uit_.plaats[n];
      if ((mag[c] >> k & 1U) == 0) continue;
      vlak[n] = geschiktheid(k, c);
      ++cellen[gebied_.cells()[c]];
    }
    pp::Claim claim;
    claim.suitability = vlak;
    uit_.cellen.push_back(std::move(cellen));
    for (const auto n : vraag_in_cellen(uit_, k, claims_[k], gevraagd(vraag_, claims_[k])))
      claim.demands.push_back({n, n, niveau(claims_[k].hardheid)});
    uit_.scenario.claims.push_back(std::move(claim));
  }

  /// By the recipe, 0 where it excludes; else rather on ground that nobody else asks: 10 points or less, times a
  /// hundred beside recipes, which give about a thousand.
  [[nodiscard]] std::int16_t geschiktheid(std::size_t k, std::size_t cel) const {
    if (punten_[k]) return (*punten_[k])[cel] == pp::excluded ? std::int16_t{0} : (*punten_[k])[cel];
    const int anderen = druk_.cells()[cel] - (uit_.op_kaart[k] ? 1 : 0);
    return static_cast<std::int16_t>((10 - std::clamp(anderen, 0, 9)) * (hoog_ ? 100 : 1));
  }

  const gen::ScenarioInvoer& vraag_;
  const std::vector<gen::Kaartclaim>& claims_;
  const Ondergrond& grond_;
  spatial::ZonePlane gebied_;
  spatial::Plane<std::uint64_t> mag_;  ///< a bit per claim
  spatial::CodePlane druk_;            ///< how many claims have the cell in their shape
  std::vector<std::shared_ptr<const std::vector<std::int16_t>>> punten_;  ///< per claim; null: simple
  bool hoog_ = false;
  Scenariovlak uit_;
};

std::int32_t omlaag(std::int32_t mm) {
  const std::int32_t cel = scenariocel_m * 1'000;
  return (mm >= 0 ? mm / cel : -((-mm + cel - 1) / cel)) * scenariocel_m;
}

}  // namespace

base::SquareMetres gevraagd(const gen::ScenarioInvoer& vraag, const gen::Kaartclaim& claim) {
  const auto anders = std::ranges::find(vraag.anders, claim.id, &gen::Scenarioafwijking::claim);
  if (anders != vraag.anders.end()) return anders->gevraagd;
  switch (vraag.maat) {
    case gen::Claimmaat::minste: return claim.omvang.minste;
    case gen::Claimmaat::verwacht: return claim.omvang.verwacht;
    case gen::Claimmaat::meeste: return claim.omvang.meeste;
  }
  return claim.omvang.verwacht;
}

std::vector<gen::Kaartclaim> deelnemers(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims) {
  std::vector<gen::Kaartclaim> uit;
  std::ranges::copy_if(claims.claims, std::back_inserter(uit), [&](const auto& c) {
    return gevraagd(vraag, c).v > 0 && (c.oppervlakte || !c.provincies.empty());
  });
  return uit;
}

spatial::Frame kader(const std::vector<gen::Kaartclaim>& claims, const Zones& provincies) {
  Kader om;
  const auto met = [&](const base::Geometry* vlak) {
    const auto vorm = vlak == nullptr ? base::fail(spatial::ShapeFault{}) : spatial::Polygon::of(*vlak);
    if (!vorm) return false;
    const auto k = kader_van(*vorm);
    om = {std::min(om.links, k.links), std::min(om.onder, k.onder), std::max(om.rechts, k.rechts),
          std::max(om.boven, k.boven)};
    return true;
  };
  for (const auto& c : claims)
    if (!met(c.plaats ? &*c.plaats : nullptr))
      for (const auto& p : c.provincies) met(provincies.vlak(p));
  if (om.links > om.rechts) return {0, 300'000, scenariocel_m, 1, 1};
  const auto links = omlaag(om.links), onder = omlaag(om.onder);
  return {links, onder, scenariocel_m, (omlaag(om.rechts) - links) / scenariocel_m + 1,
          (omlaag(om.boven) - onder) / scenariocel_m + 1};
}

std::vector<gen::Scenariorecept> receptkeuze(const gen::ScenarioInvoer& vraag,
                                             const std::vector<gen::Kaartclaim>& claims, const Recepten& recepten) {
  std::vector<gen::Scenariorecept> uit;
  if (vraag.geschiktheid != gen::Scenariogeschiktheid::recept) return uit;
  std::set<std::string> functies;
  for (const auto& c : claims) functies.insert(c.ruimtefunctie);
  for (const auto& functie : functies) {
    gen::Scenariorecept r;
    r.ruimtefunctie = functie;
    const auto* recept = recepten.van(functie);
    if (recept == nullptr) {
      r.reden = "Voor deze functie is er hier geen recept.";
    } else if (!recept->reden.empty()) {
      r.reden = recept->reden;
    } else {
      r.recept = recept->recept;
      r.naam = recept->naam;
      r.vingerafdruk = recept->vingerafdruk;
      r.synthetisch = recept->synthetisch;
      for (const auto& [laag, hash] : recept->lagen) r.lagen.push_back({laag, hash});
    }
    uit.push_back(std::move(r));
  }
  return uit;
}

gen::Claimhardheid hardheid_van(pp::Level niveau) {
  switch (niveau) {
    case pp::Level::hard: return gen::Claimhardheid::hard;
    case pp::Level::voorkeur: return gen::Claimhardheid::voorkeur;
    case pp::Level::zoekgebied: return gen::Claimhardheid::zoekgebied;
  }
  return gen::Claimhardheid::zoekgebied;
}

std::vector<std::int64_t> vraag_in_cellen(const Scenariovlak& vlak, std::size_t k, const gen::Kaartclaim& claim,
                                          base::SquareMetres gevraagd) {
  auto totaal = (gevraagd.v + scenariocel_m2 - 1) / scenariocel_m2;
  if (vlak.op_kaart[k]) {
    if (claim.oppervlakte && gevraagd.v <= claim.oppervlakte->v)
      totaal = std::min(totaal, std::accumulate(vlak.cellen[k].begin(), vlak.cellen[k].end(), std::int64_t{0}));
    return naar_rato(totaal, vlak.cellen[k]);
  }
  std::vector<std::int64_t> thuis;
  thuis.reserve(vlak.gebieden.size());
  for (const auto& gebied : vlak.gebieden) thuis.push_back(std::ranges::count(claim.provincies, gebied));
  return naar_rato(totaal, thuis);
}

Scenariovlak scenariovlak(const gen::ScenarioInvoer& vraag, const std::vector<gen::Kaartclaim>& claims,
                          const Rekenaar& rekenaar, const std::stop_token& stop) {
  const Ondergrond grond{rekenaar.provincies(), rekenaar.recepten(), grondvormen(vraag.zonder, rekenaar), stop};
  return Bouwer(vraag, claims, grond).bouw();
}

}  // namespace ruimte::application
