// SPDX-License-Identifier: EUPL-1.2
// How long before a meeting people knew of it: planned, moved or cancelled too late to count on.
#include <map>

#include "application/overzichten/tabel.hpp"
#include "base/clock.hpp"
#include "gen/gremium.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

struct Late {
  std::int64_t overleggen = 0, gepland = 0, verzet = 0, afgelast = 0;
  [[nodiscard]] std::int64_t samen() const { return gepland + verzet + afgelast; }
};

/// Whether less than that many days lay between the day on which it was said and the day that it was about. A day that
/// was over when it was recorded is no news.
bool laat(base::Instant op, base::Date dag, int dagen) {
  const auto wanneer = base::amsterdam_date(op);
  return wanneer <= dag && dag < base::add_days(wanneer, dagen);
}

/// A move counts by the sooner of both days: who was to come then, or now has to.
void tel(const Stamped& feit, base::Date& dag, int dagen, Late& uit) {
  const auto op = feit.envelop.tijd;
  const auto& r = feit.inhoud;
  if (r.is<gen::OverlegGepland>()) {
    dag = r.as<gen::OverlegGepland>().invoer.datum;
    uit.gepland += laat(op, dag, dagen) ? 1 : 0;
  } else if (r.is<gen::OverlegVerzet>()) {
    const auto nieuw = r.as<gen::OverlegVerzet>().invoer.datum;
    uit.verzet += laat(op, std::min(dag, nieuw), dagen) ? 1 : 0;
    dag = nieuw;
  } else if (r.is<gen::OverlegAfgelast>()) {
    uit.afgelast += laat(op, dag, dagen) ? 1 : 0;
  }
}

}  // namespace

void vul_late_planning(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Gremium", "Body"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Overleggen", "Meetings"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Laat gepland", "Planned late"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Laat verzet", "Moved late"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Laat afgelast", "Cancelled late"}), gen::Kolomsoort::getal}};
  const auto it = vraag.referentie.getallen.find("planning_vooraf");
  const auto weken = it == vraag.referentie.getallen.end() ? std::int64_t{0} : it->second;
  std::map<std::string, Late> per;
  elke_rij(vraag, Soort::overleg, tabel, [&](const Row& row) {
    auto& late = per[row.rij.as<gen::OverlegRij>().gremium];
    ++late.overleggen;
    base::Date dag{};
    for (const auto& feit : vraag.reader.verloop(row.stream, vraag.actor.kringen))
      tel(feit, dag, static_cast<int>(weken) * 7, late);
  });
  std::int64_t alle = 0, samen = 0;
  for (const auto& [gremium, late] : per) {
    alle += late.overleggen;
    samen += late.samen();
    if (late.samen() > 0)
      tabel.rijen.push_back({{tekst(vraag.labels.catalogus("gremium", gremium, vraag.taal)), getal(late.overleggen),
                              getal(late.gepland), getal(late.verzet), getal(late.afgelast)}});
  }
  tabel.samen = {std::to_string(samen) + in(vraag.taal, {" keer laat, bij ", " times late, in "}) +
                 std::to_string(alle) +
                 in(vraag.taal, {" overleggen. Laat: minder dan ", " meetings. Late: less than "}) +
                 std::to_string(weken) + in(vraag.taal, {" weken van tevoren.", " weeks ahead."})};
}

}  // namespace ruimte::application
