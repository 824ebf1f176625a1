// SPDX-License-Identifier: EUPL-1.2
// Which agreement contributes to which goal, and what was reached of it. Nothing is added up.
#include "application/doelstanden.hpp"
#include "application/overzichten/tabel.hpp"

namespace ruimte::application {

namespace {

/// `12,3` or `12.3`; of a share in tenths of a per cent.
std::string procent(std::int64_t tienden, Taal taal) {
  return std::to_string(tienden / 10) + in(taal, {",", "."}) + std::to_string(tienden % 10);
}

gen::Overzichtcel als_getal(const std::optional<std::int64_t>& n) { return n ? getal(*n) : tekst({}); }

}  // namespace

void vul_doelen(const OverzichtVraag& vraag, Tabel& tabel) {
  const auto kolom = [&](Tweetalig naam, gen::Kolomsoort soort) {
    tabel.kolommen.push_back({in(vraag.taal, naam), soort});
  };
  kolom({"Doel", "Goal"}, gen::Kolomsoort::tekst);
  kolom({"Doelwaarde", "Value of the goal"}, gen::Kolomsoort::getal);
  kolom({"Afspraak", "Agreement"}, gen::Kolomsoort::tekst);
  kolom({"Beoogd", "Intended"}, gen::Kolomsoort::getal);
  kolom({"Bereikt", "Reached"}, gen::Kolomsoort::getal);
  kolom({"Procent van het doel", "Per cent of the goal"}, gen::Kolomsoort::tekst);
  kolom({"Bron", "Source"}, gen::Kolomsoort::tekst);
  kolom({"Datum van de bron", "Date of the source"}, gen::Kolomsoort::datum);
  kolom({"Let op", "Note"}, gen::Kolomsoort::tekst);
  const Doelvraag doelvraag{vraag.referentie, vraag.actor.kringen, vraag.vandaag, vraag.labels, vraag.taal};
  auto standen = doelstanden(vraag.reader, doelvraag, std::nullopt);
  tabel.volledig = standen.volledig;
  std::int64_t zonder = 0, oud = 0;
  for (const auto& d : standen.rijen) {
    zonder += d.waarde ? 0 : 1;
    oud += d.oud ? 1 : 0;
    std::string let_op;
    if (!d.waarde) let_op = in(vraag.taal, {"Nog niets gemeld", "Nothing reported yet"});
    if (d.oud) let_op = in(vraag.taal, {"Ouder dan een jaar", "Older than a year"});
    const auto eenheid =
        vraag.labels.code(gen::code_list_doeleenheid(), static_cast<std::size_t>(d.eenheid), vraag.taal);
    tabel.rijen.push_back({{tekst(d.naam + " (" + eenheid + ")"), getal(d.doelwaarde),
                            tekst(d.nummer, pad_van({domain::Soort::afspraak, d.afspraak})), als_getal(d.bijdrage),
                            als_getal(d.waarde), tekst(d.aandeel ? procent(*d.aandeel, vraag.taal) : std::string()),
                            tekst(d.bron.value_or("")), datum(d.peildatum), tekst(std::move(let_op))}});
  }
  if (standen.rijen.empty()) {
    tabel.samen = {
        in(vraag.taal, {"Er hangt nog geen doel aan een afspraak die u kunt lezen. Een partij koppelt een doel op "
                        "de bladzijde van de afspraak.",
                        "No goal is linked yet to an agreement that you can read. A party links a goal on the page "
                        "of the agreement."})};
    return;
  }
  const auto zin = [&](Tweetalig wat, std::int64_t n) { return in(vraag.taal, wat) + std::to_string(n) + "."; };
  tabel.samen = {zin({"Doelen aan afspraken die u kunt lezen: ", "Goals linked to agreements that you can read: "},
                     static_cast<std::int64_t>(standen.rijen.size())),
                 zin({"Nog zonder waarde: ", "Still without a value: "}, zonder),
                 zin({"Met een bron van meer dan een jaar oud: ", "With a source older than a year: "}, oud),
                 in(vraag.taal, {"Waarden zijn niet opgeteld: twee afspraken kunnen over hetzelfde gaan.",
                                 "Values are not added up: two agreements can be about the same."})};
}

}  // namespace ruimte::application
