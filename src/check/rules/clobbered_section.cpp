#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/rules.hpp"
#include "check/section_changes.hpp"
#include "text/strings.hpp"

namespace pmcdiff::check {

namespace {

/// Lines that share so much are one line, reworded or moved.
constexpr double likeness_of_moved_line = 0.6;
/// Letters of a commit's id by which people know it.
constexpr std::size_t short_id = 8;

/// A section that the change put back to an earlier state.
struct TurnedBack {
    const TextSection* base = nullptr;
    const TextSection* head = nullptr;   ///< Null where it is gone.
    std::vector<SaidLine> gone;          ///< Lines that are lost with it; none where only the heading went back.
    std::optional<std::size_t> version;  ///< The earlier state that it equals; none where it was emptied.

    [[nodiscard]] bool is_byline() const { return gone.empty(); }
};

bool same_words(const TextSection* left, const TextSection* right) {
    if ((left == nullptr) != (right == nullptr)) return false;
    return left == nullptr || words_of(left) == words_of(right);
}

/// Judges one note. An old copy of a note with the writer's own update, written over the newer note, shows in this: some
/// sections say just what an earlier version of the note said there, while words come in that no version had.
class Judge {
public:
    Judge(const NoteChange& note, const Change& change)
        : base_(*note.base),
          head_(*note.head),
          change_(change),
          sections_(section_changes(base_, head_)),
          history_(change.history(base_)) {
        for (const auto& version : history_.versions) {
            ever_.insert(version.note->words.begin(), version.note->words.end());
            for (const auto& section : version.note->sections) headings_.insert(section.heading);
        }
        ever_.insert(base_.words.begin(), base_.words.end());
        for (const auto& section : base_.sections) headings_.insert(section.heading);
        for (const auto& words : change_.brought()) brought_.add(words);
    }

    [[nodiscard]] Findings findings() const {
        const auto fresh = fresh_sections();
        std::vector<TurnedBack> found;
        for (const auto& section : base_.sections) {
            if (auto turned = turned_back(section, fresh)) found.push_back(std::move(*turned));
        }
        const auto own = [&](const std::string& key) {
            return std::ranges::any_of(found, [&](const TurnedBack& turned) { return turned.base->key == key; });
        };
        const bool fresh_elsewhere = !std::ranges::all_of(fresh, own);
        const auto losing = std::ranges::count_if(found, [](const TurnedBack& turned) { return !turned.is_byline(); });
        // Where nothing else changes, the section's own people take their words back.
        if (!fresh_elsewhere && losing < 2) return {};

        Findings findings;
        for (const auto& turned : found) {
            const bool own_words = !turned.is_byline() && only_own_words(turned);
            if (own_words && !fresh_elsewhere) continue;
            findings.push_back(tell(turned, own_words));
        }
        return findings;
    }

private:
    /// Sections that say, or are headed by, what no version of the note had.
    [[nodiscard]] std::set<std::string> fresh_sections() const {
        std::set<std::string> fresh;
        for (const auto& [key, lines] : sections_.gained) {
            if (!std::ranges::all_of(lines, [&](const SaidLine& line) { return ever_.contains(line.words); }))
                fresh.insert(key);
        }
        for (const auto& section : head_.sections) {
            if (base_.find_section(section.key) != nullptr && !headings_.contains(section.heading))
                fresh.insert(section.key);
        }
        return fresh;
    }

    [[nodiscard]] std::optional<TurnedBack> turned_back(const TextSection& base,
                                                        const std::set<std::string>& fresh) const {
        const auto* const head = head_.find_section(base.key);
        if (fresh.contains(base.key)) return std::nullopt;
        if (!sections_.lost.contains(base.key)) return byline_turned_back(base, head);
        auto gone = lines_gone(base, head);
        if (gone.empty()) return std::nullopt;
        const auto version =
            earlier_version([&](const TextSection* earlier) { return same_words(earlier, head); }, base);
        if (!version && (head == nullptr || !head->said.empty())) return std::nullopt;
        return TurnedBack{&base, head, std::move(gone), version};
    }

    [[nodiscard]] std::optional<TurnedBack> byline_turned_back(const TextSection& base, const TextSection* head) const {
        if (head == nullptr || !base.team || sections_.gained.contains(base.key) || base.heading == head->heading)
            return std::nullopt;
        const auto version = earlier_version(
            [&](const TextSection* earlier) { return earlier != nullptr && earlier->heading == head->heading; }, base);
        if (!version) return std::nullopt;
        return TurnedBack{&base, head, {}, version};
    }

    /// Lines of a section that are nowhere else now. What the change brings into other places may be the same line moved; what
    /// comes back into the section itself is the mistake.
    [[nodiscard]] std::vector<SaidLine> lines_gone(const TextSection& base, const TextSection* head) const {
        const auto now = words_of(head);
        std::vector<SaidLine> gone;
        for (const auto& line : sections_.lost.find(base.key)->second) {
            const bool stands = head_.words.contains(line.words);
            if (!stands && !brought_.has_like(line.words, likeness_of_moved_line, now)) gone.push_back(line);
        }
        return gone;
    }

    /// The newest version but the base's own in which the section fits; null stands for a version without it.
    template <class Fits>
    [[nodiscard]] std::optional<std::size_t> earlier_version(Fits fits, const TextSection& section) const {
        for (std::size_t at = 1; at < history_.versions.size(); ++at) {
            if (fits(history_.versions[at].note->find_section(section.key))) return at;
        }
        return std::nullopt;
    }

    /// The version that first had a line, among those that had it without a break up to now.
    [[nodiscard]] const FileVersion* origin(const SaidLine& line) const {
        const FileVersion* origin = nullptr;
        for (const auto& version : history_.versions) {
            if (!version.note->words.contains(line.words)) break;
            origin = version.file;
        }
        return origin;
    }

    [[nodiscard]] bool only_own_words(const TurnedBack& turned) const {
        return std::ranges::all_of(turned.gone, [&](const SaidLine& line) {
            const auto* const from = origin(line);
            return from != nullptr && std::ranges::find(change_.authors(), from->author) != change_.authors().end();
        });
    }

    /// Where the section stands now, or what stands in its place.
    [[nodiscard]] int line_of(const TurnedBack& turned) const {
        if (turned.head != nullptr) return turned.head->line;
        const auto place = static_cast<std::size_t>(turned.base - base_.sections.data());
        for (auto next = place + 1; next < base_.sections.size(); ++next) {
            if (const auto* const there = head_.find_section(base_.sections[next].key)) return there->line;
        }
        return 1;
    }

    [[nodiscard]] Finding tell(const TurnedBack& turned, bool own_words) const {
        using enum DiagnosticLevel;
        const auto level = own_words ? note : turned.is_byline() ? warning : error;
        const auto* const head = turned.head;
        auto finding = finding_at(head_, line_of(turned), level, turned.base->key, {}, {});
        finding.team = turned.base->team ? turned.base->name : std::string{};
        const auto name = turned.base->name.empty() ? std::string("the top of the note") : turned.base->name;
        if (turned.is_byline()) {
            finding.words += " byline";
            finding.message = "this change puts the heading of " + name + " back to how it stood" + before(turned);
            finding.help = "write \"" + std::string(base_.line(turned.base->line)) +
                           "\", or change the heading back in a change of its own";
            finding.mend = Mend{head->line, head->line, {std::string(base_.line(turned.base->line))}};
            return finding;
        }
        finding.message = "this change takes away what " + std::string(turned.base->team ? "" : "stood under ") + name +
                          (turned.base->team ? " had written (" : " (") + text::counted(turned.gone.size(), "line") +
                          last_writer(turned) + "): " + state(turned);
        finding.help =
            "an old copy of the note seems to have been pasted over the newer one: put the section back, and begin "
            "from the "
            "latest version; lines that are to go, go in a change of their own";
        finding.mend = putting_back(turned);
        return finding;
    }

    [[nodiscard]] std::string before(const TurnedBack& turned) const {
        if (!turned.version) return {};
        return " before commit " + history_.versions[*turned.version - 1].file->commit.substr(0, short_id);
    }

    [[nodiscard]] std::string state(const TurnedBack& turned) const {
        if (turned.head == nullptr) return "the section is gone, as" + before(turned);
        if (turned.head->said.empty()) return "the section is empty now";
        return "the section is back to how it stood" + before(turned);
    }

    [[nodiscard]] std::string last_writer(const TurnedBack& turned) const {
        const FileVersion* last = nullptr;
        for (const auto& line : turned.gone) {
            const auto* const from = origin(line);
            if (from != nullptr && (last == nullptr || last->day < from->day)) last = from;
        }
        if (last == nullptr) return {};
        return ", last by " + last->author + (last->day.known() ? " on " + last->day.iso() : std::string{});
    }

    /// The section as the base has it, heading and lines.
    [[nodiscard]] Mend putting_back(const TurnedBack& turned) const {
        Mend mend;
        for (int line = turned.base->line; line <= turned.base->end_line; ++line)
            mend.lines.emplace_back(base_.line(line));
        if (turned.head != nullptr) {
            mend.first_line = turned.head->line;
            mend.last_line = turned.head->end_line;
            return mend;
        }
        const int line = line_of(turned);
        mend.first_line = line > 1 ? line : static_cast<int>(head_.lines.size()) + 1;
        mend.last_line = mend.first_line - 1;
        return mend;
    }

    const NoteText& base_;
    const NoteText& head_;
    const Change& change_;
    SectionChanges sections_;
    const NoteHistory& history_;
    std::unordered_set<std::string> ever_;
    std::unordered_set<std::string> headings_;
    LikeLines brought_;
};

class ClobberedSection final : public Rule {
public:
    RuleText text() const override {
        return {
            .id = "clobbered-section",
            .level = DiagnosticLevel::error,
            .summary = "The change takes away, or turns back, what others had written in a note",
            .explanation =
                "Who edits an old copy of a note and writes it over the newer one wipes out what others wrote in "
                "between. Git sees no conflict, and nobody notices until the meeting.\n\n"
                "The rule looks at every section that loses lines. It is told where the section now says exactly what "
                "an earlier version of the note said there, or nothing at all, while other sections bring words that "
                "no version had, or while two sections or more are turned back at once. A team's heading that alone "
                "goes back to an earlier "
                "one is told as a warning.\n\n"
                "Left alone: text that moved elsewhere, sections that are reworded, a section whose own people take "
                "their lines back and change nothing else. Where all lines that are lost were written by the author of "
                "the "
                "change, it is a note. In a shallow clone only emptied sections can be seen.",
            .example =
                " ### Rake - Ada Lindqvist\n-- Sharpened the tines\n-- Next: a longer handle\n \n"
                " ### Spade - Bruno Keller\n+- The new blade is out\n",
            .mended =
                " ### Rake - Ada Lindqvist\n - Sharpened the tines\n - Next: a longer handle\n \n"
                " ### Spade - Bruno Keller\n+- The new blade is out\n",
            .can_fix = true};
    }

    bool compares_only() const override { return true; }

    Findings in_change(const NoteChange& note, const Change& change) const override {
        if (note.adds() || !takes_something(note)) return {};
        return Judge(note, change).findings();
    }

private:
    /// Most changes only add; walking through history is for the others.
    static bool takes_something(const NoteChange& note) {
        return std::ranges::any_of(note.base->sections, [&](const TextSection& section) {
            const auto* const head = note.head->find_section(section.key);
            if (head == nullptr) return !section.said.empty();
            if (section.heading != head->heading) return true;
            const auto now = words_of(head);
            return !std::ranges::all_of(section.said, [&](const SaidLine& line) { return now.contains(line.words); });
        });
    }
};

}  // namespace

std::unique_ptr<const Rule> make_clobbered_section() { return std::make_unique<ClobberedSection>(); }

}  // namespace pmcdiff::check
