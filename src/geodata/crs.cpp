// SPDX-License-Identifier: EUPL-1.2
#include "geodata/crs.hpp"

#include <ogr_spatialref.h>
#include <proj.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace ruimte::geodata {
namespace {

// From degrees on ETRS89: the transformation "Amersfoort to ETRS89 (8)" of the EPSG register (0.25 m) and the
// double stereographic projection. That is RDNAPTRANS2018 without its correction grid, which Debian does not ship.
// WGS84 is taken to be ETRS89, as Dutch publishers do.
#define RUIMTE_FROM_RADIANS                                                                                   \
  " +step +proj=push +v_3 +step +proj=cart +ellps=GRS80"                                                      \
  " +step +inv +proj=helmert +x=565.7381 +y=50.4018 +z=465.2904 +rx=0.395025981036064 +ry=-0.330772431242031" \
  " +rz=1.87607329462821 +s=4.07244 +convention=coordinate_frame"                                             \
  " +step +inv +proj=cart +ellps=bessel +step +proj=pop +v_3"                                                 \
  " +step +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000"  \
  " +ellps=bessel"
#define RUIMTE_FROM_DEGREES "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad" RUIMTE_FROM_RADIANS
#define RUIMTE_FROM_PLANE(projection) "+proj=pipeline +step +inv " projection RUIMTE_FROM_RADIANS

constexpr std::array list{
    Crs{"EPSG:28992", "", false, false},
    Crs{"EPSG:7415", "", false, false},
    Crs{"OGC:CRS84", RUIMTE_FROM_DEGREES, true, false},
    Crs{"EPSG:4326", RUIMTE_FROM_DEGREES, true, true},
    Crs{"EPSG:4979", RUIMTE_FROM_DEGREES, true, true},
    Crs{"EPSG:4258", RUIMTE_FROM_DEGREES, true, true},
    Crs{"EPSG:4937", RUIMTE_FROM_DEGREES, true, true},
    Crs{"EPSG:25831", RUIMTE_FROM_PLANE("+proj=utm +zone=31 +ellps=GRS80"), false, false},
    Crs{"EPSG:25832", RUIMTE_FROM_PLANE("+proj=utm +zone=32 +ellps=GRS80"), false, false},
    Crs{"EPSG:3035", RUIMTE_FROM_PLANE("+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80"), false,
        true},
    Crs{"EPSG:3857", RUIMTE_FROM_PLANE("+proj=webmerc +ellps=WGS84"), false, false},
};

const Crs* by_code(std::string_view code) {
  const auto* const found = std::find_if(list.begin(), list.end(), [&](const Crs& crs) { return crs.code == code; });
  return found == list.end() ? nullptr : found;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

}  // namespace

bool is_authority_form(std::string_view name) {
  const auto text = upper(name);
  return text.starts_with("URN:") || text.find("/DEF/CRS/") != std::string::npos;
}

const Crs* find_crs(std::string_view name) {
  const auto text = upper(name);
  if (text.ends_with("CRS84")) return by_code("OGC:CRS84");
  const auto epsg = text.find("EPSG");
  if (epsg == std::string::npos) return nullptr;
  const auto last = text.find_last_of(":/#");
  if (last == std::string::npos || last < epsg) return nullptr;
  return by_code("EPSG:" + text.substr(last + 1));
}

const Crs* identify_crs(const OGRSpatialReference& reference) {
  const char* authority = reference.GetAuthorityName(nullptr);
  const char* code = reference.GetAuthorityCode(nullptr);
  if (authority != nullptr && code != nullptr) return by_code(std::string(authority) + ':' + code);
  const char* const same[] = {"CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS",
                              "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", nullptr};
  for (const Crs& crs : list) {
    if (!crs.code.starts_with("EPSG:")) continue;
    OGRSpatialReference candidate;
    if (candidate.importFromEPSG(std::stoi(std::string(crs.code.substr(5)))) == OGRERR_NONE &&
        reference.IsSame(&candidate, same))
      return &crs;
  }
  return nullptr;
}

void ToRd::Free::operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
void ToRd::Free::operator()(PJconsts* steps) const { proj_destroy(steps); }

ToRd::ToRd(const Crs& crs) {
  if (crs.pipeline.empty()) return;
  context_.reset(proj_context_create());
  proj_context_set_enable_network(context_.get(), 0);
  steps_.reset(proj_create(context_.get(), std::string(crs.pipeline).c_str()));
  if (!steps_) throw std::runtime_error("PROJ kent een stap niet: " + std::string(crs.pipeline));
}

std::optional<Metres> ToRd::operator()(double x, double y) const {
  if (!steps_) return Metres{x, y};
  const PJ_COORD to = proj_trans(steps_.get(), PJ_FWD, proj_coord(x, y, 0, 0));
  if (!std::isfinite(to.xy.x) || !std::isfinite(to.xy.y)) return std::nullopt;
  return Metres{to.xy.x, to.xy.y};
}

}  // namespace ruimte::geodata
