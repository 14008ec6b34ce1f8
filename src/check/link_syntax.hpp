// Links that their writer meant, and that Markdown does not read as links.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/pattern.hpp"

namespace pmcdiff::check {

/// Names of references that a note defines, in the form of reference_name().
using ReferenceNames = std::unordered_set<std::string>;

/// The form in which Markdown compares names of references: case folded, blanks collapsed.
[[nodiscard]] std::string reference_name(std::string_view name);

/// A stretch of a line that is no link.
struct LinkFault {
    std::size_t begin = 0;  ///< As offsets in the line.
    std::size_t end = 0;
    std::string_view reason;  ///< Why, as the end of a sentence that begins with the words.
    std::string mended;       ///< The link as it should be; empty where that is not known.
};

class LinkSyntax {
public:
    LinkSyntax();
    LinkSyntax(const LinkSyntax&) = delete;
    LinkSyntax& operator=(const LinkSyntax&) = delete;
    LinkSyntax(LinkSyntax&&) = delete;
    LinkSyntax& operator=(LinkSyntax&&) = delete;
    ~LinkSyntax();

    /// All faults of a line, from left to right, none over another. `masked` is the line without_code_spans(). Linear.
    [[nodiscard]] std::vector<LinkFault> faults(std::string_view line, std::string_view masked,
                                                const ReferenceNames& defined) const;

private:
    class Form;
    std::vector<std::unique_ptr<const Form>> forms_;
    std::unique_ptr<const Form> spaced_;
};

}  // namespace pmcdiff::check
