// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include "spatial/pasproef/conjugate.hpp"
#include "spatial/pasproef/mixed.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::size_t sample_cells = 16'384;
constexpr double first_step = 3;  ///< in windows: how far a price may go; farther when that was good

/// The smoothed second derivative: per pair of uses that cells are near to, the difference of their yields.
class Curvature {
 public:
  Curvature(const Land& land, const Reading& reading, std::size_t nodes, std::int32_t window)
      : nodes_(nodes), cells_(nodes * nodes, 0) {
    const double per_step = 1.0 / (2.0 * window + 1.0);
    for (std::size_t r = 0; r < land.runs.size(); ++r) {
      const UseRun& run = land.runs[r];
      const std::size_t side = run.uses.size() + 1;
      for (std::size_t a = 0; a < side; ++a) {
        for (std::size_t b = 0; b < side; ++b) {
          const std::int64_t near = reading.near[r][a * side + b];
          if (near != 0) add(run, a, b, per_step * static_cast<double>(near * run.weight));
        }
      }
    }
  }
  [[nodiscard]] double diagonal(std::size_t j) const { return cells_[j * nodes_ + j]; }
  void apply(const Vector& x, const Vector& extra, Vector& out) const {
    for (std::size_t j = 0; j < nodes_; ++j) {
      double sum = extra[j] * x[j];
      const double* const row = cells_.data() + j * nodes_;
      for (std::size_t k = 0; k < nodes_; ++k) sum += row[k] * x[k];
      out[j] = sum;
    }
  }

 private:
  void add(const UseRun& run, std::size_t a, std::size_t b, double weight) {
    std::array<std::pair<std::uint32_t, double>, 2 * max_parts> d;
    std::size_t count = 0;
    const auto put = [&](std::size_t u, double sign) {
      if (u == run.uses.size()) return;
      for (std::size_t p = 0; p < run.uses[u].parts; ++p)
        d[count++] = {run.uses[u].node[p], sign * run.uses[u].yield[p]};
    };
    put(a, 1);
    put(b, -1);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t k = 0; k < count; ++k)
        cells_[std::size_t{d[i].first} * nodes_ + d[k].first] += weight * d[i].second * d[k].second;
    }
  }

  std::size_t nodes_;
  Vector cells_;
};

/// What a node counts too much (> 0) or too little; 0 where the price rightly stays as it is.
double excess(const Terms& terms, std::size_t j, std::int32_t price, std::int64_t credit) {
  const Limits& l = terms.limits[j];
  double out = static_cast<double>(credit - std::clamp(credit, l.lower, l.upper));
  if (price > 0) out = static_cast<double>(credit - l.upper);
  if (price < 0) out = static_cast<double>(credit - l.lower);
  return price <= terms.lowest[j] && out < 0 ? 0 : out;
}

Prices stepped(const Terms& terms, const Prices& prices, const Vector& x, double most) {
  Prices out = prices;
  for (std::size_t j = 0; j < prices.size(); ++j) {
    const double to = prices[j] + std::clamp(x[j], -most, most);
    auto whole = static_cast<std::int32_t>(std::lround(std::clamp(to, -double{mixed_price}, double{mixed_price})));
    const bool crosses = (prices[j] > 0 && whole < 0) || (prices[j] < 0 && whole > 0);
    if (crosses && terms.limits[j].lower < terms.limits[j].upper) whole = 0;
    out[j] = std::max(whole, terms.lowest[j]);
  }
  return out;
}

}  // namespace

std::int32_t mixed_window(const Land& land, const Prices& prices, double share) {
  std::vector<std::int32_t> margins;
  const std::uint64_t stride = land.cells / sample_cells + 1;
  std::uint64_t next = 0;
  for (const UseRun& run : land.runs) {
    for (; next < run.end; next += stride) {
      std::int32_t best = 0, second = 1 - (1 << 30);
      for (std::size_t u = 0; u < run.uses.size(); ++u) {
        const std::int16_t s = run.planes[u][next - run.first];
        if (s == excluded) continue;
        std::int32_t v = 100 * s + shake(land.shaken, next, u);
        for (std::size_t p = 0; p < run.uses[u].parts; ++p) v -= run.uses[u].yield[p] * prices[run.uses[u].node[p]];
        second = std::max(second, std::min(v, best));
        best = std::max(best, v);
      }
      margins.push_back(std::min(best - second, 100 * max_window));
    }
  }
  if (margins.empty()) return 100;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(margins.size() - 1));
  std::ranges::nth_element(margins, margins.begin() + at);
  return std::max(margins[static_cast<std::size_t>(at)], 100);
}

std::int64_t lower_mixed(const Land& land, const Terms& terms, const Search& search, Prices& prices) {
  const std::size_t n = prices.size();
  std::int32_t window = mixed_window(land, prices, search.share);
  Reading reading = read_land(land, prices, n, window);
  std::int64_t now = mixed_dual(terms, prices, reading.sum);
  double damping = 1e-3, most = first_step * window / 100;
  for (int i = 1, refused = 0; i < search.rounds && refused < 5 && !search.stop.stop_requested();) {
    const Curvature curvature(land, reading, n, window);
    Vector rhs(n), extra(n);
    std::vector<char> is_free(n);
    for (std::size_t j = 0; j < n; ++j) {
      rhs[j] = excess(terms, j, prices[j], reading.credit[j]);
      is_free[j] = prices[j] != 0 || rhs[j] != 0 ? 1 : 0;
    }
    for (bool accepted = false; !accepted && refused < 5 && i < search.rounds; ++i) {
      for (std::size_t j = 0; j < n; ++j) extra[j] = damping * curvature.diagonal(j) + 100.0 / window + 1e-9;
      Prices next = stepped(terms, prices, conjugate(curvature, rhs, extra, is_free, 100), most);
      if (next == prices) return now;
      const std::int32_t wide = mixed_window(land, next, search.share);
      Reading then = read_land(land, next, n, wide);
      const std::int64_t dual = mixed_dual(terms, next, then.sum);
      accepted = dual < now;
      damping = accepted ? damping / 4 : damping * 16 + 1e-3;
      most = accepted ? 2 * most : std::max(most / 4, 1.0);
      refused = accepted ? 0 : refused + 1;
      if (!accepted) continue;
      now = dual;
      prices = std::move(next);
      reading = std::move(then);
      window = wide;
    }
  }
  return now;
}

}  // namespace ruimte::spatial::pasproef::detail
