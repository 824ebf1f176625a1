// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/rules.hpp"

/// Questions that the kernel rules of several files share. Private to src/domain/kernel.
namespace ruimte::domain {

/// The actor speaks for this side, and this side is one of those.
Answer eigen_zijde(const Voorval& v, std::string_view zijde, const std::vector<std::string>& zijden);

/// I-04: what a body says is recorded by somebody who acts for that body, whatever the method says.
Answer namens_gremium(const Voorval& v, std::string_view gremium);

/// I-04: the fact names the mandate that holds today.
Answer onder_mandaat(const Voorval& v, const base::Uuid& krachtens);

}  // namespace ruimte::domain
