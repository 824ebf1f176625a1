// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/list_query.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "base/crypto.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace ruimte::storage::sqlite {
namespace {

/// Gathering so many rows costs about as much as walking the order until a page is full, in a list of a million rows:
/// a walk passes rows of others in every kring.
std::int64_t few_rows(std::size_t kringen) { return 7'000 + 35 * static_cast<std::int64_t>(kringen); }

[[noreturn]] void invalid(const std::string& what) { throw std::invalid_argument(what); }

std::int64_t integer_from(std::string_view text) {
  const auto value = base::parse_integer(text);
  if (!value) invalid("geen geheel getal: " + std::string(text));
  return *value;
}

template <class T>
T parsed(const base::Result<T, std::string_view>& result, std::string_view text) {
  if (!result) invalid("geen geldige waarde: " + std::string(text));
  return *result;
}

template <class T>
Bytes as_bytes(const T& id) {
  return {std::string(id.v.begin(), id.v.end())};
}

/// From the form on the wire to the form of the column (gen/lists.hpp).
Value filter_value(const gen::ListColumn& column, const std::string& text) {
  switch (column.kind) {
    case base::Kind::list:
      if (column.item == base::Kind::id) parsed(base::parse_uuid(text), text);
      return " " + text + " ";
    case base::Kind::integer:
    case base::Kind::area: return integer_from(text);
    case base::Kind::boolean:
      if (text != "true" && text != "false") invalid("geen ja of nee: " + text);
      return std::int64_t{text == "true"};
    case base::Kind::date: return std::int64_t{parsed(base::parse_date(text), text).days};
    case base::Kind::instant: return parsed(base::parse_instant(text), text).us;
    case base::Kind::id: return as_bytes(parsed(base::parse_uuid(text), text));
    case base::Kind::hash: return as_bytes(parsed(base::parse_hash(text), text));
    default: return text;
  }
}

}  // namespace

const gen::ListTable* list_table(domain::Soort soort) {
  const auto tables = gen::list_tables();
  const auto it = std::ranges::find(tables, gen::to_id(soort), &gen::ListTable::noun);
  return it == tables.end() ? nullptr : &*it;
}

std::size_t kringen_places(std::size_t kringen) { return std::bit_ceil(kringen); }

std::string places(std::size_t count) {
  std::string text = "?";
  for (std::size_t i = 1; i < count; ++i) text += ", ?";
  return text;
}

int bind_kringen(Rows& rows, int first, application::Kringen kringen) {
  const std::size_t count = kringen_places(kringen.size());
  for (std::size_t i = 0; i < count; ++i) rows.bind(first++, kringen[std::min(i, kringen.size() - 1)].nr);
  return first;
}

ListPlan::ListPlan(const application::ListQuery& query)
    : table_(list_table(query.soort)),
      sort_(nullptr),
      up_(query.richting == application::Richting::op),
      limit_(static_cast<std::size_t>(query.limiet)) {
  if (table_ == nullptr) invalid("geen lijst van " + std::string(gen::to_id(query.soort)));
  if (query.limiet < 1 || query.limiet > 200) invalid("limiet is 1 tot en met 200");
  sort_ = &column(query.sorteer);
  if (!sort_->sort) invalid("op " + query.sorteer + " kan niet worden gesorteerd");
  for (const application::Filter& filter : query.filters) {
    const gen::ListColumn& filtered = column(filter.veld);
    filters_.push_back({&filtered, filter_value(filtered, filter.waarde)});
  }
  std::ranges::sort(filters_, {}, &Condition::column);
  if (!query.na.empty()) after_ = read_position(query.na);
}

const gen::ListColumn& ListPlan::column(std::string_view field) const {
  const auto it = std::ranges::find(table_->columns, field, &gen::ListColumn::field);
  if (it == table_->columns.end()) invalid("onbekende kolom " + std::string(field));
  return *it;
}

std::string ListPlan::position_after(const Hit& hit) const {
  base::json::Object o;
  o.emplace_back("r", base::json::Value(up_));
  o.emplace_back("s", base::json::Value(std::string(sort_->column)));
  o.emplace_back("stroom", base::json::Value(base::to_string(hit.stroom)));
  if (const auto* number = std::get_if<std::int64_t>(&hit.sort_value)) o.emplace_back("w", base::json::Value(*number));
  if (const auto* text = std::get_if<std::string>(&hit.sort_value)) o.emplace_back("w", base::json::Value(*text));
  if (const auto* bytes = std::get_if<Bytes>(&hit.sort_value)) {
    o.emplace_back("w", base::json::Value(base::to_base64url(bytes->v)));
  }
  return base::to_base64url(base::json::encode(base::json::Value(std::move(o))));
}

Position ListPlan::read_position(std::string_view text) const {
  const auto json = base::from_base64url(text);
  const auto value = json ? base::json::parse(*json) : base::fail(base::InputErrors{});
  if (!value) invalid("geen plaats in een lijst");
  const auto* stream = value->member("stroom");
  const auto* direction = value->member("r");
  const auto* sort = value->member("s");
  const auto text_of = [](const base::json::Value* v) { return v == nullptr ? nullptr : v->get_if<std::string>(); };
  if (text_of(stream) == nullptr || direction == nullptr || direction->get_if<bool>() == nullptr ||
      text_of(sort) == nullptr || *text_of(sort) != sort_->column || *direction->get_if<bool>() != up_) {
    invalid("geen plaats in deze lijst");
  }
  Position position{.value = {}, .stroom = parsed(base::parse_uuid(*text_of(stream)), *text_of(stream))};
  const auto* at = value->member("w");
  if (at == nullptr) return position;
  const bool bytes = sort_->kind == base::Kind::id || sort_->kind == base::Kind::hash;
  if (const auto* number = at->get_if<std::int64_t>()) position.value = *number;
  if (const auto* word = at->get_if<std::string>()) {
    position.value = bytes ? Value(Bytes{base::from_base64url(*word).value_or("")}) : Value(*word);
  }
  return position;
}

std::string ListPlan::sql(const gen::ListColumn& along, bool with_value, bool after) const {
  const std::string sort(sort_->column), table(table_->table);
  std::string text = "SELECT stroom, " + sort + " FROM " + table + " INDEXED BY " + table + "_" +
                     std::string(along.column) + " WHERE kring = ? AND " + sort +
                     (with_value ? " IS NOT NULL" : " IS NULL");
  for (const Condition& filter : filters_) {
    const std::string name(filter.column->column);
    text += filter.column->kind == base::Kind::list ? " AND instr(" + name + ", ?) > 0" : " AND " + name + " = ?";
  }
  const std::string compare = up_ ? " > " : " < ";
  if (after) text += with_value ? " AND (" + sort + ", stroom)" + compare + "(?, ?)" : " AND stroom" + compare + "?";
  if (&along != sort_) return text;
  const std::string direction = up_ ? " ASC" : " DESC";
  return text + " ORDER BY " + (with_value ? sort + direction + ", " : "") + "stroom" + direction;
}

const gen::ListColumn* ListPlan::narrowest(Connection& db, application::Kringen kringen) const {
  const gen::ListColumn* found = nullptr;
  std::int64_t least = few_rows(kringen.size());
  const std::string table(table_->table);
  for (const Condition& filter : filters_) {
    if (!filter.column->indexed) continue;
    const std::string column(filter.column->column);
    std::string text = "SELECT count(*) FROM (SELECT 1 FROM ";
    text.append(table).append(" INDEXED BY ").append(table).append("_").append(column);
    text.append(" WHERE kring = ? AND ").append(column).append(" = ? LIMIT ?)");
    std::int64_t count = 0;
    for (std::size_t i = 0; i < kringen.size() && count < least; ++i) {
      auto rows = db.query(text, kringen[i].nr, filter.value, least - count);
      rows.next();
      count += rows.integer(0);
    }
    if (count < least) found = filter.column;
    least = std::min(least, count);
  }
  return found;
}

bool ListPlan::before(const Spot& a, const Spot& b) const {
  if (a.value != b.value) return up_ ? a.value < b.value : b.value < a.value;
  return up_ ? a.stroom < b.stroom : b.stroom < a.stroom;
}

/// `best` stays in order and no longer than what is wanted.
void ListPlan::read_kring(Connection& db, domain::Kring kring, const Stretch& stretch, std::vector<Spot>& best) const {
  auto rows = db.query(sql(stretch.along, stretch.with_value, stretch.after));
  int place = 1;
  rows.bind(place++, std::int64_t{kring.nr});
  for (const Condition& filter : filters_) rows.bind(place++, filter.value);
  if (stretch.after && stretch.with_value) rows.bind(place++, after_->value);
  if (stretch.after) rows.bind(place++, after_->stroom);
  const bool in_order = &stretch.along == sort_;
  while (rows.next()) {
    Spot spot{.value = rows.value(1), .stroom = rows.uuid(0), .kring = kring};
    if (best.size() == stretch.want) {
      if (!before(spot, best.back())) {
        if (in_order) return;
        continue;
      }
      best.pop_back();
    }
    const auto at = std::ranges::upper_bound(best, spot, [this](const Spot& a, const Spot& b) { return before(a, b); });
    best.insert(at, std::move(spot));
  }
}

void ListPlan::read_stretch(Connection& db, application::Kringen kringen, const gen::ListColumn& along, bool with_value,
                            std::vector<Hit>& hits) const {
  const bool position_has_value = after_ && !std::holds_alternative<std::monostate>(after_->value);
  if (after_ && with_value && !position_has_value) return;  // already past these
  const Stretch stretch{along, with_value, after_ && with_value == position_has_value, limit_ + 1 - hits.size()};
  std::vector<Spot> best;
  for (const domain::Kring kring : kringen) read_kring(db, kring, stretch, best);
  for (Spot& spot : best) {
    auto row = db.query("SELECT doc FROM " + std::string(table_->table) + " WHERE stroom = ?", spot.stroom);
    row.next();
    hits.push_back({.stroom = spot.stroom,
                    .kring = spot.kring,
                    .doc = std::string(row.text(0)),
                    .sort_value = std::move(spot.value)});
  }
}

std::vector<ListPlan::Hit> ListPlan::run(Connection& db, application::Kringen kringen) const {
  std::vector<Hit> hits;
  if (kringen.empty()) return hits;
  const auto* narrow = narrowest(db, kringen);
  const gen::ListColumn& along = narrow != nullptr ? *narrow : *sort_;
  read_stretch(db, kringen, along, true, hits);
  if (!sort_->required && hits.size() <= limit_) read_stretch(db, kringen, along, false, hits);
  return hits;
}

}  // namespace ruimte::storage::sqlite
