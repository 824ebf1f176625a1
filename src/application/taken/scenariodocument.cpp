// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenariodocument.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "application/ruimte/zones.hpp"
#include "application/taken/scenariotekening.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace ruimte::application {

namespace {

using stukken::Alinea, stukken::Blok, stukken::Document, stukken::Feiten, stukken::Kaart, stukken::Lijst,
    stukken::Stijl, stukken::Tabel;

constexpr std::string_view statustekst = "Uitkomst van een berekening; geen besluit en geen keuze.";
constexpr std::string_view bron_van_grenzen = "Provinciegrenzen 2022: CBS en Kadaster, CC BY 4.0.";

/// 12345 is 12.345
std::string met_punten(std::int64_t n) {
  auto uit = std::to_string(n);
  for (auto i = static_cast<std::ptrdiff_t>(uit.size()) - 3; i > (n < 0 ? 1 : 0); i -= 3)
    uit.insert(static_cast<std::size_t>(i), ".");
  return uit;
}
std::string in_hectare(base::SquareMetres vlak) { return met_punten(vlak.v / 10'000); }

std::string klein(std::string w) {
  if (!w.empty() && w[0] >= 'A' && w[0] <= 'Z') w[0] = static_cast<char>(w[0] - 'A' + 'a');
  return w;
}

/// The longest side of the box around these shapes, millimetres.
std::int64_t grootte(const std::vector<stukken::Kaartvorm>& vormen) {
  Kader om;
  for (const auto& v : vormen)
    for (const auto& deel : v.vorm.parts)
      for (const auto& ring : deel)
        for (const auto& p : ring)
          om = {std::min(om.links, p.x), std::min(om.onder, p.y), std::max(om.rechts, p.x), std::max(om.boven, p.y)};
  return std::max(std::int64_t{om.rechts} - om.links, std::int64_t{om.boven} - om.onder);
}

class Scenariosteller {
 public:
  Scenariosteller(const gen::Scenariouitslag& uitslag, const Scenariolezer& lezer) : u_(uitslag), lezer_(lezer) {
    for (std::size_t k = 0; k < u_.claims.size(); ++k) nummer_[u_.claims[k].id] = k;
    for (const auto& g : u_.gebieden) gebied_[g.id] = g.naam;
    for (const auto& r : u_.regels) tekort_[r.claim].v += r.tekort.v;
  }

  Document stel_op() {
    Document uit;
    uit.bestandsnaam = "scenario-" + base::to_string(u_.uitslaghash).substr(0, 8);
    uit.titel = "Past het? " + u_.vraag.naam;
    uit.onderwerp = "Verslag van een scenario met " + std::to_string(u_.claims.size()) + " claims";
    if (lezer_.oefen) uit.merk = "Oefenomgeving: de inhoud is verzonnen (fictief).";
    uit.status = statustekst;
    uit.voor = lezer_.voor;
    uit.dag = lezer_.vandaag;
    past();
    vraag();
    waarom();
    wijkt();
    kaart();
    per_claim();
    geschiktheid();
    controle();
    deskundigen();
    uit.blokken = std::move(blokken_);
    return uit;
  }

 private:
  void kop(std::string woorden) { blokken_.emplace_back(stukken::Kop{1, std::move(woorden)}); }
  void zeg(std::string zin, Stijl stijl = Stijl::gewoon) { blokken_.emplace_back(Alinea{std::move(zin), stijl}); }
  [[nodiscard]] std::string woord(std::string_view catalogus, const std::string& id) const {
    return lezer_.labels.catalogus(catalogus, id, Taal::nl);
  }
  template <class Code>
  [[nodiscard]] std::string woord(const base::CodeList& lijst, Code code) const {
    return lezer_.labels.code(lijst, static_cast<std::size_t>(code), Taal::nl);
  }
  [[nodiscard]] const gen::Scenarioclaim& claim(const base::Uuid& id) const { return u_.claims[nummer_.at(id)]; }
  [[nodiscard]] std::string naam(const base::Uuid& id) const {
    const auto& c = claim(id);
    return c.nummer + " " + c.titel + (c.fictief ? " (fictief)" : "");
  }
  [[nodiscard]] std::string gebied(const std::string& id) const {
    const auto it = gebied_.find(id);
    return it == gebied_.end() ? id : it->second;
  }

  void past() {
    kop("Wat eruit komt");
    zeg(u_.past ? "Alle claims van dit scenario passen samen."
                : "Niet alle claims passen samen. Er is " + in_hectare(u_.tekort) + " hectare te weinig.",
        Stijl::nadruk);
    if (!u_.gestopt.value_or(false)) {
      if (!u_.past) zeg("Minder tekort kan niet bij deze vraag. Dat is nageteld.");
      return;
    }
    zeg("Niet bewezen: het rekenen is gestopt voor het einde. Het tekort is wel het kleinste dat kan. De verdeling "
        "over "
        "de plekken kan nog beter: hoogstens " +
        met_punten(u_.bovengrens - u_.geschiktheid) + " punten op " + met_punten(u_.geschiktheid) + ".");
  }

  void vraag() {
    kop("De vraag");
    Feiten f;
    f.feiten.push_back({"Hoeveel vraagt elke claim?", woord(gen::code_list_claimmaat(), u_.vraag.maat)});
    f.feiten.push_back({"Jaar", u_.vraag.jaar ? std::to_string(*u_.vraag.jaar) : "Alle jaren"});
    f.feiten.push_back({"Perspectief", u_.vraag.perspectief ? woord("perspectief", *u_.vraag.perspectief) : "Alle"});
    std::string zonder;
    for (const auto laag : u_.vraag.zonder)
      zonder += (zonder.empty() ? "" : ", ") + woord(gen::code_list_scenariolaag(), laag);
    f.feiten.push_back({"Grond die niet meedoet", zonder.empty() ? "Geen" : zonder});
    f.feiten.push_back(
        {"Hoe geschikt is grond?", woord(gen::code_list_scenariogeschiktheid(),
                                         u_.vraag.geschiktheid.value_or(gen::Scenariogeschiktheid::eenvoudig))});
    for (const auto& a : u_.vraag.anders)
      if (nummer_.count(a.claim) != 0)
        f.feiten.push_back({"Ander getal voor " + claim(a.claim).nummer, in_hectare(a.gevraagd) + " hectare"});
    blokken_.emplace_back(std::move(f));
  }

  void waarom() {
    if (u_.verklaringen.empty()) return;
    kop("Waarom het niet past");
    for (const auto& v : u_.verklaringen) {
      zeg("De claims hieronder vragen samen " + in_hectare(v.gevraagd) + " hectare. Er is " +
          in_hectare(v.beschikbaar) + " hectare waar minstens een van hen mag liggen. Het gaat om claims tot en met: " +
          klein(woord(gen::code_list_claimhardheid(), v.tot_en_met)) + ".");
      Lijst lijst;
      for (const auto& w : v.wie) lijst.punten.push_back(naam(w.claim) + ", in " + gebied(w.gebied));
      if (!lijst.punten.empty()) blokken_.emplace_back(std::move(lijst));
    }
  }

  void wijkt() {
    if (u_.past) return;
    kop("Wie wijkt");
    zeg("Een zoekgebied wijkt voor een voorkeur, en een voorkeur voor een harde claim. Binnen een soort wordt het "
        "tekort "
        "zo gelijk mogelijk verdeeld. Dat is een rekenregel en geen keuze.");
    Tabel t{{{"Claim", 4}, {"Eigenaar", 3}, {"Hardheid", 2}, {"Tekort (ha)", 1}}, {}};
    for (const auto& c : u_.claims)
      if (tekort_[c.id].v > 0)
        t.rijen.push_back({naam(c.id), woord("organisatie", c.eigenaar),
                           woord(gen::code_list_claimhardheid(), c.hardheid), in_hectare(tekort_[c.id])});
    blokken_.emplace_back(std::move(t));
  }

  /// The provinces that take part, as ground.
  [[nodiscard]] std::vector<stukken::Kaartvorm> ondergrond() const {
    std::vector<stukken::Kaartvorm> uit;
    std::set<std::string> provincies;
    for (const auto& r : u_.regels) provincies.insert(r.gebied);
    for (const auto& p : provincies)
      if (auto vorm = lezer_.provincievorm ? lezer_.provincievorm(p) : std::nullopt)
        uit.push_back({std::move(*vorm), true, gebied(p)});
    return uit;
  }

  void kaart() {
    if (lezer_.kaart == nullptr) return;
    auto vormen = omtrekken(*lezer_.kaart, u_.claims.size());
    const auto aantal = std::ranges::count_if(vormen, [](const auto& v) { return v.has_value(); });
    if (aantal == 0) return;
    Kaart dichtbij;
    std::string woorden;
    std::size_t nr = 0;
    for (std::size_t n = 0; n < vormen.size(); ++n) {
      if (!vormen[n]) continue;
      const auto wie = naam(u_.claims[n].id);
      woorden += (aantal > 1 ? std::to_string(++nr) + ": " : "") + wie + ". ";
      dichtbij.vormen.push_back({std::move(*vormen[n]), false, wie});
    }
    kop("Op de kaart");
    dichtbij.bijschrift = "De grond die elke claim krijgt, vereenvoudigd. " + woorden;
    dichtbij.beschrijving = "De tabel hieronder zegt hoeveel hectare dat is per provincie.";
    auto grond = ondergrond();
    const auto groot = grootte(grond), eigen = grootte(dichtbij.vormen);
    if (!grond.empty()) {
      Kaart ver;
      ver.bron = bron_van_grenzen;
      ver.bijschrift = "Waar de claims liggen. " + (groot > 3 * eigen ? std::string() : woorden);
      ver.beschrijving = dichtbij.beschrijving;
      ver.vormen = std::move(grond);
      ver.vormen.insert(ver.vormen.end(), dichtbij.vormen.begin(), dichtbij.vormen.end());
      blokken_.emplace_back(std::move(ver));
      if (groot <= 3 * eigen) return;  // seen well enough
    }
    blokken_.emplace_back(std::move(dichtbij));
  }

  void per_claim() {
    kop("Per claim en provincie");
    Tabel t{{{"Claim", 4}, {"Gebied", 2}, {"Gevraagd (ha)", 1}, {"Krijgt (ha)", 1}, {"Tekort (ha)", 1}}, {}};
    for (const auto& r : u_.regels)
      t.rijen.push_back(
          {naam(r.claim), gebied(r.gebied), in_hectare(r.gevraagd), in_hectare(r.toegewezen), in_hectare(r.tekort)});
    blokken_.emplace_back(std::move(t));
  }

  void geschiktheid() {
    kop("Hoe de geschiktheid is bepaald");
    if (u_.recepten.empty()) {
      zeg("Eenvoudig: grond die niemand anders vraagt, gaat voor.");
      return;
    }
    Tabel t{{{"Functie", 2}, {"Recept", 3}, {"Kaartlagen", 3}, {"Vingerafdruk", 2}}, {}};
    for (const auto& r : u_.recepten) {
      std::string lagen;
      for (const auto& l : r.lagen) lagen += (lagen.empty() ? "" : ", ") + l.laag;
      t.rijen.push_back({woord("ruimtefunctie", r.ruimtefunctie),
                         r.recept ? r.naam.value_or(*r.recept) +
                                        (r.synthetisch.value_or(false) ? " (met verzonnen getallen om te oefenen)" : "")
                                  : "Eenvoudig. " + r.reden.value_or(""),
                         lagen, r.vingerafdruk ? base::to_string(*r.vingerafdruk).substr(0, 12) : ""});
    }
    blokken_.emplace_back(std::move(t));
  }

  void controle() {
    kop("Hoe het is nagerekend");
    if (u_.nagerekend)
      zeg("Een apart programma (" + u_.nagerekend->programma + " " + u_.nagerekend->versie +
          ") telde alles na, cel voor cel, voordat deze uitslag werd bewaard. Het zei: " + u_.nagerekend->zin +
          ". Bij het scenario staan de bestanden waarmee iedereen dat opnieuw kan doen.");
    Feiten f;
    f.feiten.push_back({"Rekenversie", u_.rekenversie});
    f.feiten.push_back({"Invoer (SHA-256)", base::to_string(u_.invoerhash)});
    f.feiten.push_back({"Uitslag (SHA-256)", base::to_string(u_.uitslaghash)});
    if (u_.nagerekend) f.feiten.push_back({"Bewijs (SHA-256)", base::to_string(u_.nagerekend->bewijs)});
    for (const auto& l : u_.lagen) f.feiten.push_back({"Laag " + l.laag, base::to_string(l.vingerafdruk)});
    blokken_.emplace_back(std::move(f));
    std::string claims;
    for (const auto& c : u_.claims)
      claims += (claims.empty() ? "" : ", ") + c.nummer + " (versie " + std::to_string(c.versie) + ")";
    zeg("Uit: " + claims + ". Er is gerekend met cellen van een hectare.", Stijl::klein);
    zeg("Gemaakt op " + base::dutch_date(lezer_.vandaag) + " voor: " + lezer_.voor + ".", Stijl::klein);
  }

  void deskundigen() {
    kop("Voor deskundigen");
    zeg("Een schaarsteprijs zegt hoeveel punten geschiktheid een cel meer of minder vragen scheelt. Hij zegt niet wat "
        "er "
        "moet gebeuren.");
    zeg("Som van de geschiktheid: " + met_punten(u_.geschiktheid) + ". Bovengrens: " + met_punten(u_.bovengrens) + ".");
    Tabel t{{{"Claim", 4}, {"Gebied", 2}, {"Prijs", 1}}, {}};
    for (const auto& r : u_.regels) t.rijen.push_back({naam(r.claim), gebied(r.gebied), met_punten(r.prijs)});
    blokken_.emplace_back(std::move(t));
  }

  const gen::Scenariouitslag& u_;
  const Scenariolezer& lezer_;
  std::map<base::Uuid, std::size_t> nummer_;
  std::map<std::string, std::string> gebied_;
  std::map<base::Uuid, base::SquareMetres> tekort_;
  std::vector<Blok> blokken_;
};

}  // namespace

Document scenariodocument(const gen::Scenariouitslag& uitslag, const Scenariolezer& lezer) {
  return Scenariosteller(uitslag, lezer).stel_op();
}

}  // namespace ruimte::application
