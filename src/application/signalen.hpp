// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "domain/method/signalen.hpp"
#include "domain/method/werkwijze.hpp"
#include "gen/api.hpp"

/// The signals of one reader, in sentences: derived from what he may read and nothing else.
namespace ruimte::application {

struct SignaalQuery {
  const domain::Werkwijze& werkwijze;
  const domain::Referentie& referentie;
  Labels labels;
  const domain::Actor& actor;
  base::Date vandaag;
  Taal taal = Taal::nl;
  std::span<const Uitstel> uitstel;  ///< of this function
};

struct Signalen {
  std::vector<gen::Signaal> items;  ///< his own first, then what is urgent, then by date; what is put off last
  bool volledig = true;             ///< false when a noun has more dossiers than are looked at
};

/// Looks at the most recently changed `max_signaaldossiers` of each noun in each phase that a signal names.
inline constexpr int max_signaaldossiers = 400;
Signalen signalen(Reader& reader, const SignaalQuery& query);

/// The signals as a page of plain text: what someone reads on Monday.
std::string weekoverzicht(const Signalen& signalen, const SignaalQuery& query);

}  // namespace ruimte::application
