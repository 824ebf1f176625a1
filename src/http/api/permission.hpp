// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace ruimte::http {

/// Who may use an operation. There is no default: a row of the table without a permission does not compile.
class Permission {
 public:
  static consteval Permission open() { return Permission(Level::open); }            ///< everyone
  static consteval Permission signed_in() { return Permission(Level::signed_in); }  ///< a valid session
  static consteval Permission act() { return Permission(Level::act); }              ///< a session with a function
  static consteval Permission beheer() { return Permission(Level::beheer); }        ///< the function beheerder

  [[nodiscard]] constexpr bool needs_session() const { return level_ != Level::open; }
  [[nodiscard]] constexpr bool needs_function() const { return level_ == Level::act || level_ == Level::beheer; }
  [[nodiscard]] constexpr bool needs_beheerder() const { return level_ == Level::beheer; }

 private:
  enum class Level : std::uint8_t { open, signed_in, act, beheer };
  consteval explicit Permission(Level level) : level_(level) {}
  Level level_;
};

}  // namespace ruimte::http
