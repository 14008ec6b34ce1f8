#include "text/pattern.hpp"

#include <re2/re2.h>

namespace pmcdiff::text {

namespace {

RE2::Options options() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Pattern::Compiled {
    explicit Compiled(std::string_view text) : expression(piece(text), options()) {}

    RE2 expression;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<const Compiled>(expression)) {}

Pattern::~Pattern() = default;

std::optional<Match> Pattern::find(std::string_view text, std::size_t from) const {
    const auto groups = compiled_->expression.NumberOfCapturingGroups() + 1;
    if (groups < 1 || from > text.size()) return std::nullopt;
    std::vector<re2::StringPiece> found(static_cast<std::size_t>(groups));
    if (!compiled_->expression.Match(piece(text), from, text.size(), RE2::UNANCHORED, found.data(), groups)) {
        return std::nullopt;
    }
    Match match;
    for (const auto& group : found) match.emplace_back(group.data(), group.size());
    return match;
}

std::vector<Match> Pattern::find_all(std::string_view text) const {
    std::vector<Match> matches;
    std::size_t from = 0;
    while (auto match = find(text, from)) {
        const auto& whole = match->front();
        const auto end = static_cast<std::size_t>(whole.data() - text.data()) + whole.size();
        from = whole.empty() ? end + 1 : end;
        matches.push_back(std::move(*match));
    }
    return matches;
}

bool Pattern::is_in(std::string_view text) const { return RE2::PartialMatch(piece(text), compiled_->expression); }

}  // namespace pmcdiff::text
