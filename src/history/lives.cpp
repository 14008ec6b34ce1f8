#include "history/lives.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::history {

namespace {

/// From this many meetings on that hold the words a life counts no more; then it counts twice as much as a full match.
constexpr double long_life = 10;

bool same_telling(const Mention& left, const Mention& right) {
    return left.state == right.state && left.team == right.team &&
           text::fold_to_letters(left.text) == text::fold_to_letters(right.text);
}

/// The words as they were typed, apart from case and blanks.
std::string phrase_key(std::string_view text) { return text::fold_accents(text::collapse_blanks(text)); }

std::vector<std::string> stems_of(std::string_view text) {
    auto stems = text::content_stems(text);
    for (auto& stem : stems) stem = text::fold_accents(stem);
    return stems;
}

std::size_t count_held(const std::vector<std::string>& wanted, const std::set<std::string>& held) {
    return static_cast<std::size_t>(
        std::ranges::count_if(wanted, [&](const std::string& stem) { return held.contains(stem); }));
}

}  // namespace

Life life_of(Series series, std::span<const Mention> mentions) {
    Life life;
    life.pmc = series.front().pmc;
    life.seen = stretch_of(series, mentions.front().meeting, mentions.back().meeting, mentions.size());
    life.lasts = mentions.back().meeting + 1 == series.size();
    const Mention* before = nullptr;
    for (const auto& mention : mentions) {
        const auto silent = before == nullptr ? 0 : mention.position - before->position - 1;
        const auto& meeting = series[mention.meeting];
        life.silent += silent;
        if (before != nullptr && silent == 0 && same_telling(*before, mention)) {
            life.tellings.back().stretch.to = meeting.date;
            ++life.tellings.back().stretch.meetings;
        } else {
            life.tellings.push_back({{meeting.date, meeting.date, 1},
                                     mention.state,
                                     mention.team,
                                     mention.context,
                                     mention.text,
                                     silent,
                                     {mention.line, meeting.path}});
        }
        before = &mention;
    }
    return life;
}

WordQuery::WordQuery(std::string_view asked) : asked_(asked), phrase_(phrase_key(asked)), stems_(stems_of(asked)) {
    std::ranges::sort(stems_);
    const auto repeated = std::ranges::unique(stems_);
    stems_.erase(repeated.begin(), repeated.end());
    is_phrase_ = stems_.size() == 1 && text::words(asked).size() > 1;
}

Relevance WordQuery::relevance(std::span<const Mention> mentions) const {
    Relevance best;
    std::set<std::string> all;
    std::size_t meetings = 0;  // That hold all words.
    for (const auto& mention : mentions) {
        const auto stems = stems_of(mention.text);
        const std::set<std::string> held(stems.begin(), stems.end());
        all.insert(held.begin(), held.end());
        const auto matched = count_held(stems_, held);
        int tier = matched == stems_.size() ? 2 : 0;
        if (phrase_key(mention.text).find(phrase_) != std::string::npos) tier = 3;
        if (tier > 0) ++meetings;
        const auto share = static_cast<double>(matched) / static_cast<double>(std::max<std::size_t>(held.size(), 1));
        if (std::pair(tier, share) > std::pair(best.tier, best.rank)) best = {tier, share};
    }
    if (best.tier == 0) {
        const auto& last = mentions.back();
        for (const auto& stem : stems_of(last.team + " " + last.context)) all.insert(stem);
        if (count_held(stems_, all) == stems_.size()) best.tier = 1;
    }
    best.rank = best.rank / 2 + std::min(static_cast<double>(meetings) / long_life, 1.0);
    const auto only_names = [](const Mention& mention) { return mention.state == to_string(Status::label); };
    if (std::ranges::all_of(mentions, only_names)) best.rank = 0;
    return best;
}

Error WordQuery::nothing_found(std::span<const std::vector<Mention>> things, std::string_view kind) const {
    std::set<std::string> words;
    std::set<std::string> stems;
    for (const auto& thing : things) {
        for (const auto& mention : thing) {
            for (const auto& stem : stems_of(mention.text)) stems.insert(stem);
            for (auto& word : text::words(mention.text)) words.insert(std::move(word));
        }
    }
    if (!has_words())
        return {
            ErrorKind::usage, "\"" + text::printable(asked_) + "\" has no word to look for", {}, 0, "name some words"};
    std::string help = "no " + std::string(kind) + " has all of these words; ask for fewer";
    for (const auto& word : text::words(asked_)) {
        const auto of_word = stems_of(word);
        if (of_word.empty() || stems.contains(of_word.front())) continue;
        const auto near = text::suggestion(word, {words.begin(), words.end()});
        help = "the word \"" + text::printable(word) + "\" is in none";
        if (near.starts_with("did you mean")) help += ", " + text::printable(near);
        break;
    }
    return {ErrorKind::usage,
            "there is no " + std::string(kind) + " with the words \"" + text::printable(asked_) + "\"",
            {},
            0,
            help};
}

std::optional<LineReference> parse_line_reference(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto date = parse_date(text.substr(0, colon));
    if (!date) return std::nullopt;
    LineReference reference{*date, 0};
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, reference.line);
    const bool good = read.ec == std::errc{} && read.ptr == end && reference.line > 0;
    return good ? std::optional(reference) : std::nullopt;
}

}  // namespace pmcdiff::history
