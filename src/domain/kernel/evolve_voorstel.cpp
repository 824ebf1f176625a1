// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>

#include "domain/kernel/evolve.hpp"
#include "domain/kernel/fault.hpp"
#include "domain/kernel/voorstel.hpp"

namespace ruimte::domain::evolve {

namespace {

using Voorstel = gen::VoorstelToestand;

template <class F>
void voor_elk(Voorstel& s, const std::vector<base::Uuid>& ids, F change) {
  for (auto& e : s.elementen)
    if (std::ranges::find(ids, e.id) != ids.end()) change(e);
}

void voorstel_aangeboden(Voorstel& s, const gen::VoorstelAangeboden& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.titel = e.titel;
  s.provincie = e.provincie;
  s.aangeboden_op = e.op;
  s.besluit = e.besluit;
  s.elementen = e.elementen;
}

/// Putting off moves the day; that a response was late once stays with the earlier response, not with the new day.
void reactie_gegeven(Voorstel& s, const gen::ReactieGegeven& e) {
  const bool aangehouden = e.reactie.uitkomst == gen::Reactieuitkomst::aangehouden;
  voor_elk(s, e.elementen, [&](gen::Voorstelelement& el) {
    el.reacties.push_back(e.reactie);
    if (!aangehouden) return;
    el.reactie_voor = e.reactie.datum;
    el.te_laat_sinds.reset();
  });
}

void checklist_ingevuld(Voorstel& s, const gen::ChecklistIngevuld& e) {
  for (const auto& a : e.antwoorden) {
    std::erase_if(s.checklist, [&](const auto& oud) { return oud.onderdeel == a.onderdeel; });
    s.checklist.push_back(a);
  }
}

}  // namespace

Record voorstel(const Record& toestand, const Record& inhoud, Instant op) {
  Voorstel t = copy_of<Voorstel>(toestand);
  const bool known =
      when<gen::VoorstelAangeboden>(t, inhoud, [](Voorstel& s, const auto& e) { voorstel_aangeboden(s, e); }) ||
      levensloop(t, inhoud) ||
      when<gen::ReactieGegeven>(t, inhoud, [](Voorstel& s, const auto& e) { reactie_gegeven(s, e); }) ||
      when<gen::ReactieUitgebleven>(t, inhoud,
                                    [](Voorstel& s, const auto& e) {
                                      if (!fault(KernelFault::silent_close))
                                        voor_elk(s, e.elementen, [&](auto& el) { el.te_laat_sinds = e.sinds; });
                                    }) ||
      when<gen::ChecklistIngevuld>(t, inhoud, [](Voorstel& s, const auto& e) { checklist_ingevuld(s, e); }) ||
      when<gen::ElementIngetrokken>(t, inhoud, [](Voorstel& s, const auto& e) {
        voor_elk(s, {e.element}, [&](auto& el) { el.ingetrokken_omdat = e.reden; });
      });
  assert(known);
  static_cast<void>(known);
  t.open_elementen = std::ranges::count_if(t.elementen, vraagt_reactie);
  t.bijgewerkt_op = op;
  return Record::of(std::move(t));
}

}  // namespace ruimte::domain::evolve
