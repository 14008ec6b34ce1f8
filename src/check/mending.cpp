#include "check/mending.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

#include "text/source_lines.hpp"

namespace pmcdiff::check {

namespace {

using text::SourceLine;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Bytes of a file, and what a note's text has for them (notes/source_text.hpp).
struct PlainForm {
    std::string_view bytes;
    std::string_view plain;
};
constexpr auto plain_forms = std::to_array<PlainForm>({{"\xC2\xA0", " "}, {"\xE2\x80\x8B", ""}, {byte_order_mark, ""}});

/// A line cut into pieces, each with what a note's text has for it.
std::vector<PlainForm> pieces_of(std::string_view line) {
    std::vector<PlainForm> pieces;
    while (!line.empty()) {
        const auto* const form =
            std::ranges::find_if(plain_forms, [&](const PlainForm& known) { return line.starts_with(known.bytes); });
        const auto piece = form == plain_forms.end() ? line.substr(0, 1) : form->bytes;
        pieces.push_back({line.substr(0, piece.size()), form == plain_forms.end() ? piece : form->plain});
        line.remove_prefix(piece.size());
    }
    return pieces;
}

/// The new line, with the bytes of the old one at both ends as far as they say the same.
std::string rewritten(std::string_view old_line, std::string_view new_line) {
    const auto pieces = pieces_of(old_line);
    auto rest = new_line;
    auto from = pieces.begin();
    for (; from != pieces.end() && rest.starts_with(from->plain); ++from) rest.remove_prefix(from->plain.size());
    auto to = pieces.end();
    for (; to != from && rest.ends_with(std::prev(to)->plain); --to) rest.remove_suffix(std::prev(to)->plain.size());
    std::string line;
    for (auto piece = pieces.begin(); piece != from; ++piece) line += piece->bytes;
    line += rest;
    for (auto piece = to; piece != pieces.end(); ++piece) line += piece->bytes;
    return line;
}

bool is_possible(const Mend& mend, std::size_t lines) {
    const auto count = static_cast<int>(lines);
    if (mend.first_line < 1 || mend.last_line < mend.first_line - 1) return false;
    if (mend.last_line > count || mend.first_line > count + 1) return false;
    return std::ranges::none_of(
        mend.lines, [](const std::string& line) { return line.find_first_of("\r\n") != std::string::npos; });
}

bool is_equal(const Mend& left, const Mend& right) {
    return std::tie(left.first_line, left.last_line, left.lines) ==
           std::tie(right.first_line, right.last_line, right.lines);
}

bool only_puts_in(const Mend& mend) { return mend.last_line < mend.first_line; }

/// True where the later one of two, by order of lines, can be applied as well.
bool are_apart(const Mend& earlier, const Mend& later) {
    if (only_puts_in(earlier) && only_puts_in(later)) return earlier.first_line < later.first_line;
    return later.first_line > earlier.last_line;
}

/// A line of the note as it will be.
struct MadeLine {
    std::string text;
    std::string_view end;
    bool is_new = false;
};

/// Puts the lines of a note together anew.
class Mender {
public:
    explicit Mender(std::span<const SourceLine> lines) : lines_(lines) {}

    /// In order of lines.
    void apply(const Mend& mend) {
        const auto first = static_cast<std::size_t>(mend.first_line) - 1;
        const auto behind = static_cast<std::size_t>(mend.last_line);
        copy_until(first);
        const bool each_for_one = behind - first == mend.lines.size();
        for (std::size_t i = 0; i < mend.lines.size(); ++i) {
            auto line = each_for_one ? rewritten(lines_[first + i].text, mend.lines[i]) : mend.lines[i];
            made_.push_back({std::move(line), end_near(std::min(first + i, std::max(behind, first + 1) - 1)), true});
        }
        next_ = behind;
    }

    std::string finish() {
        copy_until(lines_.size());
        const bool ends_bare = !lines_.empty() && lines_.back().end.empty();
        std::string bytes;
        for (const auto& line : made_) {
            const bool is_last = &line == &made_.back();
            bytes += line.text;
            if (is_last && line.is_new && ends_bare) break;
            const auto end = is_last || !line.end.empty() ? line.end : end_near(0);
            // A CR and the LF of an empty line that comes behind it now would be one line end, and a line less.
            const bool would_join = line.text.empty() && end == "\n" && bytes.ends_with('\r');
            bytes += would_join ? std::string_view("\r") : end;
        }
        return bytes;
    }

private:
    void copy_until(std::size_t line) {
        for (; next_ < line; ++next_) made_.push_back({std::string(lines_[next_].text), lines_[next_].end, false});
    }

    /// The line end of a line, or of one before it where it has none.
    [[nodiscard]] std::string_view end_near(std::size_t line) const {
        if (lines_.empty()) return "\n";
        const auto& at = lines_[std::min(line, lines_.size() - 1)];
        if (!at.end.empty()) return at.end;
        return lines_.size() > 1 ? lines_[lines_.size() - 2].end : "\n";
    }

    std::span<const SourceLine> lines_;
    std::vector<MadeLine> made_;
    std::size_t next_ = 0;
};

}  // namespace

MendedNote apply_mends(std::string_view bytes, std::span<const Finding> findings) {
    std::vector<const Finding*> wanted;
    for (const auto& finding : findings) {
        if (finding.mend) wanted.push_back(&finding);
    }
    std::ranges::stable_sort(wanted, {}, [](const Finding* finding) {
        return std::tie(finding->mend->first_line, finding->mend->last_line);
    });

    const auto mark = bytes.starts_with(byte_order_mark) ? byte_order_mark : std::string_view{};
    const auto lines = text::source_lines(bytes.substr(mark.size()));
    Mender mender(lines);
    MendedNote note;
    const Mend* latest = nullptr;
    for (const auto* const finding : wanted) {
        const auto& mend = *finding->mend;
        if (latest != nullptr && is_equal(*latest, mend)) {
            note.applied.push_back(*finding);
        } else if (is_possible(mend, lines.size()) && (latest == nullptr || are_apart(*latest, mend))) {
            mender.apply(mend);
            latest = &mend;
            note.applied.push_back(*finding);
        } else {
            note.left.push_back(*finding);
        }
    }
    note.bytes = std::string(mark) + mender.finish();
    return note;
}

}  // namespace pmcdiff::check
