// SPDX-License-Identifier: EUPL-1.2
#include "application/methoden.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "application/submit.hpp"
#include "domain/kernel/werkwijze.hpp"

namespace ruimte::application {

namespace {

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

/// At most so many bytes, and never half a character: a record holds whole text only.
void kort_in(std::string& zin, std::size_t bytes) {
  if (zin.size() <= bytes) return;
  while (bytes > 0 && (static_cast<unsigned char>(zin[bytes]) & 0xC0U) == 0x80U) --bytes;
  zin.resize(bytes);
}

/// As the record holds it: lists and texts are bounded; the rest of a long one says little more.
gen::WerkwijzeproefInvoer uitkomst(const domain::Methode& methode, gen::WerkwijzeproefInvoer uit) {
  constexpr std::size_t hoogstens = 20;
  constexpr std::size_t langste = 900;
  uit.kenmerk = methode.werkwijze.hash();
  for (auto* lijst : {&uit.bereik, &uit.bevindingen}) {
    if (lijst->size() > hoogstens) lijst->resize(hoogstens);
    for (auto& zin : *lijst) kort_in(zin, langste);
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
  const auto outcome = submit_and_wait(
      store,
      job_op(begin, domain::programma::registreren,
             base::Record::of(gen::WerkwijzeRegistrerenInvoer{"De werkwijze waarmee het programma begon"}), systeem));
  if (!outcome.result) throw std::logic_error("the log does not take its method: " + outcome.result.error().code);
}

std::vector<Beproever::Voorstel> Beproever::wachtend() {
  const auto reader = store_.reader();
  ListQuery vraag;
  vraag.soort = domain::Soort::werkwijze;
  vraag.filters = {{"proefNodig", "true"}};
  std::vector<Voorstel> uit;
  for (const auto& row : reader->list(vraag, systeem_.kringen).rows) {
    const auto kenmerk = row.rij.as<gen::WerkwijzeRij>().kenmerk;
    uit.push_back({row.stream, kenmerk, methoden_.vind(reader->world(), kenmerk)});
  }
  return uit;
}

void Beproever::een(const Voorstel& v, Ronde& ronde) {
  auto it = uitkomsten_.find(v.kenmerk);
  if (it == uitkomsten_.end()) {
    const auto uit = beproef(*v.methode, proef_);
    if (!uit) return;
    it = uitkomsten_.emplace(v.kenmerk, *uit).first;
  }
  // Refused when an amendment was taken over meanwhile: the new text waits for a trial of its own.
  const auto outcome =
      submit_and_wait(store_, job_op(v.stream, domain::programma::beproeven, base::Record::of(it->second), systeem_));
  if (outcome.result)
    ++ronde.vastgelegd;
  else
    meld(ronde, v, "is niet vastgelegd: " + outcome.result.error().code);
}

void Beproever::meld(Ronde& ronde, const Voorstel& v, const std::string& wat) {
  auto zin = "De proef van de werkwijze met kenmerk " + base::to_string(v.kenmerk) + " " + wat;
  if (gemeld_.insert(zin).second) ronde.meldingen.push_back(std::move(zin));
}

Beproever::Ronde Beproever::ronde() {
  Ronde ronde;
  // The list is read and closed first: nothing of the store stays open during minutes of exploring.
  for (const auto& v : wachtend()) {
    if (v.methode == nullptr)
      meld(ronde, v, "kan niet: dit programma kan die werkwijze niet laden.");
    else
      een(v, ronde);
  }
  return ronde;
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
