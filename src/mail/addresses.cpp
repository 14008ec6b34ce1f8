#include "mail/addresses.hpp"

#include <algorithm>
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

/// Why an address cannot be used; empty where it can. Quoted local parts are legal and nobody has one, while blanks and
/// angle brackets in them could end a command to the mail server early.
std::string fault_of(std::string_view address) {
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return "is no address with a domain";
    if (!std::ranges::all_of(address, is_printable_ascii)) {
        return "has letters before its @ that not every mail server takes";
    }
    const auto local = address.substr(0, at);
    if (address.find_first_of("<>()[]\\,;:\"") != std::string_view::npos || local.find('@') != std::string_view::npos) {
        return "has marks that no address needs";
    }
    if (local.size() > longest_local_part || address.size() > longest_address) return "is too long for an address";
    return {};
}

Result<Mailbox> mailbox_of(std::string_view what, const std::string& given, InternetAddress* address) {
    if (!INTERNET_ADDRESS_IS_MAILBOX(address)) return refused(what, given, "is a group, not an address");
    const char* const text = internet_address_mailbox_get_idn_addr(as<InternetAddressMailbox>(address));
    Mailbox mailbox{{}, text == nullptr ? "" : text};
    if (const char* const name = internet_address_get_name(address); name != nullptr) {
        mailbox.name = text::collapse_blanks(text::printable(name));
    }
    if (auto fault = fault_of(mailbox.address); !fault.empty()) return refused(what, given, std::move(fault));
    return mailbox;
}

/// How many `@` stand outside of quoted names: one for each address.
int marks_outside_quotes(std::string_view text) {
    int marks = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (c == '@' && !quoted) ++marks;
    }
    return marks;
}

/// Appends the addresses of one text.
Result<void> read_text(std::string_view what, const std::string& given, std::vector<Mailbox>& mailboxes) {
    if (text::first_invalid_byte(given)) return refused(what, given, "is not UTF-8");
    if (text::printable(given) != given) return refused(what, given, "has a line break or control character");
    const ParserOptions options(g_mime_parser_options_new());
    g_mime_parser_options_set_address_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_STRICT);
    const Object<InternetAddressList> list(internet_address_list_parse(options.get(), given.c_str()));
    if (list == nullptr || internet_address_list_length(list.get()) == 0) return refused(what, given, "is no address");
    for (int i = 0; i < internet_address_list_length(list.get()); ++i) {
        auto mailbox = mailbox_of(what, given, internet_address_list_get_address(list.get(), i));
        if (!mailbox) return tl::unexpected(std::move(mailbox.error()));
        mailboxes.push_back(std::move(*mailbox));
    }
    // The parser passes over what it does not understand; nobody may be left out in silence.
    if (marks_outside_quotes(given) != internet_address_list_length(list.get())) {
        return refused(what, given, "cannot be understood");
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
