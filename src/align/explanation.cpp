#include "pmcdiff/explanation.hpp"

#include "align/item_on_line.hpp"
#include "align/items.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff {

namespace {

const Item& item_at(const Meeting& meeting, ItemIndex index) { return meeting.teams[index.team].items[index.item]; }

ExplainedItem explained(const Meeting& meeting, ItemIndex index) {
    return {meeting.path, meeting.date, meeting.teams[index.team].name, item_at(meeting, index)};
}

}  // namespace

double ItemEvidence::sum() const {
    double sum = bias;
    for (const auto& feature : features) sum += feature.part;
    return sum;
}

Result<ItemExplanation> explain_lines(const Meeting& old_meeting, const Meeting& new_meeting, int old_line,
                                      int new_line, const Profile& profile) {
    const auto old_item = align::item_on_line(old_meeting, old_line);
    if (!old_item) return tl::unexpected(align::no_item_on_line(old_meeting, old_line));
    const auto new_item = align::item_on_line(new_meeting, new_line);
    if (!new_item) return tl::unexpected(align::no_item_on_line(new_meeting, new_line));
    const auto alignment = align_meetings(old_meeting, new_meeting, profile);
    return ItemExplanation{explained(old_meeting, *old_item), explained(new_meeting, *new_item),
                           align::explain_items(old_meeting, new_meeting, alignment, profile, *old_item, *new_item)};
}

}  // namespace pmcdiff
