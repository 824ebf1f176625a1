// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

namespace ruimte::application {

/// The sentence of one kind of event, in both languages.
struct FactTemplate {
  std::string_view event;
  std::string_view nl, en;  ///< `{pad.naar.veld}`; a part in [ ] is left out when a slot in it is empty
};

/// The sentence of this kind of event; null when there is none. O(log events).
const FactTemplate* fact_template(std::string_view event);

/// One table per group of nouns, each in order of the name of the event.
std::span<const FactTemplate> fact_templates_afspraken();
std::span<const FactTemplate> fact_templates_claims();
std::span<const FactTemplate> fact_templates_vraagstukken();
std::span<const FactTemplate> fact_templates_overig();

}  // namespace ruimte::application
