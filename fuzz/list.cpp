// SPDX-License-Identifier: EUPL-1.2
// A question about a list: noun, order, direction, position and filters, a line each. It is refused as an invalid
// argument or gives a statement in which nothing of the text stands.
#include <stdexcept>

#include "base/text.hpp"
#include "fuzz.hpp"
#include "gen/codes.hpp"
#include "storage/sqlite/list_query.hpp"

namespace ruimte {
namespace {

application::ListQuery question(std::string_view text) {
  application::ListQuery query;
  const auto noun = fuzz::first_line(text);
  for (const auto& table : gen::list_tables())
    if (table.noun == noun) query.soort = gen::stroomsoort_from(noun).value_or(query.soort);
  query.sorteer = fuzz::first_line(text);
  query.richting = fuzz::first_line(text) == "op" ? application::Richting::op : application::Richting::neer;
  query.na = fuzz::first_line(text);
  while (!text.empty()) {
    const auto line = fuzz::first_line(text);
    const auto equals = line.find('=');
    const auto value = equals == std::string_view::npos ? std::string_view() : line.substr(equals + 1);
    query.filters.push_back({std::string(line.substr(0, equals)), std::string(value)});
  }
  return query;
}

}  // namespace

void fuzz::run(std::string_view text) {
  if (!base::is_utf8(text)) return;  // the door lets no other text in
  try {
    const storage::sqlite::ListPlan plan(question(text));
    for (const auto& along : plan.table().columns) {
      const auto sql = plan.sql(along, true, true);
      demand(sql.starts_with("SELECT ") && sql.find('\'') == std::string::npos, "values are bound, never written");
    }
  } catch (const std::invalid_argument&) {
    return;
  }
}

}  // namespace ruimte
