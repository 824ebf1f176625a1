// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

/// Text as Pango sets it, with the one typeface of the papers. Private to this folder.
namespace ruimte::exporting {

struct Losser {
  void operator()(void* object) const { g_object_unref(object); }
};
using Opmaak = std::unique_ptr<PangoLayout, Losser>;

struct Letter {
  double grootte = 10;  ///< in the units of the context
  bool vet = false, schuin = false;
};

/// Of one context; the fonts are its own, so threads do not meet.
class Letters {
 public:
  explicit Letters(cairo_t* cr);
  /// Lines no wider than `breedte`, in the units of the context; 0: one line.
  [[nodiscard]] Opmaak opmaak(const std::string& tekst, const Letter& letter, double breedte = 0) const;

 private:
  std::unique_ptr<PangoFontMap, Losser> kaart_;
  std::unique_ptr<PangoContext, Losser> context_;
};

}  // namespace ruimte::exporting
