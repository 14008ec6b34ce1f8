// Links to headings as GitHub makes them.

#include "report/anchors.hpp"

#include "support/catch.hpp"

namespace anchors_test {

using pmcdiff::report::Anchors;

TEST_CASE("an anchor is the heading in lower case with dashes for blanks") {
    Anchors anchors;
    CHECK(anchors.next("Release Integration") == "release-integration");
    CHECK(anchors.next("CredHub & CLI") == "credhub--cli");
    CHECK(anchors.next("App Lifecycle (AutoScaler) v2.0!") == "app-lifecycle-autoscaler-v20");
    CHECK(anchors.next("snake_case and dash-ed") == "snake_case-and-dash-ed");
    CHECK(anchors.next("2016-11-01 → 2017-10-18, 24 meetings between") == "2016-11-01--2017-10-18-24-meetings-between");
}

TEST_CASE("an anchor keeps the letters and marks of all scripts, and no symbols") {
    Anchors anchors;
    CHECK(anchors.next("Dies Köper") == "dies-köper");
    CHECK(anchors.next("ÄPFEL und Éclairs") == "äpfel-und-éclairs");
    CHECK(anchors.next("日本語 チーム") == "日本語-チーム");
    CHECK(anchors.next("Rocket 🚀 team") == "rocket--team");
    CHECK(anchors.next("“quoted” – dashed") == "quoted--dashed");
    CHECK(anchors.next("<b>&amp;</b>") == "bampb");
}

TEST_CASE("a heading that is there again is numbered") {
    Anchors anchors;
    CHECK(anchors.next("Leads") == "leads");
    CHECK(anchors.next("leads") == "leads-1");
    CHECK(anchors.next("Leads!") == "leads-2");
    // The number of another is passed over.
    CHECK(anchors.next("Teams 1") == "teams-1");
    CHECK(anchors.next("Teams") == "teams");
    CHECK(anchors.next("Teams") == "teams-2");
    CHECK(anchors.next("").empty());
    CHECK(anchors.next("!") == "-1");
}

}  // namespace anchors_test
