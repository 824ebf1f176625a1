// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/api/resource.hpp"

/// One function per row of the table. Each may assume that the row's permission holds and that its body is decoded.
namespace ruimte::http::handlers {

// sessions.cpp
Answer sign_in(Context& ctx);
Answer current_session(Context& ctx);
Answer restore_access(Context& ctx);
Answer sign_out(Context& ctx);
Answer choose_function(Context& ctx);

// accounts.cpp
Answer list_accounts(Context& ctx);
Answer create_account(Context& ctx);
Answer own_account(Context& ctx);
Answer change_own_password(Context& ctx);
Answer issue_reset_code(Context& ctx);

// nouns.cpp
Answer list_dossiers(Context& ctx);
Answer count_dossiers(Context& ctx);
Answer read_dossier(Context& ctx);
Answer read_history(Context& ctx);

// acts.cpp
Answer possible_acts(Context& ctx);
Answer possible_creations(Context& ctx);
Answer act_on_dossier(Context& ctx);
Answer create_dossier(Context& ctx);

// capacity.cpp
Answer staffing(Context& ctx);
Answer budgets(Context& ctx);
Answer meeting_time(Context& ctx);

// expectations.cpp
Answer expectations(Context& ctx);
Answer readiness(Context& ctx);

// reference.cpp
Answer list_catalogues(Context& ctx);
Answer read_catalogue(Context& ctx);
Answer dictionary(Context& ctx);
Answer dictionary_record(Context& ctx);
Answer list_layers(Context& ctx);
Answer read_layer(Context& ctx);
Answer read_tile(Context& ctx);
Answer evidence(Context& ctx);
Answer goals(Context& ctx);
Answer goals_of_agreement(Context& ctx);
Answer openapi(Context& ctx);
Answer health(Context& ctx);
Answer environment(Context& ctx);

// kaart.cpp
Answer measure_drawing(Context& ctx);
Answer map_claims(Context& ctx);
Answer map_tensions(Context& ctx);
Answer map_novex(Context& ctx);
Answer map_overlap(Context& ctx);
Answer map_balance(Context& ctx);

// methods.cpp
Answer method(Context& ctx);
Answer method_version(Context& ctx);
Answer method_differences(Context& ctx);
Answer method_move(Context& ctx);

// signalen.cpp
Answer signals(Context& ctx);
Answer week_overview(Context& ctx);
Answer decision_agenda(Context& ctx);
Answer put_off_signal(Context& ctx);

// search.cpp
Answer search(Context& ctx);
Answer search_suggestions(Context& ctx);

// planning.cpp
Answer year_plan(Context& ctx);
Answer year_plan_proposal(Context& ctx);
Answer try_move(Context& ctx);
Answer replanning(Context& ctx);
Answer vision_revisions(Context& ctx);

// agendafeeds.cpp
Answer list_feeds(Context& ctx);
Answer make_feed(Context& ctx);
Answer revoke_feed(Context& ctx);
Answer read_feed(Context& ctx);

// overviews.cpp
Answer list_overviews(Context& ctx);
Answer read_overview(Context& ctx);
Answer overview_csv(Context& ctx);
Answer scheme(Context& ctx);
Answer route_advice(Context& ctx);

// conflict.cpp
Answer conflict_report(Context& ctx);
Answer conflict_brief(Context& ctx);
Answer public_no_choices(Context& ctx);

// publication.cpp
Answer public_agreements(Context& ctx);
Answer public_agreement(Context& ctx);
Answer public_of_province(Context& ctx);
Answer public_of_province_csv(Context& ctx);

// papers.cpp
Answer list_papers(Context& ctx);
Answer paper_docx(Context& ctx);
Answer paper_odt(Context& ctx);
Answer paper_pdf(Context& ctx);

// taken.cpp
Answer start_reading(Context& ctx);
Answer list_jobs(Context& ctx);
Answer read_job(Context& ctx);
Answer read_job_result(Context& ctx);
Answer stop_job(Context& ctx);
Answer take_over(Context& ctx);

// overlappen.cpp
Answer start_overlaps(Context& ctx);
Answer read_overlaps(Context& ctx);
Answer overlaps_csv(Context& ctx);
Answer overlaps_geopackage(Context& ctx);

// scenario.cpp
Answer start_scenario(Context& ctx);
Answer read_scenario(Context& ctx);
Answer scenario_csv(Context& ctx);
Answer scenario_cog(Context& ctx);
Answer scenario_geopackage(Context& ctx);
Answer scenario_proof(Context& ctx);
Answer scenario_docx(Context& ctx);
Answer scenario_odt(Context& ctx);
Answer scenario_pdf(Context& ctx);

// schuif.cpp
Answer slide(Context& ctx);
Answer start_sample(Context& ctx);
Answer read_sample(Context& ctx);

// changes.cpp
Answer changes(Context& ctx);

// practice.cpp
Answer practice_accounts(Context& ctx);
Answer move_clock(Context& ctx);
Answer practice_state(Context& ctx);
Answer begin_again(Context& ctx);

// onthouden.cpp
Answer changed_since(Context& ctx);
Answer saw_all(Context& ctx);
Answer saw(Context& ctx);
Answer read_guide(Context& ctx);
Answer write_guide(Context& ctx);
Answer forget(Context& ctx);

}  // namespace ruimte::http::handlers
