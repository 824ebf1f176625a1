// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "http/transport/site.hpp"
#include "oefen.hpp"
#include "served.hpp"

namespace ruimte::app {

/// The practice environment of a server, which can begin again while the server runs: the new one is made beside the
/// old one, and only to change places nobody is inside, for less than a second.
class PracticeHouse {
 public:
  /// All of it outlives the house.
  struct Means {
    const Content& content;
    const base::Clock& pace;
    base::Random& random;
    const Gedeeld& gedeeld;
    const ServeOptions& options;
    http::Seat& seat;
  };

  /// Opens what is in the folder. Throws as Served does.
  PracticeHouse(std::filesystem::path folder, const Means& means);
  /// Waits for a beginning that is going on.
  ~PracticeHouse();
  PracticeHouse(const PracticeHouse&) = delete;
  PracticeHouse& operator=(const PracticeHouse&) = delete;

 private:
  struct Generation;

  bool begin(gen::Bezetting bezetting);
  gen::Oefenstand stand();
  void run(gen::Bezetting bezetting) noexcept;
  void change_places();
  void open();
  void ended(std::string mislukt);

  const std::filesystem::path folder_;
  const Means means_;
  Gevuld gevuld_;  ///< of the generation; changes only while nobody is inside
  std::unique_ptr<Generation> generation_;
  std::mutex mutex_;
  bool bezig_ = false;
  std::string mislukt_;
  std::thread thread_;
};

}  // namespace ruimte::app
