// A note as checks read it: its lines and what its sections say, without the status of items, so that many notes of a
// series are read in little time.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "notes/outline.hpp"
#include "pmcdiff/date.hpp"
#include "pmcdiff/error.hpp"
#include "pmcdiff/limits.hpp"
#include "pmcdiff/model.hpp"
#include "pmcdiff/profile.hpp"

namespace pmcdiff::check {

/// A line that says something: it holds a letter or digit, is no heading and no placeholder ("No update").
struct SaidLine {
    int line = 0;
    std::string words;  ///< As said() gives them.
};

/// A heading of any level.
struct HeadingLine {
    int line = 0;
    int level = 0;
    std::string text;     ///< As the note has it, without number signs: emphasis and code marks are kept.
    bool mended = false;  ///< `###Name`: read as a heading, and none.
};

/// A team's heading taken apart. A team that stands twice in a note has two.
struct TeamHeading {
    std::string name;
    std::string key;  ///< Equal for names that are one to a reader.
    std::vector<std::string> aliases;
    std::vector<std::string> leads;
    std::string lifecycle;
    int line = 0;
    int level = 0;
    bool names_leads = false;  ///< Leads stand in the heading, or that there is none.
};

/// A team with all that stands under its heading, or another heading with what stands under it up to the next.
struct TextSection {
    std::string key;   ///< The folded name; the second section of a name has `#2` behind it.
    std::string name;  ///< Of a team, its name; else the heading's words; empty before the first heading.
    int line = 1;      ///< Of the heading.
    int end_line = 0;  ///< Its last line.
    int level = 0;
    notes::SectionKind kind = notes::SectionKind::none;
    std::optional<std::size_t> team;  ///< Place in NoteText::teams.
    std::string heading;              ///< The heading's words, as said() gives them.
    std::vector<SaidLine> said;
};

struct NoteText {
    std::string path;
    std::string pmc;
    Date date;                            ///< From the file's name.
    std::string source;                   ///< With plain line ends, as the file has it otherwise.
    std::vector<std::string_view> lines;  ///< Of `source`, without line ends.
    std::string title;
    int title_line = 0;  ///< Of the first level-1 heading where it is the note's first heading; 0: there is none.
    std::vector<HeadingLine> headings;
    std::vector<TeamHeading> teams;
    std::vector<TextSection> sections;      ///< In order; the first holds what stands before any heading.
    std::unordered_set<std::string> words;  ///< Of every line that says something, headings included.

    NoteText() = default;
    NoteText(const NoteText&) = delete;
    NoteText& operator=(const NoteText&) = delete;
    NoteText(NoteText&&) = delete;
    NoteText& operator=(NoteText&&) = delete;
    ~NoteText() = default;

    /// A line by its number; empty where there is none.
    [[nodiscard]] std::string_view line(int number) const;
    [[nodiscard]] const TextSection* find_section(std::string_view key) const;
    [[nodiscard]] const TeamHeading* find_team(std::string_view key) const;
    /// The section in which a line stands.
    [[nodiscard]] const TextSection& section_at(int line) const;
    /// The team in whose section a line stands; empty where it is in none.
    [[nodiscard]] std::string team_at(int line) const;
    /// True where somebody wrote an update under the team's heading.
    [[nodiscard]] bool speaks(std::string_view team_key) const;
    /// True where at least two teams, and a quarter of them, say something: a meeting that was held, and no skeleton.
    [[nodiscard]] bool held() const;
    /// True where the note has teams and none of them says anything.
    [[nodiscard]] bool skeleton() const;
};

/// What a line says, in the form in which lines are compared: without the mark of a list item, emphasis, code marks and
/// table bars, with single blanks, case folded, without a full stop or colon at the end.
[[nodiscard]] std::string said(std::string_view line);

/// True where words, as said() gives them, hold a letter or digit and are no placeholder.
[[nodiscard]] bool says_something(std::string_view words, const Profile& profile);

/// The form in which names of sections are compared: letters and digits, folded, without what stands in brackets.
[[nodiscard]] std::string section_key(std::string_view heading);

/// Reads a note. An empty one has no sections that say anything. Errors: as notes::source_text, but for emptiness.
[[nodiscard]] Result<std::unique_ptr<const NoteText>> read_note_text(std::string_view bytes, std::string path,
                                                                     std::string pmc, const Date& date,
                                                                     const Profile& profile, const Limits& limits = {});

}  // namespace pmcdiff::check
