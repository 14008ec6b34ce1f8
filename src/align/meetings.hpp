// The whole alignment of two meetings, with what is known of lineages beforehand.
#pragma once

#include "align/lexicon.hpp"
#include "align/lineage.hpp"
#include "align/note_words.hpp"
#include "pmcdiff/diff.hpp"

namespace pmcdiff::align {

/// Both notes are numbered in the lexicon.
[[nodiscard]] Alignment align_with_lineage(const NoteWords& old_note, const NoteWords& new_note, const Lexicon& lexicon,
                                           const Lineage& lineage, const Profile& profile);

}  // namespace pmcdiff::align
