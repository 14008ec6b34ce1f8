#include <algorithm>
#include <utility>

#include "report/history.hpp"
#include "report/history_page.hpp"
#include "report/text_style.hpp"
#include "report/text_writer.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

namespace pmcdiff::report {

namespace {

class PageWriter {
public:
    explicit PageWriter(const ReportOptions& options) : options_(options), style_(options) {}

    std::string write(const HistoryPage& page) {
        if (!options_.quiet) {
            line("", style_.bold(safe(page.headline)));
            for (const auto& remark : page.remarks) line("", style_.dim(safe(remark)));
        }
        for (const auto& section : page.sections) write_section(section);
        if (!page.foot.empty() && !options_.quiet) {
            out_ += '\n';
            for (const auto& text : page.foot) line("", style_.dim(safe(text)));
        }
        return std::move(out_);
    }

private:
    void line(std::string_view first, const std::string& text) { out_ += text::hang(first, text, options_.width); }

    void write_section(const HistorySection& section) {
        if (!out_.empty()) out_ += '\n';
        line("", style_.bold(safe(section.title)));
        if (!section.about.empty()) line("", style_.dim(safe(section.about)));
        std::size_t when_width = 0;
        std::size_t label_width = 0;
        for (const auto& row : section.rows) {
            when_width = std::max(when_width, row.when.size());
            label_width = std::max(label_width, text::display_width(safe(row.label)));
        }
        for (const auto& row : section.rows) {
            auto first = "  " + text::pad(row.when, when_width) + "  ";
            if (label_width > 0) first += text::pad(label(row.label), label_width) + "  ";
            const auto told = row.when.empty() ? style_.dim(safe(row.text)) : safe(row.text);
            line(first, row.aside.empty() ? told : told + " " + style_.dim("(" + safe(row.aside) + ")"));
        }
    }

    [[nodiscard]] std::string label(const std::string& state) const {
        if (state == "done" || state == "completed") return style_.green(state);
        if (state == "ongoing" || state == "soon") return style_.yellow(state);
        if (state == "planned" || state == "next") return style_.cyan(state);
        return style_.dim(safe(state));
    }

    const ReportOptions& options_;
    TextStyle style_;
    std::string out_;
};

}  // namespace

std::string history_text(const History& history, const ReportOptions& options) {
    return PageWriter(options).write(lay_out(history, options.all));
}

}  // namespace pmcdiff::report
