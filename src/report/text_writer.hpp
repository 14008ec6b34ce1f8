// Lines of a diff told as text: what the parts of the report share.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/report.hpp"
#include "report/text_style.hpp"

namespace pmcdiff::report {

/// Text of a note without control characters, as a terminal may see it.
[[nodiscard]] std::string safe(const std::string& text);

/// Collects the lines of one diff. The diff and the options must outlive it.
class TextWriter {
public:
    TextWriter(const Diff& diff, const ReportOptions& options) : diff_(diff), options_(options), style_(options) {}

    [[nodiscard]] const TextStyle& style() const { return style_; }
    [[nodiscard]] const ReportOptions& options() const { return options_; }

    /// `first`, then the text, wrapped to hang below its own first word.
    void line(std::string_view first, const std::string& text);
    void blank_line() { out_ += '\n'; }
    /// A heading, after a blank line; `aside` stands dim behind it.
    void title(const std::string& text, const std::string& aside = {});
    /// Remarks, and the evidence where it was asked for.
    void reasons(const Change& change, std::string_view indent);

    /// In a series: since when. Nothing between two notes alone.
    [[nodiscard]] std::string since(const Change& change) const;
    /// How sure an inference is; nothing where it is certain.
    [[nodiscard]] std::string sureness(const Change& change) const;
    /// The new words with what was taken out and put in, or both texts where little of the old one stands.
    [[nodiscard]] std::string reworded(const std::string& was, const std::string& text) const;
    /// An item's words, cut where they are many; in a series sooner, since there is more to tell.
    [[nodiscard]] std::string shortened(const std::string& text) const;

    /// All that was written.
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    const Diff& diff_;
    const ReportOptions& options_;
    TextStyle style_;
    std::string out_;
};

}  // namespace pmcdiff::report
