// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <future>
#include <map>
#include <sstream>

#include "../storage/method.hpp"
#include "mixed.hpp"

namespace ruimte::test {
namespace {

constexpr std::uint64_t per_round = 1'000'000;  // more commands than a child can do before it is killed
constexpr int rounds_per_database = 10;         // so that checking the whole log stays cheap

struct Acknowledged {
  std::uint64_t n = 0;
  std::int64_t first = 0, last = 0;
};

int rounds() {
  const char* wanted = ::getenv("RUIMTE_KILL_ROUNDS");  // NOLINT(concurrency-mt-unsafe): nobody sets variables here
  return wanted == nullptr ? 20 : std::atoi(wanted);
}

/// Reads until `deadline` or until the other side is gone.
void read_until(int pipe, std::chrono::steady_clock::time_point deadline, std::string& text) {
  std::array<char, 65536> buffer{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd wait{.fd = pipe, .events = POLLIN, .revents = 0};
    if (left.count() < 0 || ::poll(&wait, 1, static_cast<int>(left.count())) == 0) return;
    const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
    if (got <= 0) return;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

/// Runs a child on the database and kills it `ms` after its start; what it said, a last half line left out.
std::string run_and_kill(const std::string& database, std::uint64_t first, std::uint64_t ms) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw std::runtime_error("pipe");
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl(RUIMTE_CHILD, RUIMTE_CHILD, database.c_str(), std::to_string(first).c_str(), nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  std::string text;
  read_until(ends[0], std::chrono::steady_clock::now() + std::chrono::milliseconds(ms), text);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the child stopped by itself: " << WEXITSTATUS(status) << " " << text;
  read_until(ends[0], std::chrono::steady_clock::now() + std::chrono::seconds(10), text);
  ::close(ends[0]);
  return text.substr(0, text.rfind('\n') + 1);
}

std::vector<Acknowledged> parse(const std::string& text) {
  std::istringstream lines(text);
  std::vector<Acknowledged> all;
  for (Acknowledged one; lines >> one.n >> one.first >> one.last;) all.push_back(one);
  return all;
}

/// Events per command, from the log itself.
std::map<base::Uuid, std::vector<std::int64_t>> events_per_command(application::Store& store) {
  const std::vector<domain::Kring> kringen = {kring_test};
  std::map<base::Uuid, std::vector<std::int64_t>> events;
  const auto reader = store.reader();
  std::int64_t after = 0;
  for (auto page = reader->log(after, 1000, kringen); !page.empty(); page = reader->log(after, 1000, kringen)) {
    for (const auto& event : page) events[event.envelop.oorzaak].push_back(event.envelop.volgnr);
    after = page.back().envelop.volgnr;
  }
  return events;
}

class Kill : public testing::Test {
 public:
  Kill() {
    std::string folder = (std::filesystem::temp_directory_path() / "ruimte-kill-XXXXXX").string();
    folder_ = mkdtemp(folder.data());
  }
  ~Kill() override { std::filesystem::remove_all(folder_); }

  void round(int number) {
    if (number % rounds_per_database == 0) {
      acknowledged_.clear();
      database_ = (folder_ / ("ronde" + std::to_string(number) + ".db")).string();
    }
    const auto first = per_round * static_cast<std::uint64_t>(number + 1);
    // One in four dies while it opens the database; the others while they write.
    const std::uint64_t ms =
        base::random_below(random_, 4) == 0 ? base::random_below(random_, 15) : 20 + base::random_below(random_, 200);
    const auto answers = parse(run_and_kill(database_, first, ms));
    acknowledged_.insert(acknowledged_.end(), answers.begin(), answers.end());
    total_ += answers.size();
    check();
  }

  void check() {
    OpenStore open(database_);
    const auto log = storage::check_log_sqlite(database_);
    const auto views = storage::replay_sqlite(database_);
    ASSERT_EQ(log.differences, 0) << log.details.front();
    ASSERT_EQ(views.differences, 0) << views.details.front();
    auto events = events_per_command(*open.store);
    for (const Acknowledged& one : acknowledged_) {
      const auto& found = events[mixed_job(one.n).command.id];
      ASSERT_FALSE(found.empty()) << "acknowledged command " << one.n << " is lost";
      ASSERT_EQ(found.front(), one.first);
      ASSERT_EQ(found.back(), one.last);
      ASSERT_EQ(found.size(), static_cast<std::size_t>(events_of(one.n))) << "half of command " << one.n;
    }
    check_in_flight(events);
    repeat(*open.store);
  }

  /// What was under way when the child died is there whole or not at all.
  void check_in_flight(std::map<base::Uuid, std::vector<std::int64_t>>& events) {
    if (acknowledged_.empty()) return;
    const std::uint64_t last = acknowledged_.back().n;
    for (std::uint64_t n = last + 1; n < last + 100; ++n) {
      const std::size_t found = events[mixed_job(n).command.id].size();
      ASSERT_TRUE(found == 0 || found == static_cast<std::size_t>(events_of(n))) << "half of command " << n;
    }
  }

  /// Sending the last acknowledged command again does nothing twice; the one after it is done once, however far it was.
  void repeat(application::Store& store) {
    if (acknowledged_.empty()) return;
    const Acknowledged last = acknowledged_.back();
    const auto again = submit(store, last.n);
    ASSERT_TRUE(again.herhaald);
    ASSERT_EQ(again.eerste, last.first);
    const auto next = submit(store, last.n + 1);
    ASSERT_EQ(submit(store, last.n + 1).eerste, next.eerste);
  }

  static application::Receipt submit(application::Store& store, std::uint64_t n) {
    std::promise<application::Store::Outcome> answer;
    store.submit(mixed_job(n), [&](auto outcome) { answer.set_value(std::move(outcome)); });
    const auto outcome = answer.get_future().get();
    if (outcome.fault) std::rethrow_exception(outcome.fault);
    if (!outcome.result) throw std::runtime_error(outcome.result.error().code);
    return *outcome.result;
  }

  std::filesystem::path folder_;
  base::SystemRandom random_;
  std::string database_;
  std::vector<Acknowledged> acknowledged_;
  std::size_t total_ = 0;
};

TEST_F(Kill, NothingAcknowledgedIsLostAndNothingIsHalf) {
  const int count = rounds();
  for (int number = 0; number < count && !HasFatalFailure(); ++number) {
    SCOPED_TRACE("round " + std::to_string(number));
    round(number);
  }
  EXPECT_GT(total_, static_cast<std::size_t>(count)) << "the children hardly did anything";
  std::printf("kill -9: %d rounds, %zu acknowledged commands\n", count, total_);
}

}  // namespace
}  // namespace ruimte::test
