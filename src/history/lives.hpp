// What items and roadmap entries have in common: a life of tellings, and finding one by its words.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/series.hpp"
#include "pmcdiff/history.hpp"

namespace pmcdiff::history {

/// One meeting's telling of a thing.
struct Mention {
    std::size_t meeting = 0;   ///< Place in the series.
    std::size_t position = 0;  ///< Place among the meetings that could have told of it.
    std::string state;
    std::string team;
    std::string context;
    std::string text;
    int line = 0;
};

/// The mentions, oldest first, as a life: those in a row with the same state, team and words are one telling.
[[nodiscard]] Life life_of(Series series, std::span<const Mention> mentions);

/// How well a thing answers to words.
struct Relevance {
    int tier = 0;     ///< 0: nothing; 1: over its life; 2: all words at once; 3: as they were typed.
    double rank = 0;  ///< Among those of one tier.
};

/// Ranks things by the words that are asked for: those that hold all of them as they were typed, then all of them
/// anywhere in one telling, then all of them over their life with team and project counted.
class WordQuery {
public:
    explicit WordQuery(std::string_view asked);

    [[nodiscard]] Relevance relevance(std::span<const Mention> mentions) const;
    /// True where it asks for words at all.
    [[nodiscard]] bool has_words() const { return !stems_.empty(); }
    /// True where its words mean little without those between them ("container to container").
    [[nodiscard]] bool is_phrase() const { return is_phrase_; }
    /// Says that nothing answers (kind `usage`), with words that are near the ones that occur nowhere.
    [[nodiscard]] Error nothing_found(std::span<const std::vector<Mention>> things, std::string_view kind) const;

private:
    std::string asked_;
    std::string phrase_;
    std::vector<std::string> stems_;  ///< Each once.
    bool is_phrase_ = false;
};

/// `DATE:LINE`.
struct LineReference {
    Date date;
    int line = 0;
};
[[nodiscard]] std::optional<LineReference> parse_line_reference(std::string_view text);

}  // namespace pmcdiff::history
