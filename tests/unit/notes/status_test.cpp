#include "notes/status.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/items.hpp"
#include "notes/status_words.hpp"
#include "pmcdiff/model.hpp"
#include "support/catch.hpp"

namespace status_test {

namespace {

using pmcdiff::Item;
using pmcdiff::Status;
using pmcdiff::notes::StatusReader;
using pmcdiff::notes::TeamPart;

std::vector<Item> read(const std::string& markdown, std::vector<std::string> topics = {}) {
    static const StatusReader statuses(pmcdiff::notes::built_in_status_words());
    const auto document = pmcdiff::markdown::parse(markdown, 64);
    TeamPart part;
    part.topics = std::move(topics);
    for (const auto& block : document.blocks) part.blocks.push_back(&block);
    const std::vector parts{part};
    return pmcdiff::notes::read_items(parts, statuses);
}

Status status(const std::string& text) { return read("- " + text + "\n").at(0).status; }

std::vector<Status> statuses(const std::string& markdown, std::vector<std::string> topics = {}) {
    std::vector<Status> out;
    for (const auto& item : read(markdown, std::move(topics))) out.push_back(item.status);
    return out;
}

void check_all(Status expected, const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
        const auto item = read("- " + text + "\n").at(0);
        INFO(text << " <- " << item.status_evidence);
        CHECK(item.status == expected);
    }
}

}  // namespace

TEST_CASE("a past tense in front is done") {
    check_all(Status::done,
              {"Painted the shed", "We have built a fence", "Finally shipped the ladder",
               "After the storm, the team repaired the roof", "Cut the hedge", "No longer feeding the ducks"});
}

TEST_CASE("a gerund in front is ongoing") {
    check_all(Status::ongoing, {"Painting the shed", "We are building a fence", "Still repairing the roof",
                                "Re-painting the gate", "Cross-training with the neighbours"});
}

TEST_CASE("started and continued work is ongoing although the verb is a past") {
    check_all(Status::ongoing, {"Started the fence", "Continued painting", "Work on the fence continues",
                                "Made good progress on the fence", "Almost finished the roof"});
}

TEST_CASE("nearly all is not all") { CHECK(status("Almost all of the fence is painted") == Status::ongoing); }

TEST_CASE("most of something is not all of it") {
    check_all(Status::ongoing, {"Finished most of the fence", "We completed and merged half of the paths"});
    CHECK(status("Finished the fence, most of it new") == Status::done);
}

TEST_CASE("close to the end is not the end") {
    check_all(Status::ongoing,
              {"The fence is now also very close to being done", "Deep into the roof", "Halfway through the roof"});
}

TEST_CASE("what a release brings is done, whatever is promised behind it") {
    check_all(Status::done, {"Adds a gate. We will offer a key with it", "Fixes the pump, which is a refactor"});
}

TEST_CASE("done at the end of a name is a state") {
    CHECK(status("Northern fence done") == Status::done);
    CHECK(status("Working hard to get it done") == Status::ongoing);
}

TEST_CASE("what comes in some time is planned") {
    check_all(Status::planned, {"Gate 2.0 coming this month", "Further down the road is a pond"});
}

TEST_CASE("a stage of work is under way") {
    check_all(Status::ongoing, {"Pond in the design phase", "Gate in final review", "The roof is now in review",
                                "Second shed near-complete"});
}

TEST_CASE("will, plans and wishes are planned") {
    check_all(Status::planned, {"Will paint the shed", "Planning to build a fence", "We're going to dig a pond",
                                "Hope to sell the ladder", "Next: the roof", "To be painted in spring",
                                "Painting the gate next week", "The fence will follow"});
}

TEST_CASE("what is told for a later time is planned although a gerund says it") {
    check_all(Status::planned, {"We are painting the gate soon", "A new fence is coming soon",
                                "Duck house moving shortly", "The team is considering a second pond"});
}

TEST_CASE("what comes next is planned, unless it is to end something") {
    check_all(Status::planned, {"The next track of work is a second pond", "Our next shed has a window",
                                "Subsequent visits bringing more ducks", "The house after that will be a large one",
                                "In the upcoming weeks the ladder gets new rungs"});
    check_all(Status::ongoing, {"Soon we'll wrap up the fence", "We are going to keep digging"});
}

TEST_CASE("a team that is to do something plans it") {
    CHECK(status("Fence team to meet the neighbours") == Status::planned);
    CHECK(status("Various tools to enable the fence team to paint") == Status::done);
}

TEST_CASE("an order to begin is no deed, an order to change something may be one") {
    CHECK(status("Investigate the leak") == Status::planned);
    CHECK(status("Add a window to the shed") == Status::done);
}

TEST_CASE("work that will come to its end has begun") {
    CHECK(status("We will finish the fence this week") == Status::ongoing);
}

TEST_CASE("a change told with will now is done") { CHECK(status("The gate will now close by itself") == Status::done); }

TEST_CASE("what is said of the subject counts where no verb leads") {
    check_all(Status::done, {"The fence is complete", "The gate has been painted", "Fence 2.0 shipped",
                             "Rot in the old beams discovered and fixed", "The ladder is now available"});
    check_all(Status::ongoing, {"Fence in progress", "The roof is being repaired", "The gate is nearly ready",
                                "Painting of the roof is still blocked", "80% complete on the fence"});
    check_all(Status::planned, {"Fence planned for May", "The pond is due in June"});
}

TEST_CASE("a gerund that is the subject gives way to what is said of it") {
    CHECK(status("Painting the fence is done") == Status::done);
}

TEST_CASE("the statement begins behind its opening, with or without a comma") {
    CHECK(status("Once the walls are dry we'll start with the roof, the gutters and the door") == Status::planned);
    CHECK(status("As the walls are nearly dry we're planning the roof") == Status::planned);
    CHECK(status("As we prepare for winter, we plan to cover the pond, but leave the ducks a hole") == Status::planned);
    CHECK(status("Starting with May, the gate now closes by itself") == Status::done);
    CHECK(status("On hold, paint needed: the shed") == Status::ongoing);
}

TEST_CASE("work is a verb behind a plural") {
    CHECK(status("Garden hoses work on the roof") == Status::done);
    CHECK(status("Hose work on the roof") == Status::ongoing);
}

TEST_CASE("a reason is no date") { CHECK(status("The roof leaked due to the storm") == Status::done); }

TEST_CASE("a subordinate clause does not tell the item's state") {
    CHECK(status("Fence for the ducks, which will move in when it is warmer") == Status::done);
}

TEST_CASE("words in code spans are names") { CHECK(status("`painting` of the roof") == status("`roof` of the roof")); }

TEST_CASE("contractions are read as the words they stand for") {
    CHECK(status("We're painting the shed") == Status::ongoing);
    CHECK(status("We\u2019ll paint the shed") == Status::planned);
}

TEST_CASE("questions, pointers and advice are info") {
    check_all(Status::info, {"Who has the ladder?", "Please close the gate", "See the plan of the garden",
                             "Looking for feedback on the colour", "Note: the pond is deep", "https://example.org/pond",
                             "This means that the ducks are safe"});
}

TEST_CASE("what explains, and what tells of people, is info") {
    check_all(Status::info, {"This reduces the cost of bringing in new paint", "It keeps the ducks away",
                             "One of the painters left the team", "Not much to tell of the pond",
                             "Which colour for the shed? Please answer"});
}

TEST_CASE("advice behind a statement does not hide it") {
    CHECK(status("Ladders for every shed of the village. Note that they are heavy") == Status::done);
    CHECK(status("New ladder: please return it") == Status::info);
}

TEST_CASE("a question in brackets asks nothing of the whole") {
    CHECK(status("Painting the shed (or the roof?)") == Status::ongoing);
    CHECK(status("Ladders for the second shed (by May?)") == Status::done);
}

TEST_CASE("no news gives way to what is said behind it") {
    CHECK(status("No major updates - still painting the shed") == Status::ongoing);
}

TEST_CASE("placeholders are info") { check_all(Status::info, {"No updates", "nothing to report", "N/A"}); }

TEST_CASE("a tag names the state of what follows it") {
    CHECK(status("Done: paint for the shed") == Status::done);
    CHECK(status("In progress - fence") == Status::ongoing);
    CHECK(status("Upcoming: painted gate") == Status::planned);
    CHECK(status("[WIP] fence") == Status::ongoing);
    CHECK(status("New fence (in progress)") == Status::ongoing);
}

TEST_CASE("a checkbox tells its state") {
    CHECK(statuses("- [x] Will paint the shed\n- [ ] Painted the gate\n") ==
          std::vector{Status::done, Status::planned});
}

TEST_CASE("a finding gives way to what is being done about it, a deed does not") {
    CHECK(status("Found rot in the beams. Now replacing them") == Status::ongoing);
    CHECK(status("Replaced the beams. Now painting them") == Status::done);
    CHECK(status("Worked on the beams. Now painting them") == Status::ongoing);
}

TEST_CASE("what is found to be likely is still a finding") {
    CHECK(status("Explored a second pond: should be no deeper than the first") == Status::done);
}

TEST_CASE("with nothing known an item is taken for done, with little confidence") {
    const auto item = read("- Gate hinges\n").at(0);
    CHECK(item.status == Status::done);
    CHECK(item.status_confidence < read("- Better hinges for the gate of the garden\n").at(0).status_confidence);
    CHECK_FALSE(item.status_evidence.empty());
}

TEST_CASE("a label hands its state to what is nested in it") {
    CHECK(statuses("- Upcoming:\n  - Duck house\n  - Painting the gate\n  - Painted the roof\n") ==
          std::vector{Status::label, Status::planned, Status::planned, Status::done});
    CHECK(statuses("- In progress\n  - Duck house\n") == std::vector{Status::label, Status::ongoing});
}

TEST_CASE("the last words of a label name a state, too") {
    CHECK(statuses("- Garden next steps:\n  - Duck house\n") == std::vector{Status::label, Status::planned});
    CHECK(statuses("- Fence testing\n  - Duck house\n") == std::vector{Status::label, Status::done});
}

TEST_CASE("a relative clause of a label tells the state of what is below it") {
    CHECK(statuses("- Trees that will be felled:\n  - oak\n") == std::vector{Status::label, Status::planned});
    CHECK(statuses("- Sheds we'd rather leave alone:\n  - oak shed\n") == std::vector{Status::label, Status::info});
    CHECK(statuses("- What we are up to in the garden:\n  - oak\n").front() == Status::label);
}

TEST_CASE("a label names a stretch of time in many ways") {
    CHECK(statuses("- Coming two weeks:\n  - Begin the duck house\n") == std::vector{Status::label, Status::planned});
}

TEST_CASE("a paragraph above a list is its label") {
    CHECK(statuses("Next steps:\n\n- Duck house\n") == std::vector{Status::label, Status::planned});
    CHECK(statuses("**Soon**\n\n- Duck house\n\n**Done**\n\n- Gate\n") ==
          std::vector{Status::label, Status::planned, Status::label, Status::done});
}

TEST_CASE("a label without nested items holds for its followers until the next label") {
    CHECK(statuses("- Upcoming:\n- Duck house\n- Done:\n- Gate\n") ==
          std::vector{Status::label, Status::planned, Status::label, Status::done});
}

TEST_CASE("a heading that names a state is a label, too") {
    CHECK(statuses("- Duck house\n", {"Upcoming"}) == std::vector{Status::planned});
    CHECK(statuses("- Duck house\n", {"In Progress:"}) == std::vector{Status::ongoing});
}

TEST_CASE("a topic names no state, and what is below it goes on in the state above") {
    CHECK(statuses("- Upcoming\n  - Misc\n    - Duck house\n") ==
          std::vector{Status::label, Status::label, Status::planned});
}

TEST_CASE("a short text above others names them, a report does not") {
    CHECK(statuses("- Garden\n  - Painted the gate\n").front() == Status::label);
    CHECK(statuses("- Sold the ladder with:\n  - spare rungs\n") == std::vector{Status::done, Status::done});
}

TEST_CASE("a sentence that plans something above others is no label") {
    CHECK(statuses("- Expecting to open gate 2.0 soon:\n  - a handle\n").front() == Status::planned);
    CHECK(statuses("- Scheduled for 1.3:\n  - a handle\n").front() == Status::label);
}

TEST_CASE("what is nested in a sentence takes its state only where it has none of its own") {
    CHECK(statuses("- Working on the fence behind the house\n  - wooden posts\n  - Bought nails\n") ==
          std::vector{Status::ongoing, Status::ongoing, Status::done});
}

TEST_CASE("the evidence is told in words") {
    CHECK(read("- Painted the shed\n").at(0).status_evidence == "lead word \"painted\"");
    CHECK(read("- Duck house\n", {"Upcoming"}).at(0).status_evidence == "heading \"Upcoming\"");
    CHECK(read("- Up next:\n  - Duck house\n").at(1).status_evidence == "under \"Up next\"");
}

TEST_CASE("a committee's own words are understood once they are in the lists") {
    auto words = pmcdiff::notes::built_in_status_words();
    words.planned_labels.emplace_back("In the Oven");
    words.starting_verbs.emplace_back("nibbled");
    words.ongoing_phrases.emplace_back("in the oven");
    const StatusReader own(words);
    const auto document =
        pmcdiff::markdown::parse("- In the oven:\n  - Bread\n- Nibbled at the cake\n- Rolls in the oven\n", 64);
    TeamPart part;
    part.blocks = {&document.blocks.at(0)};
    const std::vector parts{part};
    const auto items = pmcdiff::notes::read_items(parts, own);
    REQUIRE(items.size() == 4);
    CHECK(items[1].status == Status::planned);
    CHECK(items[2].status == Status::ongoing);
    CHECK(items[3].status == Status::ongoing);
}

TEST_CASE("hostile texts take time in proportion to their length") {
    for (const std::string piece : {"(", "[", "`", "'", "- ", "to ", "work ", "1.0 ", ", now ", "#1", "not yet ", "a,?",
                                    "a? ", "we ", "after that ", "in the "}) {
        std::string text = "- ";
        while (text.size() < 60'000) text += piece;
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(read(text + "\n"));
        INFO(piece);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
    }
}

}  // namespace status_test
