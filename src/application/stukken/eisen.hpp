// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/stukken/sjabloon.hpp"
#include "application/stukken/waarde.hpp"
#include "domain/kernel/world.hpp"

/// Whether what a template asks holds. Private to this folder.
namespace ruimte::application::stukken {

/// What a reader field says, as the catalogues have it: `rijk`, `lvvn`, `projectleider`.
std::string_view kaal_van_lezer(const domain::Actor& lezer, std::string_view veld);
/// A field, or something of the reader, as it stands in the record; empty when it is absent.
std::string kaal_van(const Pad& pad, const Plek& plek, const domain::Actor& lezer);

/// Where a requirement is asked: of this place, within that one, for this reader.
struct Vraagplek {
  const Plek& plek;
  const Plek& om;
  const domain::Actor& lezer;
};

/// All of them; none is always met.
bool voldoet(const std::vector<Eis>& eisen, const Vraagplek& v);

}  // namespace ruimte::application::stukken
