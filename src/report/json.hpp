// The JSON forms of everything that is reported (docs/schema).
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/explanation.hpp"
#include "pmcdiff/history.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/series.hpp"

namespace pmcdiff::report {

using Json = nlohmann::ordered_json;

/// Columns that each level of what people may read too is indented by.
inline constexpr int json_indent = 2;

[[nodiscard]] Json releases_json(const std::vector<Release>& releases);
[[nodiscard]] Json to_json(const Meeting& meeting);
[[nodiscard]] Json to_json(const Diff& diff, std::size_t hidden);
[[nodiscard]] Json to_json(const Change& change);
[[nodiscard]] Json to_json(const Repository& repository);
[[nodiscard]] Json to_json(const ItemExplanation& explanation);
[[nodiscard]] Json to_json(const History& history);

/// Compact or indented text; invalid UTF-8 is replaced, so that this never fails. In strings, control characters
/// (text::is_control) and commands of runners (text::has_commands) are written with `\uXXXX`, so that a terminal or a log may
/// show it as it is. Linear.
[[nodiscard]] std::string dump(const Json& json, int indent);

}  // namespace pmcdiff::report
