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

/// One per kind of event, in order of its name.
std::span<const FactTemplate> fact_templates();

}  // namespace ruimte::application
