// SPDX-License-Identifier: EUPL-1.2
#include "spatial/geschiktheid/recept.hpp"

#include <algorithm>

#include "spatial/geschiktheid/rond.hpp"
#include "spatial/pasproef/pasproef.hpp"

namespace ruimte::spatial::geschiktheid {
namespace {

bool past(std::int64_t waarde) { return waarde >= -max_waarde && waarde <= max_waarde; }

}  // namespace

const Eenheid* toonbare_eenheid(Grootheid grootheid) {
  const auto* const gevonden =
      std::ranges::find_if(eenheden, [&](const Eenheid& e) { return e.grootheid == grootheid; });
  return gevonden == eenheden.end() ? nullptr : gevonden;
}

std::optional<std::uint32_t> Recept::vind(std::string_view woord) const {
  const auto gevonden = std::ranges::find(stappen_, woord, &Stap::naam);
  if (gevonden == stappen_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(gevonden - stappen_.begin());
}

base::Result<void, Gebrek> Recept::voeg_toe(Stap stap) {
  const auto nummer = stappen_.size();
  const auto weiger = [&](std::string_view reden, std::string detail = {}) {
    return base::fail(Gebrek{reden, nummer, std::move(detail)});
  };
  if (nummer >= max_stappen) return weiger("te_veel_stappen");
  if (vind(stap.naam)) return weiger("dubbele_stap", stap.naam);
  if (stap.delen.size() > max_delen) return weiger("te_veel_delen");
  if (stap.punten.size() > max_punten) return weiger("te_veel_punten");
  if (stap.waar.size() > max_filters) return weiger("te_veel_filters");
  if (!past(stap.vanaf) || !past(stap.tot)) return weiger("te_groot");
  for (const Punt& p : stap.punten)
    if (!past(p.bij) || p.wordt < -pasproef::max_suitability || p.wordt > pasproef::max_suitability)
      return weiger("te_groot");
  if (stap.leeg && (*stap.leeg < -pasproef::max_suitability || *stap.leeg > pasproef::max_suitability))
    return weiger("te_groot");
  if (stap.van && *stap.van >= nummer) return weiger("onbekende_stap");
  for (const Deel& d : stap.delen) {
    if (d.stap >= nummer) return weiger("onbekende_stap");
    if (d.gewicht < -max_gewicht || d.gewicht > max_gewicht) return weiger("te_groot");
  }
  auto soort = soort_van(stap);
  if (!soort) return base::fail(std::move(soort.error()));
  if (soort->grootheid == Grootheid::punten && (soort->minst < -max_punten_stap || soort->meest > max_punten_stap))
    return weiger("te_groot");
  stappen_.push_back(std::move(stap));
  soorten_.push_back(*soort);
  return {};
}

base::Result<void, Gebrek> Recept::rond_af(std::uint32_t uitkomst, std::vector<std::uint32_t> uitgesloten) {
  if (uitkomst >= stappen_.size()) return base::fail(Gebrek{"onbekende_stap", uitkomst, {}});
  const Soort& soort = soorten_[uitkomst];
  if (soort.grootheid != Grootheid::punten) return base::fail(Gebrek{"geen_punten_uitkomst", uitkomst, {}});
  if (soort.minst < -pasproef::max_suitability || soort.meest > pasproef::max_suitability)
    return base::fail(Gebrek{"te_groot", uitkomst, {}});
  for (const std::uint32_t s : uitgesloten) {
    if (s >= stappen_.size()) return base::fail(Gebrek{"onbekende_stap", s, {}});
    if (soorten_[s].grootheid != Grootheid::janee) return base::fail(Gebrek{"verkeerde_soort", s, stappen_[s].naam});
  }
  uitkomst_ = uitkomst;
  uitgesloten_ = std::move(uitgesloten);
  return {};
}

base::Result<Recept::Soort, Gebrek> Recept::soort_van(const Stap& stap) const {
  switch (stap.doe) {
    case Bewerking::binnen:
    case Bewerking::waarde:
    case Bewerking::dichtheid: return van_laag(stap);
    case Bewerking::afstand:
      if (!stap.van) return van_laag(stap);
      return van_stap(stap);
    case Bewerking::som:
    case Bewerking::kleinste:
    case Bewerking::grootste: return van_delen(stap);
    default: return van_stap(stap);
  }
}

base::Result<Recept::Soort, Gebrek> Recept::van_laag(const Stap& stap) const {
  const auto weiger = [&](std::string_view reden) { return base::fail(Gebrek{reden, stappen_.size(), {}}); };
  if (stap.laag.empty()) return weiger("geen_laag");
  if (stap.straal_mm < 0 || stap.straal_mm > max_straal_mm) return weiger("te_groot");
  if (stap.doe == Bewerking::binnen) return Soort{Grootheid::janee, 0, 1};
  if (stap.doe == Bewerking::afstand) return Soort{Grootheid::lengte, 0, 0};
  if (stap.doe == Bewerking::dichtheid) {
    if (stap.kolom.empty()) return weiger("geen_kolom");
    return Soort{Grootheid::dichtheid, 0, 0};
  }
  if (stap.eenheid.grootheid == Grootheid::janee || stap.eenheid.grootheid == Grootheid::punten)
    return weiger("verkeerde_soort");
  return Soort{stap.eenheid.grootheid, 0, 0};
}

base::Result<Recept::Soort, Gebrek> Recept::van_stap(const Stap& stap) const {
  const auto weiger = [&](std::string_view reden, std::string detail = {}) {
    return base::fail(Gebrek{reden, stappen_.size(), std::move(detail)});
  };
  if (!stap.van) return weiger("onbekende_stap");
  const Soort in = soorten_[*stap.van];
  const bool janee = in.grootheid == Grootheid::janee;
  const auto alleen = [&](bool goed, Soort uit) -> base::Result<Soort, Gebrek> {
    if (!goed) return weiger("verkeerde_soort", stappen_[*stap.van].naam);
    return uit;
  };
  switch (stap.doe) {
    case Bewerking::afstand: return alleen(janee, {Grootheid::lengte, 0, 0});
    case Bewerking::niet: return alleen(janee, {Grootheid::janee, 0, 1});
    case Bewerking::aandeel:
      if (stap.straal_mm < 0 || stap.straal_mm > max_straal_mm) return weiger("te_groot");
      return alleen(janee, {Grootheid::aandeel, 0, 0});
    case Bewerking::helling: return alleen(in.grootheid == Grootheid::lengte, {Grootheid::aandeel, 0, 0});
    case Bewerking::tussen:
      if (stap.vanaf > stap.tot) return weiger("verkeerd_bereik");
      return alleen(!janee, {Grootheid::janee, 0, 1});
    case Bewerking::klem:
      if (stap.vanaf > stap.tot) return weiger("verkeerd_bereik");
      return alleen(!janee, {in.grootheid, std::clamp(in.minst, stap.vanaf, stap.tot),
                             std::clamp(in.meest, stap.vanaf, stap.tot)});
    case Bewerking::klassen:
      if (!janee && in.grootheid != Grootheid::getal) return weiger("verkeerde_soort", stappen_[*stap.van].naam);
      return van_tabel(stap);
    default:
      if (janee) return weiger("verkeerde_soort", stappen_[*stap.van].naam);
      return van_tabel(stap);
  }
}

base::Result<Recept::Soort, Gebrek> Recept::van_tabel(const Stap& stap) const {
  const auto weiger = [&](std::string_view reden) { return base::fail(Gebrek{reden, stappen_.size(), {}}); };
  if (stap.punten.empty()) return weiger("geen_punten");
  Soort uit{Grootheid::punten, stap.punten.front().wordt, stap.punten.front().wordt};
  const auto telt = [&](std::int64_t punten) {
    uit.minst = std::min(uit.minst, punten);
    uit.meest = std::max(uit.meest, punten);
  };
  for (std::size_t i = 0; i < stap.punten.size(); ++i) {
    if (i > 0 && stap.punten[i].bij <= stap.punten[i - 1].bij) return weiger("punten_volgorde");
    telt(stap.punten[i].wordt);
  }
  if (stap.leeg) telt(*stap.leeg);
  return uit;
}

base::Result<Recept::Soort, Gebrek> Recept::van_delen(const Stap& stap) const {
  const auto weiger = [&](std::string_view reden, std::string detail = {}) {
    return base::fail(Gebrek{reden, stappen_.size(), std::move(detail)});
  };
  if (stap.delen.empty()) return weiger("geen_delen");
  if (stap.doe == Bewerking::som) {
    std::int64_t minst = 0, meest = 0;
    for (const Deel& d : stap.delen) {
      const Soort& in = soorten_[d.stap];
      if (in.grootheid != Grootheid::punten) return weiger("verkeerde_soort", stappen_[d.stap].naam);
      minst += std::min(d.gewicht * in.minst, d.gewicht * in.meest);
      meest += std::max(d.gewicht * in.minst, d.gewicht * in.meest);
    }
    return Soort{Grootheid::punten, rond(minst, heel_gewicht), rond(meest, heel_gewicht)};
  }
  Soort uit = soorten_[stap.delen.front().stap];
  for (const Deel& d : stap.delen) {
    const Soort& in = soorten_[d.stap];
    if (in.grootheid != uit.grootheid) return weiger("verkeerde_soort", stappen_[d.stap].naam);
    const bool minste = stap.doe == Bewerking::kleinste;
    uit.minst = minste ? std::min(uit.minst, in.minst) : std::max(uit.minst, in.minst);
    uit.meest = minste ? std::min(uit.meest, in.meest) : std::max(uit.meest, in.meest);
  }
  return uit;
}

}  // namespace ruimte::spatial::geschiktheid
