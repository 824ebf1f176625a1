// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <limits>

#include "application/known_codes.hpp"
#include "application/ruimte/aanvulling.hpp"
#include "application/sentences.hpp"
#include "application/taken/scenario.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"
#include "http/api/handlers.hpp"
#include "http/api/refusal_problem.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;
using application::Taal;
using domain::Overgang;

/// In whose name, as a sentence to show beside the act; empty when somebody acts for himself.
std::optional<std::string> namens_wie(const Service& service, const domain::Actor& actor, Taal taal) {
  if (!actor.namens) return std::nullopt;
  const auto wie = service.namen.catalogus("functie", actor.functie, taal) + " (" +
                   service.namen.catalogus("organisatie", actor.organisatie, taal) + ").";
  return (taal == Taal::en ? "You do this on behalf of: " : "U doet dit namens: ") + wie;
}

gen::MogelijkeHandeling to_answer(const Context& ctx, const application::Labels& labels, domain::Soort soort,
                                  const domain::Handeling& act) {
  const auto& o = *act.overgang;
  gen::MogelijkeHandeling out;
  out.handeling = o.id;
  out.label = application::naam_van(o, ctx.taal);
  if (!o.uitleg.empty()) out.uitleg = o.uitleg;
  if (!o.grondslag.empty()) out.grondslag = o.grondslag;
  out.toegestaan = !act.geweigerd;
  out.verwacht = act.verwacht;
  if (out.toegestaan) out.namens = namens_wie(ctx.service, ctx.actor, ctx.taal);
  out.onderdelen = act.onderdelen;
  if (o.invoer) out.invoer = std::string(o.invoer->name);
  if (act.geweigerd) out.weigering = application::reden(labels, soort, *act.geweigerd, ctx.taal);
  for (const auto& w : act.waarschuwingen)
    out.waarschuwingen.push_back({std::string(w.regel), labels.catalogus("regelsterkte", w.regel, ctx.taal),
                                  w.bevestigen, application::reden(labels, soort, w.reden, ctx.taal)});
  return out;
}

Response acts_response(Context& ctx, domain::Soort soort, const domain::Aggregate* dossier) {
  std::vector<gen::MogelijkeHandeling> found;
  const auto& world = ctx.reader->world();
  const auto labels = ctx.labels(dossier);
  for (const auto& act : domain::handelingen(*ctx.service.env.methoden, world, {soort, dossier}, ctx.actor, ctx.now))
    found.push_back(to_answer(ctx, labels, soort, act));
  return full_list(found);
}

constexpr std::size_t max_confirmations = 20;

/// A decoded request to act.
struct Wanted {
  const Overgang* act = nullptr;
  base::Record invoer;
  std::optional<std::int32_t> versie;
  std::vector<gen::Bevestiging> bevestigd;
  std::string canonical;  ///< of the body, for the request hash
};

class BodyReader {
 public:
  BodyReader(const Context& ctx, const domain::Methode& methode, bool creates)
      : ctx_(ctx), methode_(methode), creates_(creates) {}

  /// The act, or the problem with all mistakes of the body at once.
  base::Result<Wanted, Problem> read() {
    const auto body = json::parse(ctx_.request.body, {.bytes = ctx_.service.env.limits.body_bytes});
    if (!body) return base::fail(input_problem(body.error()));
    const auto* object = body->get_if<json::Object>();
    if (!object) return base::fail(input_problem({{"", "type_onjuist", {}}}));
    for (const auto& [key, value] : *object)
      if (key != "handeling" && key != "invoer" && key != "versie" && key != "bevestigd")
        errors_.push_back({"/" + key, "veld_onbekend", key});
    const auto* name = text(*body, "handeling");
    if (name && !find_act(*name)) return base::fail(Problem{.code = "handeling_onbekend", .feit = *name});
    read_version(*body);
    read_confirmations(*body);
    if (out_.act) read_input(*body);
    if (!errors_.empty()) return base::fail(input_problem(std::move(errors_)));
    out_.canonical = json::encode(*body);
    return std::move(out_);
  }

 private:
  const std::string* text(const json::Value& body, std::string_view key) {
    const auto* value = body.member(key);
    if (!value)
      errors_.push_back({"/" + std::string(key), "veld_verplicht", {}});
    else if (!value->get_if<std::string>())
      errors_.push_back({"/" + std::string(key), "type_onjuist", {}});
    return value ? value->get_if<std::string>() : nullptr;
  }

  bool find_act(const std::string& name) {
    const auto* loop = methode_.werkwijze.levensloop(ctx_.noun->soort);
    const auto* act = loop ? loop->overgang(name) : nullptr;
    // What the clock does is no act for anyone who can ask.
    if (!act || act->maakt() != creates_ || !act->klok.empty()) return false;
    out_.act = act;
    return true;
  }

  void read_version(const json::Value& body) {
    const auto* value = body.member("versie");
    if (!value) return;
    const auto* number = value->get_if<std::int64_t>();
    if (creates_)
      errors_.push_back({"/versie", "veld_onbekend", "versie"});
    else if (!number)
      errors_.push_back({"/versie", "type_onjuist", {}});
    else if (*number < 1)
      errors_.push_back({"/versie", "te_klein", "1"});
    else if (*number > std::numeric_limits<std::int32_t>::max())
      errors_.push_back({"/versie", "te_hoog", std::to_string(std::numeric_limits<std::int32_t>::max())});
    else
      out_.versie = static_cast<std::int32_t>(*number);
  }

  void read_confirmations(const json::Value& body) {
    const auto* value = body.member("bevestigd");
    if (!value) return;
    const auto* list = value->get_if<json::Array>();
    if (!list || list->size() > max_confirmations)
      return errors_.push_back({"/bevestigd", list ? "te_veel" : "type_onjuist", std::to_string(max_confirmations)});
    for (std::size_t i = 0; i < list->size(); ++i) {
      const auto at = "/bevestigd/" + std::to_string(i);
      auto decoded = base::decode(base::describe<gen::Bevestiging>(), (*list)[i], at);
      auto found = decoded ? application::unknown_codes(methode_.referentie, *decoded, at) : std::move(decoded.error());
      errors_.insert(errors_.end(), found.begin(), found.end());
      if (decoded) out_.bevestigd.push_back(decoded->as<gen::Bevestiging>());
    }
  }

  void read_input(const json::Value& body) {
    const auto* value = body.member("invoer");
    if (!out_.act->invoer) {
      const auto* object = value ? value->get_if<json::Object>() : nullptr;
      if (value && !(object && object->empty())) errors_.push_back({"/invoer", "veld_onbekend", "invoer"});
      return;
    }
    const json::Value empty{json::Object{}};
    auto decoded = base::decode(*out_.act->invoer, value ? *value : empty, "/invoer");
    auto found =
        decoded ? application::unknown_codes(methode_.referentie, *decoded, "/invoer") : std::move(decoded.error());
    errors_.insert(errors_.end(), found.begin(), found.end());
    if (decoded) out_.invoer = std::move(*decoded);
  }

  const Context& ctx_;
  const domain::Methode& methode_;
  bool creates_;
  base::InputErrors errors_;
  Wanted out_;
};

void log_act(const domain::Actor& actor, const std::string& act, std::string_view outcome, const base::Uuid& stream) {
  base::log::security("handeling=" + act + " functie=" + base::to_string(actor.functie_id) +
                      (actor.namens ? " machtiging=" + base::to_string(actor.namens->machtiging) : "") +
                      " dossier=" + base::to_string(stream) + " uitkomst=" + std::string(outcome));
}

Answer submit(Context& ctx, const domain::StreamRef& stream, bool creates) {
  // Of a method that is not known here the shipped one reads the body; the door refuses with what to do.
  const auto dossier = creates ? std::nullopt : ctx.reader->toestand(stream, ctx.actor.kringen);
  const auto* methode = ctx.service.methode(ctx.reader->world(), dossier ? &*dossier : nullptr);
  auto wanted =
      BodyReader(ctx, methode == nullptr ? ctx.service.env.methoden->meegeleverd() : *methode, creates).read();
  if (!wanted) return ctx.fail(wanted.error());
  const auto key = base::parse_uuid(ctx.request.header("idempotency-key"));
  if (!key) return ctx.fail({.code = "idempotentiesleutel_ontbreekt"});
  const auto path = ctx.request.target.substr(0, ctx.request.target.find('?'));
  Submission out;
  out.job.command.id = base::new_uuid(*ctx.service.env.clock, *ctx.service.env.random);
  out.job.command.stream = stream;
  out.job.command.handeling = wanted->act->id;
  out.job.command.invoer = std::move(wanted->invoer);
  out.job.command.if_versie = wanted->versie;
  out.job.command.bevestigd = std::move(wanted->bevestigd);
  out.job.actor = ctx.actor;
  if (ctx.service.env.rekenaar != nullptr)
    application::vul_meting_aan(out.job.command, *ctx.service.env.rekenaar, *ctx.reader, ctx.actor.kringen, ctx.now);
  application::vul_bewijs_aan(out.job.command, {methode == nullptr ? *ctx.service.env.referentie : methode->referentie,
                                                ctx.service.env.rekenaar, *ctx.reader, ctx.actor.kringen, ctx.now});
  application::vul_scenario_aan(out.job.command, ctx.service.env.taken, ctx.actor);
  out.job.verzoek = base::Sha256()
                        .add(path)
                        .add("\n")
                        .add(base::to_string(ctx.session->functie))
                        .add("\n")
                        .add(wanted->canonical)
                        .finish();
  out.job.sleutel = base::to_string(*key);
  out.accepted = [&service = ctx.service, noun = ctx.noun, act = wanted->act->id, actor = ctx.actor, creates,
                  taal = ctx.taal](const application::Receipt& receipt) {
    log_act(actor, act, receipt.herhaald ? "herhaald" : "vastgelegd", receipt.stream.id);
    auto response = json_response(creates ? 201 : 200,
                                  base::Record::of(gen::Ontvangst{receipt.stream.id, receipt.versie, receipt.herhaald,
                                                                  namens_wie(service, actor, taal)}));
    if (creates)
      response.set("Location",
                   service.base_path + "/" + std::string(noun->meervoud) + "/" + base::to_string(receipt.stream.id));
    return response;
  };
  out.refused = [labels = ctx.labels(dossier ? &*dossier : nullptr), stream, act = wanted->act->id, actor = ctx.actor,
                 taal = ctx.taal](const domain::Refusal& refusal, std::size_t) {
    log_act(actor, act, "geweigerd " + refusal.code, stream.id);
    return to_response(refusal_problem(labels, stream.soort, refusal, taal), taal);
  };
  return out;
}

std::optional<domain::Aggregate> readable(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  return id ? ctx.reader->toestand({ctx.noun->soort, *id}, ctx.actor.kringen) : std::nullopt;
}

}  // namespace

Answer possible_acts(Context& ctx) {
  const auto dossier = readable(ctx);
  if (!dossier) return ctx.fail(unknown());
  return acts_response(ctx, ctx.noun->soort, &*dossier);
}

Answer possible_creations(Context& ctx) {
  const auto* name = ctx.key("soort");
  if (!name) return ctx.fail(input_problem({{"/query/soort", "veld_verplicht", {}}}));
  const auto soort = gen::stroomsoort_from(*name);
  if (!soort || domain::aggregate_type(*soort).meervoud.empty())
    return ctx.fail(input_problem({{"/query/soort", "code_onbekend", {}}}));
  return acts_response(ctx, *soort, nullptr);
}

Answer act_on_dossier(Context& ctx) {
  const auto dossier = readable(ctx);
  if (!dossier) return ctx.fail(unknown());
  return submit(ctx, dossier->ref, false);
}

Answer create_dossier(Context& ctx) {
  return submit(ctx, {ctx.noun->soort, base::new_uuid(*ctx.service.env.clock, *ctx.service.env.random)}, true);
}

}  // namespace ruimte::http::handlers
