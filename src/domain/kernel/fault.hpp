// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstdint>

/// Mistakes that can be planted in the kernel, to prove that the model checker finds them. Only a build with
/// RUIMTE_KERNEL_FAULTS can plant one; in every other build the question costs nothing and the answer is no.
namespace ruimte::domain {

enum class KernelFault : std::uint8_t {
  geen,
  skip_reset,                ///< a change takes no consent away
  skip_reset_dependents,     ///< only from the part that changes
  keep_bestuurlijk,          ///< a change leaves the consents to the whole
  ignore_mandate_expiry,     ///< a mandate holds after its last day
  body_without_mandate,      ///< any body decides
  one_sided_body_binds_all,  ///< a body of one side binds both
  body_of_another_province,  ///< an instance decides for a province that is not its own
  take_over_own_proposal,    ///< a side changes a text alone
  consent_for_another,       ///< a side consents for the other
  consent_without_voice,     ///< the programme track consents
  reservation_counts,        ///< a consent with a reservation counts as one without
  end_by_one_side,           ///< one side ends an agreement
  giver_judges,              ///< the giver says that it landed
  silence_lands,             ///< no judgement counts as landed
  adopt_without_budget,      ///< adopted without route or budget holder
  second_position,           ///< a side has two positions
  overrun_without_name,      ///< more on an agenda than it holds, and nobody stands for it
  outcome_of_another_body,   ///< a body settles a conflict that lies elsewhere
  conflict_without_term,     ///< a conflict on a rung without a term
  clock_twice,               ///< a term that passed stays open
  scaled_down_ignored,       ///< mode `afschalen` changes nothing
  move_anywhere,             ///< moving to another method takes a dossier to any phase
  silent_close,              ///< a late answer is not recorded as late
  pass_by_loser,             ///< an option is chosen in which somebody loses without consent
};

#ifdef RUIMTE_KERNEL_FAULTS
inline std::atomic<KernelFault> planted_fault{KernelFault::geen};
inline bool fault(KernelFault f) { return planted_fault.load(std::memory_order_relaxed) == f; }
#else
constexpr bool fault(KernelFault) { return false; }
#endif

}  // namespace ruimte::domain
