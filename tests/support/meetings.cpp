#include "support/meetings.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "pmcdiff/read.hpp"
#include "text/strings.hpp"

namespace pmcdiff::test {

const Profile& profile() {
    static const Profile built_in = built_in_profile();
    return built_in;
}

Meeting read(std::string_view markdown, const Date& date) {
    auto meeting = read_note(markdown, {"Garden/" + date.iso() + "-garden.md", "Garden", date}, profile());
    if (!meeting) throw std::runtime_error(meeting.error().text());
    return std::move(*meeting);
}

Meeting read_teams(std::string_view markdown, const Date& date) {
    return read("# Garden PMC Meeting\n\n## Backlog Reviews\n\n" + std::string(markdown), date);
}

Team team(std::string name, std::vector<std::string> leads, std::vector<Item> items) {
    Team team;
    team.name = std::move(name);
    team.level = 3;
    team.leads = std::move(leads);
    team.items = std::move(items);
    return team;
}

Team team_with_projects(std::string name, const std::vector<std::string>& projects, std::vector<std::string> leads) {
    auto made = team(std::move(name), std::move(leads));
    for (const auto& project : projects) made.projects.push_back({project, {}, 0, {}});
    return made;
}

Item item(std::string text, Status status) {
    Item item;
    item.text = std::move(text);
    item.status = status;
    item.status_confidence = 1;
    return item;
}

Item placeholder() {
    auto made = item("No update", Status::info);
    made.placeholder = true;
    return made;
}

RoadmapEntry entry(Horizon horizon, std::string text, std::vector<std::string> teams) {
    RoadmapEntry entry;
    entry.horizon = horizon;
    entry.text = std::move(text);
    entry.teams = std::move(teams);
    entry.full_text = entry.text;
    if (!entry.teams.empty()) entry.full_text += " (" + text::join(entry.teams, ", ") + ")";
    return entry;
}

Meeting meeting(std::vector<Team> teams, std::vector<RoadmapEntry> roadmap, const Date& date) {
    Meeting meeting;
    meeting.path = date.iso() + ".md";
    meeting.pmc = "Garden";
    meeting.date = date;
    meeting.teams = std::move(teams);
    meeting.roadmap = std::move(roadmap);
    number_lines(meeting);
    return meeting;
}

void number_lines(Meeting& meeting, int first) {
    int line = first;
    for (auto& team : meeting.teams) {
        team.line = line++;
        for (auto& project : team.projects) project.line = line++;
        for (auto& item : team.items) item.line = line++;
    }
    for (auto& entry : meeting.roadmap) entry.line = line++;
}

std::vector<std::string> kinds(const Diff& diff) {
    std::vector<std::string> kinds;
    for (const auto& change : diff.changes) kinds.emplace_back(to_string(change.kind));
    return kinds;
}

const Change& only(const Diff& diff, ChangeKind kind) {
    if (std::ranges::count(diff.changes, kind, &Change::kind) != 1) {
        throw std::runtime_error("not exactly one " + std::string(to_string(kind)) +
                                 " among: " + text::join(kinds(diff), ", "));
    }
    return *std::ranges::find(diff.changes, kind, &Change::kind);
}

std::vector<std::string> shown_teams(const Alignment& alignment, const Meeting& old_meeting,
                                     const Meeting& new_meeting) {
    std::vector<std::string> shown;
    const auto names = [](const Meeting& meeting, const std::vector<std::size_t>& teams) {
        std::vector<std::string> out;
        for (const auto team : teams) out.push_back(meeting.teams[team].name);
        return text::join(out, " + ");
    };
    for (const auto& pair : alignment.teams) {
        shown.push_back(names(old_meeting, {pair.old_team}) + (pair.renamed ? " > " : " = ") +
                        names(new_meeting, {pair.new_team}));
    }
    for (const auto& split : alignment.splits) {
        shown.push_back(names(old_meeting, {split.one}) + " > " + names(new_meeting, split.several));
    }
    for (const auto& merge : alignment.merges) {
        shown.push_back(names(old_meeting, merge.several) + " > " + names(new_meeting, {merge.one}));
    }
    return shown;
}

}  // namespace pmcdiff::test
