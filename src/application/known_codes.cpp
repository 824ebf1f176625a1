// SPDX-License-Identifier: EUPL-1.2
#include "application/known_codes.hpp"

#include <string>

namespace ruimte::application {

namespace {

class CodeWalker {
 public:
  explicit CodeWalker(const domain::Referentie& referentie) : referentie_(referentie) {}

  void record(const base::TypeDesc& desc, const void* value, const std::string& at) {
    for (const auto& field : desc.fields) {
      const void* content = field.access.get(value);
      if (!content) continue;
      const auto here = at + "/" + std::string(field.name);
      if (field.kind != base::Kind::list) {
        one(field, content, here);
        continue;
      }
      for (std::size_t i = 0; i < field.access.size(content); ++i)
        one(field, field.access.at(content, i), here + "/" + std::to_string(i));
    }
  }

  base::InputErrors errors;

 private:
  void one(const base::FieldDesc& field, const void* value, const std::string& at) {
    if (field.item == base::Kind::record) return record(field.of(), value, at);
    if (field.item != base::Kind::open_code || field.open == "handeling" || field.open == "fase") return;
    const auto& id = *static_cast<const std::string*>(value);
    if (!referentie_.kent(field.open, id)) errors.push_back({at, "code_onbekend", {}});
  }

  const domain::Referentie& referentie_;
};

}  // namespace

base::InputErrors unknown_codes(const domain::Referentie& referentie, const base::Record& record, std::string_view at) {
  CodeWalker walker(referentie);
  if (!record.empty()) walker.record(record.desc(), record.data(), std::string(at));
  return std::move(walker.errors);
}

}  // namespace ruimte::application
