// SPDX-License-Identifier: EUPL-1.2
// durability_child <database> <first number>: submits mixed commands without end, a few dozen at a time, and writes
// "<n> <first event> <last event>" for each that is accepted. Stops when it is killed, or at the first fault.
#include <unistd.h>

#include <cstdlib>
#include <semaphore>
#include <string>

#include "mixed.hpp"

namespace {

void say(const std::string& line) {
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::_Exit(3);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace ruimte;
  if (argc != 3) return 2;
  test::OpenStore open(argv[1]);
  std::counting_semaphore<32> room(32);
  for (std::uint64_t n = std::stoull(argv[2]);; ++n) {
    room.acquire();
    open.store->submit(test::mixed_job(n), [n, &room](application::Store::Outcome outcome) {
      if (outcome.fault || !outcome.result) {
        say("fout " + std::to_string(n) + "\n");
        std::_Exit(4);
      }
      say(std::to_string(n) + " " + std::to_string(outcome.result->eerste) + " " +
          std::to_string(outcome.result->laatste) + "\n");
      room.release();
    });
  }
}
