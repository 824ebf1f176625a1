// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/pasproefbewijs.hpp"

#include "base/json_values.hpp"

namespace ruimte::application {

namespace {

namespace pp = spatial::pasproef;
using base::json::Array;
using base::json::list;
using base::json::number;
using base::json::Object;
using base::json::object;
using base::json::text;
using base::json::Value;

class Schrijver {
 public:
  Schrijver(const Bewijsdelen& delen, const pp::Allocation& antwoord, const Bestandnemer& neem)
      : delen_(delen), antwoord_(antwoord), neem_(neem) {}

  base::Hash schrijf() {
    Array eerste_cel, combinaties;
    for (const std::uint64_t c : scenario().first_cell) eerste_cel.push_back(number(static_cast<std::int64_t>(c)));
    Value vragen_lijst = vragen(), claims_lijst = claims();
    for (std::size_t c = 0; c < delen_.combinaties.size(); ++c) combinaties.push_back(combinatie(c));
    const Value bewijs =
        object({{"soort", text("ruimtemaker-pasproef-bewijs")},
                {"versie", number(2)},
                {"eersteCel", list(std::move(eerste_cel))},
                {"vragen", std::move(vragen_lijst)},
                {"claims", std::move(claims_lijst)},
                {"combinaties", list(std::move(combinaties))},
                {"verklaringen", verklaringen()},
                {"gebruik", bestand("gebruik.bin", std::string(antwoord_.use.begin(), antwoord_.use.end()))},
                {"geschiktheid", number(antwoord_.primal)},
                {"bovengrens", number(antwoord_.dual)}});
    const std::string bytes = base::json::encode(bewijs) + "\n";
    neem_("bewijs.json", bytes);
    return base::sha256(bytes);
  }

 private:
  [[nodiscard]] const pp::Scenario& scenario() const { return delen_.scenario; }

  [[nodiscard]] Value bestand(const std::string& naam, const std::string& bytes) const {
    neem_(naam, bytes);
    return object({{"bestand", text(naam)}, {"sha256", text(base::to_string(base::sha256(bytes)))}});
  }

  [[nodiscard]] Value vlak(std::size_t k, std::span<const std::int16_t> geschiktheid) const {
    std::string bytes;
    bytes.reserve(2 * geschiktheid.size());
    for (const std::int16_t s : geschiktheid) {
      const auto bits = static_cast<std::uint16_t>(s);
      bytes += static_cast<char>(bits & 0xffU);
      bytes += static_cast<char>(bits >> 8U);
    }
    return bestand("geschiktheid-" + std::to_string(k) + ".bin", bytes);
  }

  [[nodiscard]] Value vragen() const {
    Array uit;
    std::size_t j = 0;
    for (const pp::Claim& claim : scenario().claims) {
      for (const pp::Demand& d : claim.demands) {
        uit.push_back(object({{"naam", text(delen_.vragen[j])},
                              {"minstens", number(d.lower)},
                              {"hoogstens", number(d.upper)},
                              {"niveau", number(static_cast<std::int64_t>(d.level))},
                              {"cellen", number(antwoord_.counts[j])},
                              {"honderdsten", number(antwoord_.hundredths[j])},
                              {"tekort", number(antwoord_.missing[j])},
                              {"prijs", number(antwoord_.prices[j])}}));
        ++j;
      }
    }
    return list(std::move(uit));
  }

  [[nodiscard]] Value claims() const {
    Array uit;
    std::int64_t eerste = 0;
    for (std::size_t k = 0; k < scenario().claims.size(); ++k) {
      const pp::Claim& claim = scenario().claims[k];
      Array vragen;
      for (const std::uint32_t gebied : scenario().partitions[claim.partition].region_of)
        vragen.push_back(number(gebied == pp::no_region ? -1 : eerste + gebied));
      uit.push_back(object({{"naam", text(delen_.claims[k])},
                            {"vraagPerGebied", list(std::move(vragen))},
                            {"geschiktheid", vlak(k, claim.suitability)}}));
      eerste += static_cast<std::int64_t>(claim.demands.size());
    }
    return list(std::move(uit));
  }

  [[nodiscard]] Value combinatie(std::size_t c) const {
    Array delen;
    for (const pp::Part& deel : scenario().combinations[c].parts)
      delen.push_back(object({{"claim", number(deel.claim)}, {"opbrengst", number(deel.yield)}}));
    return object({{"naam", text(delen_.combinaties[c])},
                   {"delen", list(std::move(delen))},
                   {"geschiktheid", vlak(delen_.claims.size() + c, scenario().combinations[c].suitability)}});
  }

  [[nodiscard]] Value verklaringen() const {
    Array uit;
    for (const pp::Cut& cut : antwoord_.cuts) {
      Array wie;
      for (const std::uint32_t j : cut.nodes) wie.push_back(number(j));
      uit.push_back(object({{"niveau", number(static_cast<std::int64_t>(cut.level))},
                            {"gevraagd", number(cut.demand)},
                            {"cellen", number(cut.cells)},
                            {"vragen", list(std::move(wie))}}));
    }
    return list(std::move(uit));
  }

  const Bewijsdelen& delen_;
  const pp::Allocation& antwoord_;
  const Bestandnemer& neem_;
};

}  // namespace

base::Hash schrijf_bewijs(const Bewijsdelen& delen, const pp::Allocation& antwoord, const Bestandnemer& neem) {
  return Schrijver(delen, antwoord, neem).schrijf();
}

}  // namespace ruimte::application
