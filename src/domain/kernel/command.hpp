// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/record.hpp"
#include "base/result.hpp"
#include "domain/kernel/aggregate.hpp"
#include "gen/logboek.hpp"
#include "gen/sterkte.hpp"

namespace ruimte::domain {

/// A refusal is a value: why, who can, when. Its sentence is made at the edge from schema/problemen.yaml.
using Refusal = gen::Weigering;
using Events = std::vector<Event>;
using Decision = base::Result<Events, Refusal>;

/// One act. For an act that creates, `stream.id` is the id of the new stream, issued by the caller.
struct Command {
  base::Uuid id;  ///< of the command; parts it creates derive their ids from it
  StreamRef stream;
  std::string handeling;
  base::Record invoer;                           ///< empty when the act takes no input
  std::optional<std::int32_t> if_versie;         ///< refuse when the stream has moved on
  std::vector<gen::Bevestiging> bevestigd = {};  ///< warnings that the actor saw and why he goes on
};

}  // namespace ruimte::domain
