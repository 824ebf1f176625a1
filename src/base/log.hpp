// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

/// Lines for the operator. Control characters in the text are written as escapes, so nobody can forge a line. Times are
/// UTC. Any number of threads.
namespace ruimte::base::log {

/// To standard error.
void info(std::string_view text);
void warn(std::string_view text);
void error(std::string_view text);

/// Where security() writes: appended to, created when absent. Throws std::runtime_error when it cannot be opened.
void open_security_log(const std::string& path);

/// One line of the security log that the BIO asks for (who, what, outcome; never a secret). On disk when it returns to
/// the operating system. Goes to standard error as long as no file is open.
void security(std::string_view text);

}  // namespace ruimte::base::log
