// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <string>

#include "api/fixture.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::test {

template <class T>
std::string json(T invoer) {
  return base::encode(base::Record::of(std::move(invoer)));
}

base::Uuid uuid(const std::string& id);
/// Where acts on a dossier are posted.
std::string acts(const std::string& meervoud, const std::string& id);
/// The whole text of an agreement between the Rijk and one province, with actions of both.
gen::OpstellenInvoer tekst(const std::string& vraagstuk, const std::string& zijde, const std::string& organisatie);

struct Dossier {
  std::string vraagstuk, afspraak;
};

/// How far a dossier was brought by those who may.
enum class Stand { dialoog, afstemming, ambtelijk, uitvoering };

/// What stands in the log and in every dossier, to see that an attack changed nothing.
struct Afdruk {
  std::size_t feiten = 0;
  base::Hash toestanden;
  bool operator==(const Afdruk&) const = default;
};

/// Everything that can be attacked, brought about through the API by those who may: an agreement being written with
/// proposals of both sides, one that officials agreed on, one being carried out with reports waiting, one with a
/// proposal to end it, one that ended with its vraagstuk, ones of other provinces, a conflict on a rung, a meeting, and
/// arrangements.
class Toneel {
 public:
  Toneel();

  /// Somebody signed in: beheer, coordinator, projectleider, gedeputeerde, accounthouder, bewindspersoon, limburg, or
  /// the secretary of the body of that name.
  Client& speler(const std::string& naam);
  /// A new person with this function, signed in.
  base::Uuid kom(const std::string& naam, const std::string& functie, const std::string& organisatie,
                 const std::string& gremium = {});
  /// Signs in somebody who has an account.
  void meld_aan(const std::string& naam);
  /// Signs everybody in again, after the clock moved.
  void opnieuw_aangemeld();
  /// Expects acceptance; throws otherwise.
  http::Response doe(const std::string& speler, const std::string& pad, const std::string& handeling,
                     const std::string& invoer = {});
  Dossier maak(const std::string& titel, Stand tot);

  gen::AfspraakToestand afspraak(const std::string& id);
  Afdruk afdruk();
  base::Date vandaag() const { return base::amsterdam_date(world.clock.now()); }

  World world;
  std::string agenda, conflict, termijn, overleg, overlegdossier, punt, toezegging_rijk, toezegging_provincie,
      register_gs, mandaat_gs;
  std::string arrangement;  ///< of the province, its date of freezing over, with a proposed addition of the Rijk
  std::string bevroren;     ///< the one of next year: complete and frozen, it waits for signatures and for the BOL
  std::string bol;          ///< the body that adopts it, and the name of its secretary
  std::string inzet_rijk, inzet_provincie;  ///< dossiers in the circle of one side
  std::string inrichting, keuzevoorstel;    ///< of the whole, with a choice that the Rijk proposed
  std::string voorstel, element, voorstel_limburg, nationale_keuze;  ///< asked of another department
  std::vector<std::string> hangpunten;    ///< solved according to the Rijk, and according to the province
  std::string partijpagina, verwachting;  ///< of the programme track
  std::string functie_jurist;             ///< the function that the administrator gave
  std::string besluitgremium, rijksgremium, gs, tafel = "provincietafel:pv26";
  std::string zonder_keuze, bericht;                 ///< a conflict without a choice; a call to the province of another
  std::string cyclus, moment_limburg, moment_allen;  ///< of the year plan
  std::string agendafeed_limburg;                    ///< id of an address of Limburg
  base::Uuid beheerder;                              ///< the person
  Dossier schrijf, akkoord, vast, einde, dicht, limburg, strijd;
  Dossier elders;  ///< an agreement of another province, that this one cannot read
  Dossier overal;  ///< one of two other provinces, that everybody can read
  Dossier geld;    ///< being written, with a condition on the budget of another department
  std::map<std::string, std::string> gebruikte_sleutel;  ///< per player: key of an act that was accepted

 private:
  void bezet();
  void organiseer();
  /// `waar` is the province or part of the country, as a member of a JSON object.
  std::string open_agenda(const std::string& waar);
  void naar_dialoog(const std::string& vraagstuk, const std::string& op_agenda);
  std::string open_lijst(std::int64_t jaar);
  /// A day later, with everybody signed in again.
  void morgen();
  void naar_afstemming(const Dossier& d);
  void naar_uitvoering(const Dossier& d);
  void leg_inzetten_vast(const Dossier& d);
  void geef_ambtelijk(const std::string& speler, const Dossier& d);
  void speel_schrijven();
  void speel_einden();
  void speel_conflict();
  void speel_overleg();
  void speel_uitkomst();
  void speel_elders();
  void speel_arrangementen();
  void speel_geld_en_keuzes();
  void speel_hangpunten();
  void speel_jaarplan();

  std::map<std::string, std::unique_ptr<Client>> spelers_;
};

/// `409 andere_partij`: the status and the most precise code of an answer.
std::string kort(const http::Response& response);

}  // namespace ruimte::test
