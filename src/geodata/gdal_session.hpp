// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

/// GDAL as we allow it: five formats (and memory), no network, no sidecars, nothing printed.
namespace ruimte::geodata {

/// Registers the drivers and closes the doors, the first time. Any number of threads.
void start_gdal();

/// Keeps what GDAL says on this thread, instead of printing it, for as long as it lives. The last one made goes first.
class GdalMessages {
 public:
  GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;
  ~GdalMessages();

  /// The first error (not warning) since the last call as a Dutch sentence of its cause with GDAL's words behind it,
  /// fit to show; empty when there is none.
  std::string take_error();
  /// What was said since the last call that contains the text; empty when nothing does.
  std::string take_said(const std::string& part);

 private:
  std::vector<std::string> errors_, all_;
  static void hear(int kind, int number, const char* text);
};

/// What GDAL said as a Dutch sentence of the cause, with its own words behind "Technische melding:".
std::string in_dutch(const std::string& said);

/// A text from outside that is safe to show: well-formed UTF-8 without control characters, at most 200 characters.
std::string shown(std::string text);

}  // namespace ruimte::geodata
