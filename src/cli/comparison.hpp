// Two meetings of a series as a command line names them, and which of their changes it asks for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/notes.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/report.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace pmcdiff::cli {

class Progress;

class Comparison {
public:
    /// `git` is null in a program without it, and kept.
    explicit Comparison(const Git* git = nullptr) { notes_.git = git; }

    /// Declares OLD, NEW, `--direct`, the options of notes and the filters. Gives `--direct`, for what excludes it.
    CLI::Option* set_up(CLI::App& app);

    /// The same comparison of two other notes, of which none is read yet.
    [[nodiscard]] Comparison of(NotesOptions notes, std::string old_reference, std::string new_reference) const;

    /// As `--direct`: without the meetings between.
    void compare_alone() { direct_ = true; }
    /// True where only some of the changes are asked for.
    [[nodiscard]] bool is_filtered() const { return !teams_.empty() || !kinds_.empty(); }

    /// Reads the notes, and tells `progress` how far it is where there is one. Errors: a note that cannot be found or read,
    /// a team or kind that there is not.
    [[nodiscard]] Result<void> load(Progress* progress = nullptr);

    /// From OLD to NEW, those between included where they are followed. Of load().
    [[nodiscard]] const std::vector<Meeting>& meetings() const { return meetings_; }
    [[nodiscard]] const Profile& profile() const { return *profile_; }
    [[nodiscard]] const Filter& filter() const { return filter_; }
    [[nodiscard]] const NotesOptions& notes() const { return notes_; }
    [[nodiscard]] bool direct() const { return direct_; }
    /// The program that can read OLD and NEW where this one cannot; else empty.
    [[nodiscard]] std::string_view companion() const { return companion_for(notes_, {old_reference_, new_reference_}); }

    /// The same for any two notes.
    [[nodiscard]] std::string_view companion_for_any() const { return companion_for_git(notes_); }

    /// What is wrong with OLD and NEW and was read nevertheless, to standard error.
    void tell_diagnostics() const;

private:
    [[nodiscard]] Result<void> read_filter();
    [[nodiscard]] Result<void> load_meetings(Progress* progress);
    [[nodiscard]] Result<void> check_teams() const;

    std::string old_reference_;
    std::string new_reference_;
    NotesOptions notes_;
    std::vector<std::string> teams_;
    std::vector<std::string> kinds_;
    bool direct_ = false;
    Filter filter_;
    std::unique_ptr<NoteLoader> loader_;
    std::vector<Meeting> meetings_;
    const Profile* profile_ = nullptr;
};

}  // namespace pmcdiff::cli
