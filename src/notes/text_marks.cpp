#include "notes/text_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <string_view>
#include <utility>

#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

using markdown::Span;

/// Follows how many bytes of a text are left where every run of white space becomes one blank, none at the ends.
class CollapsedLength {
public:
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    /// Where the words of the next piece stand; empty where it has none.
    Stretch add(std::string_view piece) {
        Stretch stretch{length_, length_};
        bool any = false;
        for (const char c : piece) {
            if (text::trim({&c, 1}).empty()) {
                blank_ = length_ > 0;
                continue;
            }
            if (blank_) ++length_;
            blank_ = false;
            if (!any) stretch.begin = length_;
            any = true;
            stretch.end = ++length_;
        }
        return any ? stretch : Stretch{};
    }

private:
    std::size_t length_ = 0;
    bool blank_ = false;
};

/// The mark goes on where only blanks lie between it and the stretch.
void add_mark(std::vector<TextMark>& marks, TextMark mark) {
    const auto reversed = std::views::reverse(marks);
    const auto before = std::ranges::find(reversed, mark.kind, &TextMark::kind);
    const bool goes_on = before != reversed.end() && before->end + 1 >= mark.begin && before->target == mark.target &&
                         mark.kind != TextMark::Kind::code;
    if (goes_on) {
        before->end = mark.end;
    } else {
        marks.push_back(std::move(mark));
    }
}

}  // namespace

std::vector<TextMark> text_marks(const markdown::RichText& text) {
    using enum TextMark::Kind;
    std::vector<TextMark> marks;
    const auto is_marked = [](const Span& span) {
        return span.link || span.strong || span.emphasis || span.struck || span.code;
    };
    if (std::ranges::none_of(text.spans, is_marked)) return marks;
    CollapsedLength length;
    for (const auto& span : text.spans) {
        const auto [begin, end] = length.add(span.text);
        if (begin == end) continue;
        const std::pair<bool, TextMark::Kind> styles[] = {
            {span.strong, strong}, {span.emphasis, emphasis}, {span.struck, struck}, {span.code, code}};
        if (span.link && span.target < text.links.size()) add_mark(marks, {link, begin, end, text.links[span.target]});
        for (const auto& [holds, kind] : styles) {
            if (holds) add_mark(marks, {kind, begin, end, {}});
        }
    }
    std::ranges::stable_sort(marks, {}, &TextMark::begin);
    return marks;
}

std::string with_code_quoted(const Item& item) {
    std::string out;
    std::size_t done = 0;
    for (const auto& mark : item.marks) {
        if (mark.kind != TextMark::Kind::code) continue;
        out.append(item.text, done, mark.begin - done);
        out += '`';
        out.append(item.text, mark.begin, mark.end - mark.begin);
        out += '`';
        done = mark.end;
    }
    return out.append(item.text, done);
}

}  // namespace pmcdiff::notes
