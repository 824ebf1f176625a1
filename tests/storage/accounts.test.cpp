// SPDX-License-Identifier: EUPL-1.2
#include "contract.hpp"

namespace ruimte::test {
namespace {

RUIMTE_CONTRACT(AccountsContract);

application::Account account(std::uint64_t n, std::string gebruikersnaam) {
  return {.persoon = id_of(n),
          .gebruikersnaam = std::move(gebruikersnaam),
          .naam = "Sam de Vries",
          .wachtwoord_hash = "hash",
          .epoch = 3,
          .mislukt = 1,
          .geblokkeerd_tot = {17}};
}

TEST_P(AccountsContract, AddedAccountIsFoundByNameAndPerson) {
  auto& accounts = subject_->accounts();
  EXPECT_TRUE(accounts.add(account(1, "sam")));
  subject_->reopen();
  const auto by_name = subject_->accounts().by_name("sam");
  ASSERT_TRUE(by_name);
  EXPECT_EQ(by_name->persoon, id_of(1));
  EXPECT_EQ(by_name->naam, "Sam de Vries");
  EXPECT_EQ(by_name->wachtwoord_hash, "hash");
  EXPECT_EQ(by_name->epoch, 3);
  EXPECT_EQ(by_name->mislukt, 1);
  EXPECT_EQ(by_name->geblokkeerd_tot.us, 17);
  EXPECT_EQ(subject_->accounts().by_persoon(id_of(1))->gebruikersnaam, "sam");
  EXPECT_FALSE(subject_->accounts().by_name("Sam"));
  EXPECT_FALSE(subject_->accounts().by_persoon(id_of(2)));
}

TEST_P(AccountsContract, TakenNameIsRefused) {
  auto& accounts = subject_->accounts();
  EXPECT_TRUE(accounts.add(account(1, "sam")));
  EXPECT_FALSE(accounts.add(account(2, "sam")));
  EXPECT_TRUE(accounts.add(account(2, "robin")));
  const auto all = accounts.all();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].gebruikersnaam, "robin");
}

TEST_P(AccountsContract, UpdateChangesOneAccountAndIsNotInTheLog) {
  auto& accounts = subject_->accounts();
  accounts.add(account(1, "sam"));
  accounts.add(account(2, "robin"));
  accounts.set_password(id_of(1), "nieuw");
  EXPECT_EQ(accounts.by_name("sam")->epoch, 4);
  EXPECT_EQ(accounts.by_name("sam")->wachtwoord_hash, "nieuw");
  EXPECT_EQ(accounts.by_name("sam")->mislukt, 0);
  EXPECT_EQ(accounts.by_name("robin")->epoch, 3);
  accounts.end_sessions(id_of(2));
  EXPECT_EQ(accounts.by_name("robin")->epoch, 4);
  EXPECT_EQ(accounts.by_name("robin")->wachtwoord_hash, "hash");
  EXPECT_EQ(accounts.by_name("sam")->epoch, 4);
  EXPECT_ANY_THROW(accounts.end_sessions(id_of(9)));
  EXPECT_ANY_THROW(accounts.set_password(id_of(9), "nieuw"));
  EXPECT_ANY_THROW(accounts.count_failure(id_of(9), 3, {}));
  EXPECT_ANY_THROW(accounts.clear_failures(id_of(9)));
  EXPECT_TRUE(store().reader()->log(0, 10, kringen_).empty());
}

// What one attempt read a moment ago must not come back over a password that was set meanwhile.
TEST_P(AccountsContract, AFailedAttemptChangesNothingButTheCountAndTheLock) {
  auto& accounts = subject_->accounts();
  accounts.add(account(1, "sam"));  // one attempt failed already
  accounts.set_password(id_of(1), "nieuw");
  accounts.count_failure(id_of(1), 3, {500});
  accounts.count_failure(id_of(1), 3, {600});
  EXPECT_EQ(accounts.by_name("sam")->mislukt, 2);
  EXPECT_EQ(accounts.by_name("sam")->geblokkeerd_tot.us, 0);
  accounts.count_failure(id_of(1), 3, {700});
  EXPECT_EQ(accounts.by_name("sam")->mislukt, 0);
  EXPECT_EQ(accounts.by_name("sam")->geblokkeerd_tot.us, 700);
  EXPECT_EQ(accounts.by_name("sam")->wachtwoord_hash, "nieuw");
  accounts.count_failure(id_of(1), 3, {800});
  accounts.clear_failures(id_of(1));
  EXPECT_EQ(accounts.by_name("sam")->mislukt, 0);
  EXPECT_EQ(accounts.by_name("sam")->epoch, 4);
}

TEST_P(AccountsContract, AnEndedSessionStaysEndedUntilItWouldHaveExpired) {
  subject_->accounts().end_session("een", {100}, {10});
  subject_->accounts().end_session("een", {100}, {11});
  subject_->reopen();
  auto& accounts = subject_->accounts();
  EXPECT_TRUE(accounts.session_ended("een"));
  EXPECT_FALSE(accounts.session_ended("twee"));
  accounts.end_session("twee", {200}, {99});
  EXPECT_TRUE(accounts.session_ended("een"));
  accounts.end_session("drie", {300}, {100});
  EXPECT_FALSE(accounts.session_ended("een")) << "what expired is not kept";
  EXPECT_TRUE(accounts.session_ended("twee"));
}

}  // namespace
}  // namespace ruimte::test
