// Meetings and their parts, made with few words, for tests.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::test {

/// The built-in profile, made once.
[[nodiscard]] const Profile& profile();

/// Reads a note of the committee "Garden". Throws std::runtime_error with the error's text where it is refused.
[[nodiscard]] Meeting read(std::string_view markdown, const Date& date = {2021, 3, 9});

/// Reads the sections of teams alone: the heading of the section is put before them.
[[nodiscard]] Meeting read_teams(std::string_view markdown, const Date& date = {2021, 3, 9});

[[nodiscard]] Team team(std::string name, std::vector<std::string> leads = {}, std::vector<Item> items = {});
[[nodiscard]] Team team_with_projects(std::string name, const std::vector<std::string>& projects,
                                      std::vector<std::string> leads = {});
[[nodiscard]] Item item(std::string text, Status status = Status::ongoing);
[[nodiscard]] Item placeholder();
[[nodiscard]] RoadmapEntry entry(Horizon horizon, std::string text, std::vector<std::string> teams = {});

/// A meeting of these teams, every team, project, item and entry on a line of its own.
[[nodiscard]] Meeting meeting(std::vector<Team> teams, std::vector<RoadmapEntry> roadmap = {},
                              const Date& date = {2021, 3, 9});

/// Numbers all lines anew, from `first` on.
void number_lines(Meeting& meeting, int first = 1);

/// The kinds of all changes, in the diff's order.
[[nodiscard]] std::vector<std::string> kinds(const Diff& diff);

/// The one change of a kind. Throws std::runtime_error, telling what there is, unless there is exactly one.
[[nodiscard]] const Change& only(const Diff& diff, ChangeKind kind);

/// What the one change of a kind carries.
template <class Detail>
[[nodiscard]] const Detail& detail(const Diff& diff, ChangeKind kind) {
    return std::get<Detail>(only(diff, kind).detail);
}

/// An alignment's teams by name, e.g. "Rake = Rake", "Rake > Spade" (renamed), "Rake > Spade + Fork" (split),
/// "Spade + Fork > Rake" (merged).
[[nodiscard]] std::vector<std::string> shown_teams(const Alignment& alignment, const Meeting& old_meeting,
                                                   const Meeting& new_meeting);

}  // namespace pmcdiff::test
