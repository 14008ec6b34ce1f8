#include <string>
#include <utility>

#include "report/json.hpp"

namespace pmcdiff::report {

namespace {

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json to_json(const Item& item) {
    return {{"line", item.line},
            {"depth", item.depth},
            {"parent", or_null(item.parent)},
            {"project", or_null(item.project)},
            {"text", item.text},
            {"status", to_string(item.status)},
            {"confidence", item.status_confidence},
            {"evidence", item.status_evidence},
            {"releases", releases_json(item.releases)},
            {"links", item.links},
            {"stories", item.stories},
            {"owner", or_null(item.owner)},
            {"done", or_null(item.done)},
            {"placeholder", item.placeholder}};
}

Json to_json(const Team& team) {
    Json stand_ins = Json::array();
    for (const auto& stand_in : team.stand_ins)
        stand_ins.push_back({{"person", stand_in.person}, {"for", stand_in.represented}});
    Json projects = Json::array();
    for (const auto& project : team.projects) {
        projects.push_back(
            {{"name", project.name}, {"aliases", project.aliases}, {"line", project.line}, {"leads", project.leads}});
    }
    Json items = Json::array();
    for (const auto& item : team.items) items.push_back(to_json(item));
    return {{"name", team.name},
            {"aliases", team.aliases},
            {"line", team.line},
            {"level", team.level},
            {"lifecycle", team.lifecycle},
            {"leads", team.leads},
            {"stand_ins", std::move(stand_ins)},
            {"projects", std::move(projects)},
            {"items", std::move(items)}};
}

Json to_json(const LifecycleEvent& event) {
    Json out{{"line", event.line}, {"kind", to_string(event.kind)}};
    const auto text_or_null = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    if (event.kind == LifecycleEvent::Kind::lead_proposed) {
        out["person"] = text_or_null(event.person);
    } else {
        out["subject"] = text_or_null(event.subject);
    }
    out["team"] = text_or_null(event.team);
    out["what"] = event.what;
    out["outcome"] = event.outcome;
    out["text"] = event.text;
    return out;
}

Json to_json(const std::vector<Remark>& remarks) {
    Json list = Json::array();
    for (const auto& remark : remarks) list.push_back({{"line", remark.line}, {"text", remark.text}});
    return list;
}

}  // namespace

Json releases_json(const std::vector<Release>& releases) {
    Json list = Json::array();
    for (const auto& release : releases) list.push_back({{"name", release.name}, {"version", release.version}});
    return list;
}

Json to_json(const Meeting& meeting) {
    Json out;
    out["schema"] = "pmcdiff.meeting/1";
    out["path"] = meeting.path;
    out["pmc"] = meeting.pmc;
    out["date"] = meeting.date.iso();
    out["title"] = meeting.title;
    out["teams"] = Json::array();
    for (const auto& team : meeting.teams) out["teams"].push_back(to_json(team));
    out["lifecycle"] = Json::array();
    for (const auto& event : meeting.lifecycle) out["lifecycle"].push_back(to_json(event));
    out["announcements"] = to_json(meeting.announcements);
    out["discussion"] = to_json(meeting.discussion);
    out["attendees"] = meeting.attendees;
    out["roadmap"] = Json::array();
    for (const auto& entry : meeting.roadmap) {
        out["roadmap"].push_back({{"line", entry.line},
                                  {"horizon", to_string(entry.horizon)},
                                  {"group", entry.group},
                                  {"text", entry.text},
                                  {"teams", entry.teams}});
    }
    out["diagnostics"] = Json::array();
    for (const auto& diagnostic : meeting.diagnostics) {
        out["diagnostics"].push_back({{"line", diagnostic.line},
                                      {"level", to_string(diagnostic.level)},
                                      {"rule", diagnostic.rule},
                                      {"message", diagnostic.message}});
    }
    return out;
}

Json to_json(const Repository& repository) {
    Json out;
    out["schema"] = "pmcdiff.notes/1";
    out["root"] = repository.root;
    out["series"] = Json::array();
    for (const auto& pmc : repository.committees()) {
        Json notes = Json::array();
        for (const auto& note : repository.series(pmc))
            notes.push_back({{"date", note.date.iso()}, {"path", note.shown}});
        out["series"].push_back({{"pmc", pmc}, {"notes", std::move(notes)}});
    }
    out["undated"] = repository.undated;
    return out;
}

}  // namespace pmcdiff::report
