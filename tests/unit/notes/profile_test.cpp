#include "pmcdiff/profile.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/read.hpp"
#include "pmcdiff/series.hpp"
#include "support/catch.hpp"
#include "support/meetings.hpp"

namespace profile_test {

namespace {

using pmcdiff::ChangeKind;
using pmcdiff::Profile;
using pmcdiff::Words;

/// The built-in profile, changed by a file that is right.
Profile extended(std::string_view toml) {
    auto profile = pmcdiff::extend_profile(pmcdiff::built_in_profile(), toml, ".pmcdiff.toml");
    if (!profile) FAIL(profile.error().text());
    return *profile;
}

/// What is said of a file that is wrong.
std::string refused(std::string_view toml) {
    const auto profile = pmcdiff::extend_profile(pmcdiff::built_in_profile(), toml, "p.toml");
    if (profile) return "not refused";
    CHECK(profile.error().kind == pmcdiff::ErrorKind::note);
    return profile.error().text();
}

bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

pmcdiff::Meeting read(std::string_view note, const Profile& profile) {
    auto meeting = pmcdiff::read_note(note, {"Guild/2024-03-05-guild.md", "Guild", {2024, 3, 5}}, profile);
    if (!meeting) FAIL(meeting.error().text());
    return *meeting;
}

const std::string fixtures = std::string(PMCDIFF_SOURCE_DIR) + "/fixtures/configuration";

pmcdiff::Meeting fixture(const pmcdiff::Date& date, const Profile& profile) {
    const auto bytes = pmcdiff::read_file(fixtures + "/Guild/2024/" + date.iso() + "-guild.md");
    if (!bytes) FAIL(bytes.error().text());
    auto meeting = pmcdiff::read_note(*bytes, {"Guild/2024/" + date.iso() + "-guild.md", "Guild", date}, profile);
    if (!meeting) FAIL(meeting.error().text());
    return *meeting;
}

}  // namespace

// ---- Lists of words ----

TEST_CASE("letters beyond ASCII outside of texts and comments are refused in words") {
    for (const std::string toml : {"\u00f6 = 1\n", "\ufefb", "[sections]\nteams \u2c60 = [\"a\"]\n"}) {
        INFO(toml);
        const auto extended = pmcdiff::extend_profile(pmcdiff::built_in_profile(), toml, ".pmcdiff.toml");
        REQUIRE_FALSE(extended.has_value());
        CHECK(extended.error().line > 0);
    }
}

TEST_CASE("an empty configuration leaves the built-in profile as it is") {
    const auto built_in = pmcdiff::built_in_profile();
    const auto profile = extended("# nothing but a remark\n[status]\n");
    CHECK(profile.sections.teams == built_in.sections.teams);
    CHECK(profile.status.done_phrases == built_in.status.done_phrases);
    CHECK(profile.lifecycle.actions == built_in.lifecycle.actions);
    CHECK(profile.lineage.empty());
    CHECK(profile.people.empty());
}

TEST_CASE("a list of the configuration comes before the built-in one") {
    const auto profile = extended("[sections]\nteams = [\"squad updates\", \"crews\"]\n");
    REQUIRE(profile.sections.teams.size() == pmcdiff::built_in_profile().sections.teams.size() + 2);
    CHECK(profile.sections.teams[0] == "squad updates");
    CHECK(profile.sections.teams[1] == "crews");
    CHECK(profile.sections.teams[2] == pmcdiff::built_in_profile().sections.teams[0]);
}

TEST_CASE("a list that the table replaces loses its built-in words") {
    const auto profile =
        extended("[horizons]\nreplace = [\"soon\"]\nsoon = [\"on the slipway\"]\nnext = [\"later on\"]\n");
    CHECK(profile.horizons.soon == Words{"on the slipway"});
    CHECK(profile.horizons.next.front() == "later on");
    CHECK(has(profile.horizons.next, "upcoming"));
}

TEST_CASE("a list can be replaced by nothing") {
    const auto profile = extended("[headings]\nreplace = [\"topic_words\"]\ntopic_words = []\n");
    CHECK(profile.headings.topic_words.empty());
}

TEST_CASE("a built-in word that the configuration gives again moves to the front") {
    const auto profile = extended("[horizons]\nnext = [\"up next\"]\n");
    CHECK(profile.horizons.next.front() == "up next");
    CHECK(std::ranges::count(profile.horizons.next, "up next") == 1);
}

TEST_CASE("a word given to one list leaves the built-in lists that exclude it") {
    const auto profile = extended("[horizons]\nfuture = [\"Next\"]\n[status]\ndone_labels = [\"goals\"]\n");
    CHECK(profile.horizons.future.front() == "next");
    CHECK_FALSE(has(profile.horizons.next, "next"));
    CHECK_FALSE(has(profile.status.ongoing_labels, "goals"));
}

TEST_CASE("words may be written in any case and as they look in a note") {
    const auto profile = extended(
        "[sections]\nteams = [\"  Squad   Updates: \"]\n"
        "[headings]\nlead_labels = [\"Captain:\"]\nvacant = [\"Nobody yet.\"]\n"
        "[status]\nplaceholders = [\"[Fill me in]\", \"Same story…\"]\ndone_labels = [\"Moored!\"]\n");
    CHECK(profile.sections.teams.front() == "squad updates");
    CHECK(profile.headings.lead_labels.front() == "captain");
    CHECK(profile.headings.vacant.front() == "nobody yet");
    CHECK(profile.status.placeholders[0] == "fill me in");
    CHECK(profile.status.placeholders[1] == "same story");
    CHECK(profile.status.done_labels.front() == "moored");
}

TEST_CASE("an entry of nothing but marks stays one") {
    CHECK(extended("[headings]\nvacant = [\"...\"]\n").headings.vacant.front() == "...");
}

TEST_CASE("words and what they mean keep their order") {
    const auto profile = extended(
        "[lifecycle]\nstates = [{ pattern = \"Sandbox*\", means = \"Under Review\" },\n"
        "          { pattern = \"san*\", means = \"active\" }]\n"
        "[[status.aliases]]\nword = \"Docs\"\nmeans = \"Documentation\"\n");
    REQUIRE(profile.lifecycle.states.size() > 2);
    CHECK(profile.lifecycle.states[0] == std::pair<std::string, std::string>{"sandbox*", "under-review"});
    CHECK(profile.lifecycle.states[1] == std::pair<std::string, std::string>{"san*", "active"});
    CHECK(profile.status.aliases == pmcdiff::WordMap{{"docs", "documentation"}});
}

TEST_CASE("an action is looked for anywhere in a statement, with stars around it or without") {
    const auto profile = extended(
        "[lifecycle]\nactions = [{ pattern = \"Mothball*\", means = \"retire\" },\n"
        "           { pattern = \"put to sleep\", means = \"retire\" }, { pattern = \"* wind* down *\", means = "
        "\"retire\" }]\n");
    CHECK(profile.lifecycle.actions[0].first == "* mothball*");
    CHECK(profile.lifecycle.actions[1].first == "* put to sleep *");
    CHECK(profile.lifecycle.actions[2].first == "* wind* down *");
}

// ---- Lineage and people ----

TEST_CASE("a lineage rule has a from, a to and perhaps a day") {
    const auto profile = extended(
        "[[lineage]]\nfrom = \"Shed\"\nto = \"Barn\"\nsince = 2024-03-19\n"
        "[[lineage]]\nfrom = \"Pond\"\nto = \"Lake\"\nsince = \"2023-01-31\"\n"
        "[[lineage]]\nfrom = \"Rake\"\nto = \"Spade\"\n");
    REQUIRE(profile.lineage.size() == 3);
    CHECK(profile.lineage[0].from == "Shed");
    CHECK(profile.lineage[0].to == "Barn");
    CHECK(profile.lineage[0].since == pmcdiff::Date{2024, 3, 19});
    CHECK(profile.lineage[1].since == pmcdiff::Date{2023, 1, 31});
    CHECK_FALSE(profile.lineage[2].since.known());
}

TEST_CASE("a person has a name and perhaps other spellings") {
    const auto profile =
        extended("[[person]]\nname = \"Ada Lindqvist\"\naliases = [\"Ada  Brandt\"]\n[[person]]\nname = \"Jo Kim\"\n");
    REQUIRE(profile.people.size() == 2);
    CHECK(profile.people[0].name == "Ada Lindqvist");
    CHECK(profile.people[0].aliases == Words{"Ada Brandt"});
    CHECK(profile.people[1].aliases.empty());
}

// ---- What they do ----

TEST_CASE("the fixture's notes have no teams until its configuration names their sections") {
    const auto built_in = fixture({2024, 3, 19}, pmcdiff::test::profile());
    CHECK(built_in.teams.empty());
    const auto profile = pmcdiff::repository_profile(fixtures);
    REQUIRE(profile);
    const auto meeting = fixture({2024, 3, 19}, *profile);
    REQUIRE(meeting.teams.size() == 3);
    CHECK(meeting.announcements.size() == 1);
    CHECK(meeting.roadmap.size() == 2);
}

TEST_CASE("the fixture's words tell leads, states and horizons") {
    const auto profile = pmcdiff::repository_profile(fixtures);
    REQUIRE(profile);
    const auto older = fixture({2024, 3, 5}, *profile);
    const auto newer = fixture({2024, 3, 19}, *profile);
    CHECK(older.teams[2].lifecycle == "incubating");
    CHECK(older.teams[2].items[0].placeholder);
    CHECK(older.teams[0].items[1].status == pmcdiff::Status::done);
    CHECK(older.teams[0].items[3].status == pmcdiff::Status::ongoing);
    CHECK(older.teams[1].items[1].status == pmcdiff::Status::planned);
    CHECK(newer.teams[1].leads == std::vector<std::string>{"Teo Adler"});
    CHECK(newer.teams[1].stand_ins[0].person == "Oskar Lund");
    CHECK(newer.teams[2].leads.empty());
    CHECK(newer.roadmap[0].horizon == pmcdiff::Horizon::completed);
    CHECK(newer.roadmap[1].horizon == pmcdiff::Horizon::soon);
    REQUIRE(newer.lifecycle.size() == 1);
    CHECK(newer.lifecycle[0].what == "retire");
    CHECK(newer.lifecycle[0].outcome == "approved");
}

TEST_CASE("a lineage rule makes a rename of a team that went and one that came") {
    const auto profile = pmcdiff::repository_profile(fixtures);
    REQUIRE(profile);
    const auto older = fixture({2024, 3, 5}, *profile);
    const auto newer = fixture({2024, 3, 19}, *profile);
    const auto diff = pmcdiff::diff_meetings(older, newer, *profile);
    const auto& renamed = pmcdiff::test::only(diff, ChangeKind::team_renamed);
    REQUIRE(renamed.inference);
    CHECK(renamed.inference->confidence == 1.0);

    auto without_rules = *profile;
    without_rules.lineage.clear();
    const auto kinds = pmcdiff::test::kinds(pmcdiff::diff_meetings(older, newer, without_rules));
    CHECK(std::ranges::count(kinds, "team-added") == 1);
    CHECK(std::ranges::count(kinds, "team-removed") == 1);
}

TEST_CASE("an alias makes a respelling of a change of lead") {
    const auto profile = pmcdiff::repository_profile(fixtures);
    REQUIRE(profile);
    const auto older = fixture({2024, 3, 5}, *profile);
    const auto newer = fixture({2024, 3, 19}, *profile);
    CHECK(pmcdiff::test::only(pmcdiff::diff_meetings(older, newer, *profile), ChangeKind::lead_respelled).team ==
          "Lighthouse");

    auto strangers = *profile;
    strangers.people.clear();
    const auto kinds = pmcdiff::test::kinds(pmcdiff::diff_meetings(older, newer, strangers));
    CHECK(std::ranges::count(kinds, "lead-respelled") == 0);
}

TEST_CASE("a team's prefix and a lead's label are taken off whatever their case") {
    const auto profile = extended(
        "[sections]\nteams = [\"crews\"]\n[headings]\nteam_prefixes = [\"News of\"]\nlead_labels = [\"Captain\"]\n");
    const auto meeting = read(
        "# Guild\n\n## Crews\n\n- Harbour - CAPTAIN: Mina Falk\n\n### NEWS OF Lighthouse (Jo Kim)\n\n- Lit\n", profile);
    REQUIRE(meeting.teams.size() == 2);
    CHECK(meeting.teams[0].name == "Harbour");
    CHECK(meeting.teams[0].leads == std::vector<std::string>{"Mina Falk"});
    CHECK(meeting.teams[1].name == "Lighthouse");
}

// ---- Errors ----

TEST_CASE("what is not TOML is told with its line") {
    CHECK_THAT(refused("[sections]\nteams = [\"a\"\n\nroadmap = 1\n"),
               Catch::Matchers::StartsWith("p.toml:4: this is not TOML: "));
    CHECK_THAT(refused("a = [}]\n"), Catch::Matchers::StartsWith("p.toml:1: this is not TOML: "));
    CHECK_THAT(refused("teams: x\n"), Catch::Matchers::StartsWith("p.toml:1: this is not TOML: "));
    CHECK_THAT(refused("[status]\ndone_labels = []\ndone_labels = []\n"),
               Catch::Matchers::StartsWith("p.toml:3: this is not TOML: "));
    CHECK_THAT(refused("[sections]\nteams = [\"\xff\"]\n"),
               Catch::Matchers::StartsWith("p.toml:2: this is not TOML: "));
}

TEST_CASE("an unknown table or key is told with the nearest that is known") {
    CHECK(refused("[section]\n") == "p.toml:1: unknown table [section] (did you mean \"sections\"?)");
    CHECK(refused("\nteams = []\n") ==
          "p.toml:2: unknown key \"teams\" (there are: check, email, headings, horizons, lifecycle, lineage, person, "
          "sections "
          "and "
          "status)");
    CHECK(refused("[sections]\nteam = [\"a\"]\n") ==
          "p.toml:2: unknown key \"team\" in [sections] (did you mean \"teams\"?)");
    CHECK(refused("[sections]\n\nvacant = [\"a\"]\n") ==
          "p.toml:3: unknown key \"vacant\" in [sections] (it belongs in [headings])");
    CHECK(refused("[webhook]\nto = \"x\"\n").starts_with("p.toml:1: unknown table [webhook]"));
    CHECK(refused("[[person]]\nname = \"Jo\"\nalias = [\"J\"]\n") ==
          "p.toml:3: unknown key \"alias\" in \"person\" (did you mean \"aliases\"?)");
}

TEST_CASE("a value of the wrong kind is told with the right one") {
    CHECK(refused("sections = 3\n") ==
          "p.toml:1: \"sections\" must be a table, not a number (write [sections] above its lists)");
    CHECK(refused("[sections]\nteams = \"crews\"\n") ==
          "p.toml:2: \"sections.teams\" must be a list of texts, not a text (write teams = [\"...\"])");
    CHECK(refused("[sections]\nteams = [\n  \"crews\",\n  7,\n]\n") ==
          "p.toml:4: an entry of \"sections.teams\" must be a text, not a number (write teams = [\"...\"])");
    CHECK(refused("[lifecycle]\nstates = [\"sandbox\"]\n") ==
          "p.toml:2: an entry of \"lifecycle.states\" must be a table, not a text (write { pattern = \"...\", means = "
          "\"...\" })");
    CHECK(refused("[lineage]\nfrom = \"a\"\n") ==
          "p.toml:1: \"lineage\" must be a list of tables, not a table (write [[lineage]] above each rule)");
    CHECK(refused("[[person]]\nname = \"Jo\"\naliases = \"J\"\n") ==
          "p.toml:3: \"aliases\" must be a list of texts, not a text (write aliases = [\"OTHER SPELLING\"])");
}

TEST_CASE("the first fault of the file is the one that is told") {
    CHECK(refused("[status]\nzzz = []\n[headings]\nvacant = 1\n").starts_with("p.toml:2: "));
    CHECK(refused("[headings]\nvacant = 1\nacting = 1\n").starts_with("p.toml:2: "));
}

TEST_CASE("an entry that could never match is refused") {
    CHECK(refused("[sections]\nteams = [\" \"]\n") ==
          "p.toml:2: \"sections.teams\": \"\" has no word in it (leave it out)");
    CHECK(refused("[sections]\nteams = [\"*\"]\n") ==
          "p.toml:2: \"sections.teams\": \"*\" has no word in it (leave it out)");
    CHECK(refused("[headings]\ntopic_words = [\"past weeks\"]\n") ==
          "p.toml:2: \"headings.topic_words\": \"past weeks\" is more than one word (this list takes single words)");
    CHECK(refused("[status]\ndone_phrases = [\"went *\"]\n") ==
          "p.toml:2: \"status.done_phrases\": \"*\" means nothing in \"went *\" (this list takes words, no patterns)");
    CHECK(refused("[lifecycle]\ncalling = [\"open* for\"]\n") ==
          "p.toml:2: \"lifecycle.calling\": \"*\" can stand only at the end of \"open* for\" (cut the pattern there)");
}

TEST_CASE("a list that is replaced must exist and be given") {
    CHECK(refused("[sections]\nreplace = [\"crews\"]\n").starts_with("p.toml:2: unknown key \"crews\" in [sections]"));
    CHECK(refused("[sections]\nreplace = [\"teams\"]\n") ==
          "p.toml:2: [sections] replaces \"teams\" and does not give it (write teams = [] to leave it empty)");
    CHECK(refused("[sections]\nreplace = true\n") ==
          "p.toml:2: \"replace\" must be a list of texts, not true or false (write replace = [\"...\"] with the names "
          "of lists)");
}

TEST_CASE("a word in two lists that exclude each other is refused") {
    CHECK(refused("[horizons]\nsoon = [\"Winter\"]\nnext = [\"spring\", \"winter\"]\n") ==
          "p.toml:3: \"winter\" is in both soon and next (it can mean only one of them)");
}

TEST_CASE("a rule that lacks something is told with what it needs") {
    CHECK(refused("\n[[lineage]]\nfrom = \"Shed\"\n") ==
          "p.toml:2: an entry of \"lineage\" has no \"to\" (write from = \"OLD NAME\" and to = \"NEW NAME\")");
    CHECK(refused("[[lineage]]\nfrom = \"Shed\"\nto = \" \"\n") ==
          "p.toml:3: \"to\" is empty (write from = \"OLD NAME\" and to = \"NEW NAME\")");
    CHECK(refused("[[person]]\naliases = []\n") ==
          "p.toml:1: an entry of \"person\" has no \"name\" (write name = \"FULL NAME\")");
    CHECK(
        refused("[[lifecycle.actions]]\npattern = \"mothball*\"\n") ==
        "p.toml:1: an entry of \"lifecycle.actions\" has no \"means\" (write { pattern = \"...\", means = \"...\" })");
}

TEST_CASE("a day that does not exist is refused, as text and as date") {
    const std::string rule = "[[lineage]]\nfrom = \"a\"\nto = \"b\"\n";
    CHECK(refused(rule + "since = \"2017-02-30\"\n") ==
          "p.toml:4: \"2017-02-30\" is no date (write since = 2017-10-18)");
    CHECK(refused(rule + "since = 2017-02-30\n").starts_with("p.toml:4: this is not TOML: "));
    CHECK(refused(rule + "since = 2017-10-18T10:00:00Z\n") ==
          "p.toml:4: \"since\" must be a date, not a time (write since = 2017-10-18)");
    CHECK(refused(rule + "since = 2017\n") ==
          "p.toml:4: \"since\" must be a date, not a number (write since = 2017-10-18)");
}

TEST_CASE("keys nested without end are refused before they are read") {
    std::string key = "a";
    for (int i = 0; i < 400'000; ++i) key += ".a";
    CHECK(refused("\n[" + key + "]\n") ==
          "p.toml:2: the line has more than 256 full stops (break it into several lines)");
    CHECK(refused("a = " + std::string(100'000, '[') + "\n").starts_with("p.toml:1: this is not TOML: "));
}

TEST_CASE("a long list is read in good time") {
    std::string toml = "[horizons]\nsoon = [\n";
    for (int i = 0; i < 50'000; ++i) toml += "\"a" + std::to_string(i) + "\",\n";
    toml += "]\nnext = [\n";
    for (int i = 0; i < 50'000; ++i) toml += "\"b" + std::to_string(i) + "\",\n";
    CHECK(extended(toml + "]\n").horizons.next.size() > 50'000);
}

}  // namespace profile_test
