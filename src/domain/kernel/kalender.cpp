// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/kalender.hpp"

#include <algorithm>
#include <cassert>
#include <string>

#include "base/clock.hpp"

namespace ruimte::domain {

namespace {

std::string twee_cijfers(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

base::Date dag_van(int jaar, int maand, int dag) {
  const auto d = base::parse_date(std::to_string(jaar) + "-" + twee_cijfers(maand) + "-" + twee_cijfers(dag));
  assert(d.has_value());
  return d.value_or(base::Date{});
}

base::Date in_jaar(const gen::Feestdag& regel, int jaar) {
  if (regel.dagen_na_pasen) return base::add_days(eerste_paasdag(jaar), static_cast<int>(*regel.dagen_na_pasen));
  const auto dag = dag_van(jaar, static_cast<int>(regel.maand.value_or(1)), static_cast<int>(regel.dag.value_or(1)));
  const bool schuift = regel.op_zondag_de_dag_ervoor.value_or(false) && base::weekday(dag) == 7;
  return schuift ? base::add_days(dag, -1) : dag;
}

}  // namespace

base::Date eerste_paasdag(int jaar) {
  const int a = jaar % 19, b = jaar / 100, c = jaar % 100;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - b / 4 - g + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return dag_van(jaar, n / 31, n % 31 + 1);
}

std::vector<base::Date> vrije_dagen(std::span<const gen::Feestdag> regels) {
  std::vector<base::Date> uit;
  for (int jaar = kalender_van; jaar <= kalender_tot; ++jaar)
    for (const auto& regel : regels) uit.push_back(in_jaar(regel, jaar));
  std::ranges::sort(uit);
  // std::unique: the clang of the fuzz targets cannot read std::ranges::unique of this standard library.
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

int werkdagen_tussen(base::Date van, base::Date tot, std::span<const base::Date> vrij) {
  int n = 0;
  for (auto dag = van; dag < tot; dag = base::add_days(dag, 1)) n += base::is_working_day(dag, vrij) ? 1 : 0;
  return n;
}

}  // namespace ruimte::domain
