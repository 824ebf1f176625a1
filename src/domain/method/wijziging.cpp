// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/wijziging.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace ruimte::domain {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

constexpr std::array namen = {std::string_view("id"), std::string_view("guard"), std::string_view("effect"),
                              std::string_view("nummer"), std::string_view("naam")};

std::optional<Value> lees(std::string_view json) {
  auto value = base::json::parse(json);
  return value ? std::optional(std::move(*value)) : std::nullopt;
}

/// What tells this part of a list apart; empty when nothing does.
std::string naam_van(const Value& deel) {
  for (const auto key : namen) {
    const auto* m = deel.member(key);
    if (m == nullptr) continue;
    if (const auto* text = m->get_if<std::string>()) return *text;
    if (const auto* n = m->get_if<std::int64_t>()) return std::to_string(*n);
  }
  return {};
}

std::vector<std::string> delen_van(std::string_view plaats) {
  std::vector<std::string> uit;
  while (!plaats.empty()) {
    plaats.remove_prefix(1);
    const auto eind = plaats.find('/');
    std::string deel;
    for (const auto stuk = plaats.substr(0, eind); const char c : stuk) {
      const bool tilde = !deel.empty() && deel.back() == '~';
      if (tilde && (c == '0' || c == '1'))
        deel.back() = c == '0' ? '~' : '/';
      else
        deel += c;
    }
    uit.push_back(std::move(deel));
    plaats = eind == std::string_view::npos ? std::string_view() : plaats.substr(eind);
  }
  return uit;
}

std::string in_pad(std::string_view deel) {
  std::string uit = "/";
  for (const char c : deel) uit += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return uit;
}

std::optional<std::size_t> plek_in(const Array& lijst, std::string_view deel) {
  for (std::size_t i = 0; i < lijst.size(); ++i)
    if (naam_van(lijst[i]) == deel) return i;
  std::size_t n = 0;
  const auto [eind, fout] = std::from_chars(deel.data(), deel.data() + deel.size(), n);
  return fout == std::errc() && eind == deel.data() + deel.size() && n < lijst.size() ? std::optional(n) : std::nullopt;
}

using Pad = std::span<const std::string>;

/// The value with one place set or, without `waarde`, taken away; empty when the place does not exist.
std::optional<Value> met(const Value& in, Pad pad, const std::optional<Value>& waarde) {
  if (pad.empty()) return waarde;
  if (const auto* lijst = in.get_if<Array>()) {
    Array uit = *lijst;
    if (pad.front() == "-") {
      if (pad.size() > 1 || !waarde) return std::nullopt;
      uit.push_back(*waarde);
      return Value(std::move(uit));
    }
    const auto i = plek_in(uit, pad.front());
    if (!i) return std::nullopt;
    if (pad.size() == 1 && !waarde) {
      uit.erase(uit.begin() + static_cast<std::ptrdiff_t>(*i));
      return Value(std::move(uit));
    }
    auto nieuw = met(uit[*i], pad.subspan(1), waarde);
    if (!nieuw) return std::nullopt;
    uit[*i] = std::move(*nieuw);
    return Value(std::move(uit));
  }
  const auto* object = in.get_if<Object>();
  if (object == nullptr) return std::nullopt;
  Object uit = *object;
  const auto it = std::ranges::find(uit, pad.front(), &base::json::Member::first);
  if (it == uit.end()) {
    if (pad.size() > 1 || !waarde) return std::nullopt;
    uit.emplace_back(pad.front(), *waarde);
    return Value(std::move(uit));
  }
  if (pad.size() == 1 && !waarde) {
    uit.erase(it);
    return Value(std::move(uit));
  }
  auto nieuw = met(it->second, pad.subspan(1), waarde);
  if (!nieuw) return std::nullopt;
  it->second = std::move(*nieuw);
  return Value(std::move(uit));
}

const Value* op_plaats(const Value& in, Pad pad) {
  if (pad.empty()) return &in;
  if (const auto* lijst = in.get_if<Array>()) {
    const auto i = plek_in(*lijst, pad.front());
    return i ? op_plaats((*lijst)[*i], pad.subspan(1)) : nullptr;
  }
  const auto* m = in.member(pad.front());
  return m == nullptr ? nullptr : op_plaats(*m, pad.subspan(1));
}

/// Empty, or why this change cannot be made.
std::string wijzig(Bestanden& bestanden, const gen::Werkwijzewijziging& w) {
  const auto it = std::ranges::find(bestanden, w.bestand, &gen::Werkwijzebestand::pad);
  if (it == bestanden.end()) return "dit bestand hoort niet bij een werkwijze";
  const auto plaats = w.plaats.value_or("");
  if (!plaats.empty() && plaats.front() != '/') return "een plaats begint met /";
  std::optional<Value> waarde;
  if (w.waarde) waarde = lees(*w.waarde);
  if (w.waarde && !waarde) return "de nieuwe waarde is geen geldige JSON";
  const auto pad = delen_van(plaats);
  if (pad.empty() && !waarde) return "een bestand kan niet vervallen";
  const auto nieuw = met(*lees(it->inhoud), pad, waarde);
  if (!nieuw) return "deze plaats bestaat niet";
  it->inhoud = base::json::encode(*nieuw);
  return {};
}

class Vergelijking {
 public:
  Vergelijking(std::string bestand, std::vector<Tekstverschil>& uit) : bestand_(std::move(bestand)), uit_(uit) {}

  void vergelijk(const Value& a, const Value& b, const std::string& plaats) {
    if (base::json::encode(a) == base::json::encode(b)) return;
    const auto *ao = a.get_if<Object>(), *bo = b.get_if<Object>();
    if (ao != nullptr && bo != nullptr) return objecten(a, b, plaats);
    const auto *al = a.get_if<Array>(), *bl = b.get_if<Array>();
    if (al != nullptr && bl != nullptr && benoemd(*al) && benoemd(*bl)) return lijsten(*al, *bl, plaats);
    uit_.push_back({bestand_, plaats, a, b});
  }

 private:
  static bool benoemd(const Array& lijst) {
    return std::ranges::none_of(lijst, [](const Value& v) { return naam_van(v).empty(); });
  }

  void objecten(const Value& a, const Value& b, const std::string& plaats) {
    for (const auto& [key, was] : *a.get_if<Object>()) {
      if (const auto* wordt = b.member(key))
        vergelijk(was, *wordt, plaats + in_pad(key));
      else
        uit_.push_back({bestand_, plaats + in_pad(key), was, std::nullopt});
    }
    for (const auto& [key, wordt] : *b.get_if<Object>())
      if (a.member(key) == nullptr) uit_.push_back({bestand_, plaats + in_pad(key), std::nullopt, wordt});
  }

  /// The n-th of the same name is compared with the n-th of that name.
  void lijsten(const Array& a, const Array& b, const std::string& plaats) {
    std::vector<bool> gezien(b.size());
    for (const auto& was : a) {
      const auto naam = naam_van(was);
      std::size_t j = 0;
      while (j < b.size() && (gezien[j] || naam_van(b[j]) != naam)) ++j;
      if (j == b.size()) {
        uit_.push_back({bestand_, plaats + in_pad(naam), was, std::nullopt});
        continue;
      }
      gezien[j] = true;
      vergelijk(was, b[j], plaats + in_pad(naam));
    }
    for (std::size_t j = 0; j < b.size(); ++j)
      if (!gezien[j]) uit_.push_back({bestand_, plaats + in_pad(naam_van(b[j])), std::nullopt, b[j]});
  }

  std::string bestand_;
  std::vector<Tekstverschil>& uit_;
};

}  // namespace

base::Result<Bestanden, std::vector<Plaatsfout>> met_wijzigingen(const Bestanden& bestanden,
                                                                 std::span<const gen::Werkwijzewijziging> wijzigingen) {
  Bestanden uit = bestanden;
  std::vector<Plaatsfout> fouten;
  for (const auto& w : wijzigingen)
    if (auto melding = wijzig(uit, w); !melding.empty())
      fouten.push_back({w.bestand, w.plaats.value_or(""), std::move(melding)});
  if (!fouten.empty()) return base::fail(std::move(fouten));
  return uit;
}

std::optional<std::string> staat_er(const Bestanden& bestanden, const gen::Werkwijzewijziging& wijziging) {
  const auto it = std::ranges::find(bestanden, wijziging.bestand, &gen::Werkwijzebestand::pad);
  if (it == bestanden.end()) return std::nullopt;
  const auto value = lees(it->inhoud);
  const auto pad = delen_van(wijziging.plaats.value_or(""));
  const auto* plek = value ? op_plaats(*value, pad) : nullptr;
  return plek == nullptr ? std::nullopt : std::optional(base::json::encode(*plek));
}

std::vector<Tekstverschil> tekstverschillen(const Bestanden& voor, const Bestanden& na) {
  std::vector<Tekstverschil> uit;
  for (const auto& a : voor) {
    const auto b = std::ranges::find(na, a.pad, &gen::Werkwijzebestand::pad);
    if (b == na.end())
      uit.push_back({a.pad, "", lees(a.inhoud), std::nullopt});
    else if (a.inhoud != b->inhoud)
      Vergelijking(a.pad, uit).vergelijk(*lees(a.inhoud), *lees(b->inhoud), "");
  }
  for (const auto& b : na)
    if (std::ranges::find(voor, b.pad, &gen::Werkwijzebestand::pad) == voor.end())
      uit.push_back({b.pad, "", std::nullopt, lees(b.inhoud)});
  return uit;
}

}  // namespace ruimte::domain
