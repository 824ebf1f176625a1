// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <exception>
#include <future>
#include <utility>

#include "application/ports.hpp"

namespace ruimte::application {

/// Returns when the outcome is on disk. Throws when the store is broken. Never from the thread of the writer.
inline Store::Outcome submit_and_wait(Store& store, Job job) {
  std::promise<Store::Outcome> answer;
  store.submit(std::move(job), [&](Store::Outcome outcome) { answer.set_value(std::move(outcome)); });
  Store::Outcome outcome = answer.get_future().get();
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  return outcome;
}

}  // namespace ruimte::application
