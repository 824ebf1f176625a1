// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace ruimte::exporting {

/// The files of a folder, without folders in it, as a ZIP: in order of name, all with the same day and without owner or
/// rights, so that the same files give the same bytes. Reads them one by one. Throws std::runtime_error. O(bytes).
std::string archief_van(const std::filesystem::path& map);

}  // namespace ruimte::exporting
