// SPDX-License-Identifier: EUPL-1.2
#include "http/api/resource.hpp"

#include <algorithm>
#include <array>

#include "application/taken/inlezen.hpp"
#include "gen/jaarplan.hpp"
#include "gen/kaart.hpp"
#include "gen/onthouden.hpp"
#include "gen/scenario.hpp"
#include "gen/schuif.hpp"
#include "gen/taak.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http {

namespace {

using enum Method;
constexpr auto open = Permission::open();
constexpr auto signed_in = Permission::signed_in();
constexpr auto act = Permission::act();
constexpr auto beheer = Permission::beheer();
template <class T>
constexpr auto in = &base::describe<T>;
constexpr auto file = application::most_upload_bytes;
constexpr int slides_per_minute = 1'500;  // one after the other, each a fraction of a second

// clang-format off
constexpr std::array table = std::to_array<Resource>({
    {post, "/sessies", "aanmelden", open, handlers::sign_in, "Aanmelden met een eigen account", 201, Shape::record, "Sessie", in<gen::AanmeldenInvoer>},
    {post, "/sessies/herstel", "herstellen", open, handlers::restore_access, "Met een herstelcode een nieuw wachtwoord kiezen en aanmelden", 201, Shape::record, "Sessie", in<gen::HerstellenInvoer>},
    {get, "/sessies/huidige", "huidigeSessie", signed_in, handlers::current_session, "Wie is aangemeld en in welke functie", 200, Shape::record, "Sessie"},
    {del, "/sessies/huidige", "afmelden", signed_in, handlers::sign_out, "Afmelden", 204, Shape::niets},
    {post, "/sessies/huidige/functie", "functieKiezen", signed_in, handlers::choose_function, "In een andere eigen functie verder werken", 200, Shape::record, "Sessie", in<gen::FunctieKiezenInvoer>},
    {get, "/accounts", "accounts", beheer, handlers::list_accounts, "Alle accounts", 200, Shape::items, "Accountregel"},
    {post, "/accounts", "accountAanmaken", beheer, handlers::create_account, "Een account aanmaken", 201, Shape::record, "Accountregel", in<gen::AccountInvoer>},
    {get, "/accounts/huidige", "eigenAccount", signed_in, handlers::own_account, "Het eigen account", 200, Shape::record, "Accountregel"},
    {put, "/accounts/huidige/wachtwoord", "eigenWachtwoord", signed_in, handlers::change_own_password, "Het eigen wachtwoord wijzigen; andere sessies eindigen", 200, Shape::record, "Sessie", in<gen::WachtwoordInvoer>},
    {post, "/accounts/{persoon}/herstelcode", "herstelcodeUitgeven", beheer, handlers::issue_reset_code, "Een herstelcode voor een account, eenmalig en kort geldig; sessies daarvan eindigen", 201, Shape::record, "Herstelcode", in<gen::HerstelcodeInvoer>},
    {get, "/verwachtingen", "verwachtingen", act, handlers::expectations, "Wat wordt er van u verwacht, en wat van anderen", 200, Shape::items, "Verwachting"},
    {get, "/signalen", "signalen", act, handlers::signals, "Wat nu aandacht vraagt, afgeleid uit wat u kunt lezen", 200, Shape::items, "Signaal"},
    {get, "/signalen/weekoverzicht", "weekoverzicht", act, handlers::week_overview, "De signalen als tekst, om te lezen of door te sturen", 200, Shape::tekst},
    {post, "/signalen/uitstel", "signaalUitstellen", act, handlers::put_off_signal, "Een signaal later weer zien, met reden; alleen voor uzelf", 204, Shape::niets, {}, in<gen::SignaalUitstelInvoer>},
    {get, "/menskracht", "menskracht", act, handlers::staffing, "Vraag, aanbod en tekort aan menskracht in een cyclus, uit wat u kunt lezen", 200, Shape::items, "Menskrachtregel", nullptr, Query::cyclusjaar},
    {get, "/budgetten", "budgetten", act, handlers::budgets, "Budgetten van elders in afspraken, per provincie, zoals partijen kozen", 200, Shape::items, "Budgetregel"},
    {get, "/overlegtijd", "overlegtijd", act, handlers::meeting_time, "Overleggen en uren per partij", 200, Shape::items, "Overlegtijdregel", nullptr, Query::kalenderjaar},
    {get, "/jaarplan", "jaarplan", act, handlers::year_plan, "De cyclus in de tijd: wie wanneer wat doet, wat niet past en waarom", 200, Shape::record, "Jaarplan"},
    {get, "/jaarplan/voorstel", "jaarplanVoorstel", act, handlers::year_plan_proposal, "Een kalender uit het sjabloon, teruggerekend vanaf het BOL; er wordt niets vastgelegd", 200, Shape::record, "Jaarplan", nullptr, Query::planvoorstel},
    {post, "/jaarplan/proef", "jaarplanProef", act, handlers::try_move, "Wat er schuift en botst als een stuk op een andere dag begint; er wordt niets vastgelegd", 200, Shape::record, "Proefuitkomst", in<gen::JaarplanProefInvoer>},
    {post, "/jaarplan/herplan", "jaarplanHerplan", act, handlers::replanning, "Wat een politieke wijziging raakt en welke uitwegen er zijn; er wordt niets vastgelegd", 200, Shape::record, "Herplanbeeld", in<gen::HerplanVraag>},
    {get, "/jaarplan/omgevingsvisies", "jaarplanOmgevingsvisies", act, handlers::vision_revisions, "De herziening van omgevingsvisies naast wat erin moet landen", 200, Shape::items, "Herziening"},
    {get, "/agendafeeds", "agendafeeds", act, handlers::list_feeds, "De adressen waarmee uw agendaprogramma de planning volgt", 200, Shape::items, "Agendafeed"},
    {post, "/agendafeeds", "agendafeedMaken", act, handlers::make_feed, "Een adres maken waarmee een agendaprogramma de planning volgt; het is daarna niet meer te zien", 201, Shape::record, "Agendafeed", in<gen::AgendafeedInvoer>},
    {del, "/agendafeeds/{id}", "agendafeedIntrekken", act, handlers::revoke_feed, "Een adres intrekken; er staat dan niets meer", 204, Shape::niets},
    {get, "/agendafeed/{sleutel}", "agendafeed", open, handlers::read_feed, "De agenda bij een adres, als iCalendar; het adres zelf is de sleutel", 200, Shape::agenda},
    {get, "/overzichten", "overzichten", act, handlers::list_overviews, "Welke overzichten er zijn", 200, Shape::items, "Overzichtregel"},
    {get, "/overzichten/{naam}", "overzicht", act, handlers::read_overview, "Een overzicht van wat u kunt lezen", 200, Shape::record, "Overzicht"},
    {get, "/overzichten/{naam}/csv", "overzichtCsv", act, handlers::overview_csv, "Hetzelfde overzicht voor een rekenblad", 200, Shape::csv},
    {get, "/schema", "schema", act, handlers::scheme, "Het schema van stelsel, instrumenten en arena, met aantallen van wat u kunt lezen", 200, Shape::items, "Schemavak"},
    {get, "/routeadvies", "routeadvies", act, handlers::route_advice, "Welk instrument en welke tafel bij een vraagstuk past", 200, Shape::items, "Routeadvies", nullptr, Query::inbreng},
    {get, "/zoeken", "zoeken", act, handlers::search, "Dossiers met deze woorden, in elke vorm en ook binnen samenstellingen, van wat u kunt lezen", 200, Shape::record, "Zoekantwoord", nullptr, Query::zoeken},
    {get, "/zoeken/suggesties", "zoeksuggesties", act, handlers::search_suggestions, "Dossiers waarvan nummer of titel zo begint", 200, Shape::items, "Dossierverwijzing", nullptr, Query::zoeken},
    {get, "/gereedheid", "gereedheid", act, handlers::readiness, "De checklist van de eigen provincie, alleen voor haar eigen mensen; geen score", 200, Shape::items, "Gereedheidspunt"},
    {get, "/mogelijke-handelingen", "mogelijkeNieuw", act, handlers::possible_creations, "Welke dossiers van een soort u kunt beginnen", 200, Shape::items, "MogelijkeHandeling", nullptr, Query::soort},
    {get, "/werkwijze", "werkwijze", open, handlers::method, "De werkwijze: per levensloop fasen, handelingen, voorwaarden en termijnen", 200, Shape::vrij},
    {get, "/werkwijze/{kenmerk}", "werkwijzeversie", signed_in, handlers::method_version, "Een versie van de werkwijze, of een voorstel, bij haar kenmerk", 200, Shape::vrij},
    {get, "/werkwijze/{kenmerk}/verschillen/{met}", "werkwijzeverschillen", signed_in, handlers::method_differences, "De verschillen tussen twee versies, in woorden", 200, Shape::items, "Werkwijzeverschil"},
    {get, "/werkwijze-overstap/{soort}", "overstapproef", act, handlers::method_move, "Wat er gebeurt als dossiers overstappen op de geldende werkwijze", 200, Shape::record, "Overstapproef"},
    {get, "/catalogus", "catalogi", open, handlers::list_catalogues, "Welke catalogi er zijn", 200, Shape::vrij},
    {get, "/catalogus/{naam}", "catalogus", open, handlers::read_catalogue, "De rijen van een catalogus", 200, Shape::vrij},
    {get, "/gegevenswoordenboek", "gegevenswoordenboek", open, handlers::dictionary, "Elk veld met omschrijving en gebruik", 200, Shape::vrij},
    {get, "/gegevenswoordenboek/{naam}", "gegevenswoord", open, handlers::dictionary_record, "De velden van één record", 200, Shape::vrij},
    {get, "/kaartlagen", "kaartlagen", open, handlers::list_layers, "De meegeleverde kaartlagen met bron en licentie", 200, Shape::vrij},
    {get, "/kaartlagen/{laag}", "kaartlaag", open, handlers::read_layer, "De inhoud van een kaartlaag, in meters RD (EPSG:28992)", 200, Shape::vrij},
    {get, "/kaartlagen/{laag}/tegels/{niveau}/{kolom}/{rij}", "kaarttegel", open, handlers::read_tile, "Een tegel van een kaartlaag (Mapbox Vector Tile) in de indeling NetherlandsRDNewQuad", 200, Shape::tegel},
    {get, "/kaart/claims", "kaartClaims", act, handlers::map_claims, "De claims die u kunt lezen en die gelden, met hun vorm", 200, Shape::record, "Kaartclaims", nullptr, Query::kaartjaar},
    {get, "/kaart/spanningspunten", "kaartSpanningspunten", act, handlers::map_tensions, "De spanningspunten en koppelkansen die u kunt lezen, met de vorm van de overlap", 200, Shape::record, "Kaartspanningen"},
    {get, "/kaart/novex", "kaartNovex", act, handlers::map_novex, "Welke claims die u kunt lezen in welk NOVEX-gebied liggen, en met hoeveel", 200, Shape::record, "Kaartnovex"},
    {get, "/kaart/overlap", "kaartOverlap", act, handlers::map_overlap, "Wat claims nu gemeen hebben: hoe groot, waar, en de vorm; er wordt niets bewaard", 200, Shape::record, "Kaartoverlap", nullptr, Query::kaartclaims},
    {get, "/kaart/optelsom", "kaartOptelsom", act, handlers::map_balance, "Wat per provincie, functie en tijdvak wordt gevraagd tegenover het land dat er is, met en zonder dubbel gebruik", 200, Shape::record, "Optelsom", nullptr, Query::optelsom},
    {post, "/kaart/meting", "kaartMeten", act, handlers::measure_drawing, "Een getekend vlak meten: hoe groot, waar, en welke claims het raakt; er wordt niets bewaard", 200, Shape::record, "Kaartmeting", in<gen::KaartmetingInvoer>},
    {post, "/kaart/inlezingen", "kaartInlezen", act, handlers::start_reading, "Een kaartbestand laten lezen en beoordelen; het antwoord is een taak en er wordt niets vastgelegd", 201, Shape::record, "Taak", nullptr, Query::inlezen, file},
    {get, "/stukken", "stukken", act, handlers::list_papers, "Welke stukken u van een dossier kunt maken", 200, Shape::items, "Stukregel", nullptr, Query::dossier},
    {get, "/stukken/{stuk}/{id}/docx", "stukDocx", act, handlers::paper_docx, "Een stuk bij een dossier als DOCX, uit wat u kunt lezen", 200, Shape::docx},
    {get, "/stukken/{stuk}/{id}/odt", "stukOdt", act, handlers::paper_odt, "Een stuk bij een dossier als ODT, uit wat u kunt lezen", 200, Shape::odt},
    {get, "/stukken/{stuk}/{id}/pdf", "stukPdf", act, handlers::paper_pdf, "Een stuk bij een dossier als PDF, uit wat u kunt lezen", 200, Shape::pdf},
    {post, "/kaart/overlappen", "kaartOverlappen", act, handlers::start_overlaps, "Alle overlappingen berekenen van de claims die u kunt lezen; het antwoord is een taak en er wordt niets vastgelegd", 201, Shape::record, "Taak", in<gen::OverlappenInvoer>},
    {post, "/kaart/scenarios", "kaartScenario", act, handlers::start_scenario, "Laten uitrekenen of de claims die u kunt lezen samen passen; het antwoord is een taak en er wordt niets vastgelegd", 201, Shape::record, "Taak", in<gen::ScenarioInvoer>},
    {get, "/taken", "taken", act, handlers::list_jobs, "Uw taken, nieuwste eerst", 200, Shape::items, "Taak"},
    {get, "/taken/{id}", "taak", act, handlers::read_job, "Hoe ver een taak is", 200, Shape::record, "Taak"},
    {del, "/taken/{id}", "taakStoppen", act, handlers::stop_job, "Een taak laten stoppen", 200, Shape::record, "Taak"},
    {get, "/taken/{id}/uitslag", "taakuitslag", act, handlers::read_job_result, "Wat uit het inlezen van een kaart kwam", 200, Shape::record, "Lezing"},
    {get, "/taken/{id}/overlappen", "taakOverlappen", act, handlers::read_overlaps, "De berekende overlappingen, als u elke claim daarin nog kunt lezen", 200, Shape::record, "Overlappen"},
    {get, "/taken/{id}/overlappen/csv", "taakOverlappenCsv", act, handlers::overlaps_csv, "Dezelfde overlappingen voor een rekenblad", 200, Shape::csv},
    {get, "/taken/{id}/overlappen/geopackage", "taakOverlappenGeopackage", act, handlers::overlaps_geopackage, "Dezelfde overlappingen als kaartbestand, zolang de claims niet zijn gewijzigd", 200, Shape::geopackage},
    {get, "/taken/{id}/scenario", "taakScenario", act, handlers::read_scenario, "Het uitgerekende scenario, als u elke claim daarin nog kunt lezen", 200, Shape::record, "Scenariouitslag"},
    {get, "/taken/{id}/scenario/csv", "taakScenarioCsv", act, handlers::scenario_csv, "Hetzelfde scenario voor een rekenblad, per claim en gebied", 200, Shape::csv},
    {get, "/taken/{id}/scenario/cog", "taakScenarioCog", act, handlers::scenario_cog, "Welke claim elke cel krijgt, als Cloud Optimized GeoTIFF", 200, Shape::geotiff},
    {get, "/taken/{id}/scenario/geopackage", "taakScenarioGeopackage", act, handlers::scenario_geopackage, "Hetzelfde scenario als vlakken per claim en gebied", 200, Shape::geopackage},
    {get, "/taken/{id}/scenario/bewijs", "taakScenarioBewijs", act, handlers::scenario_proof, "De bestanden waarmee iedereen het scenario met certify kan narekenen", 200, Shape::zip},
    {get, "/taken/{id}/scenario/docx", "taakScenarioDocx", act, handlers::scenario_docx, "Verslag van het scenario als DOCX", 200, Shape::docx},
    {get, "/taken/{id}/scenario/odt", "taakScenarioOdt", act, handlers::scenario_odt, "Verslag van het scenario als ODT", 200, Shape::odt},
    {get, "/taken/{id}/scenario/pdf", "taakScenarioPdf", act, handlers::scenario_pdf, "Verslag van het scenario als PDF", 200, Shape::pdf},
    {post, "/taken/{id}/schuif", "taakSchuif", act, handlers::slide, "Een uitgerekend scenario opnieuw oplossen met andere getallen, terwijl u schuift; er wordt niets bewaard", 200, Shape::record, "Schuifuitslag", in<gen::SchuifInvoer>, Query::none, 0, false, slides_per_minute},
    {post, "/taken/{id}/steekproef", "taakSteekproef", act, handlers::start_sample, "Laten uitrekenen hoe zeker een scenario is; het antwoord is een taak en er wordt niets vastgelegd", 201, Shape::record, "Taak", in<gen::SteekproefInvoer>},
    {get, "/taken/{id}/steekproef", "taakSteekproefuitslag", act, handlers::read_sample, "Hoe zeker een scenario is, als u elke claim daarin nog kunt lezen", 200, Shape::record, "Steekproefuitslag"},
    {post, "/taken/{id}/claims", "taakOvernemen", act, handlers::take_over, "Objecten van een ingelezen kaart vastleggen als claims, alle of geen", 201, Shape::record, "Overgenomen", in<gen::OvernemenInvoer>, Query::none, 0, true},
    {get, "/gezondheid", "gezondheid", open, handlers::health, "Of de server antwoordt en kan lezen", 200, Shape::record, "Gezondheid"},
    {get, "/omgeving", "omgeving", open, handlers::environment, "Welke omgeving dit is en hoe laat het er is", 200, Shape::record, "Omgeving"},
    {get, "/oefenaccounts", "oefenaccounts", open, handlers::practice_accounts, "Wie u in de oefenomgeving kunt zijn; daarbuiten bestaat dit niet", 200, Shape::items, "Oefenaccount"},
    {post, "/oefenklok", "klokVerzetten", act, handlers::move_clock, "De klok van de oefenomgeving vooruit zetten; daarbuiten bestaat dit niet", 200, Shape::record, "Omgeving", in<gen::KlokVerzettenInvoer>},
    {get, "/oefenomgeving", "oefenstand", act, handlers::practice_state, "Wat er verdwijnt als de oefenomgeving opnieuw begint; daarbuiten bestaat dit niet", 200, Shape::record, "Oefenstand"},
    {post, "/oefenomgeving/opnieuw", "oefenOpnieuw", act, handlers::begin_again, "De oefenomgeving opnieuw laten beginnen; daarbuiten bestaat dit niet", 202, Shape::record, "Oefenstand", in<gen::OpnieuwInvoer>},
    {get, "/gewijzigd", "gewijzigd", act, handlers::changed_since, "Wat anderen wijzigden sinds u het zag, van wat u kunt lezen", 200, Shape::record, "Gewijzigd"},
    {post, "/gewijzigd/gezien", "allesGezien", act, handlers::saw_all, "Alles op die lijst is gezien; alleen voor uzelf", 204, Shape::niets, {}, in<gen::AllesGezienInvoer>},
    {put, "/gezien/{verzameling}/{id}", "gezien", act, handlers::saw, "Een dossier is gezien in deze versie; alleen voor uzelf", 200, Shape::record, "Gezien", in<gen::GezienInvoer>},
    {get, "/rondleiding", "rondleiding", act, handlers::read_guide, "Hoe ver u met de rondleiding van uw functie bent", 200, Shape::record, "Rondleiding"},
    {put, "/rondleiding", "rondleidingBewaren", act, handlers::write_guide, "Onthouden hoe ver u met de rondleiding bent; alleen voor uzelf", 204, Shape::niets, {}, in<gen::RondleidingInvoer>},
    {del, "/onthouden", "vergeten", signed_in, handlers::forget, "Vergeten wat u zag en hoe ver de rondleiding is", 204, Shape::niets},
    {get, "/wijzigingen", "wijzigingen", signed_in, handlers::changes, "Wat verandert, op het moment dat het verandert: welk dossier en welke versie, alleen van wat u kunt lezen", 200, Shape::stroom},
    {get, "/conflictverslag", "conflictverslag", act, handlers::conflict_report, "Hoe het escalatiepad is gebruikt, en waar iemand verliest zonder conflict", 200, Shape::record, "Conflictverslag"},
    {get, "/conflicten/{id}/brief", "conflictbrief", signed_in, handlers::conflict_brief, "Een conflict op één bladzijde, als los document om af te drukken", 200, Shape::document},
    {get, "/openbaar/geen-keuzen", "openbareGeenKeuzen", open, handlers::public_no_choices, "Keuzen die niet zijn gemaakt en door elke zijde openbaar zijn gemaakt", 200, Shape::items, "OpenbareGeenKeuzeToestand"},
    {get, "/openbaar/afspraken", "openbareAfspraken", open, handlers::public_agreements, "Afspraken en arrangementen die elke zijde openbaar maakte, één regel elk", 200, Shape::items, "OpenbareRegel"},
    {get, "/openbaar/afspraken/{id}", "openbareAfspraak", open, handlers::public_agreement, "Een openbare afspraak of een openbaar arrangement: precies wat elke zijde vrijgaf", 200, Shape::record, "OpenbareAfspraak"},
    {get, "/openbaar/provincies/{provincie}", "openbareAfsprakenVanProvincie", open, handlers::public_of_province, "De openbare afspraken en arrangementen van een provincie, met alles wat is vrijgegeven", 200, Shape::items, "OpenbareAfspraak"},
    {get, "/openbaar/provincies/{provincie}/csv", "openbareAfsprakenCsv", open, handlers::public_of_province_csv, "Dezelfde afspraken voor een rekenblad", 200, Shape::csv},
    {get, "/openapi.json", "openapi", open, handlers::openapi, "Dit document", 200, Shape::vrij},
    {get, "/overlegdossiers/{id}/besluitagenda", "besluitagenda", act, handlers::decision_agenda, "De besluitagenda van een overleg met uitnodiging, als tekst", 200, Shape::tekst},
    {get, "/vraagstukken/{id}/bewijs", "bewijs", act, handlers::evidence, "Het bewijs bij de criteria zoals het nu uit claims en kaart volgt, en wat sinds de toets veranderde; er wordt niets bewaard", 200, Shape::record, "Bewijsaanbod", nullptr, Query::bewijs},
    {get, "/doelstanden", "doelstanden", act, handlers::goals, "Doelen waaraan afspraken bijdragen, met de laatste waarde, bron en datum; op verzoek van een provincie", 200, Shape::record, "Doelstanden", nullptr, Query::provincie},
    {get, "/afspraken/{id}/doelstanden", "doelstandenVanAfspraak", act, handlers::goals_of_agreement, "De doelen van een afspraak, met de laatste waarde, bron en datum", 200, Shape::record, "Doelstanden"},
    {get, "/{meervoud}", "lijst", signed_in, handlers::list_dossiers, "Dossiers die u kunt lezen", 200, Shape::rij, {}, nullptr, Query::lijst},
    {post, "/{meervoud}/handelingen", "beginnen", act, handlers::create_dossier, "Een dossier beginnen", 201, Shape::handeling, "Ontvangst"},
    {get, "/{meervoud}/tellingen", "tellingen", signed_in, handlers::count_dossiers, "Aantallen dossiers per fase, zover u kunt lezen", 200, Shape::vrij},
    {get, "/{meervoud}/{id}", "lezen", signed_in, handlers::read_dossier, "Een dossier", 200, Shape::toestand},
    {get, "/{meervoud}/{id}/verloop", "verloop", signed_in, handlers::read_history, "Wat er met een dossier gebeurde, oudste eerst", 200, Shape::vrij},
    {get, "/{meervoud}/{id}/mogelijke-handelingen", "mogelijk", act, handlers::possible_acts, "Welke handelingen er zijn: toegestaan, of geweigerd met reden", 200, Shape::items, "MogelijkeHandeling"},
    {post, "/{meervoud}/{id}/handelingen", "handelen", act, handlers::act_on_dossier, "Een handeling doen", 200, Shape::handeling, "Ontvangst"},
});
// clang-format on

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> out;
  path.remove_prefix(1);
  while (true) {
    const auto slash = path.find('/');
    out.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return out;
    path.remove_prefix(slash + 1);
  }
}

/// The parts of `{...}` segments when the path fits the pattern.
std::optional<Match> fit(std::string_view pattern, const std::vector<std::string_view>& path) {
  const auto wanted = segments(pattern);
  if (wanted.size() != path.size()) return std::nullopt;
  Match out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!wanted[i].starts_with('{')) {
      if (wanted[i] != path[i]) return std::nullopt;
      continue;
    }
    const auto name = wanted[i].substr(1, wanted[i].size() - 2);
    if (path[i].empty()) return std::nullopt;
    if (name == "meervoud") {
      out.noun = domain::aggregate_type_by_plural(path[i]);
      if (!out.noun || !out.noun->rij) return std::nullopt;
    } else {
      out.path.emplace_back(name, std::string(path[i]));
    }
  }
  return out;
}

}  // namespace

std::span<const Resource> resources() { return table; }

Match match(std::string_view path) {
  const auto parts = segments(path);
  Match out;
  std::string_view pattern;
  for (const auto& row : table) {
    if (!out.rows.empty() && row.path != pattern) continue;  // a fixed segment stands before `{...}` in the table
    auto found = fit(row.path, parts);
    if (!found) continue;
    if (out.rows.empty()) {
      out = std::move(*found);
      pattern = row.path;
    }
    out.rows.push_back(&row);
  }
  return out;
}

std::string_view Context::part(std::string_view name) const {
  const auto it = std::ranges::find(path, name, [](const auto& p) { return p.first; });
  return it == path.end() ? std::string_view() : std::string_view(it->second);
}

const std::string* Context::key(std::string_view name) const {
  const auto it = std::ranges::find(query, name, [](const auto& p) { return std::string_view(p.first); });
  return it == query.end() ? nullptr : &it->second;
}

Response too_busy(application::Taal taal) {
  const auto seconds = std::to_string(application::Schuifmagazijn::again_seconds);
  auto response = to_response({.code = "schuiven_druk", .feit = seconds}, taal);
  return response.set("Retry-After", seconds);
}

Response too_many(const Context& ctx, int seconds) {
  auto response = ctx.fail({.code = "te_veel_verzoeken", .feit = std::to_string(seconds)});
  return response.set("Retry-After", std::to_string(seconds));
}

Response json_text(std::string text) {
  Response response;
  response.body = std::move(text);
  response.set("Content-Type", "application/json");
  return response;
}

Response json_response(int status, const base::Record& record) {
  auto response = json_text(base::encode(record));
  response.status = status;
  return response;
}

Response json_response(int status, const base::json::Value& value) {
  auto response = json_text(base::json::encode(value));
  response.status = status;
  return response;
}

}  // namespace ruimte::http
