// SPDX-License-Identifier: EUPL-1.2
#include "support/rechten.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/json.hpp"
#include "gen/embedded_data.hpp"
#include "support/invoer.hpp"
#include "support/refusal_walk.hpp"

namespace ruimte::test {

namespace {

using base::json::Array;
using base::json::Value;

std::set<std::string> teksten(const Value& v, std::string_view key) {
  std::set<std::string> uit;
  if (const auto* m = v.member(key))
    for (const auto& een : *m->get_if<Array>()) uit.insert(*een.get_if<std::string>());
  return uit;
}

/// Why the method refuses, as its text has it; empty: it does not.
std::string weigert(const Recht& recht, const std::string& fase, const domain::Actor& wie) {
  if (!recht.van.empty() && !recht.van.contains(fase)) return "fase_past_niet";
  return recht.functies.contains(wie.functie) ? "" : "functie_past_niet";
}

/// Every condition of the method, asked one by one; the list asks those that need no input.
bool voorwaarden_gelden(const Hoofdtaak& job, const domain::Overgang& act, const domain::Aggregate* dossier,
                        const domain::Actor& wie) {
  const domain::Command command{{}, dossier == nullptr ? domain::StreamRef{} : dossier->ref, {}, {}, {}};
  const domain::Ctx ctx{job.wereld, job.wereld.werkwijze(), dossier, wie, command, noon(job.vandaag), job.vandaag};
  return std::ranges::all_of(act.voorwaarden, [&](const auto& g) {
    const bool telt = g.sterkte == domain::Sterkte::weigeren && !g.def->looks_at_input;
    return !telt || g.def->fn(ctx, g.args).has_value();
  });
}

}  // namespace

Rechten rechten_uit_de_tekst() {
  Rechten uit;
  for (const auto& f : gen::werkwijze_files()) {
    const auto file = base::json::parse(f.json, {.bytes = std::size_t{16} << 20U}).value();
    const auto* naam = file.member("levensloop");
    if (naam == nullptr) continue;
    const auto soort = gen::stroomsoort_from(*naam->get_if<std::string>()).value();
    for (const auto& h : *file.member("handelingen")->get_if<Array>())
      uit[{soort, *h.member("id")->get_if<std::string>()}] = {teksten(h, "van"), teksten(h, "functies"),
                                                              h.member("klok") != nullptr};
  }
  return uit;
}

void Rechtencontrole::houd(const Hoofdtaak& job, const domain::Levensloop& loop, const domain::Aggregate* dossier,
                           const domain::Actor& wie) {
  const auto& world = job.wereld;
  const std::string fase(dossier == nullptr ? "" : domain::aggregate_type(loop.soort).fase(dossier->toestand));
  std::map<std::string, const domain::Handeling*> lijst;
  const auto gegeven = domain::handelingen(world.werkwijze(), world, {loop.soort, dossier}, wie, noon(job.vandaag));
  for (const auto& h : gegeven) lijst.emplace(h.overgang->id, &h);
  for (const auto& [wat, recht] : rechten_) {
    if (wat.first != loop.soort || recht.klok || recht.van.empty() != (dossier == nullptr)) continue;
    const auto it = lijst.find(wat.second);
    ASSERT_NE(it, lijst.end()) << wat.second << " is not in the list";
    const auto& h = *it->second;
    const auto reden = weigert(recht, fase, wie);
    const auto over = wat.second + " in " + fase + " by " + wie.functie + " of " + wie.organisatie;
    ++gehouden_;
    if (reden.empty()) {
      EXPECT_EQ(!h.geweigerd, voorwaarden_gelden(job, *h.overgang, dossier, wie)) << over << ": the conditions";
      if (!h.geweigerd) mogelijk_.insert({wat, wie.functie});
      continue;
    }
    EXPECT_TRUE(h.geweigerd && h.geweigerd->code == reden) << over << ": the list";
    const auto ref = dossier == nullptr ? domain::StreamRef{loop.soort, domain::sub_id({}, wat.second)} : dossier->ref;
    for (const auto& invoer : invoeren(job, *h.overgang)) {
      const auto d = domain::decide(world.werkwijze(), world, {domain::sub_id({}, "r"), ref, wat.second, invoer, {}},
                                    wie, noon(job.vandaag));
      EXPECT_TRUE(!d && d.error().code == reden) << over << ": the door";
    }
  }
}

void Rechtencontrole::kijk(const Hoofdtaak& job, const std::vector<domain::Actor>& allen) {
  elke_plek(job, allen, [&](const auto& loop, const auto* dossier, const auto& wie) { houd(job, loop, dossier, wie); });
}

}  // namespace ruimte::test
