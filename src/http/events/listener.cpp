// SPDX-License-Identifier: EUPL-1.2
#include "http/events/listener.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/json.hpp"
#include "domain/kernel/aggregate.hpp"

namespace ruimte::http {

namespace {

using application::Wijziging;

constexpr std::size_t most_in_piece = 100;

/// When a server comes back, not everyone at once.
constexpr std::uint64_t soonest_ms = 1000, spread_ms = 2000;

}  // namespace

bool can_be_read(domain::Soort soort) { return !domain::aggregate_type(soort).meervoud.empty(); }

std::vector<std::shared_ptr<Listener>> Hall::present() {
  const std::scoped_lock lock(mutex);
  std::vector<std::shared_ptr<Listener>> out;
  out.reserve(listeners.size());
  for (const auto& [raw, weak] : listeners)
    if (auto listener = weak.lock()) out.push_back(std::move(listener));
  return out;
}

Listener::Listener(std::shared_ptr<Hall> hall, const Means& means, Session session, std::vector<domain::Kring> kringen)
    : hall_(std::move(hall)), means_(means), session_(std::move(session)), kringen_(std::move(kringen)) {}

Listener::~Listener() {
  const std::scoped_lock lock(hall_->mutex);
  hall_->listeners.erase(this);
}

std::string Listener::context() const { return base::to_string(session_.persoon) + base::to_string(session_.functie); }

std::string Listener::id_of(std::int64_t volgnr) const {
  return base::seal_number(means_.key, *means_.random, volgnr, context());
}

std::optional<std::int64_t> Listener::volgnr_of(std::string_view id) const {
  return base::open_sealed_number(means_.key, id, context());
}

std::string Listener::message(std::string_view event, std::int64_t volgnr, std::string_view data) const {
  std::string out = "event: ";
  out.append(event).append("\nid: ").append(id_of(volgnr)).append("\ndata: ").append(data).append("\n\n");
  return out;
}

std::string Listener::message(const Wijziging& change) const {
  const auto& type = domain::aggregate_type(change.stream.soort);
  const base::json::Value data(base::json::Object{{"id", base::json::Value(base::to_string(change.stream.id))},
                                                  {"meervoud", base::json::Value(std::string(type.meervoud))},
                                                  {"versie", base::json::Value(std::int64_t{change.versie})}});
  return message("wijziging", change.volgnr, base::json::encode(data));
}

void Listener::start(std::string_view last_event, application::Reader& reader, std::size_t most) {
  start_ = "retry: " + std::to_string(soonest_ms + base::random_below(*means_.random, spread_ms)) + "\n";
  cursor_ = hall_->ring->last();
  const auto na = last_event.empty() ? cursor_ : volgnr_of(last_event);
  if (!na || *na > cursor_) {
    start_ += message("herlaad", cursor_);
  } else if (!hall_->ring->lees(*na, 1, {}).te_oud) {
    cursor_ = *na;
    start_ += message("begin", cursor_);
  } else {
    start_ += missed(*na, reader, most);
  }
}

/// From the log, up to where the ring goes on.
std::string Listener::missed(std::int64_t na, application::Reader& reader, std::size_t most) {
  const auto events = reader.log(na, static_cast<int>(most) + 1, kringen_);
  if (events.size() > most) return message("herlaad", cursor_);
  std::map<domain::StreamRef, Wijziging> newest;
  for (const auto& event : events) {
    const auto& e = event.envelop;
    const domain::StreamRef stream{e.stroomsoort, e.stroom};
    if (e.volgnr <= cursor_ && can_be_read(stream.soort))
      newest[stream] = {e.volgnr, stream, static_cast<std::int32_t>(e.versie), {}};
  }
  std::map<std::int64_t, const Wijziging*> in_order;
  for (const auto& [stream, change] : newest) in_order.emplace(change.volgnr, &change);
  std::string out = message("begin", na);
  for (const auto& [volgnr, change] : in_order) out += message(*change);
  return out;
}

Feed::Piece Listener::next() {
  woken_ = false;
  if (ended_) return {"event: einde\ndata: {}\n\n", true};
  if (!start_.empty()) return {std::exchange(start_, {}), false};
  const auto read = hall_->ring->lees(cursor_, most_in_piece, kringen_);
  cursor_ = read.tot;
  if (read.te_oud) return {message("herlaad", cursor_), false};
  Piece out;
  for (const auto& change : read.wijzigingen) out.text += message(change);
  return out;
}

void Listener::on_more(std::function<void()> wake) {
  const std::scoped_lock lock(wake_mutex_);
  wake_ = std::move(wake);
}

void Listener::wake() {
  if (woken_.exchange(true)) return;
  const std::scoped_lock lock(wake_mutex_);
  if (wake_) wake_();
}

void Listener::end() {
  ended_ = true;
  wake();
}

}  // namespace ruimte::http
