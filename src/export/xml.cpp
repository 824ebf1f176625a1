// SPDX-License-Identifier: EUPL-1.2
#include "export/xml.hpp"

#include <sstream>

namespace ruimte::exporting {

std::string voor_xml(std::string_view tekst) {
  std::string uit;
  for (std::size_t i = 0; i < tekst.size(); ++i) {
    const auto c = static_cast<unsigned char>(tekst[i]);
    const bool geen_teken = tekst.substr(i, 3) == "\xEF\xBF\xBE" || tekst.substr(i, 3) == "\xEF\xBF\xBF";
    if (geen_teken)
      i += 2;
    else if (c >= 0x20 || c == '\n' || c == '\t')
      uit += tekst[i];
  }
  return uit;
}

pugi::xml_node element(pugi::xml_node in, const char* naam, Attributen attributen) {
  auto uit = in.append_child(naam);
  for (const auto& [sleutel, waarde] : attributen) uit.append_attribute(sleutel).set_value(voor_xml(waarde).c_str());
  return uit;
}

pugi::xml_node element(pugi::xml_node in, const char* naam, Attributen attributen, std::string_view tekst) {
  auto uit = element(in, naam, attributen);
  uit.append_child(pugi::node_pcdata).set_value(voor_xml(tekst).c_str());
  return uit;
}

std::string schrijf(const pugi::xml_document& document) {
  std::ostringstream uit;
  uit << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.save(uit, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return uit.str();
}

std::string moment(const std::string& dag) { return dag + "T00:00:00Z"; }

}  // namespace ruimte::exporting
