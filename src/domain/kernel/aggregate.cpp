// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/aggregate.hpp"

#include <algorithm>
#include <cassert>

#include "base/clock.hpp"
#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/claims_rij.hpp"
#include "domain/kernel/evolve.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/kernel/publicatie.hpp"
#include "gen/aanspreekbericht.hpp"
#include "gen/afspraak.hpp"
#include "gen/agenda.hpp"
#include "gen/arrangement.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/capaciteit.hpp"
#include "gen/conflict.hpp"
#include "gen/contactmoment.hpp"
#include "gen/dialoog.hpp"
#include "gen/geen_keuze.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"
#include "gen/inrichting.hpp"
#include "gen/inzet.hpp"
#include "gen/machtiging.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/oefenklok.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/partijpagina.hpp"
#include "gen/peiling.hpp"
#include "gen/registers.hpp"
#include "gen/toegang.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "gen/werkwijze.hpp"

namespace ruimte::domain {

namespace {

using base::Record;
using base::to_string;

template <class T>
std::optional<T> first(const std::vector<T>& list) {
  return list.empty() ? std::nullopt : std::optional<T>(list.front());
}

Record rij_vraagstuk(const gen::VraagstukToestand& t) {
  const auto wacht_op = t.wacht_op.empty() ? std::nullopt : std::optional(t.wacht_op.front().nationale_keuze);
  const auto dagen = t.geagendeerd_op ? std::optional<std::int64_t>(base::amsterdam_date(*t.geagendeerd_op).days -
                                                                    base::amsterdam_date(t.ingebracht_op).days)
                                      : std::nullopt;
  return Record::of(gen::VraagstukRij{t.nummer, t.titel, t.kern, t.fase, t.soort, t.provincies, t.ingebracht_door,
                                      t.oorzaken, t.plaats, t.tijdvak, dagen, wacht_op, t.bijgewerkt_op});
}
Record rij_dialoog(const gen::DialoogToestand& t) { return Record::of(gen::DialoogRij{t.vraagstuk, t.bijgewerkt_op}); }
Record rij_inzet(const gen::InzetToestand& t) {
  return Record::of(gen::InzetRij{t.vraagstuk, t.zijde, t.bijgewerkt_op});
}
Record rij_afspraak(const gen::AfspraakToestand& t) {
  return Record::of(gen::AfspraakRij{t.nummer, t.titel, t.type, t.fase, t.provincies, t.vraagstuk, t.bijgewerkt_op});
}
Record rij_conflict(const gen::ConflictToestand& t) {
  return Record::of(gen::ConflictRij{t.nummer, t.schuurt, t.fase, t.soort, t.vraagstuk, t.termijn, t.gremium, t.datum,
                                     t.bijgewerkt_op});
}
Record rij_hangpunt(const gen::HangpuntToestand& t) {
  const bool af = t.conflict || (t.oplossing && t.oplossing->bevestigd_door);
  const auto eigenaar = af ? std::nullopt : std::optional(t.eigenaar);
  return Record::of(gen::HangpuntRij{t.nummer, t.zin, t.fase, t.vraagstuk, t.voorstel, t.afspraak, t.volgens, eigenaar,
                                     t.genoemd_op, t.uiterlijk, t.bijgewerkt_op});
}
Record rij_voorstel(const gen::VoorstelToestand& t) {
  return Record::of(
      gen::VoorstelRij{t.nummer, t.titel, t.fase, t.provincie, t.aangeboden_op, t.open_elementen, t.bijgewerkt_op});
}
Record rij_beslisruimte(const gen::BeslisruimteToestand& t) {
  return Record::of(gen::BeslisruimteRij{t.vraagstuk, t.organisatie, t.invoer.ruimte, t.bijgewerkt_op});
}
Record rij_keuze(const gen::NationaleKeuzeToestand& t) {
  const auto voor = t.toezegging ? std::optional(t.toezegging->voor) : std::nullopt;
  return Record::of(gen::NationaleKeuzeRij{t.nummer, t.titel, t.fase, t.eigenaar, t.gevraagd_op, voor,
                                           static_cast<std::int64_t>(t.wachtenden.size()), t.bijgewerkt_op});
}
Record rij_arrangement(const gen::ArrangementToestand& t) {
  const auto gremium = t.vaststelling ? std::optional(t.vaststelling->gremium) : std::nullopt;
  return Record::of(gen::ArrangementRij{t.nummer, t.titel, t.fase, t.provincie, t.jaar, t.bevriesdatum,
                                        static_cast<std::int64_t>(t.opnamen.size()), gremium, t.bijgewerkt_op});
}
Record rij_contactmoment(const gen::ContactmomentToestand& t) {
  return Record::of(gen::ContactmomentRij{t.invoer.waarover, t.invoer.vorm, t.invoer.datum, t.door, t.invoer.vraagstuk,
                                          t.fase, t.bijgewerkt_op});
}
Record rij_peiling(const gen::PeilingToestand& t) {
  return Record::of(gen::PeilingRij{t.nummer, t.invoer.vraag, t.fase, t.invoer.tot, t.bijgewerkt_op});
}
Record rij_peilingantwoord(const gen::PeilingantwoordToestand& t) {
  return Record::of(gen::PeilingantwoordRij{t.peiling, t.partij, t.mogelijkheid, t.bijgewerkt_op});
}
Record rij_openbare_geen_keuze(const gen::OpenbareGeenKeuzeToestand& t) {
  return Record::of(gen::OpenbareGeenKeuzeRij{t.nummer, t.jaar, t.tekst.wat_niet, t.bijgewerkt_op});
}
Record rij_aanspreekbericht(const gen::AanspreekberichtToestand& t) {
  return Record::of(gen::AanspreekberichtRij{t.nummer, t.tekst, t.fase, t.soort, t.van, t.aan, t.vraagstuk,
                                             t.antwoord_voor, t.bijgewerkt_op});
}
Record rij_agenda(const gen::AgendaToestand& t) {
  return Record::of(
      gen::AgendaRij{t.titel, t.fase, t.provincie, t.jaar, t.gremium, t.gebruikt, t.versie, t.bijgewerkt_op});
}
Record rij_capaciteit(const gen::CapaciteitToestand& t) {
  return Record::of(
      gen::CapaciteitRij{t.gremium, t.organisatie, t.jaar, t.fase, t.plaatsen, t.gebruikt, t.bijgewerkt_op});
}
Record rij_mandaatregister(const gen::MandaatregisterToestand& t) {
  return Record::of(gen::MandaatregisterRij{t.gremium, t.bijgewerkt_op});
}
Record rij_overleg(const gen::OverlegToestand& t) {
  return Record::of(gen::OverlegRij{t.gremium, t.datum, t.fase, t.bijgewerkt_op});
}
Record rij_overlegdossier(const gen::OverlegdossierToestand& t) {
  std::vector<base::Uuid> over;
  for (const auto& p : t.punten)
    if (p.invoer.vraagstuk && std::ranges::find(over, *p.invoer.vraagstuk) == over.end())
      over.push_back(*p.invoer.vraagstuk);
  return Record::of(gen::OverlegdossierRij{t.overleg, t.gremium, t.fase, std::move(over), t.termijn, t.bijgewerkt_op});
}
Record rij_cyclus(const gen::CyclusToestand& t) {
  return Record::of(gen::CyclusRij{t.naam, t.jaar, t.fase, t.bijgewerkt_op});
}
Record rij_functie(const gen::FunctieToestand& t) {
  return Record::of(gen::FunctieRij{t.functie, t.organisatie, t.gremium, t.fase, t.persoon, t.bijgewerkt_op});
}
Record rij_machtiging(const gen::MachtigingToestand& t) {
  return Record::of(gen::MachtigingRij{t.gever_functie, t.organisatie, t.gemachtigde, t.gemachtigde_functie, t.fase,
                                       t.van, t.tot, t.bijgewerkt_op});
}
Record rij_verzoek(const gen::VerzoekToestand& t) {
  return Record::of(
      gen::VerzoekRij{t.nummer, t.titel, t.soort, t.fase, t.aan, t.provincies, t.gevraagd_op, t.bijgewerkt_op});
}
Record rij_kennis(const gen::KennisToestand& t) {
  const auto oordeel = t.oordelen.empty() ? std::nullopt : std::optional(t.oordelen.back().oordeel);
  return Record::of(gen::KennisRij{t.provincie, t.thema, oordeel, t.fase, t.bijgewerkt_op});
}
Record rij_deskundigenvraag(const gen::DeskundigenvraagToestand& t) {
  return Record::of(gen::DeskundigenvraagRij{t.nummer, t.vraag, t.fase, t.provincie, t.thema, t.voor, t.bijgewerkt_op});
}
Record rij_procesruimte(const gen::ProcesruimteToestand& t) {
  return Record::of(gen::ProcesruimteRij{t.provincie, t.fase, t.bijgewerkt_op});
}
Record rij_partijpagina(const gen::PartijpaginaToestand& t) {
  const auto zonder = std::ranges::count_if(t.verwachtingen, [](const auto& v) { return v.bevestigingen.empty(); });
  return Record::of(gen::PartijpaginaRij{t.organisatie, t.fase, static_cast<std::int64_t>(t.verwachtingen.size()),
                                         static_cast<std::int64_t>(zonder), t.bijgewerkt_op});
}
Record rij_toegang(const gen::ToegangToestand& t) {
  const auto f = first(t.functies);
  using Naam = std::optional<std::string>;
  return Record::of(gen::ToegangRij{f ? Naam(f->functie) : Naam(), f ? Naam(f->organisatie) : Naam(), t.persoon, t.fase,
                                    t.bijgewerkt_op});
}
std::optional<std::string> gekozen(const gen::InrichtingToestand& t, std::string_view instelling) {
  const auto it = std::ranges::find(t.keuzes, instelling, &gen::Instellingkeuze::instelling);
  return it == t.keuzes.end() ? std::nullopt : it->keuze;
}
Record rij_inrichting(const gen::InrichtingToestand& t) {
  return Record::of(gen::InrichtingRij{t.naam, t.fase, t.provincie, gekozen(t, "gebruiksniveau"), gekozen(t, "modus"),
                                       static_cast<std::int64_t>(t.keuzes.size()), t.bijgewerkt_op});
}

Record rij_werkwijze(const gen::WerkwijzeToestand& t) {
  const bool nodig = !t.besluit && t.fase != "ingetrokken" && !t.proef;
  return Record::of(gen::WerkwijzeRij{t.titel, t.fase, t.organisatie, t.kenmerk,
                                      t.besluit ? std::optional(t.besluit->op) : std::nullopt, t.vervangen_op, nodig,
                                      t.bijgewerkt_op});
}

/// The one in force is found by the prefix of its key; a text that is proposed twice is one proposal.
std::string sleutel_werkwijze(const gen::WerkwijzeToestand& t) {
  const auto hash = to_string(t.kenmerk);
  if (t.vervangen_door) return "vervangen/" + hash + "/" + to_string(*t.vervangen_door);
  if (t.besluit) return "geldend/" + hash;
  return t.fase == "ingetrokken" ? std::string() : "voorstel/" + hash;
}
std::string sleutel_tekst(const gen::WerkwijzetekstToestand& t) { return to_string(t.kenmerk); }
std::string sleutel_inrichting(const gen::InrichtingToestand& t) {
  return t.provincie.value_or(std::string(het_geheel));
}
std::string sleutel_dialoog(const gen::DialoogToestand& t) { return to_string(t.vraagstuk); }
std::string sleutel_inzet(const gen::InzetToestand& t) { return to_string(t.vraagstuk) + "/" + t.zijde; }
std::string sleutel_nummer(const gen::VraagstukToestand& t) { return t.nummer; }
std::string sleutel_afspraak(const gen::AfspraakToestand& t) { return t.nummer; }
std::string sleutel_conflict(const gen::ConflictToestand& t) { return t.nummer; }
std::string sleutel_hangpunt(const gen::HangpuntToestand& t) { return t.nummer; }
std::string sleutel_voorstel(const gen::VoorstelToestand& t) { return t.nummer; }
/// One card for every organisation.
std::string sleutel_beslisruimte(const gen::BeslisruimteToestand& t) {
  return to_string(t.vraagstuk) + "/" + t.organisatie;
}
std::string sleutel_keuze(const gen::NationaleKeuzeToestand& t) { return t.nummer; }
/// One for every province and cycle (I-17).
std::string sleutel_arrangement(const gen::ArrangementToestand& t) {
  return std::to_string(t.jaar) + "/" + t.provincie;
}
std::string sleutel_contactmoment(const gen::ContactmomentToestand&) { return {}; }
std::string sleutel_peiling(const gen::PeilingToestand& t) { return t.nummer; }
/// One answer for every organisation.
std::string sleutel_peilingantwoord(const gen::PeilingantwoordToestand& t) {
  return to_string(t.peiling) + "/" + t.partij;
}
std::string sleutel_openbaar(const gen::OpenbareGeenKeuzeToestand& t) { return t.nummer; }
std::string sleutel_aanspreekbericht(const gen::AanspreekberichtToestand& t) { return t.nummer; }
std::string sleutel_agenda(const gen::AgendaToestand& t) {
  return std::to_string(t.jaar) + "/" + t.provincie.value_or(t.landsdeel.value_or(""));
}
std::string sleutel_capaciteit(const gen::CapaciteitToestand& t) {
  return t.gremium ? capaciteit_van_gremium(t.jaar, *t.gremium)
                   : capaciteit_van_organisatie(t.jaar, t.organisatie.value_or(""));
}
std::string sleutel_register(const gen::MandaatregisterToestand& t) { return t.gremium; }
/// Sorts by body and day; a body meets at most once a day.
std::string sleutel_overleg(const gen::OverlegToestand& t) {
  return t.fase == "gepland" ? t.gremium + "/" + to_string(t.datum) : std::string();
}
/// One for every meeting.
std::string sleutel_overlegdossier(const gen::OverlegdossierToestand& t) { return to_string(t.overleg); }
std::string sleutel_cyclus(const gen::CyclusToestand& t) { return std::to_string(t.jaar); }
std::string sleutel_functie(const gen::FunctieToestand& t) {
  const auto nr = std::to_string(t.volgnr);
  return to_string(t.persoon) + "/" + std::string(8 - nr.size(), '0') + nr;
}
/// Several people may act for one, and one person for several.
std::string sleutel_machtiging(const gen::MachtigingToestand&) { return {}; }
std::string sleutel_verzoek(const gen::VerzoekToestand& t) { return t.nummer; }
/// One for every side, province and theme.
std::string sleutel_kennis(const gen::KennisToestand& t) { return t.zijde + "/" + t.provincie + "/" + t.thema; }
std::string sleutel_deskundigenvraag(const gen::DeskundigenvraagToestand& t) { return t.nummer; }
std::string sleutel_procesruimte(const gen::ProcesruimteToestand& t) { return t.provincie; }
std::string sleutel_partijpagina(const gen::PartijpaginaToestand& t) { return t.organisatie; }
std::string sleutel_toegang(const gen::ToegangToestand& t) { return to_string(t.persoon); }
std::string sleutel_oefenklok(const gen::OefenklokToestand&) { return "klok"; }
std::string sleutel_nummering(const gen::NummeringToestand& t) { return t.reeks; }

template <class T, auto Rij>
Record naar_rij(const Record& toestand) {
  return Rij(toestand.as<T>());
}
template <class T, auto Sleutel>
std::string sleutel(const Record& toestand) {
  return Sleutel(toestand.as<T>());
}
template <class T>
std::string_view fase(const Record& toestand) {
  return toestand.as<T>().fase;
}
template <class T>
std::span<const gen::Termijn> termijnen(const Record& toestand) {
  if constexpr (requires(const T& t) { t.termijnen; }) {
    return toestand.as<T>().termijnen;
  } else {
    return {};
  }
}
template <class Row>
const base::TypeDesc* row_type() {
  return &base::describe<Row>();
}

template <class T, class Row, auto NaarRij, auto Sleutel>
constexpr AggregateType noun(Soort soort, std::string_view meervoud, decltype(AggregateType::evolve) evolve) {
  return {soort,  meervoud, &base::describe<T>,   &row_type<Row>, &naar_rij<T, NaarRij>,
          evolve, &fase<T>, &sleutel<T, Sleutel>, &termijnen<T>};
}

using enum gen::Stroomsoort;
const AggregateType types[] = {
    noun<gen::VraagstukToestand, gen::VraagstukRij, rij_vraagstuk, sleutel_nummer>(vraagstuk, "vraagstukken",
                                                                                   evolve::vraagstuk),
    noun<gen::DialoogToestand, gen::DialoogRij, rij_dialoog, sleutel_dialoog>(dialoog, "dialogen", evolve::dialoog),
    noun<gen::InzetToestand, gen::InzetRij, rij_inzet, sleutel_inzet>(inzet, "inzetten", evolve::inzet),
    noun<gen::AfspraakToestand, gen::AfspraakRij, rij_afspraak, sleutel_afspraak>(afspraak, "afspraken",
                                                                                  evolve::afspraak),
    noun<gen::ConflictToestand, gen::ConflictRij, rij_conflict, sleutel_conflict>(conflict, "conflicten",
                                                                                  evolve::conflict),
    noun<gen::AgendaToestand, gen::AgendaRij, rij_agenda, sleutel_agenda>(agenda, "agendas", evolve::agenda),
    noun<gen::CapaciteitToestand, gen::CapaciteitRij, rij_capaciteit, sleutel_capaciteit>(capaciteit, "capaciteiten",
                                                                                          evolve::capaciteit),
    noun<gen::MandaatregisterToestand, gen::MandaatregisterRij, rij_mandaatregister, sleutel_register>(
        mandaatregister, "mandaatregisters", evolve::mandaatregister),
    noun<gen::OverlegToestand, gen::OverlegRij, rij_overleg, sleutel_overleg>(overleg, "overleggen", evolve::overleg),
    noun<gen::OverlegdossierToestand, gen::OverlegdossierRij, rij_overlegdossier, sleutel_overlegdossier>(
        overlegdossier, "overlegdossiers", evolve::overlegdossier),
    noun<gen::CyclusToestand, gen::CyclusRij, rij_cyclus, sleutel_cyclus>(cyclus, "cycli", evolve::cyclus),
    noun<gen::FunctieToestand, gen::FunctieRij, rij_functie, sleutel_functie>(functie, "functies", evolve::functie),
    noun<gen::MachtigingToestand, gen::MachtigingRij, rij_machtiging, sleutel_machtiging>(machtiging, "machtigingen",
                                                                                          evolve::machtiging),
    noun<gen::VerzoekToestand, gen::VerzoekRij, rij_verzoek, sleutel_verzoek>(verzoek, "verzoeken", evolve::verzoek),
    noun<gen::KennisToestand, gen::KennisRij, rij_kennis, sleutel_kennis>(kennis, "kennis", evolve::kennis),
    noun<gen::DeskundigenvraagToestand, gen::DeskundigenvraagRij, rij_deskundigenvraag, sleutel_deskundigenvraag>(
        deskundigenvraag, "deskundigenvragen", evolve::deskundigenvraag),
    noun<gen::ProcesruimteToestand, gen::ProcesruimteRij, rij_procesruimte, sleutel_procesruimte>(
        procesruimte, "procesruimten", evolve::procesruimte),
    noun<gen::PartijpaginaToestand, gen::PartijpaginaRij, rij_partijpagina, sleutel_partijpagina>(
        partijpagina, "partijpaginas", evolve::partijpagina),
    noun<gen::ToegangToestand, gen::ToegangRij, rij_toegang, sleutel_toegang>(toegang, "toegangen", evolve::toegang),
    noun<gen::HangpuntToestand, gen::HangpuntRij, rij_hangpunt, sleutel_hangpunt>(hangpunt, "hangpunten",
                                                                                  evolve::hangpunt),
    noun<gen::InrichtingToestand, gen::InrichtingRij, rij_inrichting, sleutel_inrichting>(inrichting, "inrichtingen",
                                                                                          evolve::inrichting),
    noun<gen::VoorstelToestand, gen::VoorstelRij, rij_voorstel, sleutel_voorstel>(voorstel, "voorstellen",
                                                                                  evolve::voorstel),
    noun<gen::BeslisruimteToestand, gen::BeslisruimteRij, rij_beslisruimte, sleutel_beslisruimte>(
        beslisruimte, "beslisruimten", evolve::beslisruimte),
    noun<gen::NationaleKeuzeToestand, gen::NationaleKeuzeRij, rij_keuze, sleutel_keuze>(
        nationale_keuze, "nationale-keuzen", evolve::nationale_keuze),
    noun<gen::ArrangementToestand, gen::ArrangementRij, rij_arrangement, sleutel_arrangement>(
        arrangement, "arrangementen", evolve::arrangement),
    noun<gen::ContactmomentToestand, gen::ContactmomentRij, rij_contactmoment, sleutel_contactmoment>(
        contactmoment, "contactmomenten", evolve::contactmoment),
    noun<gen::PeilingToestand, gen::PeilingRij, rij_peiling, sleutel_peiling>(peiling, "peilingen", evolve::peiling),
    noun<gen::PeilingantwoordToestand, gen::PeilingantwoordRij, rij_peilingantwoord, sleutel_peilingantwoord>(
        peilingantwoord, "peilingantwoorden", evolve::peilingantwoord),
    noun<gen::OpenbareGeenKeuzeToestand, gen::OpenbareGeenKeuzeRij, rij_openbare_geen_keuze, sleutel_openbaar>(
        openbare_geen_keuze, "geen-keuzen", evolve::openbare_geen_keuze),
    noun<gen::PublicatieToestand, gen::PublicatieRij, rij_publicatie, sleutel_publicatie>(publicatie, "publicaties",
                                                                                          evolve::publicatie),
    noun<gen::OpenbareVersieToestand, gen::OpenbareVersieRij, rij_openbare_versie, sleutel_openbare_versie>(
        openbare_versie, "openbare-versies", evolve::openbare_versie),
    noun<gen::AanspreekberichtToestand, gen::AanspreekberichtRij, rij_aanspreekbericht, sleutel_aanspreekbericht>(
        aanspreekbericht, "aanspreekberichten", evolve::aanspreekbericht),
    noun<gen::WerkwijzeToestand, gen::WerkwijzeRij, rij_werkwijze, sleutel_werkwijze>(werkwijze, "werkwijzen",
                                                                                      evolve::werkwijze),
    noun<gen::OpgaveToestand, gen::OpgaveRij, rij_opgave, sleutel_opgave>(opgave, "opgaven", evolve::opgave),
    noun<gen::ClaimToestand, gen::ClaimRij, rij_claim, sleutel_claim>(claim, "claims", evolve::claim),
    noun<gen::SpanningspuntToestand, gen::SpanningspuntRij, rij_spanningspunt, sleutel_spanningspunt>(
        spanningspunt, "spanningspunten", evolve::spanningspunt),
    {werkwijzetekst, "", &base::describe<gen::WerkwijzetekstToestand>, nullptr, nullptr, evolve::werkwijzetekst,
     &fase<gen::WerkwijzetekstToestand>, &sleutel<gen::WerkwijzetekstToestand, sleutel_tekst>,
     &termijnen<gen::WerkwijzetekstToestand>},
    {nummering, "", &base::describe<gen::NummeringToestand>, nullptr, nullptr, evolve::nummering,
     &fase<gen::NummeringToestand>, &sleutel<gen::NummeringToestand, sleutel_nummering>,
     &termijnen<gen::NummeringToestand>},
    {oefenklok, "", &base::describe<gen::OefenklokToestand>, nullptr, nullptr, evolve::oefenklok,
     &fase<gen::OefenklokToestand>, &sleutel<gen::OefenklokToestand, sleutel_oefenklok>,
     &termijnen<gen::OefenklokToestand>},
};

}  // namespace

std::string event_name(std::string_view type_name) {
  std::string out;
  for (const char c : type_name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !out.empty()) out += '_';
    out += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

Aggregate na_feit(const Aggregate* before, const StreamRef& ref, const Begin& begin, const Record& inhoud,
                  base::Instant op) {
  const Record none;
  Aggregate na{ref, before == nullptr ? 1 : before->versie + 1, before == nullptr ? begin.kring : before->kring,
               aggregate_type(ref.soort).evolve(before == nullptr ? none : before->toestand, inhoud, op),
               before == nullptr ? begin.werkwijze : before->werkwijze};
  if (inhoud.is<gen::WerkwijzeOvergestapt>()) na.werkwijze = inhoud.as<gen::WerkwijzeOvergestapt>().naar;
  return na;
}

std::span<const AggregateType> aggregate_types() { return types; }

const AggregateType& aggregate_type(Soort soort) {
  for (const auto& t : types)
    if (t.soort == soort) return t;
  assert(false && "every noun has a row in the table");
  return types[0];
}

const AggregateType* aggregate_type_by_plural(std::string_view meervoud) {
  if (meervoud.empty()) return nullptr;
  for (const auto& t : types)
    if (t.meervoud == meervoud) return &t;
  return nullptr;
}

}  // namespace ruimte::domain
