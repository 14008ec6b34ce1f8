// An item's text cut into words and clauses, as reading its status needs them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/status_vocabulary.hpp"

namespace pmcdiff::notes {

enum class TokenKind { word, comma, colon, stop };

struct Token {
    TokenKind kind = TokenKind::word;
    std::string_view word;  ///< In lower case; a contraction is cut up ("we're": "we", "are").
    WordClasses classes = 0;
    bool opaque = false;  ///< A code span or an address: a thing, whatever its letters are.
};

/// A run of tokens with one statement. Places beyond its end hold nothing, so that rules may look ahead freely.
struct Clause {
    std::span<const Token> tokens;

    [[nodiscard]] std::size_t size() const { return tokens.size(); }
    [[nodiscard]] const Token& operator[](std::size_t at) const { return tokens[at]; }
    /// True where the word belongs to any of the classes.
    [[nodiscard]] bool is(std::size_t at, WordClasses classes) const {
        return at < tokens.size() && (tokens[at].classes & classes) != 0;
    }
    /// The word; empty for marks, opaque tokens and beyond the end.
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < tokens.size() && !tokens[at].opaque ? tokens[at].word : std::string_view{};
    }
};

/// Words outside brackets, and what stood in brackets.
struct Tokens {
    std::vector<Token> tokens;
    std::vector<std::string_view> brackets;
    bool question = false;             ///< The text ends in a question mark.
    bool opens_with_question = false;  ///< Its first sentence does.
};

/// The form that tokenize() expects: lower case, plain apostrophes and dashes.
[[nodiscard]] std::string normalised(std::string_view marked);

/// A label without blanks, brackets, emphasis and punctuation around it.
[[nodiscard]] std::string_view without_marks(std::string_view label);

/// Cuts a normalised text. The words point into it (or are static), so it has to outlive them.
[[nodiscard]] Tokens tokenize(std::string_view text, const Vocabulary& vocabulary);

/// Clauses end at stops, colons and dashes, and where a new predicate begins ("..., now testing", "... and is out").
[[nodiscard]] std::vector<Clause> clauses(std::span<const Token> tokens);

}  // namespace pmcdiff::notes
