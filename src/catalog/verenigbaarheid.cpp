// SPDX-License-Identifier: EUPL-1.2
#include "catalog/verenigbaarheid.hpp"

#include <algorithm>

namespace ruimte::catalog {

namespace {

using Errors = std::vector<domain::LoadError>;

void meld(Errors& errors, std::string melding) {
  errors.push_back({"referentie/verenigbaarheid.yaml", "", std::move(melding)});
}

std::string paar(const std::string& versie, const std::string& een, const std::string& ander) {
  return "versie " + versie + ", '" + een + "' met '" + ander + "': ";
}

void voeg_toe(const gen::Verenigbaarheid& rij, domain::Matrix& matrix, Errors& errors) {
  auto [een, ander] = std::minmax(rij.een, rij.ander);
  const auto [it, nieuw] =
      matrix.cellen.emplace(std::pair(std::string(een), std::string(ander)), domain::Matrixcel{rij.cel, rij.reden});
  if (nieuw) return;
  const bool gelijk = it->second.cel == rij.cel;
  meld(errors, paar(rij.matrix, rij.een, rij.ander) +
                   (gelijk ? "staat er twee keer"
                           : "is niet symmetrisch: " + std::string(gen::to_id(it->second.cel)) + " en " +
                                 std::string(gen::to_id(rij.cel))));
}

void controleer_volledig(const Verenigbaarheidsrijen& rijen, const domain::Matrix& matrix, Errors& errors) {
  for (auto een = rijen.functies.begin(); een != rijen.functies.end(); ++een)
    for (auto ander = std::next(een); ander != rijen.functies.end(); ++ander)
      if (matrix.cel(een->first, ander->first) == nullptr)
        meld(errors, paar(matrix.versie, een->first, ander->first) + "ontbreekt");
}

}  // namespace

domain::Verenigbaarheden stel_samen(const Verenigbaarheidsrijen& rijen, Errors& errors) {
  domain::Verenigbaarheden uit;
  for (const auto& m : rijen.matrices) {
    domain::Matrix matrix{m.id, m.van, {m.zelfde_functie, m.zelfde_reden}, {}};
    for (const auto& rij : rijen.cellen) {
      if (rij.matrix != m.id) continue;
      for (const auto& functie : {rij.een, rij.ander})
        if (!rijen.functies.contains(functie))
          meld(errors, paar(m.id, rij.een, rij.ander) + "'" + functie + "' is geen functie");
      voeg_toe(rij, matrix, errors);
    }
    controleer_volledig(rijen, matrix, errors);
    uit.matrices.push_back(std::move(matrix));
  }
  for (const auto& rij : rijen.cellen)
    if (std::ranges::find(rijen.matrices, rij.matrix, &gen::Verenigbaarheidsmatrix::id) == rijen.matrices.end())
      meld(errors, "cel " + rij.id + " hoort bij onbekende versie '" + rij.matrix + "'");
  std::ranges::sort(uit.matrices, {}, &domain::Matrix::van);
  return uit;
}

}  // namespace ruimte::catalog
