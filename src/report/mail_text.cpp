#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/mail_formats.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

/// Lines of this many columns can be quoted some times before they reach 78 (RFC 3676, 4.2).
constexpr std::size_t width = 72;

/// Lines that begin so would be taken for a quotation, for stuffing, for a new mail of a mailbox, or for the end of all.
bool needs_stuffing(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('>') || line.starts_with("From ") || line.starts_with('.');
}

std::string plain_text(const MailLine& line) {
    std::string out;
    for (const auto& run : line) {
        switch (run.look) {
            case MailRun::Look::removed: out.append("[-").append(run.text).append("-]"); break;
            case MailRun::Look::added: out.append("{+").append(run.text).append("+}"); break;
            default: out += run.text;
        }
    }
    return out;
}

class FlowedText {
public:
    void paragraph(std::string_view text) {
        auto lines = text::wrap(text, width);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            // Two dashes and a blank alone would begin a signature.
            if (i + 1 < lines.size() && lines[i] == "--") {
                lines[i + 1].insert(0, "-- ");
                continue;
            }
            if (needs_stuffing(lines[i])) out_ += ' ';
            out_ += lines[i];
            out_ += i + 1 < lines.size() ? " \n" : "\n";
        }
    }
    void blank_line() { out_ += '\n'; }
    void title(const std::string& text) {
        blank_line();
        paragraph(text);
        out_.append(std::clamp<std::size_t>(text::display_width(text), 4, width), '-').append("\n");
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

void write_section(const MailSection& section, FlowedText& out) {
    out.title(section.aside.empty() ? section.title : section.title + " (" + section.aside + ")");
    for (const auto& entry : section.entries) {
        out.paragraph("* " + plain_text(entry.line));
        for (const auto& line : entry.below) out.paragraph("-> " + plain_text(line));
    }
}

}  // namespace

std::string mail_text(const MailContent& content) {
    FlowedText out;
    out.paragraph(content.headline);
    out.blank_line();
    out.paragraph(content.counts);
    if (!content.filtered.empty()) out.paragraph(content.filtered);
    for (const auto& section : content.sections) write_section(section, out);
    for (const auto* const closing : {&content.cut, &content.unchanged}) {
        if (closing->empty()) continue;
        out.blank_line();
        out.paragraph(*closing);
    }
    if (!content.notes.empty()) out.blank_line();
    for (const auto& note : content.notes) out.paragraph(note.shown + ": " + note.link);
    return out.take();
}

}  // namespace pmcdiff::report
