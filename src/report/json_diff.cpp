#include <string>
#include <utility>

#include "pmcdiff/version.hpp"
#include "report/json.hpp"

namespace pmcdiff::report {

namespace {

Json to_json(const NoteIdentity& note) {
    return {{"path", note.path}, {"date", note.date.iso()}, {"pmc", note.pmc}, {"title", note.title}};
}

Json place(const Place& place) { return {{"line", place.line}, {"path", place.path}}; }

/// One place, or a list of them for a split or merge; null where the thing is not on that side.
Json places(const std::vector<Place>& places) {
    if (places.empty()) return nullptr;
    if (places.size() == 1) return place(places.front());
    Json list = Json::array();
    for (const auto& each : places) list.push_back(place(each));
    return list;
}

Json one_or_list(const std::vector<std::string>& texts) {
    return texts.size() == 1 ? Json(texts.front()) : Json(texts);
}

Json horizons(const std::vector<Horizon>& horizons) {
    if (horizons.size() == 1) return to_string(horizons.front());
    Json list = Json::array();
    for (const auto horizon : horizons) list.push_back(to_string(horizon));
    return list;
}

/// Adds the fields that a kind carries besides those all changes have.
class DetailWriter {
public:
    DetailWriter(const Change& change, Json& out) : change_(change), out_(out) {}

    void operator()(const TeamPresence& presence) const {
        out_["leads"] = presence.leads;
        out_["lifecycle"] = presence.lifecycle;
    }
    void operator()(const Renaming& renaming) const {
        out_["from"] = renaming.from;
        out_["to"] = renaming.to;
    }
    void operator()(const Forking& forking) const {
        const bool split = change_.kind == ChangeKind::team_split;
        out_["from"] = split ? Json(forking.from.front()) : Json(forking.from);
        out_["to"] = split ? Json(forking.to) : Json(forking.to.front());
    }
    void operator()(const LifecycleChange& change) const {
        out_["from"] = change.from;
        out_["to"] = change.to;
    }
    void operator()(const LeadChange& change) const {
        out_["from"] = change.from;
        out_["to"] = change.to;
        out_["joined"] = change.joined;
        out_["left"] = change.left;
    }
    void operator()(const Respelling& respelling) const {
        out_["from"] = respelling.from;
        out_["to"] = respelling.to;
    }
    void operator()(const StandIn& stand_in) const {
        out_["person"] = stand_in.person;
        out_["for"] = stand_in.represented;
    }
    void operator()(const Announcement& announcement) const {
        const auto& event = announcement.event;
        if (event.team.empty()) out_["team"] = nullptr;
        out_["line"] = event.line;
        if (event.kind == LifecycleEvent::Kind::lead_proposed) {
            out_["person"] = event.person.empty() ? Json(nullptr) : Json(event.person);
        } else {
            out_["subject"] = event.subject.empty() ? Json(nullptr) : Json(event.subject);
        }
        out_["what"] = event.what;
        out_["outcome"] = event.outcome;
        out_["text"] = event.text;
    }
    void operator()(const ProjectPresence&) const {}
    void operator()(const ProjectMove& move) const {
        out_["from_team"] = move.from_team;
        out_["to_team"] = move.to_team;
    }
    void operator()(const ItemChange& change) const {
        out_["text"] = change.text;
        if (!change.was.empty()) out_["was"] = change.was;
        if (change.from && change.to) {
            out_["from"] = to_string(*change.from);
            out_["to"] = to_string(*change.to);
        }
        if (const auto status = change.to ? change.to : change.from) out_["status"] = to_string(*status);
        if (!change.from_team.empty()) {
            out_["from_team"] = change.from_team;
            out_["to_team"] = change.to_team;
        }
        if (!change.parent.empty()) out_["parent"] = change.parent;
        if (is_action()) out_["owner"] = change.owner ? Json(*change.owner) : Json(nullptr);
        if (!change.releases.empty()) out_["releases"] = releases_json(change.releases);
        for (const auto& sighting : change.path) {
            out_["path"].push_back({{"date", sighting.date.iso()},
                                    {"status", to_string(sighting.status)},
                                    {"team", sighting.team},
                                    {"text", sighting.text},
                                    {"place", place(sighting.place)}});
        }
    }
    void operator()(const RoadmapChange& change) const {
        const auto& entries = change.new_entries.empty() ? change.old_entries : change.new_entries;
        out_["entry"] = one_or_list(entries);
        if (!change.old_entries.empty() && (change.reworded || change.old_entries.size() > 1))
            out_["was"] = one_or_list(change.old_entries);
        if (change_.kind == ChangeKind::roadmap_moved) {
            out_["from"] = horizons(change.from);
            out_["to"] = horizons(change.to);
            out_["direction"] = change.to.front() < change.from.front() ? "forward" : "back";
            out_["reworded"] = change.reworded;
        } else {
            out_["horizon"] = horizons(change.to.empty() ? change.from : change.to);
            if (!change.from.empty() && !change.to.empty() && change.from != change.to)
                out_["from"] = horizons(change.from);
        }
        for (const auto& stage : change.route) {
            out_["route"].push_back(
                {{"date", stage.date.iso()}, {"horizon", to_string(stage.horizon)}, {"place", place(stage.place)}});
        }
    }

private:
    [[nodiscard]] bool is_action() const {
        return change_.kind == ChangeKind::action_opened || change_.kind == ChangeKind::action_closed;
    }

    const Change& change_;
    Json& out_;
};

Json to_json(const std::vector<AlignedLines>& lines) {
    Json list = Json::array();
    for (const auto& pair : lines) {
        list.push_back({{"old", {{"line", pair.old_line}}},
                        {"new", {{"line", pair.new_line}}},
                        {"score", pair.score},
                        {"evidence", pair.evidence}});
    }
    return list;
}

Json alignment(const Diff& diff) {
    Json teams = Json::array();
    for (const auto& pair : diff.aligned_teams) teams.push_back({{"old", pair.old_name}, {"new", pair.new_name}});
    return {{"teams", std::move(teams)},
            {"items", to_json(diff.aligned_items)},
            {"roadmap", to_json(diff.aligned_roadmap)}};
}

Json diagnostics(const Diff& diff) {
    Json list = Json::array();
    const auto add = [&](const std::string& path, const std::vector<Diagnostic>& found) {
        for (const auto& diagnostic : found) {
            list.push_back({{"path", path},
                            {"line", diagnostic.line},
                            {"level", to_string(diagnostic.level)},
                            {"rule", diagnostic.rule},
                            {"message", diagnostic.message}});
        }
    };
    add(diff.old_note.path, diff.old_diagnostics);
    add(diff.new_note.path, diff.new_diagnostics);
    return list;
}

}  // namespace

Json to_json(const Change& change) {
    Json out;
    out["kind"] = to_string(change.kind);
    out["fingerprint"] = change.fingerprint;
    if (!change.team.empty()) out["team"] = change.team;
    if (!change.project.empty()) out["project"] = change.project;
    std::visit(DetailWriter(change, out), change.detail);
    if (!change.old_places.empty()) out["old"] = places(change.old_places);
    if (!change.new_places.empty()) out["new"] = places(change.new_places);
    out["since"] = change.since.iso();
    if (change.inference) {
        out["confidence"] = change.inference->confidence;
        out["evidence"] = change.inference->evidence;
    }
    if (!change.remarks.empty()) out["remarks"] = change.remarks;
    return out;
}

Json to_json(const Diff& diff, std::size_t hidden) {
    Json out;
    out["schema"] = "pmcdiff.diff/1";
    out["tool"] = {{"name", "pmcdiff"}, {"version", std::string(version)}};
    out["old"] = to_json(diff.old_note);
    out["new"] = to_json(diff.new_note);
    out["through"] = Json::array();
    for (const auto& date : diff.through) out["through"].push_back(date.iso());
    out["changes"] = Json::array();
    for (const auto& change : diff.changes) out["changes"].push_back(to_json(change));
    out["alignment"] = alignment(diff);
    out["summary"] = Json::object();
    for (const auto& [kind, count] : diff.summary()) out["summary"][std::string(to_string(kind))] = count;
    out["untouched"] = {{"teams", diff.untouched.teams},
                        {"items", diff.untouched.items},
                        {"roadmap_entries", diff.untouched.roadmap_entries},
                        {"silent_items", diff.untouched.silent_items},
                        {"passing_items", diff.untouched.passing_items}};
    out["hidden"] = hidden;
    out["diagnostics"] = diagnostics(diff);
    return out;
}

}  // namespace pmcdiff::report
