// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "spatial/overlay/area.hpp"
#include "spatial/overlay/polygon.hpp"

/// Exact overlay: the area of every shape, of every pair of shapes and on demand of every group, per zone, without
/// building the geometry of an overlap.
namespace ruimte::spatial {

/// The area that i and j have in common in a zone (or in `outside`). i < j is a pair; i == j is the shape itself.
struct Entry {
  std::uint32_t i = 0, j = 0;
  std::uint16_t zone = 0;
  Area area;
  auto operator<=>(const Entry&) const = default;
};

struct ZoneArea {
  std::uint16_t zone = 0;
  Area area;
  auto operator<=>(const ZoneArea&) const = default;
};

struct OverlayOptions {
  /// Edge of a grid cell in metres, 10 .. 2,896; 0: chosen from the shapes (choose_cell). It decides how fast it goes
  /// and the last bits of a figure, so it belongs to the result: the same shapes, zones and cell give the same bytes.
  std::int32_t cell_m = 0;
  std::int32_t threads = 1;                         ///< 1 .. 64; does not show in the result
  std::stop_token stop = {};                        ///< looked at every few rows
  std::function<void(std::int32_t)> progress = {};  ///< per mille, never at the same time, from any of the threads
};

/// gestopt, te_veel_zones (more than max_zones), te_veel_vlakken (more than 2^24 - 1), verkeerde_cel,
/// verkeerd_aantal_draden.
struct OverlayFault {
  std::string_view reason;
};

/// Shapes on a grid with all their common areas, kept up to date when one of them changes.
///
/// The zones have to be a partition: no two of them may overlap, gaps are fine. For layers of zones that overlap each
/// other there is one overlay per layer. What lies in no zone is counted under `outside`, so that over the zones and
/// `outside` the areas of a pair add up to its total.
///
/// A figure is exact to 10^-9 of itself plus 10^-8 m2 for the millimetres that are stored. It does not depend on the
/// number of threads, on the order of the shapes or on whether they came in at once or one by one. Entries of 10^-8 m2
/// or less (touches()) do not exist: shapes that only share a border are no pair.
///
/// Shapes whose rings cross or overlap (see certify()) get figures too: where a point lies twice in a shape it counts
/// twice. One thread at a time.
class Overlay {
 public:
  /// O(points + cells along borders + sum over the cells of shapes squared).
  static base::Result<Overlay, OverlayFault> of(Layer shapes, Layer zones, const OverlayOptions& options = {});

  Overlay(Overlay&&) noexcept;
  Overlay& operator=(Overlay&&) noexcept;
  ~Overlay();

  [[nodiscard]] std::int32_t cell_m() const;
  [[nodiscard]] std::size_t size() const;          ///< ids are below this
  [[nodiscard]] bool has(std::uint32_t id) const;  ///< false for what was removed
  [[nodiscard]] std::size_t index_bytes() const;   ///< of what is kept beside the points, without the results

  /// All entries, ascending by i, j and zone. O(entries).
  [[nodiscard]] std::vector<Entry> entries() const;
  /// Those with `id` as i or as j, ascending. O(entries of the id). @pre has(id)
  [[nodiscard]] std::vector<Entry> entries_of(std::uint32_t id) const;

  /// After each of these the entries are, bit for bit, those of a new overlay with the same cell. O(what the shape
  /// meets in its rows). An id that was removed is not used again. @pre has(id); fewer than 2^24 - 1 ids.
  void replace(std::uint32_t id, Polygon polygon);
  std::uint32_t add(Polygon polygon);  ///< the new id: size() as it was
  void remove(std::uint32_t id);

  /// What all of the named shapes have in common, per zone, ascending; nothing when that has no area. An id may be
  /// named twice. O(cells they share x product of their pieces there). @pre has() each of them.
  [[nodiscard]] std::vector<ZoneArea> intersection(std::span<const std::uint32_t> ids) const;

 private:
  class State;
  explicit Overlay(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The cell that suits the shapes: five times the mean |dx| + |dy| of an edge, 100 .. 1,500 m, in tens of metres.
/// Overlay::of halves it while cells hold many pieces and most edges lie in one cell. O(points).
std::int32_t choose_cell(std::span<const Polygon> shapes);

struct Certificate {
  Area area;           ///< integral of how often a point lies in the shape
  Area excess;         ///< integral of how often squared, less the area: 0 when that is 0 or 1 everywhere, else more
  bool valid = false;  ///< the excess is at most 10^-6 m2, what rounding may make of 0
};

/// Whether rings cross, parts overlap, or a hole lies outside its part. Touching is valid. O(points + sum over the
/// cells of pieces squared). @pre 10 <= cell_m <= 2,896.
Certificate certify(const Polygon& polygon, std::int32_t cell_m);

}  // namespace ruimte::spatial
