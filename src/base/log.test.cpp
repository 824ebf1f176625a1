// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/types.hpp"

namespace ruimte::base {
namespace {

std::string written_by(void (*write)(std::string_view), std::string_view text) {
  testing::internal::CaptureStderr();
  write(text);
  return testing::internal::GetCapturedStderr();
}

TEST(Log, WritesOneLineWithTimeAndLevel) {
  const std::pair<void (*)(std::string_view), std::string> levels[] = {
      {log::info, "info"}, {log::warn, "warning"}, {log::error, "error"}};
  for (const auto& [write, level] : levels) {
    const std::string line = written_by(write, "100% klaar {}");
    const std::string time = line.substr(0, 24);
    EXPECT_TRUE(parse_instant(time).has_value()) << time;
    EXPECT_EQ(line.substr(time.size()), " ruimtemaker " + level + " 100% klaar {}\n");
  }
}

TEST(Log, KeepsForgedLinesOnTheSameLine) {
  const std::string line = written_by(log::info, "naam\nadmin \x1b[2J caf\xC3\xA9");
  EXPECT_NE(line.find(" info naam\\x0aadmin \\x1b[2J caf\xC3\xA9\n"), std::string::npos) << line;
}

TEST(Log, SecurityLinesGoToTheirOwnFile) {
  const auto path = std::filesystem::path(testing::TempDir()) / "ruimte-base-log-test.log";
  std::filesystem::remove(path);
  EXPECT_NE(written_by(log::security, "voor het openen").find("beveiliging info voor het openen"), std::string::npos);
  log::open_security_log(path.string());
  EXPECT_EQ(written_by(log::security, "aanmelden geweigerd"), "");
  std::stringstream content;
  content << std::ifstream(path).rdbuf();
  EXPECT_NE(content.str().find("Z beveiliging info aanmelden geweigerd\n"), std::string::npos) << content.str();
  std::filesystem::remove(path);
}

TEST(Log, SaysWhenTheFileCannotBeOpened) {
  EXPECT_THROW(log::open_security_log("/proc/ruimte/geen.log"), std::runtime_error);
}

}  // namespace
}  // namespace ruimte::base
