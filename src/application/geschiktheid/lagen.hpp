// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "application/kaart/laaginhoud.hpp"
#include "base/result.hpp"
#include "spatial/geschiktheid/bereken.hpp"

namespace ruimte::application::geschiktheid {

/// Reads a layer by the name that a recipe gives it; or why not, in a sentence. Recipes come from outside: the name is
/// made of small letters, digits, `_`, `-` and `/`, nothing else.
using Laaglezer = std::function<base::Result<Laaginhoud, std::string>(const std::string& laag)>;

/// Layers of recipes on cells. Every layer is read once; a question is drawn once as long as 1 GiB holds what was
/// drawn. One thread.
class Lagen {
 public:
  explicit Lagen(Laaglezer lezer) : lezer_(std::move(lezer)) {}

  base::Result<std::shared_ptr<const spatial::geschiktheid::Laagvlak>, std::string> geef(
      const spatial::geschiktheid::Laagvraag& vraag, const spatial::Frame& frame);
  spatial::geschiktheid::Laaggever gever() {
    return [this](const auto& vraag, const auto& frame) { return geef(vraag, frame); };
  }

  /// Lets go of what was drawn; what was read stays.
  void vergeet_getekend() { getekend_.clear(); }

  /// Areas by a column: the number of the object per cell, and the names in order of the file; without a column the
  /// names are empty. For partitions.
  struct Gebieden {
    std::vector<std::uint32_t> gebied;  ///< or geen_object
    std::vector<std::string> namen;
  };
  base::Result<Gebieden, std::string> gebieden(const std::string& laag, const std::string& kolom,
                                               const spatial::Frame& frame);

 private:
  struct Gelezen {
    Laaginhoud inhoud;
    std::vector<spatial::geschiktheid::Ding> dingen;
  };
  base::Result<const Gelezen*, std::string> lees(const std::string& laag);

  Laaglezer lezer_;
  std::map<std::string, Gelezen> gelezen_;
  std::map<std::pair<spatial::geschiktheid::Laagvraag, spatial::Frame>,
           std::shared_ptr<const spatial::geschiktheid::Laagvlak>>
      getekend_;
};

}  // namespace ruimte::application::geschiktheid
