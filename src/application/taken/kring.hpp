// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/hash.hpp"
#include "domain/kernel/world.hpp"

/// What the kinds of jobs share: who may share a result.
namespace ruimte::application {

/// The inside of the side for whom the actor works. Who has none has only what all participants share.
domain::Kring taakkring(const domain::Actor& actor);

/// The hash under which a result may be used again in this kring. Without a side that is by this person alone.
base::Hash taakhash(base::Sha256 inhoud, domain::Kring kring, const domain::Actor& actor);

}  // namespace ruimte::application
