// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

class OGRSpatialReference;
struct pj_ctx;
struct PJconsts;

/// Coordinate systems: a closed list, each with fixed steps to RD New, so that the same file gives the same points.
namespace ruimte::geodata {

struct Crs {
  std::string_view code;      ///< "EPSG:4258"
  std::string_view pipeline;  ///< PROJ steps to EPSG:28992 in metres; empty: it is RD already
  bool degrees;
  bool north_first;  ///< the authority puts latitude or northing first
};

/// Null when it is not on the list. Forms: EPSG:n, OGC:CRS84, urn:ogc:def:crs:...,
/// http(s)://www.opengis.net/def/crs/...
const Crs* find_crs(std::string_view name);
/// True for the forms whose axes stand in the order of the authority (urn and def/crs).
bool is_authority_form(std::string_view name);
/// By authority code, else by equality with one of the list. Null when it is none of them.
const Crs* identify_crs(const OGRSpatialReference& reference);

struct Metres {
  double x, y;
};

/// Applies the steps of one system. One thread.
class ToRd {
 public:
  explicit ToRd(const Crs& crs);
  /// Nothing when the steps are not defined there.
  std::optional<Metres> operator()(double x, double y) const;

 private:
  struct Free {
    void operator()(pj_ctx* context) const;
    void operator()(PJconsts* steps) const;
  };
  std::unique_ptr<pj_ctx, Free> context_;
  std::unique_ptr<PJconsts, Free> steps_;
};

}  // namespace ruimte::geodata
