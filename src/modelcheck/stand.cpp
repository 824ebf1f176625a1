// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/stand.hpp"

#include <algorithm>
#include <tuple>

#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::modelcheck {

using domain::Aggregate;
using domain::Soort;
using domain::StreamRef;

namespace {

auto place(const std::vector<StukPtr>& stukken, const StreamRef& ref) {
  return std::ranges::lower_bound(stukken, ref, {}, [](const StukPtr& s) { return s->aggregate.ref; });
}

StukPtr finished(Aggregate a, base::Date vandaag, Woordenboek& woorden) {
  auto s = std::make_shared<Stuk>();
  const auto& type = domain::aggregate_type(a.ref.soort);
  s->sleutel = type.sleutel(a.toestand);
  for (const auto& t : type.termijnen(a.toestand)) s->termijnen.push_back(t.vervalt_op);
  std::ranges::sort(s->termijnen);
  auto w = woord(a.toestand, vandaag);
  // Which method a dossier follows decides what can be done with it. In most scopes there is one, and no name for it.
  const auto werkwijze = a.werkwijze == base::Hash{} ? std::string() : base::to_string(a.werkwijze);
  s->woord = woorden.nummer(std::to_string(static_cast<int>(a.ref.soort)) + werkwijze + w.tekst);
  s->kent_dagen = w.kent_dagen;
  s->aggregate = std::move(a);
  return s;
}

}  // namespace

const Aggregate* StandWorld::find(const StreamRef& ref) const {
  const auto it = place(stand_.stukken, ref);
  return it == stand_.stukken.end() || (*it)->aggregate.ref != ref ? nullptr : &(*it)->aggregate;
}

std::optional<StreamRef> StandWorld::by_key(Soort soort, std::string_view sleutel) const {
  for (const auto& s : stand_.stukken)
    if (s->aggregate.ref.soort == soort && s->sleutel == sleutel && !sleutel.empty()) return s->aggregate.ref;
  return std::nullopt;
}

std::vector<StreamRef> StandWorld::by_prefix(Soort soort, std::string_view prefix) const {
  std::vector<const Stuk*> found;
  for (const auto& s : stand_.stukken)
    if (s->aggregate.ref.soort == soort && !s->sleutel.empty() && s->sleutel.starts_with(prefix))
      found.push_back(s.get());
  std::ranges::sort(found, {}, [](const Stuk* s) { return std::string_view(s->sleutel); });
  std::vector<StreamRef> out;
  out.reserve(found.size());
  for (const auto* s : found) out.push_back(s->aggregate.ref);
  return out;
}

std::vector<StreamRef> StandWorld::of_kind(Soort soort) const {
  std::vector<StreamRef> out;
  for (const auto& s : stand_.stukken)
    if (s->aggregate.ref.soort == soort) out.push_back(s->aggregate.ref);
  std::ranges::sort(out);
  return out;
}

std::uint32_t Woordenboek::nummer(const std::string& woord) {
  const std::lock_guard lock(mutex_);
  return nummers_.try_emplace(woord, static_cast<std::uint32_t>(nummers_.size())).first->second;
}

std::size_t Woordenboek::merk() const {
  const std::lock_guard lock(mutex_);
  std::size_t som = nummers_.size();
  for (const auto& [woord, nummer] : nummers_) som += std::hash<std::string>{}(woord);
  return som;
}

Stand na(const Stand& stand, const domain::Events& events, Woordenboek& woorden) {
  const auto op = middag(stand.vandaag);
  std::vector<Aggregate> changed;
  for (const auto& e : events) {
    auto it = std::ranges::find(changed, e.stream, [](const Aggregate& a) { return a.ref; });
    if (it == changed.end()) {
      const auto old = place(stand.stukken, e.stream);
      const bool is_new = old == stand.stukken.end() || (*old)->aggregate.ref != e.stream;
      changed.push_back(is_new ? Aggregate{e.stream, 0, e.kring, {}, e.werkwijze} : (*old)->aggregate);
      it = std::prev(changed.end());
    }
    it->toestand = domain::aggregate_type(e.stream.soort).evolve(it->toestand, e.inhoud, op);
    if (e.inhoud.is<gen::WerkwijzeOvergestapt>()) it->werkwijze = e.inhoud.as<gen::WerkwijzeOvergestapt>().naar;
    ++it->versie;
  }
  Stand out = stand;
  for (auto& a : changed) {
    const auto it = place(out.stukken, a.ref);
    const auto at = out.stukken.begin() + (it - out.stukken.begin());
    const bool is_new = it == out.stukken.end() || (*it)->aggregate.ref != a.ref;
    if (is_new)
      out.stukken.insert(at, finished(std::move(a), stand.vandaag, woorden));
    else
      *at = finished(std::move(a), stand.vandaag, woorden);
  }
  return out;
}

Stand op_dag(const Stand& stand, base::Date dag, Woordenboek& woorden) {
  Stand out{stand.stukken, dag};
  for (auto& s : out.stukken)
    if (s->kent_dagen) s = finished(s->aggregate, dag, woorden);
  return out;
}

base::Instant middag(base::Date dag) {
  return {static_cast<std::int64_t>(dag.days) * 86'400'000'000 + std::int64_t{11} * 3'600'000'000};
}

std::string sleutel(const Stand& stand) {
  std::vector<const Stuk*> stukken;
  std::vector<base::Date> dagen;
  for (const auto& s : stand.stukken) {
    stukken.push_back(s.get());
    dagen.insert(dagen.end(), s->termijnen.begin(), s->termijnen.end());
  }
  std::ranges::sort(stukken, {}, [](const Stuk* s) { return std::tie(s->woord, s->termijnen); });
  std::ranges::sort(dagen);
  dagen.erase(std::unique(dagen.begin(), dagen.end()), dagen.end());
  std::string out;
  const auto add = [&](std::uint32_t n) { out.append(reinterpret_cast<const char*>(&n), sizeof n); };
  for (std::size_t i = 0; i < stukken.size(); ++i) {
    const auto* s = stukken[i];
    // A third stream that is the same in all that counts adds nothing that the second did not.
    if (i >= 2 && s->termijnen.empty() && stukken[i - 2]->woord == s->woord) continue;
    add(s->woord);
    for (const auto dag : s->termijnen)
      out.push_back(static_cast<char>(std::ranges::lower_bound(dagen, dag) - dagen.begin()));
  }
  return out;
}

}  // namespace ruimte::modelcheck
