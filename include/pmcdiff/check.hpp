// Checking a change of notes before it is merged: what it reads, what it finds. Where the notes come from is the caller's:
// a folder, or two states in git (the program's own source reads git; the library asks for no git).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pmcdiff/check_settings.hpp"
#include "pmcdiff/date.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"
#include "pmcdiff/read.hpp"

namespace pmcdiff {

/// A file at one moment. Symbolic links, submodules and folders are none.
struct TreeFile {
    std::string path;  ///< Below the folder of notes, with `/`.
    /// Two files with one id are equal. Empty where it is not known, as of files on disk that differ from what git has.
    std::string id;
};

/// All files at one moment.
class Tree {
public:
    virtual ~Tree() = default;

    /// All files below the folder of notes, sorted by path; the same span at every call.
    [[nodiscard]] virtual std::span<const TreeFile> files() const = 0;
    /// The bytes of one of files(). Errors: kind `outside` where git lacks the object (a shallow or partial clone), kind
    /// `note` where a file cannot be read, has become a link or is larger than limits::note_bytes.
    [[nodiscard]] virtual Result<std::string> read(const TreeFile& file) const = 0;

protected:
    Tree() = default;
    Tree(const Tree&) = default;
    Tree& operator=(const Tree&) = default;
    Tree(Tree&&) = default;
    Tree& operator=(Tree&&) = default;
};

/// What a change did to one file.
struct FileChange {
    /// As git counts them.
    enum class Kind { added, modified, removed, renamed };
    Kind kind = Kind::modified;
    std::string old_path;  ///< In the base; empty where it was added. Equal to `path` unless it was renamed.
    std::string path;      ///< In the head; of a removed file, its old path.
};

/// A state that a file had.
struct FileVersion {
    std::string commit;  ///< That made it; the whole id.
    std::string author;  ///< Name of that commit's author.
    Date day;            ///< On which the author made it.
    std::string bytes;
};

/// The states that a file had before, newest first.
struct FileHistory {
    std::vector<FileVersion> versions;  ///< Newest first; the first is the base's own.
    /// False where a shallow clone ends before the file's beginning (the last version is then only the oldest one there is,
    /// and its commit need not have made it), or beyond a limit.
    bool complete = true;
};

/// A change of notes: two states, and how one came from the other.
class ChangeSource {
public:
    virtual ~ChangeSource() = default;

    /// The state before.
    [[nodiscard]] virtual const Tree& base() const = 0;
    /// The state after, which is checked.
    [[nodiscard]] virtual const Tree& head() const = 0;
    /// The whole id of the commit before; empty where there is none, as of a folder outside git.
    [[nodiscard]] virtual std::string base_commit() const = 0;
    /// The same of the state after; empty for the working tree too.
    [[nodiscard]] virtual std::string head_commit() const = 0;
    /// The files that differ, by path. A file that lies elsewhere now with most of its lines (half, as git counts) is
    /// renamed.
    [[nodiscard]] virtual std::span<const FileChange> changes() const = 0;
    /// The states that a file of the base had, that of the base included, through renames and all parents of merges.
    /// A merge that took the file from one parent made none, and its other parents are not followed. Empty for what is no
    /// file of the base. Costs a look at each commit back to the file's beginning. Errors: git lacks an object (kind
    /// `outside`), a state larger than limits::note_bytes (kind `note`).
    [[nodiscard]] virtual Result<FileHistory> history(const std::string& base_path) const = 0;
    /// The day on which the last ordinary commit between base and head wrote the file, by its author's own clock (a merge
    /// carries work of other days); where there is none, the day of the head; today for what is not committed. Not
    /// known where nothing tells.
    [[nodiscard]] virtual Date written(const std::string& path) const = 0;
    /// Authors of the ordinary commits between base and head, else of the head; for the working tree, git's `user.name`,
    /// where it is set. Each once, the latest first.
    [[nodiscard]] virtual std::vector<std::string> authors() const = 0;
    /// Where the folder of notes lies below the root of the repository: empty, or ending with `/`.
    [[nodiscard]] virtual std::string folder() const { return {}; }
    /// What limits the view, as sentences for users ("the clone is shallow: ..."). Mostly none.
    [[nodiscard]] virtual std::vector<std::string> limitations() const { return {}; }

protected:
    ChangeSource() = default;
    ChangeSource(const ChangeSource&) = default;
    ChangeSource& operator=(const ChangeSource&) = default;
    ChangeSource(ChangeSource&&) = default;
    ChangeSource& operator=(ChangeSource&&) = default;
};

/// New lines for a stretch of a note: what mends a finding that has one right answer.
struct Mend {
    int first_line = 0;              ///< 1-based; the first line that is replaced.
    int last_line = 0;               ///< The last one; before `first_line` where lines are only put in.
    std::vector<std::string> lines;  ///< Without line ends.
};

/// Something that a keeper of the notes should see before the merge.
struct Finding {
    std::string rule;
    DiagnosticLevel level = DiagnosticLevel::warning;
    std::string path;
    int line = 1;
    int column = 0;       ///< 1-based, in code points, of what is meant; 0: the whole line.
    int end_column = 0;   ///< Behind its last character.
    std::string team;     ///< As the note calls it; empty where it is about none.
    std::string words;    ///< What tells it from others of its rule and team; the same wherever it stands in the note.
    std::string message;  ///< One sentence, without the place.
    std::string help;     ///< What mends it; may be empty.
    std::string excerpt;  ///< The line as the note has it.
    std::string
        fingerprint;  ///< 12 hexadecimal digits from rule, note, team and words, never from lines; unique in a report.
    std::optional<Mend> mend;  ///< Where there is one right answer.
};

/// What a check found, and of which change.
struct CheckReport {
    std::string base_commit;
    std::string head_commit;
    std::vector<Finding> findings;     ///< By path, line and rule.
    std::vector<std::string> remarks;  ///< What could not be seen, as sentences.
    std::size_t checked_notes = 0;
    std::size_t suppressed = 0;  ///< By words in notes or by a baseline.
};

/// Checks a change, with the levels of the reader's profile and those of the settings. A note of the change that cannot be
/// read, or lies beyond a limit of the reader, is a finding. Errors: an object that git lacks (kind `outside`), a level for
/// a rule that there is not (kind `note`, with file and line; kind `usage` where the settings give it). Notes around the
/// change that cannot be read are told in `remarks`.
[[nodiscard]] Result<CheckReport> check_notes(const ChangeSource& source, const NoteReader& reader,
                                              const CheckSettings& settings);

/// What a change of notes says: of each note that it edits, the difference to how it was; of each note that it adds, the
/// difference to the meeting before it. By path. Notes that cannot be read, are undated, or have nothing to compare with are
/// left out.
[[nodiscard]] std::vector<Diff> changed_meetings(const ChangeSource& source, const NoteReader& reader);

/// What `pmcdiff rules` tells of a rule.
struct RuleText {
    std::string_view id;
    DiagnosticLevel level = DiagnosticLevel::warning;  ///< Where nothing lowers it.
    std::string_view summary;                          ///< One line: what it finds.
    std::string_view explanation;  ///< What it looks at, what it leaves alone; paragraphs, Markdown.
    std::string_view example;      ///< Lines of a note that have the mistake, or a change of them.
    std::string_view mended;       ///< The same put right.
    bool can_fix = false;          ///< True where `--fix` mends it.
};

/// All rules by id.
[[nodiscard]] std::span<const RuleText> check_rules();

}  // namespace pmcdiff
