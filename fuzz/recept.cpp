// SPDX-License-Identifier: EUPL-1.2
// A recipe of suitability: what is accepted can be worked out on a few cells, within bounds, and says so per cell.
#include "application/geschiktheid/recept_lezen.hpp"
#include "fuzz.hpp"
#include "spatial/geschiktheid/bereken.hpp"
#include "spatial/pasproef/pasproef.hpp"

namespace {

namespace g = ruimte::spatial::geschiktheid;

/// A layer of extremes on any frame: nothing, no value, and numbers from one end to the other.
ruimte::base::Result<std::shared_ptr<const g::Laagvlak>, std::string> laag(const g::Laagvraag& /*vraag*/,
                                                                           const ruimte::spatial::Frame& kader) {
  g::Laagvlak uit;
  uit.waarden = {0, 1, -1, 7'000, 1'000'000'000'000'000, -1'000'000'000'000'000, g::Laagvlak::geen_waarde};
  for (std::size_t c = 0; c < kader.cells(); ++c)
    uit.object.push_back(c % 8 == 7 ? g::geen_object : static_cast<std::uint32_t>(c % 8));
  return std::make_shared<const g::Laagvlak>(std::move(uit));
}

}  // namespace

void ruimte::fuzz::run(std::string_view text) {
  const auto recept = application::geschiktheid::lees_recept(text);
  if (!recept) return demand(recept.error().regel > 0 && !recept.error().tekst.empty(), "a refusal says where and why");
  constexpr spatial::Frame kader{100'000, 400'000, 1'000, 12, 5};
  const auto berekening = g::Berekening::van(*recept, kader, laag, {.werk = 1'000'000});
  if (!berekening) return demand(!berekening.error().reden.empty(), "a refusal says why");
  const auto vlak = berekening->vlak();
  for (std::size_t c = 0; c < vlak.size(); ++c) {
    demand(vlak[c] == spatial::pasproef::excluded ||
               (vlak[c] >= -spatial::pasproef::max_suitability && vlak[c] <= spatial::pasproef::max_suitability),
           "suitability stays within its bounds");
    demand(berekening->waarom(c).geschiktheid == vlak[c], "the reasons of a cell are those of the map");
  }
}
