// The parts of a diff, one function a subject. Each turns its part of an alignment into changes.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/diff.hpp"

namespace pmcdiff::diff {

/// Two meetings and which thing of one is which of the other; what every part reads.
struct Compared {
    const Meeting& old_meeting;
    const Meeting& new_meeting;
    const Alignment& alignment;
    const Profile& profile;
};

void add_team_changes(const Compared& compared, std::vector<Change>& changes);
void add_lead_changes(const Compared& compared, std::vector<Change>& changes);
void add_announced_changes(const Compared& compared, std::vector<Change>& changes);
void add_project_changes(const Compared& compared, std::vector<Change>& changes);
void add_roadmap_changes(const Compared& compared, std::vector<Change>& changes, Untouched& untouched);
void add_item_changes(const Compared& compared, std::vector<Change>& changes, Untouched& untouched);

/// Adds the changes of items.
using TellItems = std::function<void(const Compared&, std::vector<Change>&, Untouched&)>;

/// The whole diff, as diff_aligned(), with the items told by `tell_items`. Where a change has no date yet, it is that of
/// the new meeting.
[[nodiscard]] Diff diff_with(const Compared& compared, const TellItems& tell_items);

/// The words as a reader compares them: letter case and punctuation count nothing.
[[nodiscard]] std::string plain_key(const Item& item);

/// False for placeholders and labels, which come and go without being told.
[[nodiscard]] bool reports_work(const Item& item);

/// What an item says by itself: its words, where it stands, its owner and releases.
[[nodiscard]] ItemChange item_detail(const Team& team, const Item& item);

/// 12 hex digits that are the same for the same parts (FNV-1a, 64 bits, folded to 48;
/// http://www.isthe.com/chongo/tech/comp/fnv/).
[[nodiscard]] std::string fingerprint(const std::vector<std::string>& parts);

/// A change with its kind, team and places filled in; an empty path means no place on that side.
[[nodiscard]] Change make_change(ChangeKind kind, std::string team, ChangeDetail detail);

[[nodiscard]] Place place_of(const Meeting& meeting, int line);

}  // namespace pmcdiff::diff
