// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A request and its answer, free of any HTTP library.
namespace ruimte::http {

enum class Method : std::uint8_t { get, head, post, put, patch, del, options, other };

std::string_view to_text(Method method);  ///< "GET"; "?" for other

struct Header {
  std::string name, value;
};

struct Request {
  Method method = Method::get;
  std::string target;           ///< path and query as sent
  std::vector<Header> headers;  ///< names in lower case
  std::string body;
  std::string address;  ///< of the client, for rate limits

  /// Empty when absent; the first when there are several.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] bool takes_gzip() const;
};

/// An answer that goes on until the client leaves, or until it has had its last piece.
class Feed {
 public:
  struct Piece {
    std::string text;
    bool last = false;
  };
  virtual ~Feed() = default;
  /// What is to be sent next; no text: nothing for now. Neither waits nor reads a disk.
  virtual Piece next() = 0;
  /// `wake` is called, from any thread, when there may be something; it replaces an earlier one. Empty: nobody waits.
  virtual void on_more(std::function<void()> wake) = 0;
};

struct Response {
  int status = 200;
  std::vector<Header> headers;
  std::string body;
  std::shared_ptr<const std::string> fixed;  ///< the body when set: content that many answers share
  bool head = false;                         ///< only the length of the content is sent
  std::shared_ptr<Feed> feed;                ///< set: this is the body

  [[nodiscard]] std::string_view content() const { return fixed ? std::string_view(*fixed) : std::string_view(body); }
  [[nodiscard]] std::string_view header(std::string_view name) const;  ///< name as written; empty when absent
  Response& set(std::string name, std::string value);                  ///< replaces
};

/// Called exactly once per request, from any thread.
using Reply = std::function<void(Response)>;

}  // namespace ruimte::http
