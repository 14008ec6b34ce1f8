#include "notes/status_clause.hpp"

#include <algorithm>
#include <utility>

#include "notes/status_lead.hpp"
#include "notes/status_predicate.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

class ClauseReader {
public:
    ClauseReader(Clause clause, const Vocabulary& vocabulary)
        : clause_(clause), vocabulary_(vocabulary), place_(find_verb(clause)), end_(end_of_main()) {}

    [[nodiscard]] Evidence read() const {
        auto best = opening_phrase();
        if (best.strength < Strength::normal) take_stronger(best, read_lead(clause_, place_));
        if (best.strength < Strength::strong && !opens_plainly()) take_predicate(best);
        if (best.strength < Strength::normal) take_stronger(best, phrase());
        if (!best.told()) take_stronger(best, activity());
        return best;
    }

private:
    static void take_stronger(Evidence& best, Evidence other) {
        if (other.strength > best.strength) best = std::move(other);
    }

    /// Where a subordinate clause begins ("..., which", "... when"): what it tells is not the item's state.
    [[nodiscard]] std::size_t end_of_main() const {
        auto at = place_.verb + 1;
        while (at < clause_.size() && !opens_subordinate(at)) ++at;
        return std::min(at, clause_.size());
    }

    /// "The release after that will ..." goes on with its own statement.
    [[nodiscard]] bool opens_subordinate(std::size_t at) const {
        const bool time = clause_.word(at) == "after" || clause_.word(at) == "before" || clause_.word(at) == "since";
        const bool pointing = clause_.word(at + 1) == "that" && clause_.is(at + 2, word_class::will);
        const bool pointed_at = clause_.word(at) == "that" && clause_.is(at + 1, word_class::will) &&
                                clause_.is(at - 1, word_class::preposition);
        return clause_.is(at, word_class::subordinator) && !(time && pointing) && !pointed_at;
    }

    /// "Add X for keys created by Y": an order, in which participles belong to the things.
    [[nodiscard]] bool opens_plainly() const {
        const bool noun = clause_.word(place_.verb + 1) == "for";
        return place_.verb == place_.start && clause_.is(place_.verb, word_class::plain_verb) && !noun;
    }

    /// What is said of the subject counts where the first word told little, or was that subject ("Fetching keys is done").
    void take_predicate(Evidence& best) const {
        auto found = read_predicate(clause_, place_.verb, end_);
        const bool was_subject = best.status == Status::ongoing && found.status == Status::done;
        if (best.strength < Strength::normal || was_subject) take_stronger(best, std::move(found));
    }

    // ---- Phrases and nouns ----

    [[nodiscard]] const Vocabulary::Phrase* phrase_at(std::size_t at) const {
        const auto first = clause_.word(at);
        const auto* const phrases = first.empty() ? nullptr : vocabulary_.phrases_from(first);
        if (phrases == nullptr) return nullptr;
        const auto found = std::ranges::find_if(*phrases, [&](const auto& phrase) { return matches(phrase, at); });
        return found == phrases->end() ? nullptr : &*found;
    }

    [[nodiscard]] bool matches(const Vocabulary::Phrase& phrase, std::size_t at) const {
        std::string_view left = phrase.text;
        for (std::size_t ahead = 0; ahead < phrase.words; ++ahead) {
            const auto word = left.substr(0, left.find(' '));
            if (clause_.word(at + ahead) != word) return false;
            left.remove_prefix(std::min(left.size(), word.size() + 1));
        }
        return true;
    }

    [[nodiscard]] Evidence opening_phrase() const {
        if (place_.still) return {};
        const auto* found = phrase_at(place_.verb);
        if (found == nullptr && place_.start > 0) found = phrase_at(0);  // "On hold, waiting for rain".
        const bool after_subject = place_.verb > place_.start && clause_.is(place_.verb, word_class::present_be);
        if (found == nullptr && after_subject) found = phrase_at(place_.verb + 1);
        if (found == nullptr) return {};
        return told_by("opens with", found->text, *status_of(found->meaning), Strength::strong, 0.96);
    }

    [[nodiscard]] Evidence phrase() const {
        const Vocabulary::Phrase* best = nullptr;
        for (auto at = place_.start; at < end_; ++at) {
            const auto* const found = phrase_at(at);
            if (found == nullptr) continue;
            // A single word of advice ("see", "note") is one only where the item opens with it.
            if (found->meaning == Meaning::info && found->words == 1) continue;
            if (best == nullptr || rank(found->meaning) > rank(best->meaning)) best = found;
        }
        if (best == nullptr) return {};
        return told_by("phrase", best->text, *status_of(best->meaning), Strength::normal, 0.85);
    }

    /// Where phrases of several states meet, the one that says most about the rest of the sentence.
    static int rank(Meaning meaning) {
        switch (meaning) {
            case Meaning::info: return 3;
            case Meaning::ongoing: return 2;
            case Meaning::planned: return 1;
            default: return 0;
        }
    }

    /// "Investigation of X": a noun of work that has no end of its own.
    [[nodiscard]] Evidence activity() const {
        for (std::size_t at = 0; at < clause_.size(); ++at) {
            const auto word = clause_.word(at);
            if (word == "for" || word == "to" || word == "in") break;
            if (clause_.is(at, word_class::activity) && !is_verb_of_many(at))
                return told_by("activity", word, Status::ongoing, Strength::weak, 0.8);
        }
        return {};
    }

    /// "Credentials work on all cells": what has a plural before it and a preposition behind is a verb.
    [[nodiscard]] bool is_verb_of_many(std::size_t at) const {
        if (at == 0 || clause_.word(at) != "work") return false;
        const auto before = clause_.word(at - 1);
        return before.ends_with('s') && !before.ends_with("ss") && clause_.is(at + 1, word_class::preposition);
    }

    Clause clause_;
    const Vocabulary& vocabulary_;
    VerbPlace place_;
    std::size_t end_;  ///< Where the main clause ends.
};

}  // namespace

Evidence read_clause(Clause clause, const Vocabulary& vocabulary) { return ClauseReader(clause, vocabulary).read(); }

bool tells_a_finding(Clause clause) {
    constexpr std::size_t reach = 3;  // A subject, an adverb, the verb.
    for (std::size_t at = 0; at < reach; ++at) {
        if (clause.is(at, word_class::finding_verb)) return true;
    }
    return false;
}

bool says_no(Clause clause) {
    const auto word = clause.word(0);
    return word == "no" || word == "not" || word == "nothing";
}

bool is_only_wished(Clause clause) {
    constexpr std::size_t reach = 3;  // A subject, an adverb, the verb.
    for (std::size_t at = 0; at < reach; ++at) {
        if (clause.is(at, word_class::might)) return true;
    }
    return false;
}

bool is_subordinate(Clause clause) { return clause.is(0, word_class::clause_opener); }

bool points_back(Clause clause) { return clause.is(0, word_class::pointer); }

}  // namespace pmcdiff::notes
