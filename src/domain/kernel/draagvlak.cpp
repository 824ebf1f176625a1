// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/draagvlak.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/gremium.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

Answer versie_staat(const Voorval& v, const base::Hash& versie) {
  if (versie == v.before->toestand.as<gen::AfspraakToestand>().versie_hash) return allowed();
  return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

Answer draagt_nog(const gen::AfspraakToestand& t, std::string_view zijde) {
  if (niet_gedragen(t, zijde) == nullptr) return allowed();
  return Refuse("al_niet_gedragen", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"weer_gedragen_verklaren"})
      .done();
}

Answer gevraagd(const Voorval& v, const gen::Herbevestiging& vraag) {
  const bool open = !vraag.antwoord && !vraag.op && !vraag.krachtens;
  const auto zijde = zijde_van_bestuur(v.world, vraag.gremium, v.vandaag);
  if (open && v.actor.gremium == vraag.gremium && zijde == vraag.zijde) return allowed();
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", vraag.gremium)
      .wie({"secretaris_gremium"})
      .done();
}

/// I-04, I-12: one's own side, the standing version, one's own mandate, and in answer to the question that is open.
Answer herbevestigd(const Voorval& v, const gen::Herbevestigd& e) {
  const auto& t = v.before->toestand.as<gen::AfspraakToestand>();
  if (auto a = eigen_zijde(v, e.zijde, t.zijden); !a) return a;
  const auto* vraag = open_herbevestiging(t, e.zijde);
  if (vraag == nullptr || vraag->id != e.vraag)
    return Refuse("geen_herbevestiging_gevraagd", WanneerWel::na_handeling)
        .wie({"secretaris_gremium"})
        .eerst({"nieuw_bestuur_vastleggen"})
        .done();
  if (auto a = draagt_nog(t, e.zijde); !a) return a;
  if (auto a = versie_staat(v, e.versie_hash); !a) return a;
  return onder_mandaat(v, e.krachtens);
}

Answer niet_meer(const Voorval& v, const gen::NietGedragen& verklaring) {
  const auto& t = v.before->toestand.as<gen::AfspraakToestand>();
  if (auto a = eigen_zijde(v, verklaring.zijde, t.zijden); !a) return a;
  if (auto a = draagt_nog(t, verklaring.zijde); !a) return a;
  return versie_staat(v, verklaring.versie_hash);
}

Answer weer(const Voorval& v, const gen::WeerGedragen& e) {
  const auto& t = v.before->toestand.as<gen::AfspraakToestand>();
  if (auto a = eigen_zijde(v, e.zijde, t.zijden); !a) return a;
  if (niet_gedragen(t, e.zijde) != nullptr) return allowed();
  return Refuse("geen_eigen_verklaring", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"niet_meer_gedragen_verklaren"})
      .done();
}

}  // namespace

const gen::NietGedragen* niet_gedragen(const gen::AfspraakToestand& afspraak, std::string_view zijde) {
  const auto it = std::ranges::find(afspraak.niet_gedragen, zijde, &gen::NietGedragen::zijde);
  return it == afspraak.niet_gedragen.end() ? nullptr : &*it;
}

const gen::Herbevestiging* open_herbevestiging(const gen::AfspraakToestand& afspraak, std::string_view zijde) {
  const auto& alle = afspraak.herbevestigingen;
  const auto laatste =
      std::find_if(alle.rbegin(), alle.rend(), [&](const auto& vraag) { return vraag.zijde == zijde; });
  return laatste == alle.rend() || laatste->antwoord ? nullptr : &*laatste;
}

bool vraagt_herbevestiging(const gen::AfspraakToestand& afspraak, std::string_view zijde, base::Date aangetreden) {
  const bool plicht = afspraak.type == gen::Afspraaktype::c || afspraak.type == gen::Afspraaktype::d;
  return plicht && !iedereen_stopt(afspraak) && !voltooid(afspraak) &&
         std::ranges::any_of(afspraak.bestuurlijk, [&](const gen::BestuurlijkAkkoord& b) {
           return b.zijde == zijde && base::amsterdam_date(b.op) < aangetreden;
         });
}

std::optional<std::string> zijde_van_bestuur(const World& world, std::string_view gremium, base::Date dag) {
  const auto& r = world.referentie();
  const auto* g = r.gremium(gremium);
  if (g == nullptr || g->zijde == "beide") return std::nullopt;
  const auto colon = gremium.find(':');
  auto zijde =
      std::string(g->zijde == "rijk" ? "rijk" : gremium.substr(colon == std::string_view::npos ? 0 : colon + 1));
  const bool provincie = r.provincies.contains(zijde);
  if (!provincie && zijde != "rijk") return std::nullopt;
  const Besluitvraag vraag{std::string(gremium), "afspraak",
                           provincie ? std::vector{zijde} : std::vector<std::string>{}, false};
  if (!gremium_mag_besluiten(world, vraag, dag)) return std::nullopt;
  return zijde;
}

Answer draagvlak_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::NietMeerGedragen>()) return niet_meer(v, r.as<gen::NietMeerGedragen>().verklaring);
  if (r.is<gen::WeerGedragen>()) return weer(v, r.as<gen::WeerGedragen>());
  if (r.is<gen::HerbevestigingGevraagd>()) return gevraagd(v, r.as<gen::HerbevestigingGevraagd>().vraag);
  if (r.is<gen::Herbevestigd>()) return herbevestigd(v, r.as<gen::Herbevestigd>());
  return allowed();
}

}  // namespace ruimte::domain
