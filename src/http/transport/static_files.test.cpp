// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/static_files.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace ruimte::http {
namespace {

namespace fs = std::filesystem;

class Pages : public testing::Test {
 public:
  Pages() : folder(fs::path(testing::TempDir()) / "ruimte-pages") {
    fs::remove_all(folder);
    fs::create_directories(folder / "assets");
    write("index.html", "<!doctype html><title>Ruimtemaker</title>");
    write("assets/app-B3xY.js", std::string(2000, 'a'));
    write("assets/logo.png", "not text");
    write("../geheim.txt", "geheim");
    files = StaticFiles(folder.string());
  }
  ~Pages() override {
    fs::remove_all(folder);
    fs::remove(folder / "../geheim.txt");
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
  }

  [[nodiscard]] Response get(const std::string& path, std::vector<Header> headers = {},
                             Method method = Method::get) const {
    Request request;
    request.method = method;
    request.target = path;
    request.headers = std::move(headers);
    return files.answer(request, path);
  }

  fs::path folder;
  StaticFiles files;
};

TEST_F(Pages, HashedAssetsAreKeptForever) {
  const auto r = get("/assets/app-B3xY.js");
  EXPECT_EQ(r.status, 200);
  EXPECT_EQ(r.content().size(), 2000U);
  EXPECT_EQ(r.header("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(r.header("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(get("/").header("Cache-Control"), "no-cache");
}

TEST_F(Pages, TextIsCompressedForWhoCanReadIt) {
  const auto br = get("/assets/app-B3xY.js", {{"accept-encoding", "gzip, deflate, br"}});
  EXPECT_EQ(br.header("Content-Encoding"), "br");
  EXPECT_LT(br.content().size(), 100U);
  const auto gz = get("/assets/app-B3xY.js", {{"accept-encoding", "gzip"}});
  EXPECT_EQ(gz.header("Content-Encoding"), "gzip");
  EXPECT_EQ(gz.content().substr(0, 2), "\x1f\x8b");
  EXPECT_NE(gz.header("ETag"), br.header("ETag"));
  EXPECT_EQ(get("/assets/logo.png", {{"accept-encoding", "br"}}).header("Content-Encoding"), "");
}

TEST_F(Pages, RoutesOfTheAppGetItsPageWhenHtmlIsAsked) {
  const std::vector<Header> html = {{"accept", "text/html,application/xhtml+xml"}};
  EXPECT_EQ(get("/vraagstukken/7", html).header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(get("/oefenen/start", html).status, 200);
  EXPECT_EQ(get("/vraagstukken/7", {{"accept", "application/json"}}).status, 404);
  EXPECT_EQ(get("/assets/ontbreekt.js", html).status, 404);
}

TEST_F(Pages, NothingOutsideTheFolderCanBeReached) {
  for (const char* path : {"/../geheim.txt", "/%2e%2e/geheim.txt", "/assets/../../geheim.txt", "//geheim.txt"})
    EXPECT_EQ(get(path).status, 404) << path;
}

TEST_F(Pages, KnownTagAnswersNotModified) {
  const auto tag = std::string(get("/").header("ETag"));
  const auto r = get("/", {{"if-none-match", tag}});
  EXPECT_EQ(r.status, 304);
  EXPECT_EQ(r.content().size(), 0U);
  write("index.html", "<!doctype html><title>Nieuw</title>");
  files = StaticFiles(folder.string());
  EXPECT_EQ(get("/", {{"if-none-match", tag}}).status, 200);
}

TEST_F(Pages, PagesMayRunOnlyTheirOwnScripts) {
  const auto csp = std::string(get("/").header("Content-Security-Policy"));
  EXPECT_NE(csp.find("script-src 'self'"), std::string::npos);
  EXPECT_EQ(csp.find("unsafe"), std::string::npos);
  EXPECT_EQ(get("/").header("X-Frame-Options"), "DENY");
}

TEST_F(Pages, OnlyReadingIsPossible) {
  const auto r = get("/", {}, Method::post);
  EXPECT_EQ(r.status, 405);
  EXPECT_EQ(r.header("Allow"), "GET, HEAD, OPTIONS");
  EXPECT_TRUE(get("/", {}, Method::head).head);
}

}  // namespace
}  // namespace ruimte::http
