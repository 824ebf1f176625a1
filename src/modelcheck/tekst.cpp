// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/modelcheck.hpp"

namespace ruimte::modelcheck {

namespace {

/// 71985 -> `71.985`.
std::string getal(std::uint64_t n) {
  auto s = std::to_string(n);
  for (auto at = static_cast<std::ptrdiff_t>(s.size()) - 3; at > 0; at -= 3)
    s.insert(static_cast<std::size_t>(at), ".");
  return s;
}

std::string seconden(std::int64_t ms) { return std::to_string(ms / 1000) + "," + std::to_string(ms % 1000 / 100); }

template <class List>
void lijst(std::string& uit, const char* kop, const List& namen) {
  if (namen.empty()) return;
  uit += kop;
  for (const auto& n : namen) uit += " " + n;
  uit += "\n";
}

void schrijf(std::string& uit, const Tegenvoorbeeld& t) {
  uit += "  " + t.schending.regel + ": " + t.schending.melding + "\n";
  int n = 0;
  for (const auto& s : t.stappen) uit += "    " + std::to_string(++n) + ". " + s + "\n";
}

using base::json::Array;
using base::json::Object;
using base::json::Value;

Value number(std::uint64_t n) { return Value(static_cast<std::int64_t>(n)); }

template <class List>
Value names(const List& list) {
  Array out;
  for (const auto& n : list) out.push_back(Value(std::string(n)));
  return Value(std::move(out));
}

Value als_json(const Scopeverslag& s) {
  Object regels;
  for (const auto& [regel, n] : s.gecontroleerd) regels.emplace_back(regel, number(n));
  Array voorbeelden;
  for (const auto& t : s.tegenvoorbeelden)
    voorbeelden.push_back(Value(Object{
        {"regel", Value(t.schending.regel)}, {"melding", Value(t.schending.melding)}, {"stappen", names(t.stappen)}}));
  return Value(Object{{"andereUitkomsten", number(s.andere_uitkomsten)},
                      {"compleet", Value(s.compleet)},
                      {"diepte", number(s.diepte)},
                      {"gecontroleerd", Value(std::move(regels))},
                      {"id", Value(s.id)},
                      {"milliseconden", Value(s.milliseconden)},
                      {"naam", Value(s.naam)},
                      {"nooit", names(s.nooit)},
                      {"overgangen", number(s.overgangen)},
                      {"standen", number(s.standen)},
                      {"tegenvoorbeelden", Value(std::move(voorbeelden))},
                      {"vergeleken", number(s.vergeleken)},
                      {"verschillen", names(s.verschillen)}});
}

}  // namespace

Value als_json(const Verslag& v) {
  Array scopes;
  for (const auto& s : v.scopes) scopes.push_back(als_json(s));
  return Value(Object{{"guardsZonderNee", names(v.guards_zonder_nee)},
                      {"nietBeproefd", names(v.niet_beproefd)},
                      {"nooitGedaan", names(v.nooit_gedaan)},
                      {"onverkend", names(v.onverkend)},
                      {"rollenZonderAct", names(v.rollen_zonder_act)},
                      {"scopes", Value(std::move(scopes))}});
}

std::string tekst(const Verslag& v) {
  std::string uit =
      "| scope | toestanden | overgangen | diepte | seconden | compleet | schendingen "
      "|\n|---|---|---|---|---|---|---|\n";
  std::map<std::string, std::uint64_t, std::less<>> regels;
  for (const auto& s : v.scopes) {
    uit += "| " + s.id + " " + s.naam + " | " + getal(s.standen) + " | " + getal(s.overgangen) + " | " +
           std::to_string(s.diepte) + " | " + seconden(s.milliseconden) + " | " + (s.compleet ? "ja" : "NEE") + " | " +
           std::to_string(s.schendingen) + " |\n";
    for (const auto& [regel, n] : s.gecontroleerd) regels[regel] += n;
  }
  uit += "\nGecontroleerd:";
  for (const auto& [regel, n] : regels) uit += " " + regel + " " + getal(n) + "x";
  uit += "\n";
  for (const auto& s : v.scopes) {
    for (const auto& t : s.tegenvoorbeelden) {
      uit += "\n" + s.id + "\n";
      schrijf(uit, t);
    }
    if (s.vergeleken > 0)
      uit += s.id + ": " + getal(s.vergeleken) + " paren met dezelfde sleutel vergeleken, " +
             getal(s.andere_uitkomsten) + " met een andere volgorde van termijnen daarna\n";
    lijst(uit, ("In " + s.id + " kon de een wel en de ander niet:").c_str(), s.verschillen);
    lijst(uit, ("In " + s.id + " kon niemand ooit:").c_str(), s.nooit);
  }
  lijst(uit, "Niet verkend, zonder reden:", v.onverkend);
  lijst(uit, "Gewijzigd en in geen scope gedaan:", v.niet_beproefd);
  lijst(uit, "In geen scope gedaan:", v.nooit_gedaan);
  lijst(uit, "Voorwaarden die nooit weigerden:", v.guards_zonder_nee);
  lijst(uit, "Functies zonder handeling:", v.rollen_zonder_act);
  return uit;
}

}  // namespace ruimte::modelcheck
