// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/connection.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cassert>

#include "storage/sqlite/open.hpp"

namespace ruimte::storage::sqlite {
namespace {

/// More texts than this come from combinations of filters; starting over is cheaper than keeping them all.
constexpr std::size_t max_statements = 256;
constexpr int busy_ms = 5000;

[[noreturn]] void fail(sqlite3* db, std::string_view doing) {
  throw StorageError("SQLite: " + std::string(sqlite3_errmsg(db)) + " (" + std::string(doing.substr(0, 80)) + ")");
}

template <class T>
T fixed_bytes(std::string_view bytes) {
  T value;
  if (bytes.size() != value.v.size()) throw StorageError("De database bevat een kenmerk met een verkeerde lengte.");
  std::copy_n(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), value.v.begin());
  return value;
}

int open_flags(Access access) {
  constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  return common |
         (access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI);
}

}  // namespace

Rows::~Rows() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

void Rows::check(int status) const {
  if (status != SQLITE_OK) fail(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
}

void Rows::bind(int place, std::int64_t value) { check(sqlite3_bind_int64(statement_, place, value)); }

void Rows::bind(int place, std::string_view text) {
  check(sqlite3_bind_text64(statement_, place, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Rows::bind(int place, const Bytes& bytes) {
  check(sqlite3_bind_blob64(statement_, place, bytes.v.data(), bytes.v.size(), SQLITE_TRANSIENT));
}

void Rows::bind(int place, const base::Uuid& id) {
  check(sqlite3_bind_blob64(statement_, place, id.v.data(), id.v.size(), SQLITE_TRANSIENT));
}

void Rows::bind(int place, const base::Hash& hash) {
  check(sqlite3_bind_blob64(statement_, place, hash.v.data(), hash.v.size(), SQLITE_TRANSIENT));
}

void Rows::bind_null(int place) { check(sqlite3_bind_null(statement_, place)); }

bool Rows::next() {
  const int status = sqlite3_step(statement_);
  if (status != SQLITE_ROW && status != SQLITE_DONE) fail(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
  return status == SQLITE_ROW;
}

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Rows::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return {data == nullptr ? "" : data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Rows::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return {data == nullptr ? "" : data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Rows::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
base::Uuid Rows::uuid(int column) const { return fixed_bytes<base::Uuid>(bytes(column)); }
base::Hash Rows::hash(int column) const { return fixed_bytes<base::Hash>(bytes(column)); }
int Rows::columns() const { return sqlite3_column_count(statement_); }

Value Rows::value(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_BLOB: return Bytes{std::string(bytes(column))};
    default: return std::string(text(column));
  }
}

void Connection::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Connection::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Connection::Connection(const std::string& path, Access access, const std::string& vfs) {
  const std::string name = access == Access::temporary ? "" : path;
  sqlite3* db = nullptr;
  const int status = sqlite3_open_v2(name.c_str(), &db, open_flags(access), vfs.empty() ? nullptr : vfs.c_str());
  db_.reset(db);
  if (status != SQLITE_OK) fail(db, path);
  sqlite3_busy_timeout(db, busy_ms);
  if (access == Access::write) {
    // A batch must fit in memory, or its pages go to disk and come back while it runs; so must what a savepoint keeps
    // to undo it.
    execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; "
        "PRAGMA temp_store = MEMORY;");
    sqlite3_wal_hook(  // replaces SQLite's own checkpoint at a commit
        db,
        [](void* pages, sqlite3*, const char*, int count) {
          *static_cast<int*>(pages) = count;
          return SQLITE_OK;
        },
        log_pages_.get());
  }
}

void Connection::execute(const std::string& script) {
  if (sqlite3_exec(db_.get(), script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_.get(), script);
}

sqlite3_stmt* Connection::prepare(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) {
    assert(!sqlite3_stmt_busy(found->second.get()));
    return found->second.get();
  }
  if (statements_.size() >= max_statements) {
    std::erase_if(statements_, [](const auto& entry) { return !sqlite3_stmt_busy(entry.second.get()); });
  }
  sqlite3_stmt* statement = nullptr;
  const int status = sqlite3_prepare_v3(db_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
  if (status != SQLITE_OK) fail(db_.get(), sql);
  return statements_.emplace(sql, std::unique_ptr<sqlite3_stmt, Finalize>(statement)).first->second.get();
}

void Connection::checkpoint(int min_pages) {
  if (*log_pages_ < min_pages) return;
  *log_pages_ = 0;
  run("PRAGMA wal_checkpoint(PASSIVE)");
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
std::int64_t Connection::changes() const { return sqlite3_changes64(db_.get()); }
std::int64_t Connection::total_changes() const { return sqlite3_total_changes64(db_.get()); }

}  // namespace ruimte::storage::sqlite
