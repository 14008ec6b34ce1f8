#include <algorithm>
#include <utility>

#include "report/history_page.hpp"
#include "report/layout.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

constexpr std::size_t title_columns = 70;
constexpr std::size_t statement_columns = 230;

std::string relation(const Relative& relative) {
    switch (relative.kind) {
        case Relative::Kind::split_from: return "parted from";
        case Relative::Kind::merged_into: return "went on as part of";
        case Relative::Kind::split_off: return "a part went on by itself:";
        case Relative::Kind::took_in: return "took in";
    }
    return {};
}

/// Lays out one life. Items and roadmap entries differ in a few words.
class LifeSection {
public:
    LifeSection(const Life& life, bool roadmap, bool all) : life_(life), roadmap_(roadmap), all_(all) {}

    HistorySection lay_out() {
        const auto& last = life_.tellings.back();
        section_.title = "\"" + shorten(last.text, all_ ? 0 : title_columns) + "\"";
        section_.about = about(last);
        auto relative = life_.relatives.begin();
        const Telling* before = nullptr;
        for (const auto& telling : life_.tellings) {
            for (; relative != life_.relatives.end() && relative->date <= telling.stretch.from; ++relative)
                add(*relative);
            add(telling, before);
            before = &telling;
        }
        for (; relative != life_.relatives.end(); ++relative) add(*relative);
        return std::move(section_);
    }

private:
    [[nodiscard]] std::string about(const Telling& last) const {
        std::vector<std::string> parts;
        if (!life_.pmc.empty()) parts.push_back(life_.pmc);
        if (!last.team.empty()) parts.push_back(last.team);
        if (!last.context.empty()) parts.push_back(last.context);
        parts.push_back(shown_stretch(life_.seen));
        parts.push_back(shown_meetings(life_.seen.meetings));
        if (roadmap_ && !life_.lasts) parts.emplace_back("no longer in the roadmap");
        return text::join(parts, ", ");
    }

    void add(const Relative& relative) {
        const auto team = relative.team.empty() ? "" : relative.team;
        section_.rows.push_back(
            {relative.date.iso(), "", relation(relative) + " \"" + shortened(relative.text) + "\"", team});
    }

    void add(const Telling& telling, const Telling* before) {
        if (telling.silent_before > 0) {
            section_.rows.push_back(
                {"", "", (roadmap_ ? "not in the roadmap at " : "silent at ") + shown_meetings(telling.silent_before),
                 ""});
        }
        const bool same_words =
            before != nullptr && text::fold_to_letters(before->text) == text::fold_to_letters(telling.text);
        auto words = same_words ? "in the same words" : shortened(telling.text);
        if (before != nullptr && before->team != telling.team) words = "in " + telling.team + ": " + words;
        section_.rows.push_back({shown_stretch(telling.stretch), telling.state, std::move(words),
                                 telling.stretch.meetings > 1 ? shown_meetings(telling.stretch.meetings) : ""});
    }

    [[nodiscard]] std::string shortened(const std::string& text) const {
        return shorten(text, all_ ? 0 : statement_columns);
    }

    const Life& life_;
    bool roadmap_;
    bool all_;
    HistorySection section_;
};

template <class Lives>
HistoryPage lives_page(const Lives& history, bool roadmap, bool all) {
    HistoryPage page;
    const auto count = history.lives.size() + history.more;
    page.headline = "\"" + history.match.asked + "\": " +
                    (roadmap ? text::counted(count, "roadmap entry", "roadmap entries") : text::counted(count, "item"));
    if (!history.match.remark.empty()) page.remarks.push_back(history.match.remark);
    for (const auto& life : history.lives) page.sections.push_back(LifeSection(life, roadmap, all).lay_out());
    if (history.more > 0) {
        page.foot.push_back(std::to_string(history.more) + " more " + (history.more == 1 ? "matches" : "match") +
                            " (--all tells them)");
    }
    return page;
}

}  // namespace

HistoryPage item_page(const ItemHistory& history, bool all) { return lives_page(history, false, all); }
HistoryPage roadmap_page(const RoadmapHistory& history, bool all) { return lives_page(history, true, all); }

}  // namespace pmcdiff::report
