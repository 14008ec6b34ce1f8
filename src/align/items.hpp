// Which item reports the same piece of work as which.
#pragma once

#include <vector>

#include "align/lexicon.hpp"
#include "align/note_words.hpp"
#include "pmcdiff/diff.hpp"
#include "pmcdiff/explanation.hpp"

namespace pmcdiff::align {

/// Pairs items that report the same piece of work, whatever their words, status, parent and team; one to one but for
/// splits and merges. Placeholders are never paired, labels not with each other. Sorted by old, then new item.
/// Near linear in the number of items. How it is decided: docs/links.md.
[[nodiscard]] std::vector<ItemPair> align_items(const NoteView& old_note, const NoteView& new_note,
                                                const Alignment& teams, const Lexicon& lexicon);

/// As align_items(), without the evidence.
[[nodiscard]] std::vector<ItemPair> link_items(const NoteView& old_note, const NoteView& new_note,
                                               const Alignment& teams, const Lexicon& lexicon);

/// As align_items(), of two meetings whose words are needed for nothing else.
[[nodiscard]] std::vector<ItemPair> align_items(const Meeting& old_meeting, const Meeting& new_meeting,
                                                const Alignment& teams, const Profile& profile);

/// The case of one pair of items, as align_items() decides it.
[[nodiscard]] ItemEvidence explain_items(const Meeting& old_meeting, const Meeting& new_meeting, const Alignment& teams,
                                         const Profile& profile, ItemIndex old_item, ItemIndex new_item);

}  // namespace pmcdiff::align
