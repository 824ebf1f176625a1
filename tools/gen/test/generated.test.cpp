// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/json.hpp"
#include "base/json/error_codes.hpp"
#include "gen/all.hpp"
#include "gen/embedded_data.hpp"
#include "gen/embedded_schema.hpp"
#include "gen/lists.hpp"
#include "gen/problems.hpp"
#include "gen/registry.hpp"

/// The generated tables of the real schema: what the interpreters of src/base rely on without checking.
namespace ruimte::gen {
namespace {

TEST(Generated, types_are_sorted_and_found_by_name) {
  ASSERT_FALSE(all_types().empty());
  EXPECT_TRUE(std::ranges::is_sorted(all_types(), {}, &TypeInfo::name));
  for (const auto& type : all_types()) {
    EXPECT_EQ(type.desc().name, type.name);
    EXPECT_EQ(find_type(type.name), &type.desc());
  }
  EXPECT_EQ(find_type("Blok"), &base::describe<Blok>());
  EXPECT_EQ(find_type("Blo"), nullptr);
  EXPECT_EQ(find_type("zzz"), nullptr);
}

TEST(Generated, fields_are_sorted_and_complete) {
  for (const auto& type : all_types()) {
    EXPECT_TRUE(std::ranges::is_sorted(type.desc().fields, {}, &base::FieldDesc::name)) << type.name;
    for (const auto& field : type.desc().fields) {
      const auto place = std::string(type.name) + "." + std::string(field.name);
      EXPECT_LE(field.min, field.max) << place;
      EXPECT_EQ(field.item == base::Kind::record, field.of != nullptr) << place;
      EXPECT_EQ(field.item == base::Kind::code, field.codes != nullptr) << place;
      EXPECT_EQ(field.item == base::Kind::open_code, !field.open.empty()) << place;
      EXPECT_EQ(field.kind == base::Kind::list, field.access.append != nullptr) << place;
    }
  }
}

TEST(Generated, access_reads_and_fills_a_record) {
  const auto& desc = base::describe<Blok>();
  const auto field = [&](std::string_view name) {
    return *std::ranges::find(desc.fields, name, &base::FieldDesc::name);
  };
  Blok blok;
  EXPECT_EQ(field("tekst").access.get(&blok), nullptr) << "absent optional field";
  *static_cast<std::string*>(field("tekst").access.emplace(&blok)) = "Veen";
  EXPECT_EQ(blok.tekst, "Veen");
  auto* items = field("items").access.emplace(&blok);
  *static_cast<std::string*>(field("items").access.append(items)) = "een";
  EXPECT_EQ(blok.items, std::vector<std::string>{"een"});
  void* copy = desc.clone(&blok);
  EXPECT_EQ(*static_cast<Blok*>(copy), blok);
  desc.drop(copy);
}

TEST(Generated, a_record_goes_through_json_and_back) {
  const std::string text = R"({"items":["a","b"],"kolommen":2,"soort":"tabel","tekst":"Veen"})";
  const auto record = base::decode(base::describe<Blok>(), text);
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(record->as<Blok>(), (Blok{.soort = BlokSoort::tabel, .tekst = "Veen", .items = {"a", "b"}, .kolommen = 2}));
  EXPECT_EQ(base::encode(*record), text);
}

TEST(Generated, every_input_error_has_a_sentence) {
  for (const auto code : base::error_code::all) EXPECT_NE(find_input_sentence(code), nullptr) << code;
}

TEST(Generated, codes_go_to_ids_and_back) {
  EXPECT_EQ(to_id(BlokSoort::tabel), "tabel");
  EXPECT_EQ(blok_soort_from("kop"), BlokSoort::kop);
  EXPECT_EQ(blok_soort_from("kopje"), std::nullopt);
  EXPECT_EQ(base::describe<Blok>().fields.size(), 6U);
  for (const auto& info : all_code_lists()) {
    EXPECT_EQ(info.list->ids.size(), info.labels.size()) << info.list->name;
  }
}

TEST(Generated, problems_are_found_by_code) {
  ASSERT_NE(find_problem("onbekend"), nullptr);
  EXPECT_EQ(find_problem("onbekend")->status, 404);
  EXPECT_EQ(find_problem("onbeken"), nullptr);
  ASSERT_NE(find_input_sentence("te_lang"), nullptr);
  EXPECT_NE(find_input_sentence("te_lang")->nl.find("{feit}"), std::string_view::npos);
  EXPECT_EQ(find_refusal_sentence("bestaat_niet"), nullptr);
}

TEST(Generated, every_list_column_is_a_field_of_its_row) {
  for (const auto& list : list_tables()) {
    EXPECT_NE(lists_sql_sqlite().find("CREATE TABLE " + std::string(list.table) + " ("), std::string_view::npos);
    for (const auto& column : list.columns) {
      const auto& fields = list.row().fields;
      const auto it = std::ranges::find(fields, column.field, &base::FieldDesc::name);
      ASSERT_NE(it, fields.end()) << list.noun << "." << column.field;
      EXPECT_EQ(it->kind, column.kind);
    }
  }
}

TEST(Generated, lines_lead_back_to_the_yaml) {
  ASSERT_FALSE(referentie_files().empty());
  const auto& file = referentie_files().front();
  const auto tab = file.lines.find('\t');
  const auto first = file.lines.substr(0, tab);
  const int line = std::stoi(std::string(file.lines.substr(tab + 1)));
  EXPECT_EQ(line_of(file.path, first), line);
  EXPECT_EQ(line_of(file.path, std::string(first) + "/9999/geen"), line) << "nearest parent";
  EXPECT_EQ(line_of(file.path, ""), 1);
  EXPECT_EQ(line_of(file.path, "geen-pointer"), 1);
  EXPECT_EQ(line_of("referentie/geen.yaml", first), 0);
}

TEST(Generated, embedded_texts_are_whole) {
  EXPECT_TRUE(schema_json().starts_with("{\"components\":{\"schemas\":{"));
  EXPECT_TRUE(schema_json().ends_with("}}}"));
  EXPECT_EQ(schema_hash().size(), 64U);
  EXPECT_TRUE(dictionary_json().ends_with("]}"));
}

}  // namespace
}  // namespace ruimte::gen
