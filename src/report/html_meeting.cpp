#include "report/html_meeting.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "report/html_page.hpp"
#include "report/html_rows.hpp"
#include "report/html_text.hpp"
#include "report/layout.hpp"
#include "text/strings.hpp"

namespace pmcdiff::report {

namespace {

class MeetingWriter {
public:
    MeetingWriter(const Meeting& meeting, const ReportOptions& options) : meeting_(meeting), links_(options.base_url) {}

    std::string write() {
        std::string main;
        main += remarks("Announcements", meeting_.announcements);
        for (const auto& team : meeting_.teams) main += write_team(team);
        main += write_roadmap() + remarks("Discussion", meeting_.discussion);
        return html_plain_page(meeting_.title.empty() ? meeting_.path : meeting_.title,
                               links_.link({0, meeting_.path}, html(meeting_.path)), contents_, main);
    }

private:
    [[nodiscard]] Place at(int line) const { return {line, meeting_.path}; }

    /// Opens a section with its heading, and a line in the contents.
    std::string open(const std::string& wish, const std::string& name, const std::string& aside) {
        const auto id = ids_.take(wish);
        contents_ += "<li><a href=\"#" + id + "\">" + html(name) + "</a></li>\n";
        auto out = fmt::format("<section class=\"team\" id=\"{0}\">\n<h2>{1}</h2>\n", id, html(name));
        return aside.empty() ? out : out + "<p class=\"about\">" + aside + "</p>\n";
    }

    std::string remarks(const std::string& name, const std::vector<Remark>& all) {
        if (all.empty()) return {};
        auto out = open(anchor(name), name, {}) + "<ul>\n";
        for (const auto& remark : all) out += "<li>" + html(remark.text) + where(remark.line) + "</li>\n";
        return out + "</ul>\n</section>\n";
    }

    [[nodiscard]] std::string where(int line) const {
        const auto told = links_.link(at(line), "line " + std::to_string(line));
        return told.find('<') == std::string::npos ? std::string{} : " <small>" + told + "</small>";
    }

    std::string write_team(const Team& team) {
        auto aside = "Led by " + html(names_or_vacant(team.leads));
        if (team.lifecycle != "active") aside += ", " + html(team.lifecycle);
        aside += where(team.line);
        auto out = open("team-" + anchor(team.name), team.name, aside);
        return out + write_items(team.items) + "</section>\n";
    }

    /// Lists in lists. Depths may leap in the notes; here each list opens in an item of the one around it.
    [[nodiscard]] std::string write_items(const std::vector<Item>& items) const {
        std::string out;
        int open_lists = 0;
        for (const auto& item : items) {
            if (item.text.empty()) continue;
            const auto wanted = std::clamp(item.depth, 1, open_lists + 1);
            if (wanted > open_lists) {
                out += "<ul class=\"items\">\n";
                ++open_lists;
            } else {
                for (; open_lists > wanted; --open_lists) out += "</li>\n</ul>\n";
                out += "</li>\n";
            }
            out += "<li>" + write_item(item);
        }
        for (; open_lists > 0; --open_lists) out += "</li>\n</ul>\n";
        return out;
    }

    [[nodiscard]] std::string write_item(const Item& item) const {
        const auto status = std::string(to_string(item.status));
        auto out = item.status == Status::label ? std::string{} : html_chip(status, status) + " ";
        if (item.project) out += "<span class=\"project\">" + html(*item.project) + "</span> ";
        return out + marked_html(item.text, item.marks) + where(item.line);
    }

    std::string write_roadmap() {
        if (meeting_.roadmap.empty()) return {};
        auto out = open("roadmap", "Roadmap", {}) +
                   "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">What</th></tr>"
                   "</thead>\n<tbody>\n";
        for (const auto& entry : meeting_.roadmap) {
            out += "<tr><td>" + std::string(to_string(entry.horizon)) + "</td><td>" + html(entry.full_text) +
                   where(entry.line) + "</td></tr>\n";
        }
        return out + "</tbody></table></div>\n</section>\n";
    }

    const Meeting& meeting_;
    NoteLinks links_;
    PageIds ids_;
    std::string contents_;
};

}  // namespace

std::string html_meeting(const Meeting& meeting, const ReportOptions& options) {
    return MeetingWriter(meeting, options).write();
}

std::string html_notes(const Repository& repository, const ReportOptions& options) {
    const NoteLinks links(options.base_url);
    PageIds ids;
    std::map<std::string, std::vector<const NoteFile*>> by_committee;
    for (const auto& note : repository.notes) by_committee[note.pmc].push_back(&note);
    std::string contents;
    std::string main;
    for (const auto& [committee, notes] : by_committee) {
        const auto name = committee.empty() ? std::string("Notes") : committee;
        const auto id = ids.take("pmc-" + anchor(name));
        contents += "<li><a href=\"#" + id + "\">" + html(name) + "</a></li>\n";
        main += "<section class=\"team\" id=\"" + id + "\">\n<h2>" + html(name) + "</h2>\n<ul class=\"notes\">\n";
        for (const auto* const note : notes)
            main += "<li>" + html_date(note->date) + " " + links.link({0, note->shown}, html(note->shown)) + "</li>\n";
        main += "</ul>\n</section>\n";
    }
    return html_plain_page("Meeting notes", text::counted(repository.notes.size(), "note"), contents, main);
}

}  // namespace pmcdiff::report
