#include "check/comments.hpp"

#include <algorithm>
#include <utility>

#include "markdown/document.hpp"
#include "pmcdiff/limits.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";

void mark_code(const std::vector<markdown::Block>& blocks, std::vector<bool>& is_code) {
    for (const auto& block : blocks) {
        mark_code(block.children, is_code);
        if (block.kind != markdown::BlockKind::code) continue;
        const auto first = std::min(static_cast<std::size_t>(std::max(block.line, 1)), is_code.size());
        const auto behind = std::min(static_cast<std::size_t>(std::max(block.end_line, 0)) + 1, is_code.size());
        for (auto line = first; line < behind; ++line) is_code[line] = true;
    }
}

/// For each line by its number whether it is part of a block of code.
std::vector<bool> code_lines(const NoteText& note) {
    std::vector<bool> is_code(note.lines.size() + 1);
    mark_code(markdown::parse(note.source, markdown::deepest).blocks, is_code);
    return is_code;
}

/// Goes through the text outside code. Code between back quotes ends on its line here: one that went on would have to be
/// told from a lone back quote, which notes have.
class Scanner {
public:
    explicit Scanner(const NoteText& note) : note_(note) {}

    std::vector<Comment> scan() {
        const auto is_code = code_lines(note_);
        for (std::size_t i = 0; i < note_.lines.size(); ++i) {
            if (inside_ || !is_code[i + 1]) scan_line(note_.lines[i]);
        }
        if (inside_) add(note_.source.size(), false);
        return std::move(comments_);
    }

private:
    void scan_line(std::string_view line) {
        const auto start = static_cast<std::size_t>(line.data() - note_.source.data());
        std::size_t at = 0;
        while (at < line.size()) {
            if (inside_) {
                at = line.find(closing, at);
                if (at == std::string_view::npos) return;
                add(start + at, true);
                at += closing.size();
                continue;
            }
            at = line.find_first_of("`<", at);
            if (at == std::string_view::npos) return;
            if (line[at] == '`') {
                at = behind_code(line, at);
            } else if (line.substr(at).starts_with(opening)) {
                inside_ = true;
                begin_ = start + at;
                at += opening.size();
            } else {
                ++at;
            }
        }
    }

    static std::size_t end_of_run(std::string_view line, std::size_t at) {
        return std::min(line.find_first_not_of('`', at), line.size());
    }

    /// Behind the code that opens with these back quotes; behind the quotes themselves where none close it.
    static std::size_t behind_code(std::string_view line, std::size_t at) {
        const auto opened = end_of_run(line, at);
        for (auto next = line.find('`', opened); next != std::string_view::npos;) {
            const auto end = end_of_run(line, next);
            if (end - next == opened - at) return end;
            next = line.find('`', end);
        }
        return opened;
    }

    void add(std::size_t end, bool closed) {
        const auto from = begin_ + opening.size();
        comments_.push_back({begin_, std::string_view(note_.source).substr(from, end - from), closed});
        inside_ = false;
    }

    const NoteText& note_;
    std::vector<Comment> comments_;
    bool inside_ = false;
    std::size_t begin_ = 0;
};

}  // namespace

std::vector<Comment> comments_of(const NoteText& note) { return Scanner(note).scan(); }

}  // namespace pmcdiff::check
