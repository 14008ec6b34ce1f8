// The skeleton of the next meeting's note, made from the latest one of a series.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pmcdiff/date.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff {

/// A note and what was read from it.
struct SeriesNote {
    std::string bytes;  ///< That NoteReader::read took.
    Meeting meeting;
};

/// The next note, ready to be filled in.
struct Skeleton {
    std::string text;                  ///< UTF-8, LF at line ends.
    std::vector<std::string> remarks;  ///< What a keeper should look at, as sentences; mostly none.
};

/// True where the meeting took place as far as the note tells: a team reports something. A note that has only headings,
/// placeholders and open actions was made beforehand.
[[nodiscard]] bool was_held(const Meeting& meeting);

/// Makes the skeleton of the note that follows `series[latest]`, dated `date` and to be kept at `path` (below the folder of
/// notes, as Meeting::path). `series` is in order of dates; the notes around the latest one tell what stands in every note
/// and what was said at one meeting only.
///
/// It keeps the layout of the latest note: title, agenda, sections, teams with their projects, the roadmap, open checkbox
/// actions, and words outside the teams that other notes have too. All else that was said is left out.
///
/// Leads are those of the latest note, but for three things. Leads that the latest note approved take over; where it names
/// several, those remain whom it does not say to leave. A heading that went back to leads replaced before, while the team
/// reported nothing, was copied from an old note: those under whom the team spoke last are kept. And where a note made
/// beforehand for a later meeting has leads that the team never had, they are the newest and are taken.
///
/// A team that the latest note approved for the attic is left out, one approved for incubation is tagged.
/// Linear in the size of the notes. `latest` is an index of `series`.
[[nodiscard]] Skeleton make_skeleton(std::span<const SeriesNote> series, std::size_t latest, const Date& date,
                                     const std::string& path, const Profile& profile);

/// When the series meets next: what would have told most of its latest meetings, of the usual number of days after the
/// meeting before or after the one before that, and the same weekday of the month (the second, the last ...). `dates` are
/// in order. None for fewer than two dates.
[[nodiscard]] std::optional<Date> next_meeting(std::span<const Date> dates);

/// The path of a note of that date named in the form of another one's path: `Runtime/2018/2018-12-11-runtime.md` gives
/// `Runtime/2019/2019-01-08-runtime.md`. Where the name has no date, one named by the date beside it.
[[nodiscard]] std::string path_like(const std::string& path, const Date& date);

}  // namespace pmcdiff
