// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "application/labels.hpp"
#include "application/stukken/zin.hpp"
#include "base/record.hpp"
#include "domain/kernel/aggregate.hpp"

/// Fields of records by their name: whether a template may ask for them, and what they say.
namespace ruimte::application::stukken {

/// A record as a template walks through it: a dossier, a part of it, or a part of that.
struct Plek {
  const base::TypeDesc* soort = nullptr;
  const void* record = nullptr;  ///< null: only the type is known, while a template is checked
  domain::StreamRef dossier{};   ///< that it belongs to; while a template is checked only its noun counts
  const Plek* boven = nullptr;   ///< within which it stands
  int nummer = 0;                ///< which of its list, from 1
};

/// A value that was found: its description and where it is. `gegeven` null: absent, or only the type is known.
struct Gevonden {
  const base::FieldDesc* veld = nullptr;
  const void* gegeven = nullptr;
  bool aantal = false;         ///< the number of items in the list, not the list
  bool volgnummer = false;     ///< which of its list the place is
  const Plek* plek = nullptr;  ///< in which it stands
};

/// Words that stand where a field can.
inline constexpr std::string_view woord_boven = "boven";    ///< one step up
inline constexpr std::string_view woord_aantal = "aantal";  ///< behind a list: how many
inline constexpr std::string_view woord_nr = "nr";          ///< which of the list this is

/// `{lezer.zijde}`: not a field but who the paper is for.
inline constexpr std::string_view woord_lezer = "lezer";
inline constexpr std::string_view lezervelden[] = {"zijde", "organisatie", "functie"};
bool is_lezer(const Pad& pad);

/// The field, or why there is none in a Dutch sentence. A step into a record that is absent finds an absent value.
base::Result<Gevonden, std::string> zoek_veld(const Plek& plek, const Pad& pad);

/// What a value says, in Dutch; empty when it is absent.
std::string verwoord(const Gevonden& gevonden, const Labels& labels);
/// Whether a sentence can hold it: no key, no shape, no record, nothing personal. Else a Dutch sentence why not.
std::optional<std::string> waarom_niet_in_zin(const Gevonden& gevonden);
/// As it stands in the record: `rijk`, `C1`, `2026-09-03`, `ja`. For comparing.
std::string kaal(const Gevonden& gevonden);
/// True when the value is there and is not empty, zero or no.
bool gevuld(const Gevonden& gevonden);

/// Places that were made while walking; they stay where they are.
using Plekken = std::deque<Plek>;

/// Walks along the fields of `pad`, through every item of a list on the way, and calls `doe(field, value, place)` with
/// what the last one holds; the value is null when it is absent or when only the type is known. Null, or why the
/// path cannot be in a Dutch sentence.
std::optional<std::string> loop_pad(const Plek& plek, const Pad& pad, Plekken& plekken,
                                    const std::function<void(const base::FieldDesc&, const void*, const Plek&)>& doe);
/// The records at the end of `pad`: each item of a list, or the one that is there. Of a type: one place without record.
std::optional<std::string> loop_rijen(const Plek& plek, const Pad& pad, Plekken& plekken,
                                      const std::function<void(const Plek&)>& doe);

/// Number and title, as far as the record has them: what a list of sources names it by.
struct Naam {
  std::string nummer, titel;
};
Naam naam_van_dossier(const base::Record& toestand);

}  // namespace ruimte::application::stukken
