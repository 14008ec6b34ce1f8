// What a note says once it is read: a Meeting with its teams, items, lifecycle events and roadmap.
// Plain values without invariants; every `line` is the 1-based line of the note on which the thing starts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/date.hpp"

namespace pmcdiff {

/// How far the work is that an item reports.
enum class Status {
    done,     ///< Finished, released, decided, removed.
    ongoing,  ///< Under way.
    planned,  ///< Not begun.
    info,     ///< No state of work: a reminder, a link, a question, "no update".
    label,    ///< Only names the group of items below it.
};

/// What Markdown shape an item had.
enum class ItemShape { bullet, numbered, checkbox, paragraph };

/// A version that an item names, e.g. `capi-release` `1.44.0`. The name is empty where none stands before it.
struct Release {
    std::string name;
    std::string version;
    friend bool operator==(const Release&, const Release&) = default;
};

/// A stretch of a text that the note marks.
struct TextMark {
    /// What the mark is.
    enum class Kind { link, strong, emphasis, struck, code };
    Kind kind = Kind::code;
    std::size_t begin = 0;  ///< Byte offsets in the text, `end` behind the last byte.
    std::size_t end = 0;
    std::string target;  ///< Of a link: as the note has it, so it may be anything.
    friend bool operator==(const TextMark&, const TextMark&) = default;
};

/// A list item at any depth, or a paragraph directly under a team or project heading.
struct Item {
    int line = 0;
    int end_line = 0;  ///< The last line of its words and of the items below it.
    int depth = 1;     ///< 1 for a top-level item, 2 for its children, and so on.
    ItemShape shape = ItemShape::bullet;
    std::optional<int> parent;           ///< Line of the item that this one stands under.
    std::optional<std::string> project;  ///< The project heading it stands under.
    std::string heading;                 ///< The nearest heading below the team that only names a state ("Upcoming").
    std::string text;                    ///< Plain text on one line: no emphasis, a link gives its text.
    std::vector<TextMark> marks;         ///< Of `text`, by begin; they may overlap.
    Status status = Status::done;
    double status_confidence = 0;  ///< 0 to 1.
    std::string status_evidence;   ///< The words or place that decided the status.
    std::vector<Release> releases;
    std::vector<std::string> links;    ///< Targets in order, each once.
    std::vector<std::string> stories;  ///< Story and issue numbers found in links and text, digits only.
    std::optional<std::string> owner;
    std::optional<bool> done;  ///< A checkbox's state; none where it is no checkbox.
    bool placeholder = false;  ///< Says nothing: "No update", "[add here]", "N/A", empty.
    bool emphasised = false;   ///< The whole text is bold or emphasised, as a heading would be.
};

/// A component section inside a team.
struct Project {
    std::string name;
    std::vector<std::string> aliases;
    int line = 0;
    std::vector<std::string> leads;  ///< Where the project's own heading names some.
};

/// One who speaks for leads of the team at one meeting; the leads stay.
struct StandIn {
    std::string person;
    std::vector<std::string> represented;
    friend bool operator==(const StandIn&, const StandIn&) = default;
};

/// A team's section. A name without leads is a vacant one.
struct Team {
    std::string name;
    std::vector<std::string> aliases;
    int line = 0;
    int level = 0;                     ///< Of the heading.
    std::string lifecycle = "active";  ///< `proposed`, `incubating`, `active`, `attic` or the note's own word, dashed.
    std::vector<std::string> leads;
    std::vector<StandIn> stand_ins;
    std::vector<Project> projects;
    std::vector<Item> items;
};

/// A proposal or decision that the note's Announcements, Lifecycle or Discussion tells.
struct LifecycleEvent {
    /// Whether it is about a person who is to lead, or about a team's state.
    enum class Kind { lead_proposed, lifecycle };
    int line = 0;
    Kind kind = Kind::lifecycle;
    std::string person;   ///< Of `lead_proposed`; empty for an open call.
    std::string subject;  ///< Of `lifecycle`: the team or project that it is about.
    std::string team;     ///< The team concerned, as the note's headings call it where they have it; may be empty.
    std::string what;  ///< `lead`, `incubate`, `graduate`, `attic`, `propose`, `rename`, `merge`, `split`, `move` ...
    std::string outcome;     ///< `proposed`, `approved`, `rejected` or `open-call`.
    std::string renamed_to;  ///< Of a rename: the new name.
    std::string text;        ///< The sentence it was read from.
};

/// A line of the announcements or the discussion.
struct Remark {
    int line = 0;
    std::string text;
};

/// When a roadmap entry is to come; in the order of a roadmap's table from its end.
enum class Horizon { completed, soon, next, future };

/// A row's text under a horizon.
struct RoadmapEntry {
    int line = 0;
    Horizon horizon = Horizon::soon;
    std::string group;               ///< The bold row above it; empty where there is none.
    std::string text;                ///< Without the teams in brackets at its end.
    std::vector<std::string> teams;  ///< From the brackets at its end, where they name teams.
    std::string full_text;           ///< As the row has it, plain.
};

enum class DiagnosticLevel { note, warning, error };

/// Something in the note that was read in spite of a fault.
struct Diagnostic {
    int line = 0;
    DiagnosticLevel level = DiagnosticLevel::warning;
    std::string rule;
    std::string message;
};

/// The minutes of one meeting.
struct Meeting {
    std::string path;  ///< As shown to users: below the notes folder where it is in one.
    std::string pmc;   ///< The committee; empty where neither folder nor title names one.
    Date date;         ///< From the file name, else from the title; not known where neither has one.
    std::string title;
    std::vector<Team> teams;
    std::vector<LifecycleEvent> lifecycle;
    std::vector<Remark> announcements;
    std::vector<Remark> discussion;
    std::vector<std::string> attendees;
    std::vector<RoadmapEntry> roadmap;
    std::vector<Diagnostic> diagnostics;
};

/// Names as JSON, messages and documentation write them.
[[nodiscard]] std::string_view to_string(Status status);
[[nodiscard]] std::string_view to_string(Horizon horizon);
[[nodiscard]] std::string_view to_string(DiagnosticLevel level);
[[nodiscard]] std::string_view to_string(LifecycleEvent::Kind kind);

}  // namespace pmcdiff
