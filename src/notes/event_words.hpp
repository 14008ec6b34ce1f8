// The words of lifecycle events, arranged once for looking up in every statement of every note.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

/// Phrases that are looked for word by word. A word that ends in `*` stands for every word that begins so.
class Phrases {
public:
    explicit Phrases(const Words& phrases);

    /// Calls `found` with the number of words of each phrase that stands at a place, in the order of the list, until it
    /// returns true. `word_at(n)` gives the nth word from that place on, folded, and an empty one beyond the end.
    template <class WordAt, class Found>
    bool find(WordAt word_at, Found found) const {
        const std::string_view first = word_at(0);
        if (first.empty()) return false;
        for (const auto number : by_first_byte_[static_cast<unsigned char>(first.front())]) {
            if (stands(phrases_[number], word_at) && found(phrases_[number].size())) return true;
        }
        return false;
    }

private:
    using Phrase = std::vector<std::string>;

    template <class WordAt>
    static bool stands(const Phrase& phrase, WordAt word_at) {
        for (std::size_t at = 0; at < phrase.size(); ++at) {
            const std::string_view word = word_at(at);
            if (word.empty() || !text::matches_glob(word, phrase[at])) return false;
        }
        return true;
    }

    std::vector<Phrase> phrases_;
    std::array<std::vector<std::uint32_t>, 256> by_first_byte_;  ///< Phrases that a word with this byte may open.
};

/// Lower case, every character that is no letter or digit as a blank, addresses left out, blanks at both ends.
[[nodiscard]] std::string padded(std::string_view statement);

/// Phrases that are looked for in a padded statement. One that ends in `*` may stand for the beginning of a word.
class Sayings {
public:
    explicit Sayings(const Words& phrases);

    [[nodiscard]] bool stand_in(std::string_view padded_statement) const;
    /// True where the statement opens with one of them, as whole words.
    [[nodiscard]] bool open(std::string_view padded_statement) const;

private:
    struct Saying {
        std::string padded;
        std::size_t compared = 0;  ///< How much of it stand_in() looks for.
    };
    std::vector<Saying> sayings_;
};

/// The lists of a profile that events are read by.
struct EventWords {
    /// The profile must outlive the words.
    explicit EventWords(const Profile& words);

    const Profile& profile;
    Phrases lead_roles;
    Phrases proposing;
    Phrases approving;
    Phrases calling;
    Phrases nominating;
    Sayings says_lead_role;
    Sayings says_proposing;
    Sayings says_approving;
    Sayings says_rejecting;
    Sayings says_several;  ///< That an answer is about several things said before.
};

}  // namespace pmcdiff::notes
