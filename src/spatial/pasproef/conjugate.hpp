// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <numeric>
#include <vector>

namespace ruimte::spatial::pasproef::detail {

using Vector = std::vector<double>;

inline double dot(const Vector& a, const Vector& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

/// (curvature + extra) x = rhs for the free nodes, by conjugate gradients with the diagonal in front, in at most so
/// many rounds. `curvature` has `diagonal(j)` and `apply(x, extra, out)`. Floating point that decides only how long it
/// takes.
template <class Curvature>
Vector conjugate(const Curvature& curvature, const Vector& rhs, const Vector& extra, const std::vector<char>& is_free,
                 int rounds) {
  const std::size_t n = rhs.size();
  Vector x(n, 0), r = rhs, z(n, 0), q(n, 0);
  const auto precondition = [&] {
    for (std::size_t j = 0; j < n; ++j) {
      if (is_free[j] == 0) r[j] = 0;
      z[j] = r[j] / (curvature.diagonal(j) + extra[j]);
    }
  };
  precondition();
  Vector d = z;
  double rz = dot(r, z);
  const double enough = 1e-8 * rz;
  for (int i = 0; i < rounds && rz > enough && rz > 0; ++i) {
    curvature.apply(d, extra, q);
    for (std::size_t j = 0; j < n; ++j) q[j] = is_free[j] != 0 ? q[j] : 0;
    const double alpha = rz / dot(d, q);
    for (std::size_t j = 0; j < n; ++j) {
      x[j] += alpha * d[j];
      r[j] -= alpha * q[j];
    }
    precondition();
    const double next = dot(r, z);
    for (std::size_t j = 0; j < n; ++j) d[j] = z[j] + next / rz * d[j];
    rz = next;
  }
  return x;
}

}  // namespace ruimte::spatial::pasproef::detail
