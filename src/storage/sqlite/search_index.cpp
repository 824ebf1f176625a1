// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/search_index.hpp"

#include <algorithm>
#include <stdexcept>

#include "application/zoektekst.hpp"
#include "storage/sqlite/codec.hpp"

namespace ruimte::storage::sqlite {
namespace {

/// The index keeps no text of its own and no places of words: only in which column they are.
constexpr std::string_view search_sql = R"sql(
CREATE TABLE zoek (
  nr INTEGER PRIMARY KEY,
  stroom BLOB NOT NULL UNIQUE,
  soort TEXT NOT NULL,
  kring TEXT NOT NULL,
  titel TEXT NOT NULL,
  tekst TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE zoekindex USING fts5 (soort, kring, titel, tekst, content = 'zoek', content_rowid = 'nr',
  columnsize = 0, detail = 'column', tokenize = 'unicode61 remove_diacritics 0');
)sql";

/// A word that FTS5 takes as one: letters and digits.
std::string kring_word(domain::Kring kring) {
  return kring.nr < 0 ? "m" + std::to_string(-std::int64_t{kring.nr}) : "k" + std::to_string(kring.nr);
}

std::string soort_word(domain::Soort soort) {
  std::string word(gen::to_id(soort));
  std::erase(word, '_');
  return word;
}

/// Before every stem of the column `titel`: what is asked of titles then has a list of its own in the index, and does
/// not pass the dossiers that have the word in their text only.
constexpr std::string_view title_mark = "0";

std::string marked(std::string_view stems) {
  std::string out;
  for (std::size_t at = 0; at < stems.size();) {
    const std::size_t end = std::min(stems.find(' ', at), stems.size());
    out.append(out.empty() ? "" : " ").append(title_mark).append(stems.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string quoted(const application::Zoekterm& term, std::string_view mark) {
  if (term.stam.find('"') != std::string::npos) throw std::invalid_argument("een stam bevat alleen letters en cijfers");
  return std::string("\"").append(mark).append(term.stam).append(term.begin ? "\" *" : "\"");
}

template <class Items, class Write>
std::string joined(const Items& items, std::string_view with, Write write) {
  std::string out;
  for (const auto& item : items) out.append(out.empty() ? "" : with).append(write(item));
  return "(" + out + ")";
}

std::string match_of(const application::Zoekvraag& vraag, application::Kringen kringen) {
  std::string out = "kring : " + joined(kringen, " OR ", [](domain::Kring kring) { return kring_word(kring); });
  if (vraag.soort) out += " AND soort : " + soort_word(*vraag.soort);
  const std::string_view column = vraag.in_titel ? "titel" : "tekst", mark = vraag.in_titel ? title_mark : "";
  const auto term = [&](const application::Zoekterm& one) { return quoted(one, mark); };
  for (const auto& groep : vraag.groepen)
    out.append(" AND ").append(column).append(" : ").append(
        joined(groep, " OR ", [&](const auto& alternative) { return joined(alternative, " AND ", term); }));
  return out;
}

}  // namespace

std::string_view search_tables_sql() { return search_sql; }

std::string search_form() {
  return std::string(taal::form()).append(application::zoektekst_vorm()).append("titel:").append(title_mark);
}

SearchIndex::Stems SearchIndex::stems_of(const domain::Aggregate& dossier) {
  const application::Zoektekst text = application::zoektekst(dossier);
  if (text.titel.empty()) return {};
  std::string all = text.titel + "\n";
  for (const std::string& part : text.delen) all.append(part).append("\n");
  return {marked(analyser_.stems(text.titel)), analyser_.stems(all)};
}

void SearchIndex::put(const domain::Aggregate* before, const domain::Aggregate& after) {
  const Stems now = stems_of(after);
  if (before == nullptr) {
    if (!now.titel.empty()) put_in(after, now);
    return;
  }
  const Stems was = stems_of(*before);
  if (was == now) return;
  // FTS5 forgets a row only when it is told what stood in it.
  db_.run(
      "INSERT INTO zoekindex (zoekindex, rowid, soort, kring, titel, tekst) "
      "SELECT 'delete', nr, soort, kring, titel, tekst FROM zoek WHERE stroom = ?",
      after.ref.id);
  db_.run("UPDATE zoek SET titel = ?, tekst = ? WHERE stroom = ?", now.titel, now.tekst, after.ref.id);
  index(after);
}

void SearchIndex::put_in(const domain::Aggregate& dossier, const Stems& stems) {
  db_.run("INSERT INTO zoek (stroom, soort, kring, titel, tekst) VALUES (?, ?, ?, ?, ?)", dossier.ref.id,
          soort_word(dossier.ref.soort), kring_word(dossier.kring), stems.titel, stems.tekst);
  index(dossier);
}

void SearchIndex::index(const domain::Aggregate& dossier) {
  db_.run(
      "INSERT INTO zoekindex (rowid, soort, kring, titel, tekst) "
      "SELECT nr, soort, kring, titel, tekst FROM zoek WHERE stroom = ?",
      dossier.ref.id);
}

application::Zoekresultaat search(Connection& db, const application::Zoekvraag& vraag, application::Kringen kringen) {
  application::Zoekresultaat found;
  if (vraag.groepen.empty() || kringen.empty()) return found;
  if (vraag.limiet < 1 || vraag.limiet > 200) throw std::invalid_argument("limiet is 1 tot en met 200");
  auto rows = db.query(
      "SELECT t.soort, t.stroom FROM zoekindex i JOIN zoek z ON z.nr = i.rowid JOIN toestand t ON t.stroom = z.stroom "
      "WHERE zoekindex MATCH ? ORDER BY i.rowid DESC LIMIT ?",
      std::string_view(match_of(vraag, kringen)), std::int64_t{vraag.limiet} + 1);
  while (rows.next()) found.gevonden.push_back({soort_from(rows.text(0)), rows.uuid(1)});
  if (found.gevonden.size() > static_cast<std::size_t>(vraag.limiet)) {
    found.gevonden.resize(static_cast<std::size_t>(vraag.limiet));
    found.volledig = false;
  }
  return found;
}

}  // namespace ruimte::storage::sqlite
