#include "report/item_story.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::report {

namespace {

/// Runs of versions that one line tells at most; the names with the most releases.
constexpr std::size_t most_runs = 4;

/// Words by which an item says that a version came out, and does not only name one.
bool tells_a_release(const std::string& text) {
    constexpr auto words = std::to_array<std::string_view>(
        {"released", "releases", "release", "shipped", "ships", "cut", "published", "tagged"});
    const auto lower = text::lower_ascii(text);
    // Whole words between blanks: a name such as "web-release" tells no release.
    return std::ranges::any_of(text::split_blanks(lower), [&](std::string_view word) {
        return std::ranges::find(words, text::trim(word, ".,:;!?()")) != words.end();
    });
}

}  // namespace

bool is_state(Status status) { return status != Status::info && status != Status::label; }

std::string path_phrase(const Change& change, const std::string& arrow) {
    const auto& path = std::get<ItemChange>(change.detail).path;
    if (path.empty()) return {};
    const auto first = path.front().date.iso();
    const bool gone = change.kind == ChangeKind::item_dropped;
    std::vector<std::string> stages;
    std::optional<Status> now;
    for (const auto& sighting : path) {
        if (!is_state(sighting.status) || now == sighting.status) continue;
        now = sighting.status;
        stages.push_back(std::string(to_string(*now)) + " " + sighting.date.iso());
    }
    if (path.size() == 1) return gone && now ? stages.front() : "since " + first;
    const bool one_stage = stages.size() <= 1;
    auto phrase = one_stage ? std::string(gone && now ? to_string(*now) : "") : text::join(stages, " " + arrow + " ");
    if (one_stage) phrase += (gone ? phrase.empty() ? "" : " " : "since ") + first;
    const auto last = path.back().date.iso();
    if (gone && last != first && !phrase.ends_with(last)) phrase += (one_stage ? " to " : ", last ") + last;
    if (path.size() > 2) phrase += ", at " + text::counted(path.size(), "meeting");
    return phrase;
}

std::vector<RoadmapStage> horizons_of(const Change& change) {
    auto stages = std::get<RoadmapChange>(change.detail).route;
    const auto repeated = std::ranges::unique(stages, {}, &RoadmapStage::horizon);
    stages.erase(repeated.begin(), repeated.end());
    return stages;
}

std::string route_phrase(const Change& change, const std::string& arrow) {
    std::vector<std::string> stages;
    for (const auto& stage : horizons_of(change)) {
        stages.push_back(std::string(to_string(stage.horizon)) + " " + stage.date.iso());
    }
    const bool gone = change.kind == ChangeKind::roadmap_removed;
    if (gone) stages.push_back("gone " + change.since.iso());
    // Where it only came, or only went, the date says all.
    return stages.size() <= (gone ? 2U : 1U) ? "since " + change.since.iso() : text::join(stages, " " + arrow + " ");
}

std::vector<ReleaseRun> release_runs(const std::vector<const Change*>& changes) {
    struct Seen {
        ReleaseRun run;
        std::set<std::string> versions;
    };
    std::map<std::string, Seen> by_name;
    std::vector<const Change*> by_date = changes;
    std::ranges::stable_sort(by_date, {}, [](const Change* change) { return change->since; });
    for (const auto* const change : by_date) {
        const auto* const item = std::get_if<ItemChange>(&change->detail);
        if (item == nullptr || item->to != Status::done || item->releases.empty() || !tells_a_release(item->text))
            continue;
        // The first is the one that came out; others are what it holds or needs.
        const auto& release = item->releases.front();
        auto& seen = by_name[text::fold_to_letters(release.name)];
        if (!seen.versions.insert(release.version).second) continue;
        if (seen.versions.size() == 1) seen.run = {release.name, release.version, release.version, 0};
        seen.run.last = release.version;
        seen.run.count = seen.versions.size();
    }
    std::vector<ReleaseRun> runs;
    for (auto& [name, seen] : by_name) {
        // A single version without a name tells a reader nothing.
        if (!name.empty() || seen.run.count > 1) runs.push_back(std::move(seen.run));
    }
    std::ranges::stable_sort(runs, std::ranges::greater{}, &ReleaseRun::count);
    if (runs.size() > most_runs) runs.resize(most_runs);
    return runs;
}

std::string releases_phrase(const std::vector<ReleaseRun>& releases) {
    std::vector<std::string> parts;
    for (const auto& run : releases) {
        auto part = (run.name.empty() ? "v" : run.name + " ") + run.first;
        if (run.count > 1) part += (run.count > 2 ? " to " : " and ") + run.last;
        if (run.count > 2) part += " (" + std::to_string(run.count) + ")";
        parts.push_back(std::move(part));
    }
    return text::join(parts, ", ");
}

std::vector<std::string> team_counts(const TeamChanges& team) {
    std::size_t completed = 0;
    std::size_t open = 0;
    std::size_t silent = 0;
    for (const auto* const change : team.changes) {
        if (!std::holds_alternative<ItemChange>(change->detail)) continue;
        if (change->kind == ChangeKind::item_completed || change->kind == ChangeKind::action_closed) {
            ++completed;
        } else if (change->kind == ChangeKind::item_dropped) {
            ++silent;
        } else {
            ++open;
        }
    }
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, const char* what) {
        if (count != 0) parts.push_back(std::to_string(count) + what);
    };
    add(completed, " completed");
    add(team.folded.finished_at_once.size(), " more done");
    add(open, " open or new");
    add(silent, " gone silent");
    return parts;
}

std::vector<FoldedGroup> folded_groups(const TeamChanges& team) {
    std::vector<FoldedGroup> groups;
    const auto add = [&](const std::vector<const Change*>& changes, const char* one, const char* many) {
        if (!changes.empty()) groups.push_back({text::counted(changes.size(), one, many), changes});
    };
    const auto& folded = team.folded;
    add(folded.finished_at_once, "more item was done when first told", "more items were done when first told");
    add(folded.passing, "open item was told once and not again", "open items were told once and not again");
    add(folded.finished_before, "finished item not told again", "finished items not told again");
    return groups;
}

std::vector<std::string> folded_phrases(const TeamChanges& team) {
    std::vector<std::string> phrases;
    for (const auto& group : folded_groups(team)) phrases.push_back(group.phrase);
    return phrases;
}

}  // namespace pmcdiff::report
