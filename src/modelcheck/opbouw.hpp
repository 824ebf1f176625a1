// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>

#include "modelcheck/scope.hpp"

/// Leads a scope to where it begins, act by act through the server's own door.
namespace ruimte::modelcheck {

/// A world that grows step by step: `stand` is how it is now, `aanloop` what was done for it.
class Opbouw {
 public:
  Opbouw(const domain::Werkwijze& werkwijze, const domain::Referentie& referentie, Woordenboek& woorden);

  /// The stream that was made or acted on. Throws std::runtime_error with the act and the code when it is refused.
  domain::StreamRef doe(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling,
                        base::Record invoer = {});
  template <class T>
  domain::StreamRef doe(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling,
                        T invoer) {
    return doe(actor, ref, handeling, base::Record::of(std::move(invoer)));
  }
  template <class T>
  domain::StreamRef maak(const domain::Actor& actor, domain::Soort soort, const std::string& handeling, T invoer) {
    return doe(actor, {soort, {}}, handeling, base::Record::of(std::move(invoer)));
  }
  template <class T>
  const T& toestand(const domain::StreamRef& ref) const {
    return StandWorld(stand, referentie).find(ref)->toestand.as<T>();
  }

  /// What only the program records about a method. Throws as `doe`.
  void als_programma(const domain::StreamRef& ref, std::string_view handeling, base::Record invoer);

  [[nodiscard]] domain::Actor wie(const std::string& functie, const std::string& organisatie) const;
  [[nodiscard]] domain::Actor secretaris_van(const std::string& gremium) const;
  [[nodiscard]] std::string organisatie(const std::string& provincie) const;
  /// The official and the administrator of a side; the Rijk acts through `departement`.
  [[nodiscard]] domain::Actor ambtenaar(const std::string& zijde) const;
  [[nodiscard]] domain::Actor bestuurder(const std::string& zijde) const;
  /// The one-sided body of the side that decides on the subject, and a joint one for all provinces.
  [[nodiscard]] std::string eigen_gremium(const std::string& zijde, const std::string& onderwerp) const;
  [[nodiscard]] std::string besluitgremium() const;

  void open_cyclus_en_agenda();
  void leg_mandaat_vast(const std::string& zijde, int van, int tot);  ///< days from today
  domain::StreamRef breng_in(bool getoetst = true);
  void agendeer(const domain::StreamRef& vraagstuk);
  void naar_dialoog(const domain::StreamRef& vraagstuk);
  void leg_inzetten_vast(const domain::StreamRef& vraagstuk);
  /// A cycle with an agenda, and a vraagstuk in dialogue with every position recorded.
  domain::StreamRef begin_met_inzetten();
  /// In five parts, of which one rests on another; with one action of the first province for the Rijk.
  domain::StreamRef stel_op(const domain::StreamRef& vraagstuk, const std::string& type, bool geld = false);
  void ambtelijk_akkoord(const domain::StreamRef& afspraak);
  void besluit(const domain::StreamRef& vraagstuk);

  /// A starting state of the scope is what is there now.
  void begint_hier(Opzet& opzet) const { opzet.begin.push_back({stand, aanloop}); }

  const domain::Werkwijze& werkwijze;
  const domain::Referentie& referentie;
  Woordenboek& woorden;
  Stand stand;
  std::vector<Gedaan> aanloop;
  std::vector<std::string> provincies{"pv26"};
  std::string departement = "lvvn";
  domain::StreamRef agenda{};
  const domain::Methoden* methoden = nullptr;  ///< of the scope
};

}  // namespace ruimte::modelcheck
