#include "report/html_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ranges>

#include <fmt/format.h>

#include "text/commands.hpp"
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

/// Writes stretches of a text with its marks, from left to right. A mark that a stretch only has a part of is opened and
/// closed within it. Near linear, since few marks hold at one place.
class MarkWriter {
public:
    /// The marks are in the order of their begins.
    MarkWriter(std::string_view text, const std::vector<TextMark>& marks) : text_(text), marks_(marks) {}

    /// No stretch begins before the end of the one written before.
    [[nodiscard]] std::string write(std::size_t begin, std::size_t end) {
        std::string out;
        const TextMark* open_link = nullptr;
        for (auto at = begin; at < end;) {
            go_to(at);
            const auto next = next_edge(end);
            const auto* const link = holding(TextMark::Kind::link);
            if (link != open_link) {
                out += close(open_link) + open(link);
                open_link = link;
            }
            out += styled(at, next);
            at = next;
        }
        return out + close(open_link);
    }

private:
    [[nodiscard]] static std::string open(const TextMark* link) {
        const auto address = link == nullptr ? std::string{} : web_address(link->target);
        return address.empty() ? address : "<a href=\"" + address + "\" rel=\"noopener noreferrer\">";
    }
    [[nodiscard]] static std::string close(const TextMark* link) { return open(link).empty() ? "" : "</a>"; }

    void go_to(std::size_t at) {
        for (; next_ < marks_.size() && marks_[next_].begin <= at; ++next_) holding_.push_back(&marks_[next_]);
        std::erase_if(holding_, [&](const TextMark* mark) { return mark->end <= at; });
    }

    [[nodiscard]] std::size_t next_edge(std::size_t end) const {
        auto next = next_ < marks_.size() ? std::min(end, marks_[next_].begin) : end;
        for (const auto* const mark : holding_) next = std::min(next, mark->end);
        return next;
    }

    [[nodiscard]] const TextMark* holding(TextMark::Kind kind) const {
        const auto at = std::ranges::find(holding_, kind, &TextMark::kind);
        return at == holding_.end() ? nullptr : *at;
    }

    [[nodiscard]] std::string styled(std::size_t begin, std::size_t end) const {
        auto out = html(text_.substr(begin, end - begin));
        for (const auto& tag : std::views::reverse(tags)) {
            if (holding(tag.kind) != nullptr) out = std::string(tag.open) + out + std::string(tag.close);
        }
        return out;
    }

    std::string_view text_;
    const std::vector<TextMark>& marks_;
    std::size_t next_ = 0;                  ///< The first mark that begins behind.
    std::vector<const TextMark*> holding_;  ///< Where the writer stands.
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
    // A page may be printed to a log, with line breaks where there are none now.
    return text::replace_all(text::without_commands(out, {":", "&#35;"}), "::", ":&#58;");
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
    MarkWriter writer(text, marks);
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
