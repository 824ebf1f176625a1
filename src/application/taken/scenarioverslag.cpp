// SPDX-License-Identifier: EUPL-1.2
// The answer of the solver in the words of the record.

#include "application/taken/scenariovlak.hpp"

namespace ruimte::application {

namespace {

namespace pp = spatial::pasproef;

/// More pieces of rows than this are not drawn: the figures are there all the same.
constexpr std::size_t most_pieces = 250'000;

base::SquareMetres m2(std::int64_t cellen) { return {cellen * scenariocel_m2}; }

/// What came out, in the words of the record.
class Verslag {
 public:
  Verslag(gen::Scenariouitslag& uit, const Scenariovlak& vlak, const pp::Allocation& antwoord)
      : uit_(uit), vlak_(vlak), antwoord_(antwoord) {}

  void schrijf() {
    for (std::uint32_t n = 0; n < antwoord_.counts.size(); ++n)
      if (vraag(n).lower > 0) regel(n);
    uit_.past = uit_.tekort.v == 0;
    uit_.geschiktheid = antwoord_.primal;
    uit_.bovengrens = antwoord_.dual;
    uit_.cel_m = scenariocel_m;
    for (const auto& cut : antwoord_.cuts) verklaring(cut);
    kaart();
  }

 private:
  [[nodiscard]] const pp::Demand& vraag(std::uint32_t n) const {
    return vlak_.scenario.claims[n / vlak_.gebieden.size()].demands[n % vlak_.gebieden.size()];
  }
  [[nodiscard]] const base::Uuid& claim(std::uint32_t n) const { return uit_.claims[n / vlak_.gebieden.size()].id; }
  [[nodiscard]] const std::string& gebied(std::uint32_t n) const { return vlak_.gebieden[n % vlak_.gebieden.size()]; }

  void regel(std::uint32_t n) {
    gen::Scenarioregel r;
    r.claim = claim(n);
    r.gebied = gebied(n);
    r.gevraagd = m2(vraag(n).lower);
    r.toegewezen = m2(antwoord_.counts[n]);
    r.tekort = m2(antwoord_.missing[n]);
    r.prijs = antwoord_.prices[n];
    uit_.tekort.v += r.tekort.v;
    uit_.regels.push_back(std::move(r));
  }

  void verklaring(const pp::Cut& cut) {
    gen::Scenarioverklaring v;
    v.tot_en_met = hardheid_van(cut.level);
    v.gevraagd = m2(cut.demand);
    v.beschikbaar = m2(cut.cells);
    for (const auto n : cut.nodes)
      if (vraag(n).lower > 0) v.wie.push_back({claim(n), gebied(n)});
    uit_.verklaringen.push_back(std::move(v));
  }

  /// Pieces of rows, from the south and from the west.
  void kaart() {
    spatial::CodePlane gebruik(vlak_.frame, pp::no_use);
    const auto kolommen = static_cast<std::uint32_t>(vlak_.frame.columns);
    for (std::size_t c = 0; c < vlak_.plaats.size(); ++c)
      gebruik.row(static_cast<std::int32_t>(vlak_.plaats[c] / kolommen))[vlak_.plaats[c] % kolommen] = antwoord_.use[c];
    const std::int64_t links = vlak_.frame.left_m / scenariocel_m,
                       onder = (vlak_.frame.bottom_m - 300'000) / scenariocel_m;
    for (std::int32_t r = 0; r < vlak_.frame.rows; ++r) {
      const auto rij = gebruik.row(r);
      for (std::size_t c = 0; c < rij.size();) {
        auto eind = c + 1;
        while (eind < rij.size() && rij[eind] == rij[c]) ++eind;
        if (rij[c] != pp::no_use)
          for (const auto getal : {links + static_cast<std::int64_t>(c), onder + r, static_cast<std::int64_t>(eind - c),
                                   std::int64_t{rij[c]}})
            uit_.kaart.push_back(getal);
        c = eind;
      }
    }
    if (uit_.kaart.size() > 4 * most_pieces) uit_.kaart.clear();
  }

  gen::Scenariouitslag& uit_;
  const Scenariovlak& vlak_;
  const pp::Allocation& antwoord_;
};

}  // namespace

void beschrijf(gen::Scenariouitslag& uit, const Scenariovlak& vlak, const pp::Allocation& antwoord,
               const Zones& provincies) {
  Verslag(uit, vlak, antwoord).schrijf();
  noem_gebieden(uit, provincies);
}

}  // namespace ruimte::application
