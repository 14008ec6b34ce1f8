#include "notes/event_words.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"

namespace event_words_test {

using namespace pmcdiff::notes;

namespace {

/// Numbers of words of all phrases that stand at the beginning.
std::vector<std::size_t> found_in(const Phrases& phrases, const std::vector<std::string>& words) {
    std::vector<std::size_t> lengths;
    phrases.find([&](std::size_t at) { return at < words.size() ? std::string_view(words[at]) : std::string_view{}; },
                 [&](std::size_t length) {
                     lengths.push_back(length);
                     return false;
                 });
    return lengths;
}

}  // namespace

TEST_CASE("phrases are found word by word in the order of their list") {
    const Phrases phrases({"project lead", "propos*", "project"});
    CHECK(found_in(phrases, {"project", "lead"}) == std::vector<std::size_t>{2, 1});
    CHECK(found_in(phrases, {"project", "leader"}) == std::vector<std::size_t>{1});
    CHECK(found_in(phrases, {"proposing"}) == std::vector<std::size_t>{1});
    CHECK(found_in(phrases, {"a", "project"}).empty());
    CHECK(found_in(phrases, {}).empty());
}

TEST_CASE("a phrase that begins with any word is looked for everywhere") {
    CHECK(found_in(Phrases({"* lead"}), {"rake", "lead"}) == std::vector<std::size_t>{2});
}

TEST_CASE("the search for phrases ends where it is told to") {
    int visited = 0;
    const auto word_at = [](std::size_t at) { return at == 0 ? std::string_view("rake") : std::string_view{}; };
    CHECK(Phrases({"rake", "rak*"}).find(word_at, [&](std::size_t) { return ++visited == 1; }));
    CHECK(visited == 1);
}

TEST_CASE("a padded statement has plain words and no address") {
    CHECK(padded("Rake-Team: see https://example.org, OK?") == " rake team see ok ");
    CHECK(padded(" -- ") == "  ");
    CHECK(padded("") == "  ");
}

TEST_CASE("sayings are whole words unless they end in a star") {
    const Sayings sayings({"no objection*", "approved"});
    CHECK(sayings.stand_in(padded("There were no objections.")));
    CHECK(sayings.stand_in(padded("Approved!")));
    CHECK_FALSE(sayings.stand_in(padded("unapproved")));
    CHECK_FALSE(sayings.stand_in(padded("")));
    CHECK(sayings.open(padded("No objection raised")));
    CHECK_FALSE(sayings.open(padded("There was no objection")));
}

}  // namespace event_words_test
