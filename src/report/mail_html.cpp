#include <string>
#include <string_view>
#include <utility>

#include "report/html_text.hpp"
#include "report/mail_formats.hpp"

namespace pmcdiff::report {

namespace {

using Look = MailRun::Look;

/// How words that look alike are marked up. The four colours are of one middle brightness: each has a contrast of 4 to 1
/// at least both on white and on the near black of dark modes, where text without a colour turns white by itself.
struct Markup {
    std::string_view open;
    std::string_view close;
};

Markup markup_of(Look look) {
    switch (look) {
        case Look::plain: return {"", ""};
        case Look::strong: return {"<b>", "</b>"};
        case Look::faint: return {R"(<span style="opacity:.7">)", "</span>"};
        case Look::good: return {R"(<b style="color:#2b8a4b">)", "</b>"};
        case Look::moving: return {R"(<b style="color:#a8700f">)", "</b>"};
        case Look::fresh: return {R"(<b style="color:#2f7fc4">)", "</b>"};
        case Look::gone: return {R"(<b style="color:#c9584c">)", "</b>"};
        case Look::removed: return {R"(<del style="color:#c9584c;text-decoration:line-through">)", "</del>"};
        case Look::added: return {R"(<ins style="color:#2b8a4b;text-decoration:underline">)", "</ins>"};
    }
    return {"", ""};
}

std::string link(const std::string& address, const std::string& shown) {
    return "<a style=\"color:inherit\" href=\"" + html(address) + "\">" + shown + "</a>";
}

/// The first words are what links, if anything does: they are the label or the name that the line is about.
std::string runs(const MailLine& line, const std::string& address = {}) {
    std::string out;
    for (const auto& run : line) {
        const auto [open, close] = markup_of(run.look);
        const bool links = out.empty() && !address.empty();
        out.append(open).append(links ? link(address, html(run.text)) : html(run.text)).append(close);
    }
    return out;
}

class HtmlMail {
public:
    HtmlMail(const MailContent& content, std::string_view title) : content_(content) {
        out_ +=
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n"
            "<meta name=\"supported-color-schemes\" content=\"light dark\">\n";
        out_ += "<title>" + html(title) + "</title></head>\n";
    }

    std::string write() {
        out_ +=
            "<body style=\"margin:0;padding:16px\">\n"
            "<div style=\"max-width:640px;margin:0 auto;font:15px/1.45 -apple-system,'Segoe UI',Roboto,Helvetica,"
            "Arial,sans-serif;overflow-wrap:break-word\">\n";
        write_head();
        for (const auto& section : content_.sections) write_section(section);
        if (!content_.cut.empty()) paragraph("<b>" + html(content_.cut) + "</b>");
        if (!content_.unchanged.empty()) {
            paragraph(R"(<span style="opacity:.7">)" + html(content_.unchanged) + "</span>");
        }
        return std::move(out_) + "</div>\n</body></html>\n";
    }

private:
    void paragraph(const std::string& html) { out_ += "<p style=\"margin:12px 0\">" + html + "</p>\n"; }

    void write_head() {
        out_ += "<h1 style=\"font-size:21px;line-height:1.25;margin:0 0 8px\">" + html(content_.headline) + "</h1>\n";
        paragraph(html(content_.counts));
        if (!content_.filtered.empty()) paragraph(html(content_.filtered));
        std::string notes;
        for (const auto& note : content_.notes) {
            notes += (notes.empty() ? "Notes: " : ", ") + link(note.link, html(note.shown));
        }
        if (!notes.empty()) paragraph(notes);
    }

    void write_section(const MailSection& section) {
        out_ += "<h2 style=\"font-size:17px;margin:22px 0 8px;border-bottom:1px solid #8888\">" + html(section.title);
        if (!section.aside.empty()) {
            out_ +=
                " <span style=\"opacity:.7;font-size:14px;font-weight:normal\">(" + html(section.aside) + ")</span>";
        }
        out_ += "</h2>\n<ul style=\"margin:0;padding-left:20px\">\n";
        for (const auto& entry : section.entries) write_entry(entry);
        out_ += "</ul>\n";
    }

    void write_entry(const MailEntry& entry) {
        out_ += "<li style=\"margin:0 0 6px\">" + runs(entry.line, entry.link);
        for (const auto& line : entry.below) out_ += "<br>\n<i>" + runs(line) + "</i>";
        out_ += "</li>\n";
    }

    const MailContent& content_;
    std::string out_;
};

}  // namespace

std::string mail_html(const MailContent& content, std::string_view title) { return HtmlMail(content, title).write(); }

}  // namespace pmcdiff::report
