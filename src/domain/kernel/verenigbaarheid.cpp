// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/verenigbaarheid.hpp"

namespace ruimte::domain {

const Matrixcel* Matrix::cel(std::string_view een, std::string_view ander) const {
  if (een == ander && !cellen.contains(std::pair(std::string(een), std::string(ander)))) return &zelfde;
  auto paar = std::pair(std::string(een), std::string(ander));
  if (paar.second < paar.first) std::swap(paar.first, paar.second);
  const auto it = cellen.find(paar);
  return it == cellen.end() ? nullptr : &it->second;
}

const Matrix* Verenigbaarheden::op(base::Date dag) const {
  const Matrix* uit = matrices.empty() ? nullptr : &matrices.front();
  for (const auto& m : matrices)
    if (m.van <= dag) uit = &m;
  return uit;
}

}  // namespace ruimte::domain
