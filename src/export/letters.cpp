// SPDX-License-Identifier: EUPL-1.2
#include "export/letters.hpp"

namespace ruimte::exporting {

namespace {

constexpr const char* lettertype = "Noto Sans";

struct Weg {
  void operator()(PangoFontDescription* d) const { pango_font_description_free(d); }
  void operator()(cairo_font_options_t* o) const { cairo_font_options_destroy(o); }
};

}  // namespace

Letters::Letters(cairo_t* cr) : kaart_(pango_cairo_font_map_new()) {
  context_.reset(pango_font_map_create_context(kaart_.get()));
  pango_cairo_update_context(cr, context_.get());
  pango_context_set_language(context_.get(), pango_language_from_string("nl"));
  // As on paper, whatever screen the machine has.
  const std::unique_ptr<cairo_font_options_t, Weg> opties(cairo_font_options_create());
  cairo_font_options_set_hint_style(opties.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(opties.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(opties.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), opties.get());
  pango_cairo_context_set_resolution(context_.get(), 72);  // a size is a size in units of the context
}

Opmaak Letters::opmaak(const std::string& tekst, const Letter& letter, double breedte) const {
  Opmaak uit(pango_layout_new(context_.get()));
  const std::unique_ptr<PangoFontDescription, Weg> soort(pango_font_description_new());
  pango_font_description_set_family_static(soort.get(), lettertype);
  pango_font_description_set_absolute_size(soort.get(), letter.grootte * PANGO_SCALE);
  pango_font_description_set_weight(soort.get(), letter.vet ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(soort.get(), letter.schuin ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(uit.get(), soort.get());
  pango_layout_set_text(uit.get(), tekst.c_str(), static_cast<int>(tekst.size()));
  if (breedte > 0) {
    pango_layout_set_width(uit.get(), static_cast<int>(breedte * PANGO_SCALE));
    pango_layout_set_wrap(uit.get(), PANGO_WRAP_WORD_CHAR);
  }
  return uit;
}

}  // namespace ruimte::exporting
