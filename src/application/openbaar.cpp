// SPDX-License-Identifier: EUPL-1.2
#include "application/openbaar.hpp"

#include "application/authorise.hpp"
#include "application/each_dossier.hpp"

namespace ruimte::application {

namespace {

template <class T, class Maak>
Openbaar<T> lees(Reader& reader, std::vector<Filter> filters, Maak maak) {
  auto query = every(domain::Soort::openbare_versie);
  query.filters = std::move(filters);
  query.sorteer = "nummer";
  query.richting = Richting::op;
  Openbaar<T> uit;
  uit.volledig =
      each_dossier(reader, std::move(query), authorise_public({}).kringen, most_public,
                   [&](const Row& row, const domain::Aggregate& dossier) {
                     uit.items.push_back(maak(row.stream.id, dossier.toestand.as<gen::OpenbareVersieToestand>()));
                   });
  return uit;
}

gen::OpenbareRegel regel(const base::Uuid& id, const gen::OpenbareVersieToestand& t) {
  const auto& i = t.inhoud;
  gen::OpenbareRegel uit{id, t.nummer, i.soort, i.titel, i.type, i.provincies, i.in_woorden, {}, {}, t.op, {}};
  if (i.doorwerking) uit.doorwerking = i.doorwerking->stand;
  if (i.doorwerking) uit.doorwerking_op = i.doorwerking->op;
  if (t.ingetrokken) uit.ingetrokken_op = t.ingetrokken->op;
  return uit;
}

struct Kop {
  std::string_view nl, en;
  gen::Kolomsoort soort = gen::Kolomsoort::tekst;
};
constexpr Kop koppen[] = {{"Kenmerk", "Identifier"},
                          {"Nummer", "Number"},
                          {"Soort", "Kind"},
                          {"Titel", "Title"},
                          {"Type", "Type"},
                          {"Provincies", "Provinces"},
                          {"In gewone woorden", "In plain words"},
                          {"Doorwerking", "Effect"},
                          {"Toelichting", "Explanation"},
                          {"Stand van", "As of", gen::Kolomsoort::datum},
                          {"Openbaar sinds", "Public since", gen::Kolomsoort::datum},
                          {"Ingetrokken op", "Withdrawn on", gen::Kolomsoort::datum},
                          {"Reden van intrekken", "Reason of withdrawal"}};

class Regel {
 public:
  void tekst(std::string woorden) { rij_.cellen.push_back({std::move(woorden), {}, {}, {}}); }
  void dag(std::optional<base::Date> datum) { rij_.cellen.push_back({{}, {}, datum, {}}); }
  [[nodiscard]] gen::Overzichtrij klaar() { return std::move(rij_); }

 private:
  gen::Overzichtrij rij_;
};

template <class Code>
std::string woord(const Labels& labels, const base::CodeList& lijst, const std::optional<Code>& waarde, Taal taal) {
  return waarde ? labels.code(lijst, static_cast<std::size_t>(*waarde), taal) : std::string();
}

gen::Overzichtrij rij(const gen::OpenbareAfspraak& a, const Labels& labels, Taal taal) {
  const auto& i = a.versie.inhoud;
  const auto& d = i.doorwerking;
  const auto& weg = a.versie.ingetrokken;
  std::string provincies;
  for (const auto& p : i.provincies)
    provincies += (provincies.empty() ? "" : ", ") + labels.catalogus("provincie", p, taal);
  Regel uit;
  uit.tekst(base::to_string(a.id));
  uit.tekst(a.versie.nummer);
  uit.tekst(woord(labels, gen::code_list_publicatiesoort(), std::optional(i.soort), taal));
  uit.tekst(i.titel);
  uit.tekst(woord(labels, gen::code_list_afspraaktype(), i.type, taal));
  uit.tekst(provincies);
  uit.tekst(i.in_woorden);
  uit.tekst(d ? woord(labels, gen::code_list_doorwerkingstand(), std::optional(d->stand), taal) : "");
  uit.tekst(d ? d->zin : "");
  uit.dag(d ? std::optional(d->op) : std::nullopt);
  uit.dag(a.versie.op);
  uit.dag(weg ? std::optional(weg->op) : std::nullopt);
  uit.tekst(weg ? weg->reden : "");
  return uit.klaar();
}

}  // namespace

Openbaar<gen::OpenbareRegel> openbare_regels(Reader& reader) { return lees<gen::OpenbareRegel>(reader, {}, regel); }

Openbaar<gen::OpenbareAfspraak> openbare_afspraken(Reader& reader, std::string_view provincie) {
  return lees<gen::OpenbareAfspraak>(reader, {{"provincies", std::string(provincie)}},
                                     [](const base::Uuid& id, const gen::OpenbareVersieToestand& t) {
                                       return gen::OpenbareAfspraak{id, t};
                                     });
}

std::optional<gen::OpenbareAfspraak> openbare_afspraak(Reader& reader, const base::Uuid& id) {
  const auto gevonden = reader.toestand({domain::Soort::openbare_versie, id}, authorise_public({}).kringen);
  if (!gevonden) return std::nullopt;
  return gen::OpenbareAfspraak{id, gevonden->toestand.as<gen::OpenbareVersieToestand>()};
}

gen::Overzicht openbare_tabel(const Openbaar<gen::OpenbareAfspraak>& afspraken, const Labels& labels, Taal taal) {
  gen::Overzicht uit;
  uit.id = "openbare-afspraken";
  uit.volledig = afspraken.volledig;
  for (const auto& k : koppen) uit.kolommen.push_back({std::string(taal == Taal::en ? k.en : k.nl), k.soort});
  for (const auto& a : afspraken.items) uit.rijen.push_back(rij(a, labels, taal));
  return uit;
}

}  // namespace ruimte::application
