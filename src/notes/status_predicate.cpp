#include "notes/status_predicate.hpp"

#include <algorithm>

#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

class PredicateReader {
public:
    PredicateReader(Clause clause, std::size_t from, std::size_t end) : clause_(clause), from_(from), end_(end) {}

    [[nodiscard]] Evidence read() const {
        for (auto at = from_; at < end_; ++at) {
            if (clause_.word(at).empty()) continue;
            if (auto found = read_at(at); found.told()) return found;
        }
        return {};
    }

private:
    [[nodiscard]] Evidence say(Status status, Strength strength, std::size_t at) const {
        return told_by("predicate", clause_[at].word, status, strength, 0.91);
    }

    [[nodiscard]] Evidence read_at(std::size_t at) const {
        const auto word = clause_.word(at);
        if (clause_.is(at, word_class::will)) return say(future_state(clause_, at), Strength::normal, at);
        if (word == "in" || word == "under") {
            if (const auto noun = progress_noun_after(at); noun != at)
                return say(Status::ongoing, Strength::strong, noun);
        }
        if (clause_.is(at, word_class::auxiliary) || word == "now") return state_after(at);
        const bool percentage = word.ends_with('%') && clause_.is(at + 1, word_class::completion);
        if (percentage) return say(Status::ongoing, Strength::strong, at + 1);
        if (word == "team" && clause_.is(at + 1, word_class::gerund))
            return say(Status::ongoing, Strength::normal, at + 1);
        if (word == "team" && clause_.word(at + 1) == "to" && only_names_before(at))
            return say(Status::planned, Strength::normal, at);
        if (word == "should") return say(future_state(clause_, at), Strength::normal, at);
        if (word == "no" && clause_.word(at + 1) == "longer") return say(Status::done, Strength::strong, at);
        return by_itself(at);
    }

    /// "Garden team to dig a pond", and not "helped the garden team to ...".
    [[nodiscard]] bool only_names_before(std::size_t at) const {
        constexpr auto working =
            word_class::preposition | word_class::past | word_class::gerund | word_class::plain_verb;
        constexpr std::size_t longest = 6;
        if (at > longest) return false;
        for (std::size_t before = 0; before < at; ++before) {
            const auto word = clause_.word(before);
            if (clause_.is(before, working) || word == "to" || word == "enable") return false;
        }
        return true;
    }

    /// "in review", "in final testing", "in the design phase"; `at` itself where no such noun follows.
    [[nodiscard]] std::size_t progress_noun_after(std::size_t at) const {
        if (clause_.is(at + 1, word_class::progress_noun)) return at + 1;
        constexpr std::size_t reach = 3;
        for (auto next = at + 1; next <= at + reach && next < end_; ++next) {
            if (clause_.word(next).empty() || clause_.is(next, word_class::preposition | word_class::pointer)) break;
            if (clause_.is(next, word_class::stage_noun)) return next;
        }
        return at;
    }

    /// Words that tell a state without a verb before them: "release planned for May", "migration continues".
    [[nodiscard]] Evidence by_itself(std::size_t at) const {
        const bool after_preposition = at > 0 && clause_.is(at - 1, word_class::preposition);
        if (clause_.is(at, word_class::starting_verb) && !after_preposition)
            return say(Status::ongoing, Strength::normal, at);
        if (is_planned(at) && closes_phrase(at)) return say(Status::planned, Strength::normal, at);
        const bool soon = clause_.is(at, word_class::gerund) && clause_.is(at + 1, word_class::soon);
        if (soon) return say(Status::planned, Strength::normal, at);
        const bool attribute = clause_.word(at) == "ongoing" && !closes_phrase(at);
        if (clause_.is(at, word_class::ongoing_predicate) && !attribute)
            return say(Status::ongoing, Strength::normal, at);
        if (at > from_ && is_participle(at)) return completed_phrase(at);
        return {};
    }

    /// "due in May" and not "due to".
    [[nodiscard]] bool is_planned(std::size_t at) const {
        const bool reason = clause_.word(at) == "due" && clause_.word(at + 1) == "to";
        return clause_.is(at, word_class::planned_predicate) && !reason;
    }

    /// "release planned for May", but not "planned outage".
    [[nodiscard]] bool closes_phrase(std::size_t at) const {
        if (at + 1 >= clause_.size()) return true;
        constexpr auto closing =
            word_class::adverb | word_class::preposition | word_class::subordinator | word_class::soon;
        return clause_.word(at + 1).empty() || clause_.is(at + 1, closing);
    }

    // ---- After is, has, was, now: the word that names the state ----

    [[nodiscard]] Evidence state_after(std::size_t at) const {
        constexpr std::size_t reach = 5;
        bool still = false;
        bool now = clause_.word(at) == "now";
        for (auto next = at + 1; next < std::min(at + reach, clause_.size()); ++next) {
            const auto word = clause_.word(next);
            still |= clause_.is(next, word_class::still) || word == "yet";
            now |= clause_.is(next, word_class::now);
            if (word == "not" && clause_.word(next + 1) != "yet") return say(Status::info, Strength::weak, next);
            if (const auto noun = progress_noun_after(next); noun != next && (word == "in" || word == "under"))
                return say(Status::ongoing, Strength::strong, noun);
            if (auto found = state_named(at, next, still, now); found.told()) return found;
            if (clause_.is(next, word_class::connector)) continue;
            if (!clause_.is(next, word_class::adverb | word_class::filler)) break;
        }
        if (still) return say(Status::ongoing, Strength::normal, at);
        const bool verb_follows = at + 1 < end_ && !clause_.is(at + 1, word_class::preposition);
        if (!now || !verb_follows) return {};
        return say(Status::done, clause_.is(at, word_class::present_be) ? Strength::strong : Strength::normal, at);
    }

    [[nodiscard]] Evidence state_named(std::size_t auxiliary, std::size_t at, bool still, bool now) const {
        if (clause_.is(at, word_class::ongoing_predicate)) return say(Status::ongoing, Strength::strong, at);
        if (is_planned(at)) return say(Status::planned, Strength::strong, at);
        if (clause_.word(at) == "going" && clause_.word(at + 1) == "to")
            return say(future_state(clause_, at + 1), Strength::strong, at);
        if (clause_.is(at, word_class::starting_verb)) return say(Status::ongoing, Strength::strong, at);
        if (clause_.is(at, word_class::planning_verb) && clause_.is(at, word_class::gerund))
            return say(Status::planned, Strength::strong, at);
        const bool completion = clause_.is(at, word_class::completion);
        if (!completion && clause_.is(at, word_class::gerund)) {
            const bool later = is_told_for_later(clause_, at);
            return say(later ? Status::planned : Status::ongoing, Strength::strong, at);
        }
        if (!completion && !clause_.is(at, word_class::past)) return {};
        if (still) return say(Status::ongoing, Strength::strong, at);
        if (has_candidate(auxiliary)) return say(Status::ongoing, Strength::normal, at);
        const bool finished = completion || now || clause_.is(auxiliary, word_class::past_be);
        return say(Status::done, finished ? Strength::strong : Strength::weak, at);
    }

    /// A release candidate that is out is no release yet.
    [[nodiscard]] bool has_candidate(std::size_t before) const {
        for (std::size_t at = 0; at < before; ++at) {
            if (clause_.word(at) == "candidate" || clause_.word(at) == "rc") return true;
        }
        return false;
    }

    // ---- "X discovered and fixed", "support added for Y", "1.2 shipped" ----

    /// A participle where the clause or its noun phrase ends.
    [[nodiscard]] bool is_participle(std::size_t at) const {
        const auto word = clause_.word(at);
        constexpr std::size_t shortest = 5;  // Shorter ones ("up", "out", "done", "live") have too many other uses.
        const bool completion = clause_.is(at, word_class::completion) && word.size() >= shortest;
        const bool past = clause_.is(at, word_class::past);
        const bool closing_done = word == "done" && !clause_.word(at - 1).empty() && clause_.word(at - 1) != "get";
        if (at + 1 == clause_.size()) return completion || closing_done || (past && word.ends_with("ed"));
        if (!completion) return false;
        const auto before = clause_.word(at - 1);
        const bool after_version = !before.empty() && text::is_ascii_digit(before.back());
        const bool state = past || word == "available" || word == "complete";
        const bool noun_phrase_ends =
            clause_[at + 1].kind == TokenKind::comma || clause_.is(at + 1, word_class::preposition);
        return clause_.is(at + 1, word_class::adverb) || after_version || (state && noun_phrase_ends);
    }

    [[nodiscard]] Evidence completed_phrase(std::size_t at) const {
        const auto before = clause_.word(at - 1);
        if (before == "be" || before == "to") return {};
        const bool open = clause_.is(at - 1, word_class::still) || before == "not";
        return say(open ? Status::ongoing : Status::done, Strength::normal, at);
    }

    Clause clause_;
    std::size_t from_;
    std::size_t end_;
};

}  // namespace

Evidence read_predicate(Clause clause, std::size_t from, std::size_t end) {
    return PredicateReader(clause, from, end).read();
}

Status future_state(Clause clause, std::size_t at) {
    bool now = at > 0 && clause.is(at - 1, word_class::now);
    auto next = at + 1;
    for (; clause.is(next, word_class::adverb | word_class::connector | word_class::filler); ++next) {
        now |= clause.is(next, word_class::now);
    }
    if (clause.word(next) == "able" && clause.word(next + 1) == "to") next += 2;
    if (now && !clause.is(next, word_class::gerund)) return Status::done;
    return clause.is(next, word_class::finishing) ? Status::ongoing : Status::planned;
}

bool is_told_for_later(Clause clause, std::size_t verb) {
    if (clause.is(verb, word_class::finishing)) return false;
    for (auto at = verb + 1; at < clause.size(); ++at) {
        const bool next_statement = clause[at].kind == TokenKind::comma && clause.is(at + 1, word_class::subject);
        if (next_statement) return false;
        if (clause.is(at, word_class::soon)) return true;
        const bool last = at + 1 == clause.size();
        if (clause.word(at) == "next" && (last || clause.is(at + 1, word_class::next_time))) return true;
    }
    return false;
}

}  // namespace pmcdiff::notes
