// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/bewijs.hpp"

#include <algorithm>
#include <set>

#include "application/each_dossier.hpp"
#include "base/clock.hpp"
#include "domain/kernel/claims.hpp"
#include "domain/kernel/lezers.hpp"

namespace ruimte::application {

namespace {

using domain::Aggregate;
using domain::Soort;

/// More claims or tensions than this no vraagstuk can show.
constexpr int meeste_spanningen = 60;
constexpr std::size_t meeste_claims = 60;

class Verzameling {
 public:
  Verzameling(const Bewijsvraag& vraag, const Aggregate& vraagstuk)
      : vraag_(vraag),
        vraagstuk_(vraagstuk),
        toestand_(vraagstuk.toestand.as<gen::VraagstukToestand>()),
        matrix_(vraag.referentie.verenigbaarheden.op(base::amsterdam_date(vraag.nu))) {}

  gen::Toetsfeiten feiten(const Bewijskeuze& keuze) {
    uit_.op = vraag_.nu;
    uit_.rekenversie = rekenversie;
    for (const auto& id : spanningspunten(keuze)) spanning(id);
    for (const auto& id : keuze.claims)
      if (claim(id) != nullptr && std::ranges::find(uit_.gekozen, id) == uit_.gekozen.end()) uit_.gekozen.push_back(id);
    for (std::size_t een = 0; een < uit_.gekozen.size(); ++een)
      for (std::size_t ander = een + 1; ander < uit_.gekozen.size(); ++ander)
        grond({uit_.gekozen[een], uit_.gekozen[ander]}, nullptr);
    domeinen();
    gebieden(keuze);
    return std::move(uit_);
  }

 private:
  /// For the asker, and for every reader of what keeps it.
  std::optional<Aggregate> voor_ieder(const domain::StreamRef& ref) {
    auto a = vraag_.lezer.toestand(ref, vraag_.kringen);
    if (a && !domain::leest_ook(vraag_.referentie, vraagstuk_.kring, a->kring)) a.reset();
    return a;
  }

  std::vector<base::Uuid> spanningspunten(const Bewijskeuze& keuze) {
    auto uit = keuze.spanningspunten;
    auto gekoppeld = every(Soort::spanningspunt);
    gekoppeld.filters.push_back({"vraagstukken", base::to_string(vraagstuk_.ref.id)});
    each_row(vraag_.lezer, std::move(gekoppeld), vraag_.kringen, meeste_spanningen, [&](const Row& rij) {
      if (std::ranges::find(uit, rij.stream.id) == uit.end()) uit.push_back(rij.stream.id);
    });
    if (uit.size() > meeste_spanningen) uit.resize(meeste_spanningen);
    return uit;
  }

  /// As it stands; null when it may not be told or asks nothing any more.
  const gen::ClaimToestand* claim(const base::Uuid& id) {
    const auto bekend = claims_.find(id);
    if (bekend != claims_.end()) return &bekend->second;
    const auto a = claims_.size() < meeste_claims ? voor_ieder({Soort::claim, id}) : std::nullopt;
    if (!a) return nullptr;
    const auto& t = a->toestand.as<gen::ClaimToestand>();
    if (t.fase == domain::fase_ingetrokken) return nullptr;
    uit_.claims.push_back(deel(id, t));
    return &claims_.emplace(id, t).first->second;
  }

  static gen::Spanningsclaim deel(const base::Uuid& id, const gen::ClaimToestand& t) {
    return {id, t.nummer, t.opgave, t.ruimtefunctie, t.versies.back().nummer};
  }

  void spanning(const base::Uuid& id) {
    const auto a = voor_ieder({Soort::spanningspunt, id});
    if (!a) return;
    const auto& t = a->toestand.as<gen::SpanningspuntToestand>();
    if (t.fase == "vervallen") return;
    if (grond(domain::claims_van(t.grond), &t)) uit_.spanningspunten.push_back(id);
  }

  /// False when not all of its claims can be told of.
  bool grond(const std::vector<base::Uuid>& ids, const gen::SpanningspuntToestand* punt) {
    std::vector<domain::Gemetenclaim> claims;
    std::vector<std::string> functies;
    gen::Toetsgrond g;
    for (const auto& id : ids) {
      const auto* t = claim(id);
      if (t == nullptr) return false;
      claims.push_back({id, t});
      functies.push_back(t->ruimtefunctie);
      g.claims.push_back(deel(id, *t));
    }
    const auto cel = matrix_ == nullptr ? std::nullopt : domain::zwaarste(*matrix_, functies);
    if (!cel) return false;
    g.matrix = matrix_->versie;
    g.cel = cel->cel;
    g.cel_reden = cel->reden;
    if (vraag_.rekenaar != nullptr) g.meting = vraag_.rekenaar->meet(claims, vraag_.nu);
    if (punt != nullptr) {
      g.spanningspunt = punt->nummer;
      g.soort = punt->soort;
      if (!g.meting) g.uitspraak = punt->grond.uitspraak;
    }
    uit_.gronden.push_back(std::move(g));
    return true;
  }

  void domeinen() {
    const auto voeg_toe = [&](const std::string& id) {
      if (std::ranges::find(uit_.domeinen, id) == uit_.domeinen.end()) uit_.domeinen.push_back(id);
    };
    for (const auto& id : toestand_.domeinen) voeg_toe(id);
    for (const auto& c : uit_.claims) {
      const auto it = vraag_.referentie.ruimtefuncties.find(c.ruimtefunctie);
      if (it != vraag_.referentie.ruimtefuncties.end()) voeg_toe(it->second.domein);
    }
  }

  [[nodiscard]] spatial::Layer vormen() const {
    spatial::Layer uit;
    const auto voeg_toe = [&](const std::optional<base::Geometry>& plaats) {
      auto vorm = plaats ? spatial::Polygon::of(*plaats) : base::fail(spatial::ShapeFault{});
      if (vorm) uit.push_back(std::move(*vorm));
    };
    voeg_toe(toestand_.plaats);
    for (const auto& [id, t] : claims_) voeg_toe(t.plaats);
    return uit;
  }

  void gebieden(const Bewijskeuze& keuze) {
    std::set<std::string> provincies(toestand_.provincies.begin(), toestand_.provincies.end());
    const auto vlakken = vormen();
    uit_.op_kaart = vraag_.rekenaar != nullptr && !vlakken.empty();
    for (const auto& [id, t] : claims_)
      if (!t.plaats || !uit_.op_kaart) provincies.insert(t.provincies.begin(), t.provincies.end());
    if (uit_.op_kaart) {
      for (auto& p : vraag_.rekenaar->geraakt(vlakken)) provincies.insert(std::move(p));
      uit_.lagen.push_back({"provincies", vraag_.rekenaar->provincies().vingerafdruk()});
    }
    uit_.provincies.assign(provincies.begin(), provincies.end());
    uit_.novex_gemeten = uit_.op_kaart && vraag_.rekenaar->novex().has_value();
    if (!uit_.novex_gemeten) {
      uit_.novexgebied = keuze.novexgebied;
      return;
    }
    const auto& novex = *vraag_.rekenaar->novex();
    uit_.lagen.push_back({std::string(novexlaag(novex)), novex.vingerafdruk()});
    if (novex.fictief()) uit_.novex_fictief = true;
    if (auto id = novex.houdt(vlakken); !id.empty()) uit_.novexgebied = std::move(id);
  }

  const Bewijsvraag& vraag_;
  const Aggregate& vraagstuk_;
  const gen::VraagstukToestand& toestand_;
  const domain::Matrix* matrix_;
  std::map<base::Uuid, gen::ClaimToestand> claims_;
  gen::Toetsfeiten uit_;
};

}  // namespace

gen::Toetsfeiten verzamel_bewijs(const Bewijsvraag& vraag, const Aggregate& vraagstuk, const Bewijskeuze& keuze) {
  return Verzameling(vraag, vraagstuk).feiten(keuze);
}

gen::Bewijsaanbod bewijsaanbod(const Bewijsvraag& vraag, const Aggregate& vraagstuk, Bewijskeuze keuze,
                               const domain::Bewijsdrempels& drempels) {
  const auto& toets = vraagstuk.toestand.as<gen::VraagstukToestand>().toets;
  if (toets && toets->feiten && keuze.claims.empty() && keuze.spanningspunten.empty()) {
    const bool gesteld = !toets->feiten->novex_gemeten;
    keuze = {toets->feiten->gekozen, toets->feiten->spanningspunten,
             gesteld ? toets->feiten->novexgebied : std::nullopt};
  }
  gen::Bewijsaanbod uit;
  uit.feiten = verzamel_bewijs(vraag, vraagstuk, keuze);
  uit.berekend = domain::bereken_bewijs(vraag.referentie, uit.feiten, drempels);
  if (toets) uit.gewijzigd = domain::bewijsverschillen(*toets, uit.feiten, uit.berekend);
  return uit;
}

}  // namespace ruimte::application
