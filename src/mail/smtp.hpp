// Handing a message to a mail server, by libcurl.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/error.hpp"

namespace pmcdiff::mail {

/// Where mail is taken: `smtp://host[:port]`, or `smtps://host[:port]` with encryption from the first byte.
struct Server {
    std::string url;  ///< Only scheme, host and port.
    std::string host;
    bool encrypted_from_start = false;
    bool loopback = false;  ///< This machine itself: nothing leaves it.
};

/// Errors (kind `usage`): another scheme, no host, a path, a user or a password (they would be seen in the list of processes).
[[nodiscard]] Result<Server> read_server(const std::string& given);

struct Credentials {
    std::string user;
    std::string password;
};

struct Delivery {
    Server server;
    std::string sender;                   ///< `ada@example.org`
    std::vector<std::string> recipients;  ///< All of them, blind ones too.
    std::string message;                  ///< Lines end in LF.
    std::optional<Credentials> credentials;
    std::string netrc_file;             ///< Where there are no credentials; empty: `~/.netrc`, if there is one.
    std::string ca_file;                ///< Certificates to trust instead of the system's; empty: the system's.
    bool insecure = false;              ///< Also without encryption, and with a certificate that cannot be verified.
    std::chrono::seconds patience{60};  ///< For all of it.
};

/// Sends to all recipients or to none. Gives the server's last reply. Errors (kind `outside`) hold the server's own words
/// where it refused; unless they say that it is not known, nobody got the message.
[[nodiscard]] Result<std::string> send(const Delivery& delivery);

}  // namespace pmcdiff::mail
