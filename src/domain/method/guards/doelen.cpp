// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/guards/guards.hpp"
#include "gen/afspraak.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

Answer doel_hangt_eraan(const Ctx& c, const Args&) {
  if (!c.dossier->toestand.as<gen::AfspraakToestand>().doelen.empty()) return allowed();
  return Refuse("geen_doel_gekoppeld", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"doel_koppelen"})
      .done();
}

}  // namespace

void register_doelen(Registry& r) { r.add(GuardDef{"doel_hangt_eraan", Soort::afspraak, {}, doel_hangt_eraan, false}); }

}  // namespace ruimte::domain::guards
