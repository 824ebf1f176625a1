// SPDX-License-Identifier: EUPL-1.2
#include "application/verschillen.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "domain/method/overstap.hpp"

namespace ruimte::application {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;
using domain::Soort;

struct Woord {
  std::string_view id, nl, en;
};

constexpr std::array groepen = std::to_array<Woord>({
    {"werkwijze/signalen.yaml", "Signalen", "Signals"},
    {"referentie/besluitroutes.yaml", "Besluitroutes", "Decision routes"},
    {"referentie/criteria.yaml", "Criteria", "Criteria"},
    {"referentie/cyclussjablonen.yaml", "Sjabloon van de cyclus", "Template of the cycle"},
    {"referentie/escalatiepaden.yaml", "Escalatiepaden", "Escalation ladders"},
    {"referentie/instellingen.yaml", "Instellingen", "Settings"},
    {"referentie/regelsterkten.yaml", "Sterkte van regels", "Strength of rules"},
    {"referentie/rollen.yaml", "Rolverdeling", "Division of roles"},
    {"referentie/stappen.yaml", "Stappen", "Steps"},
    {"referentie/uitspraken.yaml", "Uitspraken", "Statements"},
});

constexpr std::array delen = std::to_array<Woord>({
    {"handelingen", "Handeling", "Act"},
    {"fasen", "Fase", "Phase"},
    {"termijnen", "Termijn", "Term"},
    {"signalen", "Signaal", "Signal"},
    {"rijen", "", ""},
});

constexpr std::array velden = std::to_array<Woord>({
    {"functies", "wie", "who"},
    {"voorwaarden", "alleen als", "only if"},
    {"verwachtAls", "verwacht zolang", "expected while"},
    {"gevolgen", "wat het vastlegt", "what it records"},
    {"van", "vanuit fase", "from phase"},
    {"naar", "naar fase", "to phase"},
    {"naam", "naam", "name"},
    {"naamEn", "naam (Engels)", "name (English)"},
    {"uitleg", "uitleg", "explanation"},
    {"grondslag", "grondslag", "basis"},
    {"verwacht", "wordt verwacht", "is expected"},
    {"invoer", "invoer", "input"},
    {"start", "start termijn", "starts term"},
    {"stop", "stopt termijn", "stops term"},
    {"klok", "gebeurt vanzelf na termijn", "happens by itself after term"},
    {"niveau", "vanaf niveau van gebruik", "from level of use"},
    {"werkdagen", "werkdagen", "working days"},
    {"stap", "stap", "step"},
    {"begin", "beginfase", "first phase"},
    {"eind", "eindfase", "last phase"},
    {"standaardGetal", "getal", "number"},
    {"sterkte", "sterkte", "strength"},
    {"treden", "trede", "rung"},
    {"termijnWerkdagen", "termijn in werkdagen", "term in working days"},
    {"gremia", "gremia", "bodies"},
    {"taken", "taken", "tasks"},
    {"rol", "rol", "role"},
    {"partij", "partij", "party"},
    {"vraag", "vraag", "question"},
    {"toelichting", "toelichting", "explanation"},
    {"omschrijving", "omschrijving", "description"},
    {"tekst", "tekst", "text"},
});

template <std::size_t N>
std::string woord(const std::array<Woord, N>& lijst, std::string_view id, Taal taal) {
  const auto it = std::ranges::find(lijst, id, &Woord::id);
  if (it == lijst.end()) return std::string(id);
  return std::string(taal == Taal::en ? it->en : it->nl);
}

std::string tekst_in(const Value* deel, std::string_view key) {
  const auto* m = deel == nullptr ? nullptr : deel->member(key);
  const auto* text = m == nullptr ? nullptr : m->get_if<std::string>();
  return text == nullptr ? std::string() : *text;
}

std::vector<std::string> stukken(std::string_view plaats) {
  std::vector<std::string> uit;
  while (!plaats.empty()) {
    plaats.remove_prefix(1);
    const auto eind = plaats.find('/');
    uit.emplace_back(plaats.substr(0, eind));
    plaats = eind == std::string_view::npos ? std::string_view() : plaats.substr(eind);
  }
  return uit;
}

class Verteller {
 public:
  Verteller(const Labels& labels, const domain::Methode& was, const domain::Methode& wordt, Taal taal)
      : labels_(labels), was_(was), wordt_(wordt), taal_(taal) {}

  [[nodiscard]] gen::Werkwijzeverschil vertel(const domain::Tekstverschil& v) const {
    using enum gen::Verschilsoort;
    gen::Werkwijzeverschil uit;
    uit.groep = groep(v.bestand);
    const auto pad = stukken(v.plaats);
    uit.wat = wat(v, pad);
    const bool heel_deel = pad.size() <= 2;
    uit.soort = !heel_deel || (v.was && v.wordt) ? gewijzigd : v.was ? vervallen : toegevoegd;
    if (!heel_deel) uit.veld = veld(pad);
    const bool toon = !heel_deel || uit.soort == gewijzigd;
    if (toon && v.was) uit.was = in_woorden(*v.was);
    if (toon && v.wordt) uit.wordt = in_woorden(*v.wordt);
    return uit;
  }

 private:
  [[nodiscard]] std::string groep(const std::string& bestand) const {
    if (auto vast = woord(groepen, bestand, taal_); vast != bestand) return vast;
    auto naam = bestand.substr(bestand.find('/') + 1);
    naam = naam.substr(0, naam.find('.'));
    if (const auto soort = gen::stroomsoort_from(naam))
      return labels_.code(gen::lists::stroomsoort, static_cast<std::size_t>(*soort), taal_);
    return naam;
  }

  [[nodiscard]] std::string wat(const domain::Tekstverschil& v, const std::vector<std::string>& pad) const {
    if (pad.empty()) return taal_ == Taal::en ? "The whole file" : "Het hele bestand";
    if (pad.size() == 1) return woord(velden, pad[0], taal_);
    const gen::Werkwijzewijziging plek{v.bestand, "/" + pad[0] + "/" + pad[1], {}};
    std::string naam;
    for (const auto* methode : {&wordt_, &was_}) {
      const auto json = domain::staat_er(methode->bestanden, plek);
      if (!json || !naam.empty()) continue;
      const auto deel = base::json::parse(*json).value();
      naam = tekst_in(&deel, taal_ == Taal::en ? "naamEn" : "naam");
      if (naam.empty()) naam = tekst_in(&deel, "naam");
      if (naam.empty() && v.bestand == "referentie/rollen.yaml") naam = rol(deel);
    }
    const auto soort = woord(delen, pad[0], taal_);
    return soort.empty() ? (naam.empty() ? pad[1] : naam) : soort + " ‘" + (naam.empty() ? pad[1] : naam) + "’";
  }

  /// `Agenderen: provincie`.
  [[nodiscard]] std::string rol(const Value& rij) const {
    const auto stap = tekst_in(&rij, "stap");
    auto uit = labels_.catalogus("stap", stap, taal_) + ": " + zonder_streep(tekst_in(&rij, "partij"));
    const auto naam = tekst_in(&rij, "rol");
    return naam.empty() ? uit : uit + ", " + zonder_streep(naam);
  }

  [[nodiscard]] std::string veld(const std::vector<std::string>& pad) const {
    std::string uit;
    for (std::size_t i = 2; i < pad.size(); ++i) {
      auto deel = woord(velden, pad[i], taal_);
      if (deel == pad[i]) deel = id_in_woorden(pad[i]);
      uit += (uit.empty() ? "" : ", ") + deel;
    }
    return uit;
  }

  static std::string zonder_streep(std::string id) {
    std::ranges::replace(id, '_', ' ');
    return id;
  }

  [[nodiscard]] std::string id_in_woorden(const std::string& id) const {
    for (const std::string_view catalogus : {"voorwaarde", "functie", "gremium", "stap", "sterkte", "instelling"})
      if (auto naam = labels_.catalogus(catalogus, id, taal_); naam != id) return naam;
    return id;
  }

  [[nodiscard]] std::string in_woorden(const Value& v) const {
    if (const auto* text = v.get_if<std::string>()) return id_in_woorden(*text);
    if (const auto* b = v.get_if<bool>()) return taal_ == Taal::en ? (*b ? "yes" : "no") : (*b ? "ja" : "nee");
    if (const auto* n = v.get_if<std::int64_t>()) return std::to_string(*n);
    std::string uit;
    if (const auto* lijst = v.get_if<Array>()) {
      for (const auto& deel : *lijst) uit += (uit.empty() ? "" : ", ") + in_woorden(deel);
      return uit.empty() ? (taal_ == Taal::en ? "nothing" : "niets") : uit;
    }
    if (const auto* object = v.get_if<Object>()) {
      for (const auto& [key, deel] : *object) {
        const bool naam = key == "guard" || key == "effect" || key == "naam";
        auto zin = naam ? in_woorden(deel) : woord(velden, key, taal_) + " " + in_woorden(deel);
        auto& eerst = naam ? zin : uit;  // the name of a condition or effect comes before its parameters
        const auto& daarna = naam ? uit : zin;
        if (!eerst.empty() && !daarna.empty()) eerst += "; ";
        eerst += daarna;
        if (naam) uit = std::move(zin);
      }
    }
    return uit;
  }

  const Labels& labels_;
  const domain::Methode& was_;
  const domain::Methode& wordt_;
  Taal taal_;
};

}  // namespace

std::vector<gen::Werkwijzeverschil> verschillen(const Labels& labels, const domain::Methode& was,
                                                const domain::Methode& wordt, Taal taal) {
  std::vector<gen::Werkwijzeverschil> uit;
  const Verteller verteller(labels, was, wordt, taal);
  for (const auto& v : domain::tekstverschillen(was.bestanden, wordt.bestanden)) uit.push_back(verteller.vertel(v));
  return uit;
}

gen::Overstapproef overstapproef(const Labels& labels, const domain::World& world, domain::Soort soort,
                                 const domain::Actor& actor, Taal taal) {
  const auto& naar = *domain::geldende_methode(world, *world.methoden());
  const auto dossiers = domain::over_te_zetten(world, naar, actor, {soort, {}, domain::meeste_overstappen + 1});
  gen::Overstapproef uit;
  uit.naar = naar.werkwijze.hash();
  uit.volledig = dossiers.size() <= domain::meeste_overstappen;
  uit.dossiers = static_cast<std::int64_t>(std::min(dossiers.size(), domain::meeste_overstappen));
  std::map<std::string, std::int64_t> zonder;
  std::set<std::string> termijnen, vervallen;
  for (const auto* dossier : dossiers) {
    const auto stap = domain::bekijk_overstap(world, naar, *dossier, {});
    uit.onbekend += stap.oude_bekend ? 0 : 1;
    if (stap.fase_naar.empty()) ++zonder[stap.fase_van];
    for (const auto& t : stap.termijnen) termijnen.insert(labels.catalogus("termijn", t.naam, taal));
    vervallen.insert(stap.vervallen.begin(), stap.vervallen.end());
  }
  for (const auto& [fase, n] : zonder) uit.zonder_tegenhanger.push_back({fase, labels.fase(soort, fase, taal), n});
  uit.termijnen.assign(termijnen.begin(), termijnen.end());
  uit.vervallen.assign(vervallen.begin(), vervallen.end());
  return uit;
}

}  // namespace ruimte::application
