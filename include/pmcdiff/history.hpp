// The life of one team, person, item or roadmap entry over the meetings of a series.
//
// Every function takes the meetings of one committee or of several, each committee's together and oldest first. A name is
// understood without regard to letter case, by other and earlier names too, and else where one thing alone is near it.
// That a meeting does not tell of a thing is not its end: what comes back was silent or missing meanwhile.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff {

/// From one meeting to another, both included.
struct Stretch {
    Date from;
    Date to;
    std::size_t meetings = 0;  ///< At how many meetings of that time the thing was seen.
};

/// How the name that was asked for was understood.
struct NameMatch {
    std::string asked;
    std::string remark;  ///< Where it is no name of the thing that was found: "taken for the beginning of the name".
};

// ---- Teams ----

/// A time in which something about a team was as it was.
struct TeamPeriod {
    Stretch stretch;
    std::vector<std::string> values;  ///< A name, a lifecycle, or the leads; no leads: vacant.
    bool lasts = false;               ///< Up to the last meeting that was looked at.
};

/// A component section of a team.
struct ProjectPeriod {
    std::string name;
    Stretch stretch;
    std::vector<std::string> former_names;
    std::string came_from;  ///< Another team that it was moved from.
    std::string went_to;    ///< Another team that it was moved to.
    bool lasts = false;     ///< In the last note that has the team.
};

enum class TeamEventKind {
    appeared,           ///< The first sighting; `from` is empty, `to` are its leads.
    renamed,            ///< `from` to `to`.
    split,              ///< Into `to`; it may go on itself.
    split_off,          ///< Came out of `from`.
    took_in,            ///< `from` were merged into it.
    merged_into,        ///< It was merged into `to`.
    lifecycle_changed,  ///< `from` to `to`.
    leads_changed,      ///< `from` to `to`; nobody: vacant.
    lead_respelled,     ///< The same person, `from`, is written `to` at some meetings.
    relapse,            ///< Its `text` ("name", "leads", "lifecycle") was `to` and back: most likely a stale copy.
    stand_in,           ///< `to` spoke for `from`.
    announced,          ///< A proposal or decision about it, in `announcement`.
    silent,             ///< The section is there and tells nothing.
    missing,            ///< The section is not there, and comes back.
    ended,              ///< Not in the notes since; `stretch` is the time from then on.
};

/// The kind as JSON writes it: `leads-changed`.
[[nodiscard]] std::string_view to_string(TeamEventKind kind);

/// Something that happened to a team at one meeting.
struct TeamEvent {
    TeamEventKind kind = TeamEventKind::appeared;
    Stretch stretch;  ///< The meeting at which it first held, or the time that it lasted.
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::string text;
    std::optional<Inference> inference;
    std::optional<LifecycleEvent> announcement;
    Place place;  ///< In the note of the first meeting; line 0 where the note has none.
};

/// The life of a team, joined over its renames.
struct TeamHistory {
    NameMatch match;
    std::string pmc;
    std::string name;               ///< The newest one.
    Stretch seen;                   ///< From its first to its last sighting.
    Stretch looked_at;              ///< All meetings of the committee that were looked at.
    bool lasts = false;             ///< In the last note that was looked at.
    bool from_start = false;        ///< In the first one.
    std::vector<TeamPeriod> names;  ///< Oldest first, as the next two.
    std::vector<TeamPeriod> leads;
    std::vector<TeamPeriod> lifecycles;
    std::vector<ProjectPeriod> projects;  ///< By first sighting.
    std::vector<TeamEvent> events;        ///< By date.
};

/// Errors (kind `usage`): no team or several have the name; the message names the nearest, or the committees.
[[nodiscard]] Result<TeamHistory> team_history(std::span<const Meeting> meetings, std::string_view name,
                                               const Profile& profile);

// ---- People ----

/// A time in which a person led a team.
struct Leading {
    std::string pmc;
    std::string team;  ///< Its newest name.
    Stretch stretch;
    std::vector<std::string> with;  ///< Who led it at the same time.
    bool lasts = false;             ///< Up to the last meeting of the committee that was looked at.
    bool passing = false;           ///< Named at a few meetings between others that name other leads.
};

/// A person spoke for a lead, or a lead was spoken for.
struct StandingIn {
    std::string pmc;
    std::string team;
    Stretch stretch;
    std::string person;
    std::vector<std::string> represented;
};

/// A proposal of a person as lead, or its outcome.
struct PersonProposal {
    std::string pmc;
    Date date;
    LifecycleEvent event;
    Place place;
};

/// A piece of work that names a person as its owner.
struct OwnedItem {
    std::string pmc;
    std::string team;
    Stretch stretch;
    std::string text;              ///< As last told.
    Status status = Status::info;  ///< As last told.
    std::optional<bool> done;      ///< Of a checkbox.
    Place place;                   ///< Where it was last told.
};

/// How often the notes of a committee list a person among those who were there.
struct Attendance {
    std::string pmc;
    Stretch stretch;          ///< From the first to the last meeting that lists the person.
    std::size_t listing = 0;  ///< Meetings of the committee whose notes list anybody.
};

/// What the notes of all committees tell of a person.
struct PersonHistory {
    NameMatch match;
    std::string name;                    ///< As most notes write it.
    std::vector<std::string> spellings;  ///< Other ways.
    std::vector<Leading> leading;        ///< By first meeting.
    std::vector<StandingIn> stand_ins;
    std::vector<PersonProposal> proposals;
    std::vector<OwnedItem> items;
    std::vector<Attendance> attendance;
};

/// Errors (kind `usage`): nobody or several have the name.
[[nodiscard]] Result<PersonHistory> person_history(std::span<const Meeting> meetings, std::string_view name,
                                                   const Profile& profile);

// ---- Items and roadmap entries ----

/// Neighbouring meetings that told of a thing in the same state, team and words.
struct Telling {
    Stretch stretch;
    std::string state;    ///< A status or a horizon, as JSON writes it.
    std::string team;     ///< Of an item.
    std::string context;  ///< An item's project, an entry's group.
    std::string text;
    std::size_t silent_before = 0;  ///< Meetings since the telling before that did not tell of it.
    Place place;                    ///< In the first of the notes.
};

/// Another thing that this one came from or went into, or that came from or went into it.
struct Relative {
    /// Which way the thing and this one are related, as seen from this one.
    enum class Kind { split_from, merged_into, split_off, took_in };
    Kind kind = Kind::split_from;
    Date date;  ///< The meeting at which they parted or met.
    std::string team;
    std::string text;
    Place place;
};
[[nodiscard]] std::string_view to_string(Relative::Kind kind);

/// One item or roadmap entry from its first mention to its last.
struct Life {
    std::string pmc;
    Stretch seen;
    std::size_t silent = 0;  ///< Meetings of that time that did not tell of it.
    bool lasts = false;      ///< Told at the last meeting that was looked at.
    std::vector<Telling> tellings;
    std::vector<Relative> relatives;
};

/// The items that a name means, the best first.
struct ItemHistory {
    NameMatch match;
    std::vector<Life> lives;
    std::size_t more = 0;  ///< Further ones that match as well.
};

/// The roadmap entries that a name means, the best first.
struct RoadmapHistory {
    NameMatch match;
    std::vector<Life> lives;
    std::size_t more = 0;
};

/// `name` is words that the item holds, or `DATE:LINE` of one. At most `most` lives are told, the others counted.
/// Errors (kind `usage`): nothing matches; `DATE:LINE` names no item, or items of several committees.
[[nodiscard]] Result<ItemHistory> item_history(std::span<const Meeting> meetings, std::string_view name,
                                               const Profile& profile, std::size_t most);

/// As item_history(), for entries of the roadmap.
[[nodiscard]] Result<RoadmapHistory> roadmap_history(std::span<const Meeting> meetings, std::string_view name,
                                                     const Profile& profile, std::size_t most);

/// Any of them, for whoever prints it.
using History = std::variant<TeamHistory, PersonHistory, ItemHistory, RoadmapHistory>;

}  // namespace pmcdiff
