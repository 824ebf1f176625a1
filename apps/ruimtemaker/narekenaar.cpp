// SPDX-License-Identifier: EUPL-1.2
#include "narekenaar.hpp"

#include <fcntl.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is POSIX
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stop_token>

#include "export/archief.hpp"
#include "geodata/own_folder.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;
using application::Narekening;
using application::Oordeel;

/// Larger archives are not kept with a result.
constexpr std::size_t most_archive_bytes = std::size_t{96} << 20U;

void schrijf(const fs::path& bestand, std::string_view bytes) {
  std::ofstream out(bestand, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("Het bewijs van een scenario kan niet worden geschreven.");
}

std::string inhoud_van(const fs::path& bestand) {
  std::ifstream in(bestand, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// What a new process gets: its output in a file, nothing else of ours, and no signal held back.
class Begin {
 public:
  explicit Begin(const fs::path& uitvoer) {
    posix_spawn_file_actions_init(&bestanden_);
    posix_spawn_file_actions_addopen(&bestanden_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&bestanden_, STDOUT_FILENO, uitvoer.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&bestanden_, STDOUT_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&bestanden_, STDERR_FILENO + 1);
    posix_spawnattr_init(&aard_);
    sigset_t geen;
    sigemptyset(&geen);
    posix_spawnattr_setsigmask(&aard_, &geen);
    posix_spawnattr_setflags(&aard_, POSIX_SPAWN_SETSIGMASK);
  }
  Begin(const Begin&) = delete;
  Begin& operator=(const Begin&) = delete;
  ~Begin() {
    posix_spawn_file_actions_destroy(&bestanden_);
    posix_spawnattr_destroy(&aard_);
  }
  /// The process; 0 when there is none.
  [[nodiscard]] pid_t start(const fs::path& programma, const fs::path& map) const {
    std::string naam = programma.string(), argument = map.string();
    char* const woorden[] = {naam.data(), argument.data(), nullptr};
    char* const omgeving[] = {nullptr};
    pid_t kind = 0;
    return posix_spawn(&kind, naam.c_str(), &bestanden_, &aard_, woorden, omgeving) == 0 ? kind : 0;
  }

 private:
  posix_spawn_file_actions_t bestanden_{};
  posix_spawnattr_t aard_{};
};

/// The exit code; -1 when it did not start, or broke off.
int draai(const fs::path& programma, const fs::path& map, const fs::path& uitvoer, const std::stop_token& stop) {
  const pid_t kind = Begin(uitvoer).start(programma, map);
  if (kind == 0) return -1;
  {
    // Nobody may be killed by this number once it is waited for: it could be another's.
    const std::stop_callback weg(stop, [kind] { ::kill(kind, SIGKILL); });
    siginfo_t einde{};
    while (::waitid(P_PID, static_cast<id_t>(kind), &einde, WEXITED | WNOWAIT) != 0)
      if (errno != EINTR) break;
  }
  int stand = 0;
  while (::waitpid(kind, &stand, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(stand) ? WEXITSTATUS(stand) : -1;
}

/// Lines of what it said on one line; its last line is its name and version.
Narekening lees(const std::string& gezegd, int code, Narekening uit) {
  std::string regel;
  std::vector<std::string> regels;
  for (const char c : gezegd) {
    if (c != '\n') {
      regel += c;
      continue;
    }
    if (!regel.empty()) regels.push_back(regel);
    regel.clear();
  }
  if (!regel.empty()) regels.push_back(regel);
  if (code == 0 || code == 1) {
    const auto naam = uit.programma + " ";
    if (regels.empty() || !regels.back().starts_with(naam)) return uit;  // another program in its place
    uit.versie = regels.back().substr(naam.size());
    regels.pop_back();
    uit.oordeel = code == 0 ? Oordeel::klopt : Oordeel::klopt_niet;
  }
  for (const auto& r : regels) uit.zin += (uit.zin.empty() ? "" : "; ") + r;
  return uit;
}

}  // namespace

application::Narekenaar narekenaar(fs::path programma) {
  return [programma = std::move(programma)](const std::function<void(const application::Bestandnemer&)>& vul,
                                            const std::stop_token& stop) {
    Narekening uit;
    uit.programma = programma.filename().string();
    if (::access(programma.c_str(), X_OK) != 0) return uit;
    const geodata::OwnFolder folder;
    const auto map = folder.path() / "bewijs", gezegd = folder.path() / "gezegd.txt";
    fs::create_directory(map);
    vul([&](const std::string& naam, std::string_view bytes) { schrijf(map / naam, bytes); });
    uit.oordeel = Oordeel::onleesbaar;
    const int code = draai(programma, map, gezegd, stop);
    uit = lees(inhoud_van(gezegd), code, std::move(uit));
    if (uit.oordeel != Oordeel::klopt) return uit;
    uit.pakket = exporting::archief_van(map);
    if (uit.pakket.size() > most_archive_bytes) uit.pakket.clear();
    return uit;
  };
}

fs::path eigen_certify() { return fs::read_symlink("/proc/self/exe").parent_path() / "certify"; }

}  // namespace ruimte::app
