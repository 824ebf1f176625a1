// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "gen/kaart.hpp"
#include "gen/scenario.hpp"
#include "http/api/resource.hpp"

/// What the operations on jobs share.
namespace ruimte::http {

/// Of a result that was stored by this program itself: larger than what a sender may send.
inline constexpr base::json::Limits stored_limits{.bytes = std::size_t{256} << 20U};

struct OwnJob {
  base::Uuid id;
  application::Taakstand stand;
};

/// The reader's own job. That of another person is as unknown as one that never was.
std::optional<OwnJob> own_job(const Context& ctx);
std::optional<std::string> result_of(const Context& ctx, const OwnJob& job);

/// The claims of that year, or of all, and of that perspective, or of all, as this reader may read them now.
gen::Kaartclaims asked_claims(const Context& ctx, std::optional<std::int64_t> jaar,
                              const std::optional<std::string>& perspectief);

/// Each of these claims, also one that is over by now.
bool may_read_all(const Context& ctx, const std::vector<gen::Scenarioclaim>& claims);

/// Puts what `make` gives in line when it fits in memory, and says so in the security log with `feiten`. The answer is
/// the job.
/// @pre jobs are known here
Response begin_job(const Context& ctx, std::size_t needed, const std::string& feiten,
                   const std::function<application::Taakvraag()>& make);

}  // namespace ruimte::http
