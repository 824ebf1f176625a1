// SPDX-License-Identifier: EUPL-1.2
#include "application/signalen.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include "application/sentences.hpp"
#include "base/text.hpp"

namespace ruimte::application {

namespace {

using domain::Aggregate;
using domain::Soort;

/// What a reader sees through his own port; every list is read once.
class LezerZicht final : public domain::Zicht {
 public:
  LezerZicht(Reader& reader, const SignaalQuery& query) : reader_(reader), query_(query) {}

  const Aggregate* find(const domain::StreamRef& ref) const override {
    auto it = dossiers_.find(ref);
    if (it == dossiers_.end()) {
      auto found = reader_.toestand(ref, query_.actor.kringen);
      it = dossiers_.emplace(ref, found ? std::make_unique<Aggregate>(std::move(*found)) : nullptr).first;
    }
    return it->second.get();
  }

  std::vector<const Aggregate*> alle(Soort soort, std::string_view fase) const override {
    const auto sleutel = std::pair(soort, std::string(fase));
    if (const auto it = lijsten_.find(sleutel); it != lijsten_.end()) return it->second;
    ListQuery list;
    list.soort = soort;
    if (!fase.empty()) list.filters = {{"fase", sleutel.second}};
    list.limiet = 200;
    std::vector<const Aggregate*> uit;
    do {
      const Page page = reader_.list(list, query_.actor.kringen);
      for (const auto& row : page.rows)
        if (const auto* dossier = find(row.stream)) uit.push_back(dossier);
      list.na = page.volgende;
    } while (!list.na.empty() && static_cast<int>(uit.size()) < max_signaaldossiers);
    if (!list.na.empty()) onvolledig_.insert(soort);
    return lijsten_.emplace(sleutel, std::move(uit)).first->second;
  }

  bool volledig(Soort soort) const override { return !onvolledig_.contains(soort); }
  [[nodiscard]] bool volledig() const { return onvolledig_.empty(); }
  const domain::Referentie& referentie() const override { return query_.referentie; }

 private:
  Reader& reader_;
  const SignaalQuery& query_;
  mutable std::map<domain::StreamRef, std::unique_ptr<Aggregate>> dossiers_;
  mutable std::map<std::pair<Soort, std::string>, std::vector<const Aggregate*>> lijsten_;
  mutable std::set<Soort> onvolledig_;
};

std::string zin_van(const SignaalQuery& query, const domain::Signaal& s) {
  const auto& def = *s.def;
  return fill(query.taal == Taal::en ? def.zin_en : def.zin, [&](std::string_view slot) {
    const auto& feiten = s.bevinding.feiten;
    const auto it = std::ranges::find(feiten, slot, &gen::Feit::naam);
    return it == feiten.end() ? std::string() : feit_in_woorden(query.labels, def.soort, *it, query.taal);
  });
}

/// Who is asked: the body, organisation or side of the owner; of nobody's in particular, the functions.
std::string eigenaar_van(const SignaalQuery& query, const domain::Signaal& s) {
  const auto& wie = s.eigenaar;
  if (!wie.gremium.empty()) return query.labels.catalogus("gremium", wie.gremium, query.taal);
  if (!wie.organisatie.empty()) return query.labels.catalogus("organisatie", wie.organisatie, query.taal);
  if (!wie.zijde.empty()) return query.labels.catalogus("zijde", wie.zijde, query.taal);
  std::string functies;
  for (const auto& f : s.def->functies)
    functies += (functies.empty() ? "" : ", ") + query.labels.catalogus("functie", f, query.taal);
  return functies;
}

gen::Signaal item(const SignaalQuery& query, const domain::Signaal& s) {
  const auto& def = *s.def;
  gen::Signaal out;
  out.signaal = def.id;
  out.naam = query.taal == Taal::en ? def.naam_en : def.naam;
  out.zin = zin_van(query, s);
  out.uitleg = def.uitleg;
  out.grondslag = def.grondslag;
  out.ernst = def.ernst == domain::Ernst::dringend ? gen::Signaalernst::dringend : gen::Signaalernst::aandacht;
  out.van = domain::is_eigenaar(s, query.actor) ? "u" : "ander";
  out.eigenaar = eigenaar_van(query, s);
  out.soort = def.soort;
  out.meervoud = domain::aggregate_type(def.soort).meervoud;
  out.object = s.dossier.id;
  if (s.bevinding.onderdeel != base::Uuid{}) out.onderdeel = s.bevinding.onderdeel;
  out.sinds = s.bevinding.sinds;
  out.uiterlijk = s.bevinding.uiterlijk;
  for (const auto& h : def.opheffen)
    out.opheffen.push_back(query.labels.handeling(def.opheffen_soort.value_or(def.soort), h, query.taal));
  for (const auto& u : query.uitstel)
    if (u.signaal == def.id && u.object == out.object && u.onderdeel == s.bevinding.onderdeel &&
        query.vandaag <= u.tot) {
      out.uitgesteld_tot = u.tot;
      out.uitstelreden = u.reden;
    }
  return out;
}

}  // namespace

Signalen signalen(Reader& reader, const SignaalQuery& query) {
  const LezerZicht zicht(reader, query);
  Signalen uit;
  for (const auto& s : domain::signalen(query.werkwijze, zicht, query.vandaag))
    if (domain::mag_zien(s, query.actor, query.referentie, query.vandaag)) uit.items.push_back(item(query, s));
  std::ranges::stable_sort(uit.items, {}, [](const gen::Signaal& s) {
    return std::tuple(s.uitgesteld_tot.has_value(), s.van != "u", s.ernst != gen::Signaalernst::dringend,
                      s.uiterlijk.value_or(base::Date{INT32_MAX}), s.signaal, s.object,
                      s.onderdeel.value_or(base::Uuid{}));
  });
  const auto getal = query.referentie.getallen.find("signalen_op_start");
  auto plaatsen = getal == query.referentie.getallen.end() ? 3 : getal->second;
  for (auto& s : uit.items) s.op_start = !s.uitgesteld_tot && plaatsen-- > 0;
  uit.volledig = zicht.volledig();
  return uit;
}

std::string weekoverzicht(const Signalen& signalen, const SignaalQuery& query) {
  const bool en = query.taal == Taal::en;
  const auto dag = [&](base::Date d) { return en ? base::to_string(d) : base::dutch_date(d); };
  std::string uit = (en ? "Signals on " : "Signalen op ") + dag(query.vandaag) + "\n";
  std::string kop;
  for (const auto& s : signalen.items) {
    if (s.uitgesteld_tot) continue;
    const std::string onder = s.van == "u" ? (en ? "Yours" : "Van u") : (en ? "Of others" : "Van anderen");
    if (onder != kop) uit += "\n" + onder + "\n";
    kop = onder;
    uit += "\n- " + s.naam + (s.ernst == gen::Signaalernst::dringend ? (en ? " (urgent)" : " (dringend)") : "") +
           "\n  " + s.zin + "\n";
    if (s.uiterlijk) uit += (en ? "  By: " : "  Uiterlijk: ") + dag(*s.uiterlijk) + "\n";
    if (s.van != "u") uit += (en ? "  Up to: " : "  Aan zet: ") + s.eigenaar + "\n";
    for (const auto& h : s.opheffen) uit += (en ? "  Can be cleared by: " : "  Op te heffen met: ") + h + "\n";
  }
  if (kop.empty()) uit += en ? "\nNothing needs attention now.\n" : "\nEr is nu niets dat aandacht vraagt.\n";
  if (!signalen.volledig)
    uit += en ? "\nOnly the most recently changed dossiers were looked at.\n"
              : "\nAlleen de laatst gewijzigde dossiers zijn bekeken.\n";
  return uit;
}

}  // namespace ruimte::application
