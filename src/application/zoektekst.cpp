// SPDX-License-Identifier: EUPL-1.2
#include "application/zoektekst.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "application/catalogusrijen.hpp"
#include "application/expectations.hpp"
#include "base/hash.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::application {

namespace {

/// Lists whose names someone looks for. Not who did something: then every dossier would be found by every role.
constexpr std::array<std::string_view, 10> gezochte_lijsten{"provincie",   "landsdeel",   "domein",     "thema",
                                                            "programma",   "novexgebied", "instrument", "ruimtefunctie",
                                                            "perspectief", "gremium"};

using Namen = std::map<std::string, std::string, std::less<>>;

using Lijsten = std::map<std::string, Namen, std::less<>>;

const Lijsten& lijsten() {
  static const auto found = [] {
    Lijsten all;
    for (const auto& file : gen::referentie_files())
      elke_rij(file.json, [&](std::string_view catalogus, const base::json::Value& rij) {
        if (std::ranges::find(gezochte_lijsten, catalogus) != gezochte_lijsten.end())
          all[std::string(catalogus)].emplace(veldtekst(rij, "id"), veldtekst(rij, "naam"));
      });
    return all;
  }();
  return found;
}

/// Of a body with an instance (do_novex:pv26) that of the body; empty when nobody looks for it.
std::string naam_in(std::string_view lijst, std::string_view id) {
  const auto namen = lijsten().find(lijst);
  if (namen == lijsten().end()) return {};
  const auto naam = namen->second.find(id.substr(0, id.find(':')));
  return naam == namen->second.end() ? std::string() : naam->second;
}

class Lezer {
 public:
  explicit Lezer(Zoektekst& out) : out_(out) {}

  void record(const base::TypeDesc& desc, const void* value) {
    for (const auto& field : desc.fields) {
      const void* content = field.access.get(value);
      if (content == nullptr || field.personal) continue;
      if (field.kind != base::Kind::list) {
        one(field, content);
        continue;
      }
      for (std::size_t i = 0; i < field.access.size(content); ++i) one(field, field.access.at(content, i));
    }
  }

 private:
  void one(const base::FieldDesc& field, const void* value) {
    if (field.item == base::Kind::record) return record(field.of(), value);
    if (field.item == base::Kind::text) return add(*static_cast<const std::string*>(value));
    if (field.item != base::Kind::open_code) return;
    add(naam_in(field.open, *static_cast<const std::string*>(value)));
  }

  void add(const std::string& text) {
    if (!text.empty() && std::ranges::find(out_.delen, text) == out_.delen.end()) out_.delen.push_back(text);
  }

  Zoektekst& out_;
};

}  // namespace

std::string eigen_titel(const base::Record& rij) {
  for (const std::string_view naam : {"titel", "schuurt", "naam"})
    if (auto text = text_field(rij, naam); !text.empty()) return text;
  return naam_in("gremium", text_field(rij, "gremium"));
}

Zoektekst zoektekst(const domain::Aggregate& dossier) {
  Zoektekst out;
  const auto& type = domain::aggregate_type(dossier.ref.soort);
  if (type.naar_rij == nullptr) return out;
  const base::Record rij = type.naar_rij(dossier.toestand);
  const std::string nummer = text_field(rij, "nummer");
  out.titel = nummer + (nummer.empty() ? "" : " ") + eigen_titel(rij);
  if (!out.titel.empty()) Lezer(out).record(dossier.toestand.desc(), dossier.toestand.data());
  return out;
}

std::string zoektekst_vorm() {
  static const std::string made = [] {
    std::string all;
    for (const auto& [lijst, namen] : lijsten())
      for (const auto& [id, naam] : namen) all.append(lijst).append(id).append("\n").append(naam).append("\n");
    return base::to_string(base::sha256(all));
  }();
  return made;
}

}  // namespace ruimte::application
