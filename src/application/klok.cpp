// SPDX-License-Identifier: EUPL-1.2
#include "application/klok.hpp"

#include <future>

#include "base/hash.hpp"
#include "domain/method/klok.hpp"

namespace ruimte::application {

namespace {

Store::Outcome submit_and_wait(Store& store, Job job) {
  std::promise<Store::Outcome> answer;
  store.submit(std::move(job), [&](Store::Outcome outcome) { answer.set_value(std::move(outcome)); });
  Store::Outcome outcome = answer.get_future().get();
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  return outcome;
}

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

}  // namespace ruimte::application
