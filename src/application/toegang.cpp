// SPDX-License-Identifier: EUPL-1.2
#include "application/toegang.hpp"

#include "application/authorise.hpp"
#include "application/submit.hpp"
#include "application/system/system_actor.hpp"
#include "base/crypto.hpp"
#include "base/hash.hpp"
#include "domain/method/toegang.hpp"

namespace ruimte::application {

namespace {

/// Without signs that look alike. Twenty of them hold 98 bits.
constexpr std::string_view tekens = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
constexpr int lengte = 20, groep = 5;

std::string nieuwe_code(base::Random& random) {
  std::string code;
  for (int i = 0; i < lengte; ++i) {
    if (i != 0 && i % groep == 0) code += '-';
    code += tekens[base::random_below(random, tekens.size())];
  }
  return code;
}

/// As it was typed: small letters, spaces and dashes do not count.
base::Hash vingerafdruk(const base::Uuid& persoon, std::string_view code) {
  std::string kaal;
  for (const char c : code) {
    if (c == '-' || c == ' ') continue;
    kaal += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return base::Sha256().add("herstelcode\n").add(base::to_string(persoon)).add("\n").add(kaal).finish();
}

Job job_for(domain::Actor actor, const domain::StreamRef& stream, const base::Uuid& opdracht, base::Record invoer) {
  Job job;
  job.command.id = opdracht;
  job.command.stream = stream;
  job.command.invoer = std::move(invoer);
  job.sleutel = base::to_string(opdracht);
  job.verzoek = base::sha256(job.sleutel);
  job.actor = std::move(actor);
  return job;
}

}  // namespace

std::optional<domain::Aggregate> toegang_van(Reader& reader, const base::Uuid& persoon) {
  const auto kringen = kringen_for_lookup();
  const auto ref = reader.by_key(domain::Soort::toegang, base::to_string(persoon), kringen);
  return ref ? reader.toestand(*ref, kringen) : std::nullopt;
}

base::Result<Herstelcode, domain::Refusal> geef_herstelcode(Store& store, Accounts& accounts, base::Random& random,
                                                            const Herstelvraag& vraag) {
  const auto code = nieuwe_code(random);
  const auto bestaand = toegang_van(*store.reader(), vraag.persoon);
  const auto stream =
      bestaand ? bestaand->ref : domain::StreamRef{domain::Soort::toegang, domain::sub_id(vraag.persoon, "toegang")};
  auto job = job_for(
      vraag.beheerder, stream, vraag.opdracht,
      base::Record::of(gen::HerstelUitgevenInvoer{vraag.persoon, vraag.reden, vingerafdruk(vraag.persoon, code)}));
  job.command.handeling = domain::toegang::uitgeven;
  const auto outcome = submit_and_wait(store, std::move(job));
  if (!outcome.result) return base::fail(outcome.result.error());
  const auto nu = toegang_van(*store.reader(), vraag.persoon);
  const auto& toestand = nu.value().toestand.as<gen::ToegangToestand>();
  if (toestand.onbevestigd)
    accounts.set_password(vraag.persoon, "-");
  else
    accounts.end_sessions(vraag.persoon);
  return Herstelcode{code, toestand.herstellen.back().geldig_tot};
}

bool gebruik_herstelcode(Store& store, const domain::Referentie& referentie, const base::Uuid& persoon,
                         std::string_view code) {
  const auto toegang = toegang_van(*store.reader(), persoon);
  if (!toegang) return false;
  const auto& herstel = toegang->toestand.as<gen::ToegangToestand>().herstellen.back();
  const auto hash = vingerafdruk(persoon, code);
  if (!base::equal_in_constant_time(base::to_string(herstel.code_hash), base::to_string(hash))) return false;
  auto job = job_for(authorise_system(referentie), toegang->ref, domain::sub_id(herstel.id, "gebruikt"),
                     base::Record::of(gen::HerstelGebruikInvoer{herstel.id, hash}));
  job.command.handeling = domain::toegang::gebruiken;
  const auto outcome = submit_and_wait(store, std::move(job));
  return outcome.result && !outcome.result->herhaald;
}

}  // namespace ruimte::application
