// The form in which a profile keeps its words, so that users may write them in any: each list is compared with text that
// was folded in one way, and its entries are folded alike.
#pragma once

#include <string>
#include <string_view>

#include "pmcdiff/error.hpp"

namespace pmcdiff::notes {

/// How the text is folded that a list is compared with.
enum class Folding {
    heading,    ///< As folded_heading() does.
    unicode,    ///< Case folding of all letters.
    ascii,      ///< Lower case of A to Z; other letters as they stand in the note.
    item,       ///< As normalised() does for items: ASCII, and typographic marks as plain ones.
    statement,  ///< Words with single blanks between and around them, as announcements are searched.
    state,      ///< The name of a state: lower case, dashes for blanks.
};

/// Where `*` may stand in an entry.
enum class Stars { none, at_end, anywhere };

/// What the entries of a list may be.
struct WordForm {
    Folding folding;
    Stars stars;
    bool one_word;                   ///< Compared word by word: a blank would keep the entry from ever matching.
    std::string_view marks = " \t";  ///< Left out at both ends, as they are left out in the text.
};

/// An entry in the form of its list. Errors (kind `note`, without path and line): it is empty, has a blank where one word
/// is wanted, or a `*` where none is understood.
[[nodiscard]] Result<std::string> fold_entry(std::string_view entry, const WordForm& form);

}  // namespace pmcdiff::notes
