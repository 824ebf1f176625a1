// SPDX-License-Identifier: EUPL-1.2
#include "geodata/read_map.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "base/hash.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/layer_source.hpp"
#include "geodata/private_copy.hpp"
#include "geodata/shape.hpp"
#include "geodata/values.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;
using application::Kaartinvoer;
using application::Kaartobject;
using application::Kaartverslag;
using application::Kaartvraag;
using application::Leesgang;

Bevinding finding(std::string code, std::string fact = {}) { return {std::move(code), "", std::move(fact), {}}; }

/// SHA-256 of the canonical points: equal shapes have equal prints.
base::Hash print_of(const base::Geometry& shape) {
  base::Sha256 hash;
  const auto add = [&](const void* data, std::size_t bytes) { hash.add({static_cast<const char*>(data), bytes}); };
  for (const auto& part : shape.parts)
    for (const auto& ring : part) {
      const std::uint64_t head[] = {static_cast<std::uint64_t>(&ring - part.data()), ring.size()};
      add(head, sizeof head);
      add(ring.data(), ring.size() * sizeof(base::PointMm));
    }
  return hash.finish();
}

/// One reading: judges object after object and writes the report.
class Reading {
 public:
  Reading(const Kaartvraag& vraag, const Leesgang& gang, Kaartverslag& verslag)
      : vraag_(vraag), gang_(gang), verslag_(verslag), leave_out_(vraag.weglaten.begin(), vraag.weglaten.end()) {}

  void run(const std::filesystem::path& file, const std::function<void(Kaartobject&&)>& take) {
    auto copy = PrivateCopy::make(file, vraag_, verslag_);
    if (!copy) return refuse(copy.error());
    if (copy->format() == Format::geotiff) return refuse(finding("raster_in_plaats_van_vlakken"));
    GdalMessages messages;
    auto source = copy->format() == Format::gml ? open_gml(*copy, messages) : open_ogr(*copy, vraag_, messages);
    if (!source) return refuse(source.error());
    verslag_.laag = (*source)->name();
    directed_ = copy->format() == Format::geojson || copy->format() == Format::gml;
    if (!choose_crs((*source)->crs()) || !choose_columns(**source)) return;
    objects(**source, take);
  }

 private:
  void refuse(Bevinding why) { verslag_.weigeringen.voeg_toe(std::move(why)); }

  bool choose_crs(const DeclaredCrs& declared) {
    const Crs* said = find_crs(declared.name);
    const Crs* asked = find_crs(vraag_.crs);
    if (!vraag_.crs.empty() && asked == nullptr) return refuse(finding("crs_onbekend", shown(vraag_.crs))), false;
    if (declared.name.empty() && asked == nullptr) return refuse(finding("crs_ontbreekt")), false;
    if (!declared.name.empty() && said == nullptr) return refuse(finding("crs_onbekend", declared.name)), false;
    const bool free = declared.name.empty() || declared.assumed;
    if (asked != nullptr && !free && asked->pipeline != said->pipeline)
      return refuse(finding("crs_tegenspraak", std::string(asked->code) + " en " + declared.name)), false;
    crs_ = asked != nullptr && free ? asked : said;
    swap_ = declared.north_first;
    to_rd_.emplace(*crs_);
    verslag_.crs = crs_->code;
    verslag_.pijplijn = crs_->pipeline;
    return true;
  }

  bool choose_columns(LayerSource& source) {
    const auto columns = source.columns();
    const auto named = [&](const std::string& name) -> const std::string* {
      const auto at = std::find_if(columns.begin(), columns.end(),
                                   [&](const std::string& one) { return lower(one) == lower(name); });
      return at == columns.end() ? nullptr : &*at;
    };
    std::string others;
    for (const auto& column : columns) others += (others.empty() ? "" : ", ") + column;
    const auto missing = [&](const std::string& name) {
      refuse(finding("veld_ontbreekt", shown(name) + ". Er is wel: " + (others.empty() ? "niets" : others)));
    };
    std::vector<std::string> wanted;
    wanted.reserve(vraag_.velden.size() + 1);
    for (const auto& veld : vraag_.velden) {
      if (const auto* column = named(veld.kolom))
        wanted.push_back(*column);
      else
        missing(veld.kolom);
    }
    const auto* id = named(vraag_.id_kolom.empty() ? "id" : vraag_.id_kolom);
    if (id != nullptr)
      wanted.push_back(*id);
    else if (!vraag_.id_kolom.empty())
      missing(vraag_.id_kolom);
    has_id_ = id != nullptr;
    id_column_ = id != nullptr ? *id : "";
    source.want(wanted);
    return verslag_.goed();
  }

  void objects(LayerSource& source, const std::function<void(Kaartobject&&)>& take) {
    const auto total = source.total();
    RawObject raw;
    for (;;) {
      if (gang_.stop.stop_requested()) return refuse(finding("gestopt"));
      const auto more = source.next(raw);
      if (!more) return refuse(more.error());
      if (!*more) break;
      if (++verslag_.gelezen > vraag_.grenzen.objecten)
        return refuse(finding("te_veel_objecten", std::to_string(vraag_.grenzen.objecten)));
      auto object = judge(raw);
      if (stop_) return;
      if (object && verslag_.goed()) take(std::move(*object));
      if (gang_.voortgang) gang_.voortgang({verslag_.gelezen, total});
    }
    if (verslag_.gelezen == 0) refuse(finding("laag_leeg"));
    for (const auto& id : leave_out_)
      if (!left_out_.contains(id)) refuse({"weglaten_onbekend", shown(id), "", {}});
  }

  /// The object, or nothing when it is left out or refused.
  std::optional<Kaartobject> judge(RawObject& raw) {
    Kaartobject out;
    out.id = has_id_ ? id_text(raw.waarden.back()) : raw.id;
    if (leave_out_.contains(out.id)) {
      left_out_.insert(out.id);
      ++verslag_.weggelaten;
      return std::nullopt;
    }
    bool good = true;
    const auto wrong = [&](Bevinding why) {
      why.object = out.id.empty() ? raw.id : out.id;
      good = false;
      refuse(std::move(why));
    };
    if (out.id.empty())
      wrong(finding("id_ontbreekt", id_column_));
    else if (!ids_.insert(out.id).second)
      wrong(finding("dubbel_id"));
    for (std::size_t i = 0; i < vraag_.velden.size(); ++i) {
      auto value = to_kind(raw.waarden[i], vraag_.velden[i]);
      if (value)
        out.waarden.push_back(std::move(*value));
      else
        wrong(value.error());
    }
    if (!raw.fault.empty())
      wrong(finding("vorm_onleesbaar", raw.fault));
    else if (!raw.vorm)
      wrong(finding("vorm_ontbreekt"));
    else if (auto why = shape(*raw.vorm, out))
      wrong(std::move(*why));
    if (!good) return std::nullopt;
    ++verslag_.aanvaard;
    return out;
  }

  std::optional<Bevinding> shape(const OGRGeometry& source, Kaartobject& out) {
    auto made = make_shape(source, {vraag_, *crs_, *to_rd_, swap_, directed_});
    if (!made) {
      // Of the whole layer: the same would be said of every object.
      stop_ = made.error().code == "assen_verwisseld" || made.error().code == "crs_klopt_niet";
      return made.error();
    }
    verslag_.punten += made->points;
    verslag_.verplaatst_um =
        std::max(verslag_.verplaatst_um, static_cast<std::int64_t>(std::ceil(made->moved_mm * 1000)));
    const auto tell = [&](application::Bevindingen& where, std::vector<Bevinding>& what) {
      for (Bevinding& one : what) {
        one.object = out.id;
        where.voeg_toe(std::move(one));
      }
    };
    tell(verslag_.herstellingen, made->hersteld);
    tell(verslag_.meldingen, made->gemeld);
    out.vorm = std::move(made->vorm);
    if (verslag_.punten > vraag_.grenzen.punten) {
      stop_ = true;
      return finding("te_veel_punten", std::to_string(vraag_.grenzen.punten));
    }
    const auto [first, fresh] = shapes_.try_emplace(print_of(out.vorm), out.id);
    if (fresh) return std::nullopt;
    Bevinding same{"dubbele_vorm", out.id, first->second, {}};
    if (!vraag_.bestaand) return same;
    verslag_.meldingen.voeg_toe(std::move(same));
    return std::nullopt;
  }

  const Kaartvraag& vraag_;
  const Leesgang& gang_;
  Kaartverslag& verslag_;
  std::set<std::string> leave_out_, left_out_, ids_;
  std::map<base::Hash, std::string> shapes_;
  const Crs* crs_ = nullptr;
  std::optional<ToRd> to_rd_;
  std::string id_column_;
  bool swap_ = false, directed_ = false, has_id_ = false, stop_ = false;
};

}  // namespace

Kaartverslag stream_map(const std::filesystem::path& file, const Kaartvraag& vraag,
                        const std::function<void(Kaartobject&&)>& take, const Leesgang& gang) {
  start_gdal();
  Kaartverslag verslag;
  Reading(vraag, gang, verslag).run(file, take);
  return verslag;
}

base::Result<Kaartinvoer, Kaartverslag> read_map(const std::filesystem::path& file, const Kaartvraag& vraag,
                                                 const Leesgang& gang) {
  Kaartinvoer out;
  out.verslag = stream_map(
      file, vraag, [&](Kaartobject&& object) { out.objecten.push_back(std::move(object)); }, gang);
  if (!out.verslag.goed()) return base::fail(std::move(out.verslag));
  return out;
}

}  // namespace ruimte::geodata
