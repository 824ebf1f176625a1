// SPDX-License-Identifier: EUPL-1.2
// The files as others see them: their parts against golden ones, the same bytes whenever and in whatever order.
#define POINTERHOLDER_TRANSITION 4
#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <sstream>
#include <thread>

#include "export/drukker.hpp"

namespace ruimte::exporting {
namespace {

using namespace application::stukken;

base::Geometry vlak(std::int32_t x, std::int32_t y, std::int32_t zijde) {
  return {base::GeometryType::vlak, {{{{x, y}, {x + zijde, y}, {x + zijde, y + zijde}, {x, y + zijde}}}}};
}

/// One of everything, with signs that XML and paper have trouble with.
Document voorbeeld() {
  Document d;
  d.bestandsnaam = "oplegnotitie-V-UT-2026-001";
  d.titel = "Oplegnotitie";
  d.onderwerp = "V-UT-2026-001 Water & bodem <Utrecht>";
  d.merk = "Alleen voor eigen ogen.";
  d.status = "Bestuurlijke afspraak; niet vrijblijvend.";
  d.voor = "Projectleider, provincie Utrecht";
  d.dag = base::parse_date("2026-09-03").value();
  d.blokken = {Feiten{{{"Stap", "In dialoog"}, {"Waar", "Kromme Rijn"}}},
               Kop{1, "Gevraagd"},
               Alinea{"Eén besluit over \"396 hectare\".\nNa de zomer.", Stijl::nadruk},
               Kop{2, "Toets"},
               Tabel{{{"Criterium", 2}, {"Oordeel", 1}}, {{"Meer sectoren \x01 ", "Voldoet"}, {"", "Nog onbekend"}}},
               Lijst{{"Eerste punt", "Tweede punt"}},
               Kaart{"Waar het speelt",
                     "1 Strook; 2 Plek.",
                     "Grenzen: CBS.",
                     {{vlak(130'000'000, 450'000'000, 20'000'000), true, "Utrecht"},
                      {vlak(135'000'000, 455'000'000, 3'000'000), false, "Strook"},
                      {{base::GeometryType::punt, {{{{145'000'000, 465'000'000}}}}}, false, "Plek"}}},
               Kop{3, "In eigen woorden"},
               Eigen{"Wat moet het overleg meenemen?", 4},
               Alinea{"Gemaakt op 3 september 2026.", Stijl::klein}};
  return d;
}

std::map<std::string, std::string> delen(const std::string& bytes) {
  std::map<std::string, std::string> uit;
  zip_source_t* bron = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* zip = zip_open_from_source(bron, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  if (zip == nullptr) return uit;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat{};
    zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string inhoud(stat.size, '\0');
    zip_file_t* bestand = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
    zip_fread(bestand, inhoud.data(), inhoud.size());
    zip_fclose(bestand);
    uit[stat.name] = inhoud;
  }
  zip_close(zip);
  return uit;
}

std::string lees(const std::string& pad) {
  std::ostringstream uit;
  uit << std::ifstream(pad, std::ios::binary).rdbuf();
  return uit.str();
}

/// Against src/export/golden/<form>/<part>; UPDATE=1 writes them anew.
void zie_gouden(Vorm vorm, const std::vector<std::string>& welke) {
  const auto gemaakt = delen(drukker()->druk(voorbeeld(), vorm));
  for (auto naam : welke) {
    ASSERT_TRUE(gemaakt.contains(naam)) << naam;
    const auto& tekst = gemaakt.at(naam);
    std::ranges::replace(naam, '/', '-');
    const auto pad =
        std::string(RUIMTE_SOURCE_DIR "/src/export/golden/") + std::string(achtervoegsel(vorm)) + "-" + naam;
    if (std::getenv("UPDATE") != nullptr) std::ofstream(pad, std::ios::binary) << tekst;
    EXPECT_EQ(tekst, lees(pad)) << pad;
  }
}

TEST(Export, DocxHasTheseParts) {
  zie_gouden(Vorm::docx, {"[Content_Types].xml", "docProps/core.xml", "word/document.xml", "word/footer1.xml",
                          "word/_rels/document.xml.rels"});
}

TEST(Export, OdtHasThesePartsAndBeginsWithItsType) {
  zie_gouden(Vorm::odt, {"META-INF/manifest.xml", "content.xml", "meta.xml", "styles.xml"});
  const auto bytes = drukker()->druk(voorbeeld(), Vorm::odt);
  EXPECT_EQ(bytes.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST(Export, PdfHasDutchTagsTitleAndAMapInWords) {
  const auto bytes = drukker()->druk(voorbeeld(), Vorm::pdf);
  QPDF pdf;
  pdf.processMemoryFile("stuk.pdf", bytes.data(), bytes.size());
  auto wortel = pdf.getRoot();
  EXPECT_EQ(wortel.getKey("/Lang").getUTF8Value(), "nl-NL");
  EXPECT_TRUE(wortel.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_TRUE(wortel.hasKey("/StructTreeRoot"));
  EXPECT_TRUE(wortel.hasKey("/Outlines"));
  EXPECT_EQ(QPDFPageDocumentHelper(pdf).getAllPages().size(), 1U);
  std::string figuren;
  for (auto o : pdf.getAllObjects())
    if (o.isDictionary() && o.hasKey("/Alt")) figuren += o.getKey("/Alt").getUTF8Value();
  EXPECT_EQ(figuren, "Waar het speelt: 1 Strook; 2 Plek.");
  EXPECT_EQ(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(),
            "Oplegnotitie: V-UT-2026-001 Water & bodem <Utrecht>");
}

TEST(Export, TheSameDocumentGivesTheSameBytesInAnyOrderAndOnAnyThread) {
  const auto d = voorbeeld();
  const auto eerst = drukker();
  std::map<Vorm, std::string> een, twee, drie;
  for (const auto v : {Vorm::docx, Vorm::odt, Vorm::pdf}) een[v] = eerst->druk(d, v);
  setenv("TZ", "Pacific/Auckland", 1);  // what a zip file calls its time is that of the place
  tzset();
  for (const auto v : {Vorm::pdf, Vorm::odt, Vorm::docx}) twee[v] = drukker()->druk(d, v);
  unsetenv("TZ");
  tzset();
  std::vector<std::thread> draden;
  for (const auto v : vormen) {
    drie[v];
    draden.emplace_back([&, v] { drie.at(v) = eerst->druk(d, v); });
  }
  for (auto& draad : draden) draad.join();
  for (const auto v : vormen) {
    EXPECT_TRUE(een[v] == twee[v]) << achtervoegsel(v);
    EXPECT_TRUE(een[v] == drie[v]) << achtervoegsel(v);
  }
}

TEST(Export, LongTablesAndTextsGoOnOverPagesAndLoseNothing) {
  Document d = voorbeeld();
  Tabel lang{{{"Nr", 1}, {"Tekst", 4}}, {}};
  for (int i = 0; i < 120; ++i) lang.rijen.push_back({std::to_string(i), std::string(i % 7 == 0 ? 6000 : 60, 'w')});
  d.blokken = {lang, Alinea{std::string(20000, 'x') + " einde", Stijl::gewoon}, Eigen{"", 40},
               Lijst{{std::string(9000, 'y')}}};
  const auto bytes = drukker()->druk(d, Vorm::pdf);
  QPDF pdf;
  pdf.processMemoryFile("stuk.pdf", bytes.data(), bytes.size());
  EXPECT_GT(QPDFPageDocumentHelper(pdf).getAllPages().size(), 20U);
  EXPECT_TRUE(pdf.getWarnings().empty());
}

TEST(Export, AnEmptyDocumentIsAFileToo) {
  for (const auto v : vormen) EXPECT_GT(drukker()->druk(Document{}, v).size(), 500U);
}

}  // namespace
}  // namespace ruimte::exporting
