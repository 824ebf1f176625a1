// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "storage/sqlite/reader.hpp"
#include "storage/sqlite/writer.hpp"

namespace ruimte::storage::sqlite {

/// Any thread but the writer's own.
class SqliteOnthouden final : public application::Onthouden {
 public:
  SqliteOnthouden(Writer& writer, ReadPool& pool) : writer_(writer), pool_(pool) {}

  application::Leesstand leesstand(const application::Kijker& kijker) override;
  std::optional<std::int32_t> zag(const application::Kijker& kijker, const base::Uuid& stroom, std::int32_t versie,
                                  base::Instant op) override;
  void alles_gezien(const application::Kijker& kijker, std::int64_t tot) override;
  application::Rondgang rondgang(const base::Uuid& persoon, std::string_view functie) override;
  void zet_rondgang(const base::Uuid& persoon, std::string_view functie,
                    const application::Rondgang& rondgang) override;
  void wis(const base::Uuid& persoon) override;

 private:
  std::optional<application::Leesstand> bekend(const application::Kijker& kijker);

  Writer& writer_;
  ReadPool& pool_;
};

}  // namespace ruimte::storage::sqlite
