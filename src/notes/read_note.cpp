#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <utility>

#include <sys/stat.h>

#include "markdown/document.hpp"
#include "notes/events.hpp"
#include "notes/items.hpp"
#include "notes/outline.hpp"
#include "notes/roadmap.hpp"
#include "notes/source_text.hpp"
#include "notes/statements.hpp"
#include "pmcdiff/limits.hpp"
#include "pmcdiff/read.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace {

/// The committee that a title such as "Runtime PMC Meeting 2017-10-18" names.
std::string pmc_of_title(const std::string& title) {
    const auto at = text::find_phrase(title, "PMC");
    if (at == std::string::npos || at == 0) return {};
    const auto words = text::split_blanks(std::string_view(title).substr(0, at));
    return words.empty() ? std::string{} : std::string(words.back());
}

void note_text_faults(Meeting& meeting, const text::Repaired& repaired, const markdown::Document& document) {
    if (repaired.repairs != 0) {
        meeting.diagnostics.push_back(
            {text::line_at(repaired.text, std::min(repaired.first, repaired.text.size())), DiagnosticLevel::warning,
             "mojibake",
             text::counted(repaired.repairs, "character") +
                 " written in a wrong encoding (such as \"Ã¶\" for \"ö\"), mended for reading"});
    }
    for (const int line : document.mended_headings) {
        meeting.diagnostics.push_back(
            {line, DiagnosticLevel::warning, "malformed-heading", "a heading needs a blank behind its number signs"});
    }
}

std::vector<Team> teams_of(const notes::Outline& outline, const notes::StatusReader& statuses) {
    std::vector<Team> teams;
    for (const auto& section : outline.teams) {
        Team team;
        team.name = section.parts.name;
        team.aliases = section.parts.aliases;
        team.line = section.line;
        team.level = section.level;
        team.lifecycle = section.lifecycle;
        team.leads = section.parts.leads;
        team.stand_ins = section.parts.stand_ins;
        for (const auto& project : section.projects) {
            team.projects.push_back({project.parts.name, project.parts.aliases, project.line, project.parts.leads});
        }
        team.items = notes::read_items(section.body, statuses);
        teams.push_back(std::move(team));
    }
    return teams;
}

/// The line of the heading from which on there are more than `most`; 0 where there are not.
int line_beyond_leads(const std::vector<Team>& teams, std::size_t most) {
    std::size_t leads = 0;
    for (const auto& team : teams) {
        leads += team.leads.size() + team.stand_ins.size();
        if (leads > most) return team.line;
        for (const auto& project : team.projects) {
            leads += project.leads.size();
            if (leads > most) return project.line;
        }
    }
    return 0;
}

std::vector<std::string> attendees_of(const notes::Outline& outline) {
    std::vector<std::string> attendees;
    for (const auto& section : outline.sections) {
        if (section.kind != notes::SectionKind::attendees) continue;
        for (const auto* const block : section.blocks) {
            for (const auto& item : block->children) {
                if (item.children.empty()) continue;
                if (auto name = item.children.front().text.plain(); !name.empty()) attendees.push_back(std::move(name));
            }
        }
    }
    return attendees;
}

/// Names by which brackets at the end of a roadmap entry may call a team.
std::vector<std::string> team_names(const std::vector<Team>& teams) {
    std::vector<std::string> names;
    for (const auto& team : teams) {
        names.push_back(text::fold_case(team.name));
        for (const auto& alias : team.aliases) names.push_back(text::fold_case(alias));
    }
    return names;
}

void check_teams(Meeting& meeting) {
    if (meeting.teams.empty()) {
        meeting.diagnostics.push_back(
            {1, DiagnosticLevel::note, "no-team", "no team's section was found in this note"});
    }
    std::unordered_map<std::string, int> first_line;
    for (const auto& team : meeting.teams) {
        const auto [first, is_new] = first_line.try_emplace(text::fold_case(team.name), team.line);
        if (is_new) continue;
        meeting.diagnostics.push_back({team.line, DiagnosticLevel::warning, "duplicate-section",
                                       "a second section of the team \"" + team.name + "\", the first is at line " +
                                           std::to_string(first->second) + "; both are read as one"});
    }
}

/// Two sections of one name are one team told in two places.
void join_duplicates(Meeting& meeting) {
    std::vector<Team> joined;
    std::unordered_map<std::string, std::size_t> place;
    for (auto& team : meeting.teams) {
        const auto [known, is_new] = place.try_emplace(text::fold_case(team.name), joined.size());
        if (is_new) {
            joined.push_back(std::move(team));
            continue;
        }
        auto& same = joined[known->second];
        std::ranges::move(team.items, std::back_inserter(same.items));
        std::ranges::move(team.projects, std::back_inserter(same.projects));
        for (auto& lead : team.leads) {
            if (std::ranges::find(same.leads, lead) == same.leads.end()) same.leads.push_back(std::move(lead));
        }
    }
    meeting.teams = std::move(joined);
}

}  // namespace

struct NoteReader::Prepared {
    Prepared(Profile words, const Limits& most)
        : profile(std::move(words)), statuses(profile.status), events(profile), limits(most) {}

    Profile profile;
    notes::StatusReader statuses;
    notes::EventWords events;
    Limits limits;
};

NoteReader::NoteReader(Profile profile, const Limits& limits)
    : prepared_(std::make_unique<Prepared>(std::move(profile), limits)) {}
NoteReader::NoteReader(NoteReader&&) noexcept = default;
NoteReader& NoteReader::operator=(NoteReader&&) noexcept = default;
NoteReader::~NoteReader() = default;

const Profile& NoteReader::profile() const { return prepared_->profile; }

const Limits& NoteReader::limits() const { return prepared_->limits; }

Result<Meeting> NoteReader::read(std::string_view bytes, const NoteOrigin& origin) const {
    const auto& profile = prepared_->profile;
    const auto source = notes::source_text(bytes, origin.path, prepared_->limits);
    if (!source) return tl::unexpected(source.error());
    const auto repaired = text::repair_mojibake(*source);
    const auto document = markdown::parse(repaired.text, markdown::deepest);
    const auto outline = notes::read_outline(document, profile);

    Meeting meeting;
    meeting.path = origin.path;
    meeting.title = outline.title;
    meeting.pmc = origin.pmc.empty() ? pmc_of_title(outline.title) : origin.pmc;
    meeting.date = origin.date.known() ? origin.date : find_date(outline.title).value_or(Date{});
    note_text_faults(meeting, repaired, document);
    meeting.teams = teams_of(outline, prepared_->statuses);
    if (const auto line = line_beyond_leads(meeting.teams, prepared_->limits.leads); line > 0) {
        return tl::unexpected(beyond_limit(&Limits::leads, prepared_->limits, origin.path, line));
    }
    check_teams(meeting);
    join_duplicates(meeting);
    meeting.attendees = attendees_of(outline);

    const auto statements = notes::read_statements(outline.sections, profile);
    meeting.lifecycle = notes::read_events(statements, meeting.teams, prepared_->events);
    meeting.announcements = notes::remarks_of(statements, notes::SectionKind::announcements);
    meeting.discussion = notes::remarks_of(statements, notes::SectionKind::discussion);
    for (const auto& section : outline.sections) {
        if (section.kind != notes::SectionKind::roadmap) continue;
        auto entries = notes::read_roadmap(section.blocks, team_names(meeting.teams), profile, meeting.diagnostics);
        std::ranges::move(entries, std::back_inserter(meeting.roadmap));
    }
    std::ranges::stable_sort(meeting.diagnostics, {}, &Diagnostic::line);
    return meeting;
}

Result<Meeting> read_note(std::string_view bytes, const NoteOrigin& origin, const Profile& profile) {
    return NoteReader(profile).read(bytes, origin);
}

Result<std::string> read_file(const std::string& path) {
    const auto failed = [&](const std::string& message, std::string help) {
        return tl::unexpected(Error{ErrorKind::note, message, path, 0, std::move(help)});
    };
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) {
        return failed(std::string("cannot be read: ") + std::strerror(errno), "");  // NOLINT(concurrency-mt-unsafe)
    }
    if (S_ISDIR(status.st_mode)) return failed("is a folder, not a note", "name a file in it, or a date with --notes");
    const auto too_large = [&] {
        return failed("is larger than " + std::to_string(limits::note_bytes >> 20U) + " MiB",
                      "check that it is a note");
    };
    if (status.st_size > 0 && static_cast<std::size_t>(status.st_size) > limits::note_bytes) return too_large();
    const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file)
        return failed(std::string("cannot be read: ") + std::strerror(errno), "");  // NOLINT(concurrency-mt-unsafe)
    // What the file system says of a size is no promise: devices and pipes have none, and never end.
    constexpr std::size_t unknown = 65536;
    auto part = status.st_size > 0 ? static_cast<std::size_t>(status.st_size) + 1 : unknown;
    std::string bytes;
    for (bool more = true; more; part = unknown) {
        const auto before = bytes.size();
        bytes.resize(before + part);
        const auto read = std::fread(bytes.data() + before, 1, part, file.get());
        bytes.resize(before + read);
        if (bytes.size() > limits::note_bytes) return too_large();
        more = read == part;
    }
    if (std::ferror(file.get()) != 0) return failed("cannot be read to its end", "");
    return bytes;
}

}  // namespace pmcdiff
