// SPDX-License-Identifier: EUPL-1.2
// certify MAP: recomputes the proof of a pasproef from its files. Exit 0: it holds; 1: it does not; 2: not readable.
#include <cstdio>
#include <exception>

#include "proof.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("Gebruik: certify MAP   (de map met bewijs.json)\n", stderr);
    return 2;
  }
  try {
    const ruimte::certify::Proof proof = ruimte::certify::read_proof(argv[1]);
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
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
