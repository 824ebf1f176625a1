// SPDX-License-Identifier: EUPL-1.2
// Jobs: reading a map that someone offers, looking how far it is, and taking over what came out of it.
#include "application/taken/inlezen.hpp"
#include "application/taken/overnemen.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"
#include "http/api/handlers.hpp"
#include "http/api/jobs.hpp"
#include "http/api/refusal_problem.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

constexpr std::size_t most_name = 200, most_part = 400;

std::string text_of(const Context& ctx, std::string_view key) {
  const auto* found = ctx.key(key);
  return found == nullptr ? std::string() : *found;
}

/// The question in the address, or what is wrong with it.
base::Result<application::Inleesvraag, base::InputErrors> question(const Context& ctx) {
  application::Inleesvraag out{text_of(ctx, "naam"), text_of(ctx, "laag"), text_of(ctx, "crs"),
                               text_of(ctx, "naamkolom")};
  base::InputErrors errors;
  if (out.naam.empty()) errors.push_back({"/query/naam", "veld_verplicht", {}});
  if (out.naam.size() > most_name) errors.push_back({"/query/naam", "te_lang", std::to_string(most_name)});
  // A name, and nothing that could be a place.
  if (const auto slash = out.naam.find_last_of("/\\"); slash != std::string::npos) out.naam.erase(0, slash + 1);
  for (const auto& [key, value] : {std::pair{"laag", &out.laag}, {"crs", &out.crs}, {"naamkolom", &out.naamkolom}})
    if (value->size() > most_part)
      errors.push_back({"/query/" + std::string(key), "te_lang", std::to_string(most_part)});
  if (ctx.request.body.empty()) errors.push_back({"/bestand", "veld_verplicht", {}});
  if (!errors.empty()) return base::fail(std::move(errors));
  return out;
}

/// The act that begins a claim, as the method in force calls it.
const domain::Overgang* claim_act(const domain::Methode& methode) {
  const auto* loop = methode.werkwijze.levensloop(domain::Soort::claim);
  if (loop == nullptr) return nullptr;
  for (const auto& act : loop->overgangen)
    if (act.maakt() && act.invoer != nullptr && act.invoer == &base::describe<gen::ClaimVastleggenInvoer>())
      return &act;
  return nullptr;
}

/// What a record may hold is judged on the way in, as for who types it.
base::InputErrors not_to_be_stored(const std::vector<gen::ClaimVastleggenInvoer>& claims) {
  base::InputErrors errors;
  for (std::size_t n = 0; n < claims.size(); ++n) {
    const auto text = base::encode(base::Record::of(claims[n]));
    const auto value = json::parse(text);
    auto read = value
                    ? base::decode(base::describe<gen::ClaimVastleggenInvoer>(), *value, "/claims/" + std::to_string(n))
                    : base::fail(value.error());
    if (!read) errors.insert(errors.end(), read.error().begin(), read.error().end());
  }
  return errors;
}

/// What was confirmed holds for each of them.
application::Job all_acts(const Context& ctx, const std::string& act, std::vector<gen::ClaimVastleggenInvoer> claims,
                          const std::vector<gen::Bevestiging>& bevestigd) {
  application::Job job;
  job.actor = ctx.actor;
  for (auto& claim : claims) {
    domain::Command command;
    command.id = base::new_uuid(*ctx.service.env.clock, *ctx.service.env.random);
    command.stream = {domain::Soort::claim, base::new_uuid(*ctx.service.env.clock, *ctx.service.env.random)};
    command.handeling = act;
    command.bevestigd = bevestigd;
    command.invoer = base::Record::of(std::move(claim));
    if (job.command.handeling.empty())
      job.command = std::move(command);
    else
      job.verder.push_back(std::move(command));
  }
  return job;
}

Response taken_over(const application::Receipt& receipt) {
  gen::Overgenomen out;
  out.herhaald = receipt.herhaald;
  for (const auto& ref : receipt.begonnen) out.claims.push_back(ref.id);
  if (out.claims.empty()) out.claims.push_back(receipt.stream.id);
  return json_response(201, base::Record::of(std::move(out)));
}

}  // namespace

Answer start_reading(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.taken == nullptr || env.rekenaar == nullptr) return ctx.fail(unknown());  // a server without maps
  const auto vraag = question(ctx);
  if (!vraag) return ctx.fail(input_problem(vraag.error()));
  const auto bytes = ctx.request.body.size();
  return begin_job(ctx, application::geschat_geheugen(vraag->naam, bytes), "bytes=" + std::to_string(bytes),
                   [&] { return application::inleestaak(*vraag, ctx.request.body, ctx.actor); });
}

Answer list_jobs(Context& ctx) {
  auto* jobs = ctx.service.env.taken;
  return full_list(jobs == nullptr ? std::vector<gen::Taak>{} : jobs->van(ctx.actor.persoon, ctx.actor.kringen));
}

Answer read_job(Context& ctx) {
  const auto job = own_job(ctx);
  return job ? json_response(200, base::Record::of(job->stand.taak)) : ctx.fail(unknown());
}

Answer read_job_result(Context& ctx) {
  const auto job = own_job(ctx);
  if (!job || job->stand.taak.soort != gen::Taaksoort::kaart_inlezen) return ctx.fail(unknown());
  auto doc = result_of(ctx, *job);
  return doc ? json_text(*std::move(doc)) : ctx.fail({.code = "taak_niet_klaar"});
}

Answer stop_job(Context& ctx) {
  const auto job = own_job(ctx);
  if (!job) return ctx.fail(unknown());
  ctx.service.env.taken->stop(job->id, ctx.actor.persoon, ctx.actor.kringen, ctx.service.session_now());
  return read_job(ctx);
}

Answer take_over(Context& ctx) {
  const auto found = own_job(ctx);
  if (!found) return ctx.fail(unknown());
  const auto key = base::parse_uuid(ctx.request.header("idempotency-key"));
  if (!key) return ctx.fail({.code = "idempotentiesleutel_ontbreekt"});
  const auto doc = result_of(ctx, *found);
  if (!doc || found->stand.taak.soort != gen::Taaksoort::kaart_inlezen) return ctx.fail({.code = "taak_niet_klaar"});
  const auto lezing = base::decode(base::describe<gen::Lezing>(), *doc, stored_limits);
  if (!lezing) throw std::runtime_error("De uitslag van een taak is niet te lezen.");
  if (!lezing->as<gen::Lezing>().verslag.goed) return ctx.fail({.code = "kaart_geweigerd"});
  const auto& vraag = ctx.body.as<gen::OvernemenInvoer>();
  auto claims = application::claims_van(lezing->as<gen::Lezing>(), vraag);
  if (!claims) return ctx.fail(input_problem(claims.error()));
  if (auto errors = not_to_be_stored(*claims); !errors.empty()) return ctx.fail(input_problem(std::move(errors)));
  const auto* act = claim_act(ctx.geldende_methode());
  if (act == nullptr) return ctx.fail({.code = "handeling_onbekend", .feit = "claim_vastleggen"});
  Submission out;
  out.job = all_acts(ctx, act->id, *std::move(claims), vraag.bevestigd);
  out.job.verzoek = base::Sha256()
                        .add(ctx.request.target)
                        .add("\n")
                        .add(base::to_string(ctx.session->functie))
                        .add("\n")
                        .add(base::encode(ctx.body))
                        .finish();
  out.job.sleutel = base::to_string(*key);
  out.accepted = [functie = ctx.actor.functie_id, taak = found->id](const application::Receipt& receipt) {
    base::log::security("taak=kaart_inlezen kenmerk=" + base::to_string(taak) + " functie=" + base::to_string(functie) +
                        " claims=" + std::to_string(receipt.begonnen.size()) + " uitkomst=vastgelegd");
    return taken_over(receipt);
  };
  out.refused = [labels = ctx.labels(), regels = vraag.claims, taal = ctx.taal](const domain::Refusal& refusal,
                                                                                std::size_t bij) {
    auto problem = refusal_problem(labels, domain::Soort::claim, refusal, taal);
    if (bij < regels.size())
      problem.fouten.push_back({"/claims/" + std::to_string(bij) + "/object", "object_geweigerd", regels[bij].object});
    return to_response(problem, taal);
  };
  return out;
}

}  // namespace ruimte::http::handlers
