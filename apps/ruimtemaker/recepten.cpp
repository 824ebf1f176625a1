// SPDX-License-Identifier: EUPL-1.2
#include "recepten.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <stdexcept>

#include "application/geschiktheid/getal_lezen.hpp"
#include "base/log.hpp"
#include "kaartlagen.hpp"
#include "spatial/pasproef/pasproef.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;
namespace g = spatial::geschiktheid;

constexpr std::int64_t cel_m = 100;

/// Distances look across borders, so a recipe is worked out for the whole country and cut to what is asked: one place
/// has the same points in every scenario, and as on the command line.
class Werk final : public application::Receptwerk {
 public:
  explicit Werk(const std::string& gegevens) : land_(kader_van(cel_m)), lagen_(gegevens, 1) {}

  std::vector<std::int16_t> vlak(const std::string& recept, const spatial::Frame& kader,
                                 const std::stop_token& stop) override {
    berekening_.reset();
    lagen_.vergeet_getekend();
    kader_ = kader;
    bestand_ = lagen_.recept(recept, {});
    berekening_.emplace(lagen_.bereken(bestand_, land_, stop));
    const auto alles = berekening_->vlak();
    std::vector<std::int16_t> uit(kader.cells(), spatial::pasproef::excluded);
    for (std::size_t c = 0; c < uit.size(); ++c)
      if (const auto daar = in_land(c)) uit[c] = alles[*daar];
    return uit;
  }

  [[nodiscard]] std::vector<application::Receptstap> waarom(std::size_t cel) const override {
    std::vector<application::Receptstap> uit;
    const auto daar = berekening_ ? in_land(cel) : std::nullopt;
    if (!daar) return uit;
    const g::Recept& recept = bestand_.recept;
    for (const auto& regel : berekening_->waarom(*daar).regels) {
      const g::Stap& stap = recept.stappen()[regel.stap];
      application::Receptstap s{stap.titel, {}, stap.bron, std::nullopt, stap.synthetisch};
      if (regel.waarde != g::leeg)
        s.waarde = application::geschiktheid::toon(regel.waarde, recept.grootheid(regel.stap));
      if (regel.telt_mee) s.punten = regel.bijdrage;
      uit.push_back(std::move(s));
    }
    return uit;
  }

 private:
  /// The place of a cell of the frame in the country; nothing outside it.
  [[nodiscard]] std::optional<std::size_t> in_land(std::size_t cel) const {
    const auto kolommen = static_cast<std::size_t>(kader_.columns);
    const auto kolom = static_cast<std::int64_t>(cel % kolommen) + (kader_.left_m - land_.left_m) / land_.cell_m;
    const auto rij = static_cast<std::int64_t>(cel / kolommen) + (kader_.bottom_m - land_.bottom_m) / land_.cell_m;
    if (kolom < 0 || rij < 0 || kolom >= land_.columns || rij >= land_.rows) return std::nullopt;
    return static_cast<std::size_t>(rij * land_.columns + kolom);
  }

  spatial::Frame land_, kader_{};
  Kaartlagen lagen_;
  Receptbestand bestand_;
  std::optional<g::Berekening> berekening_;
};

/// Hashes of files that several recipes name.
class Laagafdrukken {
 public:
  explicit Laagafdrukken(const Kaartlagen& lagen) : lagen_(lagen) {}

  /// Empty when all are here, else why the recipe cannot be worked out.
  std::string noem(const g::Recept& recept, std::vector<std::pair<std::string, base::Hash>>& uit) {
    for (const auto& stap : recept.stappen()) {
      if (stap.laag.empty()) continue;
      const auto bestand = lagen_.bestand_van(stap.laag);
      if (!bestand) return "De kaartlaag " + stap.laag + " van dit recept is er hier niet.";
      auto [plek, nieuw] = gelezen_.try_emplace(bestand->filename().string());
      if (nieuw) {
        std::ifstream in(*bestand, std::ios::binary);
        plek->second = base::sha256(std::string{std::istreambuf_iterator<char>(in), {}});
      }
      const std::pair<std::string, base::Hash> regel = *plek;
      if (std::ranges::find(uit, regel) == uit.end()) uit.push_back(regel);
    }
    std::ranges::sort(uit);
    return {};
  }

 private:
  const Kaartlagen& lagen_;
  std::map<std::string, base::Hash> gelezen_;
};

application::Functierecept lees(const Kaartlagen& lagen, Laagafdrukken& afdrukken, const std::string& naam) {
  const auto bestand = lagen.recept(naam, {});
  application::Functierecept uit;
  uit.functie = bestand.recept.functie;
  uit.recept = naam;
  uit.naam = bestand.recept.naam;
  uit.vingerafdruk = base::parse_hash(bestand.sha256).value();
  uit.synthetisch = std::ranges::any_of(bestand.recept.stappen(), &g::Stap::synthetisch);
  uit.reden = afdrukken.noem(bestand.recept, uit.lagen);
  return uit;
}

}  // namespace

application::Recepten recepten(const std::string& gegevens) {
  application::Recepten uit;
  const auto map = fs::path(gegevens) / "geschiktheid";
  if (!fs::is_directory(map)) return uit;
  std::vector<std::string> namen;
  for (const auto& bestand : fs::directory_iterator(map))
    if (bestand.path().extension() == ".yaml") namen.push_back(bestand.path().stem().string());
  std::ranges::sort(namen);
  const Kaartlagen lagen(gegevens, 1);
  Laagafdrukken afdrukken(lagen);
  for (const auto& naam : namen) {
    try {
      auto recept = lees(lagen, afdrukken, naam);
      if (uit.van(recept.functie) == nullptr) uit.lijst.push_back(std::move(recept));
    } catch (const std::exception& fout) {
      base::log::error(std::string("Een recept voor geschiktheid doet niet mee: ") + fout.what());
    }
  }
  uit.begin = [gegevens] { return std::make_unique<Werk>(gegevens); };
  return uit;
}

}  // namespace ruimte::app
