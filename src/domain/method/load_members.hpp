// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.hpp"
#include "domain/method/load_parts.hpp"

/// Reading one object of a method file. Private to src/domain/method.
namespace ruimte::domain::load {

/// Reads members of one object; what nobody asked for is an error.
class Members {
 public:
  Members(const base::json::Value& value, Place at) : at_(std::move(at)), object_(value.get_if<base::json::Object>()) {
    if (object_ == nullptr) at_.error("", "hier hoort een object");
  }
  std::string text(std::string_view key, bool required = true) {
    const base::json::Value* v = take(key);
    const auto* s = v == nullptr ? nullptr : v->get_if<std::string>();
    if (v != nullptr && s == nullptr) at_.error("/" + std::string(key), "hier hoort tekst");
    if (v == nullptr && required) at_.error("", "'" + std::string(key) + "' ontbreekt");
    return s == nullptr ? std::string() : *s;
  }
  bool flag(std::string_view key) {
    const base::json::Value* v = take(key);
    const auto* b = v == nullptr ? nullptr : v->get_if<bool>();
    if (v != nullptr && b == nullptr) at_.error("/" + std::string(key), "hier hoort true of false");
    return b != nullptr && *b;
  }
  std::optional<int> number(std::string_view key, int min, int max) {
    const base::json::Value* v = take(key);
    if (v == nullptr) return std::nullopt;
    const auto* n = v->get_if<std::int64_t>();
    if (n == nullptr || *n < min || *n > max) {
      at_.error("/" + std::string(key),
                "hier hoort een heel getal van " + std::to_string(min) + " tot en met " + std::to_string(max));
      return std::nullopt;
    }
    return static_cast<int>(*n);
  }
  std::vector<std::string> texts(std::string_view key, bool required = true) {
    std::vector<std::string> out;
    for (const auto& item : list(key, required)) {
      if (const auto* s = item.get_if<std::string>())
        out.push_back(*s);
      else
        at_.error("/" + std::string(key), "hier hoort een lijst van teksten");
    }
    return out;
  }
  const base::json::Array& list(std::string_view key, bool required = true) {
    static const base::json::Array empty;
    const base::json::Value* v = take(key);
    const auto* a = v == nullptr ? nullptr : v->get_if<base::json::Array>();
    if (v != nullptr && a == nullptr) at_.error("/" + std::string(key), "hier hoort een lijst");
    if (v == nullptr && required) at_.error("", "'" + std::string(key) + "' ontbreekt");
    return a == nullptr ? empty : *a;
  }
  /// Whatever stands there; absent is a mistake.
  const base::json::Value* value(std::string_view key) {
    const base::json::Value* v = take(key);
    if (v == nullptr) at_.error("", "'" + std::string(key) + "' ontbreekt");
    return v;
  }
  /// The members nobody took.
  std::vector<const base::json::Member*> rest() const {
    std::vector<const base::json::Member*> out;
    if (object_ != nullptr)
      for (const auto& m : *object_)
        if (!taken_.contains(m.first)) out.push_back(&m);
    return out;
  }
  void finish() const {
    for (const auto* m : rest()) at_.error("/" + m->first, "onbekend veld '" + m->first + "'");
  }
  const Place& at() const { return at_; }

 private:
  const base::json::Value* take(std::string_view key) {
    taken_.insert(std::string(key));
    if (object_ == nullptr) return nullptr;
    const auto it = std::find_if(object_->begin(), object_->end(), [&](const auto& m) { return m.first == key; });
    return it == object_->end() ? nullptr : &it->second;
  }

  Place at_;
  const base::json::Object* object_;
  std::set<std::string, std::less<>> taken_;
};

}  // namespace ruimte::domain::load
