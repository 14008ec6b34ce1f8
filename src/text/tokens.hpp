// Words of a text as alignment compares them: split where names are put together, folded, stemmed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pmcdiff::text {

/// The Porter2 stem of an English word (Snowball, https://snowballstem.org/algorithms/english/stemmer.html).
/// The word is expected in lower case; words with a digit stay as they are.
[[nodiscard]] std::string stem(std::string_view word);

/// Goes through the parts of a text that are compared, in lower case: split at anything that is no letter or digit and
/// between the halves of a CamelCase name; versions (`1.2.3`, `v3`) stay whole; addresses (`https://...`) are left out.
/// Linear in the text, and allocates for no word of usual length.
class WordScanner {
public:
    /// The text must outlive the scanner.
    explicit WordScanner(std::string_view text) : text_(text) {}

    /// The next word, which holds until the one after it is asked for; none at the end.
    [[nodiscard]] std::optional<std::string_view> next();

private:
    [[nodiscard]] std::string_view next_part();

    std::string_view text_;  ///< What is left.
    std::string_view run_;   ///< What is left of letters and digits that may be a CamelCase name.
    std::string word_;
};

/// All that a WordScanner finds.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// words(), stemmed, without the words that carry no content in English (`the`, `of`, `and`, ...).
[[nodiscard]] std::vector<std::string> content_stems(std::string_view text);

/// True for the function words that content_stems leaves out.
[[nodiscard]] bool is_stop_word(std::string_view word);

/// True for `1.2`, `v1.2.3`, `2.0.0-rc.1`.
[[nodiscard]] bool is_version(std::string_view word);

}  // namespace pmcdiff::text
