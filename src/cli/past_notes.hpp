// Notes as git has them at a revision. Asking git itself is left to a program of its own, which has it in it.
#pragma once

#include <initializer_list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/series.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

struct NotesOptions;

/// What a repository had at a revision.
struct FilesAtRevision {
    std::unique_ptr<Tree> files;  ///< Of the whole repository.
    std::string below;            ///< Where the folder of notes lies in it: empty, or ending with `/`.
    std::string root;             ///< The work tree's own path; empty where there is none.
};

/// Git, for those who may ask it.
class Git {
public:
    Git() = default;
    Git(const Git&) = delete;
    Git& operator=(const Git&) = delete;
    Git(Git&&) = delete;
    Git& operator=(Git&&) = delete;
    virtual ~Git() = default;

    /// Errors: not in a repository, no such revision (kind `usage`), git lacks an object (kind `outside`).
    [[nodiscard]] virtual Result<FilesAtRevision> at(const std::string& folder, const std::string& revision) const = 0;
};

/// The program that has git in it.
inline constexpr std::string_view git_companion = "pmcdiff-git";

/// `REV:path` or `REV:2017-10-18`.
struct PastReference {
    std::string revision;
    std::string what;
};

/// Takes a reference apart at its first colon that is in no braces; none where there is none, nothing is before it, or a file
/// of the whole name is on disk.
[[nodiscard]] std::optional<PastReference> parse_past_reference(const std::string& reference);

/// Declares `--rev`.
void add_revision_option(CLI::App& app, NotesOptions& options);

/// The program that reads git where this one does not; else empty.
[[nodiscard]] std::string_view companion_for_git(const NotesOptions& options);

/// The program to which a command is to be handed that names notes at a revision; empty where it can go on itself.
[[nodiscard]] std::string_view companion_for(const NotesOptions& options,
                                             std::initializer_list<std::string_view> references);

/// The notes of one revision.
class PastNotes {
public:
    PastNotes(std::string revision, FilesAtRevision files) : revision_(std::move(revision)), at_(std::move(files)) {}

    /// How a note is shown where notes of several revisions may be: `REV:path`.
    [[nodiscard]] std::string named(const std::string& path) const { return revision_ + ":" + path; }

    /// A path below the repository's root, else below the working folder, else below the folder of notes. Errors (kind
    /// `usage`): absolute or leading outside; not there, with the name that is nearest.
    [[nodiscard]] Result<NoteFile> find(const std::string& path) const;

    /// The dated notes below the folder of notes. Errors (kind `usage`): there are none.
    [[nodiscard]] Result<const Repository*> repository();

    /// The notes of the series that a note file lies in, oldest first.
    [[nodiscard]] std::vector<NoteFile> series_around(const NoteFile& note) const;

    /// The bytes of a note. May be called from several threads. Errors as Tree::read.
    [[nodiscard]] Result<std::string> read(const NoteFile& note) const;

    /// The profile of the folder of notes at the revision. Errors: a fault in its `.pmcdiff.toml`.
    [[nodiscard]] Result<Profile> profile() const;

private:
    [[nodiscard]] const TreeFile* file_at(const std::string& path) const;

    std::string revision_;
    FilesAtRevision at_;
    std::optional<Repository> repository_;
    mutable std::mutex reading_;  ///< Git is asked by one thread at a time.
};

}  // namespace pmcdiff::cli
