// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/types.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace ruimte::storage::sqlite {

struct Bytes {
  std::string v;
  auto operator<=>(const Bytes&) const = default;
};

/// A column value of any list.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

/// One run of a prepared statement; ends, and gives the statement back, when it goes out of scope.
class Rows {
 public:
  explicit Rows(sqlite3_stmt* statement) : statement_(statement) {}
  Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;
  ~Rows();

  /// Parameters count from 1. Texts and bytes are copied.
  void bind(int place, std::int64_t value);
  void bind(int place, std::string_view text);
  void bind(int place, const Bytes& bytes);
  void bind(int place, const base::Uuid& id);
  void bind(int place, const base::Hash& hash);
  void bind_null(int place);
  template <std::same_as<Value> V>
  void bind(int place, const V& value) {
    std::visit([&](const auto& v) { bind_one(place, v); }, value);
  }

  bool next();  ///< false when there are no more rows

  /// Columns count from 0. Views stay valid until next().
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] base::Uuid uuid(int column) const;
  [[nodiscard]] base::Hash hash(int column) const;
  [[nodiscard]] Value value(int column) const;
  [[nodiscard]] int columns() const;

 private:
  void bind_one(int place, std::monostate) { bind_null(place); }
  void bind_one(int place, const auto& value) { bind(place, value); }
  void check(int status) const;

  sqlite3_stmt* statement_;
};

enum class Access : std::uint8_t { read, write, temporary };

/// One SQLite connection with its prepared statements. One thread at a time. Every failure is a StorageError.
class Connection {
 public:
  /// `temporary`: a private database on disk that disappears with the connection; `path` is not used.
  Connection(const std::string& path, Access access, const std::string& vfs = {});

  /// Several statements without parameters.
  void execute(const std::string& script);

  /// The statement is prepared once per text; the same text cannot run twice at the same time.
  template <class... A>
  Rows query(std::string_view sql, const A&... parameters) {
    Rows rows(prepare(sql));
    int place = 0;
    (rows.bind(++place, parameters), ...);
    return rows;
  }
  template <class... A>
  void run(std::string_view sql, const A&... parameters) {
    query(sql, parameters...).next();
  }

  /// Brings the write-ahead log home when it holds at least that many pages. Commits never do so by themselves, for it
  /// takes two waits for the disk and up to 0.1 s. Readers are not hindered.
  void checkpoint(int min_pages);

  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] std::int64_t changes() const;        ///< rows changed by the last run()
  [[nodiscard]] std::int64_t total_changes() const;  ///< rows changed since the connection was opened

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  sqlite3_stmt* prepare(std::string_view sql);

  std::unique_ptr<int> log_pages_ = std::make_unique<int>(0);  ///< in the write-ahead log, after the last commit
  std::unique_ptr<sqlite3, Close> db_;
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> statements_;
};

}  // namespace ruimte::storage::sqlite
