// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "domain/kernel/command.hpp"

namespace ruimte::domain {

/// Allowed, or why not.
using Answer = base::Result<std::monostate, Refusal>;
inline Answer allowed() { return std::monostate{}; }

/// Builds a refusal. `code` is a row of the `refusals` in schema/problemen.yaml; each must say when the act is
/// possible.
class Refuse {
 public:
  Refuse(std::string_view code, gen::WanneerWel wanneer) {
    w_.code = code;
    w_.wanneer = wanneer;
  }
  Refuse& feit(std::string_view naam, std::string_view waarde) {
    w_.feiten.push_back({std::string(naam), std::string(waarde)});
    return *this;
  }
  Refuse& wie(std::vector<std::string> functies) {
    w_.wie_wel = std::move(functies);
    return *this;
  }
  Refuse& gremia(std::vector<std::string> gremia) {
    w_.gremia = std::move(gremia);
    return *this;
  }
  Refuse& eerst(std::vector<std::string> handelingen) {
    w_.eerst = std::move(handelingen);
    return *this;
  }
  Refuse& op(std::optional<base::Date> datum) {
    w_.wanneer_wel = datum;
    return *this;
  }
  /// Converts to any Result whose error is a refusal.
  [[nodiscard]] auto done() { return tl::unexpected<Refusal>(std::move(w_)); }

 private:
  Refusal w_;
};

}  // namespace ruimte::domain
