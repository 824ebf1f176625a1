// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "http/api/message.hpp"

namespace ruimte::http {

/// The built pages of web/dist, read and compressed once; nothing else on the disk can be asked for.
class StaticFiles {
 public:
  StaticFiles() = default;
  /// Reads every file below the folder. A file `x.br` or `x.gz` beside `x` is its compressed form; without it text is
  /// compressed here. Throws std::runtime_error when a file cannot be read. O(bytes).
  explicit StaticFiles(const std::string& folder);

  /// The file, or the page of the app when the path is one of its routes and the client asks for HTML. 404 otherwise,
  /// 405 for other methods than GET and HEAD. @pre `path` starts with '/' and has no query.
  [[nodiscard]] Response answer(const Request& request, std::string_view path) const;

 private:
  struct File {
    std::string type, tag;
    std::shared_ptr<const std::string> plain, br, gzip;
    bool immutable = false;
  };
  [[nodiscard]] Response send(const Request& request, const File& file) const;

  std::map<std::string, File, std::less<>> files_;  ///< by path with leading '/'
};

}  // namespace ruimte::http
