// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/aanbod.hpp"

#include <algorithm>
#include <array>

#include "domain/kernel/inrichting.hpp"
#include "gen/afspraak.hpp"
#include "gen/agenda.hpp"
#include "gen/arrangement.hpp"
#include "gen/conflict.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain {

namespace {

/// What they record the kernel refuses in mode `afschalen`; named here so that the list of acts says so beforehand.
constexpr std::array<std::string_view, 14> effecten{"stel_op",
                                                    "geef_akkoord",
                                                    "geef_bestuurlijk_akkoord",
                                                    "stel_afspraak_vast",
                                                    "stem_rijksinbreng_af",
                                                    "stel_arrangement_vast",
                                                    "teken_afwegingsblad",
                                                    "leg_besluit_vast",
                                                    "leg_inzet_vast",
                                                    "plaats_op_trede",
                                                    "plaats_volgende_trede",
                                                    "herinner",
                                                    "beslecht",
                                                    "leg_geen_keuze_vast"};

bool is_stap_3(std::string_view stap) { return stap == "besluitvorming" || stap == "conflictbeslechting"; }

std::vector<std::string> van_vraagstuk(const World& world, const base::Uuid& id) {
  const auto* t = find_as<gen::VraagstukToestand>(world, Soort::vraagstuk, id);
  return t == nullptr ? std::vector<std::string>{} : t->provincies;
}

std::vector<std::string> provincies_van(const World& world, const Aggregate* dossier) {
  if (dossier == nullptr) return {};
  switch (dossier->ref.soort) {
    case Soort::vraagstuk: return dossier->toestand.as<gen::VraagstukToestand>().provincies;
    case Soort::afspraak: return dossier->toestand.as<gen::AfspraakToestand>().provincies;
    case Soort::arrangement: return {dossier->toestand.as<gen::ArrangementToestand>().provincie};
    case Soort::conflict: return van_vraagstuk(world, dossier->toestand.as<gen::ConflictToestand>().vraagstuk);
    case Soort::agenda: {
      const auto& t = dossier->toestand.as<gen::AgendaToestand>();
      return world.referentie().provincies_van_agenda(t.provincie, t.landsdeel);
    }
    default: return {};
  }
}

/// The provinces whose level counts; none: every act is offered.
std::vector<std::string> provincies_van(const World& world, const Actor& actor, const Aggregate* dossier) {
  if (world.referentie().provincies.contains(actor.zijde)) return {actor.zijde};
  return provincies_van(world, dossier);
}

int nummer(const Referentie& r, std::string_view niveau) {
  const auto it = r.niveaus.find(niveau);
  return it == r.niveaus.end() ? 0 : it->second;
}

}  // namespace

std::vector<std::string> provincies_hier(const World& world, const Actor& actor, const Aggregate* dossier) {
  if (dossier != nullptr) return provincies_van(world, dossier);
  return provincies_van(world, actor, nullptr);
}

Aanbod aanbod(const World& world, const Actor& actor, const Aggregate* dossier) {
  const auto& r = world.referentie();
  const auto provincies = provincies_van(world, actor, dossier);
  Aanbod uit{afgeschaald(world), 0};
  if (provincies.empty())
    for (const auto& [id, n] : r.niveaus) uit.niveau = std::max(uit.niveau, n);
  for (const auto& p : provincies) uit.niveau = std::max(uit.niveau, nummer(r, keuze_van(world, "gebruiksniveau", p)));
  return uit;
}

bool in_stap_3(const Levensloop& loop, const Overgang& o, const Aggregate* dossier) {
  const auto doet = [](const auto& e) { return std::ranges::find(effecten, e.def->naam) != effecten.end(); };
  if (std::ranges::any_of(o.gevolgen, doet)) return true;
  const auto* naar = o.naar.empty() ? nullptr : loop.fase(o.naar);
  if (naar == nullptr || dossier == nullptr || !is_stap_3(naar->stap)) return false;
  const auto* hier = loop.fase(aggregate_type(loop.soort).fase(dossier->toestand));
  return hier == nullptr || !is_stap_3(hier->stap);
}

Answer wordt_geboden(const Ctx& ctx, const Aanbod& aanbod, const Levensloop& loop, const Overgang& o) {
  if (aanbod.afgeschaald && in_stap_3(loop, o, ctx.dossier)) return modus_weigert();
  if (o.niveau.empty() || nummer(ctx.world.referentie(), o.niveau) <= aanbod.niveau) return allowed();
  return Refuse("niveau_te_laag", gen::WanneerWel::na_handeling)
      .feit("gebruiksniveau", o.niveau)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"keuze_voorstellen"})
      .done();
}

}  // namespace ruimte::domain
