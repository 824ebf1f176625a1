// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/stamp.hpp"

#include "base/json.hpp"
#include "base/merkle.hpp"

namespace ruimte::storage::sqlite {

Stamp stamp(const application::Feit& feit, const Cause& cause, std::int64_t volgnr, base::Random& random) {
  Stamp out;
  random.fill(out.salt);
  out.payload = base::encode(feit.inhoud);
  read_record(feit.inhoud.desc(), out.payload);  // what cannot be read again must never come into the log
  const auto& actor = cause.actor;
  const auto& namens = actor.namens;
  const std::string_view salt(reinterpret_cast<const char*>(out.salt.data()), out.salt.size());
  out.envelop = gen::Envelop{.volgnr = volgnr,
                             .stroom = feit.stream.id,
                             .stroomsoort = feit.stream.soort,
                             .versie = feit.versie,
                             .kring = feit.kring.nr,
                             .soort = domain::event_name(feit.inhoud.desc().name),
                             .schemaversie = feit.inhoud.desc().version,
                             .tijd = cause.tijd,
                             .functie = actor.functie_id,
                             .partij = actor.organisatie,
                             .rol = namens ? namens->door : actor.functie,
                             .namens = namens ? std::optional(namens->functie_id) : std::nullopt,
                             .namens_rol = namens ? std::optional(actor.functie) : std::nullopt,
                             .machtiging = namens ? std::optional(namens->machtiging) : std::nullopt,
                             .krachtens = feit.krachtens,
                             .werkwijze = feit.werkwijze,
                             .oorzaak = cause.opdracht,
                             .inhoud_verbinding = commitment(salt, out.payload)};
  return out;
}

void write_event(Connection& db, const Stamp& event) {
  const auto& envelop = event.envelop;
  const std::string stored = base::encode(base::describe<gen::Envelop>(), &envelop);
  db.run("INSERT INTO gebeurtenis (volgnr, stroom, versie, kring, envelop, blad) VALUES (?, ?, ?, ?, ?, ?)",
         envelop.volgnr, envelop.stroom, envelop.versie, envelop.kring, std::string_view(stored),
         base::merkle_leaf(stored));
  db.run("INSERT INTO inhoud (volgnr, zout, doc) VALUES (?, ?, ?)", envelop.volgnr,
         Bytes{std::string(event.salt.begin(), event.salt.end())}, std::string_view(event.payload));
}

}  // namespace ruimte::storage::sqlite
