#include "pmcdiff/check.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "check/change.hpp"
#include "check/fingerprints.hpp"
#include "check/levels.hpp"
#include "check/precedence.hpp"
#include "check/rule.hpp"
#include "check/suppressing.hpp"

namespace pmcdiff {

namespace check {

namespace {

constexpr auto unreadable_note = "unreadable-note";

using TeamMark = std::tuple<std::string, std::string>;  // team and words

TeamMark mark_of(const Finding& finding) { return {section_key(finding.team), finding.words}; }

/// What a rule finds in a note of a change.
struct Found {
    Findings now;
    Findings before;  ///< What the note shows and showed before.
};

Found found_in_note(const Rule& rule, const NoteChange& note, const Change& change, bool all) {
    std::map<TeamMark, int> before;
    if (note.base != nullptr && !all) {
        for (const auto& finding : rule.in_note(*note.base, change.base())) ++before[mark_of(finding)];
    }
    Found found;
    for (auto& finding : rule.in_note(*note.head, change.head())) {
        const auto known = before.find(mark_of(finding));
        const bool stood_there = known != before.end() && known->second-- > 0;
        (stood_there ? found.before : found.now).push_back(std::move(finding));
    }
    std::ranges::stable_sort(found.now, {}, &Finding::line);
    found.now = rule.joined(std::move(found.now), *note.head);
    return found;
}

Found found_by(const Rule& rule, const NoteChange& note, const Change& change, bool all) {
    auto found = found_in_note(rule, note, change, all);
    // An archive's move changes nothing that a meeting said.
    const bool only_moved = note.base != nullptr && note.base->source == note.head->source && !note.redates();
    if (!only_moved) std::ranges::move(rule.in_change(note, change), std::back_inserter(found.now));
    const auto id = std::string(rule.text().id);
    for (auto* const findings : {&found.now, &found.before}) {
        for (auto& finding : *findings) finding.rule = id;
    }
    return found;
}

bool is_wanted(const std::string& path, const std::vector<std::string>& wanted) {
    return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& start) {
               return start.empty() || path == start || path.starts_with(start + "/");
           });
}

/// All findings about the notes of a change, in the order in which users read them.
class Checker {
public:
    Checker(const ChangeSource& source, NoteShelf& shelf, const CheckSettings& settings)
        : source_(source), shelf_(shelf), settings_(settings) {}

    Result<CheckReport> run() {
        const auto levels = levels_of(shelf_.profile().check, settings_);
        if (!levels) return tl::unexpected(levels.error());
        Change change(source_, shelf_, false);
        if (auto loaded = change.load(); !loaded) return tl::unexpected(loaded.error());
        const Change standing(source_, shelf_, true);
        for (const auto& note : change.notes()) look_at(note, change);
        for (const auto& error : change.unreadable()) tell_unreadable(error);
        if (settings_.all) look_at_others(standing, change);
        Suppressions suppressions(change.head());
        tell_unused(suppressions, standing);

        CheckReport report;
        report.base_commit = source_.base_commit();
        report.head_commit = source_.head_commit();
        report.checked_notes = looked_at_.size() + unreadable_;
        report.findings = without_explained(with_levels(std::move(findings_), *levels));
        std::ranges::stable_sort(report.findings, {}, [](const Finding& finding) {
            return std::tie(finding.path, finding.line, finding.rule);
        });
        add_fingerprints(report.findings, before_);
        report.suppressed = std::erase_if(
            report.findings, [&](const auto& at) { return at.rule != unreadable_note && suppressions.suppress(at); });
        report.remarks = change.remarks();
        return report;
    }

private:
    struct LookedAt {
        NoteChange note;
        const Change* change = nullptr;
    };

    void look_at(const NoteChange& note, const Change& change) {
        if (!is_wanted(note.head->path, settings_.paths)) return;
        looked_at_.push_back({note, &change});
        for (const auto& rule : all_rules()) {
            auto found = found_by(*rule, note, change, settings_.all);
            for (auto& finding : found.now) add(std::move(finding), *note.head, change);
            std::ranges::move(found.before, std::back_inserter(before_));
        }
    }

    void tell_unused(Suppressions& suppressions, const Change& standing) {
        Findings unused;
        for (const auto& [note, change] : looked_at_) {
            std::ranges::move(suppressions.unused(note, *change, standing, findings_), std::back_inserter(unused));
            for (auto& finding : std::exchange(unused, {})) add(std::move(finding), *note.head, *change);
        }
    }

    /// The notes that the change leaves alone, as they stand.
    void look_at_others(const Change& standing, const Change& change) {
        std::vector<const NotePlace*> places;
        for (const auto& pmc : standing.head().all_committees()) {
            for (const auto& place : standing.head().series(pmc)) places.push_back(&place);
            for (const auto& place : standing.head().undated(pmc)) places.push_back(&place);
        }
        for (const auto* const place : places) {
            const bool changed = std::ranges::any_of(
                change.notes(), [&](const NoteChange& note) { return note.head->path == place->path; });
            if (changed) continue;
            const auto note = shelf_.read(standing.head().tree(), *place);
            if (note) {
                look_at({FileChange::Kind::added, nullptr, *note}, standing);
            } else if (note.error().kind == ErrorKind::note) {
                tell_unreadable(note.error());
            } else {
                shelf_.remember_unread(note.error());
            }
        }
    }

    /// Told in the change that leaves the note so, whatever it was before.
    void tell_unreadable(const Error& error) {
        const bool known = std::ranges::any_of(findings_, [&](const Finding& finding) {
            return finding.rule == unreadable_note && finding.path == error.path;
        });
        if (known || !is_wanted(error.path, settings_.paths)) return;
        Finding finding;
        finding.rule = unreadable_note;
        finding.level = DiagnosticLevel::error;
        finding.path = error.path;
        finding.line = std::max(error.line, 1);
        finding.words = error.message;
        finding.message = error.message;
        finding.help = error.help;
        findings_.push_back(std::move(finding));
        ++unreadable_;
    }

    void add(Finding finding, const NoteText& note, const Change& change) {
        const auto* place = finding.path == note.path ? nullptr : change.head().find(finding.path);
        const auto* const where = place == nullptr ? &note : change.head().note(*place);
        if (where != nullptr) finding.excerpt = std::string(where->line(finding.line));
        findings_.push_back(std::move(finding));
    }

    const ChangeSource& source_;
    NoteShelf& shelf_;
    const CheckSettings& settings_;
    std::vector<LookedAt> looked_at_;
    std::size_t unreadable_ = 0;
    Findings findings_;
    Findings before_;
};

}  // namespace

}  // namespace check

Result<CheckReport> check_notes(const ChangeSource& source, const NoteReader& reader, const CheckSettings& settings) {
    check::NoteShelf shelf(reader);
    return check::Checker(source, shelf, settings).run();
}

}  // namespace pmcdiff
