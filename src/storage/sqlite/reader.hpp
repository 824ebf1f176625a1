// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "application/ports.hpp"
#include "storage/sqlite/world.hpp"

namespace ruimte::storage::sqlite {

/// Read connections that wait for their next reader, statements prepared. Any thread.
class ReadPool {
 public:
  explicit ReadPool(std::string path) : path_(std::move(path)) {}

  std::unique_ptr<Connection> take();
  /// @pre no transaction is open.
  void give_back(std::unique_ptr<Connection> connection);

 private:
  std::string path_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

class SqliteReader final : public application::Reader {
 public:
  /// The snapshot is that of now. `pool` and `referentie` outlive the reader.
  SqliteReader(ReadPool& pool, const domain::Referentie& referentie);
  ~SqliteReader() override;

  application::Page list(const application::ListQuery& query, application::Kringen kringen) override;
  std::vector<application::Telling> telling(domain::Soort soort, application::Kringen kringen) override;
  std::optional<domain::Aggregate> toestand(const domain::StreamRef& ref, application::Kringen kringen) override;
  std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel,
                                          application::Kringen kringen) override;
  application::Zoekresultaat zoek(const application::Zoekvraag& vraag, application::Kringen kringen) override;
  std::vector<application::Stamped> verloop(const domain::StreamRef& ref, application::Kringen kringen) override;
  std::vector<application::Stamped> log(std::int64_t na, int limit, application::Kringen kringen) override;
  std::optional<application::VerlopenTermijn> verlopen_termijn(const std::optional<application::VerlopenTermijn>& na,
                                                               base::Date vandaag,
                                                               application::Kringen kringen) override;
  const domain::World& world() override { return world_; }

 private:
  bool may_see(const domain::StreamRef& ref, application::Kringen kringen);

  ReadPool& pool_;
  std::unique_ptr<Connection> db_;
  StoredWorld world_;
};

}  // namespace ruimte::storage::sqlite
