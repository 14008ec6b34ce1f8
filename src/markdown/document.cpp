#include "markdown/document.hpp"

#include <algorithm>

#include "text/strings.hpp"

namespace pmcdiff::markdown {

namespace {

template <class Keep>
std::string assemble(const std::vector<Span>& spans, Keep keep) {
    if (spans.size() == 1) return keep(spans.front()) ? text::collapse_blanks(spans.front().text) : std::string();
    std::string out;
    for (const auto& span : spans) {
        if (keep(span)) out += span.text;
    }
    return text::collapse_blanks(out);
}

template <class Styled>
bool all_words(const std::vector<Span>& spans, Styled styled) {
    const auto has_words = [](const Span& span) { return !text::trim(span.text, " \t\n:").empty(); };
    bool any = false;
    for (const auto& span : spans) {
        if (!has_words(span)) continue;
        if (!styled(span)) return false;
        any = true;
    }
    return any;
}

}  // namespace

std::string RichText::plain() const {
    return assemble(spans, [](const Span&) { return true; });
}

std::string RichText::standing() const {
    return assemble(spans, [](const Span& span) { return !span.struck; });
}

std::vector<std::string> RichText::lines() const {
    std::string all;
    for (const auto& span : spans) {
        if (!span.struck) all += span.text;
    }
    std::vector<std::string> out;
    for (const auto line : text::split(all, '\n')) out.push_back(text::collapse_blanks(line));
    return out;
}

bool RichText::emphasised() const {
    return all_words(spans, [](const Span& span) { return span.strong || span.emphasis; });
}

bool RichText::strong() const {
    return all_words(spans, [](const Span& span) { return span.strong; });
}

bool RichText::empty() const {
    return std::ranges::all_of(spans, [](const Span& span) { return text::trim(span.text).empty(); });
}

}  // namespace pmcdiff::markdown
