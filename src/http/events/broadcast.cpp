// SPDX-License-Identifier: EUPL-1.2
#include "http/events/broadcast.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iterator>

#include "base/log.hpp"
#include "http/api/door.hpp"
#include "http/events/listener.hpp"

namespace ruimte::http {

namespace {

using application::Wijziging;

constexpr std::chrono::seconds check_time{10};      ///< sessions also run out, and functions end, when nothing happens
constexpr std::chrono::milliseconds rest_time{50};  ///< between two calls to listeners when changes come in a burst

/// Changes after which someone may read something else.
bool about_access(const std::vector<Wijziging>& changes) {
  return std::ranges::any_of(changes, [](const Wijziging& change) {
    return change.stream.soort == domain::Soort::functie || change.stream.soort == domain::Soort::machtiging;
  });
}

bool concerns(const Listener& listener, const std::vector<domain::Kring>& kringen) {
  return std::ranges::any_of(
      kringen, [&](domain::Kring kring) { return std::ranges::binary_search(listener.kringen(), kring); });
}

}  // namespace

Broadcast::Broadcast(const BroadcastParts& parts)
    : parts_(parts), hall_(std::make_shared<Hall>()), accounts_(*parts.accounts, [this] { check_soon(); }) {
  const auto hear = [hall = hall_](std::span<const Wijziging> changes) {
    {
      const std::scoped_lock lock(hall->mutex);
      if (hall->stopping) return;
      std::ranges::copy_if(changes, std::back_inserter(hall->inbox),
                           [](const Wijziging& change) { return can_be_read(change.stream.soort); });
    }
    hall->changed.notify_all();
  };
  hall_->ring.emplace(parts_.store->subscribe(hear), parts_.ring);
  thread_ = std::thread([this] { loop(); });
}

Broadcast::~Broadcast() {
  {
    const std::scoped_lock lock(hall_->mutex);
    hall_->stopping = true;
  }
  hall_->changed.notify_all();
  thread_.join();
  for (const auto& listener : hall_->present()) listener->end();
}

void Broadcast::check_soon() {
  {
    const std::scoped_lock lock(hall_->mutex);
    hall_->check = true;
  }
  hall_->changed.notify_all();
}

void Broadcast::settle() {
  std::unique_lock lock(hall_->mutex);
  const auto ticket = ++hall_->asked;
  hall_->changed.notify_all();
  hall_->changed.wait(lock, [&] { return hall_->settled >= ticket || hall_->stopping; });
}

/// The listener comes in first and is checked after that: what is committed between the two is seen by one of both.
std::shared_ptr<Feed> Broadcast::open(const Session& session, std::string_view last_event) {
  auto reader = parts_.store->reader();
  auto actor = actor_of(*reader, *parts_.referentie, base::amsterdam_date(parts_.clock->now()), session);
  std::ranges::sort(actor.kringen);
  const Listener::Means means{base::derive_key(parts_.key, "wijzigingen" + parts_.prefix), parts_.random};
  const auto listener = std::make_shared<Listener>(hall_, means, session, std::move(actor.kringen));
  listener->start(last_event, *reader, parts_.most_missed);
  reader.reset();
  auto same = hall_->present();
  std::erase_if(same,
                [&](const auto& other) { return other->ended() || other->session().eenmalig != session.eenmalig; });
  {
    const std::scoped_lock lock(hall_->mutex);
    if (hall_->stopping || hall_->listeners.size() >= parts_.most_feeds) return nullptr;
    listener->number = ++hall_->newest;
    hall_->listeners.emplace(listener.get(), listener);
  }
  if (same.size() >= parts_.most_per_session) (*std::ranges::min_element(same, {}, &Listener::number))->end();
  reader = parts_.store->reader();
  if (!may_go_on(*listener, *reader)) listener->end();
  return listener;
}

bool Broadcast::may_go_on(const Listener& listener, application::Reader& reader) const {
  const auto& session = listener.session();
  const auto now = (parts_.session_clock ? parts_.session_clock : parts_.clock)->now();
  if (!session_counts(*parts_.accounts, parts_.accounts->by_persoon(session.persoon), session, now)) return false;
  auto actor = actor_of(reader, *parts_.referentie, base::amsterdam_date(parts_.clock->now()), session);
  std::ranges::sort(actor.kringen);
  return actor.kringen == listener.kringen();
}

/// Who cannot be judged hears nothing more.
void Broadcast::check_all() {
  const auto listeners = hall_->present();
  try {
    const auto reader = parts_.store->reader();
    for (const auto& listener : listeners)
      if (!may_go_on(*listener, *reader)) listener->end();
  } catch (const std::exception& e) {
    base::log::error(std::string("who listens could not be checked: ") + e.what());
    for (const auto& listener : listeners) listener->end();
  }
}

void Broadcast::pass_on(const std::vector<Wijziging>& changes, bool check) {
  if (check || about_access(changes)) check_all();
  if (changes.empty()) return;
  hall_->ring->add(changes);
  std::vector<domain::Kring> kringen;
  kringen.reserve(changes.size());
  for (const auto& change : changes) kringen.push_back(change.kring);
  std::ranges::sort(kringen);
  kringen.erase(std::unique(kringen.begin(), kringen.end()), kringen.end());
  for (const auto& listener : hall_->present())
    if (concerns(*listener, kringen)) listener->wake();
}

void Broadcast::loop() {
  std::unique_lock lock(hall_->mutex);
  const auto stopping = [this] { return hall_->stopping; };
  while (!stopping()) {
    const bool called = hall_->changed.wait_for(lock, check_time, [this] {
      return hall_->stopping || hall_->check || !hall_->inbox.empty() || hall_->asked > hall_->settled;
    });
    if (stopping()) break;
    const auto changes = std::exchange(hall_->inbox, {});
    const bool check = std::exchange(hall_->check, false) || !called;
    const auto ticket = hall_->asked;
    lock.unlock();
    pass_on(changes, check);
    lock.lock();
    hall_->settled = ticket;
    hall_->changed.notify_all();
    if (!changes.empty()) hall_->changed.wait_for(lock, rest_time, stopping);
  }
}

}  // namespace ruimte::http
