// SPDX-License-Identifier: EUPL-1.2
#include "contract.hpp"

#include "base/json.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

RUIMTE_CONTRACT(StoreContract);

TEST_P(StoreContract, WhatIsAcceptedCanBeRead) {
  const auto receipt = accepted(plan(1, "do:1", 0, actor_));
  EXPECT_EQ(receipt.eerste, 1);
  EXPECT_EQ(receipt.laatste, 1);
  EXPECT_EQ(receipt.versie, 1);
  EXPECT_FALSE(receipt.herhaald);
  const auto reader = store().reader();
  const auto state = reader->toestand(receipt.stream, kringen_);
  ASSERT_TRUE(state);
  EXPECT_EQ(state->versie, 1);
  EXPECT_EQ(state->kring, kring_test);
  EXPECT_EQ(state->toestand.as<gen::OverlegToestand>().gremium, "do:1");
  const auto events = reader->verloop(receipt.stream, kringen_);
  ASSERT_EQ(events.size(), 1U);
  const gen::Envelop& e = events[0].envelop;
  EXPECT_EQ(e.soort, "overleg_gepland");
  EXPECT_EQ(e.functie, actor_.functie_id);
  EXPECT_EQ(e.partij, "pv26");
  EXPECT_EQ(e.rol, "projectleider");
  EXPECT_EQ(e.kring, 1);
  EXPECT_EQ(e.oorzaak, plan(1, "", 0, actor_).command.id);
  EXPECT_EQ(e.tijd, subject_->clock().now());
  EXPECT_EQ(reader->by_key(Soort::overleg, "do:1/2024-10-04", kringen_), receipt.stream);
}

TEST_P(StoreContract, OneCommandMayWriteSeveralStreams) {
  accepted(breng_in(1, "Eerste", {}, actor_));
  const auto second = accepted(breng_in(2, "Tweede", 3, actor_));
  EXPECT_EQ(second.eerste, 3);
  EXPECT_EQ(second.laatste, 4);
  const auto reader = store().reader();
  const auto state = reader->toestand(second.stream, kringen_);
  ASSERT_TRUE(state);
  EXPECT_EQ(state->toestand.as<gen::VraagstukToestand>().nummer, "V-UT-2026-2");
  const auto series = reader->by_key(Soort::nummering, "V-UT-2026", kringen_);
  ASSERT_TRUE(series);
  EXPECT_EQ(reader->toestand(*series, kringen_)->versie, 2);
}

TEST_P(StoreContract, RefusalLeavesNoTrace) {
  accepted(plan(1, "do:1", 0, actor_));
  const std::string before = everything(*store().reader(), kringen_);
  EXPECT_EQ(refusal_code(plan(2, "do:1", 0, actor_)), "bestaat_al");
  EXPECT_EQ(refusal_code(act(3, {Soort::overleg, id_of(1)}, "onzin", actor_)), "handeling_onbekend");
  EXPECT_EQ(everything(*store().reader(), kringen_), before);
  EXPECT_EQ(accepted(plan(2, "do:1", 1, actor_)).eerste, 2) << "a refusal took a number or kept its key";
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(StoreContract, SameKeySameRequestGivesTheSameAnswer) {
  const auto first = accepted(breng_in(1, "Eerste", {}, actor_));
  accepted(plan(2, "do:1", 0, actor_));
  const auto again = accepted(breng_in(1, "Eerste", {}, actor_));
  EXPECT_TRUE(again.herhaald);
  EXPECT_EQ(again.eerste, first.eerste);
  EXPECT_EQ(again.laatste, first.laatste);
  EXPECT_EQ(again.stream, first.stream);
  EXPECT_EQ(again.versie, first.versie);
  EXPECT_EQ(store().reader()->log(0, 100, kringen_).size(), 3U);
}

TEST_P(StoreContract, SameKeyOtherRequestIsRefused) {
  accepted(plan(1, "do:1", 0, actor_));
  auto other = plan(2, "do:1", 1, actor_);
  other.sleutel = plan(1, "", 0, actor_).sleutel;
  EXPECT_EQ(refusal_code(other), "idempotentiesleutel_hergebruikt");
  other.actor = actor_in(kringen_, 2);
  EXPECT_FALSE(accepted(other).herhaald) << "keys are per person";
}

TEST_P(StoreContract, KeysAreKeptSevenDaysAlsoAfterRestart) {
  accepted(plan(1, "do:1", 0, actor_));
  subject_->clock().advance(std::int64_t{6} * 24 * 3600 * 1'000'000);
  subject_->reopen();
  EXPECT_TRUE(accepted(plan(1, "do:1", 0, actor_)).herhaald);
  subject_->clock().advance(std::int64_t{2} * 24 * 3600 * 1'000'000);
  EXPECT_EQ(refusal_code(plan(1, "do:1", 0, actor_)), "bestaat_al") << "decided anew";
}

TEST_P(StoreContract, StaleVersionIsRefusedWithTheCurrentOne) {
  const auto made = accepted(plan(1, "do:1", 0, actor_));
  auto stop = act(2, made.stream, "afgelasten", actor_);
  stop.command.if_versie = 2;
  const Outcome outcome = submit(stop);
  ASSERT_FALSE(outcome.result);
  EXPECT_EQ(outcome.result.error().code, "voorwaarde_verouderd");
  ASSERT_EQ(outcome.result.error().feiten.size(), 1U);
  EXPECT_EQ(outcome.result.error().feiten[0].waarde, "1");
  stop.command.if_versie = 1;
  EXPECT_EQ(accepted(stop).versie, 2);
}

TEST_P(StoreContract, UniqueKeyIsTheSecondLock) {
  accepted(plan(1, "do:1", 0, actor_));
  auto blind = plan(2, "do:1", 0, actor_);
  blind.command.handeling = "plan_blind";
  EXPECT_TRUE(submit(blind).fault);
  EXPECT_FALSE(store().reader()->toestand(blind.command.stream, kringen_));
  EXPECT_EQ(accepted(plan(3, "do:1", 1, actor_)).eerste, 2);
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(StoreContract, KeyOfAnEndedStreamIsFreeAgain) {
  const auto made = accepted(plan(1, "do:1", 0, actor_));
  accepted(act(2, made.stream, "afgelasten", actor_));
  EXPECT_NE(accepted(plan(3, "do:1", 0, actor_)).stream, made.stream);
}

TEST_P(StoreContract, BrokenDecisionIsAFaultOfThatCommandAlone) {
  const auto made = accepted(plan(1, "do:1", 0, actor_));
  EXPECT_TRUE(submit(act(2, made.stream, "gooi", actor_)).fault);
  EXPECT_TRUE(submit(act(3, made.stream, "leeg", actor_)).fault);
  EXPECT_TRUE(submit(act(4, made.stream, "andere_kring", actor_)).fault);
  EXPECT_EQ(store().reader()->toestand(made.stream, kringen_)->versie, 1);
  EXPECT_EQ(accepted(act(5, made.stream, "afgelasten", actor_)).eerste, 2);
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(StoreContract, TimeOfTheLogNeverGoesBack) {
  accepted(plan(1, "do:1", 0, actor_));
  const base::Instant first = subject_->clock().now();
  subject_->clock().advance(-60'000'000);
  accepted(plan(2, "do:1", 1, actor_));
  subject_->reopen();
  accepted(plan(3, "do:1", 2, actor_));
  subject_->clock().advance(120'000'000);
  accepted(plan(4, "do:1", 3, actor_));
  const auto events = store().reader()->log(0, 10, kringen_);
  ASSERT_EQ(events.size(), 4U);
  EXPECT_EQ(events[1].envelop.tijd, first);
  EXPECT_EQ(events[2].envelop.tijd, first);
  EXPECT_EQ(events[3].envelop.tijd, subject_->clock().now());
}

TEST_P(StoreContract, FailedCommitIsHeardByAllAndRecordsNothing) {
  const auto made = accepted(plan(1, "do:1", 0, actor_));
  subject_->fail_next_commit();
  EXPECT_TRUE(submit(act(2, made.stream, "afgelasten", actor_)).fault);
  EXPECT_EQ(store().reader()->toestand(made.stream, kringen_)->versie, 1);
  const auto retry = accepted(act(2, made.stream, "afgelasten", actor_));
  EXPECT_FALSE(retry.herhaald);
  EXPECT_EQ(retry.eerste, 2);
  EXPECT_EQ(retry.versie, 2);
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(StoreContract, EverythingIsThereAfterRestart) {
  accepted(breng_in(1, "Eerste", {}, actor_));
  const auto made = accepted(plan(2, "do:1", 0, actor_));
  const std::string before = everything(*store().reader(), kringen_);
  subject_->reopen();
  EXPECT_EQ(everything(*store().reader(), kringen_), before);
  EXPECT_EQ(accepted(act(3, made.stream, "afgelasten", actor_)).eerste, 4);
}

TEST_P(StoreContract, ChangedPayloadIsFound) {
  accepted(plan(1, "do:1", 0, actor_));
  accepted(plan(2, "do:1", 1, actor_));
  subject_->tamper("UPDATE inhoud SET doc = replace(doc, 'Utrecht', 'Utrech7') WHERE volgnr = 2");
  const auto faults = subject_->faults();
  ASSERT_FALSE(faults.empty());
  EXPECT_NE(faults.back().find("Gebeurtenis 2: de inhoud"), std::string::npos) << faults.back();
}

TEST_P(StoreContract, ChangedEnvelopeIsFound) {
  accepted(plan(1, "do:1", 0, actor_));
  subject_->tamper("UPDATE gebeurtenis SET envelop = replace(envelop, 'pv26', 'pv27') WHERE volgnr = 1");
  const auto faults = subject_->faults();
  ASSERT_FALSE(faults.empty());
  EXPECT_NE(faults.back().find("Gebeurtenis 1: de envelop"), std::string::npos) << faults.back();
}

TEST_P(StoreContract, LostEventIsFound) {
  for (std::uint64_t n = 1; n <= 3; ++n) accepted(plan(n, "do:1", static_cast<int>(n), actor_));
  subject_->tamper("DELETE FROM gebeurtenis WHERE volgnr = 2");
  bool found = false;
  for (const auto& fault : subject_->faults()) found |= fault.find("Gebeurtenis 3: het nummer") != std::string::npos;
  EXPECT_TRUE(found);
}

TEST_P(StoreContract, ChangedViewIsFound) {
  accepted(plan(1, "do:1", 0, actor_));
  EXPECT_TRUE(subject_->faults().empty());
  subject_->tamper("UPDATE lijst_overleg SET fase = 'afgelast'");
  EXPECT_EQ(subject_->faults().size(), 2U) << "once as stored, once as it should be";
  subject_->tamper("UPDATE lijst_overleg SET fase = 'gepland'");
  subject_->tamper("UPDATE telling SET n = 5");
  EXPECT_EQ(subject_->faults().size(), 2U);
}

}  // namespace
}  // namespace ruimte::test
