// SPDX-License-Identifier: EUPL-1.2
#include "application/schuilnamen.hpp"

#include <algorithm>
#include <stdexcept>

#include "gen/embedded_data.hpp"

namespace ruimte::application {

namespace {

namespace json = base::json;

std::string text(const json::Value& row, std::string_view key) {
  const auto* member = row.member(key);
  const auto* found = member ? member->get_if<std::string>() : nullptr;
  return found ? *found : std::string();
}

std::vector<Schuilnaam> read(const json::Value& file) {
  std::vector<Schuilnaam> out;
  for (const auto& row : *file.member("schuilnamen")->get_if<json::Array>()) {
    Schuilnaam naam{text(row, "organisatie"), text(row, "naam"), text(row, "naamEn"), text(row, "kort"), {},
                    text(row, "account")};
    if (const auto* woorden = row.member("woorden"))
      for (const auto& woord : *woorden->get_if<json::Array>()) naam.woorden.push_back(*woord.get_if<std::string>());
    out.push_back(std::move(naam));
  }
  return out;
}

void replace(std::string& in, std::string_view what, std::string_view with) {
  if (what.empty()) return;
  for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + with.size()))
    in.replace(at, what.size(), with);
}

json::Value said(const json::Value& value, const std::vector<Schuilnaam>& namen) {
  if (const auto* string = value.get_if<std::string>()) {
    std::string out = *string;
    for (const auto& naam : namen)
      for (const auto& woord : naam.woorden) replace(out, woord, naam.kort);
    return json::Value(std::move(out));
  }
  if (const auto* array = value.get_if<json::Array>()) {
    json::Array out;
    for (const auto& item : *array) out.push_back(said(item, namen));
    return json::Value(std::move(out));
  }
  if (const auto* object = value.get_if<json::Object>()) {
    json::Object out;
    for (const auto& [key, item] : *object) out.emplace_back(key, said(item, namen));
    return json::Value(std::move(out));
  }
  return value;
}

/// Of an account only what it is called: the name of a place in it is the name of the party.
json::Value renamed(const json::Value& account, const std::vector<Schuilnaam>& namen) {
  json::Object out;
  for (const auto& [key, item] : *account.get_if<json::Object>()) {
    auto value = item;
    if (key == "naam") {
      auto name = *said(item, namen).get_if<std::string>();
      for (const auto& naam : namen) replace(name, naam.account, naam.kort);
      value = json::Value(std::move(name));
    }
    out.emplace_back(key, std::move(value));
  }
  return json::Value(std::move(out));
}

}  // namespace

const std::vector<Schuilnaam>& schuilnamen() {
  static const auto all = [] {
    for (const auto& file : gen::voorbeeld_files())
      if (file.path == "referentie/voorbeeld/schuilnamen.yaml") return read(json::parse(file.json).value());
    throw std::logic_error("not in this program: schuilnamen.yaml");
  }();
  return all;
}

std::vector<Labels::Naam> als_namen(const std::vector<Schuilnaam>& schuilnamen) {
  std::vector<Labels::Naam> out;
  out.reserve(schuilnamen.size());
  for (const auto& naam : schuilnamen) out.push_back({"organisatie", naam.organisatie, naam.nl, naam.en});
  return out;
}

json::Value met_schuilnamen(const json::Value& script, const std::vector<Schuilnaam>& schuilnamen) {
  json::Object out;
  for (const auto& [key, value] : *script.get_if<json::Object>()) {
    if (key == "accounts") {
      json::Array accounts;
      for (const auto& account : *value.get_if<json::Array>()) accounts.push_back(renamed(account, schuilnamen));
      out.emplace_back(key, std::move(accounts));
    } else {
      out.emplace_back(key, key == "stappen" ? said(value, schuilnamen) : value);
    }
  }
  return json::Value(std::move(out));
}

}  // namespace ruimte::application
