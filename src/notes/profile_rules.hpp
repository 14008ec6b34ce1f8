// The parts of `.pmcdiff.toml` that are no lists of words: lineage, people, and words with their meanings.
#pragma once

#include "notes/profile_keys.hpp"
#include "notes/toml_values.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::notes {

/// The tables `[[lineage]]`. Errors: a key that is unknown or lacking, a value that is no text, a date that does not exist.
[[nodiscard]] Result<std::vector<LineageRule>> read_lineage(const TomlValue& rules);

/// The tables `[[person]]`. Errors as for lineage.
[[nodiscard]] Result<std::vector<PersonRule>> read_people(const TomlValue& people);

/// Entries such as `{ pattern = "mothball*", means = "attic" }`, folded. Errors as for lineage.
[[nodiscard]] Result<WordMap> read_word_map(const MapKey& key, const TomlValue& entries);

/// An entry in the form of its list; `what` names the list in the error.
[[nodiscard]] Result<std::string> fold_text(const TomlText& text, const WordForm& form, std::string_view what);

}  // namespace pmcdiff::notes
