// SPDX-License-Identifier: EUPL-1.2
#include "practice_house.hpp"

#include <exception>

#include "base/log.hpp"
#include "oefen_opnieuw.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::app {

namespace fs = std::filesystem;

struct PracticeHouse::Generation {
  Generation(PracticeHouse& house, base::Instant start)
      : klok(house.means_.pace, start),
        oefen{klok, [&house] { return house.stand(); },
              [&house](gen::Bezetting bezetting) { return house.begin(bezetting); }},
        served(house.folder_.string(), &oefen, {house.means_.content, klok, house.means_.random}, house.means_.gedeeld,
               house.means_.options) {}

  PracticeClock klok;
  Oefendeel oefen;
  Served served;
};

PracticeHouse::PracticeHouse(fs::path folder, const Means& means) : folder_(std::move(folder)), means_(means) {
  open();
  fs::remove_all(ernaast(folder_));  // left by a server that was stopped while it made one
}

PracticeHouse::~PracticeHouse() {
  if (thread_.joinable()) thread_.join();
}

void PracticeHouse::open() {
  gevuld_ = gevuld_in(folder_);
  generation_ = std::make_unique<Generation>(*this, oefenklok(folder_).value());
  means_.seat.put(generation_->served.api());
}

gen::Oefenstand PracticeHouse::stand() {
  gen::Oefenstand out;
  out.handelingen = storage::count_acts_sqlite(database_in(folder_.string()), gevuld_.tot);
  out.bezetting = gevuld_.bezetting;
  const std::scoped_lock lock(mutex_);
  out.bezig = bezig_;
  if (!mislukt_.empty()) out.mislukt = mislukt_;
  return out;
}

bool PracticeHouse::begin(gen::Bezetting bezetting) {
  const std::scoped_lock lock(mutex_);
  if (bezig_) return false;
  if (thread_.joinable()) thread_.join();  // it has ended: it only had to say so
  bezig_ = true;
  mislukt_.clear();
  thread_ = std::thread([this, bezetting] { run(bezetting); });
  return true;
}

void PracticeHouse::ended(std::string mislukt) {
  if (!mislukt.empty()) base::log::error("De oefenomgeving begon niet opnieuw: " + mislukt);
  const std::scoped_lock lock(mutex_);
  bezig_ = false;
  mislukt_ = std::move(mislukt);
}

void PracticeHouse::run(gen::Bezetting bezetting) noexcept {
  try {
    const auto filled = maak_ernaast(folder_, means_.options.gegevens, bezetting);
    if (!filled.ok) return ended(filled.melding);
    change_places();
    fs::remove_all(ernaast(folder_));
    base::log::info("De oefenomgeving is opnieuw begonnen.");
    ended({});
  } catch (const std::exception& error) {
    ended(error.what());
  }
}

/// What cannot be opened gives its place back to what was there.
void PracticeHouse::change_places() {
  means_.seat.take_away();
  generation_.reset();
  bool changed = false;
  try {
    const auto mine = storage::hold_sqlite(database_in(folder_.string()));
    verwissel(folder_);
    changed = true;
    open();
  } catch (const std::exception&) {
    generation_.reset();
    if (changed) verwissel(folder_);
    open();
    throw;
  }
}

}  // namespace ruimte::app
