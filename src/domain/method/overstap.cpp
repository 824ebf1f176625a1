// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/overstap.hpp"

#include <algorithm>

#include "domain/kernel/fault.hpp"
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

/// A phase that the method in force knows stays; only for another one is a counterpart named, and never an end for what
/// has not ended: that asks for an act of its own, with a reason. Empty when there is none.
std::string tegenhanger(const Levensloop* oud, const Levensloop& nieuw, const std::string& fase,
                        std::span<const gen::Fasekoppeling> fasen) {
  const bool los = fault(KernelFault::move_anywhere);
  if (nieuw.fase(fase) != nullptr && !los) return fase;
  const auto koppeling = std::ranges::find(fasen, fase, &gen::Fasekoppeling::van);
  const auto* doel = koppeling == fasen.end() ? nullptr : nieuw.fase(koppeling->naar);
  const auto* was = oud == nullptr ? nullptr : oud->fase(fase);
  return doel != nullptr && (los || !doel->eind || (was != nullptr && was->eind)) ? doel->id : std::string();
}

}  // namespace

Overstap bekijk_overstap(const World& world, const Methode& naar, const Aggregate& dossier,
                         std::span<const gen::Fasekoppeling> fasen) {
  const auto& type = aggregate_type(dossier.ref.soort);
  const auto* nieuw = naar.werkwijze.levensloop(dossier.ref.soort);
  Overstap uit{
      dossier.ref, dossier.werkwijze, naar.werkwijze.hash(), true, std::string(type.fase(dossier.toestand)), {}, {},
      {}};
  const auto* oud_methode = world.methoden()->vind(world, dossier.werkwijze);
  const auto* oud = oud_methode == nullptr ? nullptr : oud_methode->werkwijze.levensloop(dossier.ref.soort);
  uit.oude_bekend = oud != nullptr;
  if (nieuw != nullptr) uit.fase_naar = tegenhanger(oud, *nieuw, uit.fase_van, fasen);
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

std::vector<const Aggregate*> over_te_zetten(const World& world, const Methode& naar, const Actor& actor,
                                             const Overstapkeuze& keuze) {
  std::vector<StreamRef> refs;
  for (const auto& id : keuze.dossiers) refs.push_back({keuze.soort, id});
  if (refs.empty()) refs = world.of_kind(keuze.soort);
  std::vector<const Aggregate*> uit;
  for (const auto& ref : refs) {
    if (uit.size() == keuze.hoogstens) break;
    const auto* dossier = world.find(ref);
    if (dossier == nullptr || dossier->werkwijze == naar.werkwijze.hash() || !mag_overzetten(world, actor, *dossier))
      continue;
    if (std::ranges::find(uit, dossier) == uit.end()) uit.push_back(dossier);
  }
  return uit;
}

}  // namespace ruimte::domain
