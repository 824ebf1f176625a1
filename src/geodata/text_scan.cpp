// SPDX-License-Identifier: EUPL-1.2
// What has to be known of a text file before a driver reads it. In blocks: the file may be large.
#include <fstream>

#include "base/text.hpp"
#include "geodata/layer_source.hpp"

namespace ruimte::geodata {
namespace {

constexpr std::size_t block_size = 1 << 16;

/// Bytes at the end that begin a character which is not complete yet, at most 3.
std::size_t unfinished(const std::string& text) {
  for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

class OuterKey {
 public:
  explicit OuterKey(std::string_view key) : key_(key) {}

  /// True when the key was seen with this character.
  bool take(char c) {
    if (in_string_) {
      if (escaped_)
        escaped_ = false;
      else if (c == '\\')
        escaped_ = true;
      else if (c == '"')
        in_string_ = false;
      if (in_string_ && text_.size() <= key_.size()) text_ += c;
      return false;
    }
    if (c == '"') {
      in_string_ = true;
      text_.clear();
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if (c == '}' || c == ']') {
      --depth_;
    }
    return c == ':' && depth_ == 1 && text_ == key_;
  }

 private:
  std::string_view key_;
  std::string text_;
  int depth_ = 0;
  bool in_string_ = false, escaped_ = false;
};

}  // namespace

Found<void> check_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text;
  std::string block(block_size, '\0');
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block, 0, static_cast<std::size_t>(in.gcount()));
    const std::size_t rest = in ? unfinished(text) : 0;
    const std::string_view whole(text.data(), text.size() - rest);
    if (whole.find('\0') != std::string_view::npos)
      return base::fail(application::Bevinding{"bestand_beschadigd", "", "Er staan nullen in de tekst.", {}});
    if (!base::is_utf8(whole))
      return base::fail(application::Bevinding{"codering_onleesbaar", "", "het bestand is geen UTF-8", {}});
    text.erase(0, whole.size());
  }
  return {};
}

bool has_outer_key(const std::filesystem::path& file, std::string_view key) {
  std::ifstream in(file, std::ios::binary);
  OuterKey seen(key);
  std::string block(block_size, '\0');
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    for (std::streamsize i = 0; i < in.gcount(); ++i)
      if (seen.take(block[static_cast<std::size_t>(i)])) return true;
  }
  return false;
}

}  // namespace ruimte::geodata
