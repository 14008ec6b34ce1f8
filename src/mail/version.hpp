// Which libraries mails are made and sent with.
#pragma once

#include <string>

namespace pmcdiff::mail {

/// Of GMime: `3.2.13`
[[nodiscard]] std::string gmime_version();
/// Of libcurl and what it encrypts with: `7.88.1 OpenSSL/3.0.15`
[[nodiscard]] std::string curl_version();

}  // namespace pmcdiff::mail
