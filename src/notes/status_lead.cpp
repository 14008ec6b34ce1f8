#include "notes/status_lead.hpp"

#include <algorithm>

#include "notes/status_predicate.hpp"

namespace pmcdiff::notes {

namespace {

/// "Once the tests pass we'll ...": people forget the comma. 0 where no "we" begins another statement.
std::size_t second_subject(Clause clause) {
    constexpr std::size_t shortest_opener = 3;
    for (auto at = shortest_opener; at + 1 < clause.size(); ++at) {
        if (clause.word(at) == "we") return at;
    }
    return 0;
}

/// Past "After the summit," to the main clause.
std::size_t after_opener(Clause clause) {
    const bool whole_clause =
        clause.is(0, word_class::clause_opener) || (clause.word(0) == "now" && clause.word(1) == "that");
    const bool starting = clause.word(0) == "starting" && (clause.word(1) == "with" || clause.word(1) == "from");
    if (!whole_clause && !starting && !clause.is(0, word_class::phrase_opener)) return 0;
    for (std::size_t at = 1; at + 1 < clause.size(); ++at) {
        if (clause[at].kind == TokenKind::comma) return at + 1;
        const bool promise = whole_clause && clause.word(at) == "we" && clause.is(at + 1, word_class::will);
        if (promise) return at;
        if (!whole_clause && clause.is(at, word_class::auxiliary)) return 0;
    }
    return whole_clause ? second_subject(clause) : 0;
}

/// "the team is", "our team", but not "the parser": there the subject is the thing itself.
bool is_subject(Clause clause, std::size_t at) {
    if (!clause.is(at, word_class::subject)) return false;
    const auto word = clause.word(at);
    return (word != "the" && word != "our") || clause.word(at + 1) == "team";
}

class LeadClauseReader {
public:
    LeadClauseReader(Clause clause, const VerbPlace& place) : clause_(clause), place_(place), at_(place.verb) {}

    [[nodiscard]] Evidence read() const {
        if (at_ >= clause_.size() || clause_[at_].opaque) return {};
        if (auto found = auxiliary(); found.told()) return found;
        if (auto found = progress(); found.told()) return found;
        return verb();
    }

private:
    [[nodiscard]] bool is(WordClasses classes) const { return clause_.is(at_, classes); }

    [[nodiscard]] Evidence tell(Status status, Strength strength, std::size_t at) const {
        return told_by("lead word", clause_[at].word, status, strength, strength == Strength::weak ? 0.8 : 0.95);
    }
    [[nodiscard]] Evidence tell(Status status, Strength strength) const { return tell(status, strength, at_); }

    [[nodiscard]] Evidence auxiliary() const {
        if (is(word_class::will)) return tell(future_state(clause_, at_), Strength::strong);
        if (clause_.word(at_) == "going" && clause_.word(at_ + 1) == "to")
            return tell(future_state(clause_, at_ + 1), Strength::strong);
        if (is(word_class::might)) return tell(future_state(clause_, at_), Strength::normal);
        if (is(word_class::coming) || says_the_next()) return tell(coming_state(), Strength::strong);
        if (clause_.word(at_) == "to" && clause_.word(at_ + 1) == "be") return tell(Status::planned, Strength::normal);
        if (clause_.word(at_) == "no" && clause_.word(at_ + 1) == "longer") return tell(Status::done, Strength::strong);
        const bool after_subject = at_ > place_.start;
        if (clause_.word(at_) == "been" || (is(word_class::auxiliary) && after_subject)) return after_auxiliary();
        return {};
    }

    /// "The next step is ...".
    [[nodiscard]] bool says_the_next() const {
        return (clause_.word(at_) == "the" || clause_.word(at_) == "our") && clause_.is(at_ + 1, word_class::coming);
    }

    /// "Next we will finish X": begun; anything else that comes next is not.
    [[nodiscard]] Status coming_state() const {
        constexpr std::size_t reach = 4;
        for (auto next = at_ + 1; next < at_ + reach; ++next) {
            if (clause_.is(next, word_class::will)) return future_state(clause_, next);
        }
        return Status::planned;
    }

    /// "we are fixing", "have been working", "we have built".
    [[nodiscard]] Evidence after_auxiliary() const {
        bool still = place_.still;
        auto next = at_ + 1;
        for (; clause_.is(next, word_class::adverb | word_class::filler); ++next) {
            still |= clause_.is(next, word_class::still);
        }
        if (next >= clause_.size()) return {};
        if (clause_.word(next) == "going" && clause_.word(next + 1) == "to")
            return tell(future_state(clause_, next + 1), Strength::strong, next);
        if (clause_.is(next, word_class::planning_verb)) return tell(Status::planned, Strength::strong, next);
        if (clause_.is(next, word_class::gerund)) {
            const bool later = is_told_for_later(clause_, next);
            return tell(later ? Status::planned : Status::ongoing, Strength::strong, next);
        }
        if (is(word_class::present_be)) return {};
        if (clause_.is(next, word_class::starting_verb)) return tell(Status::ongoing, Strength::strong, next);
        const bool finished = clause_.is(next, word_class::past) && !still && clause_.word(next + 1) != "to";
        return finished ? tell(Status::done, Strength::strong, next) : Evidence{};
    }

    /// "good progress on X", "work on X continues".
    [[nodiscard]] Evidence progress() const {
        if (headway_within(at_) && clause_.word(at_) != "in") return tell(Status::ongoing, Strength::strong);
        if (clause_.word(at_) != "work") return {};
        for (auto next = at_ + 1; next < clause_.size(); ++next) {
            if (clause_.is(next, word_class::starting_verb)) return tell(Status::ongoing, Strength::strong, next);
        }
        return {};
    }

    [[nodiscard]] bool headway_within(std::size_t from) const {
        constexpr std::size_t reach = 4;
        for (auto at = from; at < from + reach; ++at) {
            if (clause_.is(at, word_class::headway)) return true;
        }
        return false;
    }

    [[nodiscard]] Evidence verb() const {
        if (is(word_class::planning_verb)) {
            const bool certain = clause_[at_].word.ends_with("ing") || clause_.word(at_ + 1) == "to";
            return tell(Status::planned, certain ? Strength::strong : Strength::normal);
        }
        if (is(word_class::starting_verb)) return tell(Status::ongoing, Strength::strong);
        if (place_.still && is(word_class::completion)) return tell(Status::ongoing, Strength::strong);
        if (is(word_class::gerund) && !is_compound_name()) return gerund();
        if (is(word_class::past)) return past();
        if (is(word_class::opening_order) && at_ == place_.start) return tell(Status::planned, Strength::weak);
        const auto before = at_ == 0 ? std::string_view() : clause_.word(at_ - 1);
        const bool part = is(word_class::whole) && (before == "almost" || before == "nearly" || before == "mostly");
        if (part) return tell(Status::ongoing, Strength::normal);
        if (is(word_class::pointer)) return explanation();
        const bool quantity =
            is(word_class::quantity) || (clause_.word(at_) == "a" && clause_.is(at_ + 1, word_class::quantity));
        return quantity ? tell(Status::done, Strength::weak) : Evidence{};
    }

    /// "container-networking promoted" tells of a thing, "cross-pairing with" and "re-running" of what is done.
    [[nodiscard]] bool is_compound_name() const {
        const auto word = clause_.word(at_);
        return word.find('-') != std::string_view::npos && !word.starts_with("re-") &&
               !clause_.is(at_ + 1, word_class::preposition);
    }

    [[nodiscard]] Evidence gerund() const {
        if (place_.still) return tell(Status::ongoing, Strength::strong);
        return tell(is_told_for_later(clause_, at_) ? Status::planned : Status::ongoing, Strength::normal);
    }

    [[nodiscard]] Evidence past() const {
        const auto word = clause_.word(at_);
        if (place_.still || clause_.word(at_ + 1) == "being") return tell(Status::ongoing, Strength::strong);
        if (word == "made" && headway_within(at_ + 1)) return tell(Status::ongoing, Strength::strong);
        if (only_a_part()) return tell(Status::ongoing, Strength::normal);
        if (is(word_class::planned_predicate)) {
            return tell(word == "proposed" ? Status::done : Status::planned, Strength::normal);
        }
        return tell(Status::done, is(word_class::plain_past) ? Strength::normal : Strength::strong);
    }

    /// "Finished most of the fence": the rest is not.
    [[nodiscard]] bool only_a_part() const {
        constexpr std::size_t reach = 5;
        if (!is(word_class::completion)) return false;
        for (auto next = at_ + 1; next < std::min(at_ + reach, clause_.size()) && !clause_.word(next).empty(); ++next) {
            const auto word = clause_.word(next);
            const bool part = word == "most" || word == "much" || word == "half" || word == "part" || word == "parts";
            if (part && clause_.word(next + 1) == "of") return true;
        }
        return false;
    }

    /// "This starts ...", "It keeps ...": a verb in the third person.
    [[nodiscard]] bool is_told_of(std::size_t at) const {
        constexpr std::size_t shortest = 5;
        const auto word = clause_.word(at);
        const bool one = clause_.word(at_) == "this" || clause_.word(at_) == "it" || clause_.word(at_) == "that";
        return one && word.size() >= shortest && word.ends_with('s') && !word.ends_with("ss") && word.back() != '\'';
    }

    /// "This means", "It is": an explanation, if nothing new is told by it.
    [[nodiscard]] Evidence explanation() const {
        constexpr std::size_t reach = 6;
        if (is_told_of(at_ + 1)) return tell(Status::info, Strength::normal);
        if (!clause_.is(at_ + 1, word_class::explaining)) return {};
        for (auto next = at_ + 1; next < std::min(at_ + reach, clause_.size()); ++next) {
            const bool doing = clause_.is(next, word_class::gerund) && clause_.word(next - 1) != "worth";
            const auto word = clause_.word(next);
            if (doing || clause_.is(next, word_class::now | word_class::still) || word == "been" || word == "going")
                return {};
        }
        return tell(Status::info, Strength::normal);
    }

    Clause clause_;
    const VerbPlace& place_;
    std::size_t at_;
};

}  // namespace

VerbPlace find_verb(Clause clause) {
    VerbPlace place;
    place.start = place.verb = after_opener(clause);
    for (; place.verb < clause.size(); ++place.verb) {
        const auto at = place.verb;
        place.still |= clause.is(at, word_class::still);
        const bool passed_over = clause[at].kind != TokenKind::word ||
                                 clause.is(at, word_class::adverb | word_class::connector) || is_subject(clause, at);
        if (!passed_over) break;
    }
    return place;
}

Evidence read_lead(Clause clause, const VerbPlace& place) { return LeadClauseReader(clause, place).read(); }

}  // namespace pmcdiff::notes
