// SPDX-License-Identifier: EUPL-1.2
#include "seeded.hpp"

#include <filesystem>
#include <stdexcept>

#include "application/authorise.hpp"

namespace ruimte::bench {

namespace {

std::vector<domain::Kring> kringen_of(const domain::Referentie& referentie, const std::string& organisatie) {
  gen::FunctieToestand functie;
  functie.functie = organisatie == "vro" ? "accounthouder_departement" : "projectleider";
  functie.organisatie = organisatie;
  return application::authorise(referentie, {{}, functie}).kringen;
}

}  // namespace

Seeded::Seeded(std::string folder) : Seeded(std::move(folder), false) {}

Seeded Seeded::empty(const std::string& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return {folder, true};
}

Seeded::Seeded(std::string folder, bool make) : folder_(std::move(folder)) {
  if (!make && !std::filesystem::exists(path()))
    throw std::runtime_error("In " + folder_ +
                             " staat geen database. Maak haar met: ruimtemaker seed --schaal 10 --data " + folder_);
  store_ = storage::open_sqlite(
      {.path = path(),
       .decide = [this](const auto& world, const auto& command, const auto& actor,
                        auto now) { return domain::decide(*methoden_, world, command, actor, now); },
       .referentie = &referentie(),
       .clock = clock_.get(),
       .random = random_.get(),
       .werkwijze = werkwijze().hash(),
       .oefen = false,
       .vfs = {}});
}

std::vector<domain::Kring> Seeded::rijk() const { return kringen_of(referentie(), "vro"); }
std::vector<domain::Kring> Seeded::provincie() const { return kringen_of(referentie(), "provincie_utrecht"); }

std::vector<domain::Kring> Seeded::padded(std::vector<domain::Kring> kringen, std::size_t most) {
  for (std::int32_t nr = 5'000'000; kringen.size() < most; ++nr) kringen.push_back({nr});
  return kringen;
}

}  // namespace ruimte::bench
