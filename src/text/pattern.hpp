// Regular expressions that take linear time whatever the text is. The one place that sees RE2.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// Where a pattern matched: the whole, then each group. They point into the text; a group that took no part is empty and
/// has no data.
using Match = std::vector<std::string_view>;

/// A compiled expression in RE2's syntax (https://github.com/google/re2/wiki/Syntax), UTF-8, case-sensitive.
class Pattern {
public:
    /// The expression must be right: one that is not matches nothing, which tests of it show.
    explicit Pattern(std::string_view expression);
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
    Pattern(Pattern&&) = delete;
    Pattern& operator=(Pattern&&) = delete;
    ~Pattern();

    /// The first match that begins at `from` or behind it; `^` means the beginning of the whole text.
    [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
    /// All matches that do not overlap, from left to right.
    [[nodiscard]] std::vector<Match> find_all(std::string_view text) const;
    /// True where it matches anywhere.
    [[nodiscard]] bool is_in(std::string_view text) const;

private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

}  // namespace pmcdiff::text
