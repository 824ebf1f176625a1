// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "domain/method/methoden.hpp"

namespace ruimte::http {

/// The method for readers: per noun its phases, terms and acts with names, functions and guards, and the steps.
/// Canonical JSON.
std::string method_json(const domain::Methode& methode);

}  // namespace ruimte::http
