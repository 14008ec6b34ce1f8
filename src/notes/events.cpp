#include "notes/events.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "notes/heading.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

/// A name cut short must leave this many letters to be told from others.
constexpr std::size_t shortest_cut_name = 6;

/// Steps of a lifecycle that need no word such as "propose" beside them where the section is about the lifecycle.
bool stands_alone(std::string_view action) {
    return action == "attic" || action == "graduate" || action == "incubate" || action == "retire";
}

class EventReader {
public:
    EventReader(std::span<const Statement> statements, std::span<const Team> teams, const EventWords& words)
        : statements_(statements), teams_(teams), words_(words) {
        for (const auto& statement : statements_) padded_.push_back(padded(statement.text));
    }

    std::vector<LifecycleEvent> read() {
        for (std::size_t at = 0; at < statements_.size(); ++at) {
            read_step(at);
            read_leads(at);
        }
        return std::move(events_);
    }

private:
    [[nodiscard]] std::string_view context(std::size_t at) const {
        const auto parent = statements_[at].parent;
        return parent ? std::string_view(statements_[*parent].text) : std::string_view{};
    }

    /// What the statement, those below it and an answer right behind it decide.
    [[nodiscard]] std::string_view outcome(std::size_t at) {
        if (const auto own = decision(at); !own.empty()) return own;
        auto below = at + 1;
        for (; below < statements_.size() && statements_[below].parent == at; ++below) {
            if (const auto told = decision(below); !told.empty()) return told;
        }
        if (below == statements_.size() || statements_[below].parent != statements_[at].parent) return "proposed";
        if (is_answer(below)) return decision(below);
        const auto& ahead = look_ahead(below);
        return ahead.answer < ahead.end_of_run ? decision(ahead.answer) : "proposed";
    }

    [[nodiscard]] std::string_view decision(std::size_t at) {
        if (decisions_.empty()) decisions_.resize(statements_.size());
        auto& known = decisions_[at];
        if (!known) {
            known = words_.says_approving.stand_in(padded_[at])   ? "approved"
                    : words_.says_rejecting.stand_in(padded_[at]) ? "rejected"
                                                                  : "";
        }
        return *known;
    }

    /// What comes from a statement on, itself included.
    struct Ahead {
        std::size_t end_of_run = 0;  ///< Behind the last of the statements side by side that have the same parent.
        std::size_t answer = 0;      ///< The next that answers several; behind all where none does.
    };

    /// All are looked at together, since a note may ask for as many decisions as it has statements.
    [[nodiscard]] const Ahead& look_ahead(std::size_t at) {
        if (ahead_.empty()) {
            const auto count = statements_.size();
            ahead_.assign(count + 1, {count, count});
            for (auto place = count; place-- > 0;) {
                const bool last = place + 1 == count || statements_[place + 1].parent != statements_[place].parent;
                ahead_[place].end_of_run = last ? place + 1 : ahead_[place + 1].end_of_run;
                ahead_[place].answer = is_answer(place) && answers_several(place) ? place : ahead_[place + 1].answer;
            }
        }
        return ahead_[at];
    }

    /// A statement that only decides on what was said before ("No objections raised to either change").
    [[nodiscard]] bool is_answer(std::size_t at) const {
        return words_.says_approving.open(padded_[at]) && !action(at);
    }

    [[nodiscard]] bool answers_several(std::size_t at) const { return words_.says_several.stand_in(padded_[at]); }

    [[nodiscard]] std::optional<std::string> action(std::size_t at) const {
        for (const auto& [pattern, name] : words_.profile.lifecycle.actions) {
            if (text::matches_glob(padded_[at], pattern)) return name;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_question(std::size_t at) const {
        const auto& text = statements_[at].text;
        return text.starts_with("Q:") || text.starts_with("Q ") || text.ends_with('?');
    }

    void read_step(std::size_t at) {
        const auto& statement = statements_[at];
        const auto step = action(at);
        if (!step || is_question(at)) return;
        const bool proposes =
            words_.says_proposing.stand_in(padded_[at]) || words_.says_approving.stand_in(padded_[at]);
        const bool in_lifecycle = statement.section == SectionKind::lifecycle && stands_alone(*step);
        if (!proposes && !in_lifecycle) return;
        // A new team's lead is told as that.
        if (*step == "propose" && speaks_of_leads(at)) return;
        // Below a proposal of the same step stands its answer, told by the proposal's outcome.
        if (statement.parent && step_of_.contains(*statement.parent)) return;
        step_of_[at] = *step;
        if (is_group_label(at)) return add_group(at, *step);
        auto subjects = read_subjects(statement);
        if (subjects.empty()) subjects.emplace_back();
        for (const auto& subject : subjects) add_step(at, at, *step, subject);
    }

    [[nodiscard]] bool speaks_of_leads(std::size_t at) const { return words_.says_lead_role.stand_in(padded_[at]); }

    /// "To Attic", with what goes there below it.
    [[nodiscard]] bool is_group_label(std::size_t at) const {
        const bool has_below = at + 1 < statements_.size() && statements_[at + 1].parent == at;
        return has_below && text::split_blanks(statements_[at].text).size() <= 3;
    }

    void add_group(std::size_t at, const std::string& step) {
        for (auto below = at + 1; below < statements_.size() && statements_[below].parent == at; ++below) {
            if (is_answer(below)) continue;
            std::string_view subject = statements_[below].text;
            if (!statements_[below].links.empty()) {
                subject = text::trim(statements_[below].links.front(), "/");
                subject = subject.substr(subject.rfind('/') + 1);
            }
            add_step(below, at, step, std::string(subject));
        }
    }

    void add_step(std::size_t at, std::size_t decided_at, const std::string& step, const std::string& subject) {
        LifecycleEvent event;
        event.line = statements_[at].line;
        event.kind = LifecycleEvent::Kind::lifecycle;
        event.subject = known_name(subject);
        event.team = is_known(event.subject) ? event.subject : std::string{};
        event.what = step;
        event.outcome = outcome(decided_at);
        event.text = statements_[at].text;
        last_subject_[at] = event.subject;
        events_.push_back(std::move(event));
    }

    void read_leads(std::size_t at) {
        if (is_question(at)) return;
        const auto& statement = statements_[at];
        for (auto& proposal : read_lead_proposals(statement.text, context(at), words_)) {
            if (proposal.team.empty() && statement.parent && last_subject_.contains(*statement.parent)) {
                proposal.team = last_subject_.at(*statement.parent);
            }
            if (proposal.person.empty() && repeats_call(at, proposal.team)) continue;
            for (const auto& team : several_teams(proposal.team)) {
                LifecycleEvent event;
                event.line = statement.line;
                event.kind = LifecycleEvent::Kind::lead_proposed;
                event.person = proposal.person;
                event.team = known_name(team);
                event.what = "lead";
                event.outcome = proposal.person.empty() ? std::string_view("open-call") : outcome(at);
                event.text = statement.text;
                events_.push_back(std::move(event));
            }
        }
    }

    /// A call below a call for the same team only says more of it.
    [[nodiscard]] bool repeats_call(std::size_t at, const std::string& team) const {
        const auto parent = statements_[at].parent;
        return parent && std::ranges::any_of(events_, [&](const LifecycleEvent& event) {
                   return event.line == statements_[*parent].line && event.outcome == "open-call" &&
                          event.team == known_name(team);
               });
    }

    /// `A and B` is two teams where the note has both.
    [[nodiscard]] std::vector<std::string> several_teams(const std::string& name) const {
        const auto both = name.find(" and ");
        if (both == std::string::npos) return {name};
        const auto first = name.substr(0, both);
        const auto second = name.substr(both + 5);
        if (is_known(known_name(first)) && is_known(known_name(second))) return {first, second};
        return {name};
    }

    [[nodiscard]] bool is_known(const std::string& name) const {
        return std::ranges::any_of(teams_, [&](const Team& team) { return team.name == name; });
    }

    /// The note's own spelling of a team's name, whatever the case, with or without "team" and the like behind it, with
    /// words before it ("CF Release Integration") or cut short ("Release Int").
    [[nodiscard]] std::string known_name(const std::string& name) const {
        const auto key = comparable(name);
        if (key.empty()) return name;
        std::string found;
        for (const auto& team : teams_) {
            auto names = team.aliases;
            names.push_back(team.name);
            for (const auto& other : names) {
                const auto known = comparable(other);
                if (known == key) return team.name;
                const bool ends = !known.empty() && key.ends_with(" " + known);
                const bool cut = key.size() >= shortest_cut_name && known.starts_with(key) && known[key.size()] != ' ';
                if (found.empty() && (ends || cut)) found = team.name;
            }
        }
        return found.empty() ? name : found;
    }

    static std::string comparable(std::string_view name) {
        auto key = padded(name);
        for (const std::string_view word : {" team ", " project ", " teams ", " the "})
            key = text::replace_all(key, word, " ");
        return std::string(text::trim(key));
    }

    std::span<const Statement> statements_;
    std::span<const Team> teams_;
    const EventWords& words_;
    std::vector<std::string> padded_;
    std::vector<std::optional<std::string_view>> decisions_;  // As far as they were asked for.
    std::vector<Ahead> ahead_;                                // Empty until it is asked for.
    std::map<std::size_t, std::string> step_of_;
    std::map<std::size_t, std::string> last_subject_;
    std::vector<LifecycleEvent> events_;
};

}  // namespace

std::vector<LifecycleEvent> read_events(std::span<const Statement> statements, std::span<const Team> teams,
                                        const EventWords& words) {
    return EventReader(statements, teams, words).read();
}

}  // namespace pmcdiff::notes
