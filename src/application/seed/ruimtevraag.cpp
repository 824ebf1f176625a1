// SPDX-License-Identifier: EUPL-1.2
#include "application/seed/ruimtevraag.hpp"

#include <array>
#include <stdexcept>

#include "application/authorise.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

constexpr std::array<std::string_view, 8> redenen = {"De raming van dit jaar is verwerkt.",
                                                     "Uit het overleg met de gemeente kwam een andere omvang.",
                                                     "Het waterschap leverde nieuwe cijfers aan.",
                                                     "De planning is een jaar opgeschoven.",
                                                     "De vergunning vraagt om meer afstand.",
                                                     "Een deel van de grond is niet beschikbaar.",
                                                     "De begroting is vastgesteld.",
                                                     "De omgevingsvisie is op dit punt gewijzigd."};

constexpr std::array<std::string_view, 6> bronnen = {
    "Ontwerp-omgevingsvisie",          "Regionale energiestrategie", "Woningbouwprogrammering van de regio",
    "Beheerplan van het natuurgebied", "Waterbeheerprogramma",       "Raming van de netbeheerder"};

}  // namespace

Ruimtevraag::Ruimtevraag(const Toneel& toneel) : t_(toneel) {
  const auto& wereld = t_.deur.wereld();
  const auto& r = wereld.referentie();
  std::set<std::string> gezien;
  for (const auto& ref : wereld.of_kind(Soort::functie)) {
    const auto& f = wereld.find(ref)->toestand.as<gen::FunctieToestand>();
    const bool provincie = f.functie == "projectleider";
    if ((!provincie && f.functie != "accounthouder_departement") || !gezien.insert(f.organisatie).second) continue;
    auto actor = std::make_shared<const domain::Actor>(authorise(r, {ref.id, f}));
    eigenaren_.push_back({actor, provincie ? actor->zijde : std::string()});
  }
  for (const auto& [id, p] : r.provincies) provincies_.push_back(id);
  for (const auto& [id, f] : r.ruimtefuncties) functies_.push_back(&f);
  perspectieven_.assign(r.hoofdperspectieven.begin(), r.hoofdperspectieven.end());
  if (eigenaren_.empty() || perspectieven_.empty()) throw std::logic_error("niemand kan een opgave vastleggen");
}

void Ruimtevraag::vul(const Ruimtemaat& maat, std::int64_t duur_us) {
  stap_us_ = duur_us / std::max<std::int64_t>(1, maat.feiten + maat.opgaven + maat.claims);
  for (std::int64_t i = 0; i < maat.opgaven; ++i) leg_opgave_vast();
  for (std::int64_t i = 0; i < maat.claims; ++i) leg_claim_vast();
  while (t_.feiten < maat.feiten && !opgaven_.empty()) wijzig();
}

void Ruimtevraag::doe(const domain::StreamRef& stream, std::string_view handeling, base::Record invoer,
                      std::size_t eigenaar) {
  t_.clock.advance(stap_us_);
  domain::Command command;
  command.id = base::new_uuid(t_.clock, t_.random);
  command.stream = stream;
  command.handeling = handeling;
  command.invoer = std::move(invoer);
  if (t_.deur.doe(std::move(command), eigenaren_[eigenaar].actor).empty())
    throw std::logic_error("geweigerd: " + std::string(handeling) + ", " + t_.deur.reden());
}

void Ruimtevraag::leg_opgave_vast() {
  const std::size_t eigenaar = kies(eigenaren_.size());
  const auto& eigen = eigenaren_[eigenaar].provincie;
  const auto provincie = eigen.empty() ? provincies_[kies(provincies_.size())] : eigen;
  const auto& plaats = t_.plaatsen.kies(provincie, t_.random);
  const auto& functie = *functies_[kies(functies_.size())];
  gen::OpgaveVastleggenInvoer invoer;
  invoer.titel = titel_bij(functie.naam, plaats, 160);
  invoer.tekst = zin_over(plaats, kies(16)) + " " + zin_over(plaats, kies(16)) + " Voor " + functie.naam +
                 " is hier ruimte nodig, en die is er niet vanzelf.";
  if (eigen.empty()) invoer.provincies = {provincie};
  invoer.perspectief = perspectieven_[kies(perspectieven_.size())];
  invoer.domeinen = {functie.domein};
  invoer.zekerheid = gen::Opgavezekerheid::richtinggevend;
  invoer.richting = gen::RichtinggevendeUitspraak{"Zoek ruimte " + ligging(plaats) + " zonder af te wentelen.",
                                                  "Waar kan het, en wat vraagt dat van anderen?"};
  invoer.water_bodem = {kies(2) == 0 ? gen::Waterbodemniveau::sturend : gen::Waterbodemniveau::rekening_houden_met,
                        zin_over(plaats, 4)};
  invoer.horizon = static_cast<gen::Opgavehorizon>(kies(4));
  invoer.reden = "Element van het startpakket.";
  const base::Uuid id = base::new_uuid(t_.clock, t_.random);
  doe({Soort::opgave, id}, "opgave_vastleggen", base::Record::of(std::move(invoer)), eigenaar);
  opgaven_.push_back({id, eigenaar, provincie, functie.id});
}

void Ruimtevraag::leg_claim_vast() {
  const auto& opgave = opgaven_[kies(opgaven_.size())];
  const auto& plaats = t_.plaatsen.kies(opgave.provincie, t_.random);
  const auto& functie = kies(4) == 0 ? *functies_[kies(functies_.size())]
                                     : t_.deur.wereld().referentie().ruimtefuncties.at(opgave.functie);
  const std::int64_t m2 = 20'000 + static_cast<std::int64_t>(kies(300)) * 10'000;
  gen::ClaimVastleggenInvoer invoer;
  invoer.opgave = opgave.id;
  invoer.titel = titel_bij(functie.naam, plaats, 160);
  invoer.ruimtefunctie = functie.id;
  invoer.provincies = {opgave.provincie};
  invoer.plaats = vlak_bij(plaats, m2, t_.random);
  invoer.omvang = {{m2 / 2}, {m2}, {m2 * 2}};
  invoer.van_jaar = 2027 + static_cast<std::int64_t>(kies(8));
  invoer.tot_jaar = invoer.van_jaar + 3 + static_cast<std::int64_t>(kies(20));
  invoer.hardheid = static_cast<gen::Claimhardheid>(kies(3));
  invoer.bron = bronnen.at(kies(bronnen.size()));
  invoer.bron_datum = base::add_days(base::amsterdam_date(t_.clock.now()), -static_cast<int>(kies(600)));
  invoer.fictief = true;
  invoer.reden = zin_over(plaats, kies(16));
  const base::Uuid id = base::new_uuid(t_.clock, t_.random);
  const auto eigenaar = opgave.eigenaar;
  doe({Soort::claim, id}, "claim_vastleggen", base::Record::of(std::move(invoer)), eigenaar);
  claims_.push_back({id, eigenaar, m2});
}

void Ruimtevraag::wijzig() {
  if (claims_.empty() || kies(50) == 0) {
    const auto& opgave = opgaven_[kies(opgaven_.size())];
    gen::OpgaveWijzigenInvoer invoer;
    invoer.reden = redenen.at(kies(redenen.size()));
    invoer.horizon = static_cast<gen::Opgavehorizon>(kies(4));
    return doe({Soort::opgave, opgave.id}, "opgave_wijzigen", base::Record::of(std::move(invoer)), opgave.eigenaar);
  }
  auto& claim = claims_[kies(claims_.size())];
  claim.verwacht_m2 = claim.verwacht_m2 * (80 + static_cast<std::int64_t>(kies(45))) / 100 + 1'000;
  gen::ClaimWijzigenInvoer invoer;
  invoer.reden = redenen.at(kies(redenen.size()));
  invoer.omvang = gen::Claimomvang{{claim.verwacht_m2 / 2}, {claim.verwacht_m2}, {claim.verwacht_m2 * 2}};
  doe({Soort::claim, claim.id}, "claim_wijzigen", base::Record::of(std::move(invoer)), claim.eigenaar);
}

}  // namespace ruimte::application
