// SPDX-License-Identifier: EUPL-1.2
// Agreements per type, as share of those that were not ended.
#include <map>
#include <set>

#include "application/overzichten/tabel.hpp"
#include "base/numbers.hpp"
#include "domain/kernel/consent.hpp"
#include "gen/afspraak.hpp"
#include "gen/spanningspunt.hpp"

namespace ruimte::application {

void vul_typen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Type", "Type"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Afspraken", "Agreements"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Aandeel in procenten", "Share in per cent"}), gen::Kolomsoort::getal}};
  std::map<gen::Afspraaktype, std::int64_t> per_type;
  std::int64_t alle = 0, vervallen = 0, raakt = 0;
  std::set<base::Uuid> genoemd;
  elk_dossier<gen::SpanningspuntToestand>(vraag, domain::Soort::spanningspunt, tabel, [&](const auto&, const auto& t) {
    genoemd.insert(t.afspraken.begin(), t.afspraken.end());
  });
  elk_dossier<gen::AfspraakToestand>(vraag, domain::Soort::afspraak, tabel, [&](const auto& ref, const auto& t) {
    if (domain::iedereen_stopt(t)) {
      ++vervallen;
      return;
    }
    ++per_type[t.type];
    ++alle;
    raakt += genoemd.contains(ref.id) ? 1 : 0;
  });
  for (std::size_t i = 0; i < gen::code_list_afspraaktype().ids.size(); ++i) {
    const auto n = per_type[static_cast<gen::Afspraaktype>(i)];
    tabel.rijen.push_back({{tekst(vraag.labels.code(gen::code_list_afspraaktype(), i, vraag.taal)),
                            getal(n, "afspraken?type=" + std::string(gen::code_list_afspraaktype().ids[i])),
                            getal(base::percent(n, alle))}});
  }
  tabel.samen = {
      std::to_string(alle) +
          in(vraag.taal, {" afspraken die u kunt lezen tellen mee; ", " agreements that you can read count; "}) +
          std::to_string(vervallen) + in(vraag.taal, {" vervallen afspraken niet.", " ended ones do not."}),
      std::to_string(raakt) +
          in(vraag.taal,
             {" daarvan raken een spanningspunt of koppelkans: ", " of them touch a tension or a chance: "}) +
          std::to_string(base::percent(raakt, alle)) + in(vraag.taal, {" procent.", " per cent."})};
}

}  // namespace ruimte::application
