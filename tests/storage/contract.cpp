// SPDX-License-Identifier: EUPL-1.2
#include "contract.hpp"

#include <future>

#include "base/json.hpp"

namespace ruimte::test {
namespace {

std::vector<Factory>& list_of_factories() {
  static std::vector<Factory> all;
  return all;
}

}  // namespace

const std::vector<Factory>& factories() { return list_of_factories(); }

bool add_factory(Factory factory) {
  list_of_factories().push_back(std::move(factory));
  return true;
}

Contract::Outcome Contract::submit(application::Job job) {
  std::promise<Outcome> answer;
  store().submit(std::move(job), [&](Outcome outcome) { answer.set_value(std::move(outcome)); });
  return answer.get_future().get();
}

application::Receipt Contract::accepted(application::Job job) {
  const Outcome outcome = submit(std::move(job));
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  if (!outcome.result) {
    ADD_FAILURE() << "refused: " << outcome.result.error().code;
    return {};
  }
  return *outcome.result;
}

std::string Contract::refusal_code(application::Job job) {
  const Outcome outcome = submit(std::move(job));
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  return outcome.result ? "aanvaard" : outcome.result.error().code;
}

std::string store_name(const testing::TestParamInfo<Factory>& info) { return info.param.name; }

application::ListQuery all_of(domain::Soort soort, int limiet) {
  application::ListQuery query;
  query.soort = soort;
  query.limiet = limiet;
  return query;
}

application::ListQuery sorted_by(domain::Soort soort, std::string sorteer, application::Richting richting, int limiet) {
  application::ListQuery query = all_of(soort, limiet);
  query.sorteer = std::move(sorteer);
  query.richting = richting;
  return query;
}

namespace {

void add_list(std::string& text, application::Reader& reader, const application::ListQuery& query,
              application::Kringen kringen) {
  const application::Page page = reader.list(query, kringen);
  for (const application::Row& row : page.rows) {
    text += base::to_string(row.stream.id) + " v" + std::to_string(row.versie) + " " + base::encode(row.rij) + "\n";
    if (const auto state = reader.toestand(row.stream, kringen)) text += base::encode(state->toestand) + "\n";
    for (const auto& event : reader.verloop(row.stream, kringen)) text += base::encode(event.inhoud) + "\n";
  }
  text += "volgende " + page.volgende + "\n";
}

}  // namespace

std::string everything(application::Reader& reader, application::Kringen kringen) {
  std::string text;
  for (const domain::Soort soort : {domain::Soort::overleg, domain::Soort::vraagstuk}) {
    for (const auto richting : {application::Richting::op, application::Richting::neer}) {
      add_list(text, reader, sorted_by(soort, "bijgewerktOp", richting, 3), kringen);
      add_list(text, reader, sorted_by(soort, "bijgewerktOp", richting, 200), kringen);
    }
    for (const auto& count : reader.telling(soort, kringen)) text += count.fase + std::to_string(count.aantal) + "\n";
  }
  for (const auto& event : reader.log(0, 1000, kringen)) text += base::encode(event.inhoud) + "\n";
  return text;
}

}  // namespace ruimte::test
