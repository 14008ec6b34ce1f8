#include "demand.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::fuzz {

namespace {

constexpr auto known_tags = std::to_array<std::string_view>(
    {"a",          "abbr",    "article",  "aside",   "b",       "body",   "br",     "button",  "caption", "circle",
     "code",       "dd",      "del",      "desc",    "details", "div",    "dl",     "dt",      "em",      "fieldset",
     "figcaption", "figure",  "footer",   "form",    "g",       "h1",     "h2",     "h3",      "h4",      "h5",
     "h6",         "head",    "header",   "html",    "i",       "input",  "ins",    "kbd",     "label",   "legend",
     "li",         "line",    "main",     "mark",    "meta",    "nav",    "ol",     "option",  "output",  "p",
     "path",       "pattern", "polyline", "rect",    "s",       "script", "search", "section", "select",  "small",
     "span",       "strong",  "style",    "sub",     "summary", "sup",    "svg",    "table",   "tbody",   "td",
     "text",       "tfoot",   "th",       "thead",   "time",    "title",  "tr",     "tspan",   "u",       "ul",
     "use",        "defs",    "marker",   "polygon", "symbol"});

/// The place behind a text that is looked for from a place on; the end where it is not there.
std::size_t behind(std::string_view text, std::string_view wanted, std::size_t from) {
    const auto at = text.find(wanted, from);
    return at == std::string_view::npos ? text.size() : at + wanted.size();
}

/// What stands between `<` and `>` of a tag, from its name on. Inside quotes `>` does not end it.
std::string_view tag_at(std::string_view html, std::size_t from) {
    char quote = 0;
    for (auto at = from; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return html.substr(from, at - from);
        }
    }
    demand(false, "every tag ends");
    return {};
}

/// Attributes that would run something, and targets that lead elsewhere than to the web.
void demand_harmless(std::string_view tag) {
    for (std::size_t at = tag.find("=\""); at != std::string_view::npos; at = tag.find("=\"", at)) {
        const auto blank = tag.find_last_of(" \n", at);
        const auto name = tag.substr(blank + 1, at - blank - 1);
        const auto end = tag.find('"', at + 2);
        const auto value = tag.substr(at + 2, end - at - 2);
        demand(!name.starts_with("on"), "no attribute runs a script");
        if (name == "href" || name == "src") {
            const auto schemes = std::to_array<std::string_view>({"#", "http://", "https://", "mailto:"});
            demand(std::ranges::any_of(schemes, [&](auto scheme) { return value.starts_with(scheme); }),
                   "links lead to the web, to mail or into the page");
        }
        if (end == std::string_view::npos) break;
        at = end;
    }
}

}  // namespace

std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};  // NOLINT(*-reinterpret-cast)
}

void demand(bool holds, std::string_view what) {
    if (holds) return;
    static_cast<void>(std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data()));
    std::abort();
}

void demand_text(std::string_view output) {
    demand(!text::first_invalid_byte(output), "the output is valid UTF-8");
    demand(output.find('\x1b') == std::string_view::npos, "the output has no escape sequence");
    demand(output.find('\0') == std::string_view::npos, "the output has no NUL byte");
}

void demand_html(std::string_view output) {
    demand_text(output);
    std::size_t scripts = 0;
    for (auto at = output.find('<'); at != std::string_view::npos; at = output.find('<', at)) {
        ++at;
        if (output.substr(at).starts_with("!DOCTYPE html>")) continue;
        const bool closes = output.substr(at).starts_with("/");
        const auto tag = tag_at(output, at + (closes ? 1 : 0));
        const auto name = tag.substr(0, tag.find_first_of(" \n/>"));
        demand(std::ranges::find(known_tags, name) != known_tags.end(),
               "all tags are the page's own: " + std::string(name));
        demand_harmless(tag);
        if (closes) continue;
        scripts += name == "script" ? 1 : 0;
        if (name == "script" || name == "style") at = behind(output, "</" + std::string(name), at) - name.size() - 2;
    }
    demand(scripts <= 1, "there is no script but the page's own");
}

}  // namespace pmcdiff::fuzz
