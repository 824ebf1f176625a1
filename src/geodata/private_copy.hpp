// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "application/kaart/kaartinvoer.hpp"
#include "base/result.hpp"
#include "geodata/detect.hpp"

namespace ruimte::geodata {

/// A map file in a folder of its own that only we can read, under a name of ours, without anything beside it. Gone
/// with the object.
class PrivateCopy {
 public:
  /// Copies, hashes, detects the format by content and unpacks. Fills bestand, bytes and sha256 of the report.
  static base::Result<PrivateCopy, application::Bevinding> make(const std::filesystem::path& source,
                                                                const application::Kaartvraag& vraag,
                                                                application::Kaartverslag& verslag);
  PrivateCopy(PrivateCopy&& other) noexcept;
  PrivateCopy& operator=(PrivateCopy&& other) = delete;
  PrivateCopy(const PrivateCopy&) = delete;
  PrivateCopy& operator=(const PrivateCopy&) = delete;
  ~PrivateCopy();

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] Format format() const { return format_; }
  /// Name of the layer when the file name says it (shapefile); else empty.
  [[nodiscard]] const std::string& layer() const { return layer_; }

 private:
  PrivateCopy();
  base::Result<void, application::Bevinding> unpack(const application::Kaartvraag& vraag, std::uint64_t bytes);
  base::Result<void, application::Bevinding> take(Format format, const std::string& shown_name);

  std::filesystem::path folder_, file_;
  Format format_ = Format::unknown;
  std::string layer_;
};

}  // namespace ruimte::geodata
