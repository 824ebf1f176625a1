// SPDX-License-Identifier: EUPL-1.2
#include "practice_clock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "storage/sqlite/open.hpp"

namespace ruimte::app {

PracticeClock::PracticeClock(const base::Clock& pace, std::filesystem::path file, base::Instant start)
    : pace_(pace), file_(std::move(file)), shift_us_(start.us - pace.now().us) {}

bool PracticeClock::move_to(base::Instant instant) {
  const std::scoped_lock lock(moving_);
  if (instant <= now()) return false;
  write_practice_clock(file_, instant);
  shift_us_ = instant.us - pace_.now().us;
  return true;
}

void write_practice_clock(const std::filesystem::path& file, base::Instant instant) {
  const std::string text = R"({"klok":")" + base::to_string(instant) + "\"}\n", fresh = file.string() + ".nieuw";
  const int out = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  const bool written =
      out >= 0 && ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(out) == 0;
  if (out >= 0) ::close(out);
  if (!written || ::rename(fresh.c_str(), file.c_str()) != 0)
    throw storage::StorageError("De klok van de oefenomgeving kan niet worden geschreven: " + file.string());
}

}  // namespace ruimte::app
