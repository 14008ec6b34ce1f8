#include "report/history_page.hpp"

#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

struct PageMaker {
    bool all = false;

    HistoryPage operator()(const TeamHistory& history) const { return team_page(history, all); }
    HistoryPage operator()(const PersonHistory& history) const { return person_page(history, all); }
    HistoryPage operator()(const ItemHistory& history) const { return item_page(history, all); }
    HistoryPage operator()(const RoadmapHistory& history) const { return roadmap_page(history, all); }
};

}  // namespace

HistoryPage lay_out(const History& history, bool all) { return std::visit(PageMaker{all}, history); }

std::string shown_stretch(const Stretch& stretch) {
    return stretch.from == stretch.to ? stretch.from.iso() : stretch.from.iso() + " to " + stretch.to.iso();
}

std::string shown_period(const Stretch& stretch, bool lasts) {
    return lasts ? "since " + stretch.from.iso() : shown_stretch(stretch);
}

std::string shown_meetings(std::size_t count) { return text::counted(count, "meeting"); }

std::vector<std::string> match_remarks(const NameMatch& match) {
    if (match.remark.empty()) return {};
    return {"\"" + match.asked + "\": " + match.remark};
}

}  // namespace pmcdiff::report
