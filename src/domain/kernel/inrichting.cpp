// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/inrichting.hpp"
#include "domain/kernel/fault.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/kernel/overleg.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/arrangement.hpp"
#include "gen/conflict.hpp"
#include "gen/inzet.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

const gen::Instellingkeuze* gekozen_in(const World& world, std::string_view instelling, std::string_view sleutel) {
  const auto ref = world.by_key(Soort::inrichting, sleutel);
  if (!ref) return nullptr;
  const auto& keuzes = world.find(*ref)->toestand.as<gen::InrichtingToestand>().keuzes;
  const auto it = std::ranges::find(keuzes, instelling, &gen::Instellingkeuze::instelling);
  return it == keuzes.end() ? nullptr : &*it;
}

const gen::InrichtingToestand* inrichting_voor(const Voorval& v) {
  return v.before == nullptr ? nullptr : &v.before->toestand.as<gen::InrichtingToestand>();
}

const gen::Keuzevoorstel* keuzevoorstel(const Voorval& v, const base::Uuid& id) {
  const auto* t = inrichting_voor(v);
  if (t == nullptr) return nullptr;
  const auto it = std::ranges::find(t->voorstellen, id, &gen::Keuzevoorstel::id);
  return it == t->voorstellen.end() ? nullptr : &*it;
}

Answer keuze_namens(const Voorval& v, std::string_view zijde) {
  const auto* t = inrichting_voor(v);
  const bool partij = t != nullptr && !zijde.empty() && (!t->provincie || zijde == "rijk" || zijde == *t->provincie);
  if (partij && zijde == v.actor.zijde && v.actor.kan_instemmen) return allowed();
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
      .feit("zijde", zijde)
      .wie({"bewindspersoon", "gedeputeerde"})
      .done();
}

Answer keuze_weg(const Voorval& v) {
  return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

bool gedragen(const gen::InrichtingToestand& t, const std::vector<gen::Keuzesteun>& steun) {
  const auto staat = [&](std::string_view zijde) {
    return std::ranges::find(steun, zijde, &gen::Keuzesteun::zijde) != steun.end();
  };
  return staat("rijk") && (t.provincie ? staat(*t.provincie) : steun.size() > 1);
}

Answer keuze_vastgelegd(const Voorval& v, const gen::KeuzeVastgelegd& e) {
  const auto* p = keuzevoorstel(v, e.voorstel);
  if (p == nullptr || p->instelling != e.keuze.instelling || p->keuze != e.keuze.keuze || p->reden != e.keuze.reden ||
      p->steun != e.keuze.steun)
    return keuze_weg(v);
  if (gedragen(*inrichting_voor(v), p->steun)) return allowed();
  return Refuse("steun_ontbreekt", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"keuze_steunen"})
      .done();
}

/// A meeting may decide on its own agenda and process, not on what step 3 is about.
bool besluit_over_inhoud(const Voorval& v, const gen::PuntBehandeld& e) {
  const auto* punt = vind_punt(v.before->toestand.as<gen::OverlegdossierToestand>(), e.uitkomst.punt);
  const auto over = punt == nullptr ? std::string() : punt->invoer.onderwerp.value_or("");
  return e.uitkomst.besluit && over != "agenda" && over != "dialoogproces" && over != "werkwijze";
}

template <class... Feiten>
bool is_een_van(const base::Record& r) {
  return (r.is<Feiten>() || ...);
}

/// Moving to another method takes nothing into step 3 that was not there.
bool stapt_over_naar_stap_3(const Voorval& v) {
  const auto& r = v.event.inhoud;
  return r.is<gen::WerkwijzeOvergestapt>() && (v.stap == "besluitvorming" || v.stap == "conflictbeslechting") &&
         r.as<gen::WerkwijzeOvergestapt>().fase_van != r.as<gen::WerkwijzeOvergestapt>().fase_naar;
}

/// Not among them: signing an arrangement and committing to a decision. They bind nothing new (I-12) and follow up what
/// was settled before.
bool is_feit_van_stap_3(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::PuntBehandeld>()) return besluit_over_inhoud(v, r.as<gen::PuntBehandeld>());
  return is_een_van<gen::AfspraakOpgesteld, gen::InstemmingGegeven, gen::BestuurlijkAkkoordGegeven,
                    gen::AfspraakVastgesteld, gen::ArrangementVastgesteld, gen::RijksinbrengAfgestemd,
                    gen::BesluitVastgelegd, gen::AfwegingsbladOndertekend, gen::InzetVastgelegd, gen::TredeGeplaatst,
                    gen::UitkomstBleefUit, gen::ConflictBeslecht, gen::GeenKeuzeVastgelegd>(r) ||
         stapt_over_naar_stap_3(v);
}

}  // namespace

std::string keuze_van(const World& world, std::string_view instelling, std::string_view provincie) {
  for (const auto sleutel : {provincie, het_geheel}) {
    const auto* k = sleutel.empty() ? nullptr : gekozen_in(world, instelling, sleutel);
    if (k != nullptr && k->keuze) return *k->keuze;
  }
  const auto& keuzes = world.referentie().keuzes;
  const auto it = keuzes.find(instelling);
  return it == keuzes.end() ? std::string() : it->second.zolang;
}

std::int64_t getal_in(const Referentie& r, const gen::InrichtingToestand* geheel, const std::string& instelling) {
  const auto standaard = r.getallen.at(instelling);
  const auto it = r.keuzes.find(instelling);
  if (geheel == nullptr || it == r.keuzes.end() || !it->second.grenzen) return standaard;
  const auto k = std::ranges::find(geheel->keuzes, instelling, &gen::Instellingkeuze::instelling);
  if (k == geheel->keuzes.end() || !k->keuze) return standaard;
  const auto gekozen = base::parse_integer(*k->keuze);
  return std::clamp(gekozen ? *gekozen : standaard, it->second.grenzen->first, it->second.grenzen->second);
}

std::int64_t getal_van(const World& world, const std::string& instelling) {
  const auto ref = world.by_key(Soort::inrichting, het_geheel);
  const auto* geheel = ref ? &world.find(*ref)->toestand.as<gen::InrichtingToestand>() : nullptr;
  return getal_in(world.referentie(), geheel, instelling);
}

Sterkte sterkte_van(const World& world, std::string_view regel, const std::vector<std::string>& provincies,
                    Sterkte volgens_werkwijze) {
  const auto& keuzes = world.referentie().sterktekeuzes;
  const auto it = keuzes.find(regel);
  if (it == keuzes.end()) return volgens_werkwijze;
  auto uit = volgens_werkwijze;
  const auto neem = [&](std::string_view sleutel) {
    const auto* k = gekozen_in(world, it->second, sleutel);
    if (k != nullptr && k->keuze) uit = std::max(uit, sterkte_from(*k->keuze).value_or(uit));
  };
  neem(het_geheel);
  for (const auto& p : provincies) neem(p);
  return uit;
}

std::vector<std::string> zonder_keuze(const Referentie& referentie, const gen::InrichtingToestand* geheel,
                                      Keuzesoort soort) {
  std::vector<std::string> uit;
  for (const auto& [id, k] : referentie.keuzes) {
    const bool al = geheel != nullptr &&
                    std::ranges::find(geheel->keuzes, id, &gen::Instellingkeuze::instelling) != geheel->keuzes.end();
    if (k.geheel && k.soort == soort && !k.standaard && !al) uit.push_back(k.naam);
  }
  return uit;
}

bool kan_tegenhouden(const gen::InrichtingToestand& t, const gen::Keuzevoorstel& p, std::string_view zijde) {
  return zijde == p.zijde || zijde == "rijk" || zijde == t.provincie;
}

bool afgeschaald(const World& world) {
  if (fault(KernelFault::scaled_down_ignored)) return false;
  return keuze_van(world, "modus") == "afschalen";
}

Answer modus_weigert() {
  return Refuse("modus_afschalen", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"keuze_voorstellen"})
      .done();
}

Answer modus_staat_toe(const Voorval& v) {
  return is_feit_van_stap_3(v) && afgeschaald(v.world) ? modus_weigert() : allowed();
}

Answer inrichting_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::KeuzeVoorgesteld>()) {
    const auto& p = r.as<gen::KeuzeVoorgesteld>().voorstel;
    if (auto a = keuze_namens(v, p.zijde); !a) return a;
    return p.steun.empty() ? allowed() : keuze_weg(v);
  }
  if (r.is<gen::KeuzeGesteund>()) {
    const auto& e = r.as<gen::KeuzeGesteund>();
    return keuzevoorstel(v, e.voorstel) == nullptr ? keuze_weg(v) : keuze_namens(v, e.steun.zijde);
  }
  if (r.is<gen::KeuzevoorstelVervallen>()) {
    const auto& e = r.as<gen::KeuzevoorstelVervallen>();
    const auto* p = keuzevoorstel(v, e.voorstel);
    if (p == nullptr) return keuze_weg(v);
    return keuze_namens(v, kan_tegenhouden(*inrichting_voor(v), *p, e.zijde) ? e.zijde : p->zijde);
  }
  if (r.is<gen::KeuzeVastgelegd>()) return keuze_vastgelegd(v, r.as<gen::KeuzeVastgelegd>());
  return allowed();
}

}  // namespace ruimte::domain
