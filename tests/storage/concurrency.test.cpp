// SPDX-License-Identifier: EUPL-1.2
#include <future>
#include <latch>
#include <thread>

#include "contract.hpp"
#include "gen/gremium.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;

class ConcurrencyBase : public Contract {
 protected:
  /// Keeps the writer inside one `done` until release(), so that what is submitted meanwhile becomes one batch.
  void hold() {
    store().submit(plan(900'000, "hold:1", 0, actor_), [this](const Outcome&) {
      held_.set_value();
      release_.get_future().wait();
    });
    held_.get_future().wait();
  }
  void release() { release_.set_value(); }

 private:
  std::promise<void> held_, release_;
};

RUIMTE_CONTRACT_ON(ConcurrencyContract, ConcurrencyBase);

TEST_P(ConcurrencyContract, ManyThreadsGetNumbersWithoutGapOrDouble) {
  constexpr int threads = 8, each = 40;
  const domain::StreamRef series{Soort::nummering, id_of(1)};
  std::atomic<int> failures = 0;
  std::vector<std::thread> running;
  for (int t = 0; t < threads; ++t) {
    running.emplace_back([&, t] {
      std::latch done(each);
      for (int i = 0; i < each; ++i) {
        const auto n = static_cast<std::uint64_t>(1000 * (t + 1) + i);
        store().submit(act(n, series, "nummer", actor_), [&](const Outcome& outcome) {
          if (outcome.fault || !outcome.result) ++failures;
          done.count_down();
        });
        if (i % 8 == 0) store().reader()->log(0, 5, kringen_);
      }
      done.wait();
    });
  }
  for (auto& thread : running) thread.join();
  EXPECT_EQ(failures, 0);
  const auto reader = store().reader();
  const auto events = reader->log(0, 1000, kringen_);
  ASSERT_EQ(events.size(), static_cast<std::size_t>(threads * each));
  for (std::size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(events[i].envelop.volgnr, static_cast<std::int64_t>(i + 1));
    EXPECT_EQ(events[i].inhoud.as<gen::NummerUitgegeven>().nummer, static_cast<std::int64_t>(i + 1));
  }
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(ConcurrencyContract, AnswersComeInOrderAndThenTheListeners) {
  std::vector<std::string> heard;
  std::promise<void> all;
  const std::int64_t from = store().subscribe([&](std::span<const application::Wijziging> changes) {
    for (const auto& change : changes) heard.push_back("wijziging " + std::to_string(change.volgnr));
    if (changes.back().volgnr == 4) all.set_value();
  });
  EXPECT_EQ(from, 0);
  hold();
  for (std::uint64_t n = 1; n <= 3; ++n) {
    store().submit(plan(n, "do:1", static_cast<int>(n), actor_),
                   [&heard, n](const Outcome&) { heard.push_back("antwoord " + std::to_string(n)); });
  }
  release();
  all.get_future().wait();
  EXPECT_EQ(heard, (std::vector<std::string>{"wijziging 1", "antwoord 1", "antwoord 2", "antwoord 3", "wijziging 2",
                                             "wijziging 3", "wijziging 4"}));
  EXPECT_EQ(store().subscribe([](auto) {}), 4);
}

TEST_P(ConcurrencyContract, AnsweredCommandIsVisibleToTheNextReader) {
  std::promise<bool> seen;
  store().submit(plan(1, "do:1", 0, actor_), [&](const Outcome& outcome) {
    seen.set_value(store().reader()->toestand(outcome.result->stream, kringen_).has_value());
  });
  EXPECT_TRUE(seen.get_future().get());
}

TEST_P(ConcurrencyContract, ReaderKeepsItsSnapshot) {
  accepted(plan(1, "do:1", 0, actor_));
  const auto reader = store().reader();
  const auto made = accepted(plan(2, "do:1", 1, actor_));
  EXPECT_FALSE(reader->toestand(made.stream, kringen_));
  EXPECT_EQ(reader->world().find(made.stream), nullptr);
  EXPECT_EQ(reader->log(0, 10, kringen_).size(), 1U);
  EXPECT_TRUE(store().reader()->toestand(made.stream, kringen_));
}

TEST_P(ConcurrencyContract, LostBatchIsAFaultForEveryoneInIt) {
  hold();
  subject_->fail_next_commit();
  constexpr std::uint64_t count = 5;
  std::latch done(count);
  std::atomic<int> faults = 0;
  for (std::uint64_t n = 1; n <= count; ++n) {
    auto job =
        plan(n, "do:1", n == 2 ? 1 : static_cast<int>(n), actor_);  // the second is refused: it rests on the first
    store().submit(std::move(job), [&](const Outcome& outcome) {
      faults += outcome.fault ? 1 : 0;
      done.count_down();
    });
  }
  release();
  done.wait();
  EXPECT_EQ(faults, static_cast<int>(count));
  EXPECT_EQ(store().reader()->log(0, 10, kringen_).size(), 1U);
  EXPECT_EQ(accepted(plan(2, "do:1", 1, actor_)).eerste, 2) << "the first of the lost batch is remembered somewhere";
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(ConcurrencyContract, CommandThatFailsHalfwayLeavesTheRestOfItsBatch) {
  hold();
  std::latch done(4);
  std::vector<std::string> answers(4);
  for (std::uint64_t n = 1; n <= 4; ++n) {
    auto job = n == 3 ? breng_in(n, "Titel", {}, actor_) : plan(n, "do:1", 7, actor_);
    if (n == 2) job.command.handeling = "plan_blind";  // only the database sees that the key is taken
    store().submit(std::move(job), [&, n](const Outcome& outcome) {
      answers[n - 1] = outcome.fault ? "fout" : outcome.result ? "aanvaard" : outcome.result.error().code;
      done.count_down();
    });
  }
  release();
  done.wait();
  EXPECT_EQ(answers, (std::vector<std::string>{"aanvaard", "fout", "aanvaard", "bestaat_al"}));
  const auto events = store().reader()->log(1, 10, kringen_);
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[2].envelop.volgnr, 4);
  EXPECT_TRUE(subject_->faults().empty());
}

TEST_P(ConcurrencyContract, ClosingCompletesWhatWasSubmitted) {
  std::atomic<int> answers = 0;
  for (std::uint64_t n = 1; n <= 100; ++n) {
    store().submit(plan(n, "do:1", static_cast<int>(n), actor_),
                   [&](const Outcome& outcome) { answers += outcome.result.has_value() && !outcome.fault ? 1 : 0; });
  }
  subject_->reopen();
  EXPECT_EQ(answers, 100);
  EXPECT_EQ(store().reader()->log(0, 200, kringen_).size(), 100U);
}

}  // namespace
}  // namespace ruimte::test
