// SPDX-License-Identifier: EUPL-1.2
// What agreements cost in meeting time, per type: as far as the reader reads both the hours and what was discussed.
#include <map>

#include "application/overzichten/tabel.hpp"
#include "base/numbers.hpp"
#include "domain/kernel/consent.hpp"
#include "gen/afspraak.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

struct Afspraken {
  std::map<base::Uuid, gen::Afspraaktype> type;
  std::multimap<base::Uuid, base::Uuid> van_vraagstuk;  ///< vraagstuk -> afspraak
};

Afspraken afspraken(const OverzichtVraag& vraag, Tabel& tabel) {
  Afspraken uit;
  elk_dossier<gen::AfspraakToestand>(vraag, Soort::afspraak, tabel, [&](const auto& ref, const auto& t) {
    if (domain::iedereen_stopt(t)) return;
    uit.type[ref.id] = t.type;
    uit.van_vraagstuk.emplace(t.vraagstuk, ref.id);
  });
  return uit;
}

/// The agreements that an item was about: the one that it names, or all that came of its vraagstuk.
std::vector<base::Uuid> onderwerp(const Afspraken& bekend, const gen::Overlegpunt& punt) {
  if (punt.invoer.afspraak && bekend.type.contains(*punt.invoer.afspraak)) return {*punt.invoer.afspraak};
  std::vector<base::Uuid> uit;
  if (!punt.invoer.vraagstuk) return uit;
  const auto [begin, eind] = bekend.van_vraagstuk.equal_range(*punt.invoer.vraagstuk);
  for (auto it = begin; it != eind; ++it) uit.push_back(it->second);
  return uit;
}

struct Minuten {
  std::map<gen::Afspraaktype, std::int64_t> per_type;
  std::int64_t zonder = 0;  ///< of items without an agreement, and of meetings whose content the reader does not read
};

/// Every item of a meeting took the same part of it; an item on more agreements is shared by them.
void verdeel(const Afspraken& bekend, const std::vector<gen::Overlegpunt>& punten, std::int64_t minuten, Minuten& uit) {
  auto rest = minuten;
  for (const auto& punt : punten) {
    const auto over = onderwerp(bekend, punt);
    if (over.empty()) continue;
    const auto deel = minuten / static_cast<std::int64_t>(punten.size() * over.size());
    for (const auto& id : over) {
      uit.per_type[bekend.type.find(id)->second] += deel;
      rest -= deel;
    }
  }
  uit.zonder += rest;
}

std::int64_t uren(std::int64_t minuten) { return (minuten + 30) / 60; }

}  // namespace

void vul_uren(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Type", "Type"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Afspraken", "Agreements"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Uren overleg", "Hours of meetings"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Uren per afspraak", "Hours per agreement"}), gen::Kolomsoort::getal}};
  const auto bekend = afspraken(vraag, tabel);
  Minuten som;
  elk_dossier<gen::OverlegToestand>(vraag, Soort::overleg, tabel, [&](const auto& ref, const auto& t) {
    std::int64_t minuten = 0;
    for (const auto& u : t.uren) minuten += 60 * u.uren;
    if (minuten == 0) return;
    const auto inhoud = vraag.reader.by_key(Soort::overlegdossier, base::to_string(ref.id), vraag.actor.kringen);
    const auto dossier = inhoud ? vraag.reader.toestand(*inhoud, vraag.actor.kringen) : std::nullopt;
    if (!dossier) {
      som.zonder += minuten;
      return;
    }
    verdeel(bekend, dossier->toestand.template as<gen::OverlegdossierToestand>().punten, minuten, som);
  });
  std::map<gen::Afspraaktype, std::int64_t> aantal;
  for (const auto& [_, type] : bekend.type) ++aantal[type];
  for (std::size_t i = 0; i < gen::code_list_afspraaktype().ids.size(); ++i) {
    const auto type = static_cast<gen::Afspraaktype>(i);
    const auto per = aantal[type] == 0 ? gen::Overzichtcel{} : getal(uren(som.per_type[type] / aantal[type]));
    tabel.rijen.push_back({{tekst(vraag.labels.code(gen::code_list_afspraaktype(), i, vraag.taal)),
                            getal(aantal[type], "afspraken?type=" + std::string(gen::code_list_afspraaktype().ids[i])),
                            getal(uren(som.per_type[type])), per}});
  }
  tabel.samen = {std::to_string(uren(som.zonder)) +
                 in(vraag.taal, {" uren gingen niet over een afspraak, of over punten die u niet kunt lezen.",
                                 " hours were not about an agreement, or about items that you cannot read."})};
}

}  // namespace ruimte::application
