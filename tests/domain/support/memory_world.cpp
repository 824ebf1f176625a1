// SPDX-License-Identifier: EUPL-1.2
#include "support/memory_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "catalog/load.hpp"
#include "catalog/methoden.hpp"
#include "gen/embedded_data.hpp"
#include "gen/registry.hpp"

namespace ruimte::test {

using domain::Aggregate;
using domain::Soort;
using domain::StreamRef;

const domain::Referentie& referentie() {
  static const domain::Referentie shipped = catalog::loaded(catalog::shipped_referentie());
  return shipped;
}

const domain::Werkwijze& werkwijze() {
  static const domain::Werkwijze shipped = changed_method({});
  return shipped;
}

const domain::Methoden& methoden() {
  static const catalog::GeladenMethoden all;
  return all;
}

domain::Werkwijze changed_method(const std::vector<std::pair<std::string, std::string>>& replacements) {
  std::vector<std::string> texts;
  for (const auto& f : gen::werkwijze_files()) texts.emplace_back(f.json);
  for (const auto& [from, to] : replacements) {
    bool found = false;
    for (auto& t : texts)
      for (auto at = t.find(from); at != std::string::npos; at = t.find(from, at + to.size())) {
        t.replace(at, from.size(), to);
        found = true;
      }
    if (!found) throw std::runtime_error("the method has no " + from);
  }
  return method_of(texts);
}

domain::Werkwijze method_of(const std::vector<std::string>& texts) {
  std::vector<domain::WerkwijzeBestand> files;
  for (std::size_t i = 0; i < texts.size(); ++i) files.push_back({gen::werkwijze_files()[i].path, texts[i]});
  return catalog::loaded(domain::Werkwijze::load(files, domain::default_registry(), referentie()));
}

MemoryWorld::MemoryWorld(const domain::Referentie& r, const domain::Werkwijze& w) : referentie_(&r), werkwijze_(&w) {}

std::vector<std::pair<gen::Termijn, StreamRef>> MemoryWorld::verlopen(base::Date vandaag) const {
  std::vector<std::pair<gen::Termijn, StreamRef>> out;
  for (const auto& [ref, a] : streams_)
    for (const auto& t : domain::aggregate_type(ref.soort).termijnen(a.toestand))
      if (t.vervalt_op < vandaag) out.emplace_back(t, ref);
  std::ranges::sort(out, {}, [](const auto& entry) { return std::pair(entry.first.vervalt_op, entry.first.id); });
  return out;
}

const Aggregate* MemoryWorld::find(const StreamRef& ref) const {
  const auto it = streams_.find(ref);
  return it == streams_.end() ? nullptr : &it->second;
}

std::optional<StreamRef> MemoryWorld::by_key(Soort soort, std::string_view sleutel) const {
  const auto kind = keys_.find(soort);
  if (kind == keys_.end()) return std::nullopt;
  const auto it = kind->second.find(sleutel);
  return it == kind->second.end() ? std::nullopt : std::optional(it->second);
}

std::vector<StreamRef> MemoryWorld::by_prefix(Soort soort, std::string_view prefix) const {
  std::vector<StreamRef> out;
  const auto kind = keys_.find(soort);
  if (kind == keys_.end()) return out;
  for (auto it = kind->second.lower_bound(prefix); it != kind->second.end() && it->first.starts_with(prefix); ++it)
    out.push_back(it->second);
  return out;
}

std::vector<StreamRef> MemoryWorld::of_kind(Soort soort) const {
  std::vector<StreamRef> out;
  for (const auto& [ref, a] : streams_)
    if (ref.soort == soort) out.push_back(ref);
  return out;
}

domain::Decision MemoryWorld::submit(const domain::Command& command, const domain::Actor& actor, base::Instant now) {
  if (const auto* a = find(command.stream); a != nullptr && !actor.mag_lezen(a->kring))
    ADD_FAILURE() << actor.functie << " of " << actor.organisatie
                  << " acts on what it cannot read: " << command.handeling;
  if (!command.invoer.empty()) {
    const auto again = base::decode(command.invoer.desc(), base::encode(command.invoer));
    EXPECT_TRUE(again.has_value()) << command.handeling << ": the input would not pass the boundary: "
                                   << (again ? "" : again.error().front().pointer + " " + again.error().front().code);
  }
  auto decision = methoden_ != nullptr ? domain::decide(*methoden_, *this, command, actor, now)
                                       : domain::decide(*werkwijze_, *this, command, actor, now);
  if (!decision) return decision;
  std::set<StreamRef> touched;
  for (const auto& e : *decision) {
    apply(e, command, actor, now);
    touched.insert(e.stream);
  }
  for (const auto& ref : touched) check_fold(ref);
  return decision;
}

void MemoryWorld::apply(const domain::Event& event, const domain::Command& command, const domain::Actor& actor,
                        base::Instant now) {
  const auto& type = domain::aggregate_type(event.stream.soort);
  auto& a = streams_.try_emplace(event.stream, Aggregate{event.stream, 0, event.kring, {}}).first->second;
  auto& keys = keys_[event.stream.soort];
  if (a.versie > 0) {
    const auto old = keys.find(type.sleutel(a.toestand));
    if (old != keys.end() && old->second == event.stream) keys.erase(old);
  }
  auto na =
      domain::na_feit(a.versie == 0 ? nullptr : &a, event.stream, {event.kring, event.werkwijze}, event.inhoud, now);
  vorige_.push_back(std::exchange(a, std::move(na)).toestand);
  if (const auto key = type.sleutel(a.toestand); !key.empty() && !keys.emplace(key, event.stream).second)
    ADD_FAILURE() << "key " << key << " is taken";
  log_.push_back({event.stream, std::string(event.inhoud.desc().name), base::encode(event.inhoud), a.kring, now,
                  command.id, command.handeling, actor, event.krachtens});
}

void MemoryWorld::check_fold(const StreamRef& ref) const {
  const auto& type = domain::aggregate_type(ref.soort);
  base::Record state;
  for (const auto& f : log_) {
    if (f.stream != ref) continue;
    const auto fact = base::decode(*gen::find_type(f.type), f.bytes);
    ASSERT_TRUE(fact.has_value()) << f.type << " cannot be read back: " << f.bytes;
    state = type.evolve(state, *fact, f.op);
  }
  EXPECT_EQ(base::encode(state), base::encode(find(ref)->toestand)) << "the snapshot is not the fold of its facts";
}

base::Uuid MemoryWorld::new_id() {
  base::Uuid id;
  ++ids_;
  for (std::size_t i = 0; i < 8; ++i) id.v[15 - i] = static_cast<std::uint8_t>(ids_ >> (8 * i));
  id.v[6] = 0x70;
  return id;
}

std::string tekst(const domain::Refusal& refusal) {
  std::string out = refusal.code + ":";
  for (const auto& f : refusal.feiten) out += " " + f.naam + "=" + f.waarde;
  for (const auto& g : refusal.gremia) out += " [" + g + "]";
  return out;
}

std::string eerste_feit(const domain::Refusal& refusal) {
  return refusal.feiten.empty() ? std::string() : refusal.feiten.front().waarde;
}

base::Instant noon(base::Date date) { return {base::start_of_day(date).us + 12LL * 3600 * 1'000'000}; }

base::Date date(std::string_view iso) { return base::parse_date(iso).value(); }

}  // namespace ruimte::test
