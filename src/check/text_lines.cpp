#include "check/text_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::size_t shortest_fence = 3;
/// Enough to know a line by, and little enough for one line of a terminal.
constexpr std::size_t longest_quote = 60;
constexpr std::size_t leading_word_count = 8;

/// Follows fences and comments from line to line (CommonMark 0.31, 4.5 and 4.6).
class Reader {
public:
    bool is_text(std::string_view line) {
        const auto bare = text::trim(line);
        if (fence_length_ != 0) {
            if (closes_fence(bare)) fence_length_ = 0;
            return false;
        }
        if (in_comment_ || bare.starts_with("<!--")) {
            in_comment_ = bare.find("-->") == std::string_view::npos;
            return false;
        }
        return !opens_fence(bare);
    }

private:
    bool opens_fence(std::string_view bare) {
        if (bare.empty() || (bare.front() != '`' && bare.front() != '~')) return false;
        const auto length = text::run_length(bare, bare.front());
        const bool is_span = bare.front() == '`' && bare.find('`', length) != std::string_view::npos;
        if (length < shortest_fence || is_span) return false;
        fence_ = bare.front();
        fence_length_ = length;
        return true;
    }

    [[nodiscard]] bool closes_fence(std::string_view bare) const {
        return bare.size() >= fence_length_ && text::run_length(bare, fence_) == bare.size();
    }

    char fence_ = '`';
    std::size_t fence_length_ = 0;
    bool in_comment_ = false;
};

struct Run {
    std::size_t begin = 0;
    std::size_t length = 0;
    std::optional<std::size_t> partner;  ///< Place of the next run of the same length.
};

std::vector<Run> back_quotes(std::string_view line) {
    std::vector<Run> runs;
    for (auto at = line.find('`'); at != std::string_view::npos; at = line.find('`', at + runs.back().length)) {
        runs.push_back({at, text::run_length(line.substr(at), '`'), std::nullopt});
    }
    std::unordered_map<std::size_t, std::size_t> next;
    for (auto place = runs.size(); place-- > 0;) {
        const auto [at, is_new] = next.try_emplace(runs[place].length, place);
        if (!is_new) runs[place].partner = std::exchange(at->second, place);
    }
    return runs;
}

}  // namespace

std::vector<bool> text_lines(const NoteText& note) {
    std::vector<bool> is_text;
    is_text.reserve(note.lines.size());
    Reader reader;
    for (const auto line : note.lines) is_text.push_back(reader.is_text(line));
    return is_text;
}

std::string without_code_spans(std::string_view line) {
    std::string plain(line);
    const auto runs = back_quotes(line);
    for (std::size_t place = 0; place < runs.size(); ++place) {
        if (!runs[place].partner) continue;
        const auto& end = runs[*runs[place].partner];
        plain.replace(runs[place].begin, end.begin + end.length - runs[place].begin,
                      end.begin + end.length - runs[place].begin, 'x');
        place = *runs[place].partner;
    }
    return plain;
}

std::string quoted(std::string_view words) {
    const auto points = text::code_points(words.substr(0, (longest_quote + 1) * 4));
    if (points.size() <= longest_quote) return "\"" + std::string(words) + "\"";
    std::string cut = "\"";
    for (std::size_t place = 0; place + 1 < longest_quote; ++place) text::append_code_point(cut, points[place]);
    return cut + "…\"";
}

std::string leading_words(std::string_view line) {
    const auto words = said(line);
    auto parts = text::split_blanks(words);
    if (parts.size() > leading_word_count) parts.resize(leading_word_count);
    return text::join(std::vector<std::string>(parts.begin(), parts.end()), " ");
}

}  // namespace pmcdiff::check
