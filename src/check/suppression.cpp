#include "check/suppression.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "align/names.hpp"
#include "check/comments.hpp"
#include "check/levels.hpp"
#include "text/nearest.hpp"
#include "text/similarity.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::string_view keyword = "pmcdiff-ignore";
constexpr std::string_view prefix = "pmcdiff-";
constexpr std::string_view form = "write <!-- pmcdiff-ignore RULE REASON -->";
/// A note of people has a few; this keeps a note made of comments from taking long.
constexpr std::size_t most_comments = 1000;
/// Rules that speak of these comments themselves.
constexpr auto own_rules = std::to_array<std::string_view>({"malformed-suppression", "unused-suppression"});
/// Marks that people put before a reason.
constexpr std::string_view marks_of_reason = " \t\r\n:-,.;";

/// Takes words off a comment from the left.
class Words {
public:
    explicit Words(std::string_view text) : rest_(text) { skip_blanks(); }

    /// The next run without blanks and commas; empty where none is left.
    std::string_view next() {
        const auto word = rest_.substr(0, rest_.find_first_of(" \t\r\n,"));
        rest_.remove_prefix(word.size());
        skip_blanks();
        return word;
    }
    bool take_comma() {
        if (!rest_.starts_with(',')) return false;
        rest_.remove_prefix(1);
        skip_blanks();
        return true;
    }
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

    std::string_view rest_;
};

/// True for what was meant as the keyword: `pmcdiff-ingore`, `pmcdiff-disable`, `pmcdiff ignore`.
bool means_keyword(std::string_view word, std::string_view behind) {
    constexpr double near_enough = 0.8;
    if (word.size() > 2 * keyword.size()) return false;
    const auto folded = text::lower_ascii(word);
    if (folded.starts_with(prefix) || text::edit_similarity(folded, keyword) >= near_enough) return true;
    const auto second = behind.substr(0, std::min(behind.find_first_of(" \t\r\n"), keyword.size()));
    return folded + "-" + text::lower_ascii(second) == keyword;
}

SuppressedSection section_at(const NoteText& note, int line) {
    const auto& section = note.section_at(line);
    if (section.team) {
        return {false,
                section.line,
                section.end_line,
                note.teams[*section.team].key,
                section.key,
                "the section of " + section.name};
    }
    const auto behind = std::ranges::upper_bound(note.headings, line, {}, &HeadingLine::line);
    if (behind == note.headings.begin() || std::prev(behind)->line == note.title_line) {
        return {true, 0, 0, {}, {}, "the note"};
    }
    const auto& heading = *std::prev(behind);
    const auto next = std::find_if(behind, note.headings.end(),
                                   [&](const HeadingLine& other) { return other.level <= heading.level; });
    const auto last = next == note.headings.end() ? static_cast<int>(note.lines.size()) : next->line - 1;
    return {false, heading.line, last, {}, section_key(heading.text), "the section " + text::in_quotes(heading.text)};
}

class SuppressionReader {
public:
    SuppressionReader(const NoteText& note, const Comment& comment) : note_(note), comment_(comment) {}

    /// Nothing where the comment is another one.
    std::optional<Suppression> read() {
        Words words(comment_.words);
        const auto opening = text::trim(words.next(), ":");
        if (opening != keyword && !means_keyword(opening, words.rest())) return std::nullopt;
        suppression_.section = section_at(note_, place_of(comment_.words).line);
        if (opening != keyword) {
            fault(opening, opening, "there is no comment " + text::in_quotes(opening),
                  "did you mean " + text::in_quotes(keyword) + "?");
        } else if (!comment_.closed) {
            fault(opening, "not closed", "the comment is not closed", "end it with -->");
        } else {
            read_rules(words);
        }
        return std::move(suppression_);
    }

private:
    void read_rules(Words& words) {
        if (words.rest().empty())
            return fault(comment_.words, "no rule", "the comment names no rule", std::string(form));
        do {
            read_rule(text::trim(words.next(), ":"));
        } while (words.take_comma());
        const auto reason = text::trim(words.rest(), marks_of_reason);
        if (std::ranges::none_of(reason, text::is_word_character)) {
            fault(comment_.words, "no reason", "the comment gives no reason", std::string(form));
            suppression_.rules.clear();
            return;
        }
        const auto first = Words(reason).next();
        if (is_rule(first)) {
            fault(first, "comma before " + std::string(first),
                  text::in_quotes(first) + " stands where the reason begins", "put a comma between rules");
        }
    }

    void read_rule(std::string_view id) {
        if (id == "*") {
            return fault(id, id, "a comment cannot suppress all rules",
                         "name them; [[check.paths]] of .pmcdiff.toml switches off what a note need not keep to");
        }
        if (std::ranges::find(own_rules, id) != own_rules.end()) {
            return fault(id, id, "a comment cannot suppress " + text::in_quotes(id),
                         "mend the comment that the rule tells of");
        }
        if (!is_rule(id))
            return fault(id, id, "there is no rule " + text::in_quotes(id), text::suggestion(id, rule_ids()));
        suppression_.rules.push_back({std::string(id), place_of(id)});
    }

    static bool is_rule(std::string_view id) {
        return std::ranges::find(check_rules(), id, &RuleText::id) != check_rules().end();
    }

    void fault(std::string_view at, std::string_view words, std::string message, std::string help) {
        suppression_.mistakes.push_back({place_of(at), std::string(words), std::move(message), std::move(help)});
    }

    /// Where words of the note stand; of more than one line, the first. Empty ones stand at the comment's beginning.
    [[nodiscard]] LinePart place_of(std::string_view words) const {
        const auto body = text::trim(words);
        const auto* const begin = body.empty() ? note_.source.data() + comment_.begin : body.data();
        const auto behind =
            std::ranges::upper_bound(note_.lines, begin, {}, [](std::string_view line) { return line.data(); });
        const auto line = *std::prev(behind);
        const auto from = static_cast<std::size_t>(begin - line.data());
        return {static_cast<int>(behind - note_.lines.begin()), from, std::min(from + body.size(), line.size())};
    }

    const NoteText& note_;
    const Comment& comment_;
    Suppression suppression_;
};

}  // namespace

std::vector<Suppression> read_suppressions(const NoteText& note) {
    std::vector<Suppression> suppressions;
    if (note.source.find("<!--") == std::string::npos) return suppressions;
    // "pmcdiff" alone is in the marks of changelogs too, and in text.
    if (text::lower_ascii(note.source).find("pmcdiff") == std::string::npos) return suppressions;
    for (const auto& comment : comments_of(note)) {
        if (suppressions.size() == most_comments) break;
        if (auto suppression = SuppressionReader(note, comment).read()) suppressions.push_back(std::move(*suppression));
    }
    return suppressions;
}

bool covers(const Suppression& suppression, const Finding& finding) {
    if (std::ranges::find(suppression.rules, finding.rule, &SuppressedRule::id) == suppression.rules.end())
        return false;
    const auto& section = suppression.section;
    if (section.whole_note) return true;
    const bool inside = finding.line >= section.first_line && finding.line <= section.last_line;
    return inside || (!section.team.empty() && align::name_key(finding.team) == section.team);
}

}  // namespace pmcdiff::check
