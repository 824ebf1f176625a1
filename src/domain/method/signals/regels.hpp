// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/method/signalen.hpp"
#include "gen/vraagstuk.hpp"

/// The compiled rules of signals, per noun. Private to src/domain/method.
namespace ruimte::domain::signals {

std::span<const RegelDef> conflict_regels();
std::span<const RegelDef> vraagstuk_regels();
std::span<const RegelDef> afspraak_regels();
std::span<const RegelDef> agenda_regels();
std::span<const RegelDef> arrangement_regels();
std::span<const RegelDef> claim_regels();
std::span<const RegelDef> dialoog_regels();
std::span<const RegelDef> inrichting_regels();
std::span<const RegelDef> keuze_regels();
std::span<const RegelDef> voorstel_regels();

/// Roles and parameters that several rules have.
inline constexpr std::string_view rol_gremium[] = {"gremium"}, rol_zijde[] = {"zijde"}, rol_inbrenger[] = {"inbrenger"};
inline constexpr std::string_view rol_partij[] = {"partij"}, rol_departement[] = {"departement"};
inline constexpr Parameter in_dagen[] = {{"dagen", Parametersoort::instelling}};
inline constexpr Parameter in_werkdagen[] = {{"werkdagen", Parametersoort::instelling}};

template <class T>
const T& staat(const Aggregate& a) {
  return a.toestand.as<T>();
}

/// Null when the reader may not read it.
template <class T>
const T* zie(const Zicht& zicht, Soort soort, const base::Uuid& id) {
  const auto* a = zicht.find({soort, id});
  return a == nullptr ? nullptr : &staat<T>(*a);
}

base::Date over_werkdagen(const SignaalCtx& c, base::Date van, int n);
gen::Feit feit(std::string_view naam, std::string waarde);
gen::Feit feit(std::string_view naam, base::Date dag);

/// A side; for the Rijk the department that leads the vraagstuk, when there is one.
Betrokkene zijde_van(const gen::VraagstukToestand* v, const std::string& zijde);
Betrokkene organisatie(const SignaalCtx& c, const std::string& id);

/// A planned meeting.
struct Tafel {
  std::string gremium;
  base::Date datum, aanleverdatum;
};
/// The first planned meeting from today on of a body that can bind both sides about an agreement in these provinces.
/// Without a delivery date of its own the date follows from the term `aanleverwerkdagen`.
std::optional<Tafel> volgende_tafel(const SignaalCtx& c, const std::vector<std::string>& provincies,
                                    int aanleverwerkdagen);

}  // namespace ruimte::domain::signals
