#include "report/html_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ranges>

#include <fmt/format.h>

#include "text/strings.hpp"
#include "text/utf8.hpp"
#include "text/word_diff.hpp"

namespace pmcdiff::report {

namespace {

/// RFC 3986: what may stand in an address as it is; `also` names more characters.
std::string percent_encoded(std::string_view text, std::string_view also) {
    std::string out;
    for (const char c : text) {
        const bool unreserved = text::is_ascii_letter(c) || text::is_ascii_digit(c) ||
                                std::string_view("-._~").find(c) != std::string_view::npos;
        if (unreserved || also.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

/// A page has colours, so that less of a sentence need stand for its changes to be read word by word.
constexpr double least_kept_share_of_a_page = 0.4;

constexpr std::string_view in_addresses = ":/?#[]@!$&'()*+,;=%";
constexpr std::string_view in_paths = "/!$'()*,;:@";

struct Tags {
    TextMark::Kind kind;
    std::string_view open;
    std::string_view close;
};
constexpr auto tags = std::to_array<Tags>({{TextMark::Kind::strong, "<strong>", "</strong>"},
                                           {TextMark::Kind::emphasis, "<em>", "</em>"},
                                           {TextMark::Kind::struck, "<s>", "</s>"},
                                           {TextMark::Kind::code, "<code>", "</code>"}});

/// Writes stretches of a text with its marks. A mark that a stretch only has a part of is opened and closed within it.
class MarkWriter {
public:
    MarkWriter(std::string_view text, const std::vector<TextMark>& marks) : text_(text), marks_(marks) {}

    [[nodiscard]] std::string write(std::size_t begin, std::size_t end) const {
        std::string out;
        std::string open_link;
        for (auto at = begin; at < end;) {
            const auto next = next_edge(at, end);
            const auto link = link_at(at);
            if (link != open_link) {
                if (!open_link.empty()) out += "</a>";
                if (!link.empty()) out += "<a href=\"" + link + "\" rel=\"noopener noreferrer\">";
                open_link = link;
            }
            out += styled(at, next);
            at = next;
        }
        if (!open_link.empty()) out += "</a>";
        return out;
    }

private:
    [[nodiscard]] static bool covers(const TextMark& mark, std::size_t at) { return mark.begin <= at && at < mark.end; }

    [[nodiscard]] std::size_t next_edge(std::size_t at, std::size_t end) const {
        auto next = end;
        for (const auto& mark : marks_) {
            if (mark.begin > at) next = std::min(next, mark.begin);
            if (mark.end > at) next = std::min(next, mark.end);
        }
        return next;
    }

    [[nodiscard]] std::string link_at(std::size_t at) const {
        for (const auto& mark : marks_) {
            if (mark.kind == TextMark::Kind::link && covers(mark, at)) return web_address(mark.target);
        }
        return {};
    }

    [[nodiscard]] std::string styled(std::size_t begin, std::size_t end) const {
        auto out = html(text_.substr(begin, end - begin));
        for (const auto& tag : std::views::reverse(tags)) {
            const bool holds = std::ranges::any_of(
                marks_, [&](const TextMark& mark) { return mark.kind == tag.kind && covers(mark, begin); });
            if (holds) out = std::string(tag.open) + out + std::string(tag.close);
        }
        return out;
    }

    std::string_view text_;
    const std::vector<TextMark>& marks_;
};

}  // namespace

std::string html(std::string_view text) {
    const auto safe = text::printable(text);
    std::string out;
    out.reserve(safe.size() + safe.size() / 16);
    for (const char c : safe) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string web_address(std::string_view target) {
    const auto address = text::trim(target);
    const auto scheme = text::lower_ascii(address.substr(0, 8));
    const bool known = scheme == "https://" || scheme.starts_with("http://") || scheme.starts_with("mailto:");
    return known ? html(percent_encoded(address, in_addresses)) : std::string{};
}

std::string marked_html(std::string_view text, const std::vector<TextMark>& marks) {
    return marks.empty() ? html(text) : MarkWriter(text, marks).write(0, text.size());
}

std::string reworded_html(std::string_view was, std::string_view text, const std::vector<TextMark>& marks) {
    const auto runs = text::word_diff(was, text);
    if (text::kept_share(runs) < least_kept_share_of_a_page) {
        return marked_html(text, marks) + " <span class=\"was\">was: " + html(was) + "</span>";
    }
    const MarkWriter writer(text, marks);
    std::string out;
    std::size_t at = 0;
    for (const auto& run : runs) {
        if (!out.empty()) out += ' ';
        if (run.kind == text::WordRun::Kind::removed) {
            out += "<del>" + html(run.text) + "</del>";
            continue;
        }
        // Kept and added runs are the new text, one blank between them.
        const auto begin = std::min(text.find(run.text, at), text.size());
        at = std::min(begin + run.text.size(), text.size());
        const auto words = writer.write(begin, at);
        out += run.kind == text::WordRun::Kind::added ? "<ins>" + words + "</ins>" : words;
    }
    return out;
}

std::string anchor(std::string_view name) {
    std::string out;
    for (const char c : text::fold_accents(name)) {
        if (text::is_ascii_letter(c) || text::is_ascii_digit(c)) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

std::string html_date(const Date& date) { return "<time>" + date.iso() + "</time>"; }

std::string long_date(const Date& date) {
    constexpr auto months =
        std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                         "September", "October", "November", "December"});
    return fmt::format("{} {} {}", date.day, months.at(static_cast<std::size_t>(date.month) - 1), date.year);
}

std::string NoteLinks::address(const Place& place) const {
    const auto& path = place.path;
    const bool in_folder = !path.empty() && path != "-" && path.front() != '/' && path != ".." &&
                           !path.starts_with("../") && path.find("/../") == std::string::npos;
    if (base_.empty() || !in_folder) return {};
    const auto encoded = percent_encoded(path, in_paths);
    const auto line = std::to_string(std::max(place.line, 1));
    if (base_.find("{path}") != std::string::npos) {
        const auto whole = text::replace_all(text::replace_all(base_, "{path}", encoded), "{line}", line);
        return web_address(whole);
    }
    auto whole = base_ + (base_.ends_with('/') ? "" : "/") + encoded;
    if (place.line > 0) whole += "#L" + line;
    return web_address(whole);
}

std::string NoteLinks::link(const Place& place, const std::string& label) const {
    const auto target = address(place);
    return target.empty() ? label : "<a href=\"" + target + "\" rel=\"noopener noreferrer\">" + label + "</a>";
}

}  // namespace pmcdiff::report
