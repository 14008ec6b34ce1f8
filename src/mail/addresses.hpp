// Mail addresses and list identifiers as users give them. Whatever is not plainly one is refused: an address that is read
// otherwise than it was meant sends minutes to a stranger.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/error.hpp"

namespace pmcdiff::mail {

/// One who sends or receives.
struct Mailbox {
    std::string name;     ///< UTF-8, one line; may be empty.
    std::string address;  ///< ASCII, `local@domain`; a domain of other letters in its ASCII form.
    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

/// Reads `Ada Lindqvist <ada@example.org>, bo@example.org`, several in one text too. `what` names the option in errors
/// (kind `usage`): no address, one without a domain, a group, a local part beyond ASCII, a control character.
[[nodiscard]] Result<std::vector<Mailbox>> read_addresses(std::string_view what, std::span<const std::string> given);

/// As read_addresses, for exactly one.
[[nodiscard]] Result<Mailbox> read_address(std::string_view what, const std::string& given);

/// The List-Id of RFC 2919: `Changes of notes <changes.example.org>`, or the identifier alone.
struct ListId {
    std::string name;
    std::string identifier;  ///< Without its angle brackets.
};

/// Errors (kind `usage`): an identifier that is not letters, digits, dashes and dots with one dot at least.
[[nodiscard]] Result<ListId> read_list_id(std::string_view what, const std::string& given);

}  // namespace pmcdiff::mail
