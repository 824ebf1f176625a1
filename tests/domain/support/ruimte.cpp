// SPDX-License-Identifier: EUPL-1.2
#include "support/ruimte.hpp"

#include "base/geometry.hpp"

namespace ruimte::test {

using domain::Soort;
using domain::StreamRef;

base::Geometry vierkant(int x, int y, int zijde) {
  const auto mm = [](int m) { return std::int32_t{m} * 1000; };
  const std::vector<base::PointMm> rand{
      {mm(x), mm(y)}, {mm(x + zijde), mm(y)}, {mm(x + zijde), mm(y + zijde)}, {mm(x), mm(y + zijde)}};
  return base::canonical({base::GeometryType::vlak, {{rand}}}).value();
}

gen::OpgaveVastleggenInvoer opgave_invoer(std::vector<std::string> provincies) {
  gen::OpgaveVastleggenInvoer i;
  i.titel = "Woningen bouwen";
  i.tekst = "Er komen woningen bij.";
  i.provincies = std::move(provincies);
  i.perspectief = "p3";
  i.domeinen = {"wonen"};
  i.zekerheid = gen::Opgavezekerheid::concreet;
  i.concreet = gen::ConcreetDoel{83500, "woningen", 2030};
  i.water_bodem = {gen::Waterbodemniveau::rekening_houden_met, "Niet in de diepste polders."};
  i.horizon = gen::Opgavehorizon::tot_2030;
  i.reden = "Afgesproken in de woondeal.";
  return i;
}

gen::ClaimVastleggenInvoer claim_invoer(const base::Uuid& opgave, std::string functie,
                                        std::vector<std::string> provincies) {
  gen::ClaimVastleggenInvoer i;
  i.opgave = opgave;
  i.titel = "Polder";
  i.ruimtefunctie = std::move(functie);
  i.provincies = std::move(provincies);
  i.plaats = vierkant(130'000, 450'000, 1000);
  i.omvang = {{500'000}, {800'000}, {1'000'000}};
  i.van_jaar = 2026;
  i.tot_jaar = 2035;
  i.hardheid = gen::Claimhardheid::voorkeur;
  i.bron = "Kaart van de woondeal";
  i.bron_datum = date("2026-01-15");
  i.fictief = true;
  i.reden = "De eerste kaart.";
  return i;
}

StreamRef Ruimte::opgave(const domain::Actor& wie, gen::OpgaveVastleggenInvoer i) {
  const StreamRef ref{Soort::opgave, job.wereld.new_id()};
  job.doe(wie, ref, "opgave_vastleggen", std::move(i));
  return ref;
}

StreamRef Ruimte::claim(const domain::Actor& wie, gen::ClaimVastleggenInvoer i) {
  const StreamRef ref{Soort::claim, job.wereld.new_id()};
  job.doe(wie, ref, "claim_vastleggen", std::move(i));
  return ref;
}

StreamRef Ruimte::claim_van(const domain::Actor& wie, const std::string& functie,
                            const std::vector<std::string>& provincies) {
  const auto bij = opgave(wie, opgave_invoer(wie.zijde == "rijk" ? provincies : std::vector<std::string>{}));
  return claim(wie, claim_invoer(bij.id, functie, provincies));
}

gen::Ruimtemeting Ruimte::meting(const std::vector<StreamRef>& claims,
                                 std::vector<gen::Provinciemeting> provincies) const {
  gen::Ruimtemeting m;
  std::vector<domain::Gemetenclaim> gemeten;
  for (const auto& ref : claims) gemeten.push_back({ref.id, &c(ref)});
  for (const auto& p : provincies) m.totaal.v += p.oppervlakte.v;
  m.provincies = std::move(provincies);
  m.ondergrens = {m.totaal.v / 4};
  m.bovengrens = m.totaal;
  m.aandeel_zoekgebied = 300;
  m.berekend_op = noon(job.vandaag);
  m.rekenversie = "1";
  m.invoerhash = domain::invoerhash(std::move(gemeten));
  return m;
}

gen::SpanningspuntOpnemenInvoer Ruimte::punt_invoer(const std::vector<StreamRef>& claims) const {
  gen::SpanningspuntOpnemenInvoer i;
  i.soort = gen::Spanningssoort::spanningspunt;
  i.titel = "Wonen tegenover natuur";
  for (const auto& ref : claims) i.claims.push_back(ref.id);
  i.meting = meting(claims);
  return i;
}

StreamRef Ruimte::punt(const domain::Actor& wie, gen::SpanningspuntOpnemenInvoer i) {
  const StreamRef ref{Soort::spanningspunt, job.wereld.new_id()};
  job.doe(wie, ref, "spanningspunt_opnemen", std::move(i));
  return ref;
}

}  // namespace ruimte::test
