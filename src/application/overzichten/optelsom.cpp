// SPDX-License-Identifier: EUPL-1.2
// What is asked of each province against the land there is, with and without double use.
#include "application/ruimte/optelsom.hpp"

#include "application/overzichten/tabel.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;
using gen::Kolomsoort;

/// Whole hectares, half up.
std::int64_t ha(base::SquareMetres m2) { return (m2.v + 5'000) / 10'000; }

gen::Overzichtrij regel(const std::string& provincie, const std::string& wat, const Optelregel& r,
                        std::string pad = {}) {
  return {{tekst(provincie), tekst(wat), getal(r.claims, std::move(pad)), getal(ha(r.gevraagd.minste)),
           getal(ha(r.gevraagd.verwacht)), getal(ha(r.gevraagd.meeste))}};
}

/// A line with one figure, under what is expected.
gen::Overzichtrij bedrag(const std::string& provincie, const std::string& wat, base::SquareMetres m2) {
  return {{tekst(provincie), tekst(wat), tekst(""), tekst(""), getal(ha(m2)), tekst("")}};
}

class Optelling {
 public:
  Optelling(const OverzichtVraag& vraag, Tabel& tabel) : vraag_(vraag), tabel_(tabel) {}

  void provincie(const Provinciesom& som) {
    const auto naam = som.alles.provincie == buiten_provincies
                          ? zin({"Buiten de provincies", "Outside the provinces"})
                          : vraag_.labels.catalogus("provincie", som.alles.provincie, vraag_.taal);
    const auto pad = "claims?provincies=" + som.alles.provincie;
    for (const auto& f : som.functies)
      tabel_.rijen.push_back(regel(naam, vraag_.labels.catalogus("ruimtefunctie", f.ruimtefunctie, vraag_.taal), f,
                                   pad + "&ruimtefunctie=" + f.ruimtefunctie));
    tabel_.rijen.push_back(regel(naam, zin({"Alles samen", "All together"}), som.alles, pad));
    if (som.alles.provincie == buiten_provincies) return;
    tabel_.rijen.push_back(
        bedrag(naam, zin({"Kan samen op dezelfde grond, hoogstens", "Can share ground, at most"}), som.alles.samen));
    tabel_.rijen.push_back(bedrag(naam, zin({"Land van de provincie", "Land of the province"}), som.land));
    te_veel(naam, som);
  }

 private:
  std::string zin(Tweetalig tekst) const { return in(vraag_.taal, tekst); }

  /// POS-24: said when the sum does not fit, first with double use.
  void te_veel(const std::string& naam, const Provinciesom& som) {
    const auto zonder = som.alles.gevraagd.verwacht.v - som.land.v, met = zonder - som.alles.samen.v;
    if (zonder <= 0) return;
    const auto over = std::to_string(ha({met > 0 ? met : zonder}));
    const auto slot = met > 0 ? zin({" ha meer gevraagd dan er land is, ook als claims grond delen.",
                                     " ha more is asked than there is land, also when claims share ground."})
                              : zin({" ha meer gevraagd dan er land is; het past alleen als claims grond delen.",
                                     " ha more is asked than there is land; it fits only when claims share ground."});
    tabel_.samen.push_back(naam + zin({": er wordt ", ": "}) + over + slot);
  }

  const OverzichtVraag& vraag_;
  Tabel& tabel_;
};

}  // namespace

void vul_optelsom(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Provincie", "Province"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Functie", "Function"}), Kolomsoort::tekst},
                    {in(vraag.taal, {"Claims", "Claims"}), Kolomsoort::getal},
                    {in(vraag.taal, {"Minstens (ha)", "At least (ha)"}), Kolomsoort::getal},
                    {in(vraag.taal, {"Verwacht (ha)", "Expected (ha)"}), Kolomsoort::getal},
                    {in(vraag.taal, {"Hoogstens (ha)", "At most (ha)"}), Kolomsoort::getal}};
  if (!kan_meten(vraag, tabel)) return;
  const std::vector<Kaartclaim> claims = lopende_claims(vraag, tabel);
  Optelling optelling(vraag, tabel);
  for (const auto& som : optelsom(*vraag.rekenaar, claims, vraag.referentie.verenigbaarheden.op(vraag.vandaag)))
    optelling.provincie(som);
  tabel.samen.push_back(in(vraag.taal, {"Een claim zonder plek is gelijk verdeeld over de provincies die zij noemt.",
                                        "A claim without a place is divided evenly over the provinces it names."}));
}

}  // namespace ruimte::application
