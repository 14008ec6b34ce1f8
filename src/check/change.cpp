#include "check/change.hpp"

#include <algorithm>
#include <utility>

namespace pmcdiff::check {

Change::Change(const ChangeSource& source, NoteShelf& shelf, bool whole)
    : source_(&source),
      shelf_(&shelf),
      whole_(whole),
      base_(whole ? source.head() : source.base(), shelf),
      head_(source.head(), shelf),
      authors_(source.authors()) {}

Result<void> Change::load() {
    for (const auto& file : source_->changes()) {
        if (file.kind == FileChange::Kind::removed) continue;
        const auto* const place = head_.find(file.path);
        if (place == nullptr) continue;
        const auto head = shelf_->read(head_.tree(), *place);
        if (!head && head.error().kind != ErrorKind::note) return tl::unexpected(head.error());
        if (!head) {
            unreadable_.push_back(head.error());
            continue;
        }
        NoteChange change{file.kind, nullptr, *head};
        if (const auto* const old_place = base_.find(file.old_path); old_place != nullptr && !whole_) {
            change.base = base_.note(*old_place);
        }
        for (const auto& words : change.head->words) {
            if (change.base == nullptr || !change.base->words.contains(words)) brought_.insert(words);
        }
        notes_.push_back(change);
    }
    return {};
}

Date Change::written(const NoteText& note) const { return whole_ ? Date{} : source_->written(note.path); }

const NoteHistory& Change::history(const NoteText& base_note) const {
    const auto known = histories_.find(base_note.path);
    if (known != histories_.end()) return known->second;
    auto& history = histories_[base_note.path];
    auto files = source_->history(base_note.path);
    if (!files) {
        history.complete = false;
        remarks_.push_back("earlier states of " + base_note.path + " could not be seen: " + files.error().text());
        return history;
    }
    history.files = std::move(*files);
    history.complete = history.files.complete;
    for (const auto& file : history.files.versions) {
        if (auto note = shelf_->read(file.bytes, base_note.path)) history.versions.push_back({&file, std::move(*note)});
    }
    return history;
}

std::vector<std::string> Change::remarks() const {
    auto all = source_->limitations();
    std::ranges::copy(remarks_, std::back_inserter(all));
    std::ranges::copy(shelf_->unread(), std::back_inserter(all));
    return all;
}

}  // namespace pmcdiff::check
