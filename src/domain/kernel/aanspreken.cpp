// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/aanspreken.hpp"

#include "domain/kernel/evolve.hpp"
#include "gen/aanspreekbericht.hpp"

namespace ruimte::domain {

Answer aanspreken_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  const auto niet_namens = [](const std::string& wie) {
    return Refuse("aangesproken_is_ander", gen::WanneerWel::nu_door_ander)
        .feit("organisatie", wie)
        .wie({"accounthouder_departement", "projectleider"})
        .done();
  };
  if (r.is<gen::AanspreekberichtVerstuurd>()) {
    const auto& e = r.as<gen::AanspreekberichtVerstuurd>();
    return e.van == v.actor.organisatie && e.invoer.aan != e.van ? allowed() : niet_namens(e.van);
  }
  if (!r.is<gen::AanspreekberichtBeantwoord>()) return allowed();
  const auto& aan = v.before->toestand.as<gen::AanspreekberichtToestand>().aan;
  const bool zelf = v.actor.organisatie == aan && r.as<gen::AanspreekberichtBeantwoord>().antwoord.organisatie == aan;
  return zelf ? allowed() : niet_namens(aan);
}

namespace evolve {

namespace {

using Bericht = gen::AanspreekberichtToestand;

void verstuurd(Bericht& s, const gen::AanspreekberichtVerstuurd& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.soort = e.soort;
  s.vraagstuk = e.invoer.vraagstuk;
  s.afspraak = e.invoer.afspraak;
  s.van = e.van;
  s.aan = e.invoer.aan;
  s.tekst = e.invoer.tekst;
  s.grens = e.grens;
  s.antwoord_voor = e.antwoord_voor;
}

}  // namespace

Record aanspreekbericht(const Record& toestand, const Record& inhoud, Instant op) {
  Bericht t = copy_of<Bericht>(toestand);
  const bool known =
      when<gen::AanspreekberichtVerstuurd>(t, inhoud, [](Bericht& s, const auto& e) { verstuurd(s, e); }) ||
      levensloop(t, inhoud) ||
      when<gen::AanspreekberichtBeantwoord>(t, inhoud, [](Bericht& s, const auto& e) { s.antwoord = e.antwoord; }) ||
      when<gen::AntwoordBleefUit>(t, inhoud, [](Bericht& s, const auto& e) {
        s.herinneringen = e.herinnering;
        s.antwoord_voor = e.antwoord_voor;
      });
  return finish(std::move(t), known, op);
}

}  // namespace evolve

}  // namespace ruimte::domain
