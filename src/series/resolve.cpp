#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "pmcdiff/series.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace {

/// How many dates an error names when the one asked for is not there.
constexpr std::size_t nearest_named = 3;

Error usage(std::string message, std::string help) {
    return {ErrorKind::usage, std::move(message), {}, 0, std::move(help)};
}

std::string quoted(std::string_view text) { return "\"" + text::printable(text) + "\""; }

std::string shown_committee(const std::string& pmc) { return pmc.empty() ? "(no folder)" : pmc; }

std::vector<std::string> committees_of(const std::vector<NoteFile>& notes) {
    std::vector<std::string> names;
    for (const auto& note : notes) {
        const auto name = shown_committee(note.pmc);
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
}

/// The dates nearest to one that no note has.
std::string nearest_dates(const std::vector<NoteFile>& notes, const Date& wanted) {
    std::vector<Date> dates;
    for (const auto& note : notes) dates.push_back(note.date);
    std::ranges::sort(dates);
    const auto repeated = std::ranges::unique(dates);
    dates.erase(repeated.begin(), repeated.end());
    std::ranges::stable_sort(
        dates, {}, [&](const Date& date) { return std::labs(days_since_epoch(date) - days_since_epoch(wanted)); });
    if (dates.size() > nearest_named) dates.resize(nearest_named);
    std::ranges::sort(dates);
    std::vector<std::string> texts;
    for (const auto& date : dates) texts.push_back(date.iso());
    return text::enumerate(texts);
}

class Resolver {
public:
    Resolver(const Repository& repository, std::string_view pmc, const std::optional<NoteFile>& beside)
        : repository_(repository), pmc_(pmc), beside_(beside) {}

    Result<NoteFile> resolve(std::string_view reference) const {
        auto notes = chosen_notes();
        if (!notes) return tl::unexpected(notes.error());
        if (reference == "latest" || reference == "previous") return by_position(reference, *notes);
        const auto date = parse_date(reference);
        if (!date) {
            return tl::unexpected(usage("there is no note " + quoted(reference),
                                        "give a date such as 2017-10-18, a file, \"latest\", \"previous\" or \"-\""));
        }
        return by_date(*date, *notes);
    }

private:
    [[nodiscard]] Result<std::vector<NoteFile>> chosen_notes() const {
        if (pmc_.empty()) return repository_.notes;
        auto notes = repository_.series(pmc_);
        if (notes.empty()) {
            return tl::unexpected(usage("there is no committee " + quoted(pmc_),
                                        text::suggestion(pmc_, committees_of(repository_.notes))));
        }
        return notes;
    }

    [[nodiscard]] Result<NoteFile> by_date(const Date& date, const std::vector<NoteFile>& notes) const {
        std::vector<NoteFile> found;
        std::ranges::copy_if(notes, std::back_inserter(found), [&](const NoteFile& note) { return note.date == date; });
        if (found.empty()) {
            return tl::unexpected(
                usage("no note has the date " + date.iso(), "the nearest are " + nearest_dates(notes, date)));
        }
        if (found.size() > 1 && beside_) {
            std::vector<NoteFile> same;
            std::ranges::copy_if(found, std::back_inserter(same),
                                 [&](const NoteFile& note) { return note.pmc == beside_->pmc; });
            if (!same.empty()) found = std::move(same);
        }
        if (found.size() == 1) return found.front();
        const bool several_committees =
            std::ranges::any_of(found, [&](const NoteFile& note) { return note.pmc != found.front().pmc; });
        if (several_committees) {
            return tl::unexpected(
                usage("the date " + date.iso() + " is in several series: " + text::enumerate(committees_of(found)),
                      "choose one with --pmc"));
        }
        std::vector<std::string> paths;
        for (const auto& note : found) paths.push_back(note.shown);
        return tl::unexpected(
            usage("several notes have the date " + date.iso() + ": " + text::enumerate(paths), "name the file"));
    }

    [[nodiscard]] Result<NoteFile> by_position(std::string_view reference, std::vector<NoteFile> notes) const {
        if (beside_) {
            std::erase_if(notes, [&](const NoteFile& note) { return note.pmc != beside_->pmc; });
        }
        const bool several =
            std::ranges::any_of(notes, [&](const NoteFile& note) { return note.pmc != notes.front().pmc; });
        if (several) {
            return tl::unexpected(usage("\"" + std::string(reference) +
                                            "\" could be of several series: " + text::enumerate(committees_of(notes)),
                                        "choose one with --pmc"));
        }
        if (reference == "latest" && !notes.empty()) return notes.back();
        const Date before = beside_ ? beside_->date : notes.empty() ? Date{} : notes.back().date;
        const auto later = std::ranges::find_if(notes, [&](const NoteFile& note) { return note.date >= before; });
        if (later == notes.begin()) {
            return tl::unexpected(
                usage("there is no note before " + before.iso(), "the oldest one is the first of its series"));
        }
        return *(later - 1);
    }

    const Repository& repository_;
    std::string_view pmc_;
    const std::optional<NoteFile>& beside_;
};

}  // namespace

Result<NoteFile> resolve_note(const Repository& repository, std::string_view reference, std::string_view pmc,
                              const std::optional<NoteFile>& beside) {
    return Resolver(repository, pmc, beside).resolve(reference);
}

std::vector<NoteFile> notes_between(std::span<const NoteFile> series, const Date& from, const Date& to) {
    const auto& [first, last] = std::minmax(from, to);
    std::vector<NoteFile> between;
    for (const auto& note : series) {
        if (first < note.date && note.date < last) between.push_back(note);
    }
    return between;
}

}  // namespace pmcdiff
