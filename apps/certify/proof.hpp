// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// A proof as it stands in the files of docs/pasproef-bewijs.md, and what can be counted from it. Whole numbers, one
/// cell at a time, no cleverness: this is what the other program has to be held against.
namespace ruimte::certify {

struct Node {
  std::string name;
  std::int64_t lower = 0, upper = 0, level = 0;                    ///< what was asked
  std::int64_t count = 0, hundredths = 0, missing = 0, price = 0;  ///< what was answered
};

struct Claim {
  std::string name;
  std::vector<std::int64_t> node_of;  ///< per atomic region, or -1
  std::vector<std::int16_t> suitability;
};

/// A use that counts for several claims, in hundredths of a cell each.
struct Combination {
  std::string name;
  std::vector<std::int64_t> claims, yields;
  std::vector<std::int16_t> suitability;
};

struct Cut {
  std::int64_t level = 0, demand = 0, cells = 0;
  std::vector<std::int64_t> nodes;
};

struct Proof {
  std::vector<std::int64_t> first_cell;  ///< per atomic region, and the end
  std::vector<Node> nodes;
  std::vector<Claim> claims;
  std::vector<Combination> combinations;
  std::vector<Cut> cuts;
  std::vector<std::uint8_t> use;
  std::int64_t primal = 0, dual = 0;
};

inline constexpr std::int16_t excluded = -32'768;
inline constexpr std::uint8_t no_use = 255;

/// Throws std::runtime_error when files are absent, not of this form, or not those whose hashes the proof names.
Proof read_proof(const std::filesystem::path& folder);

/// Counted from the proof: dual - primal, the cells that are missing, and how many must be missing whatever one does.
struct Counted {
  std::int64_t gap = 0, missing = 0, certain = 0;
};

/// Pairs of nodes of one level such that a cell less missing at the one and a cell more at the other lowers the sum of
/// missing^2 / lower, while a chain of cells lets the one take over from the other; in Dutch, empty when there are
/// none. For these sums on these sets no single exchange that helps means that no other spread of the same total does.
/// With combinations nothing is promised, so nothing is found. @pre the rest of verify() holds. O(cells x claims +
/// nodes^3).
std::vector<std::string> unfairness(const Proof& proof);

/// Everything that is not as the proof says, in Dutch; empty when it holds.
std::vector<std::string> verify(const Proof& proof, Counted& counted);

}  // namespace ruimte::certify
