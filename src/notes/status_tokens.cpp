#include "notes/status_tokens.hpp"

#include <algorithm>
#include <array>

#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

struct Contraction {
    std::string_view ending;
    std::string_view word;
};

constexpr auto contractions =
    std::to_array<Contraction>({{"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'m", "am"}, {"'d", "would"}});

/// Words after which `'s` stands for "is" and is no possessive.
constexpr auto before_is =
    std::to_array<std::string_view>({"everything", "he", "here", "it", "she", "that", "there", "what", "who"});

/// Marks that editors put for plain ones.
struct TypographicMark {
    std::string_view typed;
    std::string_view plain;
};

constexpr auto typographic_marks = std::to_array<TypographicMark>({{"\u2018", "'"},
                                                                   {"\u2019", "'"},
                                                                   {"\u201c", "\""},
                                                                   {"\u201d", "\""},
                                                                   {"\u2013", "--"},
                                                                   {"\u2014", "--"},
                                                                   {"\u2026", ". "},
                                                                   {"\u00a0", " "}});

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

const TypographicMark* typographic_mark(std::string_view text) {
    const auto found =
        std::ranges::find_if(typographic_marks, [&](const auto& mark) { return text.starts_with(mark.typed); });
    return found == typographic_marks.end() ? nullptr : &*found;
}

bool is_among(std::span<const std::string_view> words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

class Tokenizer {
public:
    Tokenizer(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

    Tokens run() {
        constexpr std::size_t bytes_a_token = 5;
        out_.tokens.reserve(text_.size() / bytes_a_token + 1);
        while (at_ < text_.size()) step();
        const bool bracketed = text_.starts_with('(');  // "(by May?)" behind a statement makes no question of it.
        const auto body = text::trim(text_, bracketed ? " \t\n*_\"')" : " \t\n*_\"'");
        out_.question = body.ends_with('?');
        return std::move(out_);
    }

private:
    void step() {
        const char c = text_[at_];
        if (c == '`') {
            read_code();
        } else if (c == '(' || c == '[') {
            read_brackets();
        } else if (c == ',') {
            mark(TokenKind::comma);
        } else if (c == ':') {
            mark(TokenKind::colon);
        } else if (is_stop(c)) {
            mark(TokenKind::stop);
        } else if (text::is_word_character(c)) {
            read_word();
        } else {
            ++at_;
        }
    }

    [[nodiscard]] bool blank_at(std::size_t at) const { return at >= text_.size() || is_blank(text_[at]); }

    /// A full stop inside a version or a file name ends nothing, nor does a hyphen inside a word.
    [[nodiscard]] bool is_stop(char c) const {
        if (c == ';' || c == '!' || c == '?') return true;
        if (c == '.') return blank_at(at_ + 1);
        if (c != '-') return false;
        const bool dash = blank_at(at_ + 1) && at_ > 0 && is_blank(text_[at_ - 1]);
        return dash || (at_ + 1 < text_.size() && text_[at_ + 1] == '-');
    }

    void mark(TokenKind kind) {
        const bool first_stop = kind == TokenKind::stop && !stopped_;
        const bool behind_word = at_ > 0 && text::is_word_character(text_[at_ - 1]);
        if (first_stop && behind_word && text_[at_] == '?') out_.opens_with_question = true;
        stopped_ |= kind == TokenKind::stop;
        ++at_;
        if (!out_.tokens.empty() && out_.tokens.back().kind == TokenKind::word)
            out_.tokens.push_back({kind, {}, 0, false});
    }

    void read_code() {
        const auto end = text_.find('`', at_ + 1);
        if (end == std::string_view::npos) {
            ++at_;
            return;
        }
        out_.tokens.push_back({TokenKind::word, text_.substr(at_ + 1, end - at_ - 1), 0, true});
        at_ = end + 1;
    }

    void read_brackets() {
        const char open = text_[at_];
        const char close = open == '(' ? ')' : ']';
        const auto from = ++at_;
        if (unclosed_) return;  // Looked for once already: a run of open brackets must not cost its square.
        int depth = 1;
        for (auto end = from; end < text_.size(); ++end) {
            if (text_[end] == open) ++depth;
            if (text_[end] == close && --depth == 0) {
                out_.brackets.push_back(text_.substr(from, end - from));
                at_ = end + 1;
                return;
            }
        }
        unclosed_ = true;
    }

    void read_word() {
        const auto from = at_;
        while (at_ < text_.size() && !ends_word()) ++at_;
        const auto word = text::trim(text_.substr(from, at_ - from), "'\"*_~.-");
        const bool address = word.starts_with("http") && at_ < text_.size() && text_.substr(at_).starts_with("://");
        if (address) {
            while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != ')') ++at_;
            out_.tokens.push_back({TokenKind::word, text_.substr(from, at_ - from), 0, true});
        } else {
            add_word(word);
        }
    }

    [[nodiscard]] bool ends_word() const {
        switch (text_[at_]) {
            case ' ':
            case '\t':
            case '\n':
            case ',':
            case ';':
            case ':':
            case '!':
            case '?':
            case '(':
            case ')':
            case '[':
            case ']':
            case '"':
            case '`':
            case '*': return true;
            case '.': return blank_at(at_ + 1);
            case '-': return at_ + 1 < text_.size() && text_[at_ + 1] == '-';
            default: return false;
        }
    }

    void add_word(std::string_view word) {
        const bool letters =
            std::ranges::any_of(word, [](char c) { return text::is_ascii_letter(c) || text::is_ascii_digit(c); });
        if (!letters) return;  // An emoji or an ornament.
        if (word.find('\'') == std::string_view::npos) return add_plain(word);
        if (word.ends_with("n't")) {
            const auto verb = word.substr(0, word.size() - 3);
            add_plain(verb == "wo" ? "will" : verb == "ca" ? "can" : verb);
            return add_plain("not");
        }
        for (const auto& [ending, full] : contractions) {
            if (!word.ends_with(ending) || word.size() == ending.size()) continue;
            add_plain(word.substr(0, word.size() - ending.size()));
            return add_plain(full);
        }
        if (!word.ends_with("'s")) return add_plain(word);
        const auto owner = word.substr(0, word.size() - 2);
        add_plain(owner);
        if (is_among(before_is, owner)) add_plain("is");
    }

    void add_plain(std::string_view word) {
        out_.tokens.push_back({TokenKind::word, word, vocabulary_.classes(word), false});
    }

    std::string_view text_;
    const Vocabulary& vocabulary_;
    std::size_t at_ = 0;
    bool unclosed_ = false;
    bool stopped_ = false;  ///< A sentence has ended.
    Tokens out_;
};

bool begins_clause(std::span<const Token> tokens, std::size_t at) {
    if (at == 0) return true;
    const auto& before = tokens[at - 1];
    const auto is = [&](WordClasses classes) { return (tokens[at].classes & classes) != 0; };
    if (before.kind == TokenKind::comma) return is(word_class::opens_after_comma);
    return before.word == "and" && !before.opaque && is(word_class::opens_after_and);
}

}  // namespace

std::string normalised(std::string_view marked) {
    if (std::ranges::all_of(marked, is_ascii)) return text::lower_ascii(marked);
    std::string out;
    out.reserve(marked.size());
    for (std::size_t at = 0; at < marked.size();) {
        const auto* const mark = is_ascii(marked[at]) ? nullptr : typographic_mark(marked.substr(at));
        out += mark != nullptr ? mark->plain : marked.substr(at, 1);
        at += mark != nullptr ? mark->typed.size() : 1;
    }
    return text::lower_ascii(out);
}

std::string_view without_marks(std::string_view label) { return text::trim(label, " \t\n*_.:;,!?-\"'()[]"); }

Tokens tokenize(std::string_view text, const Vocabulary& vocabulary) { return Tokenizer(text, vocabulary).run(); }

std::vector<Clause> clauses(std::span<const Token> tokens) {
    std::vector<Clause> out;
    std::size_t from = 0;
    const auto close = [&](std::size_t end) {
        if (end > from) out.push_back({tokens.subspan(from, end - from)});
    };
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool mark = tokens[at].kind == TokenKind::stop || tokens[at].kind == TokenKind::colon;
        if (mark) {
            close(at);
            from = at + 1;
        } else if (at > from && tokens[at].kind == TokenKind::word && begins_clause(tokens, at)) {
            close(at - 1);
            from = at;
        }
    }
    close(tokens.size());
    return out;
}

}  // namespace pmcdiff::notes
