// `pmcdiff check --fix`: what it writes, and what it would write.
#pragma once

#include <string>
#include <vector>

#include "cli/git/checked_notes.hpp"
#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"
#include "report/text_style.hpp"

namespace pmcdiff::cli {

/// A note that the findings of a check can mend.
struct MendedFile {
    std::string path;
    std::string old_bytes;
    std::string new_bytes;
    std::vector<std::string> mended;  ///< Fingerprints of the findings.
};

/// The notes that change, by path. Errors: a note cannot be read any more.
[[nodiscard]] Result<std::vector<MendedFile>> mended_files(const CheckedNotes& notes, const CheckReport& report);

/// Writes them. Errors: as replace_note; those before the one that fails are written.
[[nodiscard]] Result<void> write_mended(const CheckedNotes& notes, const std::vector<MendedFile>& files);

/// The report without the findings that were mended: a commit that was checked still has them.
[[nodiscard]] CheckReport without_mended(CheckReport report, const std::vector<MendedFile>& files);

/// All of them as a unified diff.
[[nodiscard]] std::string diff_of_mended(const std::vector<MendedFile>& files, const report::TextStyle& style);

}  // namespace pmcdiff::cli
