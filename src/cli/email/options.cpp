#include "cli/email/options.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "cli/description.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

/// Of a message that is only printed, where nobody was named. RFC 5322 asks for a sender.
constexpr std::string_view nobody = "pmcdiff <pmcdiff@localhost>";

tl::unexpected<Error> wrong(std::string message, std::string help = {}) {
    return tl::unexpected(Error{ErrorKind::usage, std::move(message), {}, 0, std::move(help)});
}

/// Empty where it is not set.
std::string variable(const char* name) {
    const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): one thread
    return value == nullptr ? "" : value;
}

std::string given_or(const std::string& given, const std::string& otherwise) {
    return given.empty() ? otherwise : given;
}

std::vector<std::string> given_or(const std::vector<std::string>& given, const std::vector<std::string>& otherwise) {
    return given.empty() ? otherwise : given;
}

Result<void> check_readable(std::string_view option, const std::string& file) {
    if (file.empty() || ::access(file.c_str(), R_OK) == 0) return {};
    return tl::unexpected(
        Error{ErrorKind::usage, "cannot be read", file, 0, std::string(option) + " names a file that can be read"});
}

}  // namespace

void add_email_options(CLI::App& app, EmailOptions& options) {
    auto& settings = options.settings;
    const auto add_text = [&](const char* name, std::string& text, const char* what, const char* type) {
        return app.add_option(name, text, what)->type_name(type);
    };
    const auto add_list = [&](const char* name, std::vector<std::string>& list, const char* what) {
        return app.add_option(name, list, what)->type_name("ADDRESS")->allow_extra_args(false);
    };
    add_text("--from", settings.from, "Who sends: Ada Lindqvist <ada@example.org>", "ADDRESS");
    add_list("--to", settings.to, "Who receives; several with commas, or repeated");
    add_list("--cc", settings.cc, "Who gets a copy")->group(less_used);
    add_list("--bcc", settings.bcc, "Who gets a copy that the others do not see")->group(less_used);
    add_list("--reply-to", settings.reply_to, "Where answers go")->group(less_used);
    add_text("--subject", settings.subject, "May hold {pmc}, {date}, {counts} and {default}", "TEXT");
    add_text("--list-id", settings.list_id, "Of a mailing list: changes.example.org or Changes <changes.example.org>",
             "ID")
        ->group(less_used);
    add_text("--base-url", settings.base_url, "Where the notes are on the web: changes link to their lines there",
             "URL")
        ->group(less_used);
    add_text("--date", options.date, "Of the message: 2017-10-18 or 2017-10-18T16:30:00Z (default: now)", "TIME")
        ->group(less_used);
    add_text("--send", options.server, "Send by smtp://host[:port] or smtps://host[:port]", "URL");
    app.add_flag("--dry-run", options.dry_run, "With --send: only tell and print what would be sent");
    app.add_flag("--insecure", options.insecure, "Send without encryption or a verified certificate too")
        ->group(less_used);
    add_text("--ca-file", options.ca_file, "Certificates to trust instead of the system's", "FILE")->group(less_used);
    add_text("--netrc-file", options.netrc_file, "User and password of the server (default: ~/.netrc)", "FILE")
        ->group(less_used);
    app.add_option("--timeout", options.patience, "Seconds that sending may take")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str()
        ->type_name("N")
        ->group(less_used);
    app.footer(
        "User and password of the mail server come from PMCDIFF_SMTP_USER and\n"
        "PMCDIFF_SMTP_PASSWORD, else from the netrc file. What is not given here is taken\n"
        "from [email] in .pmcdiff.toml.\n"
        "\n"
        "Examples:\n"
        "  pmcdiff email previous latest --to ada@example.org | sendmail -t -i\n"
        "  pmcdiff email previous latest -o changes.eml\n"
        "  pmcdiff email previous latest --send smtps://mail.example.org --dry-run\n"
        "      what would be sent to whom, as [email] in .pmcdiff.toml says");
}

EmailSettings merged(const EmailSettings& given, const EmailSettings& configured) {
    return {.from = given_or(given.from, configured.from),
            .to = given_or(given.to, configured.to),
            .cc = given_or(given.cc, configured.cc),
            .bcc = given_or(given.bcc, configured.bcc),
            .reply_to = given_or(given.reply_to, configured.reply_to),
            .subject = given_or(given.subject, configured.subject),
            .list_id = given_or(given.list_id, configured.list_id),
            .base_url = given_or(given.base_url, configured.base_url)};
}

std::vector<std::string> Envelope::recipients() const {
    std::vector<std::string> addresses;
    for (const auto* const mailboxes : {&to, &cc, &bcc}) {
        for (const auto& mailbox : *mailboxes) {
            if (std::ranges::find(addresses, mailbox.address) == addresses.end()) addresses.push_back(mailbox.address);
        }
    }
    return addresses;
}

Result<Envelope> read_envelope(const EmailSettings& settings, bool to_be_sent) {
    if (to_be_sent && settings.from.empty()) {
        return wrong("nobody sends this mail", "give --from ADDRESS, or from in [email] of .pmcdiff.toml");
    }
    Envelope envelope;
    auto from = mail::read_address("--from", settings.from.empty() ? std::string(nobody) : settings.from);
    if (!from) return tl::unexpected(std::move(from.error()));
    envelope.from = std::move(*from);

    struct Part {
        const char* what;
        const std::vector<std::string>& given;
        std::vector<mail::Mailbox>& read;
    };
    for (const auto& [what, given, read] :
         {Part{"--to", settings.to, envelope.to}, Part{"--cc", settings.cc, envelope.cc},
          Part{"--bcc", settings.bcc, envelope.bcc}, Part{"--reply-to", settings.reply_to, envelope.reply_to}}) {
        auto mailboxes = mail::read_addresses(what, given);
        if (!mailboxes) return tl::unexpected(std::move(mailboxes.error()));
        read = std::move(*mailboxes);
    }
    if (!settings.list_id.empty()) {
        auto list = mail::read_list_id("--list-id", settings.list_id);
        if (!list) return tl::unexpected(std::move(list.error()));
        envelope.list = std::move(*list);
    }
    if (to_be_sent && envelope.recipients().empty()) {
        return wrong("nobody receives this mail", "give --to ADDRESS, or to in [email] of .pmcdiff.toml");
    }
    return envelope;
}

Result<std::int64_t> read_date(const EmailOptions& options) {
    if (!options.date.empty()) return mail::read_time(options.date);
    const auto epoch = variable("SOURCE_DATE_EPOCH");
    if (epoch.empty()) {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::seconds>(now).count();
    }
    constexpr std::int64_t last_of_year_9999 = 253402300799;
    std::int64_t seconds = 0;
    const auto* const end = epoch.data() + epoch.size();
    const auto [stop, error] = std::from_chars(epoch.data(), end, seconds);
    if (error != std::errc{} || stop != end || seconds < 0 || seconds > last_of_year_9999) {
        return wrong("SOURCE_DATE_EPOCH: \"" + text::printable(epoch) + "\" is no number of seconds since 1970");
    }
    return seconds;
}

Result<mail::Delivery> read_delivery(const EmailOptions& options) {
    auto server = mail::read_server(options.server);
    if (!server) return tl::unexpected(std::move(server.error()));
    mail::Delivery delivery;
    delivery.server = std::move(*server);
    const auto user = variable("PMCDIFF_SMTP_USER");
    const auto password = variable("PMCDIFF_SMTP_PASSWORD");
    if (user.empty() != password.empty()) {
        return wrong("only one of PMCDIFF_SMTP_USER and PMCDIFF_SMTP_PASSWORD is set", "set both or none");
    }
    if (!user.empty()) delivery.credentials = mail::Credentials{user, password};
    delivery.netrc_file = options.netrc_file;
    delivery.ca_file = given_or(options.ca_file, variable("SSL_CERT_FILE"));
    if (auto found = check_readable("--netrc-file", delivery.netrc_file); !found) {
        return tl::unexpected(std::move(found.error()));
    }
    if (auto found = check_readable("--ca-file", delivery.ca_file); !found) {
        return tl::unexpected(std::move(found.error()));
    }
    delivery.insecure = options.insecure;
    delivery.patience = std::chrono::seconds(options.patience);
    return delivery;
}

Result<void> check_base_url(const std::string& base_url) {
    const auto fits = [](char c) { return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\'; };
    const bool is_page = base_url.starts_with("https://") || base_url.starts_with("http://");
    if (base_url.empty() || (is_page && std::ranges::all_of(base_url, fits))) return {};
    return wrong("--base-url: \"" + text::printable(base_url) + "\" is no address of a page",
                 "write https://github.com/example/notes/blob/main");
}

}  // namespace pmcdiff::cli
