// What the meetings of a diff had, one after the other: the data of pictures. A Diff tells net changes; this tells the way.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pmcdiff/date.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff {

/// A meeting of a timeline. Other parts of the timeline name it by its place among all meetings.
struct TimelineMeeting {
    Date date;
    std::string path;
};

/// A run of meetings without a break, both ends included.
struct MeetingRun {
    std::size_t first = 0;
    std::size_t last = 0;
    friend bool operator==(const MeetingRun&, const MeetingRun&) = default;
};

/// What a team was called, or its lifecycle, over a run of meetings.
struct WordSpan {
    MeetingRun meetings;
    std::string word;
    friend bool operator==(const WordSpan&, const WordSpan&) = default;
};

/// Who led a team over a run of meetings; an empty list is a vacant team.
struct LeadSpan {
    MeetingRun meetings;
    std::vector<std::string> leads;
    friend bool operator==(const LeadSpan&, const LeadSpan&) = default;
};

/// One team through all meetings, whatever it was called. Spans are in the order of time; a meeting in none of them did
/// not tell of the team.
struct TeamLine {
    std::string name;  ///< The newest.
    std::vector<WordSpan> names;
    std::vector<LeadSpan> leads;
    std::vector<WordSpan> lifecycles;
};

/// Teams that parted from, or went into, other teams.
struct TeamJoin {
    /// One team into several, or several into one.
    enum class Kind { split, merge };
    Kind kind = Kind::split;
    std::size_t meeting = 0;        ///< The first that had the new teams.
    std::vector<std::size_t> from;  ///< Places among Timeline::teams. A team that goes on is on both sides.
    std::vector<std::size_t> to;
};

/// A roadmap entry at one meeting.
struct RoadmapPoint {
    std::size_t meeting = 0;
    Horizon horizon = Horizon::soon;
    int line = 0;
};

/// One roadmap entry through all meetings that had it.
struct RoadmapLine {
    std::string text;                        ///< In its newest words.
    std::string group;                       ///< The bold row above it, where there is one.
    std::vector<RoadmapPoint> points;        ///< Oldest first, one a meeting, at least one.
    std::optional<std::size_t> parted_from;  ///< Place among Timeline::roadmap of the entry that it was a part of.
    std::optional<std::size_t> merged_into;  ///< Place among Timeline::roadmap of the entry that it went into.
};

/// The meetings of a diff, oldest first (as OLD and NEW were given), with their teams and roadmap entries.
struct Timeline {
    std::vector<TimelineMeeting> meetings;
    std::vector<TeamLine> teams;  ///< In the order of the newest meeting; teams that ended stand beside their heirs.
    std::vector<TeamJoin> joins;
    std::vector<RoadmapLine> roadmap;  ///< By first meeting, then as that meeting has them.
};

}  // namespace pmcdiff
