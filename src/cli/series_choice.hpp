// The series that a command works on which tells of many meetings.
#pragma once

#include <string>
#include <vector>

#include "cli/notes.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/series.hpp"

namespace pmcdiff::cli {

/// `--pmc` names none of the committees.
[[nodiscard]] Error no_committee(const Repository& repository, const std::string& pmc);

/// The notes of the series that `--pmc` names, or of the only one there is, oldest first. Of notes with one date the last is
/// taken, and the others are told on standard error. Errors (kind `usage`): no such committee, or several and none named.
[[nodiscard]] Result<std::vector<NamedNote>> choose_series(NoteLoader& loader, const NotesOptions& options, bool quiet);

}  // namespace pmcdiff::cli
