// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "http/api/message.hpp"

namespace ruimte::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;       ///< 0: any free port
  bool behind_proxy = false;    ///< a proxy in front does TLS and names the client in X-Forwarded-For
  bool stop_on_signal = false;  ///< SIGINT and SIGTERM end run()
  int workers = 2;              ///< threads that answer requests
  int max_connections = 1000;   ///< more are closed at once; answers that go on are not counted
  int beat_seconds = 15;        ///< a sign of life in an answer that goes on
  int write_seconds = 20;       ///< for one piece of it
  std::uint32_t header_bytes = 16U * 1024U;
  std::uint64_t body_bytes = std::uint64_t{1} << 20U;
  /// Asked when the headers of a larger body are in, with those headers, by the thread of run(): how large it may be.
  std::function<std::uint64_t(const Request&)> most_body = {};
  int large_bodies = 4;     ///< at the same time; who comes then is asked to try again
  int header_seconds = 10;  ///< from the first byte to the end of the headers
  int body_seconds = 60;
  int idle_seconds = 75;               ///< between requests on one connection
  const base::Clock* clock = nullptr;  ///< for the Date header; outlives the server
};

/// HTTP/1.1 on one port. One thread moves bytes, a few answer requests.
class Server {
 public:
  /// May be called by any worker thread; must lead to exactly one reply, from any thread.
  using Handler = std::function<void(const Request&, Reply)>;

  /// Binds. Throws std::runtime_error when the port is taken, or when the address is not a loopback address and no
  /// proxy was promised.
  Server(const ServerOptions& options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;

  /// Serves until stop(); then finishes the requests at hand, at most five seconds.
  void run();

  /// Any thread; may be called before run().
  void stop();

 private:
  class Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace ruimte::http
