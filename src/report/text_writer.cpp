#include "report/text_writer.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/layout.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

/// An item is told in about this many columns; the note has the rest.
constexpr std::size_t item_columns = 230;
/// The same over many meetings, where there are more items and the way of each is told too.
constexpr std::size_t item_columns_of_a_series = 130;

std::string percent(double confidence) { return fmt::format("{:.0f} %", confidence * 100); }

}  // namespace

std::string safe(const std::string& text) { return text::printable(text); }

void TextWriter::line(std::string_view first, const std::string& text) {
    out_ += text::hang(first, text, options_.width);
}

void TextWriter::title(const std::string& text, const std::string& aside) {
    if (!out_.empty()) blank_line();
    auto told = style_.bold(safe(text));
    if (!aside.empty()) told += " " + style_.dim(aside);
    line("", told);
}

void TextWriter::reasons(const Change& change, std::string_view indent) {
    for (const auto& remark : change.remarks) line(indent, style_.dim(safe(remark)));
    if (!options_.explain || !change.inference) return;
    const std::string reasons = "why: " + text::join(change.inference->evidence, "; ");
    line(indent, style_.dim(safe(reasons) + " (" + percent(change.inference->confidence) + ")"));
}

std::string TextWriter::since(const Change& change) const {
    if (diff_.through.empty() || !change.since.known()) return {};
    return " " + style_.dim("(since " + change.since.iso() + ")");
}

std::string TextWriter::sureness(const Change& change) const {
    if (!change.inference || change.inference->confidence >= 0.995) return {};
    return " " + style_.dim("(" + percent(change.inference->confidence) + " sure)");
}

std::string TextWriter::reworded(const std::string& was, const std::string& text) const {
    const auto runs = text::word_diff(safe(was), safe(text));
    if (text::kept_share(runs) < least_kept_share) {
        return shortened(safe(text)) + " " + style_.dim("(was: " + shortened(safe(was)) + ")");
    }
    std::vector<std::string> parts;
    for (const auto& run : options_.all ? runs : short_runs(runs)) {
        if (run.kind == text::WordRun::Kind::kept) parts.push_back(run.text);
        if (run.kind == text::WordRun::Kind::removed) parts.push_back(style_.removed(run.text));
        if (run.kind == text::WordRun::Kind::added) parts.push_back(style_.added(run.text));
    }
    return text::join(parts, " ");
}

std::string TextWriter::shortened(const std::string& text) const {
    if (options_.all) return text;
    return shorten(text, is_long(diff_) ? item_columns_of_a_series : item_columns);
}

}  // namespace pmcdiff::report
