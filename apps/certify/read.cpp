// SPDX-License-Identifier: EUPL-1.2
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "proof.hpp"

namespace ruimte::certify {
namespace {

using base::json::Array;
using base::json::Value;

[[noreturn]] void refuse(const std::string& what) { throw std::runtime_error(what); }

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) refuse("Dit bestand is niet te lezen: " + file.filename().string());
  return {std::istreambuf_iterator<char>(in), {}};
}

const Value& member(const Value& value, const char* key) {
  const Value* found = value.member(key);
  if (found == nullptr) refuse(std::string("In bewijs.json ontbreekt: ") + key);
  return *found;
}

const Array& array(const Value& value, const char* key) {
  const auto* list = member(value, key).get_if<Array>();
  if (list == nullptr) refuse(std::string("Geen lijst in bewijs.json: ") + key);
  return *list;
}

std::int64_t whole(const Value& value) {
  const auto* number = value.get_if<std::int64_t>();
  if (number == nullptr) refuse("In bewijs.json staat iets anders waar een getal hoort");
  return *number;
}

std::int64_t number(const Value& value, const char* key) { return whole(member(value, key)); }

std::string text(const Value& value, const char* key) {
  const auto* found = member(value, key).get_if<std::string>();
  if (found == nullptr) refuse(std::string("Geen tekst in bewijs.json: ") + key);
  return *found;
}

std::vector<std::int64_t> numbers(const Value& value, const char* key) {
  std::vector<std::int64_t> out;
  for (const Value& v : array(value, key)) out.push_back(whole(v));
  return out;
}

/// A file named in the proof, as large and with the hash that the proof says.
std::string named_file(const std::filesystem::path& folder, const Value& entry, std::size_t size) {
  const std::string name = text(entry, "bestand");
  if (name.find('/') != std::string::npos) refuse("Een bestand van het bewijs staat in de map van het bewijs");
  std::string bytes = bytes_of(folder / name);
  if (bytes.size() != size) refuse("Dit bestand heeft niet de goede lengte: " + name);
  if (base::to_string(base::sha256(bytes)) != text(entry, "sha256"))
    refuse("Dit is een ander bestand dan het bewijs noemt: " + name);
  return bytes;
}

/// A plane of 16-bit numbers, low byte first, on every machine.
std::vector<std::int16_t> plane_of(const std::filesystem::path& folder, const Value& entry, const Proof& proof) {
  const auto cells = static_cast<std::size_t>(proof.first_cell.back());
  const std::string bytes = named_file(folder, member(entry, "geschiktheid"), 2 * cells);
  std::vector<std::int16_t> out(cells);
  for (std::size_t i = 0; i < cells; ++i) {
    const auto low = static_cast<unsigned char>(bytes[2 * i]), high = static_cast<unsigned char>(bytes[2 * i + 1]);
    out[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(low | (high << 8U)));
  }
  return out;
}

Claim claim_of(const std::filesystem::path& folder, const Value& entry, const Proof& proof) {
  Claim claim;
  claim.name = text(entry, "naam");
  claim.node_of = numbers(entry, "vraagPerGebied");
  if (claim.node_of.size() + 1 != proof.first_cell.size()) refuse("Een claim heeft niet voor elk gebied een vraag");
  for (const std::int64_t j : claim.node_of) {
    if (j < -1 || j >= static_cast<std::int64_t>(proof.nodes.size()))
      refuse("Een claim noemt een vraag die er niet is");
  }
  claim.suitability = plane_of(folder, entry, proof);
  return claim;
}

Combination combination_of(const std::filesystem::path& folder, const Value& entry, const Proof& proof) {
  Combination out;
  out.name = text(entry, "naam");
  for (const Value& part : array(entry, "delen")) {
    out.claims.push_back(number(part, "claim"));
    out.yields.push_back(number(part, "opbrengst"));
    if (out.claims.back() < 0 || out.claims.back() >= static_cast<std::int64_t>(proof.claims.size()))
      refuse("Een combinatie noemt een claim die er niet is");
    if (out.yields.back() < 1 || out.yields.back() > 100) refuse("Een opbrengst is 1 tot 100 honderdsten");
    if (out.claims.size() > 1 && out.claims[out.claims.size() - 2] >= out.claims.back())
      refuse("De claims van een combinatie lopen op");
  }
  out.suitability = plane_of(folder, entry, proof);
  return out;
}

void read_nodes(const Value& document, Proof& proof) {
  for (const Value& v : array(document, "vragen")) {
    proof.nodes.push_back({text(v, "naam"), number(v, "minstens"), number(v, "hoogstens"), number(v, "niveau"),
                           number(v, "cellen"), number(v, "honderdsten"), number(v, "tekort"), number(v, "prijs")});
    const Node& n = proof.nodes.back();
    constexpr std::int64_t most = 1'000'000'000;
    if (n.hundredths < 0 || n.hundredths > 100 * most) refuse("Een getal in bewijs.json is te groot");
    for (const std::int64_t x : {n.lower, n.upper, n.count, n.missing, n.price}) {
      if (x < -most || x > most) refuse("Een getal in bewijs.json is te groot");
    }
  }
}

}  // namespace

Proof read_proof(const std::filesystem::path& folder) {
  const auto parsed = base::json::parse(bytes_of(folder / "bewijs.json"), {.bytes = 64 << 20});
  if (!parsed) refuse("bewijs.json is geen geldige JSON");
  const Value& document = *parsed;
  if (text(document, "soort") != "ruimtemaker-pasproef-bewijs" || number(document, "versie") != 2)
    refuse("bewijs.json is geen bewijs van een pasproef dat dit programma kent");
  Proof proof;
  proof.first_cell = numbers(document, "eersteCel");
  if (proof.first_cell.size() < 2 || proof.first_cell[0] != 0) refuse("eersteCel begint niet bij 0");
  for (std::size_t a = 0; a + 1 < proof.first_cell.size(); ++a) {
    if (proof.first_cell[a] > proof.first_cell[a + 1]) refuse("eersteCel loopt niet op");
  }
  if (proof.first_cell.back() > 1'000'000'000) refuse("Er zijn te veel cellen");
  read_nodes(document, proof);
  for (const Value& v : array(document, "claims")) proof.claims.push_back(claim_of(folder, v, proof));
  for (const Value& v : array(document, "combinaties")) proof.combinations.push_back(combination_of(folder, v, proof));
  for (const Value& v : array(document, "verklaringen")) {
    proof.cuts.push_back({number(v, "niveau"), number(v, "gevraagd"), number(v, "cellen"), numbers(v, "vragen")});
    for (const std::int64_t j : proof.cuts.back().nodes) {
      if (j < 0 || j >= static_cast<std::int64_t>(proof.nodes.size()))
        refuse("Een verklaring noemt een vraag die er niet is");
    }
  }
  const std::string use =
      named_file(folder, member(document, "gebruik"), static_cast<std::size_t>(proof.first_cell.back()));
  proof.use.resize(use.size());
  std::memcpy(proof.use.data(), use.data(), use.size());
  proof.primal = number(document, "geschiktheid");
  proof.dual = number(document, "bovengrens");
  return proof;
}

}  // namespace ruimte::certify
