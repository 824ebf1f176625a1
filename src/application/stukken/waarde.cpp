// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/waarde.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/text.hpp"
#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::application::stukken {

namespace {

using base::FieldDesc;
using base::Kind;

const FieldDesc* veld_van(const base::TypeDesc& soort, std::string_view naam) {
  const auto it = std::ranges::find(soort.fields, naam, &FieldDesc::name);
  return it == soort.fields.end() ? nullptr : &*it;
}

template <class T>
const T& als(const void* gegeven) {
  return *static_cast<const T*>(gegeven);
}

/// With a dot before each three digits from the right, from five digits on: a year stays a year.
std::string getal(std::int64_t n) {
  auto uit = std::to_string(n);
  const std::size_t teken = n < 0 ? 1 : 0;
  if (uit.size() - teken < 5) return uit;
  for (auto i = uit.size(); i > teken + 3;) uit.insert(i -= 3, ".");
  return uit;
}

std::string catalogus(const FieldDesc& veld, const std::string& id, const Plek& plek, const Labels& labels) {
  if (veld.open == "fase") return labels.fase(plek.dossier.soort, id, Taal::nl);
  if (veld.open == "handeling") return labels.handeling(plek.dossier.soort, id, Taal::nl);
  return labels.catalogus(veld.open, id, Taal::nl);
}

/// One value that is not a list or record.
std::string een(const FieldDesc& veld, Kind kind, const void* gegeven, const Plek& plek, const Labels& labels) {
  switch (kind) {
    case Kind::text: return als<std::string>(gegeven);
    case Kind::integer: return getal(als<std::int64_t>(gegeven));
    case Kind::boolean: return als<bool>(gegeven) ? "ja" : "nee";
    case Kind::date: return base::dutch_date(als<base::Date>(gegeven));
    case Kind::instant: return base::dutch_date(base::amsterdam_date(als<base::Instant>(gegeven)));
    case Kind::area: return domain::hectaretekst(als<base::SquareMetres>(gegeven)) + " ha";
    case Kind::code: return labels.code(*veld.codes, als<std::uint8_t>(gegeven), Taal::nl);
    case Kind::open_code: return catalogus(veld, als<std::string>(gegeven), plek, labels);
    case Kind::hash: return base::to_string(als<base::Hash>(gegeven)).substr(0, 12);
    case Kind::id:
    case Kind::geometry:
    case Kind::record:
    case Kind::list: break;
  }
  return {};
}

std::string kaal_een(const FieldDesc& veld, Kind kind, const void* gegeven) {
  switch (kind) {
    case Kind::text:
    case Kind::open_code: return als<std::string>(gegeven);
    case Kind::integer: return std::to_string(als<std::int64_t>(gegeven));
    case Kind::boolean: return als<bool>(gegeven) ? "ja" : "nee";
    case Kind::date: return base::to_string(als<base::Date>(gegeven));
    case Kind::code: return std::string(veld.codes->ids[als<std::uint8_t>(gegeven)]);
    case Kind::id: return base::to_string(als<base::Uuid>(gegeven));
    default: return {};
  }
}

base::Result<Gevonden, std::string> niet(const Plek& plek, std::string_view naam) {
  return base::fail("Er is geen veld `" + std::string(naam) + "` in " + std::string(plek.soort->name) + ".");
}

}  // namespace

bool is_lezer(const Pad& pad) {
  return pad.stappen.size() == 2 && pad.stappen[0] == woord_lezer &&
         std::ranges::find(lezervelden, pad.stappen[1]) != std::end(lezervelden);
}

base::Result<Gevonden, std::string> zoek_veld(const Plek& plek, const Pad& pad) {
  const Plek* hier = &plek;
  std::size_t i = 0;
  for (; i < pad.stappen.size() && pad.stappen[i] == woord_boven; ++i) {
    if (hier->boven == nullptr) return base::fail(std::string("`boven` kan hier niet: er is niets boven."));
    hier = hier->boven;
  }
  if (i == pad.stappen.size()) return base::fail(std::string("Achter `boven` hoort een veld."));
  if (pad.stappen[i] == woord_nr && i + 1 == pad.stappen.size()) return Gevonden{nullptr, hier, false, true, hier};
  const base::TypeDesc* soort = hier->soort;
  const void* record = hier->record;
  for (;; ++i) {
    const auto* veld = veld_van(*soort, pad.stappen[i]);
    if (veld == nullptr) return niet(Plek{soort, nullptr, {}, nullptr, 0}, pad.stappen[i]);
    const void* gegeven = record ? veld->access.get(record) : nullptr;
    if (i + 1 == pad.stappen.size()) return Gevonden{veld, gegeven, false, false, hier};
    if (veld->kind == Kind::list && pad.stappen[i + 1] == woord_aantal && i + 2 == pad.stappen.size())
      return Gevonden{veld, gegeven, true, false, hier};
    if (veld->kind != Kind::record)
      return base::fail("`" + pad.stappen[i] + "` heeft geen velden, dus `" + pad.stappen[i + 1] + "` kan er niet na.");
    soort = &veld->of();
    record = gegeven;
  }
}

namespace {

class Loper {
 public:
  using Doe = std::function<void(const FieldDesc&, const void*, const Plek&)>;
  Loper(const Pad& pad, Plekken& plekken, const Doe& doe) : pad_(pad), plekken_(plekken), doe_(doe) {}

  std::optional<std::string> loop(const Plek& plek) {
    const Plek* hier = &plek;
    std::size_t i = 0;
    for (; i < pad_.stappen.size() && pad_.stappen[i] == woord_boven; ++i) {
      if (hier->boven == nullptr) return "`boven` kan hier niet: er is niets boven.";
      hier = hier->boven;
    }
    if (i == pad_.stappen.size()) return "Achter `boven` hoort een veld.";
    return stap(i, *hier->soort, hier->record, *hier);
  }

 private:
  std::optional<std::string> stap(std::size_t i, const base::TypeDesc& soort, const void* record, const Plek& plek) {
    const auto* veld = veld_van(soort, pad_.stappen[i]);
    if (veld == nullptr) return "Er is geen veld `" + pad_.stappen[i] + "` in " + std::string(soort.name) + ".";
    const void* gegeven = record ? veld->access.get(record) : nullptr;
    if (i + 1 == pad_.stappen.size()) {
      doe_(*veld, gegeven, plek);
      return std::nullopt;
    }
    if (veld->item != Kind::record) return "`" + pad_.stappen[i] + "` heeft geen velden.";
    if (veld->kind == Kind::record) return stap(i + 1, veld->of(), gegeven, plek);
    if (gegeven == nullptr) {
      plekken_.push_back({&veld->of(), nullptr, plek.dossier, &plek, 0});
      return stap(i + 1, veld->of(), nullptr, plekken_.back());
    }
    for (std::size_t n = 0; n < veld->access.size(gegeven); ++n) {
      plekken_.push_back({&veld->of(), veld->access.at(gegeven, n), plek.dossier, &plek, static_cast<int>(n) + 1});
      if (auto fout = stap(i + 1, veld->of(), plekken_.back().record, plekken_.back())) return fout;
    }
    return std::nullopt;
  }

  const Pad& pad_;
  Plekken& plekken_;
  const Doe& doe_;
};

}  // namespace

std::optional<std::string> loop_pad(const Plek& plek, const Pad& pad, Plekken& plekken, const Loper::Doe& doe) {
  return Loper(pad, plekken, doe).loop(plek);
}

std::optional<std::string> loop_rijen(const Plek& plek, const Pad& pad, Plekken& plekken,
                                      const std::function<void(const Plek&)>& doe) {
  std::optional<std::string> fout;
  const auto rij = [&](const FieldDesc& veld, const void* record, const Plek& om, int nummer) {
    plekken.push_back({&veld.of(), record, om.dossier, &om, nummer});
    doe(plekken.back());
  };
  const auto eind = [&](const FieldDesc& veld, const void* gegeven, const Plek& om) {
    if (veld.item != Kind::record)
      fout = "`" + std::string(veld.name) + "` heeft geen rijen.";
    else if (veld.kind == Kind::record || gegeven == nullptr)
      rij(veld, gegeven, om, 1);
    else
      for (std::size_t n = 0; n < veld.access.size(gegeven); ++n)
        rij(veld, veld.access.at(gegeven, n), om, static_cast<int>(n) + 1);
  };
  if (auto weg = loop_pad(plek, pad, plekken, eind)) return weg;
  return fout;
}

std::string verwoord(const Gevonden& gevonden, const Labels& labels) {
  if (gevonden.volgnummer) return std::to_string(gevonden.plek->nummer);
  if (gevonden.gegeven == nullptr || waarom_niet_in_zin(gevonden)) return {};
  const auto& veld = *gevonden.veld;
  if (veld.kind != Kind::list) return een(veld, veld.kind, gevonden.gegeven, *gevonden.plek, labels);
  const auto aantal = veld.access.size(gevonden.gegeven);
  if (gevonden.aantal) return getal(static_cast<std::int64_t>(aantal));
  std::string uit;
  for (std::size_t i = 0; i < aantal; ++i) {
    if (i > 0) uit += i + 1 == aantal ? " en " : ", ";
    uit += een(veld, veld.item, veld.access.at(gevonden.gegeven, i), *gevonden.plek, labels);
  }
  return uit;
}

std::optional<std::string> waarom_niet_in_zin(const Gevonden& gevonden) {
  if (gevonden.volgnummer || gevonden.aantal) return std::nullopt;
  const auto& veld = *gevonden.veld;
  const auto naam = "`" + std::string(veld.name) + "` ";
  if (veld.personal) return naam + "is van een persoon en komt niet in een stuk.";
  switch (veld.item) {
    case Kind::id: return naam + "verwijst naar een dossier; neem dat op met `dossiers` en `via`.";
    case Kind::geometry: return naam + "is een vorm op de kaart; toon die met `kaart`.";
    case Kind::record: return naam + "bestaat uit meer velden; noem er een, of loop erdoor met `rijen`.";
    default: return std::nullopt;
  }
}

std::string kaal(const Gevonden& gevonden) {
  if (gevonden.volgnummer || gevonden.gegeven == nullptr) return {};
  if (gevonden.aantal) return std::to_string(gevonden.veld->access.size(gevonden.gegeven));
  return gevonden.veld->kind == Kind::list ? std::string()
                                           : kaal_een(*gevonden.veld, gevonden.veld->kind, gevonden.gegeven);
}

bool gevuld(const Gevonden& gevonden) {
  if (gevonden.volgnummer) return true;
  if (gevonden.gegeven == nullptr) return false;
  switch (gevonden.veld->kind) {
    case Kind::list: return gevonden.veld->access.size(gevonden.gegeven) > 0;
    case Kind::text:
    case Kind::open_code: return !als<std::string>(gevonden.gegeven).empty();
    case Kind::boolean: return als<bool>(gevonden.gegeven);
    case Kind::integer: return als<std::int64_t>(gevonden.gegeven) != 0;
    default: return true;
  }
}

Naam naam_van_dossier(const base::Record& toestand) {
  const auto tekst = [&](std::string_view naam) {
    const auto* veld = veld_van(toestand.desc(), naam);
    const void* gegeven = veld && veld->kind == Kind::text ? veld->access.get(toestand.data()) : nullptr;
    return gegeven && !veld->personal ? als<std::string>(gegeven) : std::string();
  };
  return {tekst("nummer"), tekst("titel")};
}

}  // namespace ruimte::application::stukken
