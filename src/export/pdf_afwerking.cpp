// SPDX-License-Identifier: EUPL-1.2
#include "export/pdf_afwerking.hpp"

// The library asks to be told that its old pointers are not used.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "export/vormen.hpp"

namespace ruimte::exporting {

std::string werk_pdf_af(const std::string& pdf, const std::vector<std::string>& beelden) {
  QPDF document;
  document.setSuppressWarnings(true);
  document.processMemoryFile("stuk.pdf", pdf.data(), pdf.size());
  auto wortel = document.getRoot();
  wortel.replaceKey("/Lang", QPDFObjectHandle::newString(taal));
  auto weergave = QPDFObjectHandle::newDictionary();
  weergave.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  wortel.replaceKey("/ViewerPreferences", weergave);
  auto gemerkt = QPDFObjectHandle::newDictionary();
  gemerkt.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
  wortel.replaceKey("/MarkInfo", gemerkt);
  std::size_t beeld = 0;
  for (auto object : document.getAllObjects()) {
    if (!object.isDictionary() || !object.getKey("/S").isName() || object.getKey("/S").getName() != "/Figure") continue;
    if (beeld < beelden.size()) object.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(beelden[beeld++]));
  }
  QPDFWriter schrijver(document);
  schrijver.setOutputMemory();
  schrijver.setObjectStreamMode(qpdf_o_preserve);
  schrijver.setDeterministicID(true);
  schrijver.write();
  const auto bytes = schrijver.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace ruimte::exporting
