// SPDX-License-Identifier: EUPL-1.2
#include "podium.hpp"

#include <stdlib.h>

#include <stdexcept>

#include "application/authorise.hpp"
#include "catalog/load.hpp"
#include "kaart.hpp"

namespace ruimte::test {

namespace {

std::filesystem::path temporary_folder() {
  const std::filesystem::path memory = "/dev/shm";
  const auto place = std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
  std::string folder = (place / "ruimte-voorbeeld-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("geen tijdelijke map");
  return folder;
}

}  // namespace

Podium::Podium()
    : folder_(temporary_folder()),
      referentie_(catalog::loaded(catalog::shipped_referentie())),
      werkwijze_(catalog::loaded(catalog::shipped_werkwijze(referentie_))) {
  store_ = storage::open_sqlite({
      .path = path(),
      .decide = [this](const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                       base::Instant now) { return domain::decide(werkwijze_, world, command, actor, now); },
      .referentie = &referentie_,
      .clock = &clock_,
      .random = &store_random_,
      .werkwijze = werkwijze_.hash(),
      .oefen = true,
      .vfs = {},
  });
}

Podium::~Podium() {
  store_.reset();
  std::filesystem::remove_all(folder_);
}

base::Result<application::ScriptResult, application::ScriptMistake> Podium::play(const base::json::Value& script) {
  // The least that the library allows: what a password costs is not the subject here.
  const base::PasswordCost cheap{.passes = 1, .bytes = 8192};
  return application::play_script(script, {*store_, store_->accounts(), referentie_, werkwijze_, clock_, random_, cheap,
                                           voorbeeld_aanvulling(referentie_)});
}

domain::Actor Podium::actor(std::string_view gebruikersnaam) {
  const auto account = store_->accounts().by_name(gebruikersnaam);
  if (!account) throw std::runtime_error("geen account " + std::string(gebruikersnaam));
  const auto reader = store_->reader();
  const auto functies = application::functies_van(*reader, account->persoon, base::amsterdam_date(clock_.now()));
  return application::authorise(referentie_, functies.at(0));
}

}  // namespace ruimte::test
