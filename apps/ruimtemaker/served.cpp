// SPDX-License-Identifier: EUPL-1.2
#include "served.hpp"

#include "application/klok.hpp"
#include "application/system/system_actor.hpp"
#include "geodata/write_overlay.hpp"
#include "geodata/write_shapes.hpp"
#include "oefen.hpp"
#include "stukken.hpp"
#include "zones.hpp"

namespace ruimte::app {

Served::Served(const std::string& folder, const Oefendeel* oefen, const DataFolder::Parts& parts,
               const Gedeeld& gedeeld, const ServeOptions& o)
    : data_(folder, oefen != nullptr, parts),
      taken_(storage::open_taken(taken_in(folder))),
      wijzigingen_(listening(oefen != nullptr, parts)),
      api_(environment(folder, oefen, parts, gedeeld, o)),
      clock_(data_.store(), parts.content.referentie, parts.clock),
      trials_(data_.store(), parts.content) {
  if (gedeeld.rekenaar && !o.zonder_werker)
    werker_.emplace(application::Uitvoerder::Delen{*taken_, wall_, parts.random}, werksoorten(*gedeeld.rekenaar));
}

http::BroadcastParts Served::listening(bool oefen, const DataFolder::Parts& parts) {
  http::BroadcastParts out;
  out.store = &data_.store();
  out.accounts = &data_.store().accounts();
  out.referentie = &parts.content.referentie;
  out.clock = &parts.clock;
  out.session_clock = oefen ? &wall_ : nullptr;
  out.random = &parts.random;
  out.key = data_.key();
  out.prefix = prefix(oefen);
  return out;
}

http::Environment Served::environment(const std::string& folder, const Oefendeel* oefen, const DataFolder::Parts& parts,
                                      const Gedeeld& gedeeld, const ServeOptions& o) {
  http::Environment env;
  env.store = &data_.store();
  env.accounts = &wijzigingen_.accounts();
  env.feeds = &wijzigingen_;
  env.uitstellen = &data_.store().uitstellen();
  env.agendafeeds = &data_.store().agendafeeds();
  env.onthouden = &data_.store().onthouden();
  env.referentie = &parts.content.referentie;
  env.werkwijze = &parts.content.werkwijze;
  env.methoden = &parts.content.methoden;
  env.clock = &parts.clock;
  env.random = &parts.random;
  env.layers = &gedeeld.lagen;
  env.rekenaar = gedeeld.rekenaar.get();
  env.overlapvormen = gedeeld.overlapvormen;
  env.overgangszone = gedeeld.overgangszone;
  env.sjablonen = &gedeeld.sjablonen;
  env.drukker = gedeeld.drukker.get();
  env.provincievorm = provincievormen(gedeeld.lagen);
  env.overlapbestand = geodata::overlay_bytes;
  env.celkaarten = {geodata::cog_bytes, geodata::geopackage_bytes};
  env.taken = taken_.get();
  if (gedeeld.rekenaar) env.schuiven = &schuiven_;
  env.taakgeheugen = o.taakgeheugen_mb << 20U;
  env.key = data_.key();
  env.prefix = prefix(oefen != nullptr);
  env.oefen = oefen != nullptr;
  env.secure_cookie = o.achter_proxy;
  env.limits.requests_per_minute = o.verzoeken;
  if (oefen) add_practice(env, folder, *oefen, parts.content.referentie);
  return env;
}

void Served::add_practice(http::Environment& env, const std::string& folder, const Oefendeel& oefen,
                          const domain::Referentie& referentie) {
  env.oefenscript = oefenscript(folder);
  if (gevuld_in(folder).bezetting == gen::Bezetting::schuilnamen) env.schuilnamen = application::schuilnamen();
  env.session_clock = &wall_;
  env.oefenstand = oefen.stand;
  env.begin_opnieuw = oefen.begin_opnieuw;
  env.verzet_klok = [this, &klok = oefen.klok, &referentie](base::Instant instant, const base::Uuid& functie) {
    const std::scoped_lock lock(moving_);  // moves stand in the log in the order in which they were made
    const auto van = klok.move_to(instant);
    if (!van) return false;
    application::leg_klok_verzet_vast(data_.store(), application::authorise_system(referentie),
                                      {*van, instant, functie});
    clock_.round();
    return true;
  };
}

}  // namespace ruimte::app
