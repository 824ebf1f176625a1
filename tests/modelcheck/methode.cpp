// SPDX-License-Identifier: EUPL-1.2
#include "methode.hpp"

#include <regex>
#include <stdexcept>

#include "catalog/load.hpp"
#include "catalog/methoden.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::modelcheck {

const domain::Referentie& referentie() {
  static const auto shipped = catalog::loaded(catalog::shipped_referentie());
  return shipped;
}

const domain::Werkwijze& werkwijze() {
  static const auto shipped = catalog::loaded(catalog::shipped_werkwijze(referentie()));
  return shipped;
}

const domain::Methoden& methoden() {
  static const catalog::GeladenMethoden alle;
  return alle;
}

std::vector<domain::WerkwijzeBestand> bestanden() {
  std::vector<domain::WerkwijzeBestand> out;
  for (const auto& f : gen::werkwijze_files()) out.push_back({f.path, f.json});
  return out;
}

domain::Werkwijze method_of(const std::vector<std::string>& texts) {
  auto files = bestanden();
  for (std::size_t i = 0; i < texts.size(); ++i) files[i].json = texts[i];
  return catalog::loaded(domain::Werkwijze::load(files, domain::default_registry(), referentie()));
}

domain::Werkwijze changed(const std::string& bestand, const std::string& from, const std::string& to) {
  std::vector<std::string> texts;
  bool found = false;
  for (const auto& f : bestanden()) {
    std::string t(f.json);
    for (auto at = t.find(from); f.pad.ends_with(bestand) && at != std::string::npos;
         at = t.find(from, at + to.size())) {
      t.replace(at, from.size(), to);
      found = true;
    }
    texts.push_back(std::move(t));
  }
  if (!found) throw std::runtime_error(bestand + " has no " + from);
  return method_of(texts);
}

domain::Werkwijze without_guards(const std::vector<std::string>& guards) {
  std::vector<std::string> texts;
  for (const auto& f : bestanden()) texts.emplace_back(f.json);
  for (const auto& naam : guards) {
    // With the comma after it, or else the one before it: texts elsewhere in the file stay as they are.
    const std::string guard = R"(\{(?:[^{}]*,)?"guard":")" + naam + R"("[^{}]*\})";
    const std::regex first(guard + ","), last("," + guard), only(guard);
    bool found = false;
    for (auto& t : texts) {
      found = found || std::regex_search(t, only);
      for (const auto* each : {&first, &last, &only}) t = std::regex_replace(t, *each, "");
    }
    if (!found) throw std::runtime_error("no guard " + naam);
  }
  return method_of(texts);
}

}  // namespace ruimte::modelcheck
