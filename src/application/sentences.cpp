// SPDX-License-Identifier: EUPL-1.2
#include "application/sentences.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/json.hpp"
#include "base/text.hpp"
#include "gen/embedded_schema.hpp"
#include "gen/problems.hpp"

namespace ruimte::application {

namespace {

using base::FieldDesc;
using base::Kind;
using base::TypeDesc;

struct Template {
  std::string_view event;
  std::string_view text;  ///< `{pad.naar.veld}`; a part in [ ] is left out when a slot in it is empty
};

constexpr std::array templates = std::to_array<Template>({
    {"ActieBeoordeeld", "De ontvanger ({oordeel.zijde}) oordeelde: {oordeel.oordeel}.[ {oordeel.reden}]"},
    {"ActieGemeld", "De gever meldde: {melding.stand}.[ {melding.zin}]"},
    {"ActieToegevoegd", "Actie toegevoegd: {actie.wat}[ (uiterlijk {actie.uiterlijk})]."},
    {"AfslagGenomen", "Het vraagstuk nam een afslag: {afslag.soort}.[ Reden: {afslag.reden}]"},
    {"AfspraakOpgesteld", "Concept-afspraak {nummer} is opgesteld: {titel}."},
    {"AfspraakVastgesteld", "{vaststelling.gremium} stelde de afspraak vast."},
    {"AgendaBekrachtigd",
     "{bekrachtiging.partij} gaf een reactie op de agenda; bekrachtigd: {bekrachtiging.bekrachtigd}.[ "
     "{bekrachtiging.reden}]"},
    {"AgendaGeopend", "De agenda {titel} is geopend."},
    {"AgendaVastgesteld", "{gremium} stelde de agenda vast."},
    {"AgendapuntGeplaatst", "{punt.nummer} kwam op de agenda: {punt.titel}."},
    {"BesluitVastgelegd", "{besluit.gremium} besloot: {besluit.tekst}"},
    {"BestuurlijkAkkoordGegeven", "{akkoord.zijde} gaf bestuurlijk akkoord op de hele versie."},
    {"BestuurlijkAkkoordVervallen", "Het bestuurlijk akkoord van {zijde} verviel door een wijziging van de tekst."},
    {"CapaciteitVastgelegd", "De agenda kreeg ruimte voor {plaatsen} punten."},
    {"ConflictBenoemd", "{zijde} benoemde conflict {nummer}: {invoer.kern}"},
    {"ConflictBeslecht", "{beslechting.gremium} besliste: {beslechting.tekst}"},
    {"CyclusGeopend", "{invoer.naam} is geopend."},
    {"FaseGewijzigd", "{overgang}: van {van} naar {naar}.[ Reden: {reden}]"},
    {"FunctieBeeindigd", "De functie eindigde op {op}. {reden}"},
    {"FunctieToegewezen", "Functie toegewezen: {invoer.functie}, {invoer.organisatie}, vanaf {invoer.van}."},
    {"GeenKeuzeVastgelegd", "{geenKeuze.gremium} legde vast dat er geen keuze komt: {geenKeuze.reden}"},
    {"InbrengVastgelegd", "{inbreng.partij} leverde inbreng: {inbreng.kern}"},
    {"InstemmingGegeven",
     "{instemming.zijde} gaf ambtelijk akkoord op een tekstdeel.[ Onder voorbehoud: {instemming.voorbehoud}]"},
    {"InstemmingVervallen", "Het ambtelijk akkoord van {zijde} verviel door een wijziging."},
    {"InzetGereed", "{zijde} heeft de inzet voor stap 3 vastgelegd."},
    {"InzetVastgelegd", "{zijde} legde de inzet vast."},
    {"KernBeantwoord", "{lezing.zijde} gaf een reactie op de kern: {lezing.tekst}"},
    {"LandingGemeld", "{landing.instrument}: {landing.status}.[ {landing.document}]"},
    {"MandaatIngetrokken", "Een mandaat is ingetrokken. {reden}"},
    {"MandaatVerleend",
     "{gremium} gaf mandaat aan {mandaat.functie} van {mandaat.organisatie} voor {mandaat.onderwerp}."},
    {"OverlegGepland", "{invoer.gremium} komt bijeen op {invoer.datum}."},
    {"RedenVastgelegd", "{reden.handeling}. Reden: {reden.reden}"},
    {"TekstVoorgesteld", "{voorstel.zijde} stelde een andere tekst voor.[ {voorstel.waarom}]"},
    {"TredeGeplaatst", "Het conflict kwam op trede {trede}: {gremium}[, {datum}]."},
    {"VoorstelVervallen", "{zijde} liet een tekstvoorstel vervallen.[ {reden}]"},
    {"VraagstukGeagendeerd",
     "Het vraagstuk kwam op een agenda, inspanning {inspanning}.[ Geen criterium voldeed; toch, want: "
     "{ondanksAdvies}]"},
    {"VraagstukGetoetst",
     "De poortvraag en de criteria zijn beantwoord; poortvraag: {toets.poortvraag}.[ {toets.poortUitleg}]"},
    {"VraagstukIngebracht", "{inbrenger} bracht {nummer} in: {invoer.titel}."},
});
static_assert(std::ranges::is_sorted(templates, {}, &Template::event));

class Values {
 public:
  Values(const Labels& labels, domain::Soort soort) : labels_(labels), soort_(soort) {}

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
      case Kind::boolean: return *static_cast<const bool*>(value) ? "ja" : "nee";
      case Kind::date: return base::dutch_date(*static_cast<const base::Date*>(value));
      case Kind::code: return labels_.code(*field.codes, *static_cast<const std::uint8_t*>(value), Taal::nl);
      case Kind::open_code: return open_code(field.open, *static_cast<const std::string*>(value));
      default: return {};
    }
  }

  [[nodiscard]] std::string open_code(std::string_view catalogus, const std::string& id) const {
    if (catalogus == "fase") return labels_.fase(soort_, id, Taal::nl);
    if (catalogus == "handeling") return labels_.handeling(soort_, id, Taal::nl);
    return labels_.catalogus(catalogus, id, Taal::nl);
  }

  const Labels& labels_;
  domain::Soort soort_;
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

/// Definitions of all records by name, from the embedded data dictionary.
std::string definition_of(std::string_view record) {
  static const auto dictionary = base::json::parse(gen::dictionary_json(), {.bytes = std::size_t{16} << 20U}).value();
  for (const auto& row : *dictionary.member("records")->get_if<base::json::Array>())
    if (*row.member("name")->get_if<std::string>() == record) return *row.member("definition")->get_if<std::string>();
  return std::string(record);
}

/// A fact of a refusal: an id of the catalogue that the fact is named after, or a date, becomes words.
std::string fact_in_words(const Labels& labels, domain::Soort soort, const gen::Feit& feit, Taal taal) {
  if (feit.naam == "fase") return labels.fase(soort, feit.waarde, taal);
  if (feit.naam == "handeling") return labels.handeling(soort, feit.waarde, taal);
  if (const auto date = base::parse_date(feit.waarde)) return taal == Taal::nl ? base::dutch_date(*date) : feit.waarde;
  return labels.catalogus(feit.naam, feit.waarde, taal);
}

}  // namespace

gen::Reden reden(const Labels& labels, domain::Soort soort, const domain::Refusal& refusal, Taal taal) {
  gen::Reden out;
  out.code = refusal.code;
  if (const auto* sentence = gen::find_refusal_sentence(refusal.code)) {
    out.reden = fill(taal == Taal::en ? sentence->en : sentence->nl, [&](std::string_view slot) {
      const auto feit = std::ranges::find(refusal.feiten, slot, &gen::Feit::naam);
      return feit == refusal.feiten.end() ? std::string() : fact_in_words(labels, soort, *feit, taal);
    });
  } else {
    out.reden = refusal.code;
  }
  for (const auto& id : refusal.wie_wel) out.wie_wel.push_back(labels.catalogus("functie", id, taal));
  for (const auto& id : refusal.gremia) out.gremia.push_back(labels.catalogus("gremium", id, taal));
  for (const auto& id : refusal.eerst) out.eerst.push_back(labels.handeling(soort, id, taal));
  out.wanneer = labels.code(gen::lists::wanneer_wel, static_cast<std::size_t>(refusal.wanneer), taal);
  out.wanneer_wel = refusal.wanneer_wel;
  return out;
}

std::string zin(const Labels& labels, domain::Soort soort, const base::Record& event) {
  const auto name = event.desc().name;
  const auto found = std::ranges::lower_bound(templates, name, {}, &Template::event);
  if (found == templates.end() || found->event != name) return definition_of(name);
  return fill_parts(found->text, Values(labels, soort), event);
}

}  // namespace ruimte::application
