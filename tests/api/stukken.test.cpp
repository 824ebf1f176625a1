// SPDX-License-Identifier: EUPL-1.2
// Papers through the API: which fit, what stands in them, and that they hold nothing that their readers may not read.
#include "application/authorise.hpp"
#include "application/stukken/maak.hpp"
#include "base/clock.hpp"
#include "fixture.hpp"
#include "gen/afspraak_invoer.hpp"

namespace ruimte::test {
namespace {

namespace stukken = application::stukken;

std::string namen(const http::Response& lijst) {
  std::string uit;
  for (const auto& een : items(lijst)) uit += *een.member("id")->get_if<std::string>() + " ";
  return uit;
}

/// Everything that a document says, block by block.
std::string woorden(const stukken::Document& d) {
  std::string uit = d.merk + "\n" + d.titel + "\n" + d.onderwerp + "\n";
  struct Woord {
    std::string& uit;
    void operator()(const stukken::Kop& b) const { uit += "# " + b.tekst + "\n"; }
    void operator()(const stukken::Alinea& b) const { uit += b.tekst + "\n"; }
    void operator()(const stukken::Lijst& b) const {
      for (const auto& p : b.punten) uit += "- " + p + "\n";
    }
    void operator()(const stukken::Feiten& b) const {
      for (const auto& f : b.feiten) uit += f.naam + ": " + f.tekst + "\n";
    }
    void operator()(const stukken::Tabel& b) const {
      for (const auto& rij : b.rijen) {
        for (const auto& c : rij) uit += c + " | ";
        uit += "\n";
      }
    }
    void operator()(const stukken::Eigen& b) const { uit += "[eigen] " + b.vraag + "\n"; }
    void operator()(const stukken::Kaart& b) const { uit += "[kaart] " + b.bijschrift + ": " + b.beschrijving + "\n"; }
  };
  for (const auto& b : d.blokken) std::visit(Woord{uit}, b);
  return uit;
}

/// Someone who reads the store directly, as a request of his would.
struct Lezer {
  Lezer(World& w, const std::string& functie, const std::string& organisatie, const std::string& naam)
      : reader(w.store->reader()) {
    const auto account = w.store->accounts().by_name(naam);
    dag = base::amsterdam_date(w.clock.now());
    for (const auto& f : application::functies_van(*reader, account->persoon, dag))
      if (f.toestand.functie == functie && f.toestand.organisatie == organisatie)
        actor = application::authorise(shipped_referentie(), f);
  }
  std::optional<stukken::Document> maak(const stukken::Sjabloon& s, const std::string& id) {
    const auto dossier = reader->toestand({s.bij, base::parse_uuid(id).value()}, actor.kringen);
    if (!dossier) return std::nullopt;
    const application::Labels labels(shipped_werkwijze());
    return stukken::stel_op(s, {*reader, shipped_referentie(), labels, actor, dag}, *dossier);
  }
  std::unique_ptr<application::Reader> reader;
  domain::Actor actor;
  base::Date dag;
};

/// A vraagstuk in dialogue on which both sides recorded a position of their own.
struct Toneel {
  Toneel() {
    id = els.new_issue("Waterberging");
    const auto agenda =
        at(cor.act("/agendas/handelingen", "agenda_openen", R"({"provincie":"pv26","jaar":2026,"plaatsen":8})"), "id");
    const auto pad = "/vraagstukken/" + id + "/handelingen";
    doe(cor, pad, "aanvullen", R"({"terugkeerdoel":"nota_ruimte","trekkerRijk":"lvvn"})");
    doe(cor, pad, "toetsen",
        R"({"poortvraag":true,"poortUitleg":"Het loopt vast.","oordelen":[{"criterium":"c1","oordeel":"voldoet",)"
        R"("bewijs":"400 ha op 250 ha.","bewijssoort":"feit","claims":["wonen","water"]}]})");
    doe(cor, pad, "agenderen", R"({"agenda":")" + agenda + R"(","inspanning":"s"})");
    for (const auto* soort : {"tussen_overheden", "tussen_departementen"})
      doe(cor, "/agendas/" + agenda + "/handelingen", "dialoog_ontwerpen",
          std::string(R"({"soort":")") + soort + R"(","opzet":"Drie sessies.","wie":["lvvn"]})");
    doe(cor, pad, "dialoog_starten", {});
    doe(dep, pad, "inzet_vastleggen", R"({"tekst":"RIJKSINZET hooguit vijftig","gremium":"bwo_flo"})");
    doe(els, pad, "inzet_vastleggen", R"({"tekst":"PROVINCIE-INZET minstens tachtig","gremium":"gs:pv26"})");
    doe(els, pad, "beslisruimte_vastleggen", R"({"ruimte":"RUIMTE tot 40 hectare","gegevenDoor":"De directeur"})");
  }
  static void doe(Client& wie, const std::string& pad, const std::string& wat, const std::string& invoer) {
    const auto r = wie.act(pad, wat, invoer);
    EXPECT_EQ(r.status, 200) << wat << " " << r.body;
  }
  World world;
  Client els{world, "els", "projectleider", "provincie_utrecht"};
  Client lim{world, "lim", "projectleider", "provincie_limburg"};
  Client dep{world, "dep", "accounthouder_departement", "lvvn"};
  Client cor{world, "cor", "coordinator", "vro_programmaspoor"};
  Client pub{world, "pub", "publiek", "vng"};
  std::string id;
};

TEST(Stukken, WhichFitDependsOnTheDossierAndOnWhoAsks) {
  Toneel t;
  const auto vraag = "/stukken?soort=vraagstuk&id=" + t.id;
  EXPECT_EQ(namen(t.els.get(vraag)), "oplegnotitie annotatie gs-nota ");
  EXPECT_EQ(namen(t.dep.get(vraag)), "oplegnotitie annotatie ") << "a note for GS is of a province";
  for (auto* buiten : {&t.lim, &t.pub}) EXPECT_EQ(buiten->get(vraag).status, 404);
  EXPECT_EQ(t.els.get("/stukken?soort=afspraak&id=" + t.id).status, 404);
  EXPECT_EQ(t.els.get("/stukken?soort=onzin&id=" + t.id).status, 400);
  EXPECT_EQ(t.els.get("/stukken?soort=vraagstuk").status, 404);
  t.els.headers["accept-language"] = "en";
  EXPECT_NE(t.els.get(vraag).body.find("Cover note"), std::string::npos);
}

TEST(Stukken, EveryFormIsAFileWithItsNameAndTheSameBytesAgain) {
  Toneel t;
  const std::tuple<const char*, const char*, const char*> vormen[] = {
      {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"},
      {"odt", "application/vnd.oasis.opendocument.text", "PK"},
      {"pdf", "application/pdf", "%PDF-1."}};
  for (const auto& [vorm, soort, begin] : vormen) {
    const auto pad = "/stukken/oplegnotitie/" + t.id + "/" + vorm;
    const auto r = t.els.get(pad);
    EXPECT_EQ(r.status, 200) << r.body;
    EXPECT_EQ(r.header("Content-Type"), soort);
    EXPECT_EQ(r.header("Content-Disposition"),
              "attachment; filename=\"oplegnotitie-V-UT-2026-001." + std::string(vorm) + "\"");
    EXPECT_TRUE(r.body.starts_with(begin));
    EXPECT_TRUE(r.body == t.els.get(pad).body) << vorm;
    for (const auto* onzin : {"/stukken/onzin/", "/stukken/besluitenlijst/", "/stukken/%2e%2e/"})
      EXPECT_EQ(t.els.get(onzin + t.id + "/" + vorm).status, 404) << onzin;
    EXPECT_EQ(t.els.get(std::string("/stukken/oplegnotitie/onzin/") + vorm).status, 404);
    for (auto* buiten : {&t.lim, &t.pub}) EXPECT_EQ(buiten->get(pad).status, 404);
    EXPECT_EQ(t.dep.get("/stukken/gs-nota/" + t.id + "/" + vorm).status, 404);
  }
}

TEST(Stukken, APaperSaysForWhomWhenAndFromWhichVersions) {
  Toneel t;
  Lezer els(t.world, "projectleider", "provincie_utrecht", "els");
  const stukken::Sjablonen alle;
  const auto d = els.maak(*alle.vind("oplegnotitie"), t.id);
  ASSERT_TRUE(d);
  const auto tekst = woorden(*d);
  const auto versie = at(t.els.get("/vraagstukken/" + t.id), "nummer");
  for (const auto& wat : {std::string("Gemaakt op 26 oktober 2026 voor: Projectleider"), std::string("Uit: "),
                          "raagstuk " + versie + " (versie ", std::string("Sjabloon oplegnotitie, versie 1."),
                          std::string("400 ha op 250 ha."), std::string("[eigen] "), std::string("# Gevraagd")})
    EXPECT_NE(tekst.find(wat), std::string::npos) << wat << "\n" << tekst;
  EXPECT_NE(d->status.find("niet vrijblijvend"), std::string::npos);
}

TEST(Stukken, OwnWordsOfASideStandOnlyInPapersForItsOwnEyes) {
  Toneel t;
  Lezer els(t.world, "projectleider", "provincie_utrecht", "els"),
      dep(t.world, "accounthouder_departement", "lvvn", "dep");
  const stukken::Sjablonen alle;
  const auto eigen = woorden(*els.maak(*alle.vind("annotatie"), t.id));
  EXPECT_NE(eigen.find("PROVINCIE-INZET"), std::string::npos) << eigen;
  EXPECT_NE(eigen.find("RUIMTE tot 40"), std::string::npos) << eigen;
  EXPECT_NE(eigen.find("Alleen voor eigen ogen"), std::string::npos);
  EXPECT_EQ(eigen.find("RIJKSINZET"), std::string::npos) << eigen;
  const auto rijk = woorden(*dep.maak(*alle.vind("annotatie"), t.id));
  EXPECT_NE(rijk.find("RIJKSINZET"), std::string::npos) << rijk;
  for (const auto* niet : {"PROVINCIE-INZET", "RUIMTE tot 40"}) EXPECT_EQ(rijk.find(niet), std::string::npos) << rijk;
  for (auto* wie : {&els, &dep}) {
    const auto gedeeld = woorden(*wie->maak(*alle.vind("oplegnotitie"), t.id));
    for (const auto* niet : {"RIJKSINZET", "PROVINCIE-INZET", "RUIMTE tot 40", "eigen ogen"})
      EXPECT_EQ(gedeeld.find(niet), std::string::npos) << gedeeld;
  }
  EXPECT_TRUE(woorden(*els.maak(*alle.vind("oplegnotitie"), t.id)).size() > 300);
}

// The wall does not hang on the template: one that asks for more gets no more.
TEST(Stukken, ATemplateThatAsksForMoreDoesNotGetIt) {
  Toneel t;
  const auto vraagt = [](const std::string& ogen) {
    return *stukken::lees_sjabloon("stuk: diep\nnaam: Diep\nomschrijving: Vraagt alles\nbij: vraagstuk\nogen: " + ogen +
                                   "\ntitel: Diep\ninhoud:\n"
                                   "  - lijst: \"{tekst}\"\n    dossiers: inzet\n    waar: vraagstuk\n"
                                   "  - lijst: \"{invoer.ruimte}\"\n    dossiers: beslisruimte\n    waar: vraagstuk\n");
  };
  Lezer els(t.world, "projectleider", "provincie_utrecht", "els"),
      lim(t.world, "projectleider", "provincie_limburg", "lim");
  const auto gedeeld = woorden(*els.maak(vraagt("gedeeld"), t.id));
  for (const auto* niet : {"INZET", "RUIMTE tot", "inzet ("})
    EXPECT_EQ(gedeeld.find(niet), std::string::npos) << gedeeld;
  EXPECT_NE(woorden(*els.maak(vraagt("eigen"), t.id)).find("PROVINCIE-INZET"), std::string::npos);
  EXPECT_FALSE(lim.maak(vraagt("eigen"), t.id));
}

// @eis GRE-17
TEST(Stukken, AMeetingGivesItsAnnotatedAgendaAndItsListOfDecisionsAndActions) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht"),
      lim(world, "lim", "projectleider", "provincie_limburg");
  Client sec(world, "sec", "secretaris_gremium", "vro_programmaspoor", "do_novex:pv26");
  const auto vraagstuk = els.new_issue("Waterberging");
  const auto dag = base::to_string(base::add_days(base::amsterdam_date(world.clock.now()), 20));
  const auto overleg = at(sec.act("/overleggen/handelingen", "overleg_plannen",
                                  R"({"gremium":"do_novex:pv26","datum":")" + dag + R"(","plaats":"Zaal 3"})"),
                          "id");
  const auto id =
      at(sec.act("/overlegdossiers/handelingen", "overlegdossier_openen", R"({"overleg":")" + overleg + R"("})"), "id");
  const auto pad = "/overlegdossiers/" + id + "/handelingen";
  EXPECT_EQ(sec.act(pad, "punt_agenderen",
                    R"({"titel":"Komt dit op de agenda?","soort":"informeren","minuten":30,"vraagstuk":")" + vraagstuk +
                        R"("})")
                .status,
            200);
  Lezer lezer(world, "projectleider", "provincie_utrecht", "els");
  const stukken::Sjablonen alle;
  EXPECT_EQ(namen(els.get("/stukken?soort=overlegdossier&id=" + id)), "geannoteerde-agenda besluitenlijst ");
  const auto agenda = woorden(*lezer.maak(*alle.vind("geannoteerde-agenda"), id));
  for (const auto* wat : {"Zaal 3", "gesteld door: De termijn die voor alle overleggen geldt",
                          "1. Komt dit op de agenda?", "Waterberging", "[eigen] Uw noot bij dit punt", "30 minuten"})
    EXPECT_NE(agenda.find(wat), std::string::npos) << wat << "\n" << agenda;
  const auto lijst = woorden(*lezer.maak(*alle.vind("besluitenlijst"), id));
  for (const auto* wat : {"# Besluiten", "In dit overleg is geen besluit genomen.", "# Acties en toezeggingen",
                          "geen besluit in de zin van de Awb"})
    EXPECT_NE(lijst.find(wat), std::string::npos) << wat << "\n" << lijst;
  EXPECT_EQ(lim.get("/stukken/besluitenlijst/" + id + "/docx").status, 404);
}

// @eis POS-06
TEST(Stukken, EveryArrangementOnPaperCarriesItsStatus) {
  World world;
  Client els(world, "els", "projectleider", "provincie_utrecht");
  const auto id = at(els.act("/arrangementen/handelingen", "arrangement_openen",
                             R"({"provincie":"pv26","jaar":2026,"toelichting":"Wat wij samen doen."})"),
                     "id");
  Client dep(world, "dep", "accounthouder_departement", "lvvn");
  Lezer lezer(world, "projectleider", "provincie_utrecht", "els"),
      rijk(world, "accounthouder_departement", "lvvn", "dep");
  const stukken::Sjablonen alle;
  EXPECT_EQ(namen(els.get("/stukken?soort=arrangement&id=" + id)), "provinciebrief arrangement ");
  const auto heel = lezer.maak(*alle.vind("arrangement"), id);
  EXPECT_NE(woorden(*heel).find("geen juridische werking"), std::string::npos) << woorden(*heel);
  for (const auto& s : alle.alle())
    if (s.bij == domain::Soort::arrangement) {
      auto stuk = lezer.maak(s, id);
      if (!stuk) stuk = rijk.maak(s, id);  // of the State only
      ASSERT_TRUE(stuk) << s.id;
      EXPECT_NE(stuk->status.find("geen besluit in de zin van de Awb"), std::string::npos) << s.id;
    }
  // However an organisation writes its template: the status is not part of it.
  const auto kaal = *stukken::lees_sjabloon(
      "stuk: kaal\nnaam: Kaal\nomschrijving: Niets\nbij: arrangement\ntitel: Kaal\ninhoud:\n  - kop: Leeg\n");
  EXPECT_NE(lezer.maak(kaal, id)->status.find("niet vrijblijvend"), std::string::npos);
}

/// An arrangement with this agreement in it, and a cycle.
struct Kamer {
  Kamer() {
    arrangement = at(t.els.act("/arrangementen/handelingen", "arrangement_openen",
                               R"({"provincie":"pv26","jaar":2026,"toelichting":"Wat Rijk en Utrecht samen doen."})"),
                     "id");
    cyclus = at(t.cor.act("/cycli/handelingen", "cyclus_openen",
                          R"({"naam":"Cyclus 2026","jaar":2026,"gedeeldeVerwachting":"Wij kiezen.","stappen":[)"
                          R"({"stap":"dialoog","van":"2026-07-01","tot":"2026-12-31"}]},"bevestigd":[)"
                          R"({"regel":"werkwijze_onvolledig","reden":"Volgt."},)"
                          R"({"regel":"instelling_zonder_keuze","reden":"Volgt."}])"),
                "id");
  }
  void neem_op(const std::string& titel) {
    gen::OpstellenInvoer i;
    i.vraagstuk = base::parse_uuid(t.id).value();
    i.titel = titel;
    i.type = gen::Afspraaktype::b;
    i.tekstdelen.push_back({gen::Afspraakdeel::gezamenlijk_doel, "DE TEKST VAN " + titel, {}});
    i.acties.push_back({"Reserveren", "pv26", "provincie_utrecht", "rijk", {}, {}});
    i.acties.push_back({"Betalen", "rijk", "lvvn", "pv26", {}, {}});
    const auto id = at(t.els.act("/afspraken/handelingen", "opstellen", base::encode(base::Record::of(i))), "id");
    t.doe(t.els, "/arrangementen/" + arrangement + "/handelingen", "afspraak_opnemen", R"({"afspraak":")" + id + "\"}");
  }
  std::string brief(const std::string& stuk, const std::string& id) {
    const auto d = dep.maak(*alle.vind(stuk), id);
    return d ? woorden(*d) : std::string();
  }
  http::Response nu() { return t.dep.get("/arrangementen/" + arrangement); }

  Toneel t;
  std::string arrangement, cyclus;
  stukken::Sjablonen alle;
  Lezer dep{t.world, "accounthouder_departement", "lvvn", "dep"};
};

// @eis ACC-01
TEST(Stukken, TheDraftLetterToParliamentSaysWhatTheArrangementSays) {
  Kamer k;
  k.neem_op("Water bergen");
  const std::pair<const char*, std::string> brieven[] = {{"kamerbrief", k.cyclus},
                                                         {"kamerbrief-arrangement", k.arrangement}};
  for (const auto& [stuk, id] : brieven) {
    k.dep = Lezer(k.t.world, "accounthouder_departement", "lvvn", "dep");
    const auto brief = k.brief(stuk, id);
    const auto staat = k.nu();
    for (const auto* pad : {"titel", "toelichting", "opnamen/0/nummer", "opnamen/0/titel", "versieHash"})
      EXPECT_NE(brief.find(at(staat, pad).substr(0, pad == std::string_view("versieHash") ? 12 : 200)),
                std::string::npos)
          << stuk << " " << pad << "\n"
          << brief;
    EXPECT_NE(brief.find("nog niet vastgesteld"), std::string::npos) << brief;
    EXPECT_NE(brief.find("Concept, niet verzonden"), std::string::npos);
    for (const auto* niet : {"RIJKSINZET", "PROVINCIE-INZET", "RUIMTE tot", "Wonen erbij"})
      EXPECT_EQ(brief.find(niet), std::string::npos) << brief;
  }
  k.neem_op("Wonen erbij");
  for (const auto& [stuk, id] : brieven) {
    k.dep = Lezer(k.t.world, "accounthouder_departement", "lvvn", "dep");
    EXPECT_NE(k.brief(stuk, id).find("Wonen erbij"), std::string::npos) << "the letter follows the arrangement";
  }
}

TEST(Stukken, TheLetterToParliamentIsOfTheState) {
  Kamer k;
  EXPECT_EQ(namen(k.t.dep.get("/stukken?soort=cyclus&id=" + k.cyclus)), "kamerbrief ");
  EXPECT_EQ(namen(k.t.els.get("/stukken?soort=cyclus&id=" + k.cyclus)), "");
  EXPECT_EQ(k.t.els.get("/stukken/kamerbrief/" + k.cyclus + "/docx").status, 404);
  EXPECT_NE(namen(k.t.dep.get("/stukken?soort=arrangement&id=" + k.arrangement)).find("kamerbrief-arrangement"),
            std::string::npos);
}

}  // namespace
}  // namespace ruimte::test
