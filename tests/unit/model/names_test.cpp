#include <algorithm>
#include <set>
#include <string>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/error.hpp"
#include "support/catch.hpp"

namespace names_test {

using namespace pmcdiff;

TEST_CASE("every kind of change has a name of its own that is read back") {
    std::set<std::string_view> names;
    for (const auto kind : all_change_kinds()) {
        INFO(to_string(kind));
        CHECK(parse_change_kind(to_string(kind)) == kind);
        CHECK(names.insert(to_string(kind)).second);
    }
    CHECK_FALSE(parse_change_kind("lead_changed").has_value());
    CHECK_FALSE(parse_change_kind("").has_value());
}

TEST_CASE("changes of leads are told first and actions last") {
    CHECK(all_change_kinds().front() == ChangeKind::lead_changed);
    CHECK(all_change_kinds().back() == ChangeKind::action_closed);
    CHECK(std::ranges::is_sorted(all_change_kinds()));
}

TEST_CASE("states, horizons and levels are named as documents write them") {
    CHECK(to_string(Status::ongoing) == "ongoing");
    CHECK(to_string(Horizon::completed) == "completed");
    CHECK(to_string(DiagnosticLevel::warning) == "warning");
    CHECK(to_string(LifecycleEvent::Kind::lead_proposed) == "lead-proposed");
}

TEST_CASE("an error tells its place, what is wrong and what mends it, as far as known") {
    CHECK(Error{ErrorKind::note, "the note is empty", "a.md", 3, "write it"}.text() ==
          "a.md:3: the note is empty (write it)");
    CHECK(Error{ErrorKind::note, "the note is empty", "a.md", 0, ""}.text() == "a.md: the note is empty");
    CHECK(Error{ErrorKind::usage, "no such kind", "", 7, ""}.text() == "no such kind");
}

}  // namespace names_test
