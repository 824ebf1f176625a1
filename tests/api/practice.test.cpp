// SPDX-License-Identifier: EUPL-1.2
// The list of people one can be, in the practice environment only.
#include "application/example.hpp"
#include "application/script.hpp"
#include "fixture.hpp"

namespace ruimte::test {
namespace {

TEST(Practice, TheRealEnvironmentHasNoList) {
  World world;
  EXPECT_EQ(Client(world).get("/oefenaccounts").status, 404);
}

TEST(Practice, EveryoneOnTheListCanSignInAndHasTheFunctionsNamed) {
  World world({.oefen = true});
  const auto played = application::play_script(application::example_script(), {*world.store,
                                                                               world.store->accounts(),
                                                                               shipped_referentie(),
                                                                               shipped_werkwijze(),
                                                                               world.clock,
                                                                               world.random,
                                                                               {.passes = 1, .bytes = 8192}});
  ASSERT_TRUE(played) << played.error().pointer << ": " << played.error().melding;
  const auto list = items(Client(world).get("/oefenaccounts"));
  EXPECT_EQ(list.size(), played->accounts);
  for (const auto& account : list) {
    const auto text = [&](std::string_view key) { return *account.member(key)->get_if<std::string>(); };
    const auto session = Client(world).sign_in(text("gebruikersnaam"), text("wachtwoord"));
    ASSERT_EQ(session.status, 201) << text("gebruikersnaam");
    const auto& named = *account.member("functies")->get_if<base::json::Array>();
    for (std::size_t i = 0; i < named.size(); ++i)
      EXPECT_TRUE(
          named[i].get_if<std::string>()->starts_with(at(session, "functies/" + std::to_string(i) + "/functieLabel")));
  }
}

}  // namespace
}  // namespace ruimte::test
