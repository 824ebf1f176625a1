// SPDX-License-Identifier: EUPL-1.2
// ./bench lijst [map]: pages of 50 of every list of a seeded database (default build/zaad/10), in every order, without
// a filter and with each filter, for someone with one kring, for a department and for someone with 400 kringen; and the
// same of one list with a million rows over 400 kringen, which it makes beside it (build/bench-lijst).
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "base/json.hpp"
#include "gen/claim.hpp"
#include "gen/embedded_schema.hpp"
#include "gen/lists.hpp"
#include "sets/seeded.hpp"
#include "sets/timing.hpp"
#include "storage/sqlite/connection.hpp"

namespace {

using namespace ruimte;
using bench::Seeded;
using storage::sqlite::Access;
using storage::sqlite::Connection;
using Kringen = std::vector<domain::Kring>;

constexpr double bar_ms = 50;
constexpr std::int64_t big_rows = 1'000'000;
constexpr std::int32_t big_kringen = 400;

struct Figures {
  std::vector<double> ms;
  double slowest = 0;
  std::string which;
};

/// A value as the wire has it, of the kinds that are asked by hand; empty for others.
std::string wire(const gen::ListColumn& column, const storage::sqlite::Rows& rows) {
  if (column.kind == base::Kind::code || column.kind == base::Kind::open_code) return std::string(rows.text(0));
  if (column.kind == base::Kind::id) return base::to_string(rows.uuid(0));
  if (column.kind == base::Kind::boolean) return rows.integer(0) != 0 ? "true" : "false";
  return {};
}

/// Three values that there are of every filter: the most and the least frequent and one between.
std::vector<application::Filter> filters_of(Connection& db, const gen::ListTable& table) {
  std::vector<application::Filter> out;
  for (const auto& column : table.columns) {
    if (column.sort || column.kind == base::Kind::list) continue;
    const std::string name(column.column);
    std::vector<std::string> values;
    std::string text = "SELECT ";
    text.append(name).append(", count(*) FROM ").append(table.table).append(" WHERE ").append(name);
    auto rows = db.query(text + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 5000");
    while (rows.next()) values.push_back(wire(column, rows));
    if (values.empty() || values.front().empty()) continue;
    for (const std::size_t at : {std::size_t{0}, values.size() / 2, values.size() - 1})
      out.push_back({std::string(column.field), values[at]});
  }
  return out;
}

void time_question(application::Store& store, application::ListQuery query, const Kringen& kringen, Figures& to) {
  for (int page = 0; page < 2; ++page) {
    const auto start = bench::Timer::now();
    const auto found = store.reader()->list(query, kringen);
    const double ms = bench::ms_since(start);
    to.ms.push_back(ms);
    if (ms > to.slowest) {
      to.slowest = ms;
      to.which = std::string(gen::to_id(query.soort)) + " op " + query.sorteer;
      for (const auto& f : query.filters) to.which += ", " + f.veld + " = " + f.waarde;
    }
    if (found.volgende.empty()) return;
    query.na = found.volgende;
  }
}

void time_table(application::Store& store, const gen::ListTable& table, const std::vector<application::Filter>& filters,
                const Kringen& kringen, Figures& to) {
  application::ListQuery query;
  query.soort = *gen::stroomsoort_from(table.noun);
  for (const auto& column : table.columns) {
    if (!column.sort) continue;
    query.sorteer = column.field;
    for (const auto richting : {application::Richting::op, application::Richting::neer}) {
      query.richting = richting;
      query.filters.clear();
      time_question(store, query, kringen, to);
      for (const auto& filter : filters) {
        query.filters = {filter};
        time_question(store, query, kringen, to);
      }
    }
  }
}

double tell(const std::string& what, Figures& figures) {
  const double p95 = bench::percentile(figures.ms, 0.95);
  std::printf("%s: p50 %.2f ms, p95 %.2f ms, hoogste %.1f ms (%s), %zu bladzijden\n", what.c_str(),
              bench::percentile(figures.ms, 0.5), p95, figures.slowest, figures.which.c_str(), figures.ms.size());
  return p95;
}

double measure_seeded(Seeded& seeded) {
  Connection db(seeded.path(), Access::read);
  std::map<std::string, std::vector<application::Filter>> filters;
  for (const auto& table : gen::list_tables()) filters[std::string(table.noun)] = filters_of(db, table);
  double worst = 0;
  const auto rijk = seeded.rijk();
  const std::pair<std::string, Kringen> readers[] = {{"1 kring", {domain::kring_gedeeld(26)}},
                                                     {std::to_string(rijk.size()) + " kringen", rijk},
                                                     {"400 kringen", Seeded::padded(rijk, 400)}};
  for (const auto& [naam, kringen] : readers) {
    Figures figures;
    for (const auto& table : gen::list_tables())
      time_table(seeded.store(), table, filters[std::string(table.noun)], kringen, figures);
    worst = std::max(worst, tell("alle lijsten, " + naam, figures));
  }
  return worst;
}

/// Rows of claims that nobody recorded: only what a list reads.
void fill(const std::string& path) {
  Connection db(path, Access::write);
  base::SeededRandom random(1);
  const auto any = [&](std::uint64_t n) { return static_cast<std::int64_t>(base::random_below(random, n)); };
  db.execute("PRAGMA synchronous = OFF");
  db.run("BEGIN");
  for (std::int64_t i = 0; i < big_rows; ++i) {
    base::Uuid id, opgave;
    random.fill(id.v);
    opgave.v[15] = static_cast<std::uint8_t>(any(250));
    gen::ClaimRij rij;
    rij.nummer = "CL-UT-2026-" + std::to_string(any(10'000'000));
    rij.titel = "Claim " + std::to_string(any(1'000'000));
    rij.fase = any(1'000) == 0 ? "ingetrokken" : "geldt";
    rij.opgave = opgave;
    rij.eigenaar = "provincie_" + std::to_string(any(12));
    rij.ruimtefunctie = "functie_" + std::to_string(any(20));
    rij.hardheid = static_cast<gen::Claimhardheid>(any(3));
    rij.verwacht = {any(100'000'000)};
    rij.fictief = true;
    rij.bijgewerkt_op = {1'790'000'000'000'000 + any(1'000'000'000)};
    const std::string doc = base::encode(base::Record::of(rij));
    const std::int32_t kring = 2'000'000 + static_cast<std::int32_t>(any(big_kringen));
    db.run(
        "INSERT INTO toestand (stroom, soort, kring, versie, fase, doc, schema_hash, werkwijze) "
        "VALUES (?, 'claim', ?, 1, ?, '', ?, zeroblob(32))",
        id, kring, rij.fase, gen::schema_hash());
    db.run(
        "INSERT INTO lijst_claim (stroom, kring, doc, nummer, titel, fase, opgave, eigenaar, ruimtefunctie, hardheid, "
        "verwacht, fictief, bijgewerkt_op) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
        id, kring, doc, rij.nummer, rij.titel, rij.fase, opgave, rij.eigenaar, rij.ruimtefunctie,
        gen::to_id(rij.hardheid), rij.verwacht.v, rij.bijgewerkt_op.us);
  }
  db.run("COMMIT");
}

double measure_big() {
  auto made = Seeded::empty("build/bench-lijst");
  fill(made.path());
  const auto table = std::ranges::find(gen::list_tables(), "claim", &gen::ListTable::noun);
  Connection db(made.path(), Access::read);
  const auto filters = filters_of(db, *table);
  double worst = 0;
  for (const std::int32_t aantal : {1, 30, big_kringen}) {
    Kringen kringen;
    for (std::int32_t nr = 0; nr < aantal; ++nr) kringen.push_back({2'000'000 + nr});
    Figures figures;
    time_table(made.store(), *table, filters, kringen, figures);
    worst = std::max(worst, tell("1.000.000 rijen, " + std::to_string(aantal) + " kringen", figures));
  }
  return worst;
}

int run(const std::string& folder) {
  double worst = 0;
  {
    Seeded seeded(folder);
    worst = measure_seeded(seeded);
  }
  worst = std::max(worst, measure_big());
  std::filesystem::remove_all("build/bench-lijst");
  std::printf("%s: bladzijde van 50, hoogste p95 %.2f ms (norm: 50 ms)\n", worst < bar_ms ? "gehaald" : "NIET gehaald",
              worst);
  return worst < bar_ms ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  return bench::reported([&] { return run(argc > 1 ? argv[1] : "build/zaad/10"); });
}
