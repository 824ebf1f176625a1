// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/keur.hpp"

#include <algorithm>

#include "application/stukken/waarde.hpp"
#include "gen/lists.hpp"

namespace ruimte::application::stukken {

namespace {

using base::Kind;
constexpr std::size_t most_columns = 6;

const gen::ListColumn* kolom_van(domain::Soort soort, std::string_view veld) {
  for (const auto& tabel : gen::list_tables())
    if (tabel.noun == gen::to_id(soort))
      for (const auto& kolom : tabel.columns)
        if (kolom.field == veld && !kolom.sort) return &kolom;
  return nullptr;
}

class Keurder {
 public:
  explicit Keurder(Gebreken& gebreken) : gebreken_(gebreken) {}

  void keur(const Sjabloon& s) {
    const Plek plek{&domain::aggregate_type(s.bij).toestand(), nullptr, {s.bij, {}}, nullptr, 0};
    zin(s.titel, plek);
    zin(s.onderwerp, plek);
    for (const auto& e : s.eisen) eis(e, plek, plek);
    for (const auto& b : s.inhoud) blok(b, plek);
  }

 private:
  void fout(int regel, std::string tekst) { gebreken_.push_back({regel, std::move(tekst)}); }
  void meld(int regel, const std::optional<std::string>& tekst) {
    if (tekst) fout(regel, *tekst);
  }

  void zin(const Zin& z, const Plek& plek) {
    for (const auto& pad : z.paden()) {
      if (is_lezer(pad)) continue;
      const auto gevonden = zoek_veld(plek, pad);
      meld(z.regel, gevonden ? waarom_niet_in_zin(*gevonden) : std::optional(gevonden.error()));
    }
  }

  /// `om`: the place whose fields stand in `{...}` among the values.
  void eis(const Eis& e, const Plek& plek, const Plek& om) {
    const auto gevonden = zoek_veld(plek, e.veld);
    if (!gevonden) return fout(e.regel, gevonden.error());
    if (!gevonden->volgnummer && gevonden->veld->personal) return meld(e.regel, waarom_niet_in_zin(*gevonden));
    for (const auto& waarde : e.waarden) {
      if (waarde.starts_with('{') && waarde.ends_with('}'))
        verwijzing(e.regel, waarde.substr(1, waarde.size() - 2), om);
      else
        meld(e.regel, waarom_geen_waarde(*gevonden, waarde));
    }
  }

  void verwijzing(int regel, const std::string& tekst, const Plek& om) {
    const auto pad = lees_pad(tekst);
    if (!pad) return fout(regel, "`{" + tekst + "}` is geen naam van een veld.");
    if (is_lezer(*pad)) return;
    const auto gevonden = zoek_veld(om, *pad);
    if (!gevonden) fout(regel, gevonden.error());
  }

  static std::optional<std::string> waarom_geen_waarde(const Gevonden& gevonden, const std::string& waarde) {
    if (gevonden.volgnummer || gevonden.aantal) return std::nullopt;
    const auto& veld = *gevonden.veld;
    const auto naam = "`" + std::string(veld.name) + "`";
    if (veld.kind == Kind::boolean && waarde != "ja" && waarde != "nee") return naam + " is `ja` of `nee`.";
    if (veld.kind != Kind::code || std::ranges::find(veld.codes->ids, waarde) != veld.codes->ids.end())
      return std::nullopt;
    std::string opties;
    for (const auto id : veld.codes->ids) opties += (opties.empty() ? "" : ", ") + std::string(id);
    return naam + " is nooit `" + waarde + "`; wel: " + opties + ".";
  }

  void blok(const Bouwblok& b, const Plek& plek) {
    for (const auto& e : b.eisen) eis(e, plek, plek);
    if (b.kop) zin(*b.kop, plek);
    const Plek* binnen = bron(b, plek);
    if (binnen == nullptr) return;
    zin(b.tekst, b.soort == Bouwsoort::kaart ? plek : *binnen);
    for (const auto& c : b.cellen) zin(c.tekst, *binnen);
    if (b.soort == Bouwsoort::tabel && b.cellen.size() > most_columns)
      fout(b.regel, "Een tabel heeft hooguit zes kolommen; meer past niet op een bladzijde.");
    if (b.soort == Bouwsoort::kaart) kaart(b, plek, *binnen);
    for (const auto& kind : b.inhoud) blok(kind, *binnen);
  }

  void kaart(const Bouwblok& b, const Plek& plek, const Plek& binnen) {
    if (!b.vorm) return fout(b.regel, "Bij `kaart` hoort `vorm`: het veld met de vorm.");
    const auto vorm = zoek_veld(binnen, *b.vorm);
    if (!vorm)
      fout(b.regel, vorm.error());
    else if (vorm->veld == nullptr || vorm->veld->kind != Kind::geometry)
      fout(b.regel, "`" + b.vorm->tekst() + "` is geen vorm op de kaart.");
    if (!b.provincie) return;
    const auto provincie = zoek_veld(plek, *b.provincie);
    if (!provincie)
      fout(b.regel, provincie.error());
    else if (provincie->veld == nullptr || provincie->veld->open != "provincie")
      fout(b.regel, "`" + b.provincie->tekst() + "` is geen provincie.");
  }

  /// The place at which the block speaks; null when what it runs through is wrong.
  const Plek* bron(const Bouwblok& b, const Plek& plek) {
    const auto& bron = b.bron;
    if (!bron.loopt()) {
      if (bron.via || !bron.waar.empty() || bron.gelijk || !bron.eisen.empty() || bron.volgorde)
        fout(b.regel, "Hier ontbreekt `dossiers` of `rijen`.");
      if (b.soort == Bouwsoort::lijst || b.soort == Bouwsoort::tabel)
        fout(b.regel, "Een lijst of tabel heeft `dossiers` of `rijen` nodig.");
      return &plek;
    }
    const Plek* binnen = bron.dossiers ? dossiers(bron, plek) : &plek;
    if (binnen != nullptr && bron.rijen) binnen = rijen(bron, *binnen);
    if (binnen == nullptr) return nullptr;
    for (const auto& e : bron.eisen) eis(e, *binnen, plek);
    if (bron.volgorde) {
      const auto veld = zoek_veld(*binnen, *bron.volgorde);
      if (!veld) fout(bron.regel, veld.error());
    }
    return binnen;
  }

  const Plek* rijen(const Bron& bron, const Plek& plek) {
    const Plek* uit = nullptr;
    const auto weg = loop_rijen(plek, *bron.rijen, plekken_, [&](const Plek& p) { uit = &p; });
    meld(bron.regel, weg);
    return weg ? nullptr : uit;
  }

  const Plek* dossiers(const Bron& bron, const Plek& plek) {
    const auto soort = *bron.dossiers;
    if (bron.via.has_value() == !bron.waar.empty())
      fout(bron.regel, "Bij `dossiers` hoort `via` (een veld met verwijzingen) of `waar` (een kolom van de lijst).");
    if (bron.via)
      meld(bron.regel, via(*bron.via, plek));
    else if (bron.waar == waar_alle) {
      if (bron.gelijk) fout(bron.regel, "Bij `waar: alle` hoort geen `gelijk`.");
    } else if (kolom_van(soort, bron.waar) == nullptr)
      fout(bron.regel, "Op `" + bron.waar + "` is niet te zoeken in " + std::string(gen::to_id(soort)) + ".");
    if (bron.gelijk) {
      const auto veld = zoek_veld(plek, *bron.gelijk);
      if (!veld) fout(bron.regel, veld.error());
    }
    plekken_.push_back({&domain::aggregate_type(soort).toestand(), nullptr, {soort, {}}, &plek, 0});
    return &plekken_.back();
  }

  std::optional<std::string> via(const Pad& pad, const Plek& plek) {
    std::optional<std::string> uit;
    const auto weg = loop_pad(plek, pad, plekken_, [&](const base::FieldDesc& veld, const void*, const Plek&) {
      if (veld.item != Kind::id) uit = "`" + pad.tekst() + "` verwijst niet naar dossiers.";
    });
    return weg ? weg : uit;
  }

  Gebreken& gebreken_;
  Plekken plekken_;
};

}  // namespace

void keur(const Sjabloon& sjabloon, Gebreken& gebreken) { Keurder(gebreken).keur(sjabloon); }

}  // namespace ruimte::application::stukken
