// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "application/ports.hpp"
#include "base/clock.hpp"
#include "method.hpp"

/// What a store must do, whichever database is behind it.
namespace ruimte::test {

/// A store on an empty database of its own, with the test method and a clock that only the test moves.
class Subject {
 public:
  virtual ~Subject() = default;
  virtual application::Store& store() = 0;
  virtual application::Accounts& accounts() = 0;
  virtual base::ManualClock& clock() = 0;
  virtual void reopen() = 0;
  /// Sentences on views that differ from a rebuild and on a log that does not add up.
  virtual std::vector<std::string> faults() = 0;
  /// Runs one statement behind the store's back.
  virtual void tamper(const std::string& sql) = 0;
  /// Makes the next commit fail, and only that one.
  virtual void fail_next_commit() = 0;
};

struct Factory {
  std::string name;
  std::function<std::unique_ptr<Subject>()> make;
};

/// Every store in this build. A store joins by calling add_factory while the program starts.
const std::vector<Factory>& factories();
bool add_factory(Factory factory);

class Contract : public testing::TestWithParam<Factory> {
 protected:
  using Outcome = application::Store::Outcome;

  application::Store& store() { return subject_->store(); }
  /// Submits and waits.
  Outcome submit(application::Job job);
  application::Receipt accepted(application::Job job);
  std::string refusal_code(application::Job job);

  std::unique_ptr<Subject> subject_ = GetParam().make();
  domain::Actor actor_ = actor_in({domain::Kring{0}, kring_test, domain::Kring{2}});
  std::vector<domain::Kring> kringen_ = actor_.kringen;
};

/// Everything that a reader of these kringen can get at, as one text.
std::string everything(application::Reader& reader, application::Kringen kringen);

std::string store_name(const testing::TestParamInfo<Factory>& info);

/// A list question with everything else as it is by default.
application::ListQuery all_of(domain::Soort soort, int limiet = 50);
application::ListQuery sorted_by(domain::Soort soort, std::string sorteer, application::Richting richting, int limiet);

/// A group of cases that runs over every store; `base` is Contract or derives from it.
#define RUIMTE_CONTRACT_ON(suite, base) \
  class suite : public base {};         \
  INSTANTIATE_TEST_SUITE_P(Stores, suite, testing::ValuesIn(factories()), store_name)
#define RUIMTE_CONTRACT(suite) RUIMTE_CONTRACT_ON(suite, Contract)

}  // namespace ruimte::test
