// SPDX-License-Identifier: EUPL-1.2
// The document is output; a reviewed copy stands in api/openapi.json. After a wanted change: UPDATE=1 test_api
// --gtest_filter=OpenApi.*, then read the difference.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "fixture.hpp"
#include "http/api/openapi.hpp"

namespace ruimte::test {
namespace {

namespace json = base::json;
const char* const golden = RUIMTE_SOURCE_DIR "/api/openapi.json";

std::string read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Two spaces per level, keys in the order of the document: fit for reading differences.
void print(std::ostream& out, const json::Value& value, const std::string& indent) {
  const auto deeper = indent + "  ";
  const char* separator = "\n";
  if (const auto* object = value.get_if<json::Object>(); object && !object->empty()) {
    out << '{';
    for (const auto& [key, child] : *object) {
      out << std::exchange(separator, ",\n") << deeper << json::encode(json::Value(key)) << ": ";
      print(out, child, deeper);
    }
    out << '\n' << indent << '}';
  } else if (const auto* array = value.get_if<json::Array>(); array && !array->empty()) {
    out << '[';
    for (const auto& child : *array) {
      out << std::exchange(separator, ",\n") << deeper;
      print(out, child, deeper);
    }
    out << '\n' << indent << ']';
  } else {
    out << json::encode(value);
  }
}

const std::string& document() {
  static const auto text = http::openapi_document(shipped_werkwijze());
  return text;
}

json::Value parsed(std::string_view text) {
  return json::parse(text, {.bytes = std::size_t{16} << 20U}).value_or(json::Value{});
}

TEST(OpenApi, EqualsTheReviewedCopy) {
  if (std::getenv("UPDATE")) {  // NOLINT(concurrency-mt-unsafe): before any thread
    std::ofstream out(golden, std::ios::binary);
    print(out, parsed(document()), "");
    out << '\n';
  }
  EXPECT_TRUE(json::encode(parsed(read(golden))) == document())
      << "the API changed: run UPDATE=1 test_api --gtest_filter=OpenApi.* and review api/openapi.json";
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
  const auto root = parsed(document());
  const auto* schemas = root.member("components")->member("schemas");
  std::size_t references = 0;
  const std::string& text = document();
  constexpr std::string_view prefix = R"("$ref":"#/components/schemas/)";
  for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at + 1)) {
    const auto begin = at + prefix.size();
    const auto name = text.substr(begin, text.find('"', begin) - begin);
    EXPECT_NE(schemas->member(name), nullptr) << name;
    ++references;
  }
  EXPECT_GT(references, 100U);
}

TEST(OpenApi, EveryOperationAndActIsDescribed) {
  for (const auto& row : http::resources())
    EXPECT_NE(document().find(std::string(R"("operationId":")") + std::string(row.operation)), std::string::npos)
        << row.operation;
  for (const auto& loop : shipped_werkwijze().levenslopen())
    for (const auto& act : loop.overgangen) EXPECT_NE(document().find('"' + act.id + '"'), std::string::npos) << act.id;
}

TEST(OpenApi, IsServedAsItIsPrinted) {
  World world;
  Client nobody(world);
  EXPECT_EQ(nobody.get("/openapi.json").body, document());
}

}  // namespace
}  // namespace ruimte::test
