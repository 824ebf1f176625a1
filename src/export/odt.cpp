// SPDX-License-Identifier: EUPL-1.2
// OpenDocument 1.3 text.
#include <array>
#include <cstdio>

#include "export/kaarttekening.hpp"
#include "export/odt_delen.hpp"
#include "export/pakket.hpp"
#include "export/vormen.hpp"
#include "export/xml.hpp"

namespace ruimte::exporting {

namespace {

using namespace application::stukken;

constexpr int tekstbreedte = 17000;  ///< thousandths of a centimetre
constexpr int regelhoogte = 480;
constexpr const char* mime = "application/vnd.oasis.opendocument.text";

std::string centimeters(int honderdsten) {
  std::array<char, 32> uit{};
  std::snprintf(uit.data(), uit.size(), "%d.%03dcm", honderdsten / 1000, honderdsten % 1000);
  return uit.data();
}

std::string met(std::string tekst, std::string_view plek, const std::string& waarde) {
  pugi::xml_document xml;
  element(xml.root(), "x", {}, waarde);
  auto veilig = schrijf(xml);
  const auto begin = veilig.find("<x>") + 3;
  veilig = veilig.substr(begin, veilig.rfind("</x>") - begin);
  return tekst.replace(tekst.find(plek), plek.size(), veilig);
}

class Schrijver {
 public:
  explicit Schrijver(const Document& document) : document_(document) {}

  std::string bestand() {
    const auto inhoud = tekst();
    const auto stijlen = met(met(std::string(odt::stijlen), "@STATUS@", document_.status), "@TITEL@", document_.titel);
    std::vector<Deel> delen = {{"mimetype", mime, true},  // first and as it is: so others know the file
                               {"META-INF/manifest.xml", inhoudsopgave()},
                               {"content.xml", inhoud},
                               {"meta.xml", kenmerken()},
                               {"styles.xml", stijlen}};
    for (std::size_t i = 0; i < beelden_.size(); ++i) delen.push_back({beeldnaam(i), beelden_[i], true});
    return pak_in(delen);
  }

 private:
  static std::string beeldnaam(std::size_t i) { return "Pictures/kaart" + std::to_string(i + 1) + ".png"; }

  static void woorden(pugi::xml_node in, std::string_view tekst) {
    bool eerste = true;
    elke_regel(tekst, [&](std::string_view regel) {
      if (!eerste) element(in, "text:line-break");
      eerste = false;
      in.append_child(pugi::node_pcdata).set_value(voor_xml(regel).c_str());
    });
  }
  static pugi::xml_node alinea(pugi::xml_node in, const char* stijl, std::string_view tekst) {
    auto p = element(in, "text:p", {{"text:style-name", stijl}});
    woorden(p, tekst);
    return p;
  }

  std::string tekst() {
    pugi::xml_document xml;
    auto root = element(xml, "office:document-content",
                        {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                         {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                         {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                         {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                         {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
                         {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                         {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                         {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                         {"office:version", "1.3"}});
    pugi::xml_document vast;
    vast.load_buffer(odt::eigen_stijlen.data(), odt::eigen_stijlen.size());
    stijlen_ = root.append_copy(vast.document_element());
    for (const auto* ns : {"xmlns:office", "xmlns:style", "xmlns:fo", "xmlns:table"}) stijlen_.remove_attribute(ns);
    tekst_ = element(element(root, "office:body"), "office:text");
    if (!document_.merk.empty()) alinea(tekst_, "Merk", document_.merk);
    alinea(tekst_, "Title", document_.titel);
    alinea(tekst_, "Subtitle", document_.onderwerp);
    for (const auto& blok : document_.blokken) std::visit([this](const auto& b) { schrijf_blok(b); }, blok);
    return schrijf(xml);
  }

  void schrijf_blok(const Kop& b) {
    const auto niveau = std::to_string(b.niveau);
    auto h = element(tekst_, "text:h", {{"text:style-name", "Heading_20_" + niveau}, {"text:outline-level", niveau}});
    woorden(h, b.tekst);
  }
  void schrijf_blok(const Alinea& b) {
    alinea(tekst_, b.stijl == Stijl::klein ? "Klein" : b.stijl == Stijl::nadruk ? "Nadruk" : "Standard", b.tekst);
  }
  void schrijf_blok(const Lijst& b) {
    auto lijst = element(tekst_, "text:list", {{"text:style-name", "Opsomming"}});
    for (const auto& punt : b.punten) alinea(element(lijst, "text:list-item"), "Punt", punt);
  }

  /// A style of its own for each width that is used.
  pugi::xml_node tabel(const std::vector<int>& breedten) {
    const auto naam = "T" + std::to_string(++tabellen_);
    auto t = element(tekst_, "table:table", {{"table:name", naam}, {"table:style-name", "Tabel"}});
    for (std::size_t i = 0; i < breedten.size(); ++i) {
      const auto kolom = naam + "K" + std::to_string(i + 1);
      auto stijl = element(stijlen_, "style:style", {{"style:name", kolom}, {"style:family", "table-column"}});
      element(stijl, "style:table-column-properties", {{"style:column-width", centimeters(breedten[i])}});
      element(t, "table:table-column", {{"table:style-name", kolom}});
    }
    return t;
  }
  static pugi::xml_node cel(pugi::xml_node rij, const char* stijl) {
    return element(rij, "table:table-cell", {{"table:style-name", stijl}, {"office:value-type", "string"}});
  }

  void schrijf_blok(const Feiten& b) {
    auto t = tabel({4600, tekstbreedte - 4600});
    for (const auto& f : b.feiten) {
      auto rij = element(t, "table:table-row");
      alinea(cel(rij, "Feitcel"), "Celkop", f.naam);
      alinea(cel(rij, "Feitcel"), "Cel", f.tekst);
    }
  }

  void schrijf_blok(const Tabel& b) {
    const auto breedten = kolombreedten(b, tekstbreedte);
    auto t = tabel(breedten);
    auto kop = element(element(t, "table:table-header-rows"), "table:table-row");
    for (const auto& k : b.kolommen) alinea(cel(kop, "Kopcel"), "Celkop", k.kop);
    for (std::size_t i = 0; i < b.rijen.size(); ++i) {
      auto rij = element(t, "table:table-row");
      for (const auto& c : b.rijen[i]) alinea(cel(rij, i + 1 == b.rijen.size() ? "Slotcel" : "Rijcel"), "Cel", c);
    }
  }

  void schrijf_blok(const Eigen& b) {
    if (!b.vraag.empty()) alinea(tekst_, "Vraag", b.vraag);
    auto t = tabel({tekstbreedte});
    const auto naam = "T" + std::to_string(tabellen_) + "R";
    auto stijl = element(stijlen_, "style:style", {{"style:name", naam}, {"style:family", "table-row"}});
    element(stijl, "style:table-row-properties", {{"style:min-row-height", centimeters(b.regels * regelhoogte)}});
    auto c = cel(element(t, "table:table-row", {{"table:style-name", naam}}), "Eigencel");
    auto p = element(c, "text:p", {{"text:style-name", "Standard"}});
    element(element(p, "text:span", {{"text:style-name", "Placeholder"}}), "text:placeholder",
            {{"text:placeholder-type", "text"}, {"text:description", b.vraag}}, "<" + std::string(eigen_hint) + ">");
  }

  void schrijf_blok(const Kaart& b) {
    beelden_.push_back(teken_png(b));
    const auto nr = std::to_string(beelden_.size());
    auto p = element(tekst_, "text:p", {{"text:style-name", "Standard"}});
    auto kader = element(p, "draw:frame",
                         {{"draw:name", "Kaart " + nr},
                          {"draw:style-name", "Beeld"},
                          {"text:anchor-type", "as-char"},
                          {"svg:width", centimeters(kaartmaat.first * 100)},
                          {"svg:height", centimeters(kaartmaat.second * 100)}});
    element(kader, "draw:image",
            {{"xlink:href", beeldnaam(beelden_.size() - 1)},
             {"xlink:type", "simple"},
             {"xlink:show", "embed"},
             {"xlink:actuate", "onLoad"}});
    element(kader, "svg:title", {}, b.bijschrift);
    element(kader, "svg:desc", {}, b.beschrijving);
    alinea(tekst_, "Klein", onderschrift(b));
  }

  std::string inhoudsopgave() const {
    pugi::xml_document xml;
    auto root = element(
        xml, "manifest:manifest",
        {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
    const auto noem = [&](const std::string& pad, const char* soort) {
      element(root, "manifest:file-entry", {{"manifest:full-path", pad}, {"manifest:media-type", soort}});
    };
    noem("/", mime);
    for (const auto* pad : {"content.xml", "meta.xml", "styles.xml"}) noem(pad, "text/xml");
    for (std::size_t i = 0; i < beelden_.size(); ++i) noem(beeldnaam(i), "image/png");
    return schrijf(xml);
  }

  std::string kenmerken() const {
    pugi::xml_document xml;
    auto root = element(xml, "office:document-meta",
                        {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                         {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                         {"office:version", "1.3"}});
    auto m = element(root, "office:meta");
    element(m, "meta:generator", {}, "Ruimtemaker");
    element(m, "dc:title", {}, document_.titel);
    element(m, "dc:subject", {}, document_.onderwerp);
    element(m, "dc:language", {}, taal);
    element(m, "meta:creation-date", {}, moment(base::to_string(document_.dag)));
    element(m, "dc:date", {}, moment(base::to_string(document_.dag)));
    return schrijf(xml);
  }

  const Document& document_;
  pugi::xml_node tekst_, stijlen_;
  std::vector<std::string> beelden_;
  int tabellen_ = 0;
};

}  // namespace

std::string maak_odt(const Document& document) { return Schrijver(document).bestand(); }

}  // namespace ruimte::exporting
