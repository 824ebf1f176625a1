// SPDX-License-Identifier: EUPL-1.2
#include <rapidcheck.h>

#include "base/json.hpp"
#include "contract.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

class PropertyBase : public Contract {
 protected:
  /// A command of any kind on few streams and days, so that commands meet each other.
  application::Job any_command(std::uint64_t n) {
    const auto target = *rc::gen::inRange<std::uint64_t>(1, 8);
    const int day = *rc::gen::inRange(0, 4);
    switch (*rc::gen::inRange(0, 7)) {
      case 0:
      case 1: {
        auto job = plan(n, *rc::gen::element<std::string>("do:1", "bo:2"), day, actor_);
        job.command.stream.id = id_of(target);
        return job;
      }
      case 2: return act(n, {Soort::overleg, id_of(target)}, "afgelasten", actor_);
      case 3: return act(n, {Soort::nummering, id_of(target)}, "nummer", actor_);
      case 4: {
        auto job = plan(n, "do:1", day, actor_);
        job.command.stream.id = id_of(target);
        job.command.handeling = "plan_blind";
        return job;
      }
      case 5: return act(n, {Soort::overleg, id_of(target)}, *rc::gen::element<std::string>("gooi", "leeg"), actor_);
      default: return breng_in(20 + n, "Titel", day, actor_);
    }
  }

  /// The law of the views: what is stored is what the events say.
  void check_streams(application::Reader& reader) {
    std::map<domain::StreamRef, domain::Aggregate> folded;
    for (const auto& event : reader.log(0, 10'000, kringen_)) {
      const domain::StreamRef ref{event.envelop.stroomsoort, event.envelop.stroom};
      auto& state = folded.try_emplace(ref, domain::Aggregate{ref, 0, {}, {}}).first->second;
      state.toestand = domain::aggregate_type(ref.soort).evolve(state.toestand, event.inhoud, event.envelop.tijd);
      RC_ASSERT(++state.versie == event.envelop.versie);
    }
    for (const auto& [ref, expected] : folded) {
      const auto stored = reader.toestand(ref, kringen_);
      RC_ASSERT(stored.has_value());
      RC_ASSERT(stored->versie == expected.versie);
      RC_ASSERT(base::encode(stored->toestand) == base::encode(expected.toestand));
    }
  }
};

RUIMTE_CONTRACT_ON(PropertyContract, PropertyBase);

TEST_P(PropertyContract, SnapshotIsTheFoldOfTheEventsAfterEveryCommand) {
  const bool holds = rc::check([&] {
    subject_ = GetParam().make();
    const auto count = *rc::gen::inRange<std::uint64_t>(1, 15);
    for (std::uint64_t n = 1; n <= count; ++n) {
      submit(any_command(n));
      subject_->clock().advance(*rc::gen::inRange<std::int64_t>(-5, 50));
      check_streams(*store().reader());
    }
    RC_ASSERT(subject_->faults().empty());
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace ruimte::test
