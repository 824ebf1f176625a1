// SPDX-License-Identifier: EUPL-1.2
#include "application/conflictverslag.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "application/each_dossier.hpp"
#include "base/clock.hpp"
#include "base/numbers.hpp"
#include "gen/afspraak.hpp"
#include "gen/conflict.hpp"
#include "gen/dialoog.hpp"
#include "gen/hangpunt.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

/// Reads every dossier of a noun once, through the reader's own port.
class Teller {
 public:
  Teller(Reader& reader, const VerslagQuery& query) : reader_(reader), query_(query) {}

  template <class T, class Doe>
  void elk(Soort soort, Doe doe) {
    const bool alle = each_dossier(reader_, every(soort), query_.kringen, max_verslagdossiers,
                                   [&](const Row& row, const domain::Aggregate& dossier) {
                                     doe(row.stream.id, dossier.toestand.template as<T>());
                                   });
    volledig = volledig && alle;
  }

  bool volledig = true;

 private:
  Reader& reader_;
  const VerslagQuery& query_;
};

/// Every rung of every ladder, with none used yet.
std::vector<gen::Tredetelling> alle_treden(const domain::Referentie& r) {
  std::vector<gen::Tredetelling> uit;
  for (const auto& [soort, pad] : r.escalatiepaden)
    for (std::size_t nr = 0; nr < pad.size(); ++nr)
      uit.push_back({*gen::conflictsoort_from(soort), static_cast<std::int64_t>(nr + 1), pad[nr].gremia, 0});
  return uit;
}

bool heeft_uitkomst(const gen::ConflictToestand& t) { return t.beslechting || t.geen_keuze; }

constexpr std::string_view ministerraad = "mr";

/// The rungs on which a conflict was tabled stand in its log, with the bodies (of any province): one that was passed
/// over was not used.
std::map<std::int64_t, std::set<std::string>> gebruikte_treden(Reader& reader, const VerslagQuery& query,
                                                               const base::Uuid& id) {
  std::map<std::int64_t, std::set<std::string>> uit;
  for (const auto& feit : reader.verloop({Soort::conflict, id}, query.kringen))
    if (feit.inhoud.is<gen::TredeGeplaatst>()) {
      const auto& geplaatst = feit.inhoud.as<gen::TredeGeplaatst>();
      uit[geplaatst.trede].insert(geplaatst.gremium.substr(0, geplaatst.gremium.find(':')));
    }
  return uit;
}

/// A rung that the ladder in force does not have stands in the method that this conflict began with.
void tel_trede(gen::Conflictsoort soort, std::int64_t nr, const std::set<std::string>& gremia,
               gen::Conflictverslag& uit) {
  const auto telling = std::ranges::find_if(
      uit.treden, [&](const gen::Tredetelling& een) { return een.soort == soort && een.trede == nr; });
  if (telling != uit.treden.end())
    ++telling->aantal;
  else
    uit.treden.push_back({soort, nr, {gremia.begin(), gremia.end()}, 1});
}

void tel_conflict(Reader& reader, const VerslagQuery& query, const base::Uuid& id, const gen::ConflictToestand& t,
                  gen::Conflictverslag& uit) {
  const auto begin = base::amsterdam_date(t.lezingen.front().op);
  const auto eind = t.uitkomst_op.value_or(query.vandaag);
  ++uit.benoemd;
  if (t.trede > 0) ++uit.geescaleerd;
  uit.conflicten.push_back(
      {id, t.nummer, t.soort, t.trede, t.gremium, eind.days - begin.days, t.fase, !heeft_uitkomst(t)});
  bool kwam_bij_ministerraad = false;
  for (const auto& [nr, gremia] : gebruikte_treden(reader, query, id)) {
    tel_trede(t.soort, nr, gremia, uit);
    kwam_bij_ministerraad = kwam_bij_ministerraad || gremia.contains(std::string(ministerraad));
  }
  if (kwam_bij_ministerraad) ++uit.ministerraad;
}

/// Somebody loses, or says so: it disagrees with a statement, a difference is not solved, or it takes its support away.
std::set<base::Uuid> met_verlies(Teller& teller, std::set<base::Uuid> uit) {
  teller.elk<gen::DialoogToestand>(Soort::dialoog, [&](const auto&, const gen::DialoogToestand& t) {
    for (const auto& u : t.beeld)
      if (std::ranges::find(u.oordelen, gen::Beeldantwoord::niet_eens, &gen::Beeldoordeel::oordeel) != u.oordelen.end())
        uit.insert(t.vraagstuk);
  });
  teller.elk<gen::HangpuntToestand>(Soort::hangpunt, [&](const auto&, const gen::HangpuntToestand& t) {
    const bool open = !t.conflict && !(t.oplossing && t.oplossing->bevestigd_door);
    if (open && t.vraagstuk) uit.insert(*t.vraagstuk);
  });
  teller.elk<gen::AfspraakToestand>(Soort::afspraak, [&](const auto&, const gen::AfspraakToestand& t) {
    if (!t.niet_gedragen.empty()) uit.insert(t.vraagstuk);
  });
  return uit;
}

void bevindingen(gen::Conflictverslag& uit, Taal taal) {
  const auto zeg = [&](std::string_view nl, std::string_view en) {
    uit.bevindingen.emplace_back(taal == Taal::en ? en : nl);
  };
  if (uit.benoemd == 0) zeg("Er is geen conflict benoemd.", "No conflict was named.");
  if (uit.geescaleerd == 0)
    zeg("Geen conflict kwam op een trede: het escalatiepad is niet gebruikt.",
        "No conflict came on a rung: the ladder was not used.");
  if (uit.ministerraad == 0)
    zeg("De ministerraad kreeg geen conflict op tafel.", "No conflict came before the council of ministers.");
  if (uit.vraagstukken > 0 && uit.verborgen == 0)
    zeg("In geen vraagstuk verliest iemand zonder dat een conflict is benoemd.",
        "In no issue somebody loses without a named conflict.");
}

}  // namespace

gen::Conflictverslag conflictverslag(Reader& reader, const VerslagQuery& query) {
  gen::Conflictverslag uit;
  uit.treden = alle_treden(query.referentie);
  Teller teller(reader, query);
  std::set<base::Uuid> benoemd, verlies;
  teller.elk<gen::ConflictToestand>(Soort::conflict, [&](const base::Uuid& id, const gen::ConflictToestand& t) {
    tel_conflict(reader, query, id, t, uit);
    benoemd.insert(t.vraagstuk);
    if (!t.compensaties.empty() || (t.beslechting && !t.beslechting->nadeel_voor.empty())) verlies.insert(t.vraagstuk);
  });
  verlies = met_verlies(teller, std::move(verlies));
  teller.elk<gen::VraagstukToestand>(Soort::vraagstuk, [&](const base::Uuid& id, const gen::VraagstukToestand&) {
    ++uit.vraagstukken;
    if (!verlies.contains(id)) return;
    ++uit.met_verlies;
    if (!benoemd.contains(id)) ++uit.verborgen;
  });
  if (uit.vraagstukken > 0) uit.aandeel_verborgen = base::percent(uit.verborgen, uit.vraagstukken);
  uit.volledig = teller.volledig;
  bevindingen(uit, query.taal);
  return uit;
}

}  // namespace ruimte::application
