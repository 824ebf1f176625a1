// SPDX-License-Identifier: EUPL-1.2
// certify MAP: recomputes the proof of a pasproef from its files. Exit 0: it holds; 1: it does not; 2: not readable.
// The last line of what it says is its name and version.
#include <cstdio>
#include <exception>

#include "proof.hpp"

namespace {

/// Another number when it could judge the same files differently.
constexpr const char* version = "certify 3";

int judge(const char* folder) {
  const ruimte::certify::Proof proof = ruimte::certify::read_proof(folder);
  ruimte::certify::Counted counted;
  const auto findings = ruimte::certify::verify(proof, counted);
  for (const std::string& f : findings) std::printf("onjuist: %s\n", f.c_str());
  if (!findings.empty()) return 1;
  std::printf("klopt: %zu cellen, geschiktheid %lld, %s\n", proof.use.size(), static_cast<long long>(proof.primal),
              counted.gap == 0 ? "en beter kan niet"
                               : ("hoogstens " + std::to_string(counted.gap) + " minder dan het beste").c_str());
  if (counted.missing > 0)
    std::printf("tekort: %lld cellen, en minder dan %lld kan niet%s\n", static_cast<long long>(counted.missing),
                static_cast<long long>(counted.certain),
                proof.combinations.empty() ? "; gelijker verdelen kan ook niet"
                                           : "; met combinaties is niet getoetst of het gelijker kan");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("Gebruik: certify MAP   (de map met bewijs.json)\n", stderr);
    return 2;
  }
  try {
    const int verdict = judge(argv[1]);
    std::printf("%s\n", version);
    return verdict;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
