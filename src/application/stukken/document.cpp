// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/document.hpp"

namespace ruimte::application::stukken {

std::string_view achtervoegsel(Vorm vorm) {
  switch (vorm) {
    case Vorm::docx: return "docx";
    case Vorm::odt: return "odt";
    case Vorm::pdf: break;
  }
  return "pdf";
}

std::string_view mediatype(Vorm vorm) {
  switch (vorm) {
    case Vorm::docx: return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Vorm::odt: return "application/vnd.oasis.opendocument.text";
    case Vorm::pdf: break;
  }
  return "application/pdf";
}

}  // namespace ruimte::application::stukken
