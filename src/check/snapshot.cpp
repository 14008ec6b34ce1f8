#include "check/snapshot.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "check/team_matches.hpp"
#include "series/places.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

std::string shelf_mark(const Tree& tree, const NotePlace& place) {
    // The path too, for what a note is follows from it as well.
    if (!place.file->id.empty()) return place.file->id + ":" + place.file->path;
    return std::to_string(std::hash<const void*>{}(&tree)) + ":" + place.file->path;
}

}  // namespace

std::optional<NotePlace> place_of_note(std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    if (!series::is_markdown(name) || series::is_hidden(path)) return std::nullopt;
    NotePlace place;
    place.path = path;
    place.pmc = series::committee_of(path);
    place.date = find_date(name).value_or(Date{});
    if (place.pmc.empty() && !place.date.known()) return std::nullopt;
    return place;
}

NoteShelf::NoteShelf(const NoteReader& reader) : reader_(reader) {}

NoteShelf::~NoteShelf() = default;

const TeamMatches& NoteShelf::team_matches(const NoteText& older, const NoteText& newer) {
    auto& matches = team_matches_[{&older, &newer}];
    if (!matches) matches = std::make_unique<const TeamMatches>(older, newer, *this);
    return *matches;
}

Result<const NoteText*> NoteShelf::read(const Tree& tree, const NotePlace& place) {
    const auto mark = shelf_mark(tree, place);
    auto known = notes_.find(mark);
    if (known == notes_.end()) {
        auto note = tree.read(*place.file).and_then([&](const std::string& bytes) {
            return read_note_text(bytes, place.file->path, place.pmc, place.date, profile(), reader_.limits());
        });
        known = notes_.emplace(mark, std::move(note)).first;
    }
    if (!known->second) return tl::unexpected(known->second.error());
    return known->second->get();
}

Result<std::unique_ptr<const NoteText>> NoteShelf::read(std::string_view bytes, const std::string& path) const {
    const auto place = place_of_note(path).value_or(NotePlace{});
    return read_note_text(bytes, path, place.pmc, place.date, profile(), reader_.limits());
}

const Meeting& NoteShelf::meeting(const NoteText& note) {
    const auto known = meetings_.find(&note);
    if (known != meetings_.end()) return known->second;
    return meetings_.emplace(&note, reader_.read(note.source, {note.path, note.pmc, note.date}).value_or(Meeting{}))
        .first->second;
}

void NoteShelf::remember_unread(const Error& error) {
    auto sentence = "left out: " + error.text();
    if (std::ranges::find(unread_, sentence) == unread_.end()) unread_.push_back(std::move(sentence));
}

Snapshot::Snapshot(const Tree& tree, NoteShelf& shelf) : tree_(&tree), shelf_(&shelf) {
    for (const auto& file : tree.files()) {
        auto place = place_of_note(file.path);
        if (!place) continue;
        place->file = &file;
        auto& notes = place->date.known() ? dated_ : undated_;
        notes[place->pmc].push_back(std::move(*place));
    }
    for (auto& [pmc, notes] : dated_) std::ranges::stable_sort(notes, {}, &NotePlace::date);
}

std::span<const NotePlace> Snapshot::series(std::string_view pmc) const {
    const auto at = dated_.find(pmc);
    return at == dated_.end() ? std::span<const NotePlace>{} : at->second;
}

std::span<const NotePlace> Snapshot::undated(std::string_view pmc) const {
    const auto at = undated_.find(pmc);
    return at == undated_.end() ? std::span<const NotePlace>{} : at->second;
}

std::vector<std::string> Snapshot::committees() const {
    std::vector<std::string> names;
    for (const auto& [pmc, notes] : dated_) {
        if (!pmc.empty()) names.push_back(pmc);
    }
    return names;
}

std::vector<std::string> Snapshot::all_committees() const {
    std::set<std::string> names;
    for (const auto* const notes : {&dated_, &undated_}) {
        for (const auto& [pmc, places] : *notes) names.insert(pmc);
    }
    return {names.begin(), names.end()};
}

std::vector<const NotePlace*> Snapshot::before(std::string_view pmc, const Date& date) const {
    std::vector<const NotePlace*> notes;
    if (!date.known()) return notes;
    for (const auto& place : series(pmc)) {
        if (place.date < date) notes.push_back(&place);
    }
    std::ranges::reverse(notes);
    return notes;
}

std::vector<const NotePlace*> Snapshot::after(std::string_view pmc, const Date& date) const {
    std::vector<const NotePlace*> notes;
    if (!date.known()) return notes;
    for (const auto& place : series(pmc)) {
        if (date < place.date) notes.push_back(&place);
    }
    return notes;
}

const NotePlace* Snapshot::find(std::string_view path) const {
    const auto wanted = place_of_note(path);
    if (!wanted) return nullptr;
    const auto notes = wanted->date.known() ? series(wanted->pmc) : undated(wanted->pmc);
    const auto at = std::ranges::find(notes, path, &NotePlace::path);
    return at == notes.end() ? nullptr : &*at;
}

const NoteText* Snapshot::note(const NotePlace& place) const {
    const auto read = shelf_->read(*tree_, place);
    if (read) return *read;
    shelf_->remember_unread(read.error());
    return nullptr;
}

bool Snapshot::has(std::string_view path) const {
    const auto files = tree_->files();
    const auto at = std::ranges::lower_bound(files, path, {}, &TreeFile::path);
    if (at != files.end() && at->path == path) return true;
    const auto folder = std::string(path) + "/";
    const auto below = std::ranges::lower_bound(files, folder, {}, &TreeFile::path);
    return below != files.end() && below->path.starts_with(folder);
}

}  // namespace pmcdiff::check
