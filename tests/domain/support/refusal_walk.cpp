// SPDX-License-Identifier: EUPL-1.2
#include "support/refusal_walk.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "gen/problems.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {

using domain::StreamRef;
using gen::WanneerWel;

namespace {

/// Every act id of every life cycle.
std::set<std::string> all_acts() {
  std::set<std::string> out;
  for (const auto& l : werkwijze().levenslopen())
    for (const auto& o : l.overgangen) out.insert(o.id);
  return out;
}

/// Both sentences are there, and every gap in them has a fact.
void judge_sentence(const domain::Refusal& r) {
  const auto* s = gen::find_refusal_sentence(r.code);
  ASSERT_NE(s, nullptr) << "no sentence for " << r.code;
  EXPECT_FALSE(s->nl.empty() || s->en.empty()) << r.code;
  std::set<std::string> facts;
  for (const auto& f : r.feiten) facts.insert(f.naam);
  static const std::regex slot("\\{([A-Za-z]+)\\}");
  for (const auto& text : {std::string(s->nl), std::string(s->en)})
    for (auto it = std::sregex_iterator(text.begin(), text.end(), slot); it != std::sregex_iterator(); ++it)
      EXPECT_TRUE(facts.contains((*it)[1])) << r.code << " lacks the fact " << (*it)[1];
}

/// The dossiers of a noun, and null for the acts that begin one.
std::vector<const domain::Aggregate*> dossiers_of(const MemoryWorld& world, domain::Soort soort) {
  std::set<StreamRef> refs;
  for (const auto& f : world.log())
    if (f.stream.soort == soort) refs.insert(f.stream);
  std::vector<const domain::Aggregate*> out{nullptr};
  for (const auto& ref : refs) out.push_back(world.find(ref));
  return out;
}

/// Calls `look` everywhere and keeps the phases that were met.
template <class Look>
void everywhere(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found, Look look) {
  // Also of what none of these people can read.
  for (const auto& loop : job.wereld.werkwijze().levenslopen())
    for (const auto* dossier : dossiers_of(job.wereld, loop.soort))
      if (dossier != nullptr)
        found.fasen[loop.soort].insert(std::string(domain::aggregate_type(loop.soort).fase(dossier->toestand)));
  elke_plek(job, allen, look);
}

void list(const Hoofdtaak& job, const domain::Levensloop& loop, const domain::Aggregate* dossier,
          const domain::Actor& wie, Found& found) {
  const auto& world = job.wereld;
  for (const auto& h : domain::handelingen(world.werkwijze(), world, {loop.soort, dossier}, wie, noon(job.vandaag)))
    if (h.geweigerd) found.add(h.overgang->id, *h.geweigerd);
}

}  // namespace

void elke_plek(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, const Kijk& kijk) {
  for (const auto& loop : job.wereld.werkwijze().levenslopen())
    for (const auto* dossier : dossiers_of(job.wereld, loop.soort))
      for (const auto& wie : allen)
        if (dossier == nullptr || wie.mag_lezen(dossier->kring)) kijk(loop, dossier, wie);
}

std::vector<std::string> niet_bezocht(const Found& found) {
  std::vector<std::string> uit;
  for (const auto& loop : werkwijze().levenslopen()) {
    const auto gezien = found.fasen.find(loop.soort);
    for (const auto& fase : loop.fasen)
      if (gezien == found.fasen.end() || !gezien->second.contains(fase.id))
        uit.push_back(std::string(gen::to_id(loop.soort)) + " " + fase.id);
  }
  return uit;
}

void judge(const domain::Refusal& r) {
  judge_sentence(r);
  // What does not exist for someone is told as such at the door, without who could.
  const bool onbekend = r.code == "onbekend" || r.code == "handeling_onbekend";
  EXPECT_TRUE(onbekend || !r.wie_wel.empty() || !r.gremia.empty()) << tekst(r) << " says not who can";
  const bool na = r.wanneer == WanneerWel::na_handeling || r.wanneer == WanneerWel::na_teruggaan;
  EXPECT_TRUE(!na || !r.eerst.empty()) << tekst(r) << " says not after what";
  EXPECT_EQ(r.wanneer == WanneerWel::op_datum, r.wanneer_wel.has_value()) << tekst(r);
  for (const auto& f : r.wie_wel) EXPECT_TRUE(referentie().kent("functie", f)) << tekst(r) << " names function " << f;
  for (const auto& g : r.gremia) EXPECT_TRUE(referentie().kent("gremium", g)) << tekst(r) << " names body " << g;
  static const auto acts = all_acts();
  for (const auto& e : r.eerst) EXPECT_TRUE(acts.contains(e)) << tekst(r) << " names act " << e;
}

void Found::add(const std::string& act, const domain::Refusal& r) {
  refusals.emplace(act + "/" + tekst(r) + std::to_string(static_cast<int>(r.wanneer)), r);
}

void look_at_all(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found) {
  everywhere(job, allen, found,
             [&](const auto& loop, const auto* dossier, const auto& wie) { list(job, loop, dossier, wie, found); });
}

void try_all(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found) {
  const auto& world = job.wereld;
  everywhere(job, allen, found, [&](const auto& loop, const auto* dossier, const auto& wie) {
    list(job, loop, dossier, wie, found);
    for (const auto& act : loop.overgangen) {
      if (act.maakt() != (dossier == nullptr)) continue;
      for (const auto& invoer : invoeren(job, act)) {
        const StreamRef ref = dossier == nullptr ? StreamRef{loop.soort, domain::sub_id({}, act.id)} : dossier->ref;
        const auto d = domain::decide(world.werkwijze(), world, {domain::sub_id({}, "c"), ref, act.id, invoer, {}}, wie,
                                      noon(job.vandaag));
        ++found.tried;
        if (d)
          found.accepted.insert(act.id);
        else
          found.add(act.id, d.error());
      }
    }
  });
}

}  // namespace ruimte::test
