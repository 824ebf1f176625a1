// SPDX-License-Identifier: EUPL-1.2
#include "kaartlagen.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "application/geschiktheid/recept_lezen.hpp"
#include "base/hash.hpp"
#include "geodata/read_layer.hpp"

namespace ruimte::app {
namespace {

namespace fs = std::filesystem;
namespace g = spatial::geschiktheid;

std::string inhoud_van(const fs::path& bestand) {
  std::ifstream in(bestand, std::ios::binary);
  if (!in) throw std::runtime_error("Dit bestand is niet te lezen: " + bestand.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_woord(const std::string& naam) {
  return !naam.empty() && naam.size() <= 60 && std::ranges::all_of(naam, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string zin(const g::Fout& fout, const g::Recept& recept) {
  if (fout.reden == "verkeerd_kader") return "Met deze cellen is niet te rekenen.";
  const std::string stap = " Het gaat om de stap `" + recept.stappen()[fout.stap].naam + "`.";
  if (fout.reden == "laag") return fout.zin + stap;
  if (fout.reden == "te_weinig_geheugen") return "Dit recept vraagt te veel geheugen: neem grotere cellen." + stap;
  if (fout.reden == "te_veel_werk")
    return "Dit recept vraagt te veel rekenwerk: neem een kleinere straal of grotere cellen." + stap;
  return "Het rekenen is gestopt." + stap;
}

}  // namespace

Kaartlagen::Kaartlagen(fs::path gegevens, int draden)
    : gegevens_(std::move(gegevens)), draden_(draden), lagen_([this](const std::string& laag) { return lees(laag); }) {}

Receptbestand Kaartlagen::recept(const std::string& naam, const fs::path& naast) const {
  const bool pad = naam.ends_with(".yaml");
  if (!pad && !is_woord(naam)) throw std::runtime_error("Dit is geen naam van een recept: " + naam);
  const fs::path bestand = pad ? naast / naam : gegevens_ / "geschiktheid" / (naam + ".yaml");
  if (!fs::is_regular_file(bestand)) throw std::runtime_error("Dit recept is er niet: " + bestand.string());
  if (fs::file_size(bestand) > application::stukken::most_template_bytes)
    throw std::runtime_error("Dit recept is groter dan 64 kB: " + bestand.string());
  const std::string tekst = inhoud_van(bestand);
  auto recept = application::geschiktheid::lees_recept(tekst);
  if (!recept)
    throw std::runtime_error(bestand.string() + ", regel " + std::to_string(recept.error().regel) + ": " +
                             recept.error().tekst);
  return {std::move(*recept), naam, base::to_string(base::sha256(tekst))};
}

g::Berekening Kaartlagen::bereken(const Receptbestand& recept, const spatial::Frame& kader,
                                  const std::stop_token& stop) {
  g::Opties opties;
  opties.threads = draden_;
  opties.stop = stop;
  auto uit = g::Berekening::van(recept.recept, kader, lagen_.gever(), opties);
  if (!uit) throw std::runtime_error("Recept " + recept.naam + ": " + zin(uit.error(), recept.recept));
  return std::move(*uit);
}

application::geschiktheid::Lagen::Gebieden Kaartlagen::gebieden(const std::string& laag, const std::string& kolom,
                                                                const spatial::Frame& kader) {
  auto uit = lagen_.gebieden(laag, kolom, kader);
  if (!uit) throw std::runtime_error(uit.error());
  return std::move(*uit);
}

/// `hoogspanningsnet/hoogspanningslijnen` is a layer in lagen/hoogspanningsnet.gpkg; no name leaves that folder.
std::optional<fs::path> Kaartlagen::bestand_van(const std::string& laag) const {
  const std::string naam = laag.substr(0, laag.find('/'));
  if (!is_woord(naam)) return std::nullopt;
  for (const char* einde : {".gpkg", ".gpkg.zip", ".tif"}) {
    fs::path bestand = gegevens_ / "lagen" / (naam + einde);
    if (fs::is_regular_file(bestand)) return bestand;
  }
  return std::nullopt;
}

base::Result<application::Laaginhoud, std::string> Kaartlagen::lees(const std::string& laag) {
  const auto schuin = laag.find('/');
  const std::string naam = laag.substr(0, schuin);
  const std::string deel = schuin == std::string::npos ? "" : laag.substr(schuin + 1);
  if (!is_woord(naam) || (!deel.empty() && !is_woord(deel)))
    return base::fail(std::string("Dit is geen naam van een kaartlaag: " + laag));
  const auto bestand = bestand_van(laag);
  if (!bestand) return base::fail(std::string("Deze kaartlaag is er niet: " + laag));
  std::pair<std::string, std::string> regel{bestand->filename().string(),
                                            base::to_string(base::sha256(inhoud_van(*bestand)))};
  const auto plek = std::ranges::lower_bound(gelezen_, regel);
  if (plek == gelezen_.end() || *plek != regel) gelezen_.insert(plek, std::move(regel));
  return geodata::read_layer(*bestand, deel);
}

spatial::Frame kader_van(std::int64_t cel_m) {
  constexpr std::int64_t breed = 280'000, hoog = 325'000;  // x 0 .. 280 km, y 300 .. 625 km
  if (cel_m < 1 || cel_m > 10'000 || breed % cel_m != 0 || hoog % cel_m != 0)
    throw std::runtime_error("Een cel deelt 5.000 meter, zoals 25, 100, 250, 500 of 1000: " + std::to_string(cel_m));
  return {0, 300'000, static_cast<std::int32_t>(cel_m), static_cast<std::int32_t>(breed / cel_m),
          static_cast<std::int32_t>(hoog / cel_m)};
}

}  // namespace ruimte::app
