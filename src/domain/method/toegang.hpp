// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "domain/method/werkwijze.hpp"

/// What the program itself records about restored access. No method names these acts, so none can leave them out or
/// give them to others.
namespace ruimte::domain::toegang {

/// An administrator issues a code for somebody else. Input: HerstelUitgevenInvoer.
inline constexpr std::string_view uitgeven = "herstel_uitgeven";
/// A code was used; recorded by the program before the new password counts. Input: HerstelGebruikInvoer.
inline constexpr std::string_view gebruiken = "herstel_gebruiken";

inline bool is_van_programma(std::string_view handeling) { return handeling == uitgeven || handeling == gebruiken; }

/// Refusals: `herstel_door_ander`, `herstelcode_geldt_niet`, `toegang_onbevestigd`; `handeling_onbekend` with another
/// input.
Decision besluit(const Ctx& ctx);

}  // namespace ruimte::domain::toegang
