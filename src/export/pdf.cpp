// SPDX-License-Identifier: EUPL-1.2
// A4 pages by Pango and cairo, with tags for who reads by ear; qpdf adds what cairo cannot say.
#include <cairo-pdf.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "export/kaarttekening.hpp"
#include "export/letters.hpp"
#include "export/pdf_afwerking.hpp"
#include "export/pdf_delen.hpp"
#include "export/vormen.hpp"

namespace ruimte::exporting {

namespace {

using namespace application::stukken;

constexpr double blad_breed = 595.28, blad_hoog = 841.89, marge = 56.7;
constexpr double breedte = blad_breed - 2 * marge;
constexpr double onder = blad_hoog - 62;  ///< where the text ends; the foot stands below it
constexpr double regelfactor = 1.38;
constexpr double regelhoogte = 9 * regelfactor;  ///< in a table
constexpr double eigen_regel = 17;               ///< room for a line of own words
constexpr double kaarthoogte = breedte * kaartmaat.second / kaartmaat.first;

class Zetter {
 public:
  /// `bladen`: how many pages there will be; 0 while that is being counted.
  Zetter(cairo_surface_t* vlak, const Document& document, int bladen)
      : vlak_(vlak),
        cr_(cairo_create(vlak), &cairo_destroy),
        letters_(cr_.get()),
        document_(document),
        bladen_(bladen) {}

  int zet() {
    y_ = marge;
    if (!document_.merk.empty()) alinea(document_.merk, {{9, true}, rood, "P", 8});
    alinea(document_.titel, {{20, true}, blauw, "H1", 3});
    alinea(document_.onderwerp, {{12}, grijs, "P", 5});
    streep(y_, 1, blauw);
    y_ += 10;
    for (std::size_t i = 0; i < document_.blokken.size(); ++i) {
      volgende_ = i + 1 < document_.blokken.size() ? &document_.blokken[i + 1] : nullptr;
      std::visit([this](const auto& b) { zet_blok(b); }, document_.blokken[i]);
    }
    sluit_blad();
    if (cairo_status(cr_.get()) != CAIRO_STATUS_SUCCESS)
      throw std::runtime_error(std::string("cairo: ") + cairo_status_to_string(cairo_status(cr_.get())));
    return blad_;
  }

 private:
  void kleur(const Kleur& k) { cairo_set_source_rgb(cr_.get(), k.r, k.g, k.b); }
  void streep(double y, double dikte, const Kleur& k) {
    kleur(k);
    cairo_set_line_width(cr_.get(), dikte);
    cairo_move_to(cr_.get(), marge, y);
    cairo_line_to(cr_.get(), marge + breedte, y);
    cairo_stroke(cr_.get());
  }

  void sluit_blad() {
    const double was = y_;
    y_ = blad_hoog - 46;
    streep(y_ - 5, 0.5, lijnkleur);
    voetregel(document_.status, {});
    voetregel(document_.titel, bladen_ == 0 ? std::string("0")
                                            : "Bladzijde " + std::to_string(blad_) + " van " + std::to_string(bladen_));
    y_ = was;
    cairo_show_page(cr_.get());
  }
  void voetregel(const std::string& links, const std::string& rechts) {
    auto tekst = gezet(links, {7.5}, 0);
    regel(tekst, marge, y_, grijs);
    if (!rechts.empty()) {
      auto nummer = gezet(rechts, {7.5}, 0);
      int breed = 0;
      pango_layout_get_size(nummer.opmaak.get(), &breed, nullptr);
      regel(nummer, marge + breedte - double(breed) / PANGO_SCALE, y_, grijs);
    }
    y_ += tekst.hoogte;
  }
  void nieuw_blad() {
    sluit_blad();
    ++blad_;
    y_ = marge;
  }
  void houd_vrij(double hoogte) {
    if (y_ + hoogte > onder && y_ > marge) nieuw_blad();
  }

  [[nodiscard]] Gezet gezet(const std::string& tekst, const Letter& letter, double breed) const {
    return {letters_.opmaak(tekst, letter, breed), letter.grootte * regelfactor, letter.grootte * 1.06, 0};
  }
  /// The next line of it, with its top at `y`.
  void regel(Gezet& tekst, double x, double y, const Kleur& k) {
    kleur(k);
    cairo_move_to(cr_.get(), x, y + tekst.stok);
    pango_cairo_show_layout_line(cr_.get(), pango_layout_get_line_readonly(tekst.opmaak.get(), tekst.gedaan++));
  }

  /// Over as many pages as it takes.
  void alinea(const std::string& tekst, const Zetting& z) {
    const double links = z.nadruk ? 12 : 0;
    auto t = gezet(tekst, z.letter, breedte - links);
    while (t.over() > 0) {
      houd_vrij(t.hoogte * std::min(t.over(), 2));
      const Merkteken teken(cr_.get(), z.merk);
      const double boven = y_;
      do {
        regel(t, marge + links, y_, z.kleur);
        y_ += t.hoogte;
      } while (t.over() > 0 && y_ + t.hoogte <= onder);
      if (z.nadruk) balk(boven, y_);
    }
    y_ += z.na;
  }
  void balk(double van, double tot) {
    kleur(blauw);
    cairo_rectangle(cr_.get(), marge, van + 1, 3, tot - van - 2);
    cairo_fill(cr_.get());
  }

  void zet_blok(const Kop& b) {
    const double grootte = b.niveau == 1 ? 13 : b.niveau == 2 ? 11 : 10;
    y_ += b.niveau == 1 ? 11 : 7;
    houd_vrij(grootte * regelfactor + 3 + minst_van_volgende());
    if (bladen_ > 0)
      cairo_pdf_surface_add_outline(
          vlak_, CAIRO_PDF_OUTLINE_ROOT, b.tekst.c_str(),
          ("page=" + std::to_string(blad_) + " pos=[0 " + std::to_string(static_cast<int>(y_)) + "]").c_str(),
          CAIRO_PDF_OUTLINE_FLAG_OPEN);
    const char* merk = b.niveau == 1 ? "H2" : b.niveau == 2 ? "H3" : "H4";
    alinea(b.tekst, {{grootte, true}, b.niveau == 3 ? zwart : blauw, merk, 3});
  }
  /// What has to stand under a heading on the same page, so that the heading does not stand alone.
  [[nodiscard]] double minst_van_volgende() const {
    if (volgende_ == nullptr) return 0;
    if (const auto* tabel = std::get_if<Tabel>(volgende_))
      return heel_of_begin(hoogte_van(*tabel, maten_van(*tabel, 5)));
    if (const auto* eigen = std::get_if<Eigen>(volgende_)) return heel_of_begin(eigen->regels * eigen_regel + 30);
    if (std::holds_alternative<Kaart>(*volgende_)) return kaarthoogte + 24;
    if (std::holds_alternative<Kop>(*volgende_)) return 90;
    return 44;
  }
  /// A short table is not torn; of a long one the head and some rows.
  static double heel_of_begin(double hoogte) { return hoogte <= 190 ? hoogte : 90; }

  void zet_blok(const Alinea& b) {
    if (b.stijl == Stijl::klein)
      alinea(b.tekst, {{8}, grijs, "P", 5});
    else
      alinea(b.tekst, {{10, b.stijl == Stijl::nadruk}, zwart, "P", 6, b.stijl == Stijl::nadruk});
  }
  void zet_blok(const Lijst& b) {
    for (const auto& punt : b.punten) {
      auto t = gezet(punt, {10}, breedte - 14);
      bool eerste = true;
      while (t.over() > 0) {
        houd_vrij(t.hoogte * std::min(t.over(), 2));
        const Merkteken lijst(cr_.get(), "L"), deel(cr_.get(), "LI");
        if (eerste) {
          auto stip = gezet("•", {10}, 0);
          regel(stip, marge + 3, y_, zwart);
        }
        eerste = false;
        do {
          regel(t, marge + 14, y_, zwart);
          y_ += t.hoogte;
        } while (t.over() > 0 && y_ + t.hoogte <= onder);
      }
      y_ += 2.5;
    }
    y_ += 4;
  }

  void zet_blok(const Feiten& b) {
    constexpr double eerste = 132;
    for (const auto& f : b.feiten) {
      std::vector<Gezet> cellen;
      cellen.push_back(gezet(f.naam, {9, true}, eerste - 8));
      cellen.push_back(gezet(f.tekst, {9}, breedte - eerste));
      while (over(cellen) > 0) {
        houd_vrij(cellen[0].hoogte * std::min(over(cellen), 2));
        const Merkteken tabel(cr_.get(), "Table"), rij(cr_.get(), "TR");
        y_ = stukken_rij(cellen, {0, eerste}, 0, {"TH", "TD"}, {blauw, zwart}) + 2;
      }
    }
    y_ += 4;
  }

  static int over(const std::vector<Gezet>& cellen) {
    int uit = 0;
    for (const auto& c : cellen) uit = std::max(uit, c.over());
    return uit;
  }
  /// As many lines of each cell as fit on this page; where they end.
  double stukken_rij(std::vector<Gezet>& cellen, const std::vector<double>& links, double rand,
                     const std::pair<const char*, const char*>& merken, const std::pair<Kleur, Kleur>& kleuren) {
    double tot = y_;
    for (std::size_t i = 0; i < cellen.size(); ++i) {
      const Merkteken cel(cr_.get(), i == 0 ? merken.first : merken.second);
      double y = y_ + rand;
      auto& c = cellen[i];
      while (c.over() > 0 && (y + c.hoogte + rand <= onder || y <= marge + rand)) {
        regel(c, marge + links[i], y, i == 0 ? kleuren.first : kleuren.second);
        y += c.hoogte;
      }
      tot = std::max(tot, y + rand);
    }
    return tot;
  }

  struct Maten {
    std::vector<double> links, breed;
  };
  static Maten maten_van(const Tabel& b, double rand) {
    int delen = 0;
    for (const auto& k : b.kolommen) delen += k.breedte;
    Maten uit;
    double x = 0;
    for (const auto& k : b.kolommen) {
      const double breed = breedte * k.breedte / delen;
      uit.links.push_back(x + rand);
      uit.breed.push_back(breed - 2 * rand);
      x += breed;
    }
    return uit;
  }

  [[nodiscard]] double hoogte_van(const Tabel& b, const Maten& maten) const {
    double uit = 2 * regelhoogte + 12;
    for (const auto& rij : b.rijen) {
      int regels = 1;
      for (std::size_t i = 0; i < rij.size(); ++i) regels = std::max(regels, gezet(rij[i], {9}, maten.breed[i]).over());
      uit += regels * regelhoogte + 6;
      if (uit > onder) break;
    }
    return uit;
  }

  void kopregel(const Tabel& b, const Maten& maten) {
    std::vector<Gezet> cellen;
    for (std::size_t i = 0; i < b.kolommen.size(); ++i)
      cellen.push_back(gezet(b.kolommen[i].kop, {9, true}, maten.breed[i]));
    const double hoogte = over(cellen) * cellen[0].hoogte + 6;
    kleur(vlakkleur);
    cairo_rectangle(cr_.get(), marge, y_, breedte, hoogte);
    cairo_fill(cr_.get());
    streep(y_, 1, blauw);
    const Merkteken rij(cr_.get(), "TR");
    y_ = stukken_rij(cellen, maten.links, 3, {"TH", "TH"}, {blauw, blauw});
  }

  void zet_blok(const Tabel& b) {
    const auto maten = maten_van(b, 5);
    std::size_t r = 0;
    std::vector<Gezet> cellen;
    const auto laad = [&] {
      cellen.clear();
      for (std::size_t i = 0; i < b.kolommen.size(); ++i) cellen.push_back(gezet(b.rijen[r][i], {9}, maten.breed[i]));
    };
    houd_vrij(heel_of_begin(hoogte_van(b, maten)));
    for (laad(); r < b.rijen.size();) {
      houd_vrij(2 * regelhoogte + 12 + regelhoogte * std::min(over(cellen), 3));
      const Merkteken tabel(cr_.get(), "Table");
      kopregel(b, maten);
      for (bool vol = false; r < b.rijen.size() && !vol;) {
        if (y_ + 6 + regelhoogte * std::min(over(cellen), 3) > onder) break;
        {
          const Merkteken rij(cr_.get(), "TR");
          y_ = stukken_rij(cellen, maten.links, 3, {"TD", "TD"}, {zwart, zwart});
        }
        vol = over(cellen) > 0;
        if (vol) break;
        if (++r < b.rijen.size()) {
          streep(y_, 0.5, lijnkleur);
          laad();
        }
      }
      streep(y_, 1, blauw);
      y_ += r < b.rijen.size() ? onder : 0;  // what is left goes to the next page
    }
    y_ += 9;
  }

  void zet_blok(const Eigen& b) {
    const double hoogte = std::min(b.regels * eigen_regel + 6, onder - marge - 40);
    auto vraag = gezet(b.vraag, {10, false, true}, breedte);
    houd_vrij((b.vraag.empty() ? 0 : vraag.over() * vraag.hoogte + 4) + std::min(hoogte, 90.0));
    if (!b.vraag.empty()) alinea(b.vraag, {{10, false, true}, zwart, "P", 3});
    houd_vrij(hoogte);
    const double streepjes[] = {3, 2};
    kleur({0.48, 0.53, 0.59});
    cairo_set_line_width(cr_.get(), 0.75);
    cairo_set_dash(cr_.get(), streepjes, 2, 0);
    cairo_rectangle(cr_.get(), marge + 0.5, y_, breedte - 1, hoogte);
    cairo_stroke(cr_.get());
    cairo_set_dash(cr_.get(), nullptr, 0, 0);
    y_ += hoogte + 9;
  }

  void zet_blok(const Kaart& b) {
    const double hoog = kaarthoogte;
    houd_vrij(hoog + 24);
    {
      const Merkteken figuur(cr_.get(), "Figure");
      cairo_save(cr_.get());
      cairo_translate(cr_.get(), marge, y_);
      teken_kaart(cr_.get(), b, breedte, hoog);
      cairo_restore(cr_.get());
    }
    y_ += hoog + 4;
    alinea(onderschrift(b), {{8}, grijs, "P", 6});
  }

  cairo_surface_t* vlak_;
  std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cr_;
  Letters letters_;
  const Document& document_;
  int bladen_;
  int blad_ = 1;
  double y_ = marge;
  const Blok* volgende_ = nullptr;  ///< after the one that is being set
};

using Vlak = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

cairo_status_t bewaar(void* uit, const unsigned char* bytes, unsigned int aantal) {
  static_cast<std::string*>(uit)->append(reinterpret_cast<const char*>(bytes), aantal);
  return CAIRO_STATUS_SUCCESS;
}

int tel_bladen(const Document& document) {
  const Vlak proef(cairo_recording_surface_create(CAIRO_CONTENT_COLOR, nullptr), &cairo_surface_destroy);
  return Zetter(proef.get(), document, 0).zet();
}

std::string zet_af(const Document& document) {
  std::string uit;
  const int bladen = tel_bladen(document);
  const Vlak vlak(cairo_pdf_surface_create_for_stream(&bewaar, &uit, blad_breed, blad_hoog), &cairo_surface_destroy);
  cairo_pdf_surface_restrict_to_version(vlak.get(), CAIRO_PDF_VERSION_1_5);
  const auto kenmerk = [&](cairo_pdf_metadata_t wat, const std::string& waarde) {
    cairo_pdf_surface_set_metadata(vlak.get(), wat, waarde.c_str());
  };
  const auto dag = base::to_string(document.dag) + "T00:00:00Z";
  kenmerk(CAIRO_PDF_METADATA_TITLE, document.titel + (document.onderwerp.empty() ? "" : ": ") + document.onderwerp);
  kenmerk(CAIRO_PDF_METADATA_SUBJECT, document.status);
  kenmerk(CAIRO_PDF_METADATA_AUTHOR, "Ruimtemaker");
  kenmerk(CAIRO_PDF_METADATA_CREATOR, "Ruimtemaker");
  kenmerk(CAIRO_PDF_METADATA_CREATE_DATE, dag);
  kenmerk(CAIRO_PDF_METADATA_MOD_DATE, dag);
  Zetter(vlak.get(), document, bladen).zet();
  cairo_surface_finish(vlak.get());
  if (cairo_surface_status(vlak.get()) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("Het stuk kan niet als PDF worden gemaakt.");
  return uit;
}

}  // namespace

std::string maak_pdf(const Document& document) {
  std::vector<std::string> beelden;
  for (const auto& blok : document.blokken)
    if (const auto* kaart = std::get_if<Kaart>(&blok))
      beelden.push_back(kaart->bijschrift + ": " + kaart->beschrijving);
  return werk_pdf_af(zet_af(document), beelden);
}

}  // namespace ruimte::exporting
