#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <span>

#include "notes/events.hpp"
#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

/// A word of the statement with what stood right behind it.
struct LeadToken {
    std::string word;  ///< As written, without punctuation around it.
    std::string folded;
    bool breaks = false;  ///< A comma, full stop or bracket follows: no name goes on behind it.
};

std::vector<LeadToken> tokenize(std::string_view statement) {
    std::vector<LeadToken> tokens;
    for (const auto raw : text::split_blanks(statement)) {
        const auto bare = text::trim(raw, ".,;:!?()[]{}\"");
        if (bare.empty()) {
            if (!tokens.empty()) tokens.back().breaks = true;
            continue;
        }
        const bool opens = raw.front() == '(' || raw.front() == '[';
        if (opens && !tokens.empty()) tokens.back().breaks = true;
        const bool closes = std::string_view(".,;:!?)]").find(raw.back()) != std::string_view::npos;
        tokens.push_back({std::string(bare), text::fold_case(bare), closes});
    }
    return tokens;
}

/// A run of tokens: [from, to).
struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Reads one statement: finds the role ("project lead"), the team beside it and the person that is meant.
class LeadReader {
    /// The words from a place on, as Phrases asks for them.
    struct WordsFrom {
        std::span<const LeadToken> tokens;

        std::string_view operator()(std::size_t ahead) const {
            return ahead < tokens.size() ? std::string_view(tokens[ahead].folded) : std::string_view{};
        }
    };

public:
    LeadReader(std::string_view statement, const EventWords& words) : words_(words), tokens_(tokenize(statement)) {}

    /// The first role with a team beside it, else the first role.
    [[nodiscard]] std::optional<Range> role() const {
        std::optional<Range> first;
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            std::optional<Range> with_team;
            words_.lead_roles.find(words_from(at), [&](std::size_t length) {
                const Range found{at, at + length};
                if (!first) first = found;
                if (team_range(found)) with_team = found;
                return with_team.has_value();
            });
            if (with_team) return with_team;
        }
        return first;
    }

    [[nodiscard]] bool says(const Phrases& phrases) const {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (stands_at(at, phrases)) return true;
        }
        return false;
    }

    /// Names of people: runs of two to four capitalised words, none of them in the team's place; or a single
    /// capitalised word where a name must stand ("have NAME be", "of NAME as", "to NAME").
    [[nodiscard]] std::string person(const std::optional<Range>& role) const {
        const auto team = role ? team_range(*role) : std::nullopt;
        std::vector<Range> found;
        for (std::size_t at = 0; at < tokens_.size();) {
            const auto run = name_run(at, role);
            if (run.to == run.from) {
                ++at;
                continue;
            }
            const bool in_team = team && run.from < team->to && team->from < run.to;
            const bool long_enough = run.to - run.from >= 2 || single_name_fits(run);
            if (!in_team && long_enough && !is_organisation(run)) found.push_back(run);
            at = run.to;
        }
        if (found.empty()) return {};
        return join(chosen(found));
    }

    /// `Call for project lead: CLI`: the team behind a role's colon, where no person stands there.
    [[nodiscard]] std::string team_behind_colon(const Range& role) const {
        if (!tokens_[role.to - 1].breaks) return {};
        Range behind{role.to, role.to};
        while (behind.to < tokens_.size() && is_team_word(behind.to)) {
            if (tokens_[behind.to++].breaks) break;
        }
        return join(behind);
    }

    [[nodiscard]] std::string team(const Range& role) const {
        const auto range = team_range(role);
        return range ? join(*range) : std::string{};
    }

private:
    [[nodiscard]] WordsFrom words_from(std::size_t at) const { return {std::span(tokens_).subspan(at)}; }

    [[nodiscard]] bool stands_at(std::size_t at, const Phrases& phrases) const {
        return phrases.find(words_from(at), [](std::size_t) { return true; });
    }

    [[nodiscard]] bool is_function_word(std::size_t at) const {
        const auto& word = tokens_[at].folded;
        for (const std::string_view other : {"the", "a", "an", "new", "current", "our", "their", "as", "to", "be", "of",
                                             "for", "on", "in", "and", "is", "formal", "one"}) {
            if (word == other) return true;
        }
        const auto& acting = words_.profile.headings.acting;
        return std::ranges::find(acting, word) != acting.end();
    }

    [[nodiscard]] bool is_team_word(std::size_t at) const {
        const auto& token = tokens_[at];
        if (token.folded == "team" || token.folded == "teams" || token.folded == "project" ||
            token.folded == "position")
            return false;
        const bool capital = token.word.front() >= 'A' && token.word.front() <= 'Z';
        const bool dashed = token.word.find('-') != std::string::npos;
        return capital || dashed;
    }

    /// The team beside a role: behind it ("lead for the Rake team"), else right before it ("new Pail PM").
    [[nodiscard]] std::optional<Range> team_range(const Range& role) const {
        const bool verb = tokens_[role.from].folded == "to" || tokens_[role.from].folded == "leading";
        if (const auto behind = team_behind(role, verb)) return behind;
        return verb ? std::nullopt : team_before(role);
    }

    [[nodiscard]] bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
        return at < tokens_.size() && std::ranges::find(words, tokens_[at].folded) != words.end();
    }

    [[nodiscard]] std::optional<Range> team_behind(const Range& role, bool verb) const {
        auto at = role.to;
        while (is_any(at, {"opening", "openings", "role", "nomination", "nominations"})) ++at;
        const bool named_behind = is_any(at, {"for", "on", "of"});
        if (at >= tokens_.size() || tokens_[at - 1].breaks || (!verb && !named_behind)) return std::nullopt;
        if (named_behind) ++at;
        while (is_any(at, {"the", "new"})) ++at;
        Range behind{at, at};
        while (behind.to < tokens_.size()) {
            const bool joins = tokens_[behind.to].folded == "and" && behind.to > behind.from &&
                               behind.to + 1 < tokens_.size() && is_team_word(behind.to + 1);
            if (!joins && !is_team_word(behind.to)) break;
            if (tokens_[behind.to++].breaks) break;
        }
        return behind.to > behind.from ? std::optional(behind) : std::nullopt;
    }

    [[nodiscard]] std::optional<Range> team_before(const Range& role) const {
        Range before{role.from, role.from};
        while (before.from > 0 && !tokens_[before.from - 1].breaks && is_team_word(before.from - 1) &&
               !is_function_word(before.from - 1)) {
            --before.from;
        }
        // "Propose" or "Call" at the start of a statement is a verb in a capital.
        while (before.from < before.to && before.from == 0 && is_action(before.from)) ++before.from;
        return before.to > before.from ? std::optional(before) : std::nullopt;
    }

    [[nodiscard]] bool is_action(std::size_t at) const {
        return stands_at(at, words_.proposing) || stands_at(at, words_.approving) || stands_at(at, words_.calling) ||
               stands_at(at, words_.nominating);
    }

    [[nodiscard]] bool is_name_word(std::size_t at) const {
        const auto& word = tokens_[at].word;
        const bool capital =
            (word.front() >= 'A' && word.front() <= 'Z') || static_cast<unsigned char>(word.front()) >= 0xC3;
        const bool acronym = word.size() > 1 && std::ranges::all_of(word, [](char c) { return c < 'a' || c > 'z'; });
        const bool plain = word.find_first_of("0123456789_/`") == std::string::npos;
        return capital && !acronym && plain && !is_action(at) && !is_function_word(at);
    }

    [[nodiscard]] Range name_run(std::size_t at, const std::optional<Range>& role) const {
        Range run{at, at};
        while (run.to < tokens_.size() && is_name_word(run.to) &&
               !(role && run.to >= role->from && run.to < role->to)) {
            if (tokens_[run.to++].breaks) break;
        }
        return run;
    }

    [[nodiscard]] bool single_name_fits(const Range& run) const {
        const auto before = run.from > 0 ? tokens_[run.from - 1].folded : std::string{};
        const auto after = run.to < tokens_.size() ? tokens_[run.to].folded : std::string{};
        const bool followed =
            after == "be" || after == "as" || after == "leading" || after == "replacing" || after == "taking";
        const bool preceded = before == "have" || before == "of" || before == "to";
        return (followed && !before.empty()) || (preceded && after.empty());
    }

    /// "Pivotal nominates": who puts a person forward is no person.
    [[nodiscard]] bool is_organisation(const Range& run) const {
        return run.to < tokens_.size() && run.to - run.from == 1 && is_action(run.to);
    }

    /// The name that stands most like a candidate's: "nominates NAME", "from A to NAME", "NAME as", "NAME leading".
    [[nodiscard]] Range chosen(const std::vector<Range>& found) const {
        return *std::ranges::max_element(found, {}, [this](const Range& run) { return candidacy(run); });
    }

    [[nodiscard]] int candidacy(const Range& run) const {
        int points = 0;
        if (run.to < tokens_.size()) {
            for (const std::string_view next :
                 {"as", "to", "be", "leading", "replacing", "taking", "nominated", "for", "also"}) {
                if (tokens_[run.to].folded == next) points += 2;
            }
        }
        if (run.from > 0) {
            const auto& before = tokens_[run.from - 1].folded;
            if (before == "replacing" || before == "from") points -= 3;
            if (before == "to" || before == "with" || before == "have" || before == "accept") points += 1;
            if (is_action(run.from - 1) || (run.from > 1 && is_action(run.from - 2))) points += 1;
        }
        return points;
    }

    [[nodiscard]] std::string join(const Range& range) const {
        std::string out;
        for (auto at = range.from; at < range.to; ++at)
            out.append(at == range.from ? "" : " ").append(tokens_[at].word);
        return out;
    }

    const EventWords& words_;
    std::vector<LeadToken> tokens_;
};

/// `NAME (COMPANY) - TEAM` below a heading statement such as "New Project Lead proposals".
std::optional<LeadProposal> read_listed(std::string_view statement, const Profile& profile) {
    const auto dash = statement.find(" - ");
    if (dash == std::string_view::npos) return std::nullopt;
    const auto left = statement.substr(0, dash);
    const auto people = read_people(left, profile);
    if (people.leads.size() != 1 || !looks_like_people(left, people)) return std::nullopt;
    return LeadProposal{people.leads.front(), std::string(text::trim(statement.substr(dash + 3)))};
}

}  // namespace

std::vector<LeadProposal> read_lead_proposals(std::string_view statement, std::string_view context,
                                              const EventWords& words) {
    const LeadReader reader(statement, words);
    const LeadReader above(context, words);
    const auto role = reader.role();
    const auto role_above = above.role();
    const bool acts = reader.says(words.proposing) || reader.says(words.nominating) || reader.says(words.approving);
    if (!role && role_above) {
        if (auto listed = read_listed(statement, words.profile)) return {std::move(*listed)};
    }
    const bool nominates = reader.says(words.nominating) && role_above;
    if (!role && !nominates) return {};
    auto team = role ? reader.team(*role) : std::string{};
    if (team.empty() && role_above) team = above.team(*role_above);
    if (team.empty() && role_above && above.says(words.calling)) team = above.team_behind_colon(*role_above);
    const bool calls = reader.says(words.calling);
    auto person = acts || nominates ? reader.person(role) : std::string{};
    if (!person.empty()) return {{std::move(person), std::move(team)}};
    if (!calls || !role) return {};
    if (team.empty()) team = reader.team_behind_colon(*role);
    return {{{}, std::move(team)}};
}

}  // namespace pmcdiff::notes
