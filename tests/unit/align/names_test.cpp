#include "align/names.hpp"

#include <string>
#include <tuple>
#include <vector>

#include "support/catch.hpp"
#include "text/tokens.hpp"

namespace names_test {

using namespace pmcdiff::align;

TEST_CASE("names that differ by case, blanks, dashes, accents or a final team are one") {
    for (const auto* const name : {"garden shed", "Garden-Shed", "GARDENSHED", "Gärden  Shed", "Garden Shed Team"}) {
        INFO(name);
        CHECK(name_key(name) == name_key("Garden Shed"));
    }
    CHECK(name_key("Garden Sheds") != name_key("Garden Shed"));
    CHECK(name_key("Team") == "team");
    CHECK_FALSE(name_key("???").empty());
}

TEST_CASE("only letter case and blanks count nothing to a reader's eye") {
    CHECK(same_spelling("Mega", "MEGA"));
    CHECK(same_spelling("GardenShed", "Garden Shed"));
    CHECK_FALSE(same_spelling("Garden-Shed", "Garden Shed"));
}

TEST_CASE("likeness of names goes from a slip over a held name to nothing") {
    CHECK(compare_names("Netwoking", "Networking").points == 3);
    CHECK(compare_names("Rake", "Long Rake").points == 2);
    CHECK(compare_names("Long Rake", "Long Spade").points == 1);
    CHECK(compare_names("Rake", "Spade").points == 0);
    CHECK(compare_names("Rake", "Spade").reason.empty());
    CHECK_FALSE(compare_names("Rake", "Long Rake").reason.empty());
}

TEST_CASE("short names that differ by a letter are strangers") {
    CHECK(compare_names("BBR", "BBS").points == 0);
    CHECK(compare_names("Rake", "Lake").points == 3);
}

TEST_CASE("a text mentions a name by all its words, or by a long beginning of it") {
    const auto mentioned = [](const std::string& text, const std::string& name) {
        return mentions(pmcdiff::text::content_stems(text), name, {});
    };
    CHECK(mentioned("The long rake was folded into the spade", "Long Rake"));
    CHECK_FALSE(mentioned("The rake was folded into the spade", "Long Rake"));
    CHECK(mentioned("Green becomes greenhouse", "Greenhouse"));
    CHECK(mentioned("Garden merges", "GardenFS"));
    CHECK_FALSE(mentioned("Gar merges", "GardenFS"));
}

TEST_CASE("a word that many names have is no part of them to a text") {
    const std::vector<std::string> names{"Garden Rake", "Garden Spade", "Garden Fork", "Pail"};
    const auto common = common_stems(names);
    CHECK(common == std::vector<std::string>{pmcdiff::text::stem("garden")});
    CHECK(mentions(pmcdiff::text::content_stems("The rake was folded into the pail"), "Garden Rake", common));
    CHECK_FALSE(mentions(pmcdiff::text::content_stems("The spade was folded into the pail"), "Garden Rake", common));
}

}  // namespace names_test
