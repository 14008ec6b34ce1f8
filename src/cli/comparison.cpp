#include "cli/comparison.hpp"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/output.hpp"
#include "cli/slips.hpp"
#include "pmcdiff/diff.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

std::vector<std::string_view> names_of_kinds() {
    std::vector<std::string_view> names;
    for (const auto kind : all_change_kinds()) names.push_back(to_string(kind));
    return names;
}

}  // namespace

CLI::Option* Comparison::set_up(CLI::App& app) {
    app.add_option("OLD", old_reference_,
                   "The earlier note: a date, a file, REV:path in git, latest, previous or - (standard input)")
        ->required();
    app.add_option("NEW", new_reference_, "The later note")->required();
    add_notes_options(app, notes_);
    add_revision_option(app, notes_);
    auto* const direct = app.add_flag("--direct", direct_, "Compare the two notes alone, without the meetings between");
    app.add_option("--team", teams_, "Only this team, by new or old name; may be repeated")->type_name("NAME");
    app.add_option("--kind", kinds_, "Only this kind, e.g. lead-changed; may be repeated")
        ->check(one_of(names_of_kinds()))
        ->type_name("KIND");
    return direct;
}

Comparison Comparison::of(NotesOptions notes, std::string old_reference, std::string new_reference) const {
    Comparison other;
    other.notes_ = std::move(notes);
    other.old_reference_ = std::move(old_reference);
    other.new_reference_ = std::move(new_reference);
    other.teams_ = teams_;
    other.kinds_ = kinds_;
    other.direct_ = direct_;
    return other;
}

Result<void> Comparison::load(Progress* progress) {
    if (auto read = read_filter(); !read) return read;
    if (old_reference_ == "-" && new_reference_ == "-") {
        return tl::unexpected(
            Error{ErrorKind::usage, "both notes cannot come from standard input", {}, 0, "name a file for one"});
    }
    if (auto loaded = load_meetings(progress); !loaded) return loaded;
    const auto reader = loader_->reader("");
    if (!reader) return tl::unexpected(reader.error());
    profile_ = &(*reader)->profile();
    return check_teams();
}

Result<void> Comparison::read_filter() {
    filter_.teams = teams_;
    for (const auto& name : kinds_) {
        // The argument library let none pass that is not known.
        if (const auto kind = parse_change_kind(name)) filter_.kinds.push_back(*kind);
    }
    return {};
}

Result<void> Comparison::load_meetings(Progress* progress) {
    loader_ = std::make_unique<NoteLoader>(notes_);
    // `previous` lies before the other note, so that one is found first.
    const bool new_first = old_reference_ == "previous";
    const auto first = loader_->find(new_first ? new_reference_ : old_reference_, nullptr);
    if (!first) return tl::unexpected(first.error());
    const auto second = loader_->find(new_first ? old_reference_ : new_reference_, &*first);
    if (!second) return tl::unexpected(second.error());
    const auto& old_note = new_first ? *second : *first;
    const auto& new_note = new_first ? *first : *second;
    std::vector<NamedNote> notes;
    if (!direct_) notes = loader_->between(old_note, new_note);
    notes.insert(notes.begin(), old_note);
    notes.push_back(new_note);
    auto meetings = loader_->read_all(notes, progress);
    if (!meetings) return tl::unexpected(std::move(meetings.error()));
    meetings_ = std::move(*meetings);
    return {};
}

Result<void> Comparison::check_teams() const {
    std::vector<std::string> known;
    for (const auto& meeting : meetings_) {
        for (const auto& team : meeting.teams) {
            known.push_back(team.name);
            known.insert(known.end(), team.aliases.begin(), team.aliases.end());
        }
    }
    for (const auto& name : filter_.teams) {
        const auto is_this = [&](const std::string& team) { return text::fold_case(team) == text::fold_case(name); };
        if (std::ranges::any_of(known, is_this)) continue;
        return tl::unexpected(Error{ErrorKind::usage,
                                    "no team \"" + text::printable(name) + "\" in these notes",
                                    {},
                                    0,
                                    text::suggestion(name, known)});
    }
    return {};
}

void Comparison::tell_diagnostics() const {
    const auto& old_meeting = meetings_.front();
    const auto& new_meeting = meetings_.back();
    if (new_meeting.date.known() && new_meeting.date < old_meeting.date) {
        tell("pmcdiff: OLD (" + old_meeting.date.iso() + ") is newer than NEW (" + new_meeting.date.iso() +
             "): the changes are told backwards");
    }
    for (const auto* const meeting : {&old_meeting, &new_meeting}) {
        for (const auto& diagnostic : meeting->diagnostics) {
            tell(meeting->path + ":" + std::to_string(diagnostic.line) + ": " +
                 std::string(to_string(diagnostic.level)) + ": " + text::printable(diagnostic.message));
        }
    }
}

}  // namespace pmcdiff::cli
