// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/doelen.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/zijde.hpp"

namespace ruimte::domain {

namespace {

using gen::AfspraakToestand;
using gen::WanneerWel;

constexpr std::size_t hooguit_doelen = 20, hooguit_waarden = 400;

Answer vol(std::string_view code, std::size_t aantal, std::string_view doel) {
  return Refuse(code, WanneerWel::niet_meer).feit("aantal", std::to_string(aantal)).feit("doel", doel).done();
}

Answer gekoppeld(const Voorval& v, const AfspraakToestand& t, const gen::Doelkoppeling& k) {
  const auto* doel = vind_doel(v.world.referentie(), k.doel);
  if (doel == nullptr || !doel_past(*doel, t) || !k.waarden.empty())
    return Refuse("doel_past_niet", WanneerWel::na_aanpassing).feit("doel", k.doel).wie({v.actor.functie}).done();
  if (vind_koppeling(t, k.doel) != nullptr)
    return Refuse("doel_al_gekoppeld", WanneerWel::niet_meer).feit("doel", doel->id).done();
  if (t.doelen.size() >= hooguit_doelen) return vol("doelen_vol", hooguit_doelen, doel->id);
  return allowed();
}

Answer hangt_eraan(const AfspraakToestand& t, std::string_view doel) {
  if (vind_koppeling(t, doel) != nullptr) return allowed();
  return Refuse("doel_niet_gekoppeld", WanneerWel::na_handeling)
      .feit("doel", doel)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"doel_koppelen"})
      .done();
}

Answer waarde_gemeld(const Voorval& v, const AfspraakToestand& t, const gen::DoelwaardeGemeld& e) {
  if (auto a = hangt_eraan(t, e.doel); !a) return a;
  if (v.vandaag < e.waarde.peildatum)
    return Refuse("doelwaarde_later", WanneerWel::na_aanpassing)
        .feit("datum", base::to_string(e.waarde.peildatum))
        .wie({v.actor.functie})
        .done();
  if (vind_koppeling(t, e.doel)->waarden.size() >= hooguit_waarden)
    return vol("doelwaarden_vol", hooguit_waarden, e.doel);
  return allowed();
}

/// A party of the agreement, in the name of its own organisation.
Answer eigen_woord(const Voorval& v, const AfspraakToestand& t, std::string_view van) {
  return eigen_zijde(v, van == v.actor.organisatie ? v.actor.zijde : "", t.zijden);
}

}  // namespace

const gen::Doel* vind_doel(const Referentie& referentie, std::string_view id) {
  const auto it = std::ranges::find(referentie.doelen, id, &gen::Doel::id);
  return it == referentie.doelen.end() ? nullptr : &*it;
}

bool doel_past(const gen::Doel& doel, const AfspraakToestand& afspraak) {
  using enum gen::Doelsoort;
  if (doel.soort && *doel.soort != ambitie && *doel.soort != bod) return false;
  if (!doel.provincie) return !doel.regio;
  return std::ranges::find(afspraak.provincies, *doel.provincie) != afspraak.provincies.end();
}

const gen::Doelkoppeling* vind_koppeling(const AfspraakToestand& afspraak, std::string_view doel) {
  const auto it = std::ranges::find(afspraak.doelen, doel, &gen::Doelkoppeling::doel);
  return it == afspraak.doelen.end() ? nullptr : &*it;
}

const gen::Doelwaarde* laatste_waarde(const gen::Doelkoppeling& koppeling) {
  return koppeling.waarden.empty() ? nullptr : &koppeling.waarden.back();
}

std::optional<std::int64_t> aandeel(std::int64_t waarde, std::int64_t doel) {
  if (doel <= 0) return std::nullopt;
  return waarde * 1000 / doel;
}

bool ouder_dan_een_jaar(base::Date bron, base::Date vandaag) {
  constexpr int jaar = 365;
  return bron < base::add_days(vandaag, -jaar);
}

Answer doel_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (v.before == nullptr) return allowed();
  const auto& t = v.before->toestand.as<AfspraakToestand>();
  if (r.is<gen::DoelGekoppeld>()) {
    const auto& k = r.as<gen::DoelGekoppeld>().koppeling;
    if (auto a = eigen_woord(v, t, k.van); !a) return a;
    return gekoppeld(v, t, k);
  }
  if (r.is<gen::DoelOntkoppeld>()) {
    const auto& e = r.as<gen::DoelOntkoppeld>();
    if (auto a = eigen_woord(v, t, e.van); !a) return a;
    return hangt_eraan(t, e.doel);
  }
  if (r.is<gen::DoelwaardeGemeld>()) {
    const auto& e = r.as<gen::DoelwaardeGemeld>();
    if (auto a = eigen_woord(v, t, e.waarde.van); !a) return a;
    return waarde_gemeld(v, t, e);
  }
  return allowed();
}

}  // namespace ruimte::domain
