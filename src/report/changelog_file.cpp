#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/changes.hpp"
#include "pmcdiff/changelog.hpp"
#include "report/changelog_entry.hpp"
#include "report/changelog_markers.hpp"
#include "report/markdown_text.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

namespace {

using report::MarkedEntry;

/// An entry as the notes tell it now.
struct FreshEntry {
    Date date;
    std::string text;
    std::string fingerprint;
};

/// Checking out on another system may change line breaks, which is no edit.
std::string with_plain_line_breaks(std::string_view text) { return text::replace_all(text, "\r\n", "\n"); }

/// The committee is part of it, so that the notes of another one never replace entries of this one.
std::string fingerprint_of(const std::string& pmc, const std::string& text) { return diff::fingerprint({pmc, text}); }

std::vector<FreshEntry> fresh_entries(std::span<const MeetingChanges> entries, const std::string& pmc) {
    std::vector<FreshEntry> fresh;
    for (const auto& changes : entries) {
        auto text = report::changelog_entry(changes);
        auto fingerprint = fingerprint_of(pmc, text);
        fresh.push_back({changes.meeting->date, std::move(text), std::move(fingerprint)});
    }
    return fresh;
}

std::string opening(const std::string& pmc) {
    return "# " + (pmc.empty() ? std::string("What each meeting changed") : report::escaped(pmc) + " changelog") +
           "\n\n"
           "What each meeting changed, the newest first. `pmcdiff changelog` writes the entries; one that was edited\n"
           "between its two markers is kept as it is.\n";
}

class ChangelogWriter {
public:
    ChangelogWriter(std::string_view old_text, std::vector<MarkedEntry> marked, std::vector<FreshEntry> fresh,
                    std::string pmc, bool overwrite_edited)
        : old_text_(old_text),
          marked_(std::move(marked)),
          fresh_(std::move(fresh)),
          pmc_(std::move(pmc)),
          overwrite_edited_(overwrite_edited) {
        const auto first_break = old_text.find('\n');
        const bool two_characters =
            first_break != std::string_view::npos && first_break != 0 && old_text[first_break - 1] == '\r';
        line_break_ = two_characters ? "\r\n" : "\n";
    }

    ChangelogUpdate write() {
        place_missing();
        if (old_text_.empty()) update_.text = opening(pmc_);
        std::size_t copied = 0;
        for (std::size_t i = 0; i < marked_.size(); ++i) {
            update_.text += old_text_.substr(copied, marked_[i].start - copied);
            for (const auto* const entry : missing_before_[i]) update_.text += block(*entry) + line_break_;
            renew(marked_[i]);
            copied = marked_[i].end;
        }
        if (marked_.empty()) update_.text += old_text_;
        for (const auto* const entry : missing_before_.back()) append(*entry);
        if (!marked_.empty()) update_.text += old_text_.substr(copied);
        return std::move(update_);
    }

private:
    /// Before which entry of the file each entry comes that it lacks; the last list is for those behind all.
    void place_missing() {
        missing_before_.resize(marked_.size() + 1);
        for (const auto& entry : fresh_) {
            if (std::ranges::find(marked_, entry.date, &MarkedEntry::date) != marked_.end()) continue;
            const auto older =
                std::ranges::find_if(marked_, [&](const MarkedEntry& marked) { return marked.date < entry.date; });
            missing_before_[static_cast<std::size_t>(older - marked_.begin())].push_back(&entry);
            update_.added.push_back(entry.date);
        }
    }

    /// An entry with its markers, each on a line of its own.
    [[nodiscard]] std::string block(const FreshEntry& entry) const {
        const auto text = report::begin_marker(entry.date, entry.fingerprint) + "\n" + entry.text +
                          report::end_marker(entry.date) + "\n";
        return text::replace_all(text, "\n", line_break_);
    }

    /// Puts an entry behind all that is written, after an empty line.
    void append(const FreshEntry& entry) {
        auto& text = update_.text;
        if (!text.empty() && !text.ends_with('\n')) text += line_break_;
        if (!text.empty()) text += line_break_;
        text += block(entry);
    }

    /// Writes an entry of the file: as it is, or as the notes tell it now.
    void renew(const MarkedEntry& marked) {
        const auto as_it_is = old_text_.substr(marked.start, marked.end - marked.start);
        const auto entry = std::ranges::find(fresh_, marked.date, &FreshEntry::date);
        if (entry == fresh_.end()) {
            update_.without_note.push_back(marked.date);
            update_.text += as_it_is;
            return;
        }
        const auto text =
            with_plain_line_breaks(old_text_.substr(marked.text_start, marked.text_end - marked.text_start));
        const bool same = text == entry->text;
        const bool edited = !same && fingerprint_of(pmc_, text) != marked.fingerprint;
        if (edited) update_.edited.push_back(marked.date);
        const bool kept = same || (edited && !overwrite_edited_);
        if (!kept) update_.made_anew.push_back(marked.date);
        update_.text += kept ? std::string(as_it_is) : block(*entry);
    }

    std::string_view old_text_;
    std::vector<MarkedEntry> marked_;
    std::vector<FreshEntry> fresh_;
    std::string pmc_;
    bool overwrite_edited_;
    std::string line_break_;
    std::vector<std::vector<const FreshEntry*>> missing_before_;
    ChangelogUpdate update_;
};

}  // namespace

Result<ChangelogUpdate> update_changelog(std::string_view text, const std::string& path,
                                         std::span<const MeetingChanges> entries, bool overwrite_edited) {
    auto marked = report::find_marked_entries(text, path);
    if (!marked) return tl::unexpected(std::move(marked.error()));
    const auto pmc = entries.empty() ? std::string{} : entries.front().meeting->pmc;
    return ChangelogWriter(text, std::move(*marked), fresh_entries(entries, pmc), pmc, overwrite_edited).write();
}

}  // namespace pmcdiff
