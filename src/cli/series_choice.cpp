#include "cli/series_choice.hpp"

#include <string>
#include <utility>

#include "cli/output.hpp"
#include "text/nearest.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::cli {

namespace {

std::vector<std::string> shown_committees(const Repository& repository) {
    auto names = repository.committees();
    for (auto& name : names) {
        if (name.empty()) name = "(no folder)";
    }
    return names;
}

Result<std::vector<NoteFile>> files_of_series(const Repository& repository, const std::string& pmc) {
    if (!pmc.empty()) {
        auto files = repository.series(pmc);
        if (!files.empty()) return files;
        return tl::unexpected(no_committee(repository, pmc));
    }
    if (const auto committees = shown_committees(repository); committees.size() > 1) {
        return tl::unexpected(Error{ErrorKind::usage,
                                    "these notes are of several series: " + text::enumerate(committees),
                                    {},
                                    0,
                                    "choose one with --pmc"});
    }
    return repository.notes;
}

}  // namespace

Error no_committee(const Repository& repository, const std::string& pmc) {
    return {ErrorKind::usage,
            "there is no committee \"" + text::printable(pmc) + "\"",
            {},
            0,
            text::suggestion(pmc, shown_committees(repository))};
}

Result<std::vector<NamedNote>> choose_series(NoteLoader& loader, const NotesOptions& options, bool quiet) {
    const auto repository = loader.repository();
    if (!repository) return tl::unexpected(repository.error());
    auto files = files_of_series(**repository, options.pmc);
    if (!files) return tl::unexpected(std::move(files.error()));
    std::vector<NamedNote> notes;
    for (auto& file : *files) {
        if (!notes.empty() && notes.back().file.date == file.date) {
            if (!quiet) {
                tell("pmcdiff: left out: " + text::printable(notes.back().file.shown) + ": " + file.date.iso() +
                     " is the date of " + text::printable(file.shown) + " too");
            }
            notes.pop_back();
        }
        notes.push_back({std::move(file), false, false});
    }
    return notes;
}

}  // namespace pmcdiff::cli
