// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/seed/geheugen.hpp"
#include "application/seed/plaats.hpp"
#include "base/clock.hpp"

namespace ruimte::application {

/// How much room is asked in a seed.
struct Ruimtemaat {
  std::int64_t opgaven = 0, claims = 0;
  std::int64_t feiten = 0;  ///< changes are made until the log holds so many
};

/// Tasks and claims of the departments and provinces that have someone to record them, spread over all provinces, and
/// then changes of them by chance. Goes on from where `clock` stands, one act at a time within `duur_us`.
class Ruimtevraag {
 public:
  struct Toneel {
    Geheugendeur& deur;
    base::ManualClock& clock;
    base::Random& random;
    const Plaatsen& plaatsen;
    const std::int64_t& feiten;  ///< in the log, counted by who listens
  };
  explicit Ruimtevraag(const Toneel& toneel);

  /// Throws std::logic_error when the method refuses an act.
  void vul(const Ruimtemaat& maat, std::int64_t duur_us);

 private:
  struct Eigenaar {
    std::shared_ptr<const domain::Actor> actor;
    std::string provincie;  ///< empty for a department
  };
  struct Opgave {
    base::Uuid id;
    std::size_t eigenaar;
    std::string provincie, functie;
  };
  struct Claim {
    base::Uuid id;
    std::size_t eigenaar;
    std::int64_t verwacht_m2;
  };

  void leg_opgave_vast();
  void leg_claim_vast();
  void wijzig();
  void doe(const domain::StreamRef& stream, std::string_view handeling, base::Record invoer, std::size_t eigenaar);
  std::size_t kies(std::size_t aantal) { return static_cast<std::size_t>(base::random_below(t_.random, aantal)); }

  Toneel t_;
  std::vector<Eigenaar> eigenaren_;
  std::vector<std::string> provincies_;
  std::vector<const domain::Ruimtefunctie*> functies_;
  std::vector<std::string> perspectieven_;
  std::vector<Opgave> opgaven_;
  std::vector<Claim> claims_;
  std::int64_t stap_us_ = 0;
};

}  // namespace ruimte::application
