// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/schuif.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <stdexcept>

#include "application/taken/scenario.hpp"
#include "application/taken/scenariovlak.hpp"
#include "base/log.hpp"

namespace ruimte::application {

namespace {

namespace pp = spatial::pasproef;

gen::ScenarioInvoer zonder_anders(gen::ScenarioInvoer vraag) {
  vraag.anders.clear();
  return vraag;
}

std::vector<base::Uuid> namen(const std::vector<gen::Kaartclaim>& claims) {
  std::vector<base::Uuid> uit;
  uit.reserve(claims.size());
  for (const auto& c : claims) uit.push_back(c.id);
  return uit;
}

/// What nobody slid for so long is not kept.
constexpr std::chrono::minutes idle{10};

constexpr std::int64_t hele(std::int64_t m2) { return (m2 + scenariocel_m2 - 1) / scenariocel_m2 * scenariocel_m2; }

}  // namespace

std::vector<gen::Kaartclaim> kandidaten(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims) {
  const auto mee = deelnemers(vraag, claims), zelf = deelnemers(zonder_anders(vraag), claims);
  const auto doet_mee = [&](const auto& c) { return std::ranges::find(mee, c.id, &gen::Kaartclaim::id) != mee.end(); };
  auto plaats = most_scenario_claims - std::min(most_scenario_claims, mee.size());
  std::vector<gen::Kaartclaim> uit;
  for (const auto& c : claims.claims) {
    const bool ja = doet_mee(c);
    if (!ja && (plaats == 0 || std::ranges::find(zelf, c.id, &gen::Kaartclaim::id) == zelf.end())) continue;
    if (!ja) --plaats;
    uit.push_back(c);
  }
  return uit;
}

/// The planes of the claims that take part, and the solver on them.
struct Schuifstand::Opgelost {
  std::vector<base::Uuid> wie;
  Scenariovlak vlak;
  std::optional<pp::Pasproef> pasproef;  ///< none when there is no ground at all
};

Schuifstand::Schuifstand(gen::ScenarioInvoer vraag, std::vector<gen::Kaartclaim> kandidaten, const Rekenaar& rekenaar,
                         std::stop_token stop)
    : vraag_(std::move(vraag)),
      nu_(vraag_),
      kandidaten_(std::move(kandidaten)),
      rekenaar_(rekenaar),
      stop_(std::move(stop)) {
  gen::Kaartclaims alle;
  alle.claims = kandidaten_;
  bytes_ = geschat_geheugen(zonder_anders(vraag_), alle, rekenaar_.provincies());
}

Schuifstand::~Schuifstand() = default;

void Schuifstand::bouw(const std::vector<gen::Kaartclaim>& mee) {
  opgelost_.reset();  // before the next one takes as much
  auto nieuw = std::make_unique<Opgelost>();
  nieuw->wie = namen(mee);
  nieuw->vlak = scenariovlak(nu_, mee, rekenaar_, stop_);
  if (stop_.stop_requested()) return;
  if (!nieuw->vlak.plaats.empty()) {
    pp::Options opties;
    opties.stop = stop_;
    auto pasproef = pp::Pasproef::of(nieuw->vlak.scenario, opties);
    if (!pasproef) throw std::runtime_error("Schuiven lukt niet: " + std::string(pasproef.error().reason));
    nieuw->pasproef.emplace(std::move(*pasproef));
  }
  // Planes of the claims, what the solver keeps beside them (as much again), and the place and use of every cell.
  bytes_ = (std::size_t{16} << 20U) + nieuw->vlak.plaats.size() * (5 + 4 * mee.size());
  opgelost_ = std::move(nieuw);
}

void Schuifstand::vraag_opnieuw(const std::vector<gen::Kaartclaim>& mee) {
  auto& vlak = opgelost_->vlak;
  for (std::size_t k = 0; k < mee.size(); ++k) {
    const auto cellen = vraag_in_cellen(vlak, k, mee[k], gevraagd(nu_, mee[k]));
    for (std::size_t g = 0; g < cellen.size(); ++g) {
      auto& eis = vlak.scenario.claims[k].demands[g];
      eis.lower = eis.upper = cellen[g];
      auto& pasproef = opgelost_->pasproef;
      if (pasproef && !pasproef->set_demand(pasproef->node_of(k, static_cast<std::uint32_t>(g)), eis))
        throw std::runtime_error("Schuiven lukt niet: een vraag is te groot.");
    }
  }
}

std::optional<gen::Schuifuitslag> Schuifstand::los_op(const std::vector<gen::Scenarioafwijking>& anders) {
  nu_.anders = anders;
  gen::Kaartclaims alle;
  alle.claims = kandidaten_;
  const auto mee = deelnemers(nu_, alle);
  gen::Scenariouitslag uit;
  uit.cel_m = scenariocel_m;
  uit.past = true;
  if (mee.empty()) return beschrijf(std::move(uit), mee);
  // Who takes part decides which ground suits, so then the planes are others.
  if (!opgelost_ || opgelost_->wie != namen(mee)) bouw(mee);
  if (!opgelost_) return std::nullopt;
  vraag_opnieuw(mee);
  if (!opgelost_->pasproef) {
    for (const auto& c : opgelost_->vlak.scenario.claims)
      for (const auto& eis : c.demands) uit.tekort.v += eis.lower * scenariocel_m2;
    uit.past = uit.tekort.v == 0;
    return beschrijf(std::move(uit), mee);
  }
  const auto antwoord = opgelost_->pasproef->solve();
  if (stop_.stop_requested()) return std::nullopt;
  if (!antwoord) throw std::runtime_error("Schuiven lukt niet: " + std::string(antwoord.error().reason));
  if (!antwoord->proven()) throw std::runtime_error("Schuiven gaf een antwoord zonder bewijs.");
  for (const auto& c : mee) uit.claims.push_back(scenarioclaim(c));
  application::beschrijf(uit, opgelost_->vlak, *antwoord, rekenaar_.provincies());
  return beschrijf(std::move(uit), mee);
}

gen::Schuifuitslag Schuifstand::beschrijf(gen::Scenariouitslag van, const std::vector<gen::Kaartclaim>& mee) const {
  gen::Schuifuitslag uit;
  uit.past = van.past;
  uit.tekort = van.tekort;
  uit.cel_m = van.cel_m;
  uit.geschiktheid = van.geschiktheid;
  uit.bovengrens = van.bovengrens;
  uit.regels = std::move(van.regels);
  uit.verklaringen = std::move(van.verklaringen);
  uit.gebieden = std::move(van.gebieden);
  uit.kaart = std::move(van.kaart);
  std::vector<std::int64_t> plaats;  // of who takes part, among all
  for (const auto& c : kandidaten_) {
    const auto zelf = gevraagd(zonder_anders(vraag_), c), was = gevraagd(vraag_, c), nu = gevraagd(nu_, c);
    if (plaats.size() < mee.size() && mee[plaats.size()].id == c.id) plaats.push_back(std::ssize(uit.claims));
    uit.claims.push_back(scenarioclaim(c));
    const auto tot = std::max({2 * was.v, 2 * zelf.v, c.omvang.meeste.v, scenariocel_m2});
    uit.schuiven.push_back({c.id, nu, zelf, {hele(tot)}});
  }
  for (std::size_t n = 3; n < uit.kaart.size(); n += 4) uit.kaart[n] = plaats[static_cast<std::size_t>(uit.kaart[n])];
  return uit;
}

Schuifmagazijn::Schuifmagazijn(std::size_t bytes)
    : bytes_(bytes), thread_([this](const std::stop_token& over) { run(over); }) {}

Schuifmagazijn::~Schuifmagazijn() {
  thread_.request_stop();
  thread_.join();
}

bool Schuifmagazijn::begin(std::function<void()> werk) {
  const std::scoped_lock lock(mutex_);
  if (rij_.size() >= most_waiting || thread_.get_stop_token().stop_requested()) return false;
  rij_.push_back(std::move(werk));
  wacht_.notify_one();
  return true;
}

void Schuifmagazijn::doe(std::unique_lock<std::mutex>& lock) {
  static std::mutex beurt;
  const auto werk = std::move(rij_.front());
  rij_.pop_front();
  lock.unlock();
  try {
    const std::scoped_lock mijn(beurt);
    werk();
  } catch (const std::exception& error) {
    base::log::error(std::string("schuiven: ") + error.what());
  }
  lock.lock();
}

void Schuifmagazijn::run(const std::stop_token& over) {
  std::unique_lock lock(mutex_);
  for (;;) {
    wacht_.wait_for(lock, over, idle, [&] { return !rij_.empty(); });
    if (!rij_.empty())
      doe(lock);  // also when it ends: who asked is told
    else if (over.stop_requested())
      return;
    else
      standen_.clear();
  }
}

Schuifstand& Schuifmagazijn::stand(const std::string& sleutel, const base::Hash& invoer,
                                   const std::function<std::unique_ptr<Schuifstand>()>& maak) {
  const auto found = std::ranges::find(standen_, sleutel, &Bewaard::sleutel);
  if (found != standen_.end() && found->invoer == invoer) {
    standen_.splice(standen_.begin(), standen_, found);
    return *standen_.front().stand;
  }
  if (found != standen_.end()) standen_.erase(found);
  auto nieuw = maak();
  auto samen = nieuw->bytes();
  for (const auto& s : standen_) samen += s.stand->bytes();
  while (!standen_.empty() && samen > bytes_) {
    samen -= standen_.back().stand->bytes();
    standen_.pop_back();
  }
  standen_.push_front({sleutel, invoer, std::move(nieuw)});
  return *standen_.front().stand;
}

}  // namespace ruimte::application
