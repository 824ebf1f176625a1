// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/zin.hpp"

#include <algorithm>

namespace ruimte::application::stukken {

namespace {

bool is_woord(std::string_view tekst) {
  return !tekst.empty() && std::ranges::all_of(tekst, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

class Zinlezer {
 public:
  Zinlezer(std::string_view tekst, int regel) : tekst_(tekst) { zin_.regel = regel; }

  base::Result<Zin, std::string> lees() {
    while (at_ < tekst_.size())
      if (auto wat = teken(); !wat.empty()) return base::fail(std::move(wat));
    if (in_deel_) return base::fail(std::string("`[` wordt niet gesloten met `]`."));
    sluit_tekst();
    return std::move(zin_);
  }

 private:
  [[nodiscard]] std::vector<Zindeel>& hier() { return in_deel_ ? deel_.misschien : zin_.delen; }
  void sluit_tekst() {
    if (!los_.empty()) hier().push_back({std::move(los_), {}, {}});
    los_.clear();
  }

  /// What is wrong; empty when nothing is.
  std::string teken() {
    const char c = tekst_[at_++];
    if (c == '\\' && at_ < tekst_.size()) {
      los_ += tekst_[at_++];
      return {};
    }
    if (c == '{') return gat();
    if (c == '}') return "`}` zonder `{` ervoor.";
    if (c == '[') {
      if (in_deel_) return "`[` staat binnen een ander deel met `[`.";
      sluit_tekst();
      in_deel_ = true;
      return {};
    }
    if (c != ']') {
      los_ += c;
      return {};
    }
    if (!in_deel_) return "`]` zonder `[` ervoor.";
    sluit_tekst();
    in_deel_ = false;
    if (std::ranges::none_of(deel_.misschien, [](const Zindeel& d) { return d.pad.has_value(); }))
      return "Tussen `[` en `]` staat geen veld, dus is niet te zeggen wanneer het weg kan.";
    zin_.delen.push_back(std::move(deel_));
    deel_ = {};
    return {};
  }

  std::string gat() {
    const auto einde = tekst_.find('}', at_);
    if (einde == std::string_view::npos) return "`{` wordt niet gesloten met `}`.";
    const auto naam = tekst_.substr(at_, einde - at_);
    auto pad = lees_pad(naam);
    if (!pad) return "`{" + std::string(naam) + "}` is geen naam van een veld.";
    at_ = einde + 1;
    sluit_tekst();
    hier().push_back({{}, std::move(pad), {}});
    return {};
  }

  std::string_view tekst_;
  std::size_t at_ = 0;
  Zin zin_;
  Zindeel deel_;
  std::string los_;
  bool in_deel_ = false;
};

}  // namespace

std::string Pad::tekst() const {
  std::string uit;
  for (const auto& stap : stappen) uit += (uit.empty() ? "" : ".") + stap;
  return uit;
}

std::optional<Pad> lees_pad(std::string_view tekst) {
  Pad pad;
  while (true) {
    const auto punt = tekst.find('.');
    const auto woord = tekst.substr(0, punt);
    if (!is_woord(woord)) return std::nullopt;
    pad.stappen.emplace_back(woord);
    if (punt == std::string_view::npos) return pad;
    tekst.remove_prefix(punt + 1);
  }
}

std::vector<Pad> Zin::paden() const {
  std::vector<Pad> uit;
  for (const auto& deel : delen) {
    if (deel.pad) uit.push_back(*deel.pad);
    for (const auto& binnen : deel.misschien)
      if (binnen.pad) uit.push_back(*binnen.pad);
  }
  return uit;
}

std::string Zin::vul(const std::function<std::string(const Pad&)>& waarde) const {
  std::string uit;
  bool gaten = false, gevuld = false, buiten = false;
  for (const auto& deel : delen) {
    if (deel.pad) {
      const auto tekst = waarde(*deel.pad);
      gaten = buiten = true;
      gevuld = gevuld || !tekst.empty();
      uit += tekst;
      continue;
    }
    uit += deel.tekst;
    if (deel.misschien.empty()) continue;
    std::string stuk;
    bool heel = true;
    for (const auto& binnen : deel.misschien) {
      const auto tekst = binnen.pad ? waarde(*binnen.pad) : binnen.tekst;
      heel = heel && (!binnen.pad || !tekst.empty());
      stuk += tekst;
    }
    gaten = true;
    if (heel) uit += stuk;
    if (heel && !buiten) gevuld = true;
  }
  const bool zegt_iets = !gaten || gevuld;
  return zegt_iets ? uit : std::string();
}

base::Result<Zin, std::string> lees_zin(std::string_view tekst, int regel) { return Zinlezer(tekst, regel).lees(); }

}  // namespace ruimte::application::stukken
