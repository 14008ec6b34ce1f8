#include <utility>

#include "report/json.hpp"

namespace pmcdiff::report {

namespace {

/// The fields of a time: first and last meeting, and how many.
void add_stretch(Json& out, const Stretch& stretch) {
    out["from"] = stretch.from.iso();
    out["to"] = stretch.to.iso();
    out["meetings"] = stretch.meetings;
}

Json to_json(const Stretch& stretch) {
    Json out;
    add_stretch(out, stretch);
    return out;
}

/// A place in a note; without a line where the note does not have the thing.
Json to_json(const Place& place) {
    Json out{{"path", place.path}};
    if (place.line > 0) out["line"] = place.line;
    return out;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

void add_match(Json& out, const NameMatch& match) {
    out["asked"] = match.asked;
    out["remark"] = text_or_null(match.remark);
}

template <class Values, class ToJson>
Json list_of(const Values& values, ToJson convert) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(convert(value));
    return list;
}

Json announced(const LifecycleEvent& event) {
    return {{"kind", to_string(event.kind)},
            {"person", text_or_null(event.person)},
            {"subject", text_or_null(event.subject)},
            {"team", text_or_null(event.team)},
            {"what", event.what},
            {"outcome", event.outcome},
            {"text", event.text}};
}

// ---- Teams ----

Json period(const TeamPeriod& period, const std::string& key, bool list) {
    Json out{{key, list ? Json(period.values) : Json(period.values.front())}};
    add_stretch(out, period.stretch);
    out["lasts"] = period.lasts;
    return out;
}

Json to_json(const ProjectPeriod& project) {
    Json out{{"name", project.name}};
    add_stretch(out, project.stretch);
    out["lasts"] = project.lasts;
    out["former_names"] = project.former_names;
    out["came_from"] = text_or_null(project.came_from);
    out["went_to"] = text_or_null(project.went_to);
    return out;
}

Json to_json(const TeamEvent& event) {
    Json out{{"kind", to_string(event.kind)}, {"date", event.stretch.from.iso()}};
    out["until"] = event.stretch.to.iso();
    out["meetings"] = event.stretch.meetings;
    out["from"] = event.from;
    out["to"] = event.to;
    if (event.kind == TeamEventKind::relapse) out["of"] = event.text;
    if (event.announcement) out["announcement"] = announced(*event.announcement);
    if (event.inference) {
        out["confidence"] = event.inference->confidence;
        out["evidence"] = event.inference->evidence;
    }
    out["place"] = to_json(event.place);
    return out;
}

void add(Json& out, const TeamHistory& history) {
    out["what"] = "team";
    add_match(out, history.match);
    out["name"] = history.name;
    out["pmc"] = history.pmc;
    out["seen"] = to_json(history.seen);
    out["looked_at"] = to_json(history.looked_at);
    out["from_start"] = history.from_start;
    out["lasts"] = history.lasts;
    out["names"] = list_of(history.names, [](const auto& each) { return period(each, "name", false); });
    out["leads"] = list_of(history.leads, [](const auto& each) { return period(each, "leads", true); });
    out["lifecycles"] = list_of(history.lifecycles, [](const auto& each) { return period(each, "lifecycle", false); });
    out["projects"] = list_of(history.projects, [](const auto& each) { return to_json(each); });
    out["events"] = list_of(history.events, [](const auto& each) { return to_json(each); });
}

// ---- People ----

Json to_json(const Leading& leading) {
    Json out{{"pmc", leading.pmc}, {"team", leading.team}};
    add_stretch(out, leading.stretch);
    out["with"] = leading.with;
    out["lasts"] = leading.lasts;
    out["passing"] = leading.passing;
    return out;
}

Json to_json(const StandingIn& stand_in) {
    Json out{{"pmc", stand_in.pmc}, {"team", stand_in.team}};
    add_stretch(out, stand_in.stretch);
    out["person"] = stand_in.person;
    out["for"] = stand_in.represented;
    return out;
}

Json to_json(const PersonProposal& proposal) {
    return {{"pmc", proposal.pmc},
            {"date", proposal.date.iso()},
            {"announcement", announced(proposal.event)},
            {"place", to_json(proposal.place)}};
}

Json to_json(const OwnedItem& item) {
    Json out{{"pmc", item.pmc}, {"team", item.team}};
    add_stretch(out, item.stretch);
    out["text"] = item.text;
    out["status"] = to_string(item.status);
    out["done"] = item.done ? Json(*item.done) : Json(nullptr);
    out["place"] = to_json(item.place);
    return out;
}

Json to_json(const Attendance& attendance) {
    Json out{{"pmc", attendance.pmc}};
    add_stretch(out, attendance.stretch);
    out["listing"] = attendance.listing;
    return out;
}

void add(Json& out, const PersonHistory& history) {
    const auto convert = [](const auto& each) { return to_json(each); };
    out["what"] = "person";
    add_match(out, history.match);
    out["name"] = history.name;
    out["spellings"] = history.spellings;
    out["leading"] = list_of(history.leading, convert);
    out["stand_ins"] = list_of(history.stand_ins, convert);
    out["proposals"] = list_of(history.proposals, convert);
    out["items"] = list_of(history.items, convert);
    out["attendance"] = list_of(history.attendance, convert);
}

// ---- Items and roadmap entries ----

Json to_json(const Telling& telling, const std::string& state) {
    Json out;
    add_stretch(out, telling.stretch);
    out[state] = telling.state;
    if (state == "status") out["team"] = telling.team;
    out[state == "status" ? "project" : "group"] = text_or_null(telling.context);
    out["text"] = telling.text;
    out["silent_before"] = telling.silent_before;
    out["place"] = to_json(telling.place);
    return out;
}

Json to_json(const Relative& relative) {
    return {{"kind", to_string(relative.kind)},
            {"date", relative.date.iso()},
            {"team", text_or_null(relative.team)},
            {"text", relative.text},
            {"place", to_json(relative.place)}};
}

Json to_json(const Life& life, const std::string& state) {
    Json out{{"pmc", life.pmc}};
    out["seen"] = to_json(life.seen);
    out["silent"] = life.silent;
    out["lasts"] = life.lasts;
    out["tellings"] = list_of(life.tellings, [&](const auto& each) { return to_json(each, state); });
    out["relatives"] = list_of(life.relatives, [](const auto& each) { return to_json(each); });
    return out;
}

template <class Lives>
void add_lives(Json& out, const Lives& history, const std::string& what, const std::string& state) {
    out["what"] = what;
    add_match(out, history.match);
    out["lives"] = list_of(history.lives, [&](const auto& each) { return to_json(each, state); });
    out["more"] = history.more;
}

void add(Json& out, const ItemHistory& history) { add_lives(out, history, "item", "status"); }
void add(Json& out, const RoadmapHistory& history) { add_lives(out, history, "roadmap", "horizon"); }

}  // namespace

Json to_json(const History& history) {
    Json out;
    out["schema"] = "pmcdiff.history/1";
    std::visit([&](const auto& each) { add(out, each); }, history);
    return out;
}

}  // namespace pmcdiff::report
