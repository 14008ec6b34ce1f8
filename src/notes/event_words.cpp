#include "notes/event_words.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace pmcdiff::notes {

Phrases::Phrases(const Words& phrases) {
    for (const auto& phrase : phrases) {
        const auto words = text::split_blanks(phrase);
        if (words.empty()) continue;
        const auto number = static_cast<std::uint32_t>(phrases_.size());
        phrases_.emplace_back(words.begin(), words.end());
        if (words.front().front() == '*') {
            for (auto& bucket : by_first_byte_) bucket.push_back(number);
        } else {
            by_first_byte_[static_cast<unsigned char>(words.front().front())].push_back(number);
        }
    }
}

std::string padded(std::string_view statement) {
    std::string out = " ";
    std::string folded;
    for (const auto word : text::split_blanks(statement)) {
        if (word.find("://") != std::string_view::npos) continue;
        text::fold_case(word, folded);
        for (const char c : folded) {
            if (text::is_word_character(c)) {
                out += c;
            } else if (out.back() != ' ') {
                out += ' ';
            }
        }
        if (out.back() != ' ') out += ' ';
    }
    // A statement without words is two blanks, which no phrase is found in.
    return out.size() == 1 ? "  " : out;
}

Sayings::Sayings(const Words& phrases) {
    for (const auto& phrase : phrases) {
        auto pattern = padded(text::replace_all(phrase, "*", ""));
        const auto compared = pattern.size() - (phrase.ends_with('*') ? 1 : 0);
        sayings_.push_back({std::move(pattern), compared});
    }
}

bool Sayings::stand_in(std::string_view padded_statement) const {
    return std::ranges::any_of(sayings_, [&](const Saying& saying) {
        return padded_statement.find(std::string_view(saying.padded).substr(0, saying.compared)) !=
               std::string_view::npos;
    });
}

bool Sayings::open(std::string_view padded_statement) const {
    return std::ranges::any_of(sayings_,
                               [&](const Saying& saying) { return padded_statement.starts_with(saying.padded); });
}

EventWords::EventWords(const Profile& words)
    : profile(words),
      lead_roles(words.lifecycle.lead_roles),
      proposing(words.lifecycle.proposing),
      approving(words.lifecycle.approving),
      calling(words.lifecycle.calling),
      nominating(words.lifecycle.nominating),
      says_lead_role(words.lifecycle.lead_roles),
      says_proposing(words.lifecycle.proposing),
      says_approving(words.lifecycle.approving),
      says_rejecting(words.lifecycle.rejecting),
      says_several({"either", "both", "any of", "all of", "on the call"}) {}

}  // namespace pmcdiff::notes
