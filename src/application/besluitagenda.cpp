// SPDX-License-Identifier: EUPL-1.2
#include "application/besluitagenda.hpp"

#include "base/text.hpp"
#include "gen/afspraak.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

class Blad {
 public:
  Blad(Reader& reader, const BesluitagendaQuery& query) : reader_(reader), query_(query) {}

  std::string schrijf(const gen::OverlegdossierToestand& t) {
    kop(t);
    regel("");
    regel(zin("Ter besluitvorming", "For decision"));
    int nr = 0;
    for (const auto& p : t.punten)
      if (p.invoer.soort == gen::Puntsoort::besluiten) besluitpunt(++nr, p.invoer);
    if (nr == 0) regel(zin("Er is nu niets ter besluitvorming.", "Nothing is for decision now."));
    overige(t);
    verwacht(nr);
    return uit_;
  }

 private:
  [[nodiscard]] std::string zin(const char* nl, const char* en) const { return query_.taal == Taal::en ? en : nl; }
  [[nodiscard]] std::string dag(base::Date d) const {
    return query_.taal == Taal::en ? base::to_string(d) : base::dutch_date(d);
  }
  [[nodiscard]] std::string woord(std::string_view catalogus, std::string_view id) const {
    return query_.labels.catalogus(catalogus, id, query_.taal);
  }
  void regel(const std::string& tekst) { uit_ += tekst + "\n"; }

  void kop(const gen::OverlegdossierToestand& t) {
    regel(zin("Uitnodiging en besluitagenda: ", "Invitation and decision agenda: ") + woord("gremium", t.gremium));
    const auto overleg = reader_.toestand({Soort::overleg, t.overleg}, query_.actor.kringen);
    if (!overleg) return;
    const auto& o = overleg->toestand.as<gen::OverlegToestand>();
    regel(zin("Datum: ", "Date: ") + dag(o.datum));
    if (o.plaats) regel(zin("Plaats: ", "Place: ") + *o.plaats);
    if (o.aanleverdatum) regel(zin("Stukken uiterlijk: ", "Documents by: ") + dag(*o.aanleverdatum));
  }

  void besluitpunt(int nr, const gen::PuntAgenderenInvoer& punt) {
    regel("");
    regel(std::to_string(nr) + ". " + punt.titel);
    if (punt.onderwerp)
      regel(zin("   Gevraagd: een besluit over ", "   Asked: a decision on ") + woord("onderwerp", *punt.onderwerp));
    if (punt.minuten)
      regel(zin("   Tijd: ", "   Time: ") + std::to_string(*punt.minuten) + zin(" minuten", " minutes"));
    if (punt.vraagstuk) over_vraagstuk(*punt.vraagstuk);
    if (punt.afspraak) over_afspraak(*punt.afspraak);
  }

  void over_vraagstuk(const base::Uuid& id) {
    const auto dossier = reader_.toestand({Soort::vraagstuk, id}, query_.actor.kringen);
    if (!dossier) return;
    const auto& v = dossier->toestand.as<gen::VraagstukToestand>();
    regel("   " + v.nummer + " " + v.titel + ": " + v.kern);
    regel(zin("   Wat wordt gevraagd: ", "   What is asked: ") + v.vraag);
    for (const auto& g : v.inzetten)
      regel(zin("   Inzet gereed: ", "   Position ready: ") + woord("zijde", g.zijde) + ", " + dag(g.op));
    if (v.terugkeerdoel)
      regel(zin("   Moet landen in: ", "   Has to land in: ") + woord("instrument", *v.terugkeerdoel));
  }

  void over_afspraak(const base::Uuid& id) {
    const auto dossier = reader_.toestand({Soort::afspraak, id}, query_.actor.kringen);
    if (!dossier) return;
    const auto& a = dossier->toestand.as<gen::AfspraakToestand>();
    regel("   " + a.nummer + " " + a.titel + " (" + query_.labels.fase(Soort::afspraak, a.fase, query_.taal) + ")");
  }

  void overige(const gen::OverlegdossierToestand& t) {
    bool kop_gezet = false;
    for (const auto& p : t.punten) {
      if (p.invoer.soort == gen::Puntsoort::besluiten) continue;
      if (!kop_gezet) regel("\n" + zin("Ook op de agenda", "Also on the agenda"));
      kop_gezet = true;
      regel("- " + p.invoer.titel + " (" +
            query_.labels.code(gen::code_list_puntsoort(), static_cast<std::size_t>(p.invoer.soort), query_.taal) +
            ")");
    }
  }

  void verwacht(int punten) {
    regel("\n" + zin("Wat wij van u vragen", "What we ask of you"));
    if (punten > 0)
      regel(zin(
          "- Lees de stukken en stem met uw achterban af wat u kunt besluiten. Besluiten kan binnen uw mandaat.\n"
          "- Zeg per punt of u het eens bent, ermee kunt leven of niet. Bij niet volgt het gesprek over het verschil.\n"
          "- Noem wie wat doet en waar het landt.",
          "- Read the documents and agree with those you speak for what you can decide. Deciding is within your "
          "mandate.\n"
          "- Say for each item whether you agree, can live with it or not. With not, the talk is about the "
          "difference.\n"
          "- Name who does what and where it lands."));
    else
      regel(zin("- Lees de stukken.", "- Read the documents."));
  }

  Reader& reader_;
  const BesluitagendaQuery& query_;
  std::string uit_;
};

}  // namespace

std::string besluitagenda(Reader& reader, const domain::Aggregate& overlegdossier, const BesluitagendaQuery& query) {
  return Blad(reader, query).schrijf(overlegdossier.toestand.as<gen::OverlegdossierToestand>());
}

}  // namespace ruimte::application
