// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "storage/sqlite/reader.hpp"
#include "storage/sqlite/writer.hpp"

namespace ruimte::storage::sqlite {

/// Any thread but the writer's own.
class SqliteUitstellen final : public application::Uitstellen {
 public:
  SqliteUitstellen(Writer& writer, ReadPool& pool) : writer_(writer), pool_(pool) {}

  std::vector<application::Uitstel> van(const base::Uuid& functie, base::Date vandaag) override;
  void zet(const base::Uuid& functie, const application::Uitstel& uitstel, base::Date vandaag) override;

 private:
  Writer& writer_;
  ReadPool& pool_;
};

}  // namespace ruimte::storage::sqlite
