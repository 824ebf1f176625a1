// SPDX-License-Identifier: EUPL-1.2
#include "application/script.hpp"

#include <algorithm>
#include <charconv>
#include <future>
#include <utility>

#include "application/authorise.hpp"
#include "application/klok.hpp"
#include "application/known_codes.hpp"
#include "application/labels.hpp"
#include "application/sentences.hpp"
#include "application/system/system_actor.hpp"
#include "base/hash.hpp"
#include "base/random.hpp"
#include "gen/problems.hpp"

namespace ruimte::application {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;
using domain::StreamRef;

template <class T>
using Played = base::Result<T, ScriptMistake>;

auto mistake(std::string pointer, std::string melding) {
  return base::fail(ScriptMistake{std::move(pointer), std::move(melding)});
}

/// The step that a JSON pointer takes; null when there is nothing.
const Value* child(const Value& value, std::string_view key) {
  const auto* list = value.get_if<Array>();
  if (!list) return value.member(key);
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
  return error == std::errc() && end == key.data() + key.size() && index < list->size() ? &(*list)[index] : nullptr;
}

/// One object of the script with its place.
struct Part {
  const Value& value;
  std::string at;

  [[nodiscard]] Played<std::string> text(std::string_view key) const {
    const auto* found = value.member(key);
    const auto* content = found ? found->get_if<std::string>() : nullptr;
    if (!content) return mistake(at, "'" + std::string(key) + "' ontbreekt of is geen tekst");
    return *content;
  }
  [[nodiscard]] std::string text_or_empty(std::string_view key) const { return text(key).value_or(""); }

  [[nodiscard]] Played<base::Instant> instant(std::string_view key) const {
    const auto found = text(key);
    if (!found) return base::fail(found.error());
    const auto parsed = base::parse_instant(*found);
    if (!parsed) return mistake(at + "/" + std::string(key), "'" + *found + "' is geen tijdstip");
    return *parsed;
  }
  /// The objects of a list.
  [[nodiscard]] Played<std::vector<Part>> parts(const std::string& key) const {
    const auto* found = value.member(key);
    const auto* list = found ? found->get_if<Array>() : nullptr;
    if (!list) return mistake(at, "de lijst '" + key + "' ontbreekt");
    std::vector<Part> out;
    for (const auto& item : *list) out.push_back({item, at + "/" + key + "/" + std::to_string(out.size())});
    return out;
  }
  /// A misspelt key would be left out without a word.
  [[nodiscard]] Played<std::monostate> only(std::initializer_list<std::string_view> keys) const {
    const auto* object = value.get_if<Object>();
    if (!object) return mistake(at, "hier hoort een blok met velden te staan");
    for (const auto& [key, content] : *object)
      if (std::ranges::find(keys, key) == keys.end()) return mistake(at + "/" + key, "'" + key + "' hoort hier niet");
    return std::monostate{};
  }
};

class Player {
 public:
  explicit Player(const ScriptStage& stage) : stage_(stage), labels_(stage.werkwijze) {}

  Played<ScriptResult> play(const Part& script) {
    if (auto ok = script.only({"klok", "begin", "wachtwoord", "accounts", "stappen"}); !ok)
      return base::fail(ok.error());
    if (auto ok = play_accounts(script); !ok) return base::fail(ok.error());
    const auto stappen = script.parts("stappen");
    if (!stappen) return base::fail(stappen.error());
    for (const auto& stap : *stappen) {
      if (auto ok = play_step(stap); !ok) return base::fail(ok.error());
      ++result_.stappen;
    }
    if (auto ok = move_clock(script, "klok"); !ok) return base::fail(ok.error());
    return std::move(result_);
  }

 private:
  Played<std::monostate> move_clock(const Part& part, std::string_view key) {
    const auto tijd = part.instant(key);
    if (!tijd) return base::fail(tijd.error());
    if (*tijd < now_) return mistake(part.at + "/" + std::string(key), "de tijd gaat terug");
    now_ = *tijd;
    stage_.clock.set(now_);
    return std::monostate{};
  }

  Played<std::monostate> play_accounts(const Part& script) {
    if (auto ok = move_clock(script, "begin"); !ok) return ok;
    const auto wachtwoord = script.text("wachtwoord");
    if (!wachtwoord) return base::fail(wachtwoord.error());
    const auto hash = base::hash_password(*wachtwoord, stage_.random, stage_.password_cost);
    const auto accounts = script.parts("accounts");
    if (!accounts) return base::fail(accounts.error());
    for (const auto& part : *accounts) {
      if (auto ok = play_account(part, hash); !ok) return ok;
      ++result_.accounts;
    }
    return std::monostate{};
  }

  Played<std::monostate> play_account(const Part& part, const std::string& password_hash) {
    if (auto ok = part.only({"sleutel", "gebruikersnaam", "naam", "functies"}); !ok) return ok;
    const auto sleutel = part.text("sleutel"), gebruikersnaam = part.text("gebruikersnaam"), naam = part.text("naam");
    for (const auto* field : {&sleutel, &gebruikersnaam, &naam})
      if (!*field) return base::fail(field->error());
    Account account;
    account.persoon = base::new_uuid(stage_.clock, stage_.random);
    account.gebruikersnaam = *gebruikersnaam;
    account.naam = *naam;
    account.wachtwoord_hash = password_hash;
    if (functies_.contains(*sleutel) || !stage_.accounts.add(account))
      return mistake(part.at, "account '" + *gebruikersnaam + "' bestaat al");
    const auto functies = part.parts("functies");
    if (!functies) return base::fail(functies.error());
    for (const auto& functie : *functies)
      if (auto ok = assign(functie, *sleutel, account.persoon); !ok) return ok;
    return std::monostate{};
  }

  /// The program itself gives the first functions: nobody is there yet to do it.
  Played<std::monostate> assign(const Part& functie, const std::string& sleutel, const base::Uuid& persoon) {
    auto actor = authorise_system(stage_.referentie);
    actor.functie = "beheerder";
    const StreamRef stream{domain::Soort::functie, base::new_uuid(stage_.clock, stage_.random)};
    const auto* fields = functie.value.get_if<Object>();
    if (!fields) return mistake(functie.at, "hier hoort een functie te staan");
    Object invoer = *fields;
    invoer.emplace_back("persoon", Value(base::to_string(persoon)));
    invoer.emplace_back("van", Value(base::to_string(base::amsterdam_date(now_))));
    const auto done = act({stream, "functie_toewijzen", Value(std::move(invoer)), Value(Array{}), functie.at, actor});
    if (!done) return base::fail(done.error());
    if (!done->empty()) return mistake(functie.at, "geweigerd: " + *done);
    const auto made = stage_.store.reader()->toestand(stream, kringen_for_lookup());
    functies_[sleutel].push_back({stream.id, made.value().toestand.as<gen::FunctieToestand>()});
    return std::monostate{};
  }

  Played<domain::Actor> actor_of(const Part& stap) const {
    const auto door = stap.text("door");
    if (!door) return base::fail(door.error());
    const auto known = functies_.find(*door);
    if (known == functies_.end()) return mistake(stap.at + "/door", "onbekend account '" + *door + "'");
    const auto als = stap.text_or_empty("als");
    for (const auto& functie : known->second)
      if (als.empty() || als == functie.toestand.functie || als == functie.toestand.gremium)
        return authorise(stage_.referentie, functie);
    return mistake(stap.at + "/als", "'" + *door + "' heeft geen functie '" + als + "'");
  }

  Played<StreamRef> stream_of(const Part& stap) {
    const auto nieuw = stap.text_or_empty("nieuw"), dossier = stap.text_or_empty("dossier");
    if (nieuw.empty() == dossier.empty()) return mistake(stap.at, "noem 'nieuw' of 'dossier'");
    const auto known = result_.dossiers.find(nieuw.empty() ? dossier : nieuw);
    if (nieuw.empty()) {
      if (known == result_.dossiers.end()) return mistake(stap.at + "/dossier", "onbekend dossier '" + dossier + "'");
      return known->second;
    }
    const auto soort = gen::stroomsoort_from(stap.text_or_empty("soort"));
    if (!soort) return mistake(stap.at, "'soort' ontbreekt of is onbekend");
    if (known != result_.dossiers.end()) return mistake(stap.at + "/nieuw", "'" + nieuw + "' bestaat al");
    return StreamRef{*soort, base::new_uuid(stage_.clock, stage_.random)};
  }

  Played<std::monostate> play_step(const Part& stap) {
    if (auto ok = stap.only({"tijd", "klok", "door", "als", "soort", "dossier", "nieuw", "handeling", "invoer",
                             "bevestigd", "geweigerd"});
        !ok)
      return ok;
    if (auto ok = move_clock(stap, "tijd"); !ok) return ok;
    if (stap.value.member("klok") != nullptr) {
      if (auto ok = stap.only({"tijd", "klok"}); !ok) return ok;
      if (stap.text_or_empty("klok") != "loopt") return mistake(stap.at + "/klok", "alleen 'loopt' past hier");
      laat_klok_lopen(stage_.store, authorise_system(stage_.referentie), stage_.clock);
      return std::monostate{};
    }
    const auto actor = actor_of(stap);
    if (!actor) return base::fail(actor.error());
    const auto stream = stream_of(stap);
    if (!stream) return base::fail(stream.error());
    const auto handeling = stap.text("handeling");
    if (!handeling) return base::fail(handeling.error());
    const auto* invoer = stap.value.member("invoer");
    auto resolved = resolve(invoer ? *invoer : Value(Object{}), stap.at + "/invoer", *actor);
    if (!resolved) return base::fail(resolved.error());
    const auto* bevestigd = stap.value.member("bevestigd");
    const auto code =
        act({*stream, *handeling, std::move(*resolved), bevestigd ? *bevestigd : Value(Array{}), stap.at, *actor});
    if (!code) return base::fail(code.error());
    const auto expected = stap.text_or_empty("geweigerd");
    if (*code != expected)
      return mistake(stap.at,
                     "'" + *handeling + "' " + (code->empty() ? "is niet geweigerd" : "is geweigerd: " + sentence_));
    if (code->empty() && stap.value.member("nieuw")) result_.dossiers.emplace(stap.text_or_empty("nieuw"), *stream);
    return std::monostate{};
  }

  /// Replaces every "@..." by what it stands for.
  Played<Value> resolve(const Value& value, const std::string& at, const domain::Actor& actor) {
    if (const auto* text = value.get_if<std::string>()) {
      if (!text->starts_with('@')) return value;
      return look_up(text->substr(1), at, actor);
    }
    if (const auto* list = value.get_if<Array>()) {
      Array out;
      for (const auto& item : *list) {
        auto resolved = resolve(item, at + "/" + std::to_string(out.size()), actor);
        if (!resolved) return resolved;
        out.push_back(std::move(*resolved));
      }
      return Value(std::move(out));
    }
    const auto* object = value.get_if<Object>();
    if (!object) return value;
    Object out;
    for (const auto& [key, content] : *object) {
      auto resolved = resolve(content, std::string(at).append("/").append(key), actor);
      if (!resolved) return resolved;
      out.emplace_back(key, std::move(*resolved));
    }
    return Value(std::move(out));
  }

  Played<Value> look_up(std::string_view path, const std::string& at, const domain::Actor& actor) {
    const auto slash = path.find('/');
    const auto known = result_.dossiers.find(path.substr(0, slash));
    if (known == result_.dossiers.end())
      return mistake(at, "onbekend dossier '" + std::string(path.substr(0, slash)) + "'");
    if (slash == std::string_view::npos) return Value(base::to_string(known->second.id));
    const auto state = stage_.store.reader()->toestand(known->second, actor.kringen);
    if (!state) return mistake(at, "dit dossier is niet leesbaar voor wie hier handelt");
    const Value whole = base::to_value(state->toestand);
    const Value* here = &whole;
    for (auto rest = path.substr(slash); here && !rest.empty();) {
      const auto next = rest.find('/', 1);
      here = child(*here, rest.substr(1, next - 1));
      rest = next == std::string_view::npos ? std::string_view() : rest.substr(next);
    }
    if (!here) return mistake(at, "'" + std::string(path) + "' bestaat niet");
    return *here;
  }

  struct Act {
    StreamRef stream;
    std::string handeling;
    Value invoer, bevestigd;
    std::string at;
    domain::Actor actor;
  };

  /// The code of the refusal, with its sentence in `sentence_`; empty when the act is recorded.
  Played<std::string> act(const Act& wanted) {
    const auto* loop = stage_.werkwijze.levensloop(wanted.stream.soort);
    const auto* overgang = loop ? loop->overgang(wanted.handeling) : nullptr;
    if (!overgang) return mistake(wanted.at + "/handeling", "onbekende handeling '" + wanted.handeling + "'");
    Job job;
    if (overgang->invoer) {
      auto decoded = base::decode(*overgang->invoer, wanted.invoer, wanted.at + "/invoer");
      auto errors = decoded ? unknown_codes(stage_.referentie, *decoded, wanted.at + "/invoer") : decoded.error();
      if (!errors.empty()) return mistake(errors.front().pointer, sentence_of(errors.front()));
      job.command.invoer = std::move(*decoded);
    }
    const auto* bevestigd = wanted.bevestigd.get_if<Array>();
    if (!bevestigd) return mistake(wanted.at + "/bevestigd", "hier hoort een lijst");
    for (std::size_t i = 0; i < bevestigd->size(); ++i) {
      auto decoded = base::decode(base::describe<gen::Bevestiging>(), (*bevestigd)[i],
                                  wanted.at + "/bevestigd/" + std::to_string(i));
      if (!decoded) return mistake(decoded.error().front().pointer, sentence_of(decoded.error().front()));
      job.command.bevestigd.push_back(decoded->as<gen::Bevestiging>());
    }
    job.command.id = base::new_uuid(stage_.clock, stage_.random);
    job.command.stream = wanted.stream;
    job.command.handeling = wanted.handeling;
    job.actor = wanted.actor;
    if (stage_.vul_aan) stage_.vul_aan(job.command, *stage_.store.reader(), job.actor.kringen, now_);
    job.sleutel = base::to_string(job.command.id);
    job.verzoek = base::sha256(wanted.handeling + "\n" + base::json::encode(wanted.invoer));
    std::promise<Store::Outcome> promise;
    stage_.store.submit(std::move(job), [&](Store::Outcome outcome) { promise.set_value(std::move(outcome)); });
    const auto outcome = promise.get_future().get();
    if (outcome.fault) std::rethrow_exception(outcome.fault);
    if (outcome.result) return std::string();
    sentence_ = reden(labels_, wanted.stream.soort, outcome.result.error(), Taal::nl).reden;
    return outcome.result.error().code;
  }

  static std::string sentence_of(const base::InputError& error) {
    const auto* sentence = gen::find_input_sentence(error.code);
    return sentence ? fill(sentence->nl, [&](std::string_view) { return error.detail; }) : error.code;
  }

  const ScriptStage& stage_;
  Labels labels_;
  base::Instant now_{};
  ScriptResult result_;
  std::map<std::string, std::vector<Functie>, std::less<>> functies_;  ///< by the key of the account
  std::string sentence_;
};

}  // namespace

base::Result<ScriptResult, ScriptMistake> play_script(const base::json::Value& script, const ScriptStage& stage) {
  return Player(stage).play({script, ""});
}

}  // namespace ruimte::application
