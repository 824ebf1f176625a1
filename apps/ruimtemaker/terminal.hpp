// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace ruimte::app {

/// Asks on the terminal. Throws when there is nobody to ask.
std::string ask(const std::string& question);

/// A new password: from the first line of standard input, or asked twice without showing it. Throws when it is shorter
/// than twelve characters or the two differ.
std::string new_password(bool from_stdin);

}  // namespace ruimte::app
