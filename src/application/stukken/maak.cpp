// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/maak.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "application/each_dossier.hpp"
#include "application/stukken/eisen.hpp"
#include "base/text.hpp"
#include "domain/kernel/overleg.hpp"

namespace ruimte::application::stukken {

namespace {

using base::Kind;

constexpr int most_dossiers = 200;      ///< through which one block runs
constexpr std::size_t most_rows = 400;  ///< of one table or list
constexpr std::size_t most_blocks = 4000;

constexpr std::string_view statustekst =
    "Bestuurlijke afspraak, geen besluit in de zin van de Awb (Algemene wet bestuursrecht); niet vrijblijvend.";

/// Of the shipped layer of provinces, as gegevens/lagen.yaml has it.
constexpr std::string_view bron_van_grenzen = "Provinciegrenzen 2022: CBS en Kadaster, CC BY 4.0.";

bool past_bij(const Sjabloon& s, const domain::Actor& actor) {
  switch (s.voor) {
    case Lezer::iedereen: return true;
    case Lezer::rijk: return actor.zijde == "rijk";
    case Lezer::provincie: break;
  }
  return !actor.zijde.empty() && actor.zijde != "rijk";
}

std::string voluit(const Naam& naam) {
  return naam.nummer + (naam.nummer.empty() || naam.titel.empty() ? "" : " ") + naam.titel;
}

/// Letters and digits; all else becomes a dash.
std::string voor_bestand(std::string_view tekst) {
  std::string uit;
  for (const char c : tekst) {
    const bool goed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (goed)
      uit += c;
    else if (!uit.empty() && uit.back() != '-')
      uit += '-';
  }
  uit.resize(std::min(uit.size(), std::size_t{80}));
  while (uit.ends_with('-')) uit.pop_back();
  return uit;
}

Plek plek_van(const domain::Aggregate& dossier, const Plek* boven, int nummer) {
  return {&dossier.toestand.desc(), dossier.toestand.data(), dossier.ref, boven, nummer};
}

class Opsteller {
 public:
  Opsteller(const Sjabloon& sjabloon, const Stukvraag& vraag, const domain::Aggregate& dossier)
      : sjabloon_(sjabloon), vraag_(vraag), kern_(dossier) {
    for (const auto kring : vraag.actor.kringen)
      if (sjabloon.eigen || domain::allen_lezen(vraag.referentie, dossier.kring, kring)) kringen_.push_back(kring);
  }

  Document stel_op() {
    Document uit;
    gelezen_.emplace(kern_.ref, kern_);
    const auto plek = plek_van(kern_, nullptr, 1);
    const auto naam = naam_van_dossier(kern_.toestand);
    uit.titel = vul(sjabloon_.titel, plek);
    uit.onderwerp = vul(sjabloon_.onderwerp, plek);
    if (uit.onderwerp.empty()) uit.onderwerp = voluit(naam);
    uit.bestandsnaam = voor_bestand(
        sjabloon_.id + "-" +
        (naam.nummer.empty() ? uit.onderwerp + "-" + base::to_string(kern_.ref.id).substr(32) : naam.nummer));
    if (vraag_.oefen) uit.merk = "Oefenomgeving: de inhoud is verzonnen (fictief).";
    if (sjabloon_.eigen)
      uit.merk +=
          std::string(uit.merk.empty() ? "" : " ") + "Alleen voor eigen ogen: deel dit niet buiten uw eigen zijde.";
    uit.status = statustekst;
    uit.voor = lezer();
    uit.dag = vraag_.vandaag;
    blokken(sjabloon_.inhoud, plek, uit.blokken);
    verantwoord(uit.blokken);
    return uit;
  }

 private:
  [[nodiscard]] std::string vul(const Zin& zin, const Plek& plek) const {
    return zin.vul([&](const Pad& pad) {
      if (is_lezer(pad))
        return vraag_.labels.catalogus(pad.stappen[1], kaal_van_lezer(vraag_.actor, pad.stappen[1]), Taal::nl);
      const auto gevonden = zoek_veld(plek, pad);
      return gevonden ? verwoord(*gevonden, vraag_.labels) : std::string();
    });
  }

  [[nodiscard]] std::string lezer() const {
    const auto woord = [&](std::string_view catalogus, const std::string& id) {
      return vraag_.labels.catalogus(catalogus, id, Taal::nl);
    };
    const auto& a = vraag_.actor;
    auto uit = woord("functie", a.functie) + ", " + woord("organisatie", a.organisatie);
    return a.namens ? woord("functie", a.namens->door) + ", namens: " + uit : uit;
  }

  void blokken(const std::vector<Bouwblok>& lijst, const Plek& plek, std::vector<Blok>& uit) {
    for (const auto& b : lijst) blok(b, plek, uit);
  }

  void blok(const Bouwblok& b, const Plek& plek, std::vector<Blok>& uit) {
    if (uit.size() > most_blocks || !voldoet(b.eisen, {plek, plek, vraag_.actor})) return;
    std::vector<Blok> eigen;
    std::string rest;
    vul_blok(b, plek, eigen, rest);
    if (eigen.empty() && !b.leeg.empty()) eigen.emplace_back(Alinea{b.leeg, Stijl::gewoon});
    if (eigen.empty()) return;
    if (!rest.empty()) eigen.emplace_back(Alinea{std::move(rest), Stijl::klein});
    if (b.kop)
      if (auto kop = vul(*b.kop, plek); !kop.empty())
        uit.emplace_back(Kop{b.soort == Bouwsoort::eigen ? 1 : std::max(b.getal, 1), std::move(kop)});
    std::ranges::move(eigen, std::back_inserter(uit));
  }

  void vul_blok(const Bouwblok& b, const Plek& plek, std::vector<Blok>& uit, std::string& rest) {
    switch (b.soort) {
      case Bouwsoort::kop:
        if (auto tekst = vul(b.tekst, plek); !tekst.empty()) uit.emplace_back(Kop{b.getal, std::move(tekst)});
        break;
      case Bouwsoort::tekst: alineas(vul(b.tekst, plek), b.stijl, uit); break;
      case Bouwsoort::feiten: feiten(b, plek, uit); break;
      case Bouwsoort::eigen: uit.emplace_back(Eigen{vul(b.tekst, plek), b.getal}); break;
      case Bouwsoort::lijst: lijst(b, rijen(b.bron, plek, rest), uit); break;
      case Bouwsoort::tabel: tabel(b, rijen(b.bron, plek, rest), uit); break;
      case Bouwsoort::groep:
        if (!b.bron.loopt()) return blokken(b.inhoud, plek, uit);
        for (const auto* rij : rijen(b.bron, plek, rest)) blokken(b.inhoud, *rij, uit);
        break;
      case Bouwsoort::kaart: kaart(b, plek, rest, uit);
    }
  }

  /// An empty line parts paragraphs.
  static void alineas(std::string_view tekst, Stijl stijl, std::vector<Blok>& uit) {
    while (!tekst.empty()) {
      const auto einde = tekst.find("\n\n");
      if (const auto deel = tekst.substr(0, einde); !deel.empty()) uit.emplace_back(Alinea{std::string(deel), stijl});
      tekst.remove_prefix(einde == std::string_view::npos ? tekst.size() : einde + 2);
    }
  }

  void feiten(const Bouwblok& b, const Plek& plek, std::vector<Blok>& uit) {
    Feiten feiten;
    for (const auto& c : b.cellen)
      if (auto tekst = vul(c.tekst, plek); !tekst.empty()) feiten.feiten.push_back({c.kop, std::move(tekst)});
    if (!feiten.feiten.empty()) uit.emplace_back(std::move(feiten));
  }

  void lijst(const Bouwblok& b, const std::vector<const Plek*>& rijen, std::vector<Blok>& uit) {
    Lijst lijst;
    for (const auto* rij : rijen)
      if (auto tekst = vul(b.tekst, *rij); !tekst.empty()) lijst.punten.push_back(std::move(tekst));
    if (!lijst.punten.empty()) uit.emplace_back(std::move(lijst));
  }

  void tabel(const Bouwblok& b, const std::vector<const Plek*>& rijen, std::vector<Blok>& uit) {
    Tabel tabel;
    for (std::size_t i = 0; i < b.cellen.size(); ++i)
      tabel.kolommen.push_back({b.cellen[i].kop, b.breedten.empty() ? 1 : b.breedten[i]});
    for (const auto* rij : rijen) {
      std::vector<std::string> cellen;
      for (const auto& c : b.cellen) cellen.push_back(vul(c.tekst, *rij));
      tabel.rijen.push_back(std::move(cellen));
    }
    if (!tabel.rijen.empty()) uit.emplace_back(std::move(tabel));
  }

  void kaart(const Bouwblok& b, const Plek& plek, std::string& rest, std::vector<Blok>& uit) {
    Kaart kaart;
    kaart.bijschrift = vul(b.tekst, plek);
    const auto voeg_toe = [&](const Plek& p) {
      const auto vorm = zoek_veld(p, *b.vorm);
      if (!vorm || vorm->gegeven == nullptr) return;
      kaart.vormen.push_back({*static_cast<const base::Geometry*>(vorm->gegeven), false, naam_van_plek(p)});
    };
    if (!b.bron.loopt())
      voeg_toe(plek);
    else
      for (const auto* rij : rijen(b.bron, plek, rest)) voeg_toe(*rij);
    if (kaart.vormen.empty()) return;
    for (std::size_t i = 0; i < kaart.vormen.size(); ++i)
      kaart.beschrijving += (i == 0 ? "" : "; ") +
                            (kaart.vormen.size() == 1 ? std::string() : std::to_string(i + 1) + " ") +
                            kaart.vormen[i].naam;
    kaart.beschrijving += ".";
    if (b.provincie) ondergrond(plek, *b.provincie, kaart);
    uit.emplace_back(std::move(kaart));
  }

  [[nodiscard]] std::string naam_van_plek(const Plek& p) const {
    const auto it = gelezen_.find(p.dossier);
    if (it == gelezen_.end()) return {};
    return voluit(naam_van_dossier(it->second.toestand));
  }

  void ondergrond(const Plek& plek, const Pad& pad, Kaart& kaart) const {
    const auto veld = zoek_veld(plek, pad);
    if (!vraag_.provincievorm || !veld || veld->gegeven == nullptr) return;
    const auto een = [&](const std::string& code) {
      auto vorm = vraag_.provincievorm(code);
      if (vorm) kaart.bron = bron_van_grenzen;
      if (vorm)
        kaart.vormen.insert(kaart.vormen.begin(),
                            {*std::move(vorm), true, vraag_.labels.catalogus("provincie", code, Taal::nl)});
    };
    if (veld->veld->kind != Kind::list) return een(*static_cast<const std::string*>(veld->gegeven));
    for (std::size_t i = 0; i < veld->veld->access.size(veld->gegeven); ++i)
      een(*static_cast<const std::string*>(veld->veld->access.at(veld->gegeven, i)));
  }

  /// Everything through which a block runs. `rest` says when that was not all.
  std::vector<const Plek*> rijen(const Bron& bron, const Plek& plek, std::string& rest) {
    std::vector<const Plek*> uit;
    const auto neem = [&](const Plek& p) {
      if (voldoet(bron.eisen, {p, plek, vraag_.actor})) uit.push_back(&p);
    };
    const auto binnen = [&](const Plek& p) {
      if (bron.rijen)
        loop_rijen(p, *bron.rijen, plekken_, [&](const Plek& rij) {
          if (rij.record != nullptr) neem(rij);
        });
      else
        neem(p);
    };
    if (bron.dossiers)
      for (const auto* dossier : dossiers(bron, plek, rest)) {
        plekken_.push_back(plek_van(*dossier, &plek, 0));
        binnen(plekken_.back());
      }
    else
      binnen(plek);
    if (bron.volgorde)
      std::ranges::stable_sort(uit, {}, [&](const Plek* p) { return kaal_van(*bron.volgorde, *p, vraag_.actor); });
    if (uit.size() > most_rows) {
      rest = "Hier staan de eerste " + std::to_string(most_rows) + " van " + std::to_string(uit.size()) + ".";
      uit.resize(most_rows);
    }
    nummer(uit);
    return uit;
  }

  /// `{nr}` counts what stands in the paper.
  void nummer(std::vector<const Plek*>& rijen) {
    int nr = 0;
    for (auto& rij : rijen) {
      plekken_.push_back(*rij);
      plekken_.back().nummer = ++nr;
      rij = &plekken_.back();
    }
  }

  /// By number, then by id: however the store keeps them.
  std::vector<const domain::Aggregate*> dossiers(const Bron& bron, const Plek& plek, std::string& rest) {
    std::vector<const domain::Aggregate*> uit;
    const auto neem = [&](const base::Uuid& id) {
      if (const auto* dossier = lees({*bron.dossiers, id})) uit.push_back(dossier);
    };
    if (bron.via)
      loop_pad(plek, *bron.via, plekken_, [&](const base::FieldDesc& veld, const void* gegeven, const Plek&) {
        if (gegeven == nullptr) return;
        if (veld.kind != Kind::list) return neem(*static_cast<const base::Uuid*>(gegeven));
        for (std::size_t i = 0; i < veld.access.size(gegeven); ++i)
          neem(*static_cast<const base::Uuid*>(veld.access.at(gegeven, i)));
      });
    else
      zoek(bron, plek, rest, neem);
    std::ranges::sort(uit, {}, [](const auto* d) { return std::tuple(naam_van_dossier(d->toestand).nummer, d->ref); });
    uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
    return uit;
  }

  template <class Neem>
  void zoek(const Bron& bron, const Plek& plek, std::string& rest, const Neem& neem) {
    ListQuery query = every(*bron.dossiers);
    if (bron.waar != waar_alle) {
      const auto waarde = bron.gelijk ? kaal_van(*bron.gelijk, plek, vraag_.actor) : base::to_string(plek.dossier.id);
      if (waarde.empty()) return;
      query.filters = {{bron.waar, waarde}};
    }
    const bool alle =
        each_row(vraag_.reader, query, kringen_, most_dossiers, [&](const Row& rij) { neem(rij.stream.id); });
    if (!alle) rest = "Er zijn er meer dan " + std::to_string(most_dossiers) + "; niet alles staat hier.";
  }

  /// Null when this paper may not know it.
  const domain::Aggregate* lees(const domain::StreamRef& ref) {
    if (const auto it = gelezen_.find(ref); it != gelezen_.end()) return &it->second;
    auto dossier = vraag_.reader.toestand(ref, kringen_);
    if (!dossier) return nullptr;
    return &gelezen_.emplace(ref, *std::move(dossier)).first->second;
  }

  /// For whom, on which day, from which versions.
  void verantwoord(std::vector<Blok>& uit) const {
    std::vector<std::string> namen;
    for (const auto& [ref, dossier] : gelezen_) {
      const auto nummer = naam_van_dossier(dossier.toestand).nummer;
      const auto soort =
          vraag_.labels.code(gen::code_list_stroomsoort(), static_cast<std::size_t>(ref.soort), Taal::nl);
      auto& naam = namen.emplace_back(soort);
      if (!nummer.empty()) naam.append(" ").append(nummer);
      naam.append(" (versie ").append(std::to_string(dossier.versie)).append(")");
    }
    std::ranges::sort(namen);
    std::string bronnen;
    for (const auto& naam : namen) bronnen.append(bronnen.empty() ? "" : ", ").append(naam);
    uit.emplace_back(Alinea{"Gemaakt op " + base::dutch_date(vraag_.vandaag) + " voor: " + lezer() + ". " +
                                (sjabloon_.eigen ? "Wat deze lezer niet kan lezen, staat er niet in."
                                                 : "Er staat alleen in wat elke lezer van dit dossier kan lezen.") +
                                "\nUit: " + bronnen + ". Sjabloon " + sjabloon_.id + ", versie " +
                                std::to_string(sjabloon_.versie) + ".",
                            Stijl::klein});
  }

  const Sjabloon& sjabloon_;
  const Stukvraag& vraag_;
  const domain::Aggregate& kern_;
  std::vector<Kring> kringen_;
  std::map<domain::StreamRef, domain::Aggregate> gelezen_;
  Plekken plekken_;
};

bool past(const Sjabloon& s, const Stukvraag& vraag, const domain::Aggregate& dossier) {
  const auto plek = plek_van(dossier, nullptr, 1);
  return s.bij == dossier.ref.soort && past_bij(s, vraag.actor) && voldoet(s.eisen, {plek, plek, vraag.actor});
}

}  // namespace

std::vector<gen::Stukregel> passende_stukken(const Sjablonen& sjablonen, const Stukvraag& vraag,
                                             const domain::Aggregate& dossier) {
  std::vector<gen::Stukregel> uit;
  for (const auto& s : sjablonen.alle()) {
    if (!past(s, vraag, dossier)) continue;
    const auto in_taal = [&](const std::string& nl, const std::string& en) {
      return vraag.taal == Taal::en && !en.empty() ? en : nl;
    };
    gen::Stukregel regel;
    regel.id = s.id;
    regel.naam = in_taal(s.naam, s.naam_en);
    regel.omschrijving = in_taal(s.omschrijving, s.omschrijving_en);
    regel.eigen = s.eigen;
    uit.push_back(std::move(regel));
  }
  return uit;
}

std::optional<Document> stel_op(const Sjabloon& sjabloon, const Stukvraag& vraag, const domain::Aggregate& dossier) {
  if (!past(sjabloon, vraag, dossier) || !vraag.actor.mag_lezen(dossier.kring)) return std::nullopt;
  return Opsteller(sjabloon, vraag, dossier).stel_op();
}

}  // namespace ruimte::application::stukken
