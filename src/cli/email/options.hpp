// What `pmcdiff email` is told: on the command line, by the notes' configuration and by the environment.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mail/message.hpp"
#include "mail/smtp.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/profile.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

/// As given. What is empty comes from the configuration.
struct EmailOptions {
    EmailSettings settings;
    std::string date;
    std::string server;  ///< `--send`; empty: the message is printed.
    std::string ca_file;
    std::string netrc_file;
    std::chrono::seconds::rep patience = 60;
    bool insecure = false;
    bool dry_run = false;
};

void add_email_options(CLI::App& app, EmailOptions& options);

/// The settings that hold: what was given, else what the configuration says.
[[nodiscard]] EmailSettings merged(const EmailSettings& given, const EmailSettings& configured);

/// Who a mail is from and to.
struct Envelope {
    mail::Mailbox from;
    std::vector<mail::Mailbox> to;
    std::vector<mail::Mailbox> cc;
    std::vector<mail::Mailbox> bcc;
    std::vector<mail::Mailbox> reply_to;
    mail::ListId list;

    /// All who get it, each address once.
    [[nodiscard]] std::vector<std::string> recipients() const;
};

/// Errors (kind `usage`): what is no address; with `to_be_sent` also where nobody sends or receives.
[[nodiscard]] Result<Envelope> read_envelope(const EmailSettings& settings, bool to_be_sent);

/// The moment that the mail is dated: `--date`, else SOURCE_DATE_EPOCH, else now.
[[nodiscard]] Result<std::int64_t> read_date(const EmailOptions& options);

/// Where and how to send, without the message. Errors (kind `usage`): no such server, half of the credentials, a file that is
/// not there.
[[nodiscard]] Result<mail::Delivery> read_delivery(const EmailOptions& options);

/// Errors (kind `usage`): not the address of a page.
[[nodiscard]] Result<void> check_base_url(const std::string& base_url);

}  // namespace pmcdiff::cli
