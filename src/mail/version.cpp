#include "mail/version.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include "mail/gmime.hpp"

namespace pmcdiff::mail {

std::string gmime_version() {
    return fmt::format("{}.{}.{}", gmime_major_version, gmime_minor_version, gmime_micro_version);
}

std::string curl_version() {
    const auto* const told = ::curl_version_info(CURLVERSION_NOW);
    return fmt::format("{} {}", told->version, told->ssl_version == nullptr ? "without TLS" : told->ssl_version);
}

}  // namespace pmcdiff::mail
