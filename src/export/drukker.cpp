// SPDX-License-Identifier: EUPL-1.2
#include "export/drukker.hpp"

#include <algorithm>

#include "export/vormen.hpp"

namespace ruimte::exporting {

namespace {

using namespace application::stukken;

class Drie final : public Drukker {
 public:
  [[nodiscard]] std::string druk(const Document& document, Vorm vorm) const override {
    switch (vorm) {
      case Vorm::docx: return maak_docx(document);
      case Vorm::odt: return maak_odt(document);
      case Vorm::pdf: break;
    }
    return maak_pdf(document);
  }
};

}  // namespace

std::vector<int> kolombreedten(const Tabel& tabel, int breedte) {
  int delen = 0, over = breedte;
  for (const auto& k : tabel.kolommen) delen += k.breedte;
  std::vector<int> uit;
  for (const auto& k : tabel.kolommen) {
    uit.push_back(breedte * k.breedte / std::max(delen, 1));
    over -= uit.back();
  }
  if (!uit.empty()) uit.back() += over;
  return uit;
}

std::unique_ptr<Drukker> drukker() { return std::make_unique<Drie>(); }

}  // namespace ruimte::exporting
