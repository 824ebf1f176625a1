// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace ruimte::base::log {
namespace {

using Logger = std::shared_ptr<spdlog::logger>;

Logger make(const std::string& name, spdlog::sink_ptr sink) {
  auto logger = std::make_shared<spdlog::logger>(name, std::move(sink));
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %n %l %v", spdlog::pattern_time_type::utc);
  logger->flush_on(spdlog::level::trace);
  return logger;
}

Logger& to_operator() {
  static Logger logger = make("ruimtemaker", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  return logger;
}

struct Security {
  std::mutex lock;
  Logger logger = make("beveiliging", std::make_shared<spdlog::sinks::stderr_sink_mt>());
};

Security& to_security() {
  static Security security;
  return security;
}

std::string one_line(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    } else {
      out += "\\x";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

}  // namespace

void info(std::string_view text) { to_operator()->info(one_line(text)); }
void warn(std::string_view text) { to_operator()->warn(one_line(text)); }
void error(std::string_view text) { to_operator()->error(one_line(text)); }

void open_security_log(const std::string& path) {
  try {
    auto logger = make("beveiliging", std::make_shared<spdlog::sinks::basic_file_sink_mt>(path));
    const std::scoped_lock guard(to_security().lock);
    to_security().logger = std::move(logger);
  } catch (const spdlog::spdlog_ex& problem) {
    throw std::runtime_error(problem.what());
  }
}

void security(std::string_view text) {
  const std::scoped_lock guard(to_security().lock);
  to_security().logger->info(one_line(text));
}

}  // namespace ruimte::base::log
