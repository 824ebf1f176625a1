// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/labels.hpp"
#include "domain/kernel/refusal.hpp"
#include "http/api/problem.hpp"

namespace ruimte::http {

/// How a refusal of the store or the method is told.
Problem refusal_problem(const application::Labels& labels, domain::Soort soort, const domain::Refusal& refusal,
                        application::Taal taal);

}  // namespace ruimte::http
