// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/kaartlijsten.hpp"

#include <algorithm>
#include <map>

#include "application/each_dossier.hpp"
#include "gen/opgave.hpp"

namespace ruimte::application {

namespace {

constexpr int most_claims = 5'000, most_tensions = 1'000;

gen::Kaartclaim regel(const base::Uuid& id, const gen::ClaimToestand& t, const gen::OpgaveToestand* opgave) {
  gen::Kaartclaim uit;
  uit.id = id;
  uit.nummer = t.nummer;
  uit.titel = t.titel;
  uit.opgave = t.opgave;
  if (opgave != nullptr) {
    uit.perspectief = opgave->perspectief;
    uit.domeinen = opgave->domeinen;
  }
  uit.eigenaar = t.eigenaar;
  uit.ruimtefunctie = t.ruimtefunctie;
  uit.provincies = t.provincies;
  uit.plaats = t.plaats;
  uit.oppervlakte = t.oppervlakte;
  uit.omvang = t.omvang;
  uit.van_jaar = t.van_jaar;
  uit.tot_jaar = t.tot_jaar;
  uit.hardheid = t.hardheid;
  uit.bron = t.bron;
  uit.bron_datum = t.bron_datum;
  uit.fictief = t.fictief;
  uit.versies = std::ssize(t.versies);
  uit.strook = t.strook;
  return uit;
}

/// Whether the claim around which a strip lies has a newer version now; nothing when the reader may not read that
/// claim.
std::optional<bool> hoort_bij_eerdere(const Kaartlezer& lezer, const std::optional<gen::Claimstrook>& strook) {
  if (!strook) return std::nullopt;
  const auto om = lezer.reader.toestand({domain::Soort::claim, strook->claim}, lezer.kringen);
  if (!om) return std::nullopt;
  return std::ssize(om->toestand.as<gen::ClaimToestand>().versies) > strook->claimversie;
}

gen::Kaartspanning regel(const base::Uuid& id, const gen::SpanningspuntToestand& t) {
  gen::Kaartspanning uit;
  uit.id = id;
  uit.nummer = t.nummer;
  uit.soort = t.soort;
  uit.fase = t.fase;
  uit.titel = t.titel;
  uit.zin = t.grond.zin;
  uit.claims = domain::claims_van(t.grond);
  uit.provincies = t.grond.provincies;
  if (t.grond.meting) uit.totaal = t.grond.meting->totaal;
  uit.opgenomen_op = t.opgenomen_op;
  uit.vraagstukken = t.vraagstukken;
  return uit;
}

/// What follows from the claims as they are now: the years in which all hold, whether one is invented, the shape.
void vul_aan(gen::Kaartspanning& punt, const std::vector<domain::Aggregate>& claims, const Overlapvormen* vormen) {
  std::vector<domain::Gemetenclaim> invoer;
  invoer.reserve(claims.size());
  std::int64_t van = 0, tot = INT64_MAX;
  for (const auto& c : claims) {
    const auto& t = c.toestand.as<gen::ClaimToestand>();
    invoer.push_back({c.ref.id, &t});
    van = std::max(van, t.van_jaar);
    tot = std::min(tot, t.tot_jaar);
    punt.fictief = punt.fictief || t.fictief;
  }
  if (van <= tot) {
    punt.van_jaar = van;
    punt.tot_jaar = tot;
  }
  if (vormen != nullptr) punt.plaats = vormen->van(invoer);
}

}  // namespace

bool is_over(const Kaartlezer& lezer, domain::Soort soort, const std::string& fase) {
  const auto* loop = lezer.werkwijze.levensloop(soort);
  const auto* f = loop == nullptr ? nullptr : loop->fase(fase);
  return f != nullptr && f->eind;
}

gen::Kaartclaims kaartclaims(const Kaartlezer& lezer, std::optional<std::int64_t> jaar) {
  gen::Kaartclaims uit;
  std::map<base::Uuid, std::optional<domain::Aggregate>> opgaven;
  auto vraag = every(domain::Soort::claim);
  vraag.sorteer = "nummer";
  vraag.richting = Richting::op;
  uit.volledig = each_dossier(
      lezer.reader, vraag, lezer.kringen, most_claims, [&](const Row& row, const domain::Aggregate& dossier) {
        const auto& t = dossier.toestand.as<gen::ClaimToestand>();
        if (is_over(lezer, domain::Soort::claim, t.fase)) return;
        if (jaar && (*jaar < t.van_jaar || *jaar > t.tot_jaar)) return;
        auto [it, nieuw] = opgaven.try_emplace(t.opgave);
        if (nieuw) it->second = lezer.reader.toestand({domain::Soort::opgave, t.opgave}, lezer.kringen);
        uit.claims.push_back(
            regel(row.stream.id, t, it->second ? &it->second->toestand.as<gen::OpgaveToestand>() : nullptr));
        uit.claims.back().strook_eerder = hoort_bij_eerdere(lezer, t.strook);
      });
  return uit;
}

gen::Kaartnovex kaartnovex(const Kaartlezer& lezer, const Zones& novex) {
  const auto alle = kaartclaims(lezer, std::nullopt);
  spatial::Layer vormen;
  std::vector<base::Uuid> van;
  for (const auto& c : alle.claims) {
    auto vorm = c.plaats ? spatial::Polygon::of(*c.plaats) : base::fail(spatial::ShapeFault{});
    if (!vorm) continue;
    vormen.push_back(std::move(*vorm));
    van.push_back(c.id);
  }
  gen::Kaartnovex uit;
  uit.fictief = novex.fictief();
  uit.volledig = alle.volledig;
  for (const auto& id : novex.ids()) uit.gebieden.push_back({id, novex.land(id), {}});
  for (const auto& d : novex.delen(vormen)) uit.gebieden[d.zone].claims.push_back({van[d.vorm], d.erin, d.geheel});
  return uit;
}

std::optional<std::vector<domain::Aggregate>> leesbare_claims(const Kaartlezer& lezer,
                                                              const std::vector<base::Uuid>& ids) {
  std::vector<domain::Aggregate> uit;
  uit.reserve(ids.size());
  for (const auto& id : ids) {
    auto dossier = lezer.reader.toestand({domain::Soort::claim, id}, lezer.kringen);
    if (!dossier) return std::nullopt;
    uit.push_back(std::move(*dossier));
  }
  return uit;
}

gen::Kaartspanningen kaartspanningen(const Kaartlezer& lezer, const Overlapvormen* vormen) {
  gen::Kaartspanningen uit;
  auto vraag = every(domain::Soort::spanningspunt);
  vraag.sorteer = "nummer";
  vraag.richting = Richting::op;
  uit.volledig = each_dossier(lezer.reader, vraag, lezer.kringen, most_tensions,
                              [&](const Row& row, const domain::Aggregate& dossier) {
                                const auto& t = dossier.toestand.as<gen::SpanningspuntToestand>();
                                if (is_over(lezer, domain::Soort::spanningspunt, t.fase)) return;
                                auto punt = regel(row.stream.id, t);
                                if (const auto claims = leesbare_claims(lezer, punt.claims))
                                  vul_aan(punt, *claims, vormen);
                                uit.punten.push_back(std::move(punt));
                              });
  return uit;
}

}  // namespace ruimte::application
