// Prints the features of all pairs of items that align_items() looks at, for fit_links.py:
//   link_features OLD.md NEW.md [OLD.md NEW.md ...]
// One line a pair of items, parted by tabs: number of the pair of notes, old line, new line, the features in the order
// of the header line.
#include <cstddef>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>

#include "align/item_candidates.hpp"
#include "align/item_features.hpp"
#include "align/item_model.hpp"
#include "align/item_terms.hpp"
#include "align/series_words.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/read.hpp"

namespace {

pmcdiff::Meeting read(const std::string& path, const pmcdiff::Profile& profile) {
    const auto bytes = pmcdiff::read_file(path);
    if (!bytes) throw std::runtime_error("cannot read " + path);
    auto meeting = pmcdiff::read_note(*bytes, {path, "", {}}, profile);
    if (!meeting) throw std::runtime_error("cannot read " + path);
    return *meeting;
}

void print_pairs(std::size_t number, const pmcdiff::Meeting& old_meeting, const pmcdiff::Meeting& new_meeting,
                 const pmcdiff::Profile& profile) {
    using namespace pmcdiff::align;
    const auto alignment = pmcdiff::align_meetings(old_meeting, new_meeting, profile);
    const auto words = words_of_pair(old_meeting, new_meeting, profile);
    const ComparedTerms terms(words[0].view(), words[1].view(), words.lexicon());
    const TeamSections sections(alignment, old_meeting.teams.size());
    const PairComparer comparer(terms);
    visit_candidates(terms, sections, std::vector<bool>(terms.old_note.items.size()), [&](const Candidate& candidate) {
        const auto& old_item = terms.old_note.items[candidate.old_item];
        const auto& new_item = terms.new_note.items[candidate.new_item];
        std::cout << number << '\t' << old_item.item->line << '\t' << new_item.item->line;
        for (const auto value : comparer.features(old_item, new_item, place_of(terms, candidate))) {
            std::cout << '\t' << value;
        }
        std::cout << '\n';
    });
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const auto profile = pmcdiff::built_in_profile();
        std::cout << "pair\told\tnew";
        for (const auto& weight : pmcdiff::align::link_weights()) std::cout << '\t' << weight.name;
        std::cout << '\n';
        for (int at = 1; at + 1 < count; at += 2) {
            const auto old_meeting = read(arguments[at], profile);
            const auto new_meeting = read(arguments[at + 1], profile);
            print_pairs(static_cast<std::size_t>(at / 2), old_meeting, new_meeting, profile);
        }
    } catch (const std::exception& error) {
        std::cerr << "link_features: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
