// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cairo.h>

#include "export/letters.hpp"

/// What a page is set from. Private to this folder.
namespace ruimte::exporting {

struct Kleur {
  double r, g, b;
};
inline constexpr Kleur zwart{0.08, 0.08, 0.08}, blauw{0.082, 0.259, 0.451}, grijs{0.27, 0.27, 0.27},
    rood{0.54, 0.08, 0.22};
inline constexpr Kleur lijnkleur{0.69, 0.72, 0.77}, vlakkleur{0.918, 0.941, 0.965};

/// A structure element of the page. It may not be open when the page turns: cairo 1.16 then writes a broken page.
class Merkteken {
 public:
  Merkteken(cairo_t* cr, const char* naam) : cr_(cr), naam_(naam) { cairo_tag_begin(cr, naam, nullptr); }
  Merkteken(const Merkteken&) = delete;
  Merkteken& operator=(const Merkteken&) = delete;
  ~Merkteken() { cairo_tag_end(cr_, naam_); }

 private:
  cairo_t* cr_;
  const char* naam_;
};

/// Text that is cut into lines, and how far it has been set.
struct Gezet {
  Opmaak opmaak;
  double hoogte;  ///< of a line
  double stok;    ///< from the top of a line to its base
  int gedaan = 0;
  [[nodiscard]] int over() const { return pango_layout_get_line_count(opmaak.get()) - gedaan; }
};

/// How a paragraph is set.
struct Zetting {
  Letter letter;
  Kleur kleur = zwart;
  const char* merk = "P";  ///< its tag
  double na = 6;           ///< room under it
  bool nadruk = false;     ///< a thick line at its left
};

}  // namespace ruimte::exporting
