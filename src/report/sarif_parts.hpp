// Parts of a SARIF log: rules, places, and how text and paths are written in them.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/check.hpp"
#include "report/json.hpp"

namespace pmcdiff::report {

/// A path as a URI reference (RFC 3986): all but unreserved characters and `/` percent-encoded, byte by byte.
[[nodiscard]] std::string path_uri(std::string_view path);

/// A message: on one line, without control characters, and with no link that a viewer would make of `[words](target)`
/// (SARIF 2.1.0, 3.11.6).
[[nodiscard]] Json sarif_message(const std::string& text);

/// A reportingDescriptor with its help.
[[nodiscard]] Json sarif_rule(const RuleText& rule);

/// A physicalLocation: what is meant, and its line as context. `folder` stands before the path.
[[nodiscard]] Json sarif_place(const Finding& finding, const std::string& folder);

/// A fix; null where there is none.
[[nodiscard]] Json sarif_fix(const Finding& finding, const std::string& folder);

}  // namespace pmcdiff::report
