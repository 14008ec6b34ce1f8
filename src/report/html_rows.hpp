// One change as one row of a page: a chip, what happened, and where it stands. What all lists of changes share.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "report/html_text.hpp"

namespace pmcdiff::report {

/// Fragments of one page, each given once.
class PageIds {
public:
    /// The wish, or the wish and a number where it is taken.
    [[nodiscard]] std::string take(const std::string& wish);

private:
    std::set<std::string> taken_;
};

/// What a row says.
struct RowText {
    std::string chip_style;  ///< A class of html_style.css.
    std::string chip;        ///< Plain text.
    std::string told;        ///< HTML.
    std::string way;         ///< HTML; how it went, on a line of its own; may be empty.
    // Without its initializer, compilers warn of every row that leaves it out.
    std::string when = {};  ///< HTML; since when, at the row's end. NOLINT(readability-redundant-member-init)
};

class HtmlRows {
public:
    /// The diff, the options and the ids must outlive it.
    HtmlRows(const Diff& diff, const ReportOptions& options, PageIds& ids)
        : diff_(diff), options_(options), links_(options.base_url), ids_(ids) {}

    /// `<li>`, with the change's fingerprint as its id.
    [[nodiscard]] std::string row(const Change& change, const RowText& text) const;

    /// Opens a list of rows.
    [[nodiscard]] static std::string open() { return "<ul class=\"rows\">\n"; }
    [[nodiscard]] static std::string close() { return "</ul>\n"; }

    /// "since 2017-10-18" in a series; empty for two notes alone.
    [[nodiscard]] std::string since(const Change& change) const;

    [[nodiscard]] const Diff& diff() const { return diff_; }
    [[nodiscard]] const ReportOptions& options() const { return options_; }
    [[nodiscard]] const NoteLinks& links() const { return links_; }
    [[nodiscard]] PageIds& ids() const { return ids_; }

private:
    [[nodiscard]] std::string remarks(const Change& change) const;
    [[nodiscard]] std::string places(const Change& change) const;

    const Diff& diff_;
    const ReportOptions& options_;
    NoteLinks links_;
    PageIds& ids_;
};

/// `<span class="chip ...">`.
[[nodiscard]] std::string html_chip(std::string_view style, std::string_view text);

}  // namespace pmcdiff::report
