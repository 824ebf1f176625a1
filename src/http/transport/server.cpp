// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/server.hpp"

#include <utility>  // before asio: its coroutine header forgets it

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <limits>
#include <set>
#include <stdexcept>

#include "base/log.hpp"
#include "http/api/api.hpp"
#include "http/transport/listening.hpp"
#include "http/transport/words.hpp"

namespace ruimte::http {

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace bh = boost::beast::http;
using tcp = net::ip::tcp;
using boost::system::error_code;

constexpr int stop_seconds = 5;

Method method_of(bh::verb verb) {
  switch (verb) {
    case bh::verb::get: return Method::get;
    case bh::verb::head: return Method::head;
    case bh::verb::post: return Method::post;
    case bh::verb::put: return Method::put;
    case bh::verb::patch: return Method::patch;
    case bh::verb::delete_: return Method::del;
    case bh::verb::options: return Method::options;
    default: return Method::other;
  }
}

/// The last address that the proxy itself saw.
std::string forwarded_for(std::string_view header) {
  auto last = header.substr(header.rfind(',') + 1);
  while (last.starts_with(' ')) last.remove_prefix(1);
  return std::string(last);
}

Response problem(const Problem& what) {
  auto response = to_response(what, application::Taal::nl);
  add_standard_headers(response);
  return response;
}

}  // namespace

class Server::Impl : public std::enable_shared_from_this<Impl> {
 public:
  Impl(const ServerOptions& options, Handler handler)
      : options_(options),
        handler_(std::move(handler)),
        acceptor_(io_),
        signals_(io_),
        deadline_(io_),
        workers_(static_cast<std::size_t>(options.workers)) {
    const auto address = net::ip::make_address(options.address);
    if (!address.is_loopback() && !options.behind_proxy)
      throw std::runtime_error(
          "Op een ander adres dan deze machine zelf luistert de server alleen achter een proxy met TLS "
          "(--achter-proxy).");
    const tcp::endpoint endpoint(address, options.port);
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(net::socket_base::reuse_address(true));
    error_code failed;
    acceptor_.bind(endpoint, failed);
    if (failed)
      throw std::runtime_error("Poort " + std::to_string(options.port) + " is niet vrij: " + failed.message());
    acceptor_.listen();
  }

  [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void run() {
    if (options_.stop_on_signal) {
      signals_.add(SIGINT);
      signals_.add(SIGTERM);
      signals_.async_wait([this](const error_code& error, int) {
        if (!error) begin_stop();
      });
    }
    spawn(accept());
    io_.run();
    workers_.join();
  }

  void stop() {
    net::post(io_, [self = shared_from_this()] { self->begin_stop(); });
  }

 private:
  /// A request that a worker is answering. Outlives the connection and the server when the answer comes late.
  struct Pending {
    explicit Pending(net::io_context& io) : ready(io, net::steady_timer::time_point::max()) {}
    net::steady_timer ready;
    Response response;
    bool answered = false;
  };

  struct Connection {
    explicit Connection(tcp::socket socket) : stream(std::move(socket)) {}
    beast::tcp_stream stream;
    beast::flat_buffer buffer{std::size_t{256} * 1024};
    std::string address;
    bool idle = true;            ///< may be cut when the server stops
    std::shared_ptr<Feed> feed;  ///< set: the last answer goes on
  };

  void spawn(net::awaitable<void> work) {
    net::co_spawn(io_, std::move(work), [](std::exception_ptr failed) {
      if (!failed) return;
      try {
        std::rethrow_exception(failed);
      } catch (const std::exception& e) {
        base::log::error(std::string("connection: ") + e.what());
      }
    });
  }

  /// When no file descriptors are left, for one: others will leave.
  net::awaitable<void> breath() {
    net::steady_timer later(io_, std::chrono::milliseconds(100));
    co_await later.async_wait(net::use_awaitable);
  }

  net::awaitable<void> accept() {
    while (!stopping_) {
      error_code error;
      auto socket = co_await acceptor_.async_accept(net::redirect_error(net::use_awaitable, error));
      if (error == net::error::operation_aborted) break;
      if (error) {
        co_await breath();
        continue;
      }
      if (static_cast<int>(connections_.size()) - listening_ >= options_.max_connections) continue;  // it closes here
      socket.set_option(tcp::no_delay(true), error);
      spawn(serve(std::make_shared<Connection>(std::move(socket))));
    }
  }

  net::awaitable<void> serve(std::shared_ptr<Connection> connection) {
    connections_.insert(connection.get());
    error_code error;
    const auto endpoint = connection->stream.socket().remote_endpoint(error);
    if (!error) connection->address = endpoint.address().to_string();
    try {
      while (!stopping_ && co_await one_request(*connection)) {
      }
      if (connection->feed && !stopping_) co_await go_on(*connection);
    } catch (const std::exception& e) {
      base::log::error(std::string("connection: ") + e.what());
    }
    connection->stream.socket().shutdown(tcp::socket::shutdown_send, error);
    connections_.erase(connection.get());
    if (stopping_ && connections_.empty()) deadline_.cancel();
  }

  /// The rest of an answer without end.
  net::awaitable<void> go_on(Connection& connection) {
    connection.idle = true;
    connection.buffer = beast::flat_buffer{0};
    const Count listening(listening_, true);
    const auto post = [weak = weak_from_this()](std::function<void()> call) {
      if (const auto self = weak.lock()) net::post(self->io_, std::move(call));
    };
    co_await listen(connection.stream, std::exchange(connection.feed, nullptr),
                    {options_.beat_seconds, options_.write_seconds}, post);
  }

  /// Reads and answers one request; false when the connection is over.
  net::awaitable<bool> one_request(Connection& connection) {
    connection.idle = true;
    if (connection.buffer.size() == 0 && !co_await first_bytes(connection)) co_return false;
    connection.idle = false;
    bh::request_parser<bh::string_body> parser;
    parser.header_limit(options_.header_bytes);
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());  // judged when the headers are known
    error_code error;
    connection.stream.expires_after(std::chrono::seconds(options_.header_seconds));
    co_await bh::async_read_header(connection.stream, connection.buffer, parser,
                                   net::redirect_error(net::use_awaitable, error));
    const Count large(large_, !error && parser.content_length_remaining().value_or(0) > options_.body_bytes);
    if (large && large_ > options_.large_bodies) {
      const Problem busy{.code = "te_veel_verzoeken", .feit = "10"};
      co_await tell(connection, busy);
      co_return false;
    }
    if (!error) error = limit_body(connection, parser);
    if (!error && parser.get()[bh::field::expect] == "100-continue")
      co_await write_continue(connection, parser.get().version());
    if (!error) {
      connection.stream.expires_after(std::chrono::seconds(options_.body_seconds));
      co_await bh::async_read(connection.stream, connection.buffer, parser,
                              net::redirect_error(net::use_awaitable, error));
    }
    if (error) {
      co_await refuse(connection, error);
      co_return false;
    }
    auto message = parser.release();
    const bool keep = message.keep_alive() && !stopping_;
    const auto version = message.version();
    auto request = to_request(connection, message);
    request.body = std::move(message.body());
    const auto response = co_await answer(std::move(request));
    if (!response.feed) co_return co_await write(connection, response, keep, version);
    co_await write(connection, response, false, version);
    connection.feed = response.feed;
    co_return false;
  }

  /// Counts while it lives.
  class Count {
   public:
    Count(int& count, bool is) : count_(is ? &count : nullptr) {
      if (count_) ++*count_;
    }
    Count(const Count&) = delete;
    Count& operator=(const Count&) = delete;
    ~Count() {
      if (count_) --*count_;
    }
    explicit operator bool() const { return count_ != nullptr; }

   private:
    int* count_;
  };

  /// Who may send a file is known before it is read.
  error_code limit_body(const Connection& connection, bh::request_parser<bh::string_body>& parser) {
    std::uint64_t most = options_.body_bytes;
    const auto length = parser.content_length_remaining();
    if (length && *length > most && options_.most_body)
      most = std::max(most, options_.most_body(to_request(connection, parser.get())));
    if (length && *length > most) return bh::make_error_code(bh::error::body_limit);
    parser.body_limit(most);
    return {};
  }

  net::awaitable<bool> first_bytes(Connection& connection) {
    error_code error;
    connection.stream.expires_after(std::chrono::seconds(options_.idle_seconds));
    const auto n = co_await connection.stream.async_read_some(connection.buffer.prepare(4096),
                                                              net::redirect_error(net::use_awaitable, error));
    connection.buffer.commit(n);
    co_return !error;
  }

  net::awaitable<void> write_continue(Connection& connection, unsigned version) {
    bh::response<bh::empty_body> go_on(bh::status::continue_, version);
    error_code error;
    co_await bh::async_write(connection.stream, go_on, net::redirect_error(net::use_awaitable, error));
  }

  /// Tells what was wrong with a request that could not be read; says nothing to who was too slow or went away.
  net::awaitable<void> refuse(Connection& connection, const error_code& error) {
    Problem what{.code = "verzoek_onleesbaar"};
    if (error == bh::error::header_limit || error == bh::error::buffer_overflow)
      what = {.code = "koppen_te_groot", .feit = std::to_string(options_.header_bytes / 1024) + " kB"};
    else if (error == bh::error::body_limit)
      what = {.code = "invoer_te_groot", .feit = std::to_string(options_.body_bytes / 1024) + " kB"};
    else if (error.category() != bh::make_error_code(bh::error::bad_version).category() ||
             error == bh::error::end_of_stream || error == bh::error::partial_message)
      co_return;
    co_await tell(connection, what);
  }

  net::awaitable<void> tell(Connection& connection, Problem what) {
    connection.stream.expires_after(std::chrono::seconds(options_.header_seconds));
    co_await write(connection, problem(what), false, 11);
    co_await drain(connection);
  }

  /// Reads what the client is still sending, so that closing does not destroy our answer on its way.
  net::awaitable<void> drain(Connection& connection) {
    error_code error;
    connection.stream.socket().shutdown(tcp::socket::shutdown_send, error);
    connection.stream.expires_after(std::chrono::seconds(1));
    std::array<char, 4096> rest{};
    for (int i = 0; i < 1024 && !error; ++i)
      co_await connection.stream.async_read_some(net::buffer(rest), net::redirect_error(net::use_awaitable, error));
  }

  [[nodiscard]] Request to_request(const Connection& connection, const bh::request<bh::string_body>& message) const {
    Request request;
    request.method = method_of(message.method());
    request.target = std::string(message.target());
    for (const auto& field : message)
      request.headers.push_back(
          {lower({field.name_string().data(), field.name_string().size()}), std::string(field.value())});
    request.address = connection.address;
    if (options_.behind_proxy && !request.header("x-forwarded-for").empty())
      request.address = forwarded_for(request.header("x-forwarded-for"));
    return request;
  }

  /// Has a worker answer, and waits for it without holding a thread.
  net::awaitable<Response> answer(Request request) {
    auto pending = std::make_shared<Pending>(io_);
    net::post(workers_, [self = shared_from_this(), request = std::move(request), pending] {
      self->handler_(request, [self, pending](Response response) {
        net::post(self->io_, [pending, response = std::move(response)]() mutable {
          pending->response = std::move(response);
          pending->answered = true;
          pending->ready.cancel();
        });
      });
    });
    error_code cancelled;
    if (!pending->answered) co_await pending->ready.async_wait(net::redirect_error(net::use_awaitable, cancelled));
    co_return std::move(pending->response);
  }

  net::awaitable<bool> write(Connection& connection, const Response& response, bool keep, unsigned version) {
    bh::response<bh::span_body<const char>> out(static_cast<bh::status>(response.status), version);
    for (const auto& header : response.headers) out.insert(header.name, header.value);
    if (options_.clock) out.set(bh::field::date, http_date(options_.clock->now()));
    out.keep_alive(keep);
    const auto content = response.content();
    const bool has_length = response.status != 204 && response.status != 304 && !response.feed;
    if (has_length) out.content_length(content.size());
    if (!response.head && has_length) out.body() = {content.data(), content.size()};
    error_code error;
    connection.stream.expires_after(std::chrono::seconds(options_.body_seconds));
    bh::response_serializer<bh::span_body<const char>> serializer(out);
    if (response.head || response.feed)
      co_await bh::async_write_header(connection.stream, serializer, net::redirect_error(net::use_awaitable, error));
    else
      co_await bh::async_write(connection.stream, serializer, net::redirect_error(net::use_awaitable, error));
    co_return keep && !error;
  }

  void begin_stop() {
    if (std::exchange(stopping_, true)) return;
    error_code ignored;
    acceptor_.close(ignored);
    signals_.cancel(ignored);
    for (auto* connection : connections_)
      if (connection->idle) connection->stream.cancel();
    if (connections_.empty()) return;
    deadline_.expires_after(std::chrono::seconds(stop_seconds));
    deadline_.async_wait([this](const error_code& cancelled) {
      if (!cancelled) io_.stop();
    });
  }

  ServerOptions options_;
  Handler handler_;
  net::io_context io_{1};
  tcp::acceptor acceptor_;
  net::signal_set signals_;
  net::steady_timer deadline_;
  net::thread_pool workers_;
  std::set<Connection*> connections_;  ///< touched by the thread of run() only
  bool stopping_ = false;
  int large_ = 0, listening_ = 0;
};

Server::Server(const ServerOptions& options, Handler handler)
    : impl_(std::make_shared<Impl>(options, std::move(handler))) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return impl_->port(); }
void Server::run() { impl_->run(); }
void Server::stop() { impl_->stop(); }

}  // namespace ruimte::http
