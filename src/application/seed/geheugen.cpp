// SPDX-License-Identifier: EUPL-1.2
#include "application/seed/geheugen.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "base/json.hpp"
#include "domain/kernel/refusal.hpp"

namespace ruimte::application {

namespace {

using domain::Aggregate;
using domain::Soort;
using domain::StreamRef;

/// Streams that many acts of others add to: only these can grow beyond what their lists hold.
bool gedeeld(Soort soort) {
  using enum gen::Stroomsoort;
  constexpr std::array dossiers = {claim, opgave, functie, nummering, afspraak, inzet};
  return std::ranges::find(dossiers, soort) == dossiers.end();
}

bool binnen_grenzen(const Aggregate& a) {
  return base::decode(a.toestand.desc(), base::encode(a.toestand), {.bytes = std::size_t{256} << 20U, .depth = 64})
      .has_value();
}

/// Whether a list of ids has this one: the only filter that filling in an act asks for.
bool noemt(const base::Record& rij, const Filter& filter) {
  const auto& fields = rij.desc().fields;
  const auto field = std::ranges::find(fields, filter.veld, &base::FieldDesc::name);
  if (field == fields.end() || field->kind != base::Kind::list || field->item != base::Kind::id)
    throw std::logic_error("in het geheugen kan niet worden gefilterd op " + filter.veld);
  const void* list = field->access.get(rij.data());
  for (std::size_t i = 0; i < field->access.size(list); ++i)
    if (base::to_string(*static_cast<const base::Uuid*>(field->access.at(list, i))) == filter.waarde) return true;
  return false;
}

class Geheugenlezer final : public Reader {
 public:
  explicit Geheugenlezer(const Geheugenwereld& wereld) : wereld_(wereld) {}
  /// All of them on one page, by id. O(streams of the kind).
  Page list(const ListQuery& query, Kringen kringen) override {
    Page page;
    const auto& type = domain::aggregate_type(query.soort);
    for (const auto& ref : wereld_.of_kind(query.soort)) {
      const auto& a = *wereld_.find(ref);
      if (std::ranges::find(kringen, a.kring) == kringen.end()) continue;
      const auto rij = type.naar_rij(a.toestand);
      if (std::ranges::all_of(query.filters, [&](const Filter& f) { return noemt(rij, f); }))
        page.rows.push_back({ref, a.versie, a.kring, rij});
    }
    return page;
  }
  std::vector<Telling> telling(Soort, Kringen) override { return {}; }
  std::optional<Aggregate> toestand(const StreamRef& ref, Kringen kringen) override {
    const auto* found = wereld_.find(ref);
    if (found == nullptr || std::ranges::find(kringen, found->kring) == kringen.end()) return std::nullopt;
    return *found;
  }
  std::optional<StreamRef> by_key(Soort soort, std::string_view sleutel, Kringen kringen) override {
    const auto ref = wereld_.by_key(soort, sleutel);
    return ref && toestand(*ref, kringen) ? ref : std::nullopt;
  }
  Zoekresultaat zoek(const Zoekvraag&, Kringen) override { return {}; }
  std::vector<Stamped> verloop(const StreamRef&, Kringen) override { return {}; }
  std::vector<Stamped> log(std::int64_t, int, Kringen) override { return {}; }
  /// O(streams): the door in memory asks this for the example only.
  std::optional<VerlopenTermijn> verlopen_termijn(const std::optional<VerlopenTermijn>& na, base::Date vandaag,
                                                  Kringen kringen) override {
    std::optional<VerlopenTermijn> eerste;
    const auto voor = [](const VerlopenTermijn& a, const VerlopenTermijn& b) {
      return std::pair(a.vervalt_op, a.id) < std::pair(b.vervalt_op, b.id);
    };
    wereld_.elk([&](const Aggregate& a) {
      if (std::ranges::find(kringen, a.kring) == kringen.end()) return;
      for (const auto& t : domain::aggregate_type(a.ref.soort).termijnen(a.toestand)) {
        const VerlopenTermijn deze{t.id, t.vervalt_op, a.ref};
        if (t.vervalt_op < vandaag && (!na || voor(*na, deze)) && (!eerste || voor(deze, *eerste))) eerste = deze;
      }
    });
    return eerste;
  }
  const domain::World& world() override { return wereld_; }

 private:
  const Geheugenwereld& wereld_;
};

}  // namespace

std::size_t Geheugenwereld::OfUuid::operator()(const base::Uuid& id) const {
  std::size_t value = 0;
  std::memcpy(&value, id.v.data() + id.v.size() - sizeof value, sizeof value);
  return value;
}

const Aggregate* Geheugenwereld::find(const StreamRef& ref) const {
  const auto it = staten_.find(ref.id);
  return it == staten_.end() || it->second.nu.ref.soort != ref.soort ? nullptr : &it->second.nu;
}

std::optional<StreamRef> Geheugenwereld::by_key(Soort soort, std::string_view sleutel) const {
  const auto it = sleutels_.find(std::pair(soort, std::string(sleutel)));
  if (sleutel.empty() || it == sleutels_.end()) return std::nullopt;
  return StreamRef{soort, it->second};
}

std::vector<StreamRef> Geheugenwereld::by_prefix(Soort soort, std::string_view prefix) const {
  std::vector<StreamRef> refs;
  for (auto it = sleutels_.lower_bound(std::pair(soort, std::string(prefix)));
       it != sleutels_.end() && it->first.first == soort && it->first.second.starts_with(prefix); ++it)
    refs.push_back({soort, it->second});
  return refs;
}

std::vector<StreamRef> Geheugenwereld::of_kind(Soort soort) const {
  std::vector<StreamRef> refs;
  if (const auto it = soorten_.find(soort); it != soorten_.end())
    for (const auto& id : it->second) refs.push_back({soort, id});
  std::ranges::sort(refs);
  return refs;
}

bool Geheugenwereld::past(const Nieuw& nieuw) const {
  return std::ranges::all_of(nieuw, [&](const auto& entry) {
    const Aggregate& a = entry.second;
    const auto taken = by_key(a.ref.soort, domain::aggregate_type(a.ref.soort).sleutel(a.toestand));
    return (!taken || taken->id == a.ref.id) && (!gedeeld(a.ref.soort) || binnen_grenzen(a));
  });
}

void Geheugenwereld::zet(Aggregate nu) {
  auto sleutel = domain::aggregate_type(nu.ref.soort).sleutel(nu.toestand);
  const auto ref = nu.ref;
  const auto [it, eerste] = staten_.try_emplace(ref.id);
  if (eerste) {
    volgorde_.push_back(ref.id);
    soorten_[ref.soort].push_back(ref.id);
  }
  Staat& staat = it->second;
  if (staat.sleutel != sleutel) {
    if (!staat.sleutel.empty()) sleutels_.erase({ref.soort, staat.sleutel});
    if (!sleutel.empty()) sleutels_.insert_or_assign({ref.soort, sleutel}, ref.id);
  }
  staat.sleutel = std::move(sleutel);
  staat.nu = std::move(nu);
}

bool Geheugenwereld::neem(const domain::Events& events, base::Instant tijd, std::vector<Feit>& feiten) {
  Nieuw nieuw;
  for (const auto& event : events) {
    const auto at = std::ranges::find(nieuw, event.stream, [](const auto& entry) { return entry.first; });
    const Aggregate* before = at == nieuw.end() ? find(event.stream) : &at->second;
    auto after = domain::na_feit(before, event.stream, {event.kring, event.werkwijze}, event.inhoud, tijd);
    feiten.push_back({event.stream, after.versie, after.kring, event.werkwijze, event.krachtens, event.inhoud});
    if (at == nieuw.end())
      nieuw.emplace_back(event.stream, std::move(after));
    else
      at->second = std::move(after);
  }
  if (!past(nieuw)) return false;
  for (auto& [ref, a] : nieuw) zet(std::move(a));
  return true;
}

void Geheugenwereld::elk(const Bulk::Bezoek& bezoek) const {
  for (const auto& id : volgorde_) bezoek(staten_.at(id).nu);
}

base::Result<std::vector<Feit>, domain::Refusal> Geheugendeur::probeer(domain::Command command,
                                                                       std::shared_ptr<const domain::Actor> actor) {
  const auto tijd = std::max(clock_.now(), tijd_);
  const auto* dossier = wereld_.find(command.stream);
  if (dossier != nullptr && !actor->mag_lezen(dossier->kring))
    return domain::Refuse("onbekend", gen::WanneerWel::niet_meer).done();
  const auto decision = decide_(wereld_, command, *actor, tijd);
  if (!decision) return base::fail(decision.error());
  Aanvaard act{std::move(command), std::move(actor), tijd, {}};
  if (!wereld_.neem(*decision, tijd, act.feiten))
    return domain::Refuse("voorwaarde_verouderd", gen::WanneerWel::niet_meer).done();
  tijd_ = tijd;
  luisteraar_(act);
  return std::move(act.feiten);
}

std::vector<Feit> Geheugendeur::doe(domain::Command command, const std::shared_ptr<const domain::Actor>& actor) {
  auto done = probeer(std::move(command), actor);
  if (done) return std::move(*done);
  reden_ = done.error().code;
  return {};
}

void Geheugendeur::submit(Job job, Done done) {
  if (!job.verder.empty()) throw std::logic_error("in het geheugen gaat het per handeling");
  const auto stream = job.command.stream;
  const auto made = probeer(std::move(job.command), std::make_shared<const domain::Actor>(std::move(job.actor)));
  if (!made) return done({.result = base::fail(made.error()), .fault = nullptr});
  const auto* nu = wereld_.find(stream);
  done({.result = Receipt{.stream = stream, .versie = nu == nullptr ? 0 : nu->versie}, .fault = nullptr});
}

std::unique_ptr<Reader> Geheugendeur::reader() { return std::make_unique<Geheugenlezer>(wereld_); }

std::int64_t Geheugendeur::subscribe(std::function<void(std::span<const Wijziging>)>) { return 0; }

}  // namespace ruimte::application
