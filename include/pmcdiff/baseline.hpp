// A baseline: the findings that a keeper has seen and bears with, in a file of the repository.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"

namespace pmcdiff {

/// A finding as a baseline holds it. Only the fingerprint decides; the rest tells readers what it is.
struct BaselineEntry {
    std::string fingerprint;
    std::string rule;
    std::string path;
    std::string team;
    std::string message;

    friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

/// The findings that a keeper bears with.
struct Baseline {
    std::vector<BaselineEntry> entries;

    friend bool operator==(const Baseline&, const Baseline&) = default;
};

/// Reads `pmcdiff.baseline/1`. `path` is only for messages. Errors (kind `note`, with the line): no JSON, another schema, an
/// entry without a fingerprint, a value of the wrong type, more bytes or entries than limits.hpp allows. Keys that are not
/// known are passed over.
[[nodiscard]] Result<Baseline> read_baseline(std::string_view text, const std::string& path);

/// The text of a baseline with all findings of a report: by path, rule and team, a line each, so that a difference of two
/// shows what came and went.
[[nodiscard]] std::string write_baseline(const CheckReport& report);

/// Takes the findings that the baseline has out of the report and counts them as suppressed. Where the check was `whole` (all
/// notes as they stand, none left out), a remark tells how many entries are no longer found.
[[nodiscard]] CheckReport with_baseline(CheckReport report, const Baseline& baseline, bool whole);

}  // namespace pmcdiff
