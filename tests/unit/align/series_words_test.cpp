#include "align/series_words.hpp"

#include <string>
#include <vector>

#include "pmcdiff/profile.hpp"
#include "support/catch.hpp"

namespace series_words_test {

using namespace pmcdiff::align;
using pmcdiff::Item;
using pmcdiff::Meeting;

namespace {

Meeting note(const std::string& team, const std::vector<std::string>& texts) {
    Meeting meeting;
    auto& section = meeting.teams.emplace_back();
    section.name = team;
    for (const auto& text : texts) {
        Item item;
        item.text = text;
        item.heading = "Upcoming";
        section.items.push_back(item);
    }
    return meeting;
}

std::vector<std::string> stems_of(const SeriesWords& words, std::span<const WordId> ids) {
    std::vector<std::string> stems;
    for (const auto id : ids) {
        const auto stem = words.lexicon().word(id).stem;
        stems.emplace_back(stem == no_stem ? "-" : words.lexicon().stem(stem).text);
    }
    return stems;
}

}  // namespace

TEST_CASE("words of all notes of a series have one number each") {
    const auto old_note = note("Rake", {"Digging the bed", "Raked leaves"});
    const auto new_note = note("Rake", {"Dug: leaves, digging"});
    const auto words = words_of_pair(old_note, new_note, pmcdiff::built_in_profile());
    const auto first = words[0].item(0, 0);
    const auto other = words[1].item(0, 0);
    REQUIRE(first.words.size() == 3);
    REQUIRE(other.words.size() == 3);
    CHECK(first.words[0] == other.words[2]);
    CHECK(words[0].item(0, 1).words[1] == other.words[1]);
    CHECK(words[0].team_name(0)[0] == words[1].team_name(0)[0]);
    CHECK(stems_of(words, first.words) == std::vector<std::string>{"dig", "-", "bed"});
}

TEST_CASE("a view of a note points to its items in their order") {
    const auto old_note = note("Rake", {"Digging the bed", "Raked leaves"});
    const auto words = words_of_pair(old_note, old_note, pmcdiff::built_in_profile());
    const auto view = words[0].view();
    REQUIRE(view.size() == 1);
    REQUIRE(view[0].items.size() == 2);
    CHECK(view[0].items[1].item == &old_note.teams[0].items[1]);
    CHECK(stems_of(words, view[0].items[1].name_words) == std::vector<std::string>{"upcom"});
}

TEST_CASE("texts that differ in case and punctuation only have one key") {
    const auto meeting = note("Rake", {"Raked leaves.", "raked LEAVES", "Raked leaf", "..."});
    const auto words = words_of_pair(meeting, meeting, pmcdiff::built_in_profile());
    CHECK(words[0].item(0, 0).text_key == words[0].item(0, 1).text_key);
    CHECK(words[0].item(0, 0).text_key != words[0].item(0, 2).text_key);
    CHECK(words[0].item(0, 3).text_key != words[0].item(0, 0).text_key);
}

}  // namespace series_words_test
