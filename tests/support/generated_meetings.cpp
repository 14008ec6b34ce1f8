#include "support/generated_meetings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <span>
#include <string_view>

#include "support/meetings.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

void showValue(const Meeting& meeting, std::ostream& out) { out << '\n' << test::as_note(meeting); }

namespace test {

namespace {

constexpr auto team_names = std::to_array<std::string_view>(
    {"Anvil", "Birch", "Cedar", "Dune", "Ember", "Fjord", "Grove", "Harbour", "Kiln", "Lantern"});

/// Two of them are names of teams, too, so that teams split into their projects.
constexpr auto project_names = std::to_array<std::string_view>(
    {"boathouse", "cellar-release", "dovecote", "Grove", "Harbour", "granary", "icehouse", "orchard-cli"});

/// No two of them are one person but the two spellings of the last one.
constexpr auto people =
    std::to_array<std::string_view>({"Ada Field", "Bela Norr", "Cem Ossian", "Dora Pell", "Emil Quist", "Fay Rowan",
                                     "Chris Brown", "Christopher Brown"});

constexpr auto lifecycles = std::to_array<std::string_view>({"active", "incubating", "proposed", "attic"});

constexpr auto texts = std::to_array<std::string_view>(
    {"Trimmed the hedge along the northern wall", "Trimming the hedge along the northern wall",
     "Repair the wooden gate beside the orchard", "Repaired the wooden gate",
     "Planning a pond with carp behind the shed", "Dug the pond behind the shed", "Bees moved to the meadow",
     "Released boathouse 1.4.0", "Released boathouse 1.5.0", "No update", "Upcoming:", "Ask the neighbours for ladders",
     "Still waiting for the mill to deliver handles", "Next: paint the boathouse green"});

constexpr auto plans = std::to_array<std::string_view>(
    {"Carp pond behind the shed", "A pond with carp behind the shed", "Boathouse painted green",
     "Boathouse and jetty painted green", "Jetty painted green", "Beehives on the meadow",
     "Gravel paths between all beds", "Wooden gates replaced by iron ones", "Compost in three heaps"});

constexpr auto groups = std::to_array<std::string_view>({"", "Water", "Paths"});

constexpr std::size_t most_teams = 5;
constexpr std::size_t most_edits = 6;

std::size_t below(std::size_t end) { return *rc::gen::inRange<std::size_t>(0, end); }

bool one_in(std::size_t chances) { return below(chances) == 0; }

std::string any_of(std::span<const std::string_view> pool) { return std::string(pool[below(pool.size())]); }

/// Up to `most` of the pool, in any order, none twice.
std::vector<std::string> some_of(std::span<const std::string_view> pool, std::size_t most) {
    std::vector<std::string> chosen;
    for (auto count = below(most + 1); count > 0; --count) {
        auto name = any_of(pool);
        if (std::ranges::find(chosen, name) == chosen.end()) chosen.push_back(std::move(name));
    }
    return chosen;
}

Item any_item(const std::vector<Project>& projects) {
    auto made = item(any_of(texts), static_cast<Status>(below(4)));
    if (made.text.ends_with(':')) made.status = Status::label;
    made.placeholder = made.text == "No update";
    if (!projects.empty() && one_in(2)) made.project = projects[below(projects.size())].name;
    // A label is no action.
    if (one_in(5) && made.status != Status::label) {
        made.shape = ItemShape::checkbox;
        made.done = one_in(2);
    }
    made.depth = one_in(3) ? 2 : 1;
    return made;
}

/// Items in the order in which a note has them: the team's own first, then those of each project.
void arrange_items(Team& team) {
    const auto place = [&](const Item& item) {
        const auto at = std::ranges::find(team.projects, item.project.value_or(""), &Project::name);
        return item.project ? at - team.projects.begin() : -1;
    };
    std::erase_if(team.items,
                  [&](const Item& item) { return place(item) == static_cast<std::ptrdiff_t>(team.projects.size()); });
    std::ranges::stable_sort(team.items, {}, place);
    // The first item of a list is no child.
    std::ptrdiff_t before = -2;
    for (auto& item : team.items) {
        if (place(item) != before) item.depth = 1;
        before = place(item);
    }
}

void arrange_roadmap(Meeting& meeting) {
    for (auto& entry : meeting.roadmap) {
        std::erase_if(entry.teams, [&](const std::string& name) {
            return std::ranges::find(meeting.teams, name, &Team::name) == meeting.teams.end();
        });
        entry.full_text = test::entry(entry.horizon, entry.text, entry.teams).full_text;
    }
    std::ranges::stable_sort(meeting.roadmap, {},
                             [](const RoadmapEntry& entry) { return std::pair(entry.horizon, entry.group); });
}

/// Teams, projects, roadmap entries and a team's labels are named once; what comes twice stays where it came first.
void name_once(Meeting& meeting) {
    std::vector<std::string> teams;
    std::vector<std::string> projects;
    const auto is_new = [](std::vector<std::string>& names, const std::string& name) {
        if (std::ranges::find(names, name) != names.end()) return false;
        names.push_back(name);
        return true;
    };
    std::erase_if(meeting.teams, [&](const Team& team) { return !is_new(teams, team.name); });
    std::vector<std::string> entries;
    std::erase_if(meeting.roadmap, [&](const RoadmapEntry& entry) { return !is_new(entries, entry.text); });
    for (auto& team : meeting.teams) {
        std::erase_if(team.projects, [&](const Project& project) { return !is_new(projects, project.name); });
        std::vector<std::string> labels;
        std::erase_if(team.items,
                      [&](const Item& item) { return item.text.ends_with(':') && !is_new(labels, item.text); });
    }
}

void arrange(Meeting& meeting) {
    name_once(meeting);
    for (auto& team : meeting.teams) arrange_items(team);
    arrange_roadmap(meeting);
    number_lines(meeting);
}

Team any_team() {
    auto made = team_with_projects(any_of(team_names), some_of(project_names, 2), some_of(people, 3));
    made.lifecycle = any_of(lifecycles);
    for (auto count = below(5); count > 0; --count) made.items.push_back(any_item(made.projects));
    return made;
}

RoadmapEntry any_entry(const Meeting& meeting) {
    std::vector<std::string> teams;
    if (!meeting.teams.empty() && one_in(2)) teams.push_back(meeting.teams[below(meeting.teams.size())].name);
    auto made = entry(static_cast<Horizon>(below(4)), any_of(plans), std::move(teams));
    made.group = any_of(groups);
    return made;
}

void edit_team(Meeting& meeting) {
    auto& teams = meeting.teams;
    if (teams.empty()) return teams.push_back(any_team());
    const auto at = below(teams.size());
    auto& team = teams[at];
    switch (below(8)) {
        case 0: team.name = any_of(team_names); break;
        case 1: teams.erase(teams.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 2: teams.insert(teams.begin() + static_cast<std::ptrdiff_t>(at), any_team()); break;
        case 3: team.leads = some_of(people, 3); break;
        case 4: team.lifecycle = any_of(lifecycles); break;
        case 5: std::swap(team, teams[below(teams.size())]); break;
        case 6: team.projects.push_back({any_of(project_names), {}, 0, {}}); break;
        default: team.items.push_back(any_item(team.projects));
    }
}

void edit_roadmap(Meeting& meeting) {
    auto& roadmap = meeting.roadmap;
    if (roadmap.empty() || one_in(3)) return roadmap.push_back(any_entry(meeting));
    const auto at = below(roadmap.size());
    switch (below(3)) {
        case 0: roadmap.erase(roadmap.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 1: roadmap[at].horizon = static_cast<Horizon>(below(4)); break;
        default: roadmap[at].text = any_of(plans);
    }
}

void write_item(std::string& out, const Item& item, const NoteStyle& style) {
    if (item.depth > 1) out += "  ";
    out += style.bullet + " ";
    if (item.done) out += *item.done ? "[x] " : "[ ] ";
    out += item.text + "\n";
}

void write_team(std::string& out, const Team& team, const NoteStyle& style) {
    const auto tag = team.lifecycle == "active" ? std::string{} : " (" + team.lifecycle + ")";
    out += "### " + team.name;
    if (style.tag_first || team.leads.empty()) out += tag;
    if (!team.leads.empty()) {
        out += style.dash + text::join(team.leads, style.separator);
        if (!style.tag_first) out += tag;
    }
    out += "\n\n";
    const auto items_of = [&](const std::optional<std::string>& name) {
        for (const auto& item : team.items) {
            if (item.project == name) write_item(out, item, style);
        }
        out += "\n";
    };
    items_of(std::nullopt);
    for (const auto& each : team.projects) {
        out += "#### " + each.name + "\n\n";
        items_of(each.name);
    }
}

void write_roadmap(std::string& out, const std::vector<RoadmapEntry>& roadmap, const NoteStyle& style) {
    const auto row = [&](const std::string& left, const std::string& right) {
        out += style.outer_bars ? "| " + left + " | " + right + " |\n"
               : left.empty()   ? "|| " + right + "\n"
                                : left + " | " + right + "\n";
    };
    out += "## Cross-team Feature Roadmap\n\n| When | What |\n|---|---|\n";
    std::optional<Horizon> horizon;
    std::string group;
    for (const auto& entry : roadmap) {
        if (entry.horizon != horizon) {
            row("*" + std::string(to_string(entry.horizon)) + "*", "");
            group.clear();
        }
        horizon = entry.horizon;
        if (entry.group != group) row("", entry.group.empty() ? "" : "**" + entry.group + "**");
        group = entry.group;
        row("", "- " + entry.full_text);
    }
}

}  // namespace

rc::Gen<Meeting> any_meeting(const Date& date) {
    return rc::gen::exec([date] {
        auto made = meeting({}, {}, date);
        for (auto count = below(most_teams + 1); count > 0; --count) made.teams.push_back(any_team());
        for (auto count = below(6); count > 0; --count) made.roadmap.push_back(any_entry(made));
        arrange(made);
        return made;
    });
}

rc::Gen<Meeting> later_meeting(const Meeting& meeting) {
    return rc::gen::exec([meeting] {
        auto later = meeting;
        later.date.day += 7;
        later.path = later.date.iso() + ".md";
        for (auto count = below(most_edits + 1); count > 0; --count) one_in(3) ? edit_roadmap(later) : edit_team(later);
        arrange(later);
        return later;
    });
}

rc::Gen<NoteStyle> any_style() {
    return rc::gen::exec([] {
        NoteStyle style;
        style.dash = any_of(std::to_array<std::string_view>({" - ", " – ", " — ", "  -  "}));
        style.separator = any_of(std::to_array<std::string_view>({" / ", "/", " & ", ", ", " and "}));
        style.bullet = any_of(std::to_array<std::string_view>({"-", "*", "+"}));
        style.line_end = any_of(std::to_array<std::string_view>({"\n", "\r\n", " \n"}));
        style.outer_bars = one_in(2);
        style.tag_first = one_in(2);
        return style;
    });
}

std::string as_note(const Meeting& meeting, const NoteStyle& style) {
    std::string out = "# Garden PMC Meeting " + meeting.date.iso() + "\n\n## Backlog Reviews\n\n";
    for (const auto& team : meeting.teams) write_team(out, team, style);
    write_roadmap(out, meeting.roadmap, style);
    return text::replace_all(out, "\n", style.line_end);
}

std::vector<std::string> content(const Meeting& meeting) {
    std::vector<std::string> out;
    for (const auto& team : meeting.teams) {
        out.push_back("team " + team.name + ", " + team.lifecycle + ", led by " + text::join(team.leads, "; "));
        for (const auto& project : team.projects) out.push_back("project " + project.name);
        for (const auto& item : team.items) {
            const std::string box = !item.done ? "" : *item.done ? "[x] " : "[ ] ";
            out.push_back("item of " + item.project.value_or("the team") + ", " + std::to_string(item.depth) + ": " +
                          box + item.text);
        }
    }
    for (const auto& entry : meeting.roadmap) {
        out.push_back("entry " + std::string(to_string(entry.horizon)) + " [" + entry.group + "] " + entry.text +
                      " for " + text::join(entry.teams, "; "));
    }
    return out;
}

}  // namespace test

}  // namespace pmcdiff
