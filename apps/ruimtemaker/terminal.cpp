// SPDX-License-Identifier: EUPL-1.2
#include "terminal.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>
#include <stdexcept>

#include "base/text.hpp"

namespace ruimte::app {

namespace {

constexpr std::size_t shortest = 12, longest = 200;

std::string line() {
  std::string text;
  if (!std::getline(std::cin, text)) throw std::runtime_error("Er kwam geen antwoord.");
  if (!text.empty() && text.back() == '\r') text.pop_back();
  return text;
}

/// Typed text stays invisible while this lives.
class Hidden {
 public:
  Hidden() {
    ::tcgetattr(STDIN_FILENO, &before_);
    auto hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  ~Hidden() {
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cout << '\n';
  }
  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;

 private:
  termios before_{};
};

std::string ask_hidden(const std::string& question) {
  std::cout << question << std::flush;
  const Hidden hidden;
  return line();
}

}  // namespace

std::string ask(const std::string& question) {
  if (::isatty(STDIN_FILENO) == 0)
    throw std::runtime_error("Geef alle gegevens als optie mee, of start dit op een terminal.");
  std::cout << question << std::flush;
  return line();
}

std::string new_password(bool from_stdin) {
  std::string password;
  if (from_stdin) {
    password = line();
  } else {
    if (::isatty(STDIN_FILENO) == 0)
      throw std::runtime_error("Geef het wachtwoord met --wachtwoord-stdin, of start dit op een terminal.");
    password = ask_hidden("Nieuw wachtwoord (ten minste 12 tekens): ");
    if (ask_hidden("Nog een keer: ") != password) throw std::runtime_error("De twee wachtwoorden verschillen.");
  }
  if (!base::is_utf8(password)) throw std::runtime_error("Het wachtwoord is geen geldige tekst.");
  password = base::to_nfc(password);
  const auto characters = base::count_characters(password);
  if (characters < shortest) throw std::runtime_error("Het wachtwoord heeft ten minste twaalf tekens nodig.");
  if (characters > longest) throw std::runtime_error("Het wachtwoord mag ten hoogste tweehonderd tekens hebben.");
  return password;
}

}  // namespace ruimte::app
