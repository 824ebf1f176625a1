// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

/// The content of werkwijze/ and referentie/ as canonical JSON: the program never parses YAML.
namespace ruimte::gen {

struct EmbeddedFile {
  std::string_view path;   ///< of the YAML file, such as "werkwijze/standaard.yaml"
  std::string_view json;   ///< canonical: sorted keys, integers only
  std::string_view lines;  ///< source map for line_of: "<pointer>\t<line>\n" per place, sorted by place in the file
};

/// Sorted by path.
std::span<const EmbeddedFile> werkwijze_files();
std::span<const EmbeddedFile> referentie_files();  ///< without the example
std::span<const EmbeddedFile> voorbeeld_files();   ///< referentie/voorbeeld/

/// Line in the YAML file of an RFC 6901 pointer, or of its nearest parent; 0 when the file is unknown. For messages
/// about wrong content: O(size of the file) per call.
int line_of(std::string_view path, std::string_view pointer);

}  // namespace ruimte::gen
