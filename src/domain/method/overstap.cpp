// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/overstap.hpp"

#include <algorithm>

#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

bool in_fase(const Overgang& o, std::string_view fase) { return std::ranges::find(o.van, fase) != o.van.end(); }

/// Whoever guards the process moves what he can read; anyone else only what is of his own side.
bool mag_overzetten(const World& world, const Actor& actor, const Aggregate& dossier) {
  if (!actor.mag_lezen(dossier.kring)) return false;
  if (actor.functie == "coordinator") return true;
  const auto& r = world.referentie();
  const bool zijde = actor.zijde == "rijk" || r.provincies.contains(actor.zijde);
  return zijde && dossier.kring == effects::zijde_kring(r, actor.zijde);
}

}  // namespace

Overstap bekijk_overstap(const World& world, const Methode& naar, const Aggregate& dossier,
                         std::span<const gen::Fasekoppeling> fasen) {
  const auto& type = aggregate_type(dossier.ref.soort);
  const auto* nieuw = naar.werkwijze.levensloop(dossier.ref.soort);
  Overstap uit{
      dossier.ref, dossier.werkwijze, naar.werkwijze.hash(), true, std::string(type.fase(dossier.toestand)), {}, {},
      {}};
  const auto koppeling = std::ranges::find(fasen, uit.fase_van, &gen::Fasekoppeling::van);
  const auto& doel = koppeling == fasen.end() ? uit.fase_van : koppeling->naar;
  if (nieuw != nullptr && nieuw->fase(doel) != nullptr) uit.fase_naar = doel;
  const auto* oud_methode = world.methoden()->vind(world, dossier.werkwijze);
  const auto* oud = oud_methode == nullptr ? nullptr : oud_methode->werkwijze.levensloop(dossier.ref.soort);
  uit.oude_bekend = oud != nullptr;
  if (uit.fase_naar.empty()) return uit;
  Aggregate daar =
      na_feit(&dossier, dossier.ref, {},
              base::Record::of(gen::WerkwijzeOvergestapt{uit.van, uit.naar, uit.fase_van, uit.fase_naar, "proef"}), {});
  for (const auto& e : klok::zonder_gevolg(*nieuw, daar))
    uit.termijnen.push_back(e.inhoud.as<gen::TermijnGestopt>().termijn);
  if (oud == nullptr) return uit;
  for (const auto& o : oud->overgangen) {
    if (!o.klok.empty() || !in_fase(o, uit.fase_van)) continue;
    const auto* zelfde = nieuw->overgang(o.id);
    if (zelfde == nullptr || !in_fase(*zelfde, uit.fase_naar)) uit.vervallen.push_back(o.naam);
  }
  return uit;
}

std::vector<const Aggregate*> over_te_zetten(const World& world, const Methode& naar, Soort soort, const Actor& actor,
                                             std::size_t hoogstens) {
  std::vector<const Aggregate*> uit;
  for (const auto& ref : world.by_prefix(soort, "")) {
    const auto* dossier = world.find(ref);
    if (dossier == nullptr || dossier->werkwijze == naar.werkwijze.hash() || !mag_overzetten(world, actor, *dossier))
      continue;
    uit.push_back(dossier);
    if (uit.size() == hoogstens) break;
  }
  return uit;
}

}  // namespace ruimte::domain
