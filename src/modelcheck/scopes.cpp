// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <stdexcept>

#include "modelcheck/recepten.hpp"

namespace ruimte::modelcheck {

std::vector<std::string> scope_ids(bool lang, bool methoden) {
  std::vector<std::string> out;
  for (const auto& r : recepten())
    if ((lang || !r.lang) && (methoden || !r.methoden)) out.push_back(r.id);
  return out;
}

Opzet maak_scope(std::string_view id, const domain::Werkwijze& werkwijze, const domain::Referentie& referentie,
                 Woordenboek& woorden, const domain::Methoden* methoden) {
  const auto it = std::ranges::find(recepten(), id, &Recept::id);
  if (it == recepten().end()) throw std::runtime_error("geen scope " + std::string(id));
  if (it->methoden && methoden == nullptr)
    throw std::runtime_error("scope " + it->id + " vraagt de teksten van de werkwijzen");
  Opzet o;
  o.scope.id = it->id;
  if (it->methoden) o.scope.methoden = methoden;
  o.scope.naam = it->naam;
  o.scope.referentie = referentie;
  it->catalogus(o.scope.referentie);
  for (const auto& [soort, namen] : it->handelingen)
    for (const auto& naam : namen) o.scope.handelingen.insert(std::string(gen::to_id(soort)) + "." + naam);
  Opbouw b(werkwijze, o.scope.referentie, woorden);
  b.provincies = it->provincies;
  b.methoden = o.scope.methoden;
  it->bouw(o, b);
  return o;
}

namespace {

const char* const alleen_tekst = "wijzigt alleen tekst of gegevens waar geen regel naar kijkt";
const char* const kalender = "verandert alleen de kalender; die staat in elke scope vast";
const char* const alleen_begin = "begint een scope; hoe zij verloopt is geen toestand van een dossier";
const char* const register_ = "een register: geen andere handeling hangt ervan af, en het kent geen uitkomst";
const char* const kaart =
    "rekent met vormen en hectares, en elke vorm is een andere wereld; geen afspraak of besluit hangt ervan af. "
    "Getest in tests/domain";
const char* const openbaar =
    "maakt een eigen stroom, die niets aan een afspraak of besluit verandert; getest in tests/domain en tests/api";
const char* const wie = "wie namens wie mag, staat in elke scope vast; de deur zelf is getest in tests/domain";
const char* const wijzigen =
    "leest en laadt een hele werkwijze, en elke tekst is een andere wereld. Getest in tests/domain en tests/api";

using Redenen = std::map<std::string, std::string, std::less<>>;
const Redenen buiten_bereik = {
    {"aanspreekbericht.aanspreken",
     "een bericht met antwoordplicht, dat niets aan een dossier verandert; getest in tests/domain"},
    {"aanspreekbericht.begrenzen",
     "een bericht met antwoordplicht, dat niets aan een dossier verandert; getest in tests/domain"},
    {"aanspreekbericht.bericht_beantwoorden",
     "een bericht met antwoordplicht, dat niets aan een dossier verandert; getest in tests/domain"},
    {"publicatie.publicatie_voorstellen", openbaar},
    {"publicatie.stand_voorstellen", openbaar},
    {"publicatie.stand_vrijgeven", openbaar},
    {"publicatie.standvoorstel_laten_vallen", openbaar},
    {"publicatie.publicatie_intrekken", openbaar},
    {"agenda.dialoog_ontwerpen", alleen_tekst},
    {"vraagstuk.bevoegd_gezag_merken", alleen_tekst},
    {"vraagstuk.besluit_onderschrijven", register_},
    {"vraagstuk.afwegingsblad_schrijven", register_},
    {"vraagstuk.optie_opnemen", "maakt eindeloos veel opties; de scope M1g begint met een optie op tafel"},
    {"afspraak.doel_koppelen", register_},
    {"afspraak.doel_ontkoppelen", register_},
    {"afspraak.doelwaarden_melden", register_},
    {"vraagstuk.afwegingsblad_tekenen", register_},
    {"voorstel.checklist_invullen", register_},
    {"vraagstuk.instrument_inzetten", register_},
    {"vraagstuk.instrument_schrappen", register_},
    {"agenda.geldstap_vastleggen", alleen_tekst},
    {"overlegdossier.toezegging_heropenen", "telt hoe vaak, zonder eind; wat heropenen doet staat in tests/domain"},
    {"partijpagina.partijpagina_openen", alleen_begin},
    {"partijpagina.verwachting_opnemen", register_},
    {"partijpagina.verwachting_wijzigen", register_},
    {"partijpagina.verwachting_schrappen", register_},
    {"partijpagina.verwachting_bevestigen", register_},
    {"partijpagina.taak_invullen", register_},
    {"toegang.herstel_bevestigen", wie},
    {"toegang.herstel_intrekken", wie},
    {"werkwijze.werkwijze_voorstellen", wijzigen},
    {"werkwijze.amendement_indienen", wijzigen},
    {"werkwijze.amendement_overnemen", wijzigen},
    {"werkwijze.amendement_afwijzen", wijzigen},
    {"werkwijze.gunning_onderschrijven", register_},
    {"arrangement.arrangement_openen", alleen_begin},
    {"arrangement.inleiding_schrijven", alleen_tekst},
    {"arrangement.arrangementstuk_toevoegen", alleen_tekst},
    {"arrangement.arrangementstuk_schrappen", alleen_tekst},
    {"capaciteit.capaciteit_openen", alleen_begin},
    {"capaciteit.raming_vastleggen", register_},
    {"capaciteit.pool_delen", register_},
    {"capaciteit.pool_stoppen", register_},
    {"contactmoment.contact_vastleggen", register_},
    {"contactmoment.contactuitkomst_vastleggen", register_},
    {"contactmoment.contact_afzeggen", register_},
    {"cyclus.cyclus_bekrachtigen", kalender},
    {"cyclus.verlegging_bekrachtigen", kalender},
    {"deskundigenvraag.deskundige_vragen", register_},
    {"deskundigenvraag.deskundige_toewijzen", register_},
    {"deskundigenvraag.deskundige_weigeren", register_},
    {"deskundigenvraag.deskundige_afronden", register_},
    {"kennis.kennis_vastleggen", register_},
    {"kennis.kennis_bijstellen", register_},
    {"machtiging.machtiging_geven", wie},
    {"machtiging.machtiging_intrekken", wie},
    {"overleg.overlegtijd_vastleggen", alleen_tekst},
    {"peiling.peiling_openen", register_},
    {"peiling.peiling_beantwoorden", register_},
    {"procesruimte.procesruimte_openen", register_},
    {"procesruimte.processtap_opnemen", register_},
    {"procesruimte.processtap_afronden", register_},
    {"procesruimte.procesruimte_uitzetten", register_},
    {"procesruimte.procesruimte_aanzetten", register_},
    {"verzoek.verzoek_indienen", register_},
    {"verzoek.verzoek_leiden", register_},
    {"verzoek.verzoek_toezeggen", register_},
    {"verzoek.verzoek_afwijzen", register_},
    {"verzoek.verzoek_intrekken", register_},
    {"vraagstuk.inbrengen", alleen_begin},
    {"vraagstuk.aanvullen", alleen_tekst},
    {"vraagstuk.toetsen", alleen_begin},
    {"conflict.regie_beleggen", alleen_tekst},
    {"afspraak.actie_toevoegen", "maakt eindeloos veel acties; dat akkoord dan vervalt staat in de eigenschapstests"},
    {"agenda.agenda_openen", alleen_begin},
    {"cyclus.cyclus_openen", alleen_begin},
    {"cyclus.cyclus_verleggen", kalender},
    {"cyclus.cyclus_afronden", kalender},
    {"cyclus.moment_vastleggen", kalender},
    {"cyclus.moment_laten_vervallen", kalender},
    {"cyclus.wijziging_vastleggen", kalender},
    {"cyclus.wijziging_intrekken", kalender},
    {"cyclus.herplannen", kalender},
    {"cyclus.herplanning_terugdraaien", kalender},
    {"functie.functie_toewijzen", "wie een functie heeft, staat in elke scope vast"},
    {"functie.functie_beeindigen", "wie een functie heeft, staat in elke scope vast"},
    {"inrichting.inrichting_openen", alleen_begin},
    {"mandaatregister.register_openen", alleen_begin},
    {"mandaatregister.mandaat_verlenen", alleen_begin},
    {"mandaatregister.mandaat_intrekken", "werkt als een mandaat dat verloopt, en dat staat in M2"},
    {"opgave.opgave_vastleggen", register_},
    {"opgave.opgave_wijzigen", register_},
    {"opgave.afhankelijkheid_leggen", register_},
    {"opgave.afhankelijkheid_losmaken", register_},
    {"opgave.opgave_intrekken", register_},
    {"claim.claim_vastleggen", kaart},
    {"claim.claim_wijzigen", kaart},
    {"claim.claim_intrekken", kaart},
    {"spanningspunt.spanningspunt_opnemen", kaart},
    {"spanningspunt.spanningspunt_hernieuwen", kaart},
    {"spanningspunt.spanningspunt_agenderen", kaart},
    {"spanningspunt.spanningspunt_koppelen", kaart},
    {"spanningspunt.spanningspunt_beslechten", kaart},
    {"spanningspunt.koppelkans_landen", kaart},
    {"spanningspunt.spanningspunt_laten_vervallen", kaart},
    {"spanningspunt.spanningspunt_heropenen", kaart},
    {"overleg.overleg_plannen", kalender},
    {"overleg.jaar_plannen", kalender},
    {"overleg.overleg_verzetten", kalender},
    {"overleg.overleg_afgelasten", kalender},
};

}  // namespace

const std::map<std::string, std::string, std::less<>>& niet_verkend() { return buiten_bereik; }

namespace {

template <class Def>
bool zelfde(const std::vector<domain::Bound<Def>>& a, const std::vector<domain::Bound<Def>>& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
    return x.def->naam == y.def->naam && x.args == y.args && x.sterkte == y.sterkte && x.instellingen == y.instellingen;
  });
}

/// All but the words.
bool zelfde(const domain::Overgang& a, const domain::Overgang& b) {
  return a.van == b.van && a.naar == b.naar && a.functies == b.functies && a.invoer == b.invoer && a.klok == b.klok &&
         a.start == b.start && a.stop == b.stop && a.niveau == b.niveau && zelfde(a.voorwaarden, b.voorwaarden) &&
         zelfde(a.gevolgen, b.gevolgen);
}

}  // namespace

Onderwerpen gewijzigd(const domain::Werkwijze& werkwijze, const domain::Werkwijze& meegeleverd) {
  Onderwerpen uit;
  for (const auto& loop : werkwijze.levenslopen())
    for (const auto& o : loop.overgangen) {
      auto naam = std::string(gen::to_id(loop.soort)) + "." + o.id;
      if (!niet_verkend().contains(naam)) continue;
      const auto* toen = meegeleverd.levensloop(loop.soort);
      const auto* daar = toen == nullptr ? nullptr : toen->overgang(o.id);
      if (daar == nullptr || !zelfde(o, *daar)) uit.insert(std::move(naam));
    }
  return uit;
}

const Onderwerpen& genoemde_handelingen() {
  static const Onderwerpen alle = [] {
    Onderwerpen out;
    for (const auto& r : recepten())
      for (const auto& [soort, namen] : r.handelingen)
        for (const auto& naam : namen) out.insert(std::string(gen::to_id(soort)) + "." + naam);
    for (const auto& [naam, reden] : niet_verkend()) out.insert(naam);
    return out;
  }();
  return alle;
}

}  // namespace ruimte::modelcheck
