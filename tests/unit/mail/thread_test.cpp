#include "mail/thread.hpp"

#include <algorithm>
#include <string>

#include "support/catch.hpp"

namespace thread_test {

using namespace pmcdiff;
using namespace pmcdiff::mail;

namespace {

Diff between(const Date& from, const Date& to, const std::string& pmc = "Garden") {
    Diff diff;
    diff.old_note = {"a.md", from, pmc, ""};
    diff.new_note = {"b.md", to, pmc, ""};
    return diff;
}

constexpr Date first{2021, 3, 2};
constexpr Date second{2021, 3, 9};
constexpr Date third{2021, 3, 16};

ThreadIds ids(const Diff& diff, const Filter& filter = {}) { return thread_ids(diff, filter, "example.org"); }

}  // namespace

TEST_CASE("each mail of a series answers the one before") {
    CHECK(ids(between(first, second)).own == "garden.2021-03-09.pmcdiff@example.org");
    CHECK(ids(between(second, third)).before == ids(between(first, second)).own);
    CHECK(ids(between(second, third)).root == ids(between(first, second)).root);
}

TEST_CASE("mails of other committees and filters are other series") {
    const auto all = ids(between(first, second));
    CHECK(ids(between(first, second, "Pond")).root != all.root);
    CHECK(ids(between(first, second), {{"Rake"}, {}}).own != all.own);
    CHECK(ids(between(first, second), {{"Rake", "Pail"}, {}}).own ==
          ids(between(first, second), {{"Pail", "rake"}, {}}).own);
}

TEST_CASE("an identifier holds nothing that would end it") {
    const auto name = GENERATE(as<std::string>{}, "Gar> <den", "a@b", "Ünïcode", "two words", "x\r\nBcc: y",
                               std::string(300, 'n'), "..", "");
    const auto own = ids(between(first, second, name)).own;
    INFO(own);
    CHECK(std::ranges::count(own, '@') == 1);
    CHECK(own.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-@") == std::string::npos);
    CHECK(own.find("..") == std::string::npos);
    CHECK(own.size() < 120);
}

TEST_CASE("names that differ only in marks stay apart") {
    CHECK(ids(between(first, second, "a b")).own != ids(between(first, second, "a-b")).own);
    CHECK(ids(between(first, second, "Ä")).own != ids(between(first, second, "Ö")).own);
}

}  // namespace thread_test
