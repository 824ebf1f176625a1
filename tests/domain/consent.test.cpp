// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "domain/kernel/consent.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "support/any.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"

// I-01, I-02 and I-03 against a reference that is written here from the rule, not from the kernel: who agreed to which
// text of which part, kept in plain maps.
namespace ruimte::test {
namespace {

using Deel = std::size_t;  ///< place in the document

/// What should stand. A consent is (side, reservation) on a part.
struct Verwacht {
  std::vector<std::string> tekst;
  std::vector<std::set<Deel>> hangt_af;  ///< direct
  std::vector<std::map<std::string, bool>> akkoord;
  std::set<std::string> bestuurlijk;

  explicit Verwacht(const gen::AfspraakToestand& a) : akkoord(a.tekstdelen.size()) {
    std::map<base::Uuid, Deel> plaats;
    for (Deel d = 0; d < a.tekstdelen.size(); ++d) plaats[a.tekstdelen[d].id] = d;
    for (const auto& d : a.tekstdelen) {
      tekst.push_back(d.tekst);
      hangt_af.emplace_back();
      for (const auto& op : d.hangt_af) hangt_af.back().insert(plaats.at(op));
    }
  }
  bool rust_op(Deel deel, Deel grond, std::set<Deel> gezien = {}) const {
    if (deel == grond) return true;
    if (!gezien.insert(deel).second) return false;
    return std::any_of(hangt_af[deel].begin(), hangt_af[deel].end(), [&](Deel d) { return rust_op(d, grond, gezien); });
  }
  void wijzig(Deel deel, const std::string& nieuw) {
    tekst[deel] = nieuw;
    for (Deel d = 0; d < tekst.size(); ++d)
      if (rust_op(d, deel)) akkoord[d].clear();
    bestuurlijk.clear();
  }
};

void check(const gen::AfspraakToestand& a, const Verwacht& v) {
  for (Deel d = 0; d < a.tekstdelen.size(); ++d) {
    const auto& deel = a.tekstdelen[d];
    RC_ASSERT(deel.tekst == v.tekst[d]);
    std::map<std::string, bool> er;
    for (const auto& i : deel.instemmingen) {
      RC_ASSERT(i.inhoud_hash == domain::inhoud_hash(deel, a.zijden));
      er[i.zijde] = i.voorbehoud.has_value();
    }
    RC_ASSERT(er == v.akkoord[d]);
  }
  std::set<std::string> bestuurlijk;
  for (const auto& b : a.bestuurlijk) {
    RC_ASSERT(b.versie_hash == domain::versie_hash(a));
    bestuurlijk.insert(b.zijde);
  }
  RC_ASSERT(bestuurlijk == v.bestuurlijk);
}

/// One random act of a random side on a random part; keeps the expectation in step.
class Speler {
 public:
  Speler(Hoofdtaak& job, Verwacht& v) : job_(job), v_(v) {}

  void zet() {
    zijde_ = *rc::gen::elementOf(job_.zijden());
    deel_ = *rc::gen::inRange<Deel>(0, v_.tekst.size());
    switch (*rc::gen::inRange(0, 10)) {
      case 0:
      case 1: stel_voor(); break;
      case 2: neem_over(); break;
      case 3: wijs_af(*rc::gen::element<std::string>("tekstvoorstel_afwijzen", "tekstvoorstel_intrekken")); break;
      case 4: akkoord({deel_}, true); break;
      case 5:
      case 6: akkoord(alle(), false); break;
      case 7: oude_tekst(); break;
      default: bestuurlijk(); break;
    }
  }

 private:
  const gen::Tekstdeel& deel() const { return job_.a().tekstdelen[deel_]; }
  std::vector<Deel> alle() const {
    std::vector<Deel> out;
    for (Deel d = 0; d < v_.tekst.size(); ++d) out.push_back(d);
    return out;
  }
  template <class T>
  bool doe(const domain::Actor& actor, const std::string& handeling, T invoer) {
    return job_.probeer(actor, job_.afspraak, handeling, base::Record::of(std::move(invoer))).has_value();
  }
  void stel_voor() {
    const bool hing = deel().voorstel.has_value();
    const auto tekst = "Tekst " + std::to_string(*rc::gen::inRange(0, 4));
    gen::TekstvoorstelInvoer i{deel().id, deel().inhoud_hash, tekst, "Beter zo.", *rc::gen::arbitrary<bool>()};
    RC_ASSERT(doe(job_.ambtenaar(zijde_), "tekstvoorstel_doen", i) == !hing);
  }
  void neem_over() {
    const auto voorstel = deel().voorstel;
    gen::VoorstelAntwoordInvoer i{deel().id, voorstel ? voorstel->id : base::Uuid{}, {}};
    const bool mag = voorstel && voorstel->zijde != zijde_;
    RC_ASSERT(doe(job_.ambtenaar(zijde_), "tekstvoorstel_overnemen", i) == mag);
    if (!mag) return;
    v_.wijzig(deel_, voorstel->tekst);
    if (voorstel->telt_als_akkoord) v_.akkoord[deel_][voorstel->zijde] = false;
  }
  void wijs_af(const std::string& handeling) {
    const auto voorstel = deel().voorstel;
    gen::VoorstelAntwoordInvoer i{deel().id, voorstel ? voorstel->id : base::Uuid{}, "Daarom niet."};
    const bool mag = voorstel && (voorstel->zijde == zijde_) == (handeling == "tekstvoorstel_intrekken");
    RC_ASSERT(doe(job_.ambtenaar(zijde_), handeling, i) == mag);
  }
  void akkoord(const std::vector<Deel>& delen, bool voorbehoud) {
    gen::AkkoordInvoer i;
    for (const auto d : delen) i.onderdelen.push_back({job_.a().tekstdelen[d].id, job_.a().tekstdelen[d].inhoud_hash});
    if (voorbehoud) i.voorbehoud = "Onder voorbehoud van de raad.";
    RC_ASSERT(doe(job_.ambtenaar(zijde_), "ambtelijk_akkoord_geven", i));
    for (const auto d : delen) v_.akkoord[d][zijde_] = voorbehoud;
  }
  void oude_tekst() {
    base::Hash ander = deel().inhoud_hash;
    ander.v[0] ^= 1;
    RC_ASSERT(!doe(job_.ambtenaar(zijde_), "ambtelijk_akkoord_geven", gen::AkkoordInvoer{{{deel().id, ander}}, {}}));
    RC_ASSERT(!doe(job_.bestuurder(zijde_), "bestuurlijk_akkoord_geven", gen::BestuurlijkAkkoordInvoer{ander}));
  }
  void bestuurlijk() {
    const bool kan = job_.a().fase == "ambtelijk_akkoord";
    RC_ASSERT(doe(job_.bestuurder(zijde_), "bestuurlijk_akkoord_geven",
                  gen::BestuurlijkAkkoordInvoer{job_.a().versie_hash}) == kan);
    if (kan) v_.bestuurlijk.insert(zijde_);
  }

  Hoofdtaak& job_;
  Verwacht& v_;
  std::string zijde_;
  Deel deel_ = 0;
};

/// An agreement of random shape, in tuning, in step 3a.
void begin(Hoofdtaak& job) {
  job.tot(Halte::in_dialoog);
  auto i = job.opstellen_invoer();
  const auto n = i.tekstdelen.size();
  for (auto& d : i.tekstdelen) {
    d.hangt_af_van.clear();  // cycles may occur: a part may even rest on itself
    for (int k = *rc::gen::inRange(0, 3); k > 0; --k)
      d.hangt_af_van.push_back(*rc::gen::inRange<std::int64_t>(1, static_cast<std::int64_t>(n) + 1));
  }
  job.doe(job.ambtenaar("rijk"), job.afspraak, "opstellen", i);
  job.doe(job.ambtenaar("rijk"), job.afspraak, "afstemming_starten");
  for (const auto& z : job.zijden()) job.doe(job.ambtenaar(z), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer(z));
  job.doe(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
}

// Consent always names the standing text; a text changes only when another side takes a proposal over; a change ends
// exactly the consents on what changed and on what rests on it, and every administrators' consent.
RC_GTEST_PROP(ConsentProperty, ConsentNamesTheStandingTextAndAChangeEndsExactlyWhatRestsOnIt, ()) {
  MemoryWorld world;
  Hoofdtaak job(world, {.provincies = *any_provincies(),
                        .departement = "def",
                        .start = date("2027-02-01"),
                        .type = gen::Afspraaktype::c});
  begin(job);
  Verwacht v(job.a());
  Speler speler(job, v);
  for (int n = *rc::gen::inRange(5, 40); n > 0; --n) {
    speler.zet();
    check(job.a(), v);
  }
  RC_ASSERT(!::testing::Test::HasFailure());
}

/// The texts, and whether anything but a proposal was recorded for them.
std::vector<std::string> teksten(const gen::AfspraakToestand& a) {
  std::vector<std::string> out;
  for (const auto& d : a.tekstdelen) out.push_back(d.tekst);
  return out;
}

/// Every part a proposal of this side, which it then tries to take over itself; the code of each refusal.
void tries_alone(const domain::Werkwijze& methode, const std::string& code) {
  for (const std::string zijde : {"rijk", "pv26"}) {
    MemoryWorld world(referentie(), methode);
    Hoofdtaak job(world);
    job.tot(Halte::ambtelijk_akkoord);
    const auto before = teksten(job.a());
    for (std::size_t d = 0; d < before.size(); ++d) {
      const auto deel = job.a().tekstdelen[d];
      job.doe(job.ambtenaar(zijde), job.afspraak, "tekstvoorstel_doen",
              gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Alleen van mij", "Omdat.", true});
      const auto voorstel = job.a().tekstdelen[d].voorstel->id;
      EXPECT_EQ(job.weiger(job.ambtenaar(zijde), job.afspraak, "tekstvoorstel_overnemen",
                           gen::VoorstelAntwoordInvoer{deel.id, voorstel, {}})
                    .code,
                code);
      EXPECT_EQ(job.a().tekstdelen[d].instemmingen.size(), 2U) << "a proposal alone ends no consent";
    }
    EXPECT_EQ(teksten(job.a()), before);
  }
}

TEST(Consent, OneSideAloneNeverChangesATextWhateverItTries) {
  tries_alone(werkwijze(), "geen_voorstel_van_ander");
  tries_alone(methode_zonder("ander_voorstel_open"), "eenzijdige_wijziging");
}

/// The acts on proposals that the list offers this side, as `handeling deel`; and those that decide accepts.
std::pair<std::set<std::string>, std::set<std::string>> offered_and_accepted(const Hoofdtaak& job,
                                                                             const std::string& zijde) {
  std::pair<std::set<std::string>, std::set<std::string>> out;
  const auto& world = job.wereld;
  const auto wie = job.ambtenaar(zijde);
  for (const auto& h : domain::handelingen(
           world.werkwijze(), world, {domain::Soort::afspraak, world.find(job.afspraak)}, wie, noon(job.vandaag))) {
    const auto& id = h.overgang->id;
    if (!id.starts_with("tekstvoorstel_")) continue;
    EXPECT_EQ(h.geweigerd.has_value(), h.onderdelen.empty()) << id;
    for (const auto& d : h.onderdelen) out.first.insert(id + " " + base::to_string(d));
    for (const auto& d : job.a().tekstdelen) {
      const auto voorstel = d.voorstel ? d.voorstel->id : base::Uuid{};
      const auto invoer = id == "tekstvoorstel_doen"
                              ? base::Record::of(gen::TekstvoorstelInvoer{d.id, d.inhoud_hash, "Anders", "Omdat.", {}})
                              : base::Record::of(gen::VoorstelAntwoordInvoer{d.id, voorstel, "Omdat."});
      if (domain::decide(world.werkwijze(), world, {domain::sub_id(d.id, id), job.afspraak, id, invoer, {}}, wie,
                         noon(job.vandaag)))
        out.second.insert(id + " " + base::to_string(d.id));
    }
  }
  return out;
}

TEST(Consent, TheListOffersActsOnProposalsForExactlyThePartsWhereTheyAreAccepted) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  std::size_t offered = 0;
  const auto same = [&] {
    for (const std::string zijde : {"rijk", "pv26"}) {
      const auto [list, accepted] = offered_and_accepted(job, zijde);
      EXPECT_EQ(list, accepted) << zijde;
      offered += list.size();
    }
  };
  same();
  for (std::size_t n = 0; n < job.a().tekstdelen.size(); ++n) {
    const auto deel = job.a().tekstdelen[n];
    job.doe(job.ambtenaar(n % 2 == 0 ? "rijk" : "pv26"), job.afspraak, "tekstvoorstel_doen",
            gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Een voorstel", "Omdat.", {}});
    same();
  }
  EXPECT_GT(offered, 60U);
}

TEST(Consent, ANeighbourProvinceIsNoParty) {
  MemoryWorld world;
  Hoofdtaak job(world, {.provincies = {"pv26", "pv27"},
                        .departement = "def",
                        .start = date("2027-02-01"),
                        .type = gen::Afspraaktype::c});
  job.tot(Halte::opgesteld);  // in the landsdeel audience: Flevoland reads it too
  EXPECT_EQ(job.weiger(projectleider("pv24"), job.afspraak, "afstemming_starten").code, "andere_partij");
  job.tot(Halte::in_afstemming);
  const auto deel = job.a().tekstdelen[0];
  const auto r = job.weiger(projectleider("pv24"), job.afspraak, "tekstvoorstel_doen",
                            gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Van buiten", "Omdat.", {}});
  EXPECT_EQ(r.code, "andere_partij");
  EXPECT_EQ(job.weiger(projectleider("pv24"), job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer()).code,
            "andere_partij");
}

TEST(Consent, AnAddedActionEndsAdministratorsConsentOnly) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::besloten);
  job.doe(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven",
          gen::BestuurlijkAkkoordInvoer{job.a().versie_hash});
  const auto versie = job.a().versie_hash;
  job.doe(job.ambtenaar("rijk"), job.afspraak, "actie_toevoegen",
          gen::ActieInvoer{"Nog iets doen", "pv26", "provincie_utrecht", "rijk", {}, {}});
  EXPECT_NE(job.a().versie_hash, versie);
  EXPECT_TRUE(job.a().bestuurlijk.empty());
  EXPECT_EQ(job.a().fase, "ambtelijk_akkoord");
  EXPECT_EQ(job.weiger(job.bestuurder("pv26"), job.afspraak, "bestuurlijk_akkoord_geven",
                       gen::BestuurlijkAkkoordInvoer{versie})
                .code,
            "tekst_gewijzigd");
}

TEST(Consent, ReservationIsNoFullConsent) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_besluitvorming);
  auto i = job.akkoord_invoer();
  job.doe(job.ambtenaar("rijk"), job.afspraak, "ambtelijk_akkoord_geven", i);
  i.voorbehoud = "Als de begroting het toelaat.";
  job.doe(job.ambtenaar("pv26"), job.afspraak, "ambtelijk_akkoord_geven", i);
  EXPECT_EQ(job.a().fase, "in_afstemming");
  i.voorbehoud.reset();
  job.doe(job.ambtenaar("pv26"), job.afspraak, "ambtelijk_akkoord_geven", i);
  EXPECT_EQ(job.a().fase, "ambtelijk_akkoord");
}

// What the consent of a proposal asks is what consent itself asks: a recorded position, and the lead of the Rijk.
TEST(Consent, AProposalCountsAsConsentOnlyFromWhoMayConsent) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto deel = job.a().tekstdelen[0];
  const gen::TekstvoorstelInvoer i{deel.id, deel.inhoud_hash, "Nieuw", "Omdat.", true};
  EXPECT_EQ(job.weiger(accounthouder("ienw"), job.afspraak, "tekstvoorstel_doen", i).code, "alleen_trekker");
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "tekstvoorstel_doen", i).code, "inzet_ontbreekt");
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "ambtelijk_akkoord_geven", job.akkoord_invoer()).code,
            "inzet_ontbreekt");
  job.tot(Halte::inzetten_vast);
  job.doe(job.ambtenaar("rijk"), job.afspraak, "tekstvoorstel_doen", i);
}

TEST(Consent, AfterAdoptionNoTextActionOrConsentMoves) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::vastgesteld);
  const auto deel = job.a().tekstdelen[0];
  for (const auto& z : job.zijden()) {
    EXPECT_EQ(job.weiger(job.ambtenaar(z), job.afspraak, "tekstvoorstel_doen",
                         gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Toch anders", "Omdat.", {}})
                  .code,
              "fase_past_niet");
    EXPECT_EQ(job.weiger(job.ambtenaar(z), job.afspraak, "actie_toevoegen",
                         gen::ActieInvoer{"Nog iets", "pv26", "provincie_utrecht", "rijk", {}, {}})
                  .code,
              "fase_past_niet");
  }
  // Also when an amended method would allow it.
  const auto ruimer =
      changed_method({{"\"van\":[\"concept\",\"in_afstemming\",\"ambtelijk_akkoord\"]",
                       "\"van\":[\"concept\",\"in_afstemming\",\"ambtelijk_akkoord\",\"vastgesteld\"]"}});
  world.use(ruimer);
  EXPECT_EQ(job.weiger(job.ambtenaar("rijk"), job.afspraak, "actie_toevoegen",
                       gen::ActieInvoer{"Nog iets", "pv26", "provincie_utrecht", "rijk", {}, {}})
                .code,
            "eenzijdige_wijziging");
}

}  // namespace
}  // namespace ruimte::test
