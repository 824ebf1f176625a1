// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/invoer.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <variant>

#include "base/clock.hpp"
#include "gen/afspraak.hpp"
#include "gen/arrangement.hpp"
#include "gen/conflict.hpp"
#include "gen/dialoog.hpp"
#include "gen/gremium.hpp"
#include "gen/inrichting.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"
#include "modelcheck/invoer_op_maat.hpp"

namespace ruimte::modelcheck {

namespace {

using base::FieldDesc;
using base::Kind;
using base::TypeDesc;
using domain::Soort;
using Waarde = std::variant<std::string, std::int64_t, bool, base::Date, base::Uuid, base::Hash, std::uint8_t>;

std::int64_t number(std::string_view text) {
  std::int64_t n = 0;
  std::from_chars(text.data(), text.data() + text.size(), n);
  return n;
}

/// A value as the schema or a scope writes it; a day is a number of days from today.
Waarde gelezen(const FieldDesc& f, const std::string& tekst, base::Date vandaag) {
  switch (f.item) {
    case Kind::integer: return number(tekst);
    case Kind::boolean: return tekst == "true";
    case Kind::date: return base::add_days(vandaag, static_cast<int>(number(tekst)));
    case Kind::code: {
      const auto it = std::ranges::find(f.codes->ids, tekst);
      if (it == f.codes->ids.end()) throw std::runtime_error(std::string(f.name) + ": geen code " + tekst);
      return static_cast<std::uint8_t>(it - f.codes->ids.begin());
    }
    case Kind::text: {
      auto lang = tekst;
      while (static_cast<std::int64_t>(lang.size()) < f.min) lang += tekst;
      return lang;
    }
    default: return tekst;
  }
}

void zet(const FieldDesc& f, void* plek, const Waarde& w) {
  switch (f.item) {
    case Kind::text:
    case Kind::open_code: *static_cast<std::string*>(plek) = std::get<std::string>(w); return;
    case Kind::integer: *static_cast<std::int64_t*>(plek) = std::get<std::int64_t>(w); return;
    case Kind::boolean: *static_cast<bool*>(plek) = std::get<bool>(w); return;
    case Kind::date: *static_cast<base::Date*>(plek) = std::get<base::Date>(w); return;
    case Kind::id: *static_cast<base::Uuid*>(plek) = std::get<base::Uuid>(w); return;
    case Kind::hash: *static_cast<base::Hash*>(plek) = std::get<base::Hash>(w); return;
    case Kind::code: *static_cast<std::uint8_t*>(plek) = std::get<std::uint8_t>(w); return;
    default: throw std::logic_error("a value for a field that has none");
  }
}

template <class T>
const T* staat(const Vraag& v) {
  return v.dossier != nullptr && v.dossier->toestand.is<T>() ? &v.dossier->toestand.as<T>() : nullptr;
}

template <class List>
std::vector<Waarde> ids(const List& list) {
  std::vector<Waarde> out;
  out.reserve(list.size());
  for (const auto& item : list) out.emplace_back(item.id);
  return out;
}

/// Streams of this noun, in order of their reference.
std::vector<Waarde> stromen(const Vraag& v, Soort soort) {
  std::vector<Waarde> out;
  for (const auto& ref : v.world.by_prefix(soort, "")) out.emplace_back(ref.id);
  return out;
}

std::vector<Waarde> parts_of_afspraak(const gen::AfspraakToestand& a, std::string_view naam) {
  if (naam == "tekstdeel") return ids(a.tekstdelen);
  if (naam == "actie") return ids(a.acties);
  if (naam == "geldvoorwaarde") return ids(a.geldvoorwaarden);
  if (naam == "voorstel" && a.einde) return {Waarde(a.einde->id)};
  return {};
}

/// What the state offers to name in a field of this name.
std::vector<Waarde> genoemd(const Vraag& v, std::string_view naam) {
  if (const auto* a = staat<gen::AfspraakToestand>(v)) return parts_of_afspraak(*a, naam);
  if (const auto* t = staat<gen::ArrangementToestand>(v)) {
    if (naam == "voorstel") return ids(t->voorstellen);
    if (naam == "stuk") return ids(t->stukken);
  }
  if (const auto* t = staat<gen::VoorstelToestand>(v); t != nullptr && naam == "element") return ids(t->elementen);
  if (const auto* t = staat<gen::InrichtingToestand>(v); t != nullptr && naam == "voorstel") return ids(t->voorstellen);
  if (const auto* t = staat<gen::MandaatregisterToestand>(v); t != nullptr && naam == "mandaat")
    return ids(t->mandaten);
  if (const auto* t = staat<gen::OverlegdossierToestand>(v)) {
    if (naam == "punt") return ids(t->punten);
    if (naam == "toezegging") return ids(t->toezeggingen);
  }
  if (naam == "uitspraak") {
    std::vector<Waarde> out;
    for (const auto& ref : v.world.by_prefix(Soort::dialoog, ""))
      for (const auto& u : domain::find_as<gen::DialoogToestand>(v.world, Soort::dialoog, ref.id)->beeld)
        out.emplace_back(u.id);
    return out;
  }
  if (const auto* t = staat<gen::VraagstukToestand>(v); t != nullptr && naam == "optie") return ids(t->opties);
  if (naam == "vraagstuk") return stromen(v, Soort::vraagstuk);
  if (naam == "afspraak") return stromen(v, Soort::afspraak);
  if (naam == "agenda") return stromen(v, Soort::agenda);
  if (naam == "overleg") return stromen(v, Soort::overleg);
  if (naam == "nationaleKeuze") return stromen(v, Soort::nationale_keuze);
  return {};
}

std::vector<Waarde> open_code(const Vraag& v, const FieldDesc& f) {
  if (f.open == "gremium" && !v.actor.gremium.empty()) return {v.actor.gremium};
  if (f.open == "zijde") return {v.actor.zijde};
  if (f.open == "organisatie") return {v.actor.organisatie};
  const auto it = v.world.referentie().ids.find(f.open);
  if (it == v.world.referentie().ids.end() || it->second.empty()) return {};
  return {*it->second.begin()};
}

/// The checker's own choice for a field for which nobody named values.
std::vector<Waarde> eigen_keuze(const Vraag& v, const FieldDesc& f) {
  switch (f.item) {
    case Kind::text: return {gelezen(f, "a", v.vandaag)};
    case Kind::integer: return {std::max<std::int64_t>(f.min, 1)};
    case Kind::boolean: return {true, false};
    case Kind::date: return {base::add_days(v.vandaag, 14)};
    case Kind::code: {
      std::vector<Waarde> out;
      for (std::size_t i = 0; i < f.codes->ids.size(); ++i) out.emplace_back(static_cast<std::uint8_t>(i));
      return out;
    }
    case Kind::open_code: return open_code(v, f);
    case Kind::id: return genoemd(v, f.name);
    case Kind::hash:
      if (const auto* a = staat<gen::AfspraakToestand>(v)) return {a->versie_hash};
      if (const auto* a = staat<gen::ArrangementToestand>(v)) return {a->versie_hash};
      if (const auto* t = staat<gen::ConflictToestand>(v); t != nullptr && t->openbaar)
        return {t->openbaar->tekst_hash};
      return {};
    default: return {};
  }
}

class Invuller {
 public:
  Invuller(const Vraag& vraag, std::string_view handeling) : v_(vraag), handeling_(handeling) {}

  /// Values for the field; of an optional one also none, as an empty entry.
  std::vector<std::optional<Waarde>> keuzes(const FieldDesc& f) const {
    const auto named = genoemde_waarden(f);
    std::vector<std::optional<Waarde>> out;
    if (!f.required && named.empty() && !v_.ruim) return {std::nullopt};
    if (!f.required) out.emplace_back(std::nullopt);
    for (const auto& tekst : named) out.emplace_back(gelezen(f, tekst, v_.vandaag));
    if (named.empty())
      for (auto& w : eigen_keuze(v_, f)) out.emplace_back(std::move(w));
    return out;
  }

  /// Fills what is nested with the first choice for each field. False when there is none.
  bool vul(const TypeDesc& type, void* record) const {
    return std::ranges::all_of(type.fields, [&](const FieldDesc& f) { return !f.required || vul_veld(f, record); });
  }

  bool vul_veld(const FieldDesc& f, void* record) const {
    void* plek = f.access.emplace(record);
    if (f.kind == Kind::list) {
      for (std::int64_t n = 1; n < f.min; ++n)
        if (!vul_item(f, f.access.append(plek))) return false;
      plek = f.access.append(plek);
    }
    return vul_item(f, plek);
  }

 private:
  bool vul_item(const FieldDesc& f, void* plek) const {
    if (f.item == Kind::record) return vul(f.of(), plek);
    const auto k = keuzes(f);
    if (k.empty() || !k.back()) return false;
    zet(f, plek, *k.front());
    return true;
  }

  std::vector<std::string> genoemde_waarden(const FieldDesc& f) const {
    auto it = v_.waarden.find(std::string(handeling_) + "." + std::string(f.name));
    if (it == v_.waarden.end()) it = v_.waarden.find(f.name);
    if (it != v_.waarden.end()) return it->second;
    return {f.model_values.begin(), f.model_values.end()};
  }

  const Vraag& v_;
  std::string_view handeling_;
};

bool is_enkel(const FieldDesc& f) { return f.kind != Kind::list && f.item != Kind::record && f.item != Kind::geometry; }

/// Which choice each field gets: every combination while they are few, else each field changed by itself.
std::vector<std::vector<std::size_t>> combinaties(const std::vector<std::size_t>& aantallen) {
  std::size_t alle = 1;
  for (const auto n : aantallen) alle *= n;
  std::vector<std::vector<std::size_t>> out;
  if (alle <= hooguit) {
    for (std::size_t n = 0; n < alle; ++n) {
      out.emplace_back();
      for (std::size_t rest = n; const auto k : aantallen) {
        out.back().push_back(rest % k);
        rest /= k;
      }
    }
    return out;
  }
  const std::vector<std::size_t> eerste(aantallen.size(), 0);
  out.push_back(eerste);
  for (std::size_t f = 0; f < aantallen.size(); ++f)
    for (std::size_t k = 1; k < aantallen[f] && out.size() < hooguit; ++k) {
      out.push_back(eerste);
      out.back()[f] = k;
    }
  return out;
}

std::vector<base::Record> product(const Vraag& vraag, const domain::Overgang& handeling) {
  const auto& type = *handeling.invoer;
  const Invuller invuller(vraag, handeling.id);
  std::vector<std::pair<const FieldDesc*, std::vector<std::optional<Waarde>>>> velden;
  std::vector<std::size_t> aantallen;
  for (const auto& f : type.fields) {
    if (!is_enkel(f)) continue;
    velden.emplace_back(&f, invuller.keuzes(f));
    aantallen.push_back(velden.back().second.size());
  }
  std::vector<base::Record> out;
  for (const auto& keuze : combinaties(aantallen)) {
    auto record = base::Record::adopt(type, type.make());
    void* data = const_cast<void*>(record.data());  // not shared yet
    for (std::size_t n = 0; n < velden.size(); ++n)
      if (const auto& w = velden[n].second[keuze[n]]) zet(*velden[n].first, velden[n].first->access.emplace(data), *w);
    const bool vol = std::ranges::all_of(
        type.fields, [&](const FieldDesc& f) { return is_enkel(f) || !f.required || invuller.vul_veld(f, data); });
    if (vol) out.push_back(std::move(record));
  }
  return out;
}

/// How many parts of its kind there are already, for an act that adds one; null for other acts.
std::optional<std::size_t> al_erbij(const Vraag& v, std::string_view handeling) {
  if (const auto* t = staat<gen::OverlegdossierToestand>(v)) {
    if (handeling == "punt_agenderen") return t->punten.size();
    if (handeling == "stuk_aanleveren") return t->stukken.size();
    if (handeling == "toezegging_doen") return t->toezeggingen.size();
  }
  if (const auto* a = staat<gen::AfspraakToestand>(v)) {
    if (handeling == "actie_toevoegen")
      return a->acties.empty() ? 0 : a->acties.size() - 1;  // one is there from the start
    return handeling == "geldvoorwaarde_toevoegen" ? std::optional(a->geldvoorwaarden.size()) : std::nullopt;
  }
  for (const auto& ref : v.world.by_prefix(Soort::dialoog, "")) {
    const auto* d = domain::find_as<gen::DialoogToestand>(v.world, Soort::dialoog, ref.id);
    if (handeling == "uitspraak_opnemen") return d->beeld.size();
    if (handeling == "inbreng_leveren") return d->inbrengen.size();
  }
  return std::nullopt;
}

}  // namespace

std::vector<base::Record> invoeren(const Vraag& vraag, const domain::Overgang& handeling) {
  if (handeling.invoer == nullptr) return {base::Record{}};
  // What can be added without end is added twice in a dialogue and once elsewhere: more says nothing new.
  if (const auto er = al_erbij(vraag, handeling.id);
      er && *er >= (vraag.dossier->ref.soort == Soort::vraagstuk ? 2U : 1U))
    return {};
  if (auto eigen = op_maat(vraag, handeling)) return std::move(*eigen);
  return product(vraag, handeling);
}

}  // namespace ruimte::modelcheck
