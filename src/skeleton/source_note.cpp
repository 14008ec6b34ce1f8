#include "skeleton/source_note.hpp"

#include <cstddef>

#include "notes/source_text.hpp"
#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

SourceNote::SourceNote(std::string_view bytes, const Profile& profile) {
    // What cannot be read, or lies beyond a limit, was refused when the meeting was read.
    const auto source = text::repair_mojibake(notes::plain_text(bytes)).text;
    for (const auto line : text::split(source, '\n')) lines_.emplace_back(line);
    document_ = markdown::parse(source, markdown::deepest);
    outline_ = notes::read_outline(document_, profile);
}

const std::string& SourceNote::line(int number) const {
    static const std::string none;
    return number < 1 || number > lines() ? none : lines_[static_cast<std::size_t>(number - 1)];
}

int SourceNote::blanks_above(int number) const {
    int blanks = 0;
    while (number - blanks > 1 && text::trim(line(number - blanks - 1)).empty()) ++blanks;
    return blanks;
}

std::string SourceNote::heading_words(const markdown::Block& heading) const {
    const auto first = text::trim(line(heading.line));
    if (first.starts_with('#')) {
        auto words = text::trim(first.substr(
            first.find_first_not_of('#') == std::string_view::npos ? first.size() : first.find_first_not_of('#')));
        // Number signs close a heading only behind a blank: `C#` is a word.
        const auto last = words.find_last_not_of('#');
        if (last != std::string_view::npos && words[last] == ' ') words = text::trim(words.substr(0, last));
        return std::string(words);
    }
    std::string words;
    for (int i = heading.line; i < heading.end_line; ++i) {
        words.append(words.empty() ? "" : " ").append(text::trim(line(i)));
    }
    return words.empty() ? std::string(first) : words;
}

}  // namespace pmcdiff::skeleton
