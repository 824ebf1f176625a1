// SPDX-License-Identifier: EUPL-1.2
#include "environment.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <stdexcept>

#include "application/labels.hpp"
#include "application/methoden.hpp"
#include "application/sentences.hpp"
#include "application/system/system_actor.hpp"
#include "catalog/load.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;

base::SecretKey read_key(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text;
  std::getline(in, text);
  const auto parsed = base::parse_hash(text);  // 64 hex digits: as long as a hash
  if (!parsed)
    throw std::runtime_error("Het bestand " + path.string() + " bevat geen sleutel. Herstel het uit de reservekopie.");
  return {parsed->v};
}

/// The key that signs sessions; whoever has it can sign in as anyone, so nobody else may read the file.
base::SecretKey server_key(const fs::path& path, base::Random& random) {
  if (fs::exists(path)) return read_key(path);
  const auto key = base::new_key(random);
  const std::string text = base::to_string(base::Hash{key.v}) + "\n";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const bool written =
      file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!written) throw std::runtime_error("De sleutel kan niet worden geschreven: " + path.string());
  return key;
}

}  // namespace

std::string database_in(const std::string& folder) { return (fs::path(folder) / "ruimtemaker.db").string(); }

std::string taken_in(const std::string& folder) { return (fs::path(folder) / "taken.db").string(); }

namespace {

/// Making views again takes minutes where much happened: says so, at the first and at every tenth part. A small
/// folder is done before anybody reads it.
std::function<void(std::int64_t, std::int64_t)> tell_of_views(const std::string& folder) {
  return [folder, told = std::int64_t{-1}](std::int64_t read, std::int64_t all) mutable {
    constexpr std::int64_t many = 100'000;
    const std::int64_t tenth = read * 10 / all;
    if (all < many || tenth == told) return;
    told = tenth;
    std::fprintf(stderr, "%s: de overzichten worden opnieuw gemaakt, %d %% van %lld feiten gelezen.\n", folder.c_str(),
                 static_cast<int>(tenth * 10), static_cast<long long>(all));
  };
}

}  // namespace

DataFolder::DataFolder(const std::string& folder, bool oefen, const Parts& parts) : parts_(parts) {
  fs::create_directories(folder);
  storage::SqliteOptions options;
  options.path = database_in(folder);
  options.decide = [&methoden = parts.content.methoden](const domain::World& world, const domain::Command& command,
                                                        const domain::Actor& actor, base::Instant now) {
    return domain::decide(methoden, world, command, actor, now);
  };
  options.referentie = &parts.content.referentie;
  options.clock = &parts.clock;
  options.random = &parts.random;
  options.werkwijze = parts.content.werkwijze.hash();
  options.oefen = oefen;
  options.vertel = tell_of_views(folder);
  store_ = storage::open_sqlite(options);
  application::begin_met_werkwijze(*store_, parts.content.methoden,
                                   application::authorise_system(parts.content.referentie));
  key_ = server_key(fs::path(folder) / "sleutel", parts.random);
}

base::Uuid DataFolder::act(const domain::Actor& actor, domain::Command command) {
  if (command.id == base::Uuid{}) command.id = base::new_uuid(parts_.clock, parts_.random);
  const auto soort = command.stream.soort;
  std::promise<application::Store::Outcome> promise;
  store_->submit({std::move(command), actor, {}, {}},
                 [&](application::Store::Outcome outcome) { promise.set_value(std::move(outcome)); });
  const auto outcome = promise.get_future().get();
  if (outcome.fault) std::rethrow_exception(outcome.fault);
  if (!outcome.result) {
    const application::Labels labels(parts_.content.werkwijze);
    throw std::runtime_error(application::reden(labels, soort, outcome.result.error(), application::Taal::nl).reden);
  }
  return outcome.result->stream.id;
}

}  // namespace ruimte::app
