// SPDX-License-Identifier: EUPL-1.2
#include "spatial/zonaal/count.hpp"

#include <cstring>
#include <memory>

#include "spatial/overlay/parallel.hpp"

namespace ruimte::spatial {
namespace {

constexpr std::size_t rows_at_a_time = 64;
constexpr std::size_t block = 64, small_block = 16;

/// Whether `Size` cells all have this code; without branches, so that it becomes vectors of whatever width there is.
template <std::size_t Size, class Code>
bool all_are(const Code* cells, Code code) {
  Code other = 0;
  for (std::size_t i = 0; i < Size; ++i) other = static_cast<Code>(other | (cells[i] ^ code));
  return other == 0;
}

/// Goes along a row and adds each stretch of one zone and one code when it ends: most of a map is such stretches.
class Runner {
 public:
  explicit Runner(ZoneCounts& counts) : counts_(counts) {}

  void row(std::span<const std::uint16_t> zones, std::span<const std::uint8_t> codes) {
    zone_ = zones[0];
    code_ = codes[0];
    std::size_t i = 0;
    for (; i + block <= zones.size(); i += block) {
      if (all_are<block>(&zones[i], zone_) && all_are<block>(&codes[i], code_)) {
        length_ += block;
      } else {
        mixed(&zones[i], &codes[i]);
      }
    }
    for (; i < zones.size(); ++i) cell(zones[i], codes[i]);
    end();
  }

 private:
  void mixed(const std::uint16_t* zones, const std::uint8_t* codes) {
    for (std::size_t i = 0; i < block; i += small_block) {
      if (all_are<small_block>(zones + i, zone_) && all_are<small_block>(codes + i, code_)) {
        length_ += small_block;
      } else {
        for (std::size_t k = i; k < i + small_block; ++k) cell(zones[k], codes[k]);
      }
    }
  }

  void cell(std::uint16_t zone, std::uint8_t code) {
    if (zone != zone_ || code != code_) {
      end();
      zone_ = zone;
      code_ = code;
    }
    ++length_;
  }

  void end() {
    counts_.add(zone_, code_, length_);
    length_ = 0;
  }

  ZoneCounts& counts_;
  std::uint16_t zone_ = 0;
  std::uint8_t code_ = 0;
  std::int64_t length_ = 0;
};

}  // namespace

void ZoneCounts::add(const ZoneCounts& other) {
  assert(other.counts_.size() == counts_.size());
  for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
}

ZoneCounts count_by_zone(const ZonePlane& zones, std::size_t zone_count, const CodePlane& layer, std::int32_t threads) {
  assert(zones.frame() == layer.frame() && threads >= 1 && threads <= 64);
  const Frame& frame = zones.frame();
  std::vector<std::unique_ptr<ZoneCounts>> workers(static_cast<std::size_t>(threads));
  detail::in_blocks(workers.size(), static_cast<std::size_t>(frame.rows), rows_at_a_time, {},
                    [&](const detail::Block& rows) {
                      auto& counts = workers[rows.worker];
                      if (!counts) counts = std::make_unique<ZoneCounts>(zone_count, frame.cell_m);
                      Runner runner(*counts);
                      for (std::size_t r = rows.first; r < rows.end; ++r) {
                        runner.row(zones.row(static_cast<std::int32_t>(r)), layer.row(static_cast<std::int32_t>(r)));
                      }
                    });
  ZoneCounts total(zone_count, frame.cell_m);
  for (const auto& counts : workers) {
    if (counts) total.add(*counts);
  }
  return total;
}

}  // namespace ruimte::spatial
