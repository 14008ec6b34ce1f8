// Every limit on what is read. Beyond one, reading ends with an error that names it.
#pragma once

#include <cstddef>

namespace pmcdiff::limits {

/// Size of one note. The largest real one seen has 60 KB; this leaves room for generated ones.
inline constexpr std::size_t note_bytes = 64UL * 1024 * 1024;
/// Length of one line, in bytes. Keeps the Markdown parser's slow inputs (long runs of `[`, `_`, `|`) short.
inline constexpr std::size_t line_bytes = 64UL * 1024;
/// Lines of one note.
inline constexpr int note_lines = 2'000'000;
/// Nesting of lists and quotes that is followed; what stands deeper is left out.
inline constexpr int nesting_depth = 64;
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

}  // namespace pmcdiff::limits
