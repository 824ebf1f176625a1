// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/overnemen.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace ruimte::application {

namespace {

/// Where it lies, of what was chosen when something was.
std::vector<std::string> provincies_van(const gen::Leesobject& object, const std::vector<std::string>& alleen) {
  std::vector<std::string> uit;
  uit.reserve(object.provincies.size());
  for (const auto& p : object.provincies)
    if (alleen.empty() || std::ranges::find(alleen, p.provincie) != alleen.end()) uit.push_back(p.provincie);
  return uit;
}

gen::ClaimVastleggenInvoer claim_van(const gen::Leesobject& object, const gen::OvernemenRegel& regel,
                                     const gen::OvernemenInvoer& alle, const std::string& bron) {
  gen::ClaimVastleggenInvoer uit;
  uit.opgave = alle.opgave;
  uit.titel = regel.titel;
  uit.ruimtefunctie = regel.ruimtefunctie.value_or(alle.ruimtefunctie);
  uit.provincies = provincies_van(object, alle.provincies);
  uit.plaats = object.plaats;
  uit.omvang = regel.omvang.value_or(gen::Claimomvang{object.oppervlakte, object.oppervlakte, object.oppervlakte});
  uit.van_jaar = regel.van_jaar.value_or(alle.van_jaar);
  uit.tot_jaar = regel.tot_jaar.value_or(alle.tot_jaar);
  uit.hardheid = regel.hardheid.value_or(alle.hardheid);
  uit.bron = bron;
  uit.bron_datum = alle.bron_datum;
  uit.fictief = alle.fictief;
  uit.reden = alle.reden;
  return uit;
}

}  // namespace

base::Result<std::vector<gen::ClaimVastleggenInvoer>, base::InputErrors> claims_van(const gen::Lezing& kaart,
                                                                                    const gen::OvernemenInvoer& vraag) {
  std::map<std::string_view, const gen::Leesobject*> bij_kenmerk;
  for (const auto& o : kaart.objecten) bij_kenmerk.emplace(o.object, &o);
  const auto bron = vraag.bron + " (" + kaart.verslag.bestand.substr(0, 90) + ")";
  base::InputErrors fouten;
  std::set<std::string_view> gezien;
  std::vector<gen::ClaimVastleggenInvoer> uit;
  uit.reserve(vraag.claims.size());
  for (std::size_t n = 0; n < vraag.claims.size(); ++n) {
    const auto& regel = vraag.claims[n];
    const auto plek = "/claims/" + std::to_string(n) + "/object";
    const auto gevonden = bij_kenmerk.find(regel.object);
    if (gevonden == bij_kenmerk.end())
      fouten.push_back({plek, "object_onbekend", regel.object});
    else if (!gezien.insert(regel.object).second)
      fouten.push_back({plek, "object_dubbel", regel.object});
    else if (provincies_van(*gevonden->second, vraag.provincies).empty())
      fouten.push_back({plek, "object_buiten", regel.object});
    else
      uit.push_back(claim_van(*gevonden->second, regel, vraag, bron));
  }
  if (!fouten.empty()) return base::fail(std::move(fouten));
  return uit;
}

}  // namespace ruimte::application
