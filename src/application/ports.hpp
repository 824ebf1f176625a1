// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "application/zoekvraag.hpp"
#include "domain/kernel/command.hpp"
#include "domain/kernel/world.hpp"

/// Ports of the application. Every reading port takes the reader's kringen; there is no overload without. The only
/// producer of such a span is authorise().
namespace ruimte::application {

using domain::Kring;
using Kringen = std::span<const Kring>;

/// Decides one command against the world; injected by the composition root so that no store knows the method.
using Decider = std::function<domain::Decision(const domain::World&, const domain::Command&, const domain::Actor&,
                                               base::Instant now)>;

struct Stamped {
  gen::Envelop envelop;
  base::Record inhoud;
};

struct Receipt {
  std::int64_t eerste = 0, laatste = 0;  ///< volgnr of the first and last event
  domain::StreamRef stream;
  std::int32_t versie = 0;                       ///< of that stream after the command
  bool herhaald = false;                         ///< answered from an earlier command with the same key
  std::vector<domain::StreamRef> begonnen = {};  ///< of a job with more acts: the streams that it began, in order
};

/// One act, or several of one actor that are done together: each decides on what those before it did, in one
/// transaction, and when one is refused none is done. `stream` of the receipt is that of the first.
struct Job {
  domain::Command command;
  domain::Actor actor;
  base::Hash verzoek;                        ///< hash of the request: same key with another request is refused
  std::string sleutel;                       ///< Idempotency-Key, scoped per person; empty only for the system
  std::vector<domain::Command> verder = {};  ///< the acts after the first, at most most_acts_together - 1
};
inline constexpr std::size_t most_acts_together = 200;

struct Wijziging {
  std::int64_t volgnr = 0;
  domain::StreamRef stream;
  std::int32_t versie = 0;
  Kring kring;
};

enum class Richting : std::uint8_t { op, neer };

struct Filter {
  std::string veld, waarde;  ///< a column marked `list: filter`
};

struct ListQuery {
  domain::Soort soort{};
  std::vector<Filter> filters;
  std::string sorteer = "bijgewerktOp";  ///< a column marked `list: sort`
  Richting richting = Richting::neer;
  std::string na;   ///< position after which to go on, as `Page::volgende` gave it; empty: from the start
  int limiet = 50;  ///< 1..200
};

struct Row {
  domain::StreamRef stream;
  std::int32_t versie = 0;
  Kring kring;
  base::Record rij;
};

struct Page {
  std::vector<Row> rows;
  std::string volgende;  ///< empty on the last page
};

struct Telling {
  std::string fase;
  std::int64_t aantal = 0;  ///< streams in that phase, at least 1
};

/// A term of a dossier that has passed.
struct VerlopenTermijn {
  base::Uuid id;
  base::Date vervalt_op;
  domain::StreamRef stream;
};

/// Lives on one thread, on one snapshot. A stream outside the reader's kringen does not exist for it.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual Page list(const ListQuery& query, Kringen kringen) = 0;
  /// Streams per phase, by phase. O(kringen x phases), whatever the number of streams.
  virtual std::vector<Telling> telling(domain::Soort soort, Kringen kringen) = 0;
  virtual std::optional<domain::Aggregate> toestand(const domain::StreamRef& ref, Kringen kringen) = 0;
  virtual std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel, Kringen kringen) = 0;
  /// Dossiers with these words. O(matches that the reader may see).
  virtual Zoekresultaat zoek(const Zoekvraag& vraag, Kringen kringen) = 0;
  /// Events of one stream, oldest first.
  virtual std::vector<Stamped> verloop(const domain::StreamRef& ref, Kringen kringen) = 0;
  /// Events after `na` in log order that the reader may see, at most `limit`.
  virtual std::vector<Stamped> log(std::int64_t na, int limit, Kringen kringen) = 0;
  /// The first open term, by last day and then by id, after the one given and with a last day before `vandaag`, of a
  /// dossier in these kringen. O(log n) when the reader may see all of them, as the clock does.
  virtual std::optional<VerlopenTermijn> verlopen_termijn(const std::optional<VerlopenTermijn>& na, base::Date vandaag,
                                                          Kringen kringen) = 0;
  /// For asking which acts exist; never handed to anything that answers a person directly.
  virtual const domain::World& world() = 0;
};

/// The log and its views. `submit` calls `done` only after the data are on disk, in order; a refusal leaves no trace.
/// A broken disk or database is an exception passed to `done` through `std::exception_ptr`.
class Store {
 public:
  struct Outcome {
    base::Result<Receipt, domain::Refusal> result;
    std::exception_ptr fault;  ///< set: nothing was recorded and `result` means nothing
    std::size_t bij = 0;       ///< of a refusal: which act of the job it is about, from 0
  };
  using Done = std::function<void(Outcome)>;
  virtual ~Store() = default;
  virtual void submit(Job job, Done done) = 0;
  virtual std::unique_ptr<Reader> reader() = 0;
  virtual std::int64_t subscribe(std::function<void(std::span<const Wijziging>)> listener) = 0;
};

/// A signal that someone put off until a day. His own choice in his own function: outside the log, known to nobody
/// else.
struct Uitstel {
  std::string signaal;
  base::Uuid object, onderdeel;  ///< `onderdeel` zero: the whole dossier
  base::Date tot;                ///< last day
  std::string reden;
};

class Uitstellen {
 public:
  virtual ~Uitstellen() = default;
  /// What the function put off and did not end before `vandaag`.
  virtual std::vector<Uitstel> van(const base::Uuid& functie, base::Date vandaag) = 0;
  /// Replaces an earlier choice about the same signal; forgets what ended before `vandaag`.
  virtual void zet(const base::Uuid& functie, const Uitstel& uitstel, base::Date vandaag) = 0;
};

/// An address at which a calendar program follows the plan. Only the hash of its secret is kept; like an account it is
/// outside the log, and erasable.
struct Agendafeed {
  base::Uuid id;
  base::Hash sleutel;  ///< of the secret in the address
  base::Uuid persoon, functie;
  std::int64_t epoch = 0;  ///< of the account when it was made: a new password ends it
  std::string soort;       ///< id of `agendafeedsoort`
  std::string doel;        ///< a body, or empty
  base::Instant gemaakt_op{};
};

class Agendafeeds {
 public:
  virtual ~Agendafeeds() = default;
  /// Of this person, oldest first.
  virtual std::vector<Agendafeed> van(const base::Uuid& persoon) = 0;
  virtual std::optional<Agendafeed> met_sleutel(const base::Hash& sleutel) = 0;
  virtual void voeg_toe(const Agendafeed& feed) = 0;
  /// False when this person has none with this id.
  virtual bool trek_in(const base::Uuid& id, const base::Uuid& persoon) = 0;
};

/// Whose: the person and the function in which he looks.
struct Kijker {
  base::Uuid persoon, functie;
};

/// How far someone has seen what others do.
struct Leesstand {
  std::int64_t tot = 0;                       ///< of the log: up to here nothing is news
  std::map<base::Uuid, std::int32_t> gezien;  ///< version last looked at, by stream
};

/// How far someone is with the guided visit.
struct Rondgang {
  gen::Rondleidingstand stand = gen::Rondleidingstand::nieuw;
  std::vector<std::string> gedaan;
};

/// What is remembered for one person and nobody else: outside the log, erasable.
class Onthouden {
 public:
  static constexpr std::int64_t most_seen = 1000;  ///< dossiers per reader; those looked at longest ago are forgotten
  virtual ~Onthouden() = default;
  /// Who never asked before begins at the end of the log.
  virtual Leesstand leesstand(const Kijker& kijker) = 0;
  /// The version seen before, empty when it was not. An older version than that changes nothing.
  virtual std::optional<std::int32_t> zag(const Kijker& kijker, const base::Uuid& stroom, std::int32_t versie,
                                          base::Instant op) = 0;
  /// Up to here nothing is news; never goes back.
  virtual void alles_gezien(const Kijker& kijker, std::int64_t tot) = 0;
  /// `functie`: from the list of functions.
  virtual Rondgang rondgang(const base::Uuid& persoon, std::string_view functie) = 0;
  virtual void zet_rondgang(const base::Uuid& persoon, std::string_view functie, const Rondgang& rondgang) = 0;
  /// Forgets all of this person.
  virtual void wis(const base::Uuid& persoon) = 0;
};

/// Persons and their means to log in: outside the log, erasable.
struct Account {
  base::Uuid persoon;
  std::string gebruikersnaam;
  std::string naam;
  std::string wachtwoord_hash;
  std::int64_t epoch = 0;  ///< sessions of an older epoch are void
  int mislukt = 0;         ///< failed attempts since the last success
  base::Instant geblokkeerd_tot{};
};

class Accounts {
 public:
  virtual ~Accounts() = default;
  virtual std::optional<Account> by_name(std::string_view gebruikersnaam) = 0;
  virtual std::optional<Account> by_persoon(const base::Uuid& persoon) = 0;
  virtual std::vector<Account> all() = 0;
  /// False when the user name is taken.
  virtual bool add(const Account& account) = 0;
  /// Each of these changes only what it names, at once, so that a sign-in beside a password change undoes nothing. They
  /// throw when the person has no account.
  virtual void set_password(const base::Uuid& persoon, const std::string& wachtwoord_hash) = 0;  ///< ends sessions
  virtual void end_sessions(const base::Uuid& persoon) = 0;
  /// One failed attempt; the `attempts`-th in a row locks until `lock_until`.
  virtual void count_failure(const base::Uuid& persoon, int attempts, base::Instant lock_until) = 0;
  virtual void clear_failures(const base::Uuid& persoon) = 0;
  /// Ends one session for good, whatever copies of its cookie exist. It is remembered until it would have expired.
  virtual void end_session(std::string_view sessie, base::Instant verloopt_op, base::Instant now) = 0;
  virtual bool session_ended(std::string_view sessie) = 0;
};

}  // namespace ruimte::application
