// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/listening.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace ruimte::http {

namespace {

namespace net = boost::asio;
using boost::system::error_code;

/// What the calls of others reach while the coroutine waits; outlives it when they come late.
struct Bell {
  explicit Bell(const net::any_io_executor& executor) : timer(executor) {}
  net::steady_timer timer;
  std::array<char, 64> bytes{};
  bool gone = false;  ///< the client left, or sends what nobody asked for
};

/// Nobody is called any more once this ends, however it ends.
class Ring {
 public:
  Ring(Feed& feed, std::function<void()> wake) : feed_(feed) { feed_.on_more(std::move(wake)); }
  Ring(const Ring&) = delete;
  Ring& operator=(const Ring&) = delete;
  ~Ring() { feed_.on_more({}); }

 private:
  Feed& feed_;
};

}  // namespace

net::awaitable<void> listen(boost::beast::tcp_stream& stream, std::shared_ptr<Feed> feed, ListeningTimes times,
                            std::function<void(std::function<void()>)> post) {
  const auto bell = std::make_shared<Bell>(stream.get_executor());
  const Ring ring(*feed, [bell, post] { post([bell] { bell->timer.cancel(); }); });
  stream.expires_never();
  stream.socket().async_read_some(net::buffer(bell->bytes), [bell](const error_code&, std::size_t) {
    bell->gone = true;
    bell->timer.cancel();
  });
  error_code error;
  while (!bell->gone && !error) {
    auto piece = feed->next();
    if (piece.text.empty() && !piece.last) {
      bell->timer.expires_after(std::chrono::seconds(times.beat_seconds));
      error_code woken;
      co_await bell->timer.async_wait(net::redirect_error(net::use_awaitable, woken));
      if (woken || bell->gone) continue;
      piece = feed->next();
      if (piece.text.empty()) piece.text = ":\n\n";
    }
    stream.expires_after(std::chrono::seconds(times.write_seconds));
    co_await net::async_write(stream, net::buffer(piece.text), net::redirect_error(net::use_awaitable, error));
    stream.expires_never();
    if (piece.last) break;
  }
  stream.socket().cancel(error);
}

}  // namespace ruimte::http
