#include <algorithm>
#include <string>
#include <string_view>

#include "report/check_excerpt.hpp"
#include "report/check_formats.hpp"
#include "report/check_words.hpp"
#include "report/text_style.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

/// Digits of a line number without pushing the frame about within one report of usual notes.
constexpr std::size_t gutter_digits = 5;

class CheckTextWriter {
public:
    CheckTextWriter(const CheckReport& report, const CheckReportOptions& options)
        : report_(report), look_(options.look), style_(options.look) {}

    std::string write() {
        for (const auto& finding : report_.findings) write_finding(finding);
        for (const auto& remark : report_.remarks) write_remark(remark);
        if (!look_.quiet) write_counts();
        return text::without_commands(out_, text::joined_marks);
    }

private:
    [[nodiscard]] std::string level(const Finding& finding) const {
        const auto told = std::string(to_string(finding.level)) + "[" + text::printable(finding.rule) + "]";
        if (finding.level == DiagnosticLevel::error) return style_.red(told);
        return finding.level == DiagnosticLevel::warning ? style_.yellow(told) : style_.cyan(told);
    }

    /// A name of a file that a line may begin with: none may read as a runner's command.
    [[nodiscard]] static std::string opening(const std::string& place) {
        const auto shown = text::printable(place);
        return text::trim(shown).starts_with("::") ? "./" + shown : shown;
    }

    void write_finding(const Finding& finding) {
        const bool brief = finding.level == DiagnosticLevel::note;
        const auto message = text::printable(full_message(finding));
        // Not wrapped: editors and grep read it.
        out_ += style_.bold(opening(place(finding)) + ":") + " " + level(finding) + ": " +
                (brief ? message : style_.bold(message)) + "\n";
        if (brief) return;
        if (!finding.excerpt.empty()) write_excerpt(finding);
        if (!finding.help.empty()) {
            const auto help = text::printable(finding.help);
            const auto label = style_.green("help:") + " ";
            // Breaking lines makes runs of blanks one, which would spoil a line that is to be copied.
            const bool fits = look_.width == 0 || text::visible_width(label) + text::display_width(help) <= look_.width;
            out_ += fits ? label + help + "\n" : text::hang(label, help, look_.width);
        }
        out_ += "\n";
    }

    void write_excerpt(const Finding& finding) {
        const auto number = std::to_string(finding.line);
        const auto digits = std::max(number.size(), gutter_digits);
        const auto taken = digits + std::string_view(" | ").size();
        // A terminal that is too narrow for the frame gets no room of nought, which would mean: as long as it is.
        const auto room = look_.width == 0 ? 0 : std::max(look_.width, taken + 1) - taken;
        const auto shown = excerpt(finding, room);
        out_ += std::string(digits - number.size(), ' ') + style_.blue(number + " |") + " " + shown.line + "\n";
        if (shown.marks.empty()) return;
        const auto blanks = shown.marks.find('^');
        out_ += std::string(digits + 1, ' ') + style_.blue("|") + " " + shown.marks.substr(0, blanks) +
                style_.green(shown.marks.substr(blanks)) + "\n";
    }

    void write_remark(const std::string& remark) {
        out_ += text::hang(style_.yellow("not seen:") + " ", text::printable(remark), look_.width);
    }

    void write_counts() {
        const auto mends = std::ranges::count_if(report_.findings, [](const Finding& each) { return !!each.mend; });
        out_ += style_.bold(counts_phrase(report_));
        if (mends != 0) out_ += " (--fix mends " + std::to_string(mends) + ")";
        out_ += "\n";
    }

    const CheckReport& report_;
    const ReportOptions& look_;
    TextStyle style_;
    std::string out_;
};

class CheckText final : public CheckFormat {
public:
    std::string report(const CheckReport& report, const CheckReportOptions& options) const override {
        return CheckTextWriter(report, options).write();
    }
};

}  // namespace

std::unique_ptr<const CheckFormat> make_check_text() { return std::make_unique<CheckText>(); }

}  // namespace pmcdiff::report
