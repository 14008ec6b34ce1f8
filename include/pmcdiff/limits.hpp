// Every limit on what is read. Beyond one, reading ends with an error that names it; docs/limits.md tells them to users.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "pmcdiff/error.hpp"

namespace pmcdiff {

/// What a caller may set. With the values given here, the worst note known takes less than two seconds and 500 MB, whatever
/// is done with it; real notes stay far below all of them.
struct Limits {
    std::size_t file_size = 512UL * 1024;   ///< Bytes of a note.
    std::size_t line_length = 64UL * 1024;  ///< Bytes of a line.
    std::size_t nesting_depth = 64;         ///< Lists and quotes within one another.
    std::size_t headings = 500;             ///< Of a note, of all levels.
    std::size_t leads = 400;                ///< People whom the team and project headings of a note name.
    std::size_t items = 20'000;             ///< Of the lists of a note.
    std::size_t table_columns = 100;        ///< Of one table.
    std::size_t table_cells = 2'000;        ///< Of the tables of a note, those included that their rows leave out.
    /// Brackets, tags and `@` of a paragraph times its bytes, for all paragraphs of a note: what the Markdown parser takes time
    /// for where they match nothing.
    std::size_t unmatched_marks = 1024UL * 1024 * 1024;
    /// Bytes that links by reference (`[a]`) come to where each had its target (`[a]: ...`) in it.
    std::size_t reference_bytes = 16UL * 1024 * 1024;
    std::size_t notes_in_series = 2'000;  ///< That one command reads.
};

/// One of them, as users name and set it.
struct LimitKind {
    std::string_view name;  ///< "file-size"
    std::size_t Limits::* value = nullptr;
    std::size_t least = 1;  ///< What it can be set to.
    std::size_t most = 0;
    bool bytes = false;       ///< Told and taken in KiB or MiB.
    std::string_view beyond;  ///< What is wrong with a note beyond it, `{}` for the limit: "a line is longer than {}".
};

/// All of them, in the order of Limits.
[[nodiscard]] std::span<const LimitKind> limit_kinds();

/// Sets one: "items=50000", "file-size=16M". Errors (kind `usage`): no such limit, no number, more or less than it can be.
[[nodiscard]] Result<void> set_limit(Limits& limits, std::string_view setting);

/// What a limit is set to, for users: "1 MiB", "20,000".
[[nodiscard]] std::string limit_text(const LimitKind& kind, std::size_t value);

/// The error (kind `note`) of a note that lies beyond a limit; line 0: the note as a whole.
[[nodiscard]] Error beyond_limit(std::size_t Limits::* value, const Limits& limits, const std::string& path, int line);

namespace limits {

// These hold whatever a caller sets.

/// Bytes that are read of any file that should be a note; Limits::file_size can be no larger.
inline constexpr std::size_t note_bytes = 64UL * 1024 * 1024;
/// Size of a configuration file.
inline constexpr std::size_t configuration_bytes = 1024UL * 1024;
/// Notes of one repository.
inline constexpr std::size_t notes_in_repository = 100'000;
/// Files of one state in git, and files that differ between two. A few objects can hold each other many times over.
inline constexpr std::size_t files_in_tree = 1'000'000;
/// States of one file in git that are looked at, the newest first, and their bytes in all.
inline constexpr std::size_t file_versions = 1'000;
inline constexpr std::size_t file_versions_bytes = 256UL * 1024 * 1024;

/// Length of one line of a batch of pairs, in bytes.
inline constexpr std::size_t batch_line_bytes = 64UL * 1024;

/// Size of a baseline of findings, and how many it may hold.
inline constexpr std::size_t baseline_bytes = 64UL * 1024 * 1024;
inline constexpr std::size_t baseline_entries = 200'000;

}  // namespace limits

}  // namespace pmcdiff
