// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <thread>

#include "application/ruimte/meting.hpp"
#include "application/taken/uitvoerder.hpp"

namespace ruimte::app {

/// What this program can do as a job.
application::Werksoorten werksoorten(const application::Rekenaar& rekenaar);

/// Takes jobs and does them, one at a time in this process. A store that is broken for a while is logged and tried
/// again. Everything named outlives it; the destructor puts back what it was doing.
class WorkThread {
 public:
  WorkThread(const application::Uitvoerder::Delen& delen, application::Werksoorten soorten);

 private:
  application::Uitvoerder werker_;
  std::jthread thread_;
};

}  // namespace ruimte::app
