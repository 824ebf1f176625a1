// SPDX-License-Identifier: EUPL-1.2
#include "http/api/jobs.hpp"

#include <algorithm>

#include "application/ruimte/kaartlijsten.hpp"
#include "base/log.hpp"

namespace ruimte::http {

namespace {

std::string in_megabytes(std::size_t bytes) { return std::to_string((bytes >> 20U) + 1) + " MB"; }

}  // namespace

std::optional<OwnJob> own_job(const Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  auto* jobs = ctx.service.env.taken;
  if (!id || jobs == nullptr) return std::nullopt;
  auto stand = jobs->taak(*id, ctx.actor.persoon, ctx.actor.kringen);
  if (!stand) return std::nullopt;
  return OwnJob{*id, *std::move(stand)};
}

std::optional<std::string> result_of(const Context& ctx, const OwnJob& job) {
  return ctx.service.env.taken->uitslag(job.id, ctx.actor.persoon, ctx.actor.kringen);
}

gen::Kaartclaims asked_claims(const Context& ctx, std::optional<std::int64_t> jaar,
                              const std::optional<std::string>& perspectief) {
  auto out = application::kaartclaims({*ctx.reader, ctx.actor.kringen, ctx.geldende_methode().werkwijze}, jaar);
  if (perspectief) std::erase_if(out.claims, [&](const auto& c) { return c.perspectief != perspectief; });
  return out;
}

bool may_read_all(const Context& ctx, const std::vector<gen::Scenarioclaim>& claims) {
  return std::ranges::all_of(claims, [&](const auto& c) {
    return ctx.reader->toestand({domain::Soort::claim, c.id}, ctx.actor.kringen).has_value();
  });
}

Response begin_job(const Context& ctx, std::size_t needed, const std::string& feiten,
                   const std::function<application::Taakvraag()>& make) {
  const auto& env = ctx.service.env;
  if (needed > env.taakgeheugen) return ctx.fail({.code = "taak_te_groot", .feit = in_megabytes(needed)});
  auto taak = make();
  taak.id = base::new_uuid(*env.clock, *env.random);
  const auto begun = env.taken->begin(taak, ctx.service.session_now());
  if (!begun) return ctx.fail({.code = "taken_te_veel", .feit = std::to_string(application::most_open_jobs)});
  base::log::security("taak=" + std::string(gen::to_id(taak.soort)) + " kenmerk=" + base::to_string(taak.id) +
                      " functie=" + base::to_string(ctx.actor.functie_id) + " " + feiten);
  auto response = json_response(201, base::Record::of(*begun));
  return response.set("Location", ctx.service.base_path + "/taken/" + base::to_string(taak.id));
}

}  // namespace ruimte::http
