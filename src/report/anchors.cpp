#include "report/anchors.hpp"

#include <utf8proc.h>

#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// Ruby's \p{Word}, by which GitHub decides.
bool is_word(char32_t point) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_PC: return true;
        default: return false;
    }
}

std::string slug(std::string_view heading) {
    std::string out;
    for (const auto point : text::code_points(heading)) {
        if (point == U' ') {
            out += '-';
        } else if (point == U'-' || is_word(point)) {
            text::append_code_point(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point))));
        }
    }
    return out;
}

}  // namespace

std::string Anchors::next(std::string_view heading) {
    const auto plain = slug(heading);
    auto anchor = plain;
    // A number that another heading has by its words is passed over.
    while (times_.contains(anchor)) anchor = plain + "-" + std::to_string(++times_[plain]);
    times_[anchor] = 0;
    return anchor;
}

}  // namespace pmcdiff::report
