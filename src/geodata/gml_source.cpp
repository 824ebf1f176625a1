// SPDX-License-Identifier: EUPL-1.2
// GML 3 and STOP GIO. The document is read whole by a parser that knows no entities and follows no reference; shapes
// are made by GDAL from their element. GDAL's own GML driver is not used: it writes beside the file, looks for schemas
// and does not know a GIO.
#include <cpl_minixml.h>
#include <ogr_api.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "geodata/crs.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/layer_source.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;

constexpr int max_depth = 100;

tl::unexpected<Bevinding> refuse(std::string code, std::string fact = {}) {
  return base::fail(Bevinding{std::move(code), "", std::move(fact), {}});
}

std::string_view local(const CPLXMLNode& node) {
  const std::string_view name(node.pszValue);
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

template <std::size_t n>
bool is_one_of(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 16> shapes{
    "Point",          "MultiPoint",        "LineString",        "Curve",        "MultiCurve",    "MultiLineString",
    "Polygon",        "Surface",           "MultiSurface",      "MultiPolygon", "MultiGeometry", "CompositeSurface",
    "CompositeCurve", "OrientableSurface", "PolyhedralSurface", "Solid"};
constexpr std::array<std::string_view, 4> holders{"featureMember", "featureMembers", "member", "locaties"};
constexpr std::array<std::string_view, 2> inherited{"FRBRWork", "FRBRExpression"};  // stand above the places of a GIO

struct Feature {
  std::map<std::string, std::string> values;  ///< texts of elements without children, by local name
  std::vector<const CPLXMLNode*> shapes;
};

class Document {
 public:
  Found<void> read(const std::filesystem::path& file, GdalMessages& messages) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    const std::string text = std::move(all).str();
    if (text.find("<!DOCTYPE") != std::string::npos || text.find("<!ENTITY") != std::string::npos)
      return refuse("xml_onveilig");
    if (text.find("opengis.net/gml") == std::string::npos) return refuse("soort_onbekend");
    tree_.reset(CPLParseXMLString(text.c_str()));
    auto errors = messages.take_error();
    if (!tree_ || !errors.empty()) return refuse("bestand_beschadigd", std::move(errors));
    if (!walk(*tree_, 0)) return refuse("bestand_beschadigd", "De XML is te diep genest.");
    return {};
  }

  [[nodiscard]] const std::vector<Feature>& features() const { return features_; }
  [[nodiscard]] const std::set<std::string>& systems() const { return systems_; }

 private:
  struct Free {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
  };

  /// The element and what stands after it; false when it is nested too deep.
  bool walk(const CPLXMLNode& first, int depth) {
    if (depth > max_depth) return false;
    for (const CPLXMLNode* node = &first; node != nullptr; node = node->psNext) {
      if (node->eType == CXT_Attribute) note_system(*node);
      if (node->eType != CXT_Element || node->psChild == nullptr) continue;
      if (is_one_of(local(*node), inherited)) above_[std::string(local(*node))] = CPLGetXMLValue(node, nullptr, "");
      const bool holds = is_one_of(local(*node), holders);
      for (const CPLXMLNode* child = node->psChild; holds && child != nullptr; child = child->psNext)
        if (child->eType == CXT_Element && !add_feature(*child, depth + 1)) return false;
      if (!holds && !walk(*node->psChild, depth + 1)) return false;
    }
    return true;
  }

  bool add_feature(const CPLXMLNode& node, int depth) {
    Feature& feature = features_.emplace_back();
    feature.values = above_;
    return node.psChild == nullptr || fill(feature, *node.psChild, depth);
  }

  bool fill(Feature& feature, const CPLXMLNode& first, int depth) {
    if (depth > max_depth) return false;
    for (const CPLXMLNode* node = &first; node != nullptr; node = node->psNext) {
      if (node->eType == CXT_Attribute && local(*node) == "id" && node->psChild != nullptr)
        feature.values.try_emplace("gml_id", node->psChild->pszValue);
      if (node->eType != CXT_Element || local(*node) == "boundedBy") continue;
      if (is_one_of(local(*node), shapes)) {
        feature.shapes.push_back(node);
        if (!note_systems(*node, depth)) return false;
        continue;
      }
      if (node->psChild == nullptr) continue;
      const char* text = CPLGetXMLValue(node, nullptr, nullptr);
      if (text != nullptr) feature.values.try_emplace(std::string(local(*node)), text);
      if (!fill(feature, *node->psChild, depth + 1)) return false;
    }
    return true;
  }

  bool note_systems(const CPLXMLNode& node, int depth) {
    if (depth > max_depth) return false;
    for (const CPLXMLNode* child = node.psChild; child != nullptr; child = child->psNext) {
      if (child->eType == CXT_Attribute)
        note_system(*child);
      else if (child->eType == CXT_Element && !note_systems(*child, depth + 1))
        return false;
    }
    return true;
  }

  void note_system(const CPLXMLNode& attribute) {
    if (local(attribute) == "srsName" && attribute.psChild != nullptr) systems_.insert(attribute.psChild->pszValue);
  }

  std::unique_ptr<CPLXMLNode, Free> tree_;
  std::vector<Feature> features_;
  std::map<std::string, std::string> above_;
  std::set<std::string> systems_;
};

class GmlSource final : public LayerSource {
 public:
  GmlSource(std::unique_ptr<Document> document, GdalMessages& messages)
      : messages_(messages), document_(std::move(document)) {
    std::set<std::string> names;
    for (const Feature& feature : document_->features())
      for (const auto& [name, text] : feature.values) names.insert(name);
    columns_.assign(names.begin(), names.end());
  }

  [[nodiscard]] const std::string& name() const override { return name_; }
  [[nodiscard]] std::vector<std::string> columns() const override { return columns_; }
  void want(const std::vector<std::string>& columns) override { wanted_ = columns; }
  [[nodiscard]] std::optional<std::uint64_t> total() const override { return document_->features().size(); }

  [[nodiscard]] DeclaredCrs crs() const override {
    if (document_->systems().empty()) return {};
    const auto& said = *document_->systems().begin();
    const Crs* known = find_crs(said);
    if (known == nullptr) return {shown(said), false, false};
    return {std::string(known->code), false, known->north_first && is_authority_form(said)};
  }

  Found<bool> next(RawObject& out) override {
    if (at_ == document_->features().size()) return false;
    const Feature& feature = document_->features()[at_++];
    out = {};
    const auto id = feature.values.find("gml_id");
    out.id = id == feature.values.end() ? std::to_string(at_) : shown(id->second);
    if (feature.shapes.size() > 1) {
      out.fault = "Het heeft " + std::to_string(feature.shapes.size()) + " vormen.";
    } else if (!feature.shapes.empty()) {
      out.vorm.reset(OGRGeometry::FromHandle(OGR_G_CreateFromGMLTree(feature.shapes[0])));
      auto errors = messages_.take_error();
      if (!out.vorm) out.fault = errors.empty() ? "De GML klopt niet." : std::move(errors);
    }
    out.waarden.reserve(wanted_.size());
    for (const auto& column : wanted_) {
      const auto found = feature.values.find(column);
      out.waarden.emplace_back();
      if (found != feature.values.end() && !found->second.empty()) out.waarden.back() = found->second;
    }
    return true;
  }

 private:
  GdalMessages& messages_;
  std::unique_ptr<Document> document_;
  std::string name_;
  std::vector<std::string> columns_, wanted_;
  std::size_t at_ = 0;
};

}  // namespace

Found<std::unique_ptr<LayerSource>> open_gml(const PrivateCopy& copy, GdalMessages& messages) {
  if (auto text = check_text(copy.file()); !text) return base::fail(text.error());
  auto document = std::make_unique<Document>();
  if (auto read = document->read(copy.file(), messages); !read) return base::fail(read.error());
  std::set<std::pair<const Crs*, bool>> systems;
  std::string names;
  for (const auto& name : document->systems()) {
    const Crs* known = find_crs(name);
    systems.insert({known, known != nullptr && known->north_first && is_authority_form(name)});
    names += (names.empty() ? "" : ", ") + shown(name);
  }
  if (systems.size() > 1) return refuse("crs_klopt_niet", "het bestand noemt er meer: " + names);
  return std::make_unique<GmlSource>(std::move(document), messages);
}

}  // namespace ruimte::geodata
