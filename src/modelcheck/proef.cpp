// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/proef.hpp"

namespace ruimte::modelcheck {

namespace {

/// What there is when this method is the one with which a log begins.
class BegintMet final : public domain::Methoden {
 public:
  BegintMet(const domain::Methode& eerste, const domain::Methoden& verder) : eerste_(eerste), verder_(verder) {}
  const domain::Methode* vind(const domain::World& world, const base::Hash& kenmerk) const override {
    return kenmerk == eerste_.werkwijze.hash() ? &eerste_ : verder_.vind(world, kenmerk);
  }
  base::Result<domain::Methode, std::vector<domain::LoadError>> laad(
      const domain::Bestanden& bestanden) const override {
    return verder_.laad(bestanden);
  }
  const domain::Methode& meegeleverd() const override { return eerste_; }

 private:
  const domain::Methode& eerste_;
  const domain::Methoden& verder_;
};

std::string bereik(const Scopeverslag& s) {
  return s.id + " " + s.naam + ": " + std::to_string(s.standen) + " toestanden, " + std::to_string(s.overgangen) +
         " overgangen";
}

/// The rule, what breaks it, and the way there.
std::string bevinding(const Tegenvoorbeeld& t) {
  std::string uit = t.schending.regel + ": " + t.schending.melding;
  for (const auto& stap : t.stappen) uit += " / " + stap;
  return uit;
}

std::string opsomming(const std::vector<std::string>& namen) {
  std::string uit;
  for (const auto& n : namen) uit += (uit.empty() ? "" : ", ") + n;
  return uit;
}

}  // namespace

Grenzen grenzen_van_proef() {
  Grenzen g;
  g.standen = 500'000;
  g.draden = 1;
  return g;
}

gen::WerkwijzeproefInvoer proef(const domain::Methode& methode, const domain::Methoden& methoden, Opdracht opdracht) {
  const BegintMet vanaf(methode, methoden);
  opdracht.meegeleverd = &methoden.meegeleverd().werkwijze;
  opdracht.methoden = &vanaf;
  const auto verslag = controleer(methode.werkwijze, methode.referentie, opdracht);
  gen::WerkwijzeproefInvoer uit;
  uit.geslaagd = verslag.goed();
  // First, so that a bounded list never leaves it out: who adopts should know what was not tried.
  if (!verslag.niet_beproefd.empty())
    uit.bereik.push_back("Gewijzigd, maar in geen proef kon iemand het doen: " + opsomming(verslag.niet_beproefd));
  if (!verslag.onverkend.empty())
    uit.bevindingen.push_back("Geen proef kon deze nieuwe handelingen doen: " + opsomming(verslag.onverkend));
  for (const auto& s : verslag.scopes) {
    uit.bereik.push_back(bereik(s));
    if (!s.compleet) uit.bevindingen.push_back(s.id + " " + s.naam + ": niet volledig verkend, te veel toestanden.");
    for (const auto& t : s.tegenvoorbeelden) uit.bevindingen.push_back(bevinding(t));
  }
  return uit;
}

}  // namespace ruimte::modelcheck
