// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

/// What the writers of XML share. Private to this folder.
namespace ruimte::exporting {

using Attributen = std::initializer_list<std::pair<const char*, std::string>>;

/// Without what XML cannot hold: control signs, and two code points that are none.
std::string voor_xml(std::string_view tekst);
/// A child element with attributes, in the order given.
pugi::xml_node element(pugi::xml_node in, const char* naam, Attributen attributen = {});
/// The root element.
inline pugi::xml_node element(pugi::xml_document& in, const char* naam, Attributen attributen = {}) {
  return element(in.root(), naam, attributen);
}
/// The same with text in it.
pugi::xml_node element(pugi::xml_node in, const char* naam, Attributen attributen, std::string_view tekst);
/// With a declaration and without spaces that are not in the document.
std::string schrijf(const pugi::xml_document& document);
/// `2026-09-03T00:00:00Z`: the day of the document as a moment.
std::string moment(const std::string& dag);

}  // namespace ruimte::exporting
