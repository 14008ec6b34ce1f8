#include "notes/status.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "notes/items.hpp"
#include "notes/status_words.hpp"
#include "pmcdiff/model.hpp"
#include "support/catch.hpp"

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

TEST_CASE("will, plans and wishes are planned") {
    check_all(Status::planned, {"Will paint the shed", "Planning to build a fence", "We're going to dig a pond",
                                "Hope to sell the ladder", "Next: the roof", "To be painted in spring",
                                "Painting the gate next week", "The fence will follow"});
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
}

TEST_CASE("with nothing known an item is taken for done, with little confidence") {
    const auto item = read("- Gate hinges\n").at(0);
    CHECK(item.status == Status::done);
    CHECK(item.status_confidence < 0.8);
    CHECK_FALSE(item.status_evidence.empty());
}

TEST_CASE("a label hands its state to what is nested in it") {
    CHECK(statuses("- Upcoming:\n  - Duck house\n  - Painting the gate\n  - Painted the roof\n") ==
          std::vector{Status::label, Status::planned, Status::planned, Status::done});
    CHECK(statuses("- In progress\n  - Duck house\n") == std::vector{Status::label, Status::ongoing});
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
    for (const std::string piece : {"(", "[", "`", "'", "- ", "to ", "work ", "1.0 ", ", now ", "#1", "not yet "}) {
        std::string text = "- ";
        while (text.size() < 60'000) text += piece;
        const auto start = std::chrono::steady_clock::now();
        static_cast<void>(read(text + "\n"));
        INFO(piece);
        CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
    }
}
