// SPDX-License-Identifier: EUPL-1.2
// Office Open XML as ISO/IEC 29500 has it; elements stand in the order that its schema asks for.
#include "export/docx_delen.hpp"
#include "export/kaarttekening.hpp"
#include "export/pakket.hpp"
#include "export/vormen.hpp"
#include "export/xml.hpp"

namespace ruimte::exporting {

namespace {

using namespace application::stukken;

constexpr int tekstbreedte = 9638;  ///< between the margins of A4, in twentieths of a point
constexpr int regelhoogte = 280;
constexpr const char* ns_w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* ns_r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* ns_wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr const char* ns_a = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* ns_pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr const char* soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

class Schrijver {
 public:
  explicit Schrijver(const Document& document) : document_(document) {}

  std::string bestand() {
    const auto inhoud = tekst();  // counts the pictures
    std::vector<Deel> delen = {{"[Content_Types].xml", inhoudstypen()},
                               {"_rels/.rels", std::string(docx::relaties)},
                               {"docProps/app.xml", app()},
                               {"docProps/core.xml", kenmerken()},
                               {"word/_rels/document.xml.rels", verwijzingen()},
                               {"word/document.xml", inhoud},
                               {"word/footer1.xml", voet()},
                               {"word/numbering.xml", std::string(docx::nummering)},
                               {"word/settings.xml", std::string(docx::instellingen)},
                               {"word/styles.xml", std::string(docx::stijlen)}};
    for (std::size_t i = 0; i < beelden_.size(); ++i)
      delen.push_back({"word/media/kaart" + std::to_string(i + 1) + ".png", beelden_[i], true});
    return pak_in(delen);
  }

 private:
  static void run(pugi::xml_node p, std::string_view tekst, const char* tekenstijl = nullptr) {
    auto r = element(p, "w:r");
    if (tekenstijl) element(element(r, "w:rPr"), "w:rStyle", {{"w:val", tekenstijl}});
    bool eerste = true;
    elke_regel(tekst, [&](std::string_view regel) {
      if (!eerste) element(r, "w:br");
      eerste = false;
      element(r, "w:t", {{"xml:space", "preserve"}}, regel);
    });
  }

  static pugi::xml_node alinea(pugi::xml_node in, const char* stijl) {
    auto p = element(in, "w:p");
    if (stijl) element(element(p, "w:pPr"), "w:pStyle", {{"w:val", stijl}});
    return p;
  }
  static void alinea(pugi::xml_node in, const char* stijl, std::string_view tekst) { run(alinea(in, stijl), tekst); }

  std::string tekst() {
    pugi::xml_document xml;
    auto root =
        element(xml, "w:document",
                {{"xmlns:w", ns_w}, {"xmlns:r", ns_r}, {"xmlns:wp", ns_wp}, {"xmlns:a", ns_a}, {"xmlns:pic", ns_pic}});
    body_ = element(root, "w:body");
    if (!document_.merk.empty()) alinea(body_, "Merk", document_.merk);
    alinea(body_, "Title", document_.titel);
    alinea(body_, "Subtitle", document_.onderwerp);
    for (const auto& blok : document_.blokken) std::visit([this](const auto& b) { schrijf_blok(b); }, blok);
    auto sectie = element(body_, "w:sectPr");
    element(sectie, "w:footerReference", {{"w:type", "default"}, {"r:id", "rId4"}});
    element(sectie, "w:pgSz", {{"w:w", "11906"}, {"w:h", "16838"}});
    element(sectie, "w:pgMar",
            {{"w:top", "1134"},
             {"w:right", "1134"},
             {"w:bottom", "1134"},
             {"w:left", "1134"},
             {"w:header", "567"},
             {"w:footer", "567"},
             {"w:gutter", "0"}});
    return schrijf(xml);
  }

  void schrijf_blok(const Kop& b) {
    alinea(body_, b.niveau == 1 ? "Heading1" : b.niveau == 2 ? "Heading2" : "Heading3", b.tekst);
  }
  void schrijf_blok(const Alinea& b) {
    alinea(body_, b.stijl == Stijl::klein ? "Klein" : b.stijl == Stijl::nadruk ? "Nadruk" : nullptr, b.tekst);
  }
  void schrijf_blok(const Lijst& b) {
    for (const auto& punt : b.punten) alinea(body_, "ListBullet", punt);
  }

  /// A table with fixed widths; rows follow.
  pugi::xml_node tabel(const char* stijl, const std::vector<int>& breedten, bool kop, bool eerste_kolom) {
    auto t = element(body_, "w:tbl");
    auto pr = element(t, "w:tblPr");
    element(pr, "w:tblStyle", {{"w:val", stijl}});
    element(pr, "w:tblW", {{"w:w", std::to_string(tekstbreedte)}, {"w:type", "dxa"}});
    element(pr, "w:tblLayout", {{"w:type", "fixed"}});
    element(pr, "w:tblLook",
            {{"w:val", kop            ? "0020"
                       : eerste_kolom ? "0080"
                                      : "0000"},
             {"w:firstRow", kop ? "1" : "0"},
             {"w:lastRow", "0"},
             {"w:firstColumn", eerste_kolom ? "1" : "0"},
             {"w:lastColumn", "0"},
             {"w:noHBand", "1"},
             {"w:noVBand", "1"}});
    auto raster = element(t, "w:tblGrid");
    for (const int b : breedten) element(raster, "w:gridCol", {{"w:w", std::to_string(b)}});
    return t;
  }
  static pugi::xml_node cel(pugi::xml_node rij, int breedte) {
    auto c = element(rij, "w:tc");
    element(element(c, "w:tcPr"), "w:tcW", {{"w:w", std::to_string(breedte)}, {"w:type", "dxa"}});
    return c;
  }
  /// Word wants a paragraph between two tables, and after the last.
  void na_tabel() {
    auto p = element(body_, "w:p");
    element(element(p, "w:pPr"), "w:spacing",
            {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "120"}, {"w:lineRule", "exact"}});
  }

  void schrijf_blok(const Feiten& b) {
    const std::vector<int> breedten = {2600, tekstbreedte - 2600};
    auto t = tabel("Feiten", breedten, false, true);
    for (const auto& f : b.feiten) {
      auto rij = element(t, "w:tr");
      alinea(cel(rij, breedten[0]), "Celkop", f.naam);
      alinea(cel(rij, breedten[1]), "Cel", f.tekst);
    }
    na_tabel();
  }

  void schrijf_blok(const Tabel& b) {
    const auto breedten = kolombreedten(b, tekstbreedte);
    auto t = tabel("Stuktabel", breedten, true, false);
    auto kop = element(t, "w:tr");
    auto pr = element(kop, "w:trPr");
    element(pr, "w:cantSplit");
    element(pr, "w:tblHeader");
    for (std::size_t i = 0; i < b.kolommen.size(); ++i) alinea(cel(kop, breedten[i]), "Celkop", b.kolommen[i].kop);
    for (const auto& cellen : b.rijen) {
      auto rij = element(t, "w:tr");
      for (std::size_t i = 0; i < cellen.size(); ++i) alinea(cel(rij, breedten[i]), "Cel", cellen[i]);
    }
    na_tabel();
  }

  /// A content control in a frame: what is typed takes the place of the hint.
  void schrijf_blok(const Eigen& b) {
    if (!b.vraag.empty()) alinea(body_, "Vraag", b.vraag);
    auto t = tabel("Eigen", {tekstbreedte}, false, false);
    auto rij = element(t, "w:tr");
    element(element(rij, "w:trPr"), "w:trHeight",
            {{"w:val", std::to_string(b.regels * regelhoogte)}, {"w:hRule", "atLeast"}});
    auto sdt = element(cel(rij, tekstbreedte), "w:sdt");
    auto pr = element(sdt, "w:sdtPr");
    element(pr, "w:alias", {{"w:val", b.vraag.empty() ? "Eigen woorden" : b.vraag.substr(0, kort(b.vraag, 60))}});
    element(pr, "w:id", {{"w:val", std::to_string(++velden_)}});
    element(pr, "w:showingPlcHdr");
    auto p = alinea(element(sdt, "w:sdtContent"), nullptr);
    run(p, eigen_hint, "PlaceholderText");
    element(sdt.parent(), "w:p");
    na_tabel();
  }

  /// At most `meest` bytes, not within a sign.
  static std::size_t kort(const std::string& tekst, std::size_t meest) {
    if (tekst.size() <= meest) return tekst.size();
    while (meest > 0 && (static_cast<unsigned char>(tekst[meest]) & 0xC0U) == 0x80U) --meest;
    return meest;
  }

  void schrijf_blok(const Kaart& b) {
    beelden_.push_back(teken_png(b));
    const auto nr = std::to_string(beelden_.size());
    const auto [breed, hoog] = kaartmaat;
    const std::string cx = std::to_string(breed * 36000), cy = std::to_string(hoog * 36000);  // millimetres in EMU
    auto p = element(body_, "w:p");
    element(element(p, "w:pPr"), "w:keepNext");
    auto in = element(element(element(p, "w:r"), "w:drawing"), "wp:inline",
                      {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    element(in, "wp:extent", {{"cx", cx}, {"cy", cy}});
    element(in, "wp:docPr", {{"id", nr}, {"name", "Kaart " + nr}, {"descr", b.bijschrift + ": " + b.beschrijving}});
    auto pic = element(element(element(in, "a:graphic"), "a:graphicData", {{"uri", ns_pic}}), "pic:pic");
    auto nv = element(pic, "pic:nvPicPr");
    element(nv, "pic:cNvPr", {{"id", nr}, {"name", "kaart" + nr + ".png"}});
    element(nv, "pic:cNvPicPr");
    auto vulling = element(pic, "pic:blipFill");
    element(vulling, "a:blip", {{"r:embed", "rId" + std::to_string(4 + beelden_.size())}});
    element(element(vulling, "a:stretch"), "a:fillRect");
    auto vorm = element(pic, "pic:spPr");
    auto xfrm = element(vorm, "a:xfrm");
    element(xfrm, "a:off", {{"x", "0"}, {"y", "0"}});
    element(xfrm, "a:ext", {{"cx", cx}, {"cy", cy}});
    element(element(vorm, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    alinea(body_, "Caption", onderschrift(b));
  }

  std::string voet() const {
    pugi::xml_document xml;
    auto root = element(xml, "w:ftr", {{"xmlns:w", ns_w}});
    auto p = alinea(root, "Footer");
    run(p, document_.status);
    p = alinea(root, "Footer");
    run(p, document_.titel);
    element(element(p, "w:r"), "w:tab");
    run(p, "Bladzijde ");
    veld(p, "PAGE");
    run(p, " van ");
    veld(p, "NUMPAGES");
    return schrijf(xml);
  }
  static void veld(pugi::xml_node p, const char* naam) { run(element(p, "w:fldSimple", {{"w:instr", naam}}), "1"); }

  std::string inhoudstypen() const {
    pugi::xml_document xml;
    auto root = element(xml, "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    element(root, "Default",
            {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    element(root, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    if (!beelden_.empty()) element(root, "Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    const std::pair<const char*, std::string> delen[] = {
        {"/word/document.xml", word + "document.main+xml"},
        {"/word/footer1.xml", word + "footer+xml"},
        {"/word/numbering.xml", word + "numbering+xml"},
        {"/word/settings.xml", word + "settings+xml"},
        {"/word/styles.xml", word + "styles+xml"},
        {"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
        {"/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"}};
    for (const auto& [naam, type] : delen) element(root, "Override", {{"PartName", naam}, {"ContentType", type}});
    return schrijf(xml);
  }

  std::string verwijzingen() const {
    pugi::xml_document xml;
    auto root =
        element(xml, "Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
    int nr = 0;
    const auto naar = [&](const std::string& wat, const std::string& doel) {
      element(root, "Relationship", {{"Id", "rId" + std::to_string(++nr)}, {"Type", soort + wat}, {"Target", doel}});
    };
    naar("styles", "styles.xml");
    naar("numbering", "numbering.xml");
    naar("settings", "settings.xml");
    naar("footer", "footer1.xml");
    for (std::size_t i = 0; i < beelden_.size(); ++i) naar("image", "media/kaart" + std::to_string(i + 1) + ".png");
    return schrijf(xml);
  }

  static std::string app() {
    pugi::xml_document xml;
    auto root = element(xml, "Properties",
                        {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    element(root, "Application", {}, "Ruimtemaker");
    return schrijf(xml);
  }

  std::string kenmerken() const {
    pugi::xml_document xml;
    auto root = element(xml, "cp:coreProperties",
                        {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                         {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                         {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    element(root, "dc:title", {}, document_.titel);
    element(root, "dc:subject", {}, document_.onderwerp);
    element(root, "dc:creator", {}, "Ruimtemaker");
    element(root, "dc:language", {}, taal);
    for (const auto* wanneer : {"dcterms:created", "dcterms:modified"})
      element(root, wanneer, {{"xsi:type", "dcterms:W3CDTF"}}, moment(base::to_string(document_.dag)));
    return schrijf(xml);
  }

  const Document& document_;
  pugi::xml_node body_;
  std::vector<std::string> beelden_;
  int velden_ = 0;
};

}  // namespace

std::string maak_docx(const Document& document) { return Schrijver(document).bestand(); }

}  // namespace ruimte::exporting
