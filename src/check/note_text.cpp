#include "check/note_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <ranges>
#include <unordered_map>
#include <utility>

#include "align/names.hpp"
#include "markdown/document.hpp"
#include "notes/source_text.hpp"
#include "pmcdiff/limits.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::check {

namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";
/// Signs that people type for a list item; the last one is no Markdown.
constexpr auto bullets = std::to_array<std::string_view>({"-", "*", "+", "•"});

/// The line without the mark of a list item; as it is where it has none.
std::string_view without_bullet(std::string_view line) {
    const auto begin = line.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return {};
    const auto rest = line.substr(begin);
    const auto behind = [&](std::size_t length) {
        const auto after = rest.substr(length);
        const auto next = after.find_first_not_of(white_space);
        return next == 0 || next == std::string_view::npos ? line : after.substr(next);
    };
    for (const auto bullet : bullets) {
        if (rest.starts_with(bullet)) return behind(bullet.size());
    }
    const auto digits = std::ranges::find_if_not(rest, text::is_ascii_digit) - rest.begin();
    const auto length = static_cast<std::size_t>(digits);
    if (length > 0 && length < rest.size() && (rest[length] == '.' || rest[length] == ')')) return behind(length + 1);
    return line;
}

bool is_comment(std::string_view line) {
    const auto bare = text::trim(line);
    return bare.starts_with("<!--") && bare.ends_with("-->");
}

std::string_view heading_text(std::string_view line) { return text::trim(text::trim(line), "# \t"); }

std::vector<std::string_view> lines_of(std::string_view source) {
    auto lines = text::split(source, '\n');
    if (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

/// Kinds of headings by their lines. One that only groups what stands below it is of the kind of its section.
std::unordered_map<int, notes::SectionKind> kinds_of(const notes::Outline& outline) {
    std::unordered_map<int, notes::SectionKind> kinds;
    for (const auto& section : outline.sections) {
        if (section.heading != nullptr) kinds[section.heading->line] = section.kind;
        for (const auto* const block : section.blocks) {
            if (block->kind == markdown::BlockKind::heading) kinds[block->line] = section.kind;
        }
    }
    return kinds;
}

/// Cuts a note into its sections.
class Cutter {
public:
    Cutter(NoteText& note, const Profile& profile) : note_(note), profile_(profile) {}

    void cut(const markdown::Document& document, const notes::Outline& outline) {
        const auto kinds = kinds_of(outline);
        add_teams(outline);
        note_.sections.emplace_back();
        for (const auto& block : document.blocks) {
            if (block.kind != markdown::BlockKind::heading) continue;
            const bool mended = std::ranges::binary_search(document.mended_headings, block.line);
            note_.headings.push_back(
                {block.line, block.level, std::string(heading_text(note_.line(block.line))), mended});
            heading_end_[block.line] = std::max(block.line, block.end_line);
            const auto kind = kinds.find(block.line);
            open(note_.headings.back(), block, kind == kinds.end() ? notes::SectionKind::none : kind->second);
        }
        close(static_cast<int>(note_.lines.size()));
        for (auto& section : note_.sections) say(section);
    }

private:
    void add_teams(const notes::Outline& outline) {
        for (const auto& team : outline.teams) {
            team_on_line_[team.line] = note_.teams.size();
            note_.teams.push_back({team.parts.name, align::name_key(team.parts.name), team.parts.aliases,
                                   team.parts.leads, team.lifecycle, team.line, team.level, team.parts.names_leads});
        }
    }

    void open(const HeadingLine& heading, const markdown::Block& block, notes::SectionKind kind) {
        const auto team = team_on_line_.find(heading.line);
        const bool inside_team = note_.sections.back().team && heading.level > note_.sections.back().level;
        if (team == team_on_line_.end() && inside_team) return;
        close(heading.line - 1);
        TextSection section;
        section.line = heading.line;
        section.level = heading.level;
        section.heading = said(heading.text);
        if (team != team_on_line_.end()) {
            section.team = team->second;
            section.kind = notes::SectionKind::teams;
            section.name = note_.teams[team->second].name;
            section.key = note_.teams[team->second].key;
        } else {
            section.kind = kind;
            section.name = block.text.plain();
            section.key = section_key(section.name);
        }
        if (const int count = ++seen_[section.key]; count > 1) section.key += "#" + std::to_string(count);
        note_.sections.push_back(std::move(section));
    }

    void close(int line) { note_.sections.back().end_line = line; }

    void say(TextSection& section) {
        for (int number = section.line; number <= section.end_line; ++number) {
            const auto line = note_.line(number);
            if (is_comment(line)) continue;
            auto words = said(line);
            if (!says_something(words, profile_)) continue;
            note_.words.insert(words);
            if (const auto heading = heading_end_.upper_bound(number); heading != heading_end_.begin()) {
                if (number <= std::prev(heading)->second) continue;
            }
            section.said.push_back({number, std::move(words)});
        }
    }

    NoteText& note_;
    const Profile& profile_;
    std::unordered_map<int, std::size_t> team_on_line_;
    std::map<int, int> heading_end_;  ///< An underlined heading takes two lines.
    std::unordered_map<std::string, int> seen_;
};

}  // namespace

std::string_view NoteText::line(int number) const {
    const auto place = static_cast<std::size_t>(number) - 1;
    return number < 1 || place >= lines.size() ? std::string_view{} : lines[place];
}

const TextSection* NoteText::find_section(std::string_view key) const {
    const auto at = std::ranges::find(sections, key, &TextSection::key);
    return at == sections.end() ? nullptr : &*at;
}

const TeamHeading* NoteText::find_team(std::string_view key) const {
    const auto at = std::ranges::find(teams, key, &TeamHeading::key);
    return at == teams.end() ? nullptr : &*at;
}

const TextSection& NoteText::section_at(int line) const {
    const auto behind = std::ranges::upper_bound(sections.begin() + 1, sections.end(), line, {}, &TextSection::line);
    return *std::prev(behind);
}

std::string NoteText::team_at(int line) const {
    const auto& section = section_at(line);
    return section.team ? teams[*section.team].name : std::string{};
}

bool NoteText::speaks(std::string_view team_key) const {
    const auto* const section = find_section(team_key);
    return section != nullptr && !section->said.empty();
}

bool NoteText::held() const {
    constexpr std::ptrdiff_t least_teams = 2;
    constexpr std::ptrdiff_t least_share = 4;
    const auto is_team = [](const TextSection& section) { return section.team.has_value(); };
    const auto all = std::ranges::count_if(sections, is_team);
    const auto speaking = std::ranges::count_if(
        sections, [&](const TextSection& section) { return is_team(section) && !section.said.empty(); });
    return speaking >= least_teams && speaking * least_share >= all;
}

bool NoteText::skeleton() const {
    return !teams.empty() && std::ranges::none_of(sections, [](const TextSection& section) {
        return section.team && !section.said.empty();
    });
}

std::string said(std::string_view line) {
    constexpr std::string_view marks = " \t\r\n\f\v|*_`-";
    std::string words;
    for (const char c : without_bullet(line)) {
        if (marks.find(c) == std::string_view::npos) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    return text::fold_case(text::trim(text::trim(words), ".: "));
}

bool says_something(std::string_view words, const Profile& profile) {
    const auto bare = text::trim(words, "()[]<>{}.!?,;:#~'\" ");
    if (std::ranges::none_of(bare, text::is_word_character)) return false;
    return !text::matches_any(bare, profile.status.placeholders);
}

std::string section_key(std::string_view heading) {
    std::string bare;
    int depth = 0;
    for (const char c : heading) {
        if (c == '(') ++depth;
        if (depth == 0) bare += c;
        if (c == ')' && depth > 0) --depth;
    }
    auto key = text::fold_to_letters(bare);
    return key.empty() ? std::string(heading) : key;
}

Result<std::unique_ptr<const NoteText>> read_note_text(std::string_view bytes, std::string path, std::string pmc,
                                                       const Date& date, const Profile& profile, const Limits& limits) {
    auto note = std::make_unique<NoteText>();
    note->path = std::move(path);
    note->pmc = std::move(pmc);
    note->date = date;
    if (!text::trim(bytes).empty()) {
        auto source = notes::source_text(bytes, note->path, limits);
        if (!source) return tl::unexpected(std::move(source.error()));
        note->source = std::move(*source);
    }
    note->lines = lines_of(note->source);
    const auto document = markdown::parse(text::repair_mojibake(note->source).text, markdown::deepest);
    const auto outline = notes::read_outline(document, profile);
    Cutter(*note, profile).cut(document, outline);
    if (!note->headings.empty() && note->headings.front().level == 1) {
        note->title = outline.title;
        note->title_line = note->headings.front().line;
    }
    return note;
}

}  // namespace pmcdiff::check
