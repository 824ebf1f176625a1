// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

#include "base/record.hpp"

namespace ruimte::gen {

/// A typed column beside the document of a list row. Whole numbers, dates (days), instants (microseconds) and booleans
/// are stored as integers, ids and hashes as bytes, the rest as text; null only when not `required`. A list of ids or
/// catalogue codes is text with a space around each; it is filtered by one of them.
struct ListColumn {
  std::string_view column;
  std::string_view field;  ///< name of the field in the row record
  base::Kind kind;
  base::Kind item;  ///< of a list; equal to `kind` otherwise
  bool required;
  bool sort;     ///< may be sorted by; otherwise only filtered
  bool indexed;  ///< has index `<table>_<column>` on (kring, column, stroom)
};

/// Table `lijst_<noun>`: stroom, kring, doc and these columns in this order.
struct ListTable {
  std::string_view noun;
  std::string_view table;
  const base::TypeDesc& (*row)();
  std::span<const ListColumn> columns;
};

/// Sorted by noun.
std::span<const ListTable> list_tables();

/// CREATE TABLE and CREATE INDEX of every list.
std::string_view lists_sql_sqlite();
std::string_view lists_sql_postgres();

}  // namespace ruimte::gen
