// SPDX-License-Identifier: EUPL-1.2
#include "http/api/service.hpp"

#include "http/api/openapi.hpp"

namespace ruimte::http {

Service::Service(Environment environment)
    : env(std::move(environment)),
      labels(*env.werkwijze),
      session_key(base::derive_key(env.key, "sessie" + env.prefix)),
      csrf_key(base::derive_key(env.key, "csrf" + env.prefix)),
      cursor_key(base::derive_key(env.key, "cursor" + env.prefix)),
      base_path(env.prefix + "/api/v1"),
      openapi(openapi_document(*env.werkwijze)) {}

}  // namespace ruimte::http
