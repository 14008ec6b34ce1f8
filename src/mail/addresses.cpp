#include "mail/addresses.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "mail/gmime.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::mail {

namespace {

/// RFC 5321, 4.5.3.1: longer ones need not be taken by any server.
constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_address = 254;

tl::unexpected<Error> refused(std::string_view what, const std::string& given, std::string why) {
    return tl::unexpected(Error{ErrorKind::usage,
                                std::string(what) + ": \"" + text::printable(given) + "\" " + std::move(why),
                                {},
                                0,
                                "write ada@example.org or Ada Lindqvist <ada@example.org>"});
}

bool is_printable_ascii(char c) { return c > ' ' && c < 0x7F; }

/// Quoted local parts are legal and nobody has one, while blanks and angle brackets in them could end a command to the mail
/// server early.
constexpr std::string_view marks_of_none = "<>()[]\\,;:\"";

/// Why an address cannot be used; empty where it can.
std::string fault_of(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return "is no address with a domain";
    if (!std::ranges::all_of(address, is_printable_ascii)) {
        return "has letters before its @ that not every mail server takes";
    }
    const auto local = address.substr(0, at);
    if (local.find('@') != std::string_view::npos) return "has marks that no address needs";
    if (local.size() > longest_local_part || address.size() > longest_address) return "is too long for an address";
    return {};
}

/// The address with its domain in the letters of the mail's protocol: bücher.de as xn--bcher-kva.de.
std::string in_ascii(const std::string& address) {
    const Object<InternetAddress> mailbox(internet_address_mailbox_new(nullptr, address.c_str()));
    const char* const text = internet_address_mailbox_get_idn_addr(as<InternetAddressMailbox>(mailbox.get()));
    return text == nullptr ? "" : text;
}

/// Cuts a text where a mark stands outside of quoted names; nothing where a quote is not closed.
std::optional<std::vector<std::string_view>> split_unquoted(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    bool quoted = false;
    bool escaped = false;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' && !escaped) quoted = !quoted;
        if (c == mark && !quoted) {
            parts.push_back(text.substr(from, at - from));
            from = at + 1;
        }
        escaped = quoted && c == '\\' && !escaped;
    }
    if (quoted) return std::nullopt;
    parts.push_back(text.substr(from));
    return parts;
}

/// A name without its quotes; nothing where it has marks that belong to addresses and groups and are not quoted.
std::optional<std::string> read_name(std::string_view given) {
    std::string name;
    bool quoted = false;
    bool escaped = false;
    for (const char c : given) {
        const bool is_mark = c == '"' && !escaped;
        const bool escapes = quoted && c == '\\' && !escaped;
        if (!quoted && !is_mark && std::string_view("<>@:;\\").find(c) != std::string_view::npos) return std::nullopt;
        if (is_mark) {
            quoted = !quoted;
        } else if (!escapes) {
            name += c;
        }
        escaped = escapes;
    }
    return text::collapse_blanks(name);
}

/// Reads `address` or `name <address>`. GMime has a parser for this, which loses memory over what is malformed.
Result<Mailbox> read_mailbox(std::string_view what, const std::string& given, std::string_view part) {
    const auto pieces = split_unquoted(part, '<');
    if (!pieces || pieces->size() > 2) return refused(what, given, "cannot be understood");
    Mailbox mailbox;
    std::string_view address = pieces->back();
    if (pieces->size() == 2) {
        auto name = read_name(pieces->front());
        if (!name || !address.ends_with('>')) return refused(what, given, "cannot be understood");
        address.remove_suffix(1);
        mailbox.name = std::move(*name);
    }
    mailbox.address = text::trim(address);
    if (mailbox.address.find_first_of(marks_of_none) != std::string::npos) {
        return refused(what, given, "has marks that no address needs");
    }
    mailbox.address = in_ascii(mailbox.address);
    if (auto fault = fault_of(mailbox.address); !fault.empty()) return refused(what, given, std::move(fault));
    return mailbox;
}

/// Appends the addresses of one text.
Result<void> read_text(std::string_view what, const std::string& given, std::vector<Mailbox>& mailboxes) {
    if (text::first_invalid_byte(given)) return refused(what, given, "is not UTF-8");
    if (text::printable(given) != given) return refused(what, given, "has a line break or control character");
    const auto parts = split_unquoted(given, ',');
    if (!parts) return refused(what, given, "has a quote that is not closed");
    for (const auto part : *parts) {
        auto mailbox = read_mailbox(what, given, text::trim(part));
        if (!mailbox) return tl::unexpected(std::move(mailbox.error()));
        mailboxes.push_back(std::move(*mailbox));
    }
    return {};
}

}  // namespace

Result<std::vector<Mailbox>> read_addresses(std::string_view what, std::span<const std::string> given) {
    start_gmime();
    std::vector<Mailbox> mailboxes;
    for (const auto& text : given) {
        if (auto done = read_text(what, text, mailboxes); !done) return tl::unexpected(std::move(done.error()));
    }
    return mailboxes;
}

Result<Mailbox> read_address(std::string_view what, const std::string& given) {
    auto mailboxes = read_addresses(what, {&given, 1});
    if (!mailboxes) return tl::unexpected(std::move(mailboxes.error()));
    if (mailboxes->size() != 1) return refused(what, given, "is more than one address");
    return std::move(mailboxes->front());
}

Result<ListId> read_list_id(std::string_view what, const std::string& given) {
    const auto refuse = [&](std::string_view why) {
        return tl::unexpected(Error{ErrorKind::usage,
                                    std::string(what) + ": \"" + text::printable(given) + "\" " + std::string(why),
                                    {},
                                    0,
                                    "write changes.example.org or Changes of notes <changes.example.org>"});
    };
    if (text::printable(given) != given) return refuse("has a line break or control character");
    ListId list;
    auto identifier = text::trim(given);
    if (const auto opening = identifier.rfind('<'); opening != std::string_view::npos) {
        if (!identifier.ends_with('>')) return refuse("does not end in its identifier");
        list.name = text::trim(identifier.substr(0, opening), " \"");
        identifier = identifier.substr(opening + 1, identifier.size() - opening - 2);
    }
    list.identifier = identifier;
    const auto allowed = [](char c) { return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '-'; };
    const auto parts = text::split(identifier, '.');
    const bool is_dotted = parts.size() > 1 && std::ranges::all_of(parts, [&](std::string_view part) {
                               return !part.empty() && std::ranges::all_of(part, allowed);
                           });
    if (!is_dotted) return refuse("is no list identifier");
    return list;
}

}  // namespace pmcdiff::mail
