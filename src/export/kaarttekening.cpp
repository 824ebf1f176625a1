// SPDX-License-Identifier: EUPL-1.2
#include "export/kaarttekening.hpp"

#include <cairo.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

#include "export/letters.hpp"

namespace ruimte::exporting {

namespace {

using namespace application::stukken;

constexpr double dots_per_mm = 200 / 25.4;
constexpr double mm_per_km = 1'000'000;

struct Kader {
  double west = std::numeric_limits<double>::max(), zuid = west, oost = -west, noord = -west;

  void neem(const base::PointMm& p) {
    west = std::min(west, double(p.x));
    oost = std::max(oost, double(p.x));
    zuid = std::min(zuid, double(p.y));
    noord = std::max(noord, double(p.y));
  }
  void groei(double rand) {
    west -= rand;
    oost += rand;
    zuid -= rand;
    noord += rand;
  }
};

template <class Doe>
void elk_punt(const base::Geometry& vorm, Doe doe) {
  for (const auto& deel : vorm.parts)
    for (const auto& ring : deel)
      for (const auto& punt : ring) doe(punt);
}

/// All of it: the ground shows where people know it, and a shape outside the ground is not cut off.
Kader kader_van(const Kaart& kaart) {
  Kader uit;
  for (const auto& v : kaart.vormen) elk_punt(v.vorm, [&](const auto& p) { uit.neem(p); });
  const double grootst = std::max(uit.oost - uit.west, uit.noord - uit.zuid);
  constexpr double smallest = 4 * mm_per_km;  // a single point still shows where it is
  uit.groei(std::max(grootst * 0.04, (smallest - grootst) / 2));
  return uit;
}

/// From RD to the paper, north up.
struct Schaal {
  double factor, x0, y0;
  [[nodiscard]] double x(double rd) const { return (rd - x0) * factor; }
  [[nodiscard]] double y(double rd) const { return (y0 - rd) * factor; }
};

Schaal schaal_van(const Kader& k, double breed, double hoog) {
  const double factor = std::min(breed / (k.oost - k.west), hoog / (k.noord - k.zuid));
  const double over_x = breed / factor - (k.oost - k.west), over_y = hoog / factor - (k.noord - k.zuid);
  return {factor, k.west - over_x / 2, k.noord + over_y / 2};
}

void omtrek(cairo_t* cr, const base::Geometry& vorm, const Schaal& s) {
  for (const auto& deel : vorm.parts)
    for (const auto& ring : deel) {
      cairo_new_sub_path(cr);
      for (const auto& punt : ring) cairo_line_to(cr, s.x(punt.x), s.y(punt.y));
      cairo_close_path(cr);
    }
}

void teken_vorm(cairo_t* cr, const Kaartvorm& v, const Schaal& s, double mm) {
  cairo_new_path(cr);
  if (v.vorm.type == base::GeometryType::punt) {
    elk_punt(v.vorm, [&](const auto& p) { cairo_arc(cr, s.x(p.x), s.y(p.y), 1.6 * mm, 0, 2 * std::acos(-1.0)); });
  } else {
    omtrek(cr, v.vorm, s);
  }
  cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (v.ondergrond)
    cairo_set_source_rgb(cr, 0.955, 0.945, 0.915);
  else
    cairo_set_source_rgba(cr, 0.08, 0.26, 0.45, 0.45);
  cairo_fill_preserve(cr);
  if (v.ondergrond)
    cairo_set_source_rgb(cr, 0.45, 0.45, 0.45);
  else
    cairo_set_source_rgb(cr, 0.08, 0.26, 0.45);
  cairo_set_line_width(cr, (v.ondergrond ? 0.2 : 0.4) * mm);
  cairo_stroke(cr);
}

struct Pen {
  cairo_t* cr;
  const Letters& letters;
  double mm;  ///< a millimetre on paper
};

/// With its middle at this place, in a white rim.
void teken_tekst(const Pen& pen, const std::string& tekst, double x, double y) {
  const auto& [cr, letters, mm] = pen;
  const auto opmaak = letters.opmaak(tekst, {3.1 * mm, true});
  int breed = 0, hoog = 0;
  pango_layout_get_size(opmaak.get(), &breed, &hoog);
  cairo_move_to(cr, x - double(breed) / PANGO_SCALE / 2, y - double(hoog) / PANGO_SCALE / 2);
  pango_cairo_layout_path(cr, opmaak.get());
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_set_line_width(cr, 0.9 * mm);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve(cr);
  cairo_set_source_rgb(cr, 0.1, 0.1, 0.1);
  cairo_fill(cr);
}

/// Where the number of a shape stands: in the middle of its box, or beside it when it would hide the shape.
std::pair<double, double> plek_van_nummer(const base::Geometry& vorm, const Schaal& s, double mm) {
  Kader k;
  elk_punt(vorm, [&](const auto& p) { k.neem(p); });
  const double x = s.x((k.west + k.oost) / 2), y = s.y((k.zuid + k.noord) / 2);
  const double breed = (k.oost - k.west) * s.factor;
  return breed > 9 * mm ? std::pair(x, y) : std::pair(x + breed / 2 + 2.8 * mm, y - 1.5 * mm);
}

/// A length in kilometres that takes about a fifth of the width: 1, 2 or 5 times a power of ten.
void teken_schaal(const Pen& pen, const Schaal& s, double breed, double hoog) {
  const auto& [cr, letters, mm] = pen;
  const double doel = breed / 5 / s.factor / mm_per_km;
  const double macht = std::pow(10, std::floor(std::log10(doel)));
  const double km = doel / macht >= 5 ? 5 * macht : doel / macht >= 2 ? 2 * macht : macht;
  const double lengte = km * mm_per_km * s.factor, x = breed - lengte - 4 * mm, y = hoog - 3 * mm;
  cairo_set_source_rgb(cr, 0.2, 0.2, 0.2);
  cairo_set_line_width(cr, 0.4 * mm);
  cairo_move_to(cr, x, y - 1.2 * mm);
  cairo_line_to(cr, x, y);
  cairo_line_to(cr, x + lengte, y);
  cairo_line_to(cr, x + lengte, y - 1.2 * mm);
  cairo_stroke(cr);
  const auto tekst = km < 1 ? std::to_string(std::lround(km * 1000)) + " m" : std::to_string(std::lround(km)) + " km";
  teken_tekst(pen, tekst, x + lengte / 2, y - 3.2 * mm);
}

cairo_status_t schrijf_png(void* uit, const unsigned char* bytes, unsigned int aantal) {
  static_cast<std::string*>(uit)->append(reinterpret_cast<const char*>(bytes), aantal);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void teken_kaart(cairo_t* cr, const Kaart& kaart, double breed, double hoog) {
  const double mm = breed / kaartmaat.first;
  const auto s = schaal_van(kader_van(kaart), breed, hoog);
  const Letters letters(cr);
  const Pen pen{cr, letters, mm};
  cairo_save(cr);
  cairo_rectangle(cr, 0, 0, breed, hoog);
  cairo_set_source_rgb(cr, 0.97, 0.98, 0.99);
  cairo_fill_preserve(cr);
  cairo_clip_preserve(cr);
  cairo_new_path(cr);
  for (const auto& v : kaart.vormen)
    if (v.ondergrond) teken_vorm(cr, v, s, mm);
  for (const auto& v : kaart.vormen)
    if (!v.ondergrond) teken_vorm(cr, v, s, mm);
  const auto aantal = std::ranges::count(kaart.vormen, false, &Kaartvorm::ondergrond);
  int nr = 0;
  for (const auto& v : kaart.vormen)
    if (!v.ondergrond && aantal > 1) {
      const auto [x, y] = plek_van_nummer(v.vorm, s, mm);
      teken_tekst(pen, std::to_string(++nr), x, y);
    }
  teken_schaal(pen, s, breed, hoog);
  cairo_rectangle(cr, 0, 0, breed, hoog);
  cairo_set_source_rgb(cr, 0.6, 0.6, 0.6);
  cairo_set_line_width(cr, 0.3 * mm);
  cairo_stroke(cr);
  cairo_restore(cr);
}

std::string teken_png(const Kaart& kaart) {
  const int breed = static_cast<int>(kaartmaat.first * dots_per_mm),
            hoog = static_cast<int>(kaartmaat.second * dots_per_mm);
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> vlak(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, breed, hoog), &cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cr(cairo_create(vlak.get()), &cairo_destroy);
  teken_kaart(cr.get(), kaart, breed, hoog);
  std::string uit;
  if (cairo_status(cr.get()) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_write_to_png_stream(vlak.get(), &schrijf_png, &uit) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("De kaart in het stuk kan niet worden getekend.");
  return uit;
}

}  // namespace ruimte::exporting
