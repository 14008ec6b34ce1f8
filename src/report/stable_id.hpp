// Identifiers that are the same in every run and on every machine.
#pragma once

#include <string>
#include <string_view>

namespace pmcdiff::report {

/// `urn:uuid:...` made from a name alone (RFC 9562, version 5: SHA-1 in a name space of pmcdiff's own).
[[nodiscard]] std::string stable_id(std::string_view name);

}  // namespace pmcdiff::report
