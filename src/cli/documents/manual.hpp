// Sections of docs/ for pages of the manual. A comment `<!-- man: pmcdiff-feed pmcdiff-show -->` before a heading says which
// pages the section under it is also on; `*` stands for all pages of commands.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace pmcdiff::cli::documents {

/// A file of docs/.
struct DocumentFile {
    std::string name;  ///< `manual.md`
    std::string markdown;
};

/// The sections for a page as roff of the man macros: each heading of a section's own level as `.SH`, those below as `.SS`.
/// Tables become lists of terms, but for those of options, which the program describes itself; links within docs/ become
/// their text, or the page that the file is on.
[[nodiscard]] std::string manual_sections(std::span<const DocumentFile> files, std::string_view page);

}  // namespace pmcdiff::cli::documents
