// SPDX-License-Identifier: EUPL-1.2
#include "application/klok.hpp"

#include <stdexcept>

#include "application/submit.hpp"
#include "base/hash.hpp"
#include "domain/method/klok.hpp"

namespace ruimte::application {

namespace {

Job job_for(const VerlopenTermijn& termijn, const domain::Actor& systeem) {
  Job job;
  job.command.id = domain::sub_id(termijn.id, "klok");
  job.command.stream = termijn.stream;
  job.command.handeling = domain::klok::handeling;
  job.command.invoer = base::Record::of(gen::TermijnInvoer{termijn.id});
  job.actor = systeem;
  job.sleutel = base::to_string(termijn.id);
  job.verzoek = base::sha256(job.sleutel);
  return job;
}

}  // namespace

KlokRonde laat_klok_lopen(Store& store, const domain::Actor& systeem, const base::Clock& clock) {
  KlokRonde ronde;
  std::optional<VerlopenTermijn> termijn;
  while (true) {
    const auto vandaag = base::amsterdam_date(clock.now());
    termijn = store.reader()->verlopen_termijn(termijn, vandaag, systeem.kringen);
    if (!termijn) return ronde;
    const auto outcome = submit_and_wait(store, job_for(*termijn, systeem));
    const bool first = outcome.result && !outcome.result->herhaald;
    ++(first ? ronde.uitgevoerd : ronde.al_gedaan);
  }
}

void leg_klok_verzet_vast(Store& store, const domain::Actor& systeem, const gen::KlokVerzetInvoer& zet) {
  Job job;
  job.command.stream = domain::klok::oefenklok();
  job.command.id = domain::sub_id(job.command.stream.id, base::to_string(zet.naar));
  job.command.handeling = domain::klok::verzetten;
  job.command.invoer = base::Record::of(zet);
  job.actor = systeem;
  if (const auto outcome = submit_and_wait(store, std::move(job)); !outcome.result)
    throw std::logic_error("the log does not take the move of its clock: " + outcome.result.error().code);
}

}  // namespace ruimte::application
