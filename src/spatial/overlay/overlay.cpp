// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/overlay.hpp"

#include <algorithm>
#include <cassert>

#include "spatial/overlay/state.hpp"

namespace ruimte::spatial {

base::Result<Overlay, OverlayFault> Overlay::of(Layer shapes, Layer zones, const OverlayOptions& options) {
  if (zones.size() > max_zones) return base::fail(OverlayFault{"te_veel_zones"});
  if (shapes.size() > detail::max_shapes) return base::fail(OverlayFault{"te_veel_vlakken"});
  const bool fits = options.cell_m >= detail::min_cell_m && options.cell_m <= detail::max_cell_m;
  if (options.cell_m != 0 && !fits) return base::fail(OverlayFault{"verkeerde_cel"});
  if (options.threads < 1 || options.threads > 64) return base::fail(OverlayFault{"verkeerd_aantal_draden"});
  auto state = std::make_unique<State>(options.cell_m != 0 ? options.cell_m : choose_cell(shapes));
  if (!state->fill(std::move(shapes), std::move(zones), options)) return base::fail(OverlayFault{"gestopt"});
  return Overlay(std::move(state));
}

Overlay::Overlay(std::unique_ptr<State> state) : state_(std::move(state)) {}
Overlay::Overlay(Overlay&&) noexcept = default;
Overlay& Overlay::operator=(Overlay&&) noexcept = default;
Overlay::~Overlay() = default;

std::int32_t Overlay::cell_m() const { return state_->cell_m(); }
std::size_t Overlay::size() const { return state_->size(); }
bool Overlay::has(std::uint32_t id) const { return state_->has(id); }
std::size_t Overlay::index_bytes() const { return state_->index_bytes(); }
std::vector<Entry> Overlay::entries() const { return state_->entries(); }

std::vector<Entry> Overlay::entries_of(std::uint32_t id) const {
  assert(has(id));
  return state_->entries_of(id);
}

void Overlay::replace(std::uint32_t id, Polygon polygon) {
  assert(has(id));
  state_->release(id);
  state_->assign(id, std::move(polygon));
}

std::uint32_t Overlay::add(Polygon polygon) {
  assert(size() < detail::max_shapes);
  const std::uint32_t id = state_->new_id();
  state_->assign(id, std::move(polygon));
  return id;
}

void Overlay::remove(std::uint32_t id) {
  assert(has(id));
  state_->release(id);
}

std::vector<ZoneArea> Overlay::intersection(std::span<const std::uint32_t> ids) const {
  assert(std::ranges::all_of(ids, [this](std::uint32_t id) { return has(id); }));
  return state_->intersection(ids);
}

}  // namespace ruimte::spatial
