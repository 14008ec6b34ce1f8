// What a keeper sets about the check of notes: in `[check]` of `.pmcdiff.toml`, and beside it on a command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/model.hpp"

namespace pmcdiff {

/// Sets the level of a rule, or switches it off, for the notes that a pattern describes.
struct RuleLevel {
    std::string rule;                      ///< An id, or `*` for all.
    std::optional<DiagnosticLevel> level;  ///< None: off.
    std::string paths;  ///< `*` stands for any run of characters; a folder for all below; empty: all.
    int line = 0;       ///< In the configuration file.
};

/// From which level on findings make a check fail.
struct FailOn {
    std::optional<DiagnosticLevel> level = DiagnosticLevel::warning;  ///< None: never.

    friend bool operator==(const FailOn&, const FailOn&) = default;
};

/// `[check]` of a configuration file.
struct CheckProfile {
    std::vector<RuleLevel> levels;  ///< The last one that fits holds.
    FailOn fail_on;
    std::string path;  ///< Of the file, for messages; empty where there is none.
};

/// What one check is asked for.
struct CheckSettings {
    /// By this name too, next to what uses it.
    using RuleLevel = pmcdiff::RuleLevel;

    std::vector<RuleLevel> levels;   ///< They go before those of the profile. The last one that fits holds.
    std::vector<std::string> paths;  ///< Only notes at or below these; empty: all.
    bool all = false;                ///< Also what stood there before the change, in all notes.
};

/// What `error`, `warning` or `never` means; none for other words.
[[nodiscard]] std::optional<FailOn> find_fail_on(std::string_view name);

}  // namespace pmcdiff
