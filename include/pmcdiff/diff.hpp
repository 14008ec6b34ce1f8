// Two meetings compared: which thing of one is which of the other (Alignment), and what changed (Diff).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/timeline.hpp"

namespace pmcdiff {

/// Why something was inferred: how sure (0 to 1; 1 is certain) and on what grounds.
struct Inference {
    double confidence = 1;
    std::vector<std::string> evidence;
};

/// Place of a team, item or entry: its index in the vector of the Meeting that it stands in.
struct ItemIndex {
    std::size_t team = 0;
    std::size_t item = 0;
    friend auto operator<=>(const ItemIndex&, const ItemIndex&) = default;
};

/// One team of the old meeting that is one team of the new meeting.
struct TeamPair {
    std::size_t old_team = 0;
    std::size_t new_team = 0;
    bool renamed = false;
    Inference inference;
};

/// Several teams on one side that became, or came from, one on the other. For a split `one` is an old team and `several`
/// are new ones; for a merge `one` is new and `several` are old. A part that goes on under its own name is in `several`
/// too, and is also a TeamPair.
struct TeamFork {
    std::size_t one = 0;
    std::vector<std::size_t> several;
    Inference inference;
};

/// A project of the old note and the one that it is in the new note.
struct ProjectPair {
    std::size_t old_team = 0;
    std::size_t old_project = 0;
    std::size_t new_team = 0;
    std::size_t new_project = 0;
    Inference inference;
};

/// Two items that report the same piece of work. An item may be in several pairs (a split or merge).
struct ItemPair {
    ItemIndex old_item;
    ItemIndex new_item;
    double score = 1;
    std::vector<std::string> evidence;
};

/// Two roadmap entries that are the same. An entry may be in several pairs (a split or merge).
struct RoadmapPair {
    std::size_t old_entry = 0;
    std::size_t new_entry = 0;
    double score = 1;
    std::vector<std::string> evidence;
};

/// Which thing of the old meeting is which of the new one. What is in no pair was added or removed.
struct Alignment {
    std::vector<TeamPair> teams;
    std::vector<TeamFork> splits;
    std::vector<TeamFork> merges;
    std::vector<ProjectPair> projects;
    std::vector<ItemPair> items;
    std::vector<RoadmapPair> roadmap;
};

enum class ChangeKind {
    lead_changed,
    lead_respelled,
    stand_in,
    lead_proposed,
    team_added,
    team_removed,
    team_renamed,
    team_split,
    team_merged,
    team_lifecycle,
    lifecycle,
    project_added,
    project_removed,
    project_renamed,
    project_moved,
    roadmap_moved,
    roadmap_added,
    roadmap_removed,
    roadmap_reworded,
    roadmap_split,
    roadmap_merged,
    item_completed,
    item_progressed,
    item_added,
    item_continued,
    item_moved,
    item_dropped,
    action_opened,
    action_closed,
};

/// The kind as JSON and the command line write it: `lead-changed`.
[[nodiscard]] std::string_view to_string(ChangeKind kind);
/// The kind of that name; none where there is none.
[[nodiscard]] std::optional<ChangeKind> parse_change_kind(std::string_view name);
/// Every kind, in the order in which reports tell them.
[[nodiscard]] std::span<const ChangeKind> all_change_kinds();

/// A line of a note.
struct Place {
    int line = 0;
    std::string path;
    friend bool operator==(const Place&, const Place&) = default;
};

// What the kinds of change carry besides the team. Lists of names are as the notes write them.

/// `team-added`, `team-removed`.
struct TeamPresence {
    std::vector<std::string> leads;
    std::string lifecycle;
};
/// `team-renamed`, `project-renamed`.
struct Renaming {
    std::string from;
    std::string to;
};
/// `team-split` (one `from`), `team-merged` (one `to`; `from` without a team that goes on).
struct Forking {
    std::vector<std::string> from;
    std::vector<std::string> to;
};
/// `team-lifecycle`.
struct LifecycleChange {
    std::string from;
    std::string to;
};
/// `lead-changed`; an empty list is a vacant team.
struct LeadChange {
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<std::string> joined;
    std::vector<std::string> left;
};
/// `lead-respelled`: the same person written otherwise.
struct Respelling {
    std::string from;
    std::string to;
};
/// `lead-proposed`, `lifecycle`: from the new note's text.
struct Announcement {
    LifecycleEvent event;
};
/// `project-added`, `project-removed`.
struct ProjectPresence {};
/// `project-moved`.
struct ProjectMove {
    std::string from_team;
    std::string to_team;
};
/// What one meeting told of a piece of work.
struct ItemSighting {
    Date date;
    Place place;
    std::string team;  ///< As that meeting called it.
    Status status = Status::done;
    std::string text;
};
/// `item-*`: `was` and `from` are empty or none for an added item, `text` and `from` of a dropped one speak of its last
/// mention.
struct ItemChange {
    std::string text;
    std::vector<TextMark> marks;  ///< Of `text`.
    std::string was;              ///< The old words where they differ.
    std::optional<Status> from;
    std::optional<Status> to;
    std::string from_team;  ///< Of `item-moved`.
    std::string to_team;
    std::string parent;  ///< Words of the item that it stands under.
    std::optional<std::string> owner;
    std::vector<Release> releases;   ///< That its words name.
    std::vector<ItemSighting> path;  ///< In a series: every meeting that told of it, oldest first; empty for a pair.
};
/// Where one meeting had a roadmap entry.
struct RoadmapStage {
    Date date;
    Place place;
    Horizon horizon = Horizon::soon;
};
/// `roadmap-*`: one entry text, or several on the side that split or merged.
struct RoadmapChange {
    std::vector<std::string> old_entries;
    std::vector<std::string> new_entries;
    std::vector<Horizon> from;  ///< As `old_entries`.
    std::vector<Horizon> to;    ///< As `new_entries`.
    bool reworded = false;
    std::vector<RoadmapStage> route;  ///< In a series: every meeting that had the entry, oldest first.
};

using ChangeDetail = std::variant<TeamPresence, Renaming, Forking, LifecycleChange, LeadChange, Respelling, StandIn,
                                  Announcement, ProjectPresence, ProjectMove, ItemChange, RoadmapChange>;

/// One thing that a reader would call a change.
struct Change {
    ChangeKind kind = ChangeKind::team_added;
    std::string fingerprint;  ///< 12 hex digits; the same for the same change whatever lines it stands on.
    std::string team;         ///< By its newest name; empty for the roadmap.
    std::string project;      ///< Where it is about one.
    std::vector<Place> old_places;
    std::vector<Place> new_places;
    Date since;  ///< The meeting at which it first showed.
    std::optional<Inference> inference;
    std::vector<std::string> remarks;  ///< What a reader should know besides, e.g. that leads went to and fro.
    ChangeDetail detail;
};

/// The names of all teams that a change speaks of, each once; none for most changes of the roadmap.
[[nodiscard]] std::vector<std::string> teams_of(const Change& change);

/// What identifies a note in a diff.
struct NoteIdentity {
    std::string path;
    Date date;
    std::string pmc;
    std::string title;
};

/// Lines of aligned things, for whoever reads on from an alignment.
struct AlignedNames {
    std::string old_name;
    std::string new_name;
};

/// Two places that report the same piece of work, by their lines.
struct AlignedLines {
    int old_line = 0;
    int new_line = 0;
    double score = 1;
    std::vector<std::string> evidence;
};

/// How many things were looked at and are as they were; so that reports can count what they do not print.
struct Untouched {
    std::size_t teams = 0;  ///< In both meetings, with no change of their own and none of their items.
    std::size_t items = 0;  ///< The same words and status.
    std::size_t roadmap_entries = 0;
    std::size_t silent_items = 0;   ///< Placeholders and labels of both sides: they report no work.
    std::size_t passing_items = 0;  ///< In a series: reminders, links and the like that only meetings between told.
};

/// What changed between two meetings.
struct Diff {
    NoteIdentity old_note;
    NoteIdentity new_note;
    std::vector<Date> through;  ///< The meetings between, oldest first.
    std::vector<Change> changes;
    std::vector<AlignedNames> aligned_teams;
    std::vector<AlignedLines> aligned_items;
    std::vector<AlignedLines> aligned_roadmap;
    Untouched untouched;
    std::vector<std::string> team_order;  ///< Names as the new note has them, then those of the old note that ended.
    Timeline timeline;                    ///< What each meeting had; of diff_meetings() and diff_series().
    std::vector<Diagnostic> old_diagnostics;
    std::vector<Diagnostic> new_diagnostics;

    /// How often each kind occurs.
    [[nodiscard]] std::map<ChangeKind, std::size_t> summary() const;
};

/// Aligns two meetings by their words alone. Near linear in the number of items.
[[nodiscard]] Alignment align_meetings(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile);

/// The changes that an alignment tells. Every team, project, item and roadmap entry of both sides is told in a change or
/// counted in Diff::untouched.
[[nodiscard]] Diff diff_aligned(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& alignment,
                                const Profile& profile);

/// Compares two meetings alone.
[[nodiscard]] Diff diff_meetings(const Meeting& old_meeting, const Meeting& new_meeting, const Profile& profile);

/// Follows a series from its first to its last meeting and tells the net change, with the meeting at which each change
/// first showed (`since`) and with renames, splits and merges in between taken into account. Items are followed from
/// meeting to meeting: what was begun and finished in between is told too, with its path. Needs one meeting at least.
[[nodiscard]] Diff diff_series(std::span<const Meeting> meetings, const Profile& profile);

}  // namespace pmcdiff
