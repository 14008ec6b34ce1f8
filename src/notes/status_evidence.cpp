#include "notes/status_evidence.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "notes/status_clause.hpp"
#include "notes/status_tokens.hpp"
#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

constexpr std::size_t longest_tag = 4;
/// Of what a release note lists ("Adds a gate"), about so much was done on labelled notes.
constexpr double change_verb_confidence = 0.82;
/// Words of a first clause that may be a mere topic; advice behind a longer one is not what the item is about.
constexpr std::size_t longest_topic = 5;

Evidence tag(Status status, std::string_view words) {
    return told_by("tag", without_marks(words), status, Strength::strong, 0.98);
}

/// `Done: ...`, `In progress - ...`: a state before a colon or dash, with something behind it.
Evidence leading_tag(std::string_view text, const Vocabulary& vocabulary) {
    const auto end = std::min({text.find(':'), text.find(" - "), text.find("--")});
    if (end == std::string_view::npos || without_marks(text.substr(end)).empty()) return {};
    const auto words = text.substr(0, end);
    if (text::split_blanks(words).size() > longest_tag) return {};
    const auto status = status_of(read_label(words, vocabulary));
    return status ? tag(*status, words) : Evidence{};
}

/// `(WIP) ...`, `... [done]`: brackets that hold nothing but a state of work. `([notes](...))` is only a link.
Evidence bracketed_tag(std::span<const std::string_view> brackets, const Vocabulary& vocabulary) {
    for (const auto content : brackets) {
        const auto status = status_of(read_label(content, vocabulary));
        if (status && *status != Status::info) return tag(*status, content);
    }
    return {};
}

/// A later clause counts where the first told little, or told only of something found that is now being dealt with.
void read_later_clauses(std::span<const Clause> all, const Vocabulary& vocabulary, Evidence& best) {
    const bool finding =
        best.told() && (best.status == Status::done ? tells_a_finding(all.front())
                                                    : best.status == Status::info && says_no(all.front()));
    // "Adds a gate. You will need a key." tells of the gate.
    if (best.strength <= Strength::weak && all.front().is(0, word_class::change_verb)) {
        best = told_by("opens with", all.front().word(0), Status::done, Strength::weak, change_verb_confidence);
        return;
    }
    const bool topic = all.front().size() <= longest_topic;
    for (const auto clause : all.subspan(1)) {
        if (best.strength >= Strength::normal && !finding) return;
        auto later = read_clause(clause, vocabulary);
        if (later.status == Status::info && (points_back(clause) || !topic)) continue;
        if (is_only_wished(clause) && (finding || !topic)) continue;  // "Explored X: it should do" reports a result.
        const bool open = later.status == Status::ongoing || later.status == Status::planned;
        const bool decides = finding ? open && later.strength >= Strength::normal : later.strength > best.strength;
        if (!decides) continue;
        best = std::move(later);
        if (finding) return;
    }
}

bool is_only_address(std::span<const Token> tokens) {
    return !tokens.empty() && std::ranges::all_of(tokens, [](const Token& token) {
        return token.kind != TokenKind::word || (token.opaque && token.word.starts_with("http"));
    });
}

/// "Once that is out, ...": cut off before its comma, so that the statement follows.
bool only_opens(std::span<const Token> tokens, Clause first) {
    const auto behind = static_cast<std::size_t>(first.tokens.data() - tokens.data()) + first.size();
    const auto is_comma = [](const Token& token) { return token.kind == TokenKind::comma; };
    const bool has_statement = std::ranges::any_of(first.tokens, is_comma);
    return is_subordinate(first) && !has_statement && behind < tokens.size() && tokens[behind].kind == TokenKind::comma;
}

Evidence read_words(const Tokens& text, const Vocabulary& vocabulary) {
    const auto found = clauses(text.tokens);
    std::span<const Clause> all = found;
    if (all.size() > 1 && only_opens(text.tokens, all.front())) all = all.subspan(1);
    if (all.empty()) return {};
    auto best = read_clause(all.front(), vocabulary);
    read_later_clauses(all, vocabulary, best);
    if (best.strength == Strength::strong) return best;
    if (text.question) return {Status::info, Strength::normal, 0.95, "question"};
    if (text.opens_with_question && best.strength < Strength::normal)
        return {Status::info, Strength::normal, 0.9, "question"};
    if (is_only_address(text.tokens)) return {Status::info, Strength::strong, 0.95, "only a link"};
    return best;
}

}  // namespace

Evidence told_by(std::string_view kind, std::string_view words, Status status, Strength strength, double confidence) {
    return {status, strength, confidence, std::string(kind).append(" \"").append(words).append("\"")};
}

std::optional<Status> status_of(Meaning meaning) {
    switch (meaning) {
        case Meaning::done: return Status::done;
        case Meaning::ongoing: return Status::ongoing;
        case Meaning::planned: return Status::planned;
        case Meaning::info: return Status::info;
        default: return std::nullopt;
    }
}

Meaning read_label(std::string_view text, const Vocabulary& vocabulary) {
    return vocabulary.label(without_marks(normalised(text)));
}

Evidence read_own_words(std::string_view text, const Vocabulary& vocabulary) {
    if (auto found = leading_tag(text, vocabulary); found.told()) return found;
    const auto tokens = tokenize(text, vocabulary);
    if (auto found = bracketed_tag(tokens.brackets, vocabulary); found.told()) return found;
    // An item that stands in brackets as a whole is read as if it did not.
    const bool bracketed = tokens.tokens.empty() && !tokens.brackets.empty();
    return read_words(bracketed ? tokenize(tokens.brackets.front(), vocabulary) : tokens, vocabulary);
}

}  // namespace pmcdiff::notes
