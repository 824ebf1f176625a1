// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>  // before asio: its coroutine header forgets it

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <functional>
#include <memory>

#include "http/api/message.hpp"

namespace ruimte::http {

struct ListeningTimes {
  int beat_seconds;   ///< a comment when there was nothing to tell, so that who left is noticed on both sides
  int write_seconds;  ///< who takes no piece within this time is dropped
};

/// Sends the pieces of a feed until it ends or the client leaves; `post` brings a call from any thread to the thread of
/// the stream, or nowhere when that is gone. Holds one piece at a time.
boost::asio::awaitable<void> listen(boost::beast::tcp_stream& stream, std::shared_ptr<Feed> feed, ListeningTimes times,
                                    std::function<void(std::function<void()>)> post);

}  // namespace ruimte::http
