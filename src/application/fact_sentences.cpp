// SPDX-License-Identifier: EUPL-1.2
// What happened, in a sentence that can be read alone.
#include <algorithm>
#include <cassert>
#include <map>

#include "application/fact_templates.hpp"
#include "application/sentences.hpp"
#include "base/text.hpp"
#include "gen/afspraak.hpp"
#include "gen/arrangement.hpp"
#include "gen/dialoog.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/partijpagina.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::application {

namespace {

using base::FieldDesc;
using base::Kind;
using base::TypeDesc;

/// How a reader finds the parts and actions of the dossier: parts are numbered under their heading as on the page.
std::map<base::Uuid, std::string> names_of_parts(const Labels& labels, const domain::Aggregate& dossier, Taal taal) {
  std::map<base::Uuid, std::string> out;
  if (dossier.toestand.is<gen::OverlegdossierToestand>()) {
    const auto& meeting = dossier.toestand.as<gen::OverlegdossierToestand>();
    for (const auto& item : meeting.punten) out[item.id] = item.invoer.titel;
    for (const auto& promise : meeting.toezeggingen) out[promise.id] = promise.invoer.wat;
  }
  if (dossier.toestand.is<gen::ArrangementToestand>())
    for (const auto& document : dossier.toestand.as<gen::ArrangementToestand>().stukken)
      out[document.id] = document.naam;
  if (dossier.toestand.is<gen::VoorstelToestand>())
    for (const auto& element : dossier.toestand.as<gen::VoorstelToestand>().elementen)
      out[element.id] = element.invoer.opgave;
  if (dossier.toestand.is<gen::PartijpaginaToestand>())
    for (const auto& one : dossier.toestand.as<gen::PartijpaginaToestand>().verwachtingen) out[one.id] = one.tekst;
  if (dossier.toestand.is<gen::DialoogToestand>())
    for (const auto& statement : dossier.toestand.as<gen::DialoogToestand>().beeld) out[statement.id] = statement.tekst;
  if (dossier.toestand.is<gen::VraagstukToestand>())
    for (const auto& option : dossier.toestand.as<gen::VraagstukToestand>().opties) out[option.id] = option.naam;
  if (!dossier.toestand.is<gen::AfspraakToestand>()) return out;
  const auto& afspraak = dossier.toestand.as<gen::AfspraakToestand>();
  std::vector<std::pair<gen::Afspraakdeel, int>> headings;  // in order of first use, with the number of parts so far
  for (const auto& part : afspraak.tekstdelen) {
    auto heading = std::ranges::find(headings, part.kop, &std::pair<gen::Afspraakdeel, int>::first);
    if (heading == headings.end()) heading = headings.insert(heading, {part.kop, 0});
    const auto name = labels.code(gen::code_list_afspraakdeel(), static_cast<std::size_t>(part.kop), taal);
    auto& words = out[part.id];
    words = taal == Taal::en ? "part " : "onderdeel ";
    words += std::to_string(heading - headings.begin() + 1) + "." + std::to_string(++heading->second);
    words += " (" + name + ")";
  }
  for (const auto& action : afspraak.acties) out[action.id] = action.wat;
  for (const auto& condition : afspraak.geldvoorwaarden) out[condition.id] = condition.wat;
  return out;
}

class Values {
 public:
  Values(const Labels& labels, const domain::Aggregate& dossier, Taal taal)
      : labels_(labels), soort_(dossier.ref.soort), taal_(taal), parts_(names_of_parts(labels, dossier, taal)) {}

  /// The value at a dotted path in words; empty when absent. @pre the path exists in the descriptor.
  [[nodiscard]] std::string at(const TypeDesc& desc, const void* record, std::string_view path) const {
    const auto dot = path.find('.');
    const auto name = path.substr(0, dot);
    for (const auto& field : desc.fields) {
      if (field.name != name) continue;
      const void* value = field.access.get(record);
      if (!value) return {};
      if (dot != std::string_view::npos) return at(field.of(), value, path.substr(dot + 1));
      return field.kind == Kind::list ? list(field, value) : one(field, value);
    }
    assert(false && "a sentence names a field that its event does not have");
    return {};
  }

 private:
  [[nodiscard]] std::string list(const FieldDesc& field, const void* value) const {
    std::string out;
    for (std::size_t i = 0; i < field.access.size(value); ++i)
      out += (i == 0 ? "" : ", ") + one(field, field.access.at(value, i));
    return out;
  }

  [[nodiscard]] std::string one(const FieldDesc& field, const void* value) const {
    switch (field.item) {
      case Kind::text: return *static_cast<const std::string*>(value);
      case Kind::integer: return std::to_string(*static_cast<const std::int64_t*>(value));
      case Kind::boolean:
        return *static_cast<const bool*>(value) ? (taal_ == Taal::en ? "yes" : "ja")
                                                : (taal_ == Taal::en ? "no" : "nee");
      case Kind::date: return date(*static_cast<const base::Date*>(value));
      case Kind::id: return part(*static_cast<const base::Uuid*>(value));
      case Kind::code: return labels_.code(*field.codes, *static_cast<const std::uint8_t*>(value), taal_);
      case Kind::open_code: return open_code(field.open, *static_cast<const std::string*>(value));
      default: return {};
    }
  }

  [[nodiscard]] std::string open_code(std::string_view catalogus, const std::string& id) const {
    if (catalogus == "fase") return labels_.fase(soort_, id, taal_);
    if (catalogus == "handeling") return labels_.handeling(soort_, id, taal_);
    return labels_.catalogus(catalogus, id, taal_);
  }

  [[nodiscard]] std::string date(base::Date day) const {
    return taal_ == Taal::en ? base::to_string(day) : base::dutch_date(day);
  }

  [[nodiscard]] std::string part(const base::Uuid& id) const {
    const auto it = parts_.find(id);
    return it == parts_.end() ? std::string() : it->second;
  }

  const Labels& labels_;
  domain::Soort soort_;
  Taal taal_;
  std::map<base::Uuid, std::string> parts_;
};

/// Leaves out each part in [ ] in which a slot is empty.
std::string fill_parts(std::string_view text, const Values& values, const base::Record& event) {
  bool empty = false;
  const auto value = [&](std::string_view path) {
    auto found = values.at(event.desc(), event.data(), path);
    empty = empty || found.empty();
    return found;
  };
  std::string out;
  while (true) {
    const auto open = text.find('[');
    out += fill(text.substr(0, open), value);
    if (open == std::string_view::npos) return out;
    const auto close = text.find(']', open);
    empty = false;
    const auto part = fill(text.substr(open + 1, close - open - 1), value);
    if (!empty) out += part;
    text.remove_prefix(close + 1);
  }
}

}  // namespace

std::string zin(const Labels& labels, const domain::Aggregate& dossier, const base::Record& event, Taal taal) {
  const auto* found = fact_template(event.desc().name);
  assert(found != nullptr && "every event has a sentence");
  return fill_parts(taal == Taal::en ? found->en : found->nl, Values(labels, dossier, taal), event);
}

}  // namespace ruimte::application
