// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/types.hpp"

/// A paper as what it says, apart from how a word processor or printer shows it. Plain data: equal documents give
/// equal bytes in every form.
namespace ruimte::application::stukken {

enum class Vorm : std::uint8_t { docx, odt, pdf };
inline constexpr Vorm vormen[] = {Vorm::docx, Vorm::odt, Vorm::pdf};
std::string_view achtervoegsel(Vorm vorm);  ///< `docx`
std::string_view mediatype(Vorm vorm);

struct Kop {
  int niveau = 1;  ///< 1..3, under the title
  std::string tekst;
  bool operator==(const Kop&) const = default;
};

enum class Stijl : std::uint8_t { gewoon, klein, nadruk };

/// One paragraph; `\n` is a line that ends within it.
struct Alinea {
  std::string tekst;
  Stijl stijl = Stijl::gewoon;
  bool operator==(const Alinea&) const = default;
};

/// What something is called, and what it is.
struct Feit {
  std::string naam, tekst;
  bool operator==(const Feit&) const = default;
};
struct Feiten {
  std::vector<Feit> feiten;
  bool operator==(const Feiten&) const = default;
};

struct Lijst {
  std::vector<std::string> punten;
  bool operator==(const Lijst&) const = default;
};

struct Kolom {
  std::string kop;
  int breedte = 1;  ///< its share of the width, above 0
  bool operator==(const Kolom&) const = default;
};
/// @invariant every row has as many cells as there are columns
struct Tabel {
  std::vector<Kolom> kolommen;
  std::vector<std::vector<std::string>> rijen;
  bool operator==(const Tabel&) const = default;
};

/// Room for own words; nothing of the program stands in it.
struct Eigen {
  std::string vraag;
  int regels = 3;  ///< how much room, in lines of text
  bool operator==(const Eigen&) const = default;
};

/// A shape on a map and what it stands for.
struct Kaartvorm {
  base::Geometry vorm;
  bool ondergrond = false;  ///< drawn first and grey: where we are
  std::string naam;
  bool operator==(const Kaartvorm&) const = default;
};
/// @invariant at least one shape
struct Kaart {
  std::string bijschrift;
  std::string beschrijving;  ///< the same in words, for who does not see it
  std::string bron;          ///< of the ground; may be empty
  std::vector<Kaartvorm> vormen;
  bool operator==(const Kaart&) const = default;
};

using Blok = std::variant<Kop, Alinea, Feiten, Lijst, Tabel, Eigen, Kaart>;

struct Document {
  std::string bestandsnaam;  ///< without suffix; ASCII letters, digits, `-`
  std::string titel;
  std::string onderwerp;  ///< number and title of what it is about
  std::string merk;       ///< above the title: who may see it; may be empty
  std::string status;     ///< at the foot of every page
  std::string voor;       ///< for whom it was made
  base::Date dag;         ///< on which it was made
  std::vector<Blok> blokken;
  bool operator==(const Document&) const = default;
};

/// Writes a document in a form. For any number of threads.
class Drukker {
 public:
  Drukker() = default;
  Drukker(const Drukker&) = delete;
  Drukker& operator=(const Drukker&) = delete;
  virtual ~Drukker() = default;
  /// The bytes of the file. Throws std::runtime_error when a library fails; never half a file. O(text).
  [[nodiscard]] virtual std::string druk(const Document& document, Vorm vorm) const = 0;
};

}  // namespace ruimte::application::stukken
