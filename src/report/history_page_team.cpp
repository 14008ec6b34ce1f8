#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "report/history_page.hpp"
#include "report/layout.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

/// Of more silent or missing times than these only the longest are listed, if not all are asked for.
constexpr std::size_t most_times = 4;

std::string names_or(const std::vector<std::string>& names, std::string_view none) {
    return names.empty() ? std::string(none) : text::enumerate(names);
}

std::vector<std::string> without(const std::vector<std::string>& names, const std::vector<std::string>& others) {
    std::vector<std::string> left;
    std::ranges::copy_if(names, std::back_inserter(left),
                         [&](const std::string& name) { return std::ranges::find(others, name) == others.end(); });
    return left;
}

/// All leads changed: who leads now. Some stayed: who joined and who left.
std::string lead_change(const TeamEvent& event) {
    const auto joined = without(event.to, event.from);
    const auto left = without(event.from, event.to);
    if (event.to.empty()) return "vacant: " + text::enumerate(event.from) + (left.size() == 1 ? " leaves" : " leave");
    if (joined.size() == event.to.size()) {
        return "led by " + text::enumerate(event.to) +
               (event.from.empty() ? "" : " after " + text::enumerate(event.from));
    }
    std::vector<std::string> parts;
    if (!joined.empty()) parts.push_back(text::enumerate(joined) + (joined.size() == 1 ? " joins" : " join"));
    if (!left.empty()) parts.push_back(text::enumerate(left) + (left.size() == 1 ? " leaves" : " leave"));
    return "lead: " + text::join(parts, ", ");
}

std::string relapse(const TeamEvent& event) {
    if (event.text == "name") return "called " + names_or(event.to, "nothing");
    if (event.text == "lifecycle") return "marked as " + names_or(event.to, "nothing");
    if (event.to.empty()) return "no lead named";
    const auto more = without(event.to, event.from);
    const auto fewer = without(event.from, event.to);
    const bool some_stay = fewer.size() < event.from.size();
    if (!some_stay) return text::enumerate(event.to) + " named as lead";
    std::vector<std::string> parts;
    if (!more.empty()) parts.push_back(text::enumerate(more) + " named as lead too");
    if (!fewer.empty()) parts.push_back(text::enumerate(fewer) + " not named as lead");
    return text::join(parts, ", ");
}

class TeamPage {
public:
    TeamPage(const TeamHistory& history, bool all) : history_(history), all_(all) {}

    HistoryPage lay_out() {
        page_.headline = headline();
        page_.remarks = match_remarks(history_.match);
        add_leads();
        add_events();
        add_projects();
        add_foot();
        return std::move(page_);
    }

private:
    [[nodiscard]] std::string headline() const {
        std::vector<std::string> former;
        for (const auto& period : history_.names) {
            const auto& name = period.values.front();
            if (name != history_.name && std::ranges::find(former, name) == former.end()) former.push_back(name);
        }
        std::set<std::string> leads;
        for (const auto& period : history_.leads) leads.insert(period.values.begin(), period.values.end());
        auto line = history_.name;
        if (!former.empty()) line += " (was " + text::enumerate(former) + ")";
        line += ": " + (history_.pmc.empty() ? "" : history_.pmc + ", ") + shown_stretch(history_.seen) + ", " +
                shown_meetings(history_.seen.meetings) + ", " +
                (leads.empty() ? "no lead named" : text::counted(leads.size(), "lead"));
        return history_.lasts ? line : line + "; no longer there";
    }

    void add_leads() {
        HistorySection section{"Leads", "", {}};
        for (const auto& period : history_.leads) {
            section.rows.push_back({shown_period(period.stretch, period.lasts), "", names_or(period.values, "nobody"),
                                    shown_meetings(period.stretch.meetings)});
        }
        page_.sections.push_back(std::move(section));
    }

    void add_events() {
        HistorySection section{"What happened", "", {}};
        for (const auto& event : history_.events) {
            const auto text = told(event);
            if (text.empty() || is_known_end(event)) continue;
            section.rows.push_back({event.stretch.from.iso(), "", text, aside(event)});
        }
        page_.sections.push_back(std::move(section));
    }

    /// What an event says; nothing for what stands at the foot.
    [[nodiscard]] std::string told(const TeamEvent& event) const {
        switch (event.kind) {
            case TeamEventKind::appeared: return appeared(event);
            case TeamEventKind::renamed:
                return "renamed from " + text::enumerate(event.from) + " to " + text::enumerate(event.to);
            case TeamEventKind::split: return "split into " + text::enumerate(event.to);
            case TeamEventKind::split_off: return "came out of " + text::enumerate(event.from);
            case TeamEventKind::took_in: return "took in " + text::enumerate(event.from);
            case TeamEventKind::merged_into: return "merged into " + text::enumerate(event.to);
            case TeamEventKind::lifecycle_changed:
                return "lifecycle: " + text::enumerate(event.from) + " to " + text::enumerate(event.to);
            case TeamEventKind::leads_changed: return lead_change(event);
            case TeamEventKind::relapse: return relapse(event);
            case TeamEventKind::stand_in:
                return text::enumerate(event.to) + " stands in for " + text::enumerate(event.from);
            case TeamEventKind::announced:
                return announcement_phrase(*event.announcement) + ": " + event.announcement->outcome;
            case TeamEventKind::ended:
                return event.stretch.meetings == 1 ? "not in the last note" : "not in the notes since";
            case TeamEventKind::lead_respelled:
            case TeamEventKind::silent:
            case TeamEventKind::missing: return {};
        }
        return {};
    }

    /// What it was split or merged into says already that it is no longer there.
    [[nodiscard]] bool is_known_end(const TeamEvent& event) const {
        if (event.kind != TeamEventKind::ended) return false;
        return std::ranges::any_of(history_.events, [&](const TeamEvent& other) {
            const bool fork = other.kind == TeamEventKind::split || other.kind == TeamEventKind::merged_into;
            return fork && other.stretch.from == event.stretch.from;
        });
    }

    [[nodiscard]] std::string appeared(const TeamEvent& event) const {
        const auto& name = history_.names.front().values.front();
        std::string text = history_.from_start ? "in the first note" : "first seen";
        if (name != history_.name) text += " as " + name;
        return text + (event.to.empty() ? ", no lead named" : ", led by " + text::enumerate(event.to));
    }

    [[nodiscard]] static std::string aside(const TeamEvent& event) {
        if (event.kind == TeamEventKind::ended) return shown_meetings(event.stretch.meetings);
        if (event.kind == TeamEventKind::relapse) {
            return event.stretch.meetings == 1 ? "at this meeting only"
                                               : "at " + shown_meetings(event.stretch.meetings) + ", to " +
                                                     event.stretch.to.iso() + ", then as before";
        }
        if (event.kind == TeamEventKind::stand_in && event.stretch.meetings > 1)
            return shown_meetings(event.stretch.meetings) + ", to " + event.stretch.to.iso();
        if (event.inference && event.inference->confidence < 0.995)
            return fmt::format("{:.0f} % sure", event.inference->confidence * 100);
        return {};
    }

    void add_projects() {
        if (history_.projects.empty()) return;
        HistorySection section{"Projects", "", {}};
        for (const auto& project : history_.projects) {
            std::vector<std::string> parts;
            if (!project.former_names.empty()) parts.push_back("was " + text::enumerate(project.former_names));
            if (!project.came_from.empty()) parts.push_back("came from " + project.came_from);
            if (!project.went_to.empty()) parts.push_back("went to " + project.went_to);
            const auto more = parts.empty() ? "" : " (" + text::join(parts, ", ") + ")";
            section.rows.push_back({shown_period(project.stretch, project.lasts && history_.lasts), "",
                                    project.name + more, shown_meetings(project.stretch.meetings)});
        }
        page_.sections.push_back(std::move(section));
    }

    void add_foot() {
        add_times(TeamEventKind::silent, "Silent (the section tells nothing)");
        add_times(TeamEventKind::missing, "Missing and back");
        std::vector<std::string> spellings;
        for (const auto& event : history_.events) {
            if (event.kind != TeamEventKind::lead_respelled) continue;
            spellings.push_back(event.from.front() + " as " + event.to.front() + " (" +
                                shown_meetings(event.stretch.meetings) + ")");
        }
        if (!spellings.empty()) page_.foot.push_back("Also written: " + text::join(spellings, ", "));
    }

    /// All times of a kind where they are few or all are asked for, else the longest ones.
    void add_times(TeamEventKind kind, const std::string& what) {
        std::size_t meetings = 0;
        std::vector<Stretch> times;
        for (const auto& event : history_.events) {
            if (event.kind != kind) continue;
            meetings += event.stretch.meetings;
            times.push_back(event.stretch);
        }
        if (times.empty()) return;
        const bool shortened = !all_ && times.size() > most_times;
        if (shortened) {
            std::ranges::stable_sort(times, std::ranges::greater{}, &Stretch::meetings);
            times.resize(most_times);
            std::ranges::sort(times, {}, &Stretch::from);
        }
        std::vector<std::string> shown;
        for (const auto& time : times) {
            const auto count = time.meetings > 1 ? " (" + std::to_string(time.meetings) + ")" : "";
            shown.push_back(shown_stretch(time) + count);
        }
        page_.foot.push_back(what + " at " + shown_meetings(meetings) + (shortened ? ", the longest times: " : ": ") +
                             text::join(shown, ", "));
    }

    const TeamHistory& history_;
    bool all_;
    HistoryPage page_;
};

}  // namespace

HistoryPage team_page(const TeamHistory& history, bool all) { return TeamPage(history, all).lay_out(); }

}  // namespace pmcdiff::report
