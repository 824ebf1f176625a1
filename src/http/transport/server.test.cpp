// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/server.hpp"

#include <gtest/gtest.h>

#include <utility>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruimte::http {
namespace {

namespace net = boost::asio;
using tcp = net::ip::tcp;

/// An answer that goes on: says what it is given.
class Tap final : public Feed {
 public:
  Piece next() override {
    const std::scoped_lock lock(mutex_);
    return {std::exchange(text_, {}), over_};
  }
  void on_more(std::function<void()> wake) override {
    const std::scoped_lock lock(mutex_);
    wake_ = std::move(wake);
    waits_ = static_cast<bool>(wake_);
    changed_.notify_all();
  }
  void say(const std::string& text, bool last = false) {
    const std::scoped_lock lock(mutex_);
    text_ += text;
    over_ = last;
    if (wake_) wake_();
  }
  /// Returns when someone listens, or when nobody does any more.
  void wait(bool for_someone) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waits_ == for_someone; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string text_;
  bool over_ = false, waits_ = false;
  std::function<void()> wake_;
};

/// A server whose answer tells what it received.
class Socket : public testing::Test {
 public:
  Socket()
      : server(options(), [this](const Request& r, const Reply& reply) { answer(r, reply); }),
        thread([this] { server.run(); }) {}
  ~Socket() override {
    server.stop();
    thread.join();
  }

  static ServerOptions options() {
    ServerOptions o;
    o.header_seconds = 1;
    o.idle_seconds = 1;
    o.body_bytes = 1000;
    o.max_connections = 50;
    o.beat_seconds = 1;
    o.write_seconds = 1;
    o.large_bodies = 1;
    o.most_body = [](const Request& head) -> std::uint64_t {
      return head.header("x-mag") == "ja" && head.body.empty() ? 5000 : 0;
    };
    return o;
  }

  void answer(const Request& request, const Reply& reply) const {
    Response response;
    if (request.target == "/stroom") response.feed = tap;
    response.body = std::string(to_text(request.method)) + " " + request.target + " " + request.body;
    response.head = request.method == Method::head;
    response.set("Content-Type", "text/plain");
    reply(std::move(response));
  }

  tcp::socket connect() {
    tcp::socket socket(io);
    socket.connect({net::ip::make_address("127.0.0.1"), server.port()});
    return socket;
  }

  static void send(tcp::socket& socket, std::string_view text) { net::write(socket, net::buffer(text)); }

  /// Everything until the server closes.
  static std::string read_all(tcp::socket& socket) {
    std::string out;
    boost::system::error_code error;
    net::read(socket, net::dynamic_buffer(out), error);
    return out;
  }

  /// One answer with a body of known length.
  static std::string read_answer(tcp::socket& socket) {
    std::string out;
    const auto head = net::read_until(socket, net::dynamic_buffer(out), "\r\n\r\n");
    const auto at = out.find("Content-Length: ");
    const auto length = static_cast<std::size_t>(std::stoul(out.substr(at + 16)));
    if (out.size() < head + length)
      net::read(socket, net::dynamic_buffer(out), net::transfer_exactly(head + length - out.size()));
    return out;
  }

  std::string once(std::string_view request) {
    auto socket = connect();
    send(socket, request);
    return read_all(socket);
  }

  /// What has come when the text ends like this.
  static void read_until(tcp::socket& socket, std::string& so_far, std::string_view end) {
    net::read_until(socket, net::dynamic_buffer(so_far), std::string(end));
  }

  net::io_context io;
  std::shared_ptr<Tap> tap = std::make_shared<Tap>();
  Server server;
  std::thread thread;
};

TEST_F(Socket, ConnectionIsKeptForTheNextRequest) {
  auto socket = connect();
  for (int i = 0; i < 3; ++i) {
    send(socket, "GET /een?x=1 HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = read_answer(socket);
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
    EXPECT_TRUE(answer.ends_with("GET /een?x=1 ")) << answer;
  }
}

TEST_F(Socket, RequestsSentTogetherAreAnsweredInOrder) {
  auto socket = connect();
  send(socket, "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const auto all = read_all(socket);
  EXPECT_LT(all.find("GET /a"), all.find("GET /b"));
  EXPECT_NE(all.find("GET /b"), std::string::npos);
}

TEST_F(Socket, HeadTellsTheLengthWithoutTheContent) {
  const auto answer = once("HEAD /lang HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("Content-Length: 11\r\n"), std::string::npos) << answer;
  EXPECT_TRUE(answer.ends_with("\r\n\r\n")) << answer;
}

TEST_F(Socket, UnknownMethodReachesTheSiteThatRefusesIt) {
  const auto answer = once("BREW /koffie HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("? /koffie"), std::string::npos) << answer;
}

TEST_F(Socket, ALargeBodyIsForWhoMaySendOneAndHasALimitToo) {
  const auto post = [](std::size_t bytes, const std::string& header) {
    return "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "Content-Length: " + std::to_string(bytes) +
           "\r\n\r\n" + std::string(bytes, 'a');
  };
  EXPECT_TRUE(once(post(1000, "")).starts_with("HTTP/1.1 200 "));
  EXPECT_TRUE(once(post(1001, "")).starts_with("HTTP/1.1 413 "));
  const auto large = once(post(5000, "X-Mag: ja\r\n"));
  EXPECT_TRUE(large.starts_with("HTTP/1.1 200 ")) << large.substr(0, 200);
  EXPECT_TRUE(large.ends_with("/ " + std::string(5000, 'a')));
  EXPECT_TRUE(once(post(5001, "X-Mag: ja\r\n")).starts_with("HTTP/1.1 413 "));
  const auto chunked = once("POST / HTTP/1.1\r\nHost: x\r\nX-Mag: ja\r\nTransfer-Encoding: chunked\r\n\r\n5dc\r\n" +
                            std::string(1500, 'a') + "\r\n0\r\n\r\n");
  EXPECT_TRUE(chunked.starts_with("HTTP/1.1 413 ")) << "of unknown length: as any other";
}

TEST_F(Socket, MoreLargeBodiesThanAreTakenAtOnceAreAskedToComeBack) {
  auto first = connect();
  send(first, "POST / HTTP/1.1\r\nHost: x\r\nX-Mag: ja\r\nExpect: 100-continue\r\nContent-Length: 3000\r\n\r\n");
  std::string go_on;
  net::read_until(first, net::dynamic_buffer(go_on), "\r\n\r\n");  // now it is on its way
  const auto second = once("POST / HTTP/1.1\r\nHost: x\r\nX-Mag: ja\r\nContent-Length: 3000\r\n\r\n");
  EXPECT_TRUE(second.starts_with("HTTP/1.1 429 ")) << second.substr(0, 200);
  send(first, std::string(3000, 'a'));
  EXPECT_TRUE(read_answer(first).ends_with("aaa"));
  EXPECT_TRUE(once("GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 200 "));
}

TEST_F(Socket, HeadersAboveTheLimitAreRefused) {
  const auto answer = once("GET / HTTP/1.1\r\nHost: x\r\nX-Groot: " + std::string(20'000, 'a') + "\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 431 ")) << answer.substr(0, 100);
  EXPECT_NE(answer.find("\"code\":\"koppen_te_groot\""), std::string::npos) << answer;
}

TEST_F(Socket, BodyAboveTheLimitIsRefusedBeforeItIsSent) {
  const auto answer = once("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413 ")) << answer.substr(0, 100);
}

TEST_F(Socket, ClientThatAsksFirstIsToldToGoOn) {
  auto socket = connect();
  send(socket, "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
  std::string out;
  net::read_until(socket, net::dynamic_buffer(out), "\r\n\r\n");
  EXPECT_TRUE(out.starts_with("HTTP/1.1 100 Continue\r\n")) << out;
  send(socket, "abc");
  EXPECT_TRUE(read_all(socket).ends_with("POST /x abc"));
}

TEST_F(Socket, NonsenseIsToldToBeNonsense) {
  const auto answer = once("dit is geen HTTP\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 400 ")) << answer;
  EXPECT_NE(answer.find("verzoek_onleesbaar"), std::string::npos);
}

// A hundred clients that never finish their headers neither keep their connections nor keep others out.
TEST_F(Socket, SlowHeadersAreCutOff) {
  std::vector<tcp::socket> slow;
  for (int i = 0; i < 40; ++i) {
    slow.push_back(connect());
    send(slow.back(), "GET / HTTP/1.1\r\nHost:");
  }
  EXPECT_TRUE(once("GET /snel HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ends_with("GET /snel "));
  for (auto& socket : slow) EXPECT_EQ(read_all(socket), "");
}

TEST_F(Socket, TooManyConnectionsAreClosedAtOnce) {
  std::vector<tcp::socket> many;
  for (int i = 0; i < 50; ++i) {
    many.push_back(connect());
    send(many.back(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    read_answer(many.back());
  }
  auto extra = connect();
  EXPECT_EQ(read_all(extra), "");
}

TEST_F(Socket, AnAnswerCanGoOn) {
  auto socket = connect();
  send(socket, "GET /stroom HTTP/1.1\r\nHost: x\r\n\r\n");
  std::string got;
  read_until(socket, got, "\r\n\r\n");
  EXPECT_EQ(got.find("Content-Length"), std::string::npos) << got;
  EXPECT_NE(got.find("Connection: close"), std::string::npos) << got;
  for (const char* piece : {"een;", "twee;", "drie;"}) {
    tap->say(piece);
    read_until(socket, got, piece);
  }
  tap->say("slot", true);
  EXPECT_TRUE(read_all(socket).ends_with("slot"));
}

TEST_F(Socket, SilenceIsFilledWithASignOfLife) {
  auto socket = connect();
  send(socket, "GET /stroom HTTP/1.1\r\nHost: x\r\n\r\n");
  std::string got;
  read_until(socket, got, ":\n\n");
  EXPECT_TRUE(got.ends_with("\r\n\r\n:\n\n")) << got;
}

TEST_F(Socket, WhoLeavesIsForgotten) {
  auto socket = connect();
  send(socket, "GET /stroom HTTP/1.1\r\nHost: x\r\n\r\n");
  tap->wait(true);
  socket.close();
  tap->wait(false);
  tap->say("tegen niemand");
}

/// Nothing piles up for who does not read: one piece is on its way, and when that is not taken he is dropped.
TEST_F(Socket, WhoDoesNotReadIsDropped) {
  auto socket = connect();
  send(socket, "GET /stroom HTTP/1.1\r\nHost: x\r\n\r\n");
  tap->wait(true);
  tap->say(std::string(std::size_t{32} << 20U, 'x'));
  tap->wait(false);
}

TEST_F(Socket, ListenersTakeNoPlaceOfOthers) {
  std::vector<tcp::socket> many;
  for (int i = 0; i < 60; ++i) {
    many.push_back(connect());
    send(many.back(), "GET /stroom HTTP/1.1\r\nHost: x\r\n\r\n");
    std::string got;
    read_until(many.back(), got, "\r\n\r\n");
  }
  EXPECT_TRUE(once("GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ends_with("GET /b "));
}

TEST_F(Socket, StopEndsAnswersThatGoOn) {
  auto socket = connect();
  send(socket, "GET /stroom HTTP/1.1\r\nHost: x\r\n\r\n");
  tap->wait(true);
  server.stop();
  EXPECT_TRUE(read_all(socket).ends_with("\r\n\r\n"));
}

TEST_F(Socket, StopEndsIdleConnectionsAndRun) {
  auto socket = connect();
  send(socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  read_answer(socket);
  server.stop();
  EXPECT_EQ(read_all(socket), "");
}

TEST(Server, OtherAddressesNeedAProxyInFront) {
  ServerOptions options;
  options.address = "0.0.0.0";
  EXPECT_THROW(Server(options, [](const Request&, const Reply&) {}), std::runtime_error);
  options.behind_proxy = true;
  EXPECT_NO_THROW(Server(options, [](const Request&, const Reply&) {}));
}

TEST(Server, TakenPortIsAClearError) {
  const Server first({}, [](const Request&, const Reply&) {});
  ServerOptions options;
  options.port = first.port();
  EXPECT_THROW(Server(options, [](const Request&, const Reply&) {}), std::runtime_error);
}

}  // namespace
}  // namespace ruimte::http
