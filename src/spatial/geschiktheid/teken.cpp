// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "spatial/geschiktheid/vlakken.hpp"

namespace ruimte::spatial::geschiktheid {
namespace {

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - static_cast<std::int64_t>(a % b < 0); }

class Tekenaar {
 public:
  Tekenaar(const Frame& frame, std::vector<std::uint32_t>& cellen)
      : frame_(frame),
        cellen_(cellen),
        cel_(std::int64_t{frame.cell_m} * 1'000),
        links_(std::int64_t{frame.left_m} * 1'000),
        onder_(std::int64_t{frame.bottom_m} * 1'000) {}

  /// Whether any cell was given.
  bool vlak(const Polygon& polygon, std::uint32_t nummer) {
    const auto stukken = spans(frame_, polygon);
    for (const Span& s : stukken) vul(s.row, s.first, s.end, nummer);
    return !stukken.empty();
  }

  void punt(base::PointMm p, std::uint32_t nummer) {
    const std::int64_t rij = floor_div(p.y - onder_, cel_), kolom = floor_div(p.x - links_, cel_);
    vul(rij, kolom, kolom + 1, nummer);
  }

  void lijn(base::PointMm a, base::PointMm b, std::uint32_t nummer) {
    if (a.y > b.y) std::swap(a, b);
    const std::int64_t ax = a.x - links_, ay = a.y - onder_, dx = std::int64_t{b.x} - a.x, dy = std::int64_t{b.y} - a.y;
    const std::int64_t eerste = std::max<std::int64_t>(floor_div(ay, cel_), 0);
    const std::int64_t laatste = std::min<std::int64_t>(floor_div(ay + dy, cel_), frame_.rows - 1);
    for (std::int64_t rij = eerste; rij <= laatste; ++rij) {
      // From where the line enters the row to where it leaves it.
      const std::int64_t in = std::max(rij * cel_, ay), uit = std::min((rij + 1) * cel_, ay + dy);
      const std::int64_t x1 = dy == 0 ? ax : ax + floor_div((in - ay) * dx, dy);
      const std::int64_t x2 = dy == 0 ? ax + dx : ax + floor_div((uit - ay) * dx, dy);
      vul(rij, floor_div(std::min(x1, x2), cel_), floor_div(std::max(x1, x2), cel_) + 1, nummer);
    }
  }

 private:
  void vul(std::int64_t rij, std::int64_t eerste, std::int64_t einde, std::uint32_t nummer) {
    if (rij < 0 || rij >= frame_.rows) return;
    eerste = std::clamp<std::int64_t>(eerste, 0, frame_.columns);
    einde = std::clamp<std::int64_t>(einde, eerste, frame_.columns);
    const auto begin = cellen_.begin() + rij * frame_.columns;
    std::fill(begin + eerste, begin + einde, nummer);
  }

  Frame frame_;
  std::vector<std::uint32_t>& cellen_;
  std::int64_t cel_, links_, onder_;
};

}  // namespace

std::vector<std::uint32_t> teken(const Frame& frame, std::span<const Ding> dingen, bool elk) {
  std::vector<std::uint32_t> cellen(frame.cells(), geen_object);
  Tekenaar tekenaar(frame, cellen);
  for (std::uint32_t n = 0; n < dingen.size(); ++n) {
    const Ding& ding = dingen[n];
    bool iets = false;
    for (const Polygon& p : ding.vlakken) iets = tekenaar.vlak(p, n) || iets;
    if (elk && !iets && !ding.vlakken.empty() && !ding.vlakken.front().points().empty())
      tekenaar.punt(ding.vlakken.front().points().front(), n);
    for (const auto& lijn : ding.lijnen)
      for (std::size_t i = 1; i < lijn.size(); ++i) tekenaar.lijn(lijn[i - 1], lijn[i], n);
    for (const base::PointMm p : ding.punten) tekenaar.punt(p, n);
  }
  return cellen;
}

}  // namespace ruimte::spatial::geschiktheid
