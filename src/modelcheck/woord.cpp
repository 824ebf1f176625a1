// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "modelcheck/stand.hpp"

namespace ruimte::modelcheck {

namespace {

using base::FieldDesc;
using base::Kind;
using base::TypeDesc;

/// Texts, ids and hashes of one stream: what occurs twice or more gets a number, in the order of the document; what
/// occurs once says nothing but that it is there.
class Munten {
 public:
  void tel(const std::string& waarde) { ++tellingen_[waarde]; }
  std::string munt(const std::string& waarde) {
    if (tellingen_.at(waarde) < 2) return "*";
    return std::to_string(nummers_.try_emplace(waarde, nummers_.size()).first->second);
  }

 private:
  std::map<std::string, int> tellingen_;
  std::map<std::string, std::size_t> nummers_;
};

template <class Bytes>
std::string raw(const Bytes& b) {
  return {reinterpret_cast<const char*>(b.data()), b.size()};
}

/// The value as it is compared with others of its kind; empty for kinds that are not.
std::string waarde_van(Kind kind, const void* v) {
  switch (kind) {
    case Kind::text: return "t" + *static_cast<const std::string*>(v);
    case Kind::id: return "i" + raw(static_cast<const base::Uuid*>(v)->v);
    case Kind::hash: return "h" + raw(static_cast<const base::Hash*>(v)->v);
    default: return {};
  }
}

class Wandeling {
 public:
  explicit Wandeling(base::Date vandaag) : vandaag_(vandaag) {}
  void tel(const TypeDesc& type, const void* record);
  std::string schrijf(const TypeDesc& type, const void* record);
  bool kent_dagen() const { return kent_dagen_; }

 private:
  static bool telt(const FieldDesc& f, const TypeDesc& type) {
    // The last day of a term counts in the order of all terms of the state, not by itself.
    return f.counts_in_model && !(type.name == "Termijn" && f.kind == Kind::date);
  }
  void tel_item(const FieldDesc& f, const void* v);
  std::string item(const FieldDesc& f, const void* v);
  std::string lijst(const TypeDesc& type, const FieldDesc& f, const void* v);

  base::Date vandaag_;
  Munten munten_;
  bool kent_dagen_ = false;
};

void Wandeling::tel_item(const FieldDesc& f, const void* v) {
  if (f.item == Kind::record) return tel(f.of(), v);
  if (const auto w = waarde_van(f.item, v); !w.empty()) munten_.tel(w);
}

void Wandeling::tel(const TypeDesc& type, const void* record) {
  for (const auto& f : type.fields) {
    const void* v = telt(f, type) ? f.access.get(record) : nullptr;
    if (v == nullptr) continue;
    const std::size_t n = f.kind == Kind::list ? f.access.size(v) : 1;
    for (std::size_t i = 0; i < n; ++i) tel_item(f, f.kind == Kind::list ? f.access.at(v, i) : v);
  }
}

std::string Wandeling::item(const FieldDesc& f, const void* v) {
  switch (f.item) {
    case Kind::text:
    case Kind::id:
    case Kind::hash: return munten_.munt(waarde_van(f.item, v));
    case Kind::integer: return std::to_string(*static_cast<const std::int64_t*>(v));
    case Kind::area: return std::to_string(static_cast<const base::SquareMetres*>(v)->v);
    case Kind::boolean: return *static_cast<const bool*>(v) ? "1" : "0";
    case Kind::code: return std::to_string(*static_cast<const std::uint8_t*>(v));
    case Kind::open_code: return *static_cast<const std::string*>(v);
    case Kind::date: {
      kent_dagen_ = true;
      const auto dag = *static_cast<const base::Date*>(v);
      return dag < vandaag_ ? "<" : (dag == vandaag_ ? "=" : ">");
    }
    case Kind::record: return schrijf(f.of(), v);
    case Kind::instant:
    case Kind::geometry:
    case Kind::list: break;
  }
  return {};
}

/// Of what was said about something again and again only the last word counts; what came before is history.
bool alleen_laatste(std::string_view type, std::string_view veld) {
  return (type == "Voorstelelement" && veld == "reacties") || (type == "Actie" && veld == "oordelen") ||
         veld == "herbevestigingen" || veld == "besturen";
}

/// More than two of the same say no more than two.
void ten_hoogste_twee(std::vector<std::string>& items) {
  std::vector<std::string> uit;
  for (auto& i : items)
    if (uit.size() < 2 || uit[uit.size() - 1] != i || uit[uit.size() - 2] != i) uit.push_back(std::move(i));
  items = std::move(uit);
}

std::string Wandeling::lijst(const TypeDesc& type, const FieldDesc& f, const void* v) {
  std::vector<std::string> items;
  const auto n = f.access.size(v);
  for (std::size_t i = alleen_laatste(type.name, f.name) && n > 0 ? n - 1 : 0; i < n; ++i)
    items.push_back(item(f, f.access.at(v, i)));
  if (f.item == Kind::record) {
    std::ranges::sort(items);
    ten_hoogste_twee(items);
  }
  std::string out = "[";
  for (const auto& i : items) out.append(i).push_back(',');
  return out + "]";
}

std::string Wandeling::schrijf(const TypeDesc& type, const void* record) {
  std::string out = "{";
  for (const auto& f : type.fields) {
    const void* v = telt(f, type) ? f.access.get(record) : nullptr;
    if (v == nullptr) {
      if (telt(f, type)) out += "-;";
      continue;
    }
    out += (f.kind == Kind::list ? lijst(type, f, v) : item(f, v)) + ";";
  }
  return out + "}";
}

}  // namespace

Woord woord(const base::Record& toestand, base::Date vandaag) {
  Wandeling w(vandaag);
  w.tel(toestand.desc(), toestand.data());
  auto tekst = w.schrijf(toestand.desc(), toestand.data());
  return {std::move(tekst), w.kent_dagen()};
}

}  // namespace ruimte::modelcheck
