// SPDX-License-Identifier: EUPL-1.2
#include "application/wijzigingenring.hpp"

#include <algorithm>
#include <cassert>

namespace ruimte::application {

void Wijzigingenring::add(std::span<const Wijziging> changes) {
  const std::scoped_lock lock(mutex_);
  for (const auto& change : changes) {
    assert(change.volgnr > last_);
    last_ = change.volgnr;
    if (ring_.size() < size_) {
      ring_.push_back(change);
      continue;
    }
    lost_ = ring_[first_].volgnr;
    ring_[first_] = change;
    first_ = (first_ + 1) % size_;
  }
}

std::int64_t Wijzigingenring::last() const {
  const std::scoped_lock lock(mutex_);
  return last_;
}

Wijzigingenring::Gelezen Wijzigingenring::lees(std::int64_t na, std::size_t most, Kringen kringen) const {
  const std::scoped_lock lock(mutex_);
  Gelezen out;
  out.te_oud = na < lost_ || na > last_;
  out.tot = out.te_oud ? last_ : na;
  if (out.te_oud || na == last_) return out;
  std::size_t from = 0;
  for (std::size_t left = ring_.size(); left > 0;) {  // the first after `na`
    const auto half = left / 2;
    if (at(from + half).volgnr > na) {
      left = half;
    } else {
      from += half + 1;
      left -= half + 1;
    }
  }
  for (std::size_t n = from; n < ring_.size() && out.wijzigingen.size() < most; ++n) {
    const auto& change = at(n);
    out.tot = change.volgnr;
    if (!std::ranges::binary_search(kringen, change.kring)) continue;
    std::erase_if(out.wijzigingen, [&](const Wijziging& earlier) { return earlier.stream == change.stream; });
    out.wijzigingen.push_back(change);
  }
  return out;
}

}  // namespace ruimte::application
