// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/taken/narekenaar.hpp"

namespace ruimte::application::test {

/// Agrees with everything; its archive is the names of the files. The program itself:
/// tests/pasproef/narekenaar.test.cpp.
inline Narekening agrees(const std::function<void(const Bestandnemer&)>& vul, const std::stop_token&) {
  std::string namen;
  vul([&](const std::string& naam, std::string_view) { namen += naam + "\n"; });
  return {Oordeel::klopt, "certify", "2", "klopt", namen};
}

}  // namespace ruimte::application::test
