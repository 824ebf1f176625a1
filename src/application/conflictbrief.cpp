// SPDX-License-Identifier: EUPL-1.2
#include "application/conflictbrief.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace ruimte::application {

namespace {

constexpr std::string_view stijl =
    "@page{size:A4;margin:14mm}body{font:10pt/1.35 sans-serif;max-width:180mm;margin:0 auto;padding:4mm;color:#000}"
    "h1{font-size:15pt;margin:0 0 1mm}h2{font-size:11pt;margin:4mm 0 1mm;break-after:avoid}p,dd{margin:0 0 1mm}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:1mm 2mm;text-align:left;"
    "vertical-align:top}dt{font-weight:bold}dl{margin:0}.twee{display:flex;gap:4mm}.twee>div{flex:1;"
    "border-left:2pt solid #555;padding-left:2mm}.stil{color:#444;font-size:9pt}.vraag{border:2pt solid "
    "#000;padding:2mm}";

std::string veilig(std::string_view text) {
  std::string uit;
  for (const char c : text) {
    switch (c) {
      case '&': uit += "&amp;"; break;
      case '<': uit += "&lt;"; break;
      case '>': uit += "&gt;"; break;
      case '"': uit += "&quot;"; break;
      case '\n': uit += "<br>"; break;
      default: uit += c;
    }
  }
  return uit;
}

class Schrijver {
 public:
  Schrijver(const Labels& labels, const Brief& brief) : labels_(labels), brief_(brief), t_(brief.conflict) {}

  std::string document() {
    uit_ = "<!doctype html>\n<html lang=\"" + std::string(en() ? "en" : "nl") +
           "\"><head><meta charset=\"utf-8\"><title>" + veilig(t_.nummer) + "</title><style>" + std::string(stijl) +
           "</style></head><body>\n";
    kop();
    gevraagd();
    kern();
    opties();
    bevoegdheden();
    proces();
    uitkomst();
    uit_ += "</body></html>\n";
    return std::move(uit_);
  }

 private:
  [[nodiscard]] bool en() const { return brief_.taal == Taal::en; }
  [[nodiscard]] std::string woord(std::string_view nl, std::string_view engels) const {
    return std::string(en() ? engels : nl);
  }
  [[nodiscard]] std::string uit_catalogus(std::string_view catalogus, const std::string& id) const {
    return labels_.catalogus(catalogus, id, brief_.taal);
  }
  [[nodiscard]] std::string dag(base::Date d) const { return en() ? base::to_string(d) : base::dutch_date(d); }
  [[nodiscard]] std::string leeg() const { return woord("Nog leeg.", "Still empty."); }
  [[nodiscard]] std::string namen(std::string_view catalogus, const std::vector<std::string>& ids) const {
    std::string uit;
    for (const auto& id : ids) uit += (uit.empty() ? "" : ", ") + uit_catalogus(catalogus, id);
    return uit;
  }

  void h2(std::string_view nl, std::string_view engels) { uit_ += "<h2>" + veilig(woord(nl, engels)) + "</h2>\n"; }
  void p(const std::string& text, std::string_view soort = {}) {
    uit_ += "<p" + (soort.empty() ? std::string() : " class=\"" + std::string(soort) + "\"") + ">" + veilig(text) +
            "</p>\n";
  }
  void veld(const std::string& naam, const std::string& text) {
    uit_ += "<dt>" + veilig(naam) + "</dt><dd>" + veilig(text.empty() ? leeg() : text) + "</dd>\n";
  }

  void kop() {
    uit_ += "<h1>" + veilig(brief_.titel.empty() ? t_.nummer : brief_.titel) + "</h1>\n";
    const auto soort = labels_.code(gen::code_list_conflictsoort(), static_cast<std::size_t>(t_.soort), brief_.taal);
    p(t_.nummer + " · " + soort + (brief_.nummer.empty() ? "" : " · " + brief_.nummer) + " · " +
          labels_.fase(domain::Soort::conflict, t_.fase, brief_.taal) + " · " + dag(brief_.vandaag),
      "stil");
  }

  /// What is asked of which body, by when, and what happens when it does nothing; of a conflict that ended, when it
  /// did.
  void gevraagd() {
    if (t_.uitkomst_op)
      h2("Wat is gevraagd", "What was asked");
    else
      h2("Wat wordt van wie gevraagd, en wanneer", "What is asked of whom, and by when");
    uit_ += "<div class=\"vraag\">\n";
    p(t_.gevraagd);
    if (t_.uitkomst_op)
      p(woord("Afgerond op ", "Ended on ") + dag(*t_.uitkomst_op) +
        (t_.gremium ? woord(", bij ", ", before ") + uit_catalogus("gremium", *t_.gremium) : std::string()) + ".");
    else
      aan_zet();
    uit_ += "</div>\n";
  }

  /// Of a conflict that goes on. During a pause no term runs, so no day is named on which it moves on.
  void aan_zet() {
    const auto bij = t_.gremium ? woord("Van: ", "Of: ") + uit_catalogus("gremium", *t_.gremium) +
                                      (t_.datum ? woord(", op ", ", on ") + dag(*t_.datum) : std::string()) + "."
                                : woord("Nog niet op tafel bij een gremium.", "Not before a body yet.");
    if (t_.pauze_tot) {
      p(bij);
      return p(woord("Alle partijen legden de termijnen stil tot en met ",
                     "All parties paused the terms up to and including ") +
               dag(*t_.pauze_tot) + woord(". Daarna loopt er weer een termijn.", ". After that a term runs again."));
    }
    // Before the first rung the day in the conflict is the one for the answer on the core: nothing moves on after it.
    p(t_.gremium ? bij + woord(" Uiterlijk: ", " By: ") + dag(t_.termijn) + "." : bij);
    p(wat_als_niets(), "stil");
  }

  [[nodiscard]] std::string wat_als_niets() const {
    auto laatste = t_.termijn;
    for (const auto& termijn : t_.termijnen) laatste = std::max(laatste, termijn.vervalt_op);
    const auto begin = brief_.hoogste_trede ? woord("Dit is de hoogste trede. ", "This is the highest rung. ") : "";
    const auto wat = brief_.hoogste_trede ? woord("een herinnering aan het gremium.", "a reminder to the body.")
                     : t_.gremium ? woord("de volgende trede van het escalatiepad.", "the next rung of the ladder.")
                                  : woord("de eerste trede van het escalatiepad.", "the first rung of the ladder.");
    return begin + woord("Is er tot en met ", "When there is no outcome up to and including ") + dag(laatste) +
           woord(" geen uitkomst, dan volgt vanzelf ", ", there follows by itself ") + wat;
  }

  void kern() {
    if (t_.kern_gedeeld)
      h2("De kern, door beide gedeeld", "The core, shared by both");
    else
      h2("De kern, zoals elke zijde die leest", "The core, as each side reads it");
    uit_ += "<div class=\"twee\">\n";
    for (const auto& lezing : t_.lezingen)
      uit_ += "<div><strong>" + veilig(uit_catalogus("zijde", lezing.zijde)) + "</strong><br>" + veilig(lezing.tekst) +
              "</div>\n";
    uit_ += "</div>\n";
    h2("Waar schuurt het", "Where it rubs");
    p(t_.schuurt);
  }

  void opties() {
    h2("Opties en gevolgen", "Options and consequences");
    if (!t_.uitwerking) return p(leeg());
    p(woord("Vast staat: ", "Undisputed: ") + t_.uitwerking->onbetwist);
    uit_ += "<table><thead><tr><th>" + woord("Optie", "Option") + "</th><th>" + woord("Gevolgen", "Consequences") +
            "</th></tr></thead><tbody>\n";
    for (const auto& o : t_.uitwerking->opties)
      uit_ += "<tr><td>" + veilig(o.optie) + "</td><td>" + veilig(o.gevolgen) + "</td></tr>\n";
    uit_ += "</tbody></table>\n";
  }

  void bevoegdheden() {
    h2("Bevoegdheid en gedeelde ruimte", "Competence and shared room");
    if (t_.partijruimten.empty()) return p(leeg());
    uit_ += "<dl>\n";
    for (const auto& r : t_.partijruimten)
      veld(uit_catalogus("organisatie", r.organisatie),
           r.bevoegdheid + "\n" +
               (r.beslisruimte ? woord("Deelt: ", "Shares: ") + *r.beslisruimte
                               : woord("Deelt geen beslisruimte.", "Shares no room to decide.")));
    uit_ += "</dl>\n";
  }

  void proces() {
    h2("Leiding, besluit, terugkoppeling", "Lead, decision, feedback");
    const auto r = t_.regie.value_or(gen::Procesdiscipline{});
    uit_ += "<dl>\n";
    veld(woord("Wie leidt", "Who leads"), r.regie ? uit_catalogus("organisatie", *r.regie) : std::string());
    auto beslist = namen("organisatie", r.beslissers);
    if (r.route)
      beslist += (beslist.empty() ? "" : ". ") +
                 labels_.code(gen::code_list_beslisroute(), static_cast<std::size_t>(*r.route), brief_.taal) +
                 (r.gremia.empty() ? "" : ": " + namen("gremium", r.gremia));
    veld(woord("Wie beslist", "Who decides"), beslist);
    veld(woord("Terugkoppeling", "Feedback"), r.terugkoppeling_op ? dag(*r.terugkoppeling_op) : std::string());
    uit_ += "</dl>\n";
  }

  void uitkomst() {
    if (!t_.beslechting && !t_.geen_keuze) return;
    h2("Uitkomst", "Outcome");
    if (t_.beslechting) {
      p(t_.beslechting->tekst);
      p(t_.beslechting->uitleg.value_or(woord("Zonder uitleg.", "Without explanation.")), "stil");
    }
    if (t_.geen_keuze) p(t_.geen_keuze->reden + "\n" + t_.geen_keuze->wat_geldt);
  }

  const Labels& labels_;
  const Brief& brief_;
  const gen::ConflictToestand& t_;
  std::string uit_;
};

}  // namespace

std::string conflictbrief(const Labels& labels, const Brief& brief) { return Schrijver(labels, brief).document(); }

}  // namespace ruimte::application
