#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "pmcdiff/diff.hpp"
#include "pmcdiff/model.hpp"

namespace pmcdiff {

namespace {

constexpr std::array<ChangeKind, 29> kinds_in_order = {
    ChangeKind::lead_changed,    ChangeKind::lead_respelled,  ChangeKind::stand_in,         ChangeKind::lead_proposed,
    ChangeKind::team_added,      ChangeKind::team_removed,    ChangeKind::team_renamed,     ChangeKind::team_split,
    ChangeKind::team_merged,     ChangeKind::team_lifecycle,  ChangeKind::lifecycle,        ChangeKind::project_added,
    ChangeKind::project_removed, ChangeKind::project_renamed, ChangeKind::project_moved,    ChangeKind::roadmap_moved,
    ChangeKind::roadmap_added,   ChangeKind::roadmap_removed, ChangeKind::roadmap_reworded, ChangeKind::roadmap_split,
    ChangeKind::roadmap_merged,  ChangeKind::item_completed,  ChangeKind::item_progressed,  ChangeKind::item_added,
    ChangeKind::item_continued,  ChangeKind::item_moved,      ChangeKind::item_dropped,     ChangeKind::action_opened,
    ChangeKind::action_closed};

constexpr std::array<std::string_view, 29> kind_names = {
    "lead-changed",     "lead-respelled",  "stand-in",       "lead-proposed",  "team-added",      "team-removed",
    "team-renamed",     "team-split",      "team-merged",    "team-lifecycle", "lifecycle",       "project-added",
    "project-removed",  "project-renamed", "project-moved",  "roadmap-moved",  "roadmap-added",   "roadmap-removed",
    "roadmap-reworded", "roadmap-split",   "roadmap-merged", "item-completed", "item-progressed", "item-added",
    "item-continued",   "item-moved",      "item-dropped",   "action-opened",  "action-closed"};

}  // namespace

std::string_view to_string(Status status) {
    switch (status) {
        case Status::done: return "done";
        case Status::ongoing: return "ongoing";
        case Status::planned: return "planned";
        case Status::info: return "info";
        case Status::label: return "label";
    }
    return "info";
}

std::string_view to_string(Horizon horizon) {
    switch (horizon) {
        case Horizon::completed: return "completed";
        case Horizon::soon: return "soon";
        case Horizon::next: return "next";
        case Horizon::future: return "future";
    }
    return "future";
}

std::string_view to_string(DiagnosticLevel level) {
    switch (level) {
        case DiagnosticLevel::note: return "note";
        case DiagnosticLevel::warning: return "warning";
        case DiagnosticLevel::error: return "error";
    }
    return "error";
}

std::string_view to_string(LifecycleEvent::Kind kind) {
    return kind == LifecycleEvent::Kind::lead_proposed ? "lead-proposed" : "lifecycle";
}

std::string_view to_string(ChangeKind kind) {
    const auto* const at = std::ranges::find(kinds_in_order, kind);
    return kind_names.at(static_cast<std::size_t>(at - kinds_in_order.begin()));
}

std::optional<ChangeKind> parse_change_kind(std::string_view name) {
    const auto* const at = std::ranges::find(kind_names, name);
    if (at == kind_names.end()) return std::nullopt;
    return kinds_in_order.at(static_cast<std::size_t>(at - kind_names.begin()));
}

std::span<const ChangeKind> all_change_kinds() { return kinds_in_order; }

}  // namespace pmcdiff
