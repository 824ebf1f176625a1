// SPDX-License-Identifier: EUPL-1.2
#include "application/methoden.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <stdexcept>

#include "domain/kernel/werkwijze.hpp"

namespace ruimte::application {

namespace {

/// The text of a finding is bounded; the rest of a long one says little more.
constexpr std::size_t langste_bevinding = 900;

Store::Outcome doe_als_programma(Store& store, Job job) {
  std::promise<Store::Outcome> answer;
  store.submit(std::move(job), [&](Store::Outcome outcome) { answer.set_value(std::move(outcome)); });
  Store::Outcome outcome = answer.get_future().get();
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  return outcome;
}

Job job_op(const domain::StreamRef& stream, std::string_view handeling, base::Record invoer,
           const domain::Actor& systeem) {
  Job job;
  job.command.stream = stream;
  job.command.handeling = handeling;
  job.command.id = domain::sub_id(stream.id, job.command.handeling + base::encode(invoer));
  job.command.invoer = std::move(invoer);
  job.actor = systeem;
  return job;
}

gen::WerkwijzeproefInvoer uitkomst(const domain::Methode& methode, gen::WerkwijzeproefInvoer uit) {
  constexpr std::size_t hoogstens = 20;
  uit.kenmerk = methode.werkwijze.hash();
  for (auto* lijst : {&uit.bereik, &uit.bevindingen}) {
    if (lijst->size() > hoogstens) lijst->resize(hoogstens);
    for (auto& zin : *lijst) zin.resize(std::min(zin.size(), langste_bevinding));
  }
  return uit;
}

std::optional<gen::WerkwijzeproefInvoer> beproef(const domain::Methode& methode, const MethodTrial& proef) {
  try {
    auto uit = proef(methode);
    return uit ? std::optional(uitkomst(methode, std::move(*uit))) : std::nullopt;
  } catch (const std::exception& error) {
    return uitkomst(methode, {{}, false, {}, {std::string("De proef brak af: ") + error.what()}});
  }
}

}  // namespace

void begin_met_werkwijze(Store& store, const domain::Methoden& methoden, const domain::Actor& systeem) {
  const auto reader = store.reader();
  if (const auto* nu = domain::geldende_werkwijze(reader->world())) {
    if (domain::geldende_methode(reader->world(), methoden) != nullptr) return;
    const auto kenmerk = base::to_string(nu->toestand.as<gen::WerkwijzeToestand>().kenmerk);
    throw std::runtime_error("Dit programma kan de werkwijze die volgens het logboek geldt niet laden (kenmerk " +
                             kenmerk + "). Start het programma waarmee zij is vastgesteld; er is niets gewijzigd.");
  }
  const domain::StreamRef begin{domain::Soort::werkwijze, domain::sub_id({}, "werkwijze:begin")};
  const auto outcome = doe_als_programma(
      store,
      job_op(begin, domain::programma::registreren,
             base::Record::of(gen::WerkwijzeRegistrerenInvoer{"De werkwijze waarmee het programma begon"}), systeem));
  if (!outcome.result) throw std::logic_error("the log does not take its method: " + outcome.result.error().code);
}

int beproef_wachtende(Store& store, const domain::Methoden& methoden, const domain::Actor& systeem,
                      const MethodTrial& proef) {
  const auto reader = store.reader();
  ListQuery wachtend;
  wachtend.soort = domain::Soort::werkwijze;
  wachtend.filters = {{"proefNodig", "true"}};
  int gedaan = 0;
  for (const auto& row : reader->list(wachtend, systeem.kringen).rows) {
    const auto* methode = methoden.vind(reader->world(), row.rij.as<gen::WerkwijzeRij>().kenmerk);
    if (methode == nullptr) continue;
    const auto uit = beproef(*methode, proef);
    if (!uit) continue;
    // Refused when an amendment was taken over meanwhile: the new text waits for a trial of its own.
    const auto outcome =
        doe_als_programma(store, job_op(row.stream, domain::programma::beproeven, base::Record::of(*uit), systeem));
    gedaan += outcome.result ? 1 : 0;
  }
  return gedaan;
}

std::vector<const domain::Methode*> bekende_methoden(const domain::World& world, const domain::Methoden& methoden) {
  std::vector<const domain::Methode*> uit;
  if (const auto* nu = domain::geldende_methode(world, methoden)) uit.push_back(nu);
  std::map<base::Uuid, domain::StreamRef> voorgangers;  // by the version that replaced them
  for (const auto& ref : world.by_prefix(domain::Soort::werkwijze, "vervangen/"))
    voorgangers.emplace(*world.find(ref)->toestand.as<gen::WerkwijzeToestand>().vervangen_door, ref);
  for (const auto* versie = domain::geldende_werkwijze(world); versie != nullptr;) {
    const auto vorige = voorgangers.find(versie->ref.id);
    if (vorige == voorgangers.end()) break;
    versie = world.find(vorige->second);
    const auto* methode = methoden.vind(world, versie->toestand.as<gen::WerkwijzeToestand>().kenmerk);
    if (methode != nullptr && std::ranges::find(uit, methode) == uit.end()) uit.push_back(methode);
  }
  return uit;
}

}  // namespace ruimte::application
