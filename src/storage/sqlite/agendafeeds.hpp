// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "storage/sqlite/reader.hpp"
#include "storage/sqlite/writer.hpp"

namespace ruimte::storage::sqlite {

/// Any thread but the writer's own.
class SqliteAgendafeeds final : public application::Agendafeeds {
 public:
  SqliteAgendafeeds(Writer& writer, ReadPool& pool) : writer_(writer), pool_(pool) {}

  std::vector<application::Agendafeed> van(const base::Uuid& persoon) override;
  std::optional<application::Agendafeed> met_sleutel(const base::Hash& sleutel) override;
  void voeg_toe(const application::Agendafeed& feed) override;
  bool trek_in(const base::Uuid& id, const base::Uuid& persoon) override;

 private:
  Writer& writer_;
  ReadPool& pool_;
};

}  // namespace ruimte::storage::sqlite
