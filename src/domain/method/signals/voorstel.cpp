// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <map>

#include "domain/kernel/voorstel.hpp"
#include "domain/method/signals/regels.hpp"

namespace ruimte::domain::signals {

namespace {

/// One for the whole proposal, with a count: never one per element.
std::vector<Bevinding> reactie_te_laat(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::VoorstelToestand>(a);
  std::optional<base::Date> sinds;
  int aantal = 0;
  for (const auto& e : t.elementen) {
    if (!vraagt_reactie(e) || !e.te_laat_sinds) continue;
    ++aantal;
    if (!sinds || *e.te_laat_sinds < *sinds) sinds = e.te_laat_sinds;
  }
  if (aantal == 0) return {};
  return {{{},
           sinds,
           {},
           {{"rijk", {"rijk", "", ""}}},
           {feit("nummer", t.nummer), feit("titel", t.titel), feit("provincie", t.provincie),
            feit("aantal", std::to_string(aantal)), feit("sinds", *sinds)}}};
}

/// What does not fit stays a matter of every department that was asked, until it has answered itself.
std::vector<Bevinding> past_niet_open(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::VoorstelToestand>(a);
  std::map<std::string, int> open;
  for (const auto& e : t.elementen)
    if (e.invoer.antwoord == gen::Voorstelantwoord::past_niet)
      for (const auto& wie : e.invoer.aan)
        if (vraagt_reactie_van(e, wie)) ++open[wie];
  std::vector<Bevinding> uit;
  uit.reserve(open.size());
  for (const auto& [wie, aantal] : open)
    uit.push_back({{},
                   {},
                   {},
                   {{"departement", organisatie(c, wie)}},
                   {feit("nummer", t.nummer), feit("provincie", t.provincie), feit("organisatie", wie),
                    feit("aantal", std::to_string(aantal))}});
  return uit;
}

constexpr std::string_view past_niet_feiten[] = {"nummer", "provincie", "organisatie", "aantal"};
constexpr std::string_view rol_rijk[] = {"rijk"};
constexpr std::string_view reactie_feiten[] = {"nummer", "titel", "provincie", "aantal", "sinds"};

}  // namespace

std::span<const RegelDef> voorstel_regels() {
  static constexpr std::array regels = {
      RegelDef{"reactie_te_laat", Soort::voorstel, {}, rol_rijk, reactie_feiten, true, reactie_te_laat},
      RegelDef{"past_niet_open", Soort::voorstel, {}, rol_departement, past_niet_feiten, false, past_niet_open}};
  return regels;
}

}  // namespace ruimte::domain::signals
