#include "notes/outline.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "notes/people.hpp"
#include "text/strings.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

using markdown::Block;
using markdown::BlockKind;

constexpr int title_level = 1;
/// More words are a sentence, not the name of a team or project.
constexpr std::size_t longest_name_in_words = 6;
/// "Under Review", "Active Projects"; a longer heading tells of something.
constexpr std::size_t longest_group_in_words = 2;
/// An entry of the table of contents of more words is a topic, not the name of a team.
constexpr std::size_t longest_listed_team_in_words = 3;

SectionKind classify(const std::string& folded, const SectionPatterns& patterns) {
    const std::pair<SectionKind, const Words*> kinds[] = {{SectionKind::agenda, &patterns.agenda},
                                                          {SectionKind::attendees, &patterns.attendees},
                                                          {SectionKind::announcements, &patterns.announcements},
                                                          {SectionKind::lifecycle, &patterns.lifecycle},
                                                          {SectionKind::roadmap, &patterns.roadmap},
                                                          {SectionKind::teams, &patterns.teams},
                                                          {SectionKind::discussion, &patterns.discussion},
                                                          {SectionKind::other, &patterns.other}};
    for (const auto& [kind, words] : kinds) {
        if (text::matches_any(folded, *words)) return kind;
    }
    return SectionKind::none;
}

/// A heading that names a state, a time or a topic ("Past couple of weeks", "What's new:", "Release 1.2"), no team or
/// project. `name` is what is left of it without leads and brackets.
bool is_topic(std::string_view plain, const std::string& name, const Profile& profile) {
    if (plain.ends_with(':') || plain.ends_with('?') || plain.ends_with('!')) return true;
    if (text::word_count(name) > longest_name_in_words) return true;
    const auto folded = folded_heading(name);
    const auto& topic_words = profile.headings.topic_words;
    const auto says_no_name = [&](std::string_view word) {
        const auto bare = text::trim(word, "()[],.:;&/+-#'\"");
        if (bare.empty() || text::is_ascii_digit(bare.front())) return true;
        return std::ranges::find(topic_words, bare) != topic_words.end();
    };
    const auto words = text::split_blanks(folded);
    if (std::ranges::any_of(words, [](auto word) { return text::is_version(text::trim(word, "()[],:")); })) return true;
    return std::ranges::all_of(words, says_no_name);
}

std::vector<std::string> listed_names(const Block& list, const Profile& profile) {
    std::vector<std::string> names;
    for (const auto& item : list.children) {
        for (const auto& child : item.children) {
            if (child.kind == BlockKind::list) {
                std::ranges::move(listed_names(child, profile), std::back_inserter(names));
            } else if (child.kind == BlockKind::paragraph) {
                names.push_back(folded_heading(read_team_heading(child.text, profile).name));
            }
        }
    }
    return names;
}

/// A heading with all that is asked of it, worked out once.
struct Heading {
    const Block* block = nullptr;
    std::string plain;
    std::string folded;
    SectionKind kind = SectionKind::none;
    std::optional<std::string> lifecycle;  ///< Where it is short and names one.
    HeadingParts parts;                    ///< As a team's heading.
    bool topic = false;

    [[nodiscard]] int level() const { return block->level; }
};

class OutlineReader {
public:
    OutlineReader(const markdown::Document& document, const Profile& profile) : document_(document), profile_(profile) {
        survey();
    }

    Outline read() {
        open_section(SectionKind::none, nullptr);
        auto heading = headings_.begin();
        for (const auto& block : document_.blocks) {
            if (block.kind == BlockKind::heading) {
                read_heading(*heading++);
            } else {
                add_block(block);
            }
        }
        close_section();
        return std::move(outline_);
    }

private:
    /// What must be known of the whole note before its headings can be told apart.
    void survey() {
        bool in_contents = false;
        for (const auto& block : document_.blocks) {
            if (block.kind == BlockKind::heading) {
                const auto& heading = headings_.emplace_back(describe(block));
                has_team_section_ = has_team_section_ || heading.kind == SectionKind::teams;
                has_prefixed_teams_ = has_prefixed_teams_ || (block.level == 2 && has_team_prefix(heading.folded));
                in_contents = heading.kind == SectionKind::agenda;
            } else if (in_contents && block.kind == BlockKind::list) {
                std::ranges::move(listed_names(block, profile_), std::back_inserter(contents_));
            }
        }
    }

    [[nodiscard]] Heading describe(const Block& block) const {
        Heading heading;
        heading.block = &block;
        heading.plain = block.text.plain();
        heading.folded = folded_heading(heading.plain);
        heading.kind = classify(heading.folded, profile_.sections);
        if (text::word_count(heading.folded) <= longest_group_in_words)
            heading.lifecycle = read_lifecycle(heading.folded, profile_);
        heading.parts = read_team_heading(block.text, profile_);
        heading.topic = is_topic(heading.plain, heading.parts.name, profile_);
        return heading;
    }

    [[nodiscard]] bool has_team_prefix(std::string_view folded) const {
        return std::ranges::any_of(profile_.headings.team_prefixes,
                                   [&](const std::string& prefix) { return folded.starts_with(prefix + " "); });
    }

    void read_heading(const Heading& heading) {
        if (heading.level() == title_level && outline_.title.empty()) {
            outline_.title = heading.plain;
            if (heading.kind == SectionKind::none) return;
        }
        if (belongs_to_section(heading)) return add_block(*heading.block);
        if (ends_aside(heading)) resume_teams();
        if (opens_group(heading)) return open_group(heading);
        if (heading.kind != SectionKind::none && !stands_inside_team(heading))
            return open_section_at(heading.kind, heading);
        if (is_team(heading)) return open_team(heading);
        if (has_team() && (in_teams() || heading.level() > team_level_)) return open_part(heading);
        open_section_at(SectionKind::none, heading);
    }

    /// Headings below a section that holds no teams are that section's own.
    [[nodiscard]] bool belongs_to_section(const Heading& heading) const {
        const bool holds_teams = section_.kind == SectionKind::teams || section_.kind == SectionKind::none;
        return !holds_teams && section_.heading != nullptr && heading.level() > section_.heading->level;
    }

    /// A heading that names only a lifecycle ("Incubating") and stands where teams could be, above their level.
    [[nodiscard]] bool opens_group(const Heading& heading) const {
        if (!heading.lifecycle) return false;
        const bool above_teams =
            team_level_ == 0 || heading.level() < team_level_ || (group_level_ != 0 && heading.level() <= group_level_);
        return above_teams && (in_teams() ? heading.level() > container_level_ || heading.level() == group_level_
                                          : heading.level() == 2);
    }

    void open_group(const Heading& heading) {
        if (!in_teams()) open_section_at(SectionKind::teams, heading);
        close_team();
        group_level_ = heading.level();
        group_lifecycle_ = heading.lifecycle.value_or("active");
        team_level_ = 0;
    }

    [[nodiscard]] bool stands_inside_team(const Heading& heading) const {
        return has_team() && heading.level() > team_level_;
    }

    [[nodiscard]] bool is_team(const Heading& heading) const {
        if (heading.level() == title_level || heading.topic) return false;
        if (!in_teams()) return is_team_without_section(heading);
        const int above = std::max(container_level_, group_level_);
        if (team_level_ == 0) return heading.level() > above;
        if (heading.level() == team_level_) return true;
        return heading.level() < team_level_ && heading.level() >= container_level_ && slipped_up(heading);
    }

    /// A heading above the level of its neighbours is still a team's where it is as short as a name or names leads.
    [[nodiscard]] static bool slipped_up(const Heading& heading) {
        return heading.parts.names_leads || text::word_count(heading.parts.name) <= longest_listed_team_in_words;
    }

    [[nodiscard]] bool is_team_without_section(const Heading& heading) const {
        if (has_team_section_ || heading.level() != 2) return false;
        const auto name = folded_heading(heading.parts.name);
        if (classify(name, profile_.sections) != SectionKind::none) return false;
        if (has_prefixed_teams_) return has_team_prefix(heading.folded);
        return text::word_count(name) <= longest_listed_team_in_words &&
               std::ranges::find(contents_, name) != contents_.end();
    }

    /// A known section among the teams, at their level ("### Notes"), lasts to the next heading of that level.
    struct Aside {
        Section teams;
        std::string group_lifecycle;
        int container_level = 0;
        int group_level = 0;
        int team_level = 0;
    };

    [[nodiscard]] bool ends_aside(const Heading& heading) const {
        return aside_ && section_.heading != nullptr && heading.level() <= section_.heading->level &&
               heading.level() > aside_->container_level;
    }

    void resume_teams() {
        open_section(SectionKind::teams, aside_->teams.heading);
        group_lifecycle_ = aside_->group_lifecycle;
        container_level_ = aside_->container_level;
        group_level_ = aside_->group_level;
        team_level_ = aside_->team_level;
        aside_.reset();
    }

    void open_section_at(SectionKind kind, const Heading& heading) {
        const bool among_teams = in_teams() && kind != SectionKind::teams && heading.level() > container_level_;
        if (among_teams) {
            aside_ = Aside{
                {section_.kind, section_.heading, {}}, group_lifecycle_, container_level_, group_level_, team_level_};
        } else {
            aside_.reset();
        }
        open_section(kind, heading.block);
        team_level_ = 0;
        group_level_ = 0;
        group_lifecycle_.clear();
        container_level_ = kind == SectionKind::teams ? heading.level() : 0;
        if (kind == SectionKind::teams) group_lifecycle_ = heading.lifecycle.value_or("");
    }

    void open_section(SectionKind kind, const Block* heading) {
        close_section();
        section_ = {kind, heading, {}};
    }

    void close_section() {
        close_team();
        if (section_.heading != nullptr || !section_.blocks.empty()) outline_.sections.push_back(std::move(section_));
        section_ = {};
    }

    void open_team(const Heading& heading) {
        if (!in_teams()) open_section(SectionKind::none, nullptr);
        close_team();
        TeamSection team;
        team.parts = heading.parts;
        team.lifecycle = team.parts.lifecycle.value_or(group_lifecycle_.empty() ? "active" : group_lifecycle_);
        team.line = heading.block->line;
        team.level = heading.level();
        team.body.emplace_back();
        team_ = std::move(team);
        // A heading that slipped up a level does not move the level at which the next teams are looked for.
        if (team_level_ == 0 || heading.level() > team_level_) team_level_ = heading.level();
        project_level_ = 0;
    }

    void close_team() {
        if (team_) outline_.teams.push_back(std::move(*team_));
        team_.reset();
    }

    [[nodiscard]] bool has_team() const { return team_.has_value(); }
    [[nodiscard]] bool in_teams() const { return section_.kind == SectionKind::teams; }

    /// A heading inside a team: a project, or a topic within the project or team.
    void open_part(const Heading& heading) {
        TeamPart part;
        part.heading_line = heading.block->line;
        const bool at_project_level = project_level_ == 0 || heading.level() <= project_level_;
        const bool deeper_than_team = heading.level() > team_->level;
        auto parts = read_project_heading(heading.block->text, profile_);
        if (at_project_level && deeper_than_team && !is_topic(heading.plain, parts.name, profile_)) {
            part.project = parts.name;
            team_->projects.push_back({std::move(parts), heading.block->line});
            project_level_ = heading.level();
        } else {
            const auto& last = team_->body.back();
            const bool inside_project = project_level_ != 0 && heading.level() > project_level_;
            if (inside_project) part.project = last.project;
            if (heading.level() > topic_level_ && (inside_project || project_level_ == 0)) part.topics = last.topics;
            part.topics.push_back(heading.plain);
        }
        topic_level_ = heading.level();
        team_->body.push_back(std::move(part));
    }

    void add_block(const Block& block) {
        if (team_) {
            team_->body.back().blocks.push_back(&block);
        } else {
            section_.blocks.push_back(&block);
            if (in_teams() && block.kind == BlockKind::list) read_listed_teams(block);
        }
    }

    /// Teams that are list items: `- NAME - Project Lead: PERSON, COMPANY`.
    void read_listed_teams(const Block& list) {
        for (const auto& item : list.children) {
            if (item.children.empty() || item.children.front().kind != BlockKind::paragraph) continue;
            auto listed = read_listed_team(item.children.front());
            if (!listed) continue;
            listed->line = item.line;
            outline_.teams.push_back(std::move(*listed));
        }
    }

    [[nodiscard]] std::optional<TeamSection> read_listed_team(const Block& paragraph) const {
        const auto plain = paragraph.text.plain();
        const auto folded = text::lower_ascii(plain);
        for (const auto& label : profile_.headings.lead_labels) {
            const auto at = text::find_phrase(folded, label + ":");
            if (at == std::string::npos || at == 0) continue;
            TeamSection team;
            team.parts.name = text::trim(plain.substr(0, at), " \t-–—:,(");
            auto people = read_people(plain.substr(at + label.size() + 1), profile_);
            if (team.parts.name.empty() || people.leads.empty()) continue;
            team.parts.leads = std::move(people.leads);
            team.parts.names_leads = true;
            team.lifecycle = group_lifecycle_.empty() ? "active" : group_lifecycle_;
            team.level = std::max(container_level_, group_level_) + 1;
            return team;
        }
        return std::nullopt;
    }

    const markdown::Document& document_;
    const Profile& profile_;
    Outline outline_;
    Section section_;
    std::optional<TeamSection> team_;
    std::optional<Aside> aside_;
    std::vector<Heading> headings_;
    std::vector<std::string> contents_;  ///< Folded names in the table of contents.
    std::string group_lifecycle_;
    bool has_team_section_ = false;
    bool has_prefixed_teams_ = false;
    int container_level_ = 0;
    int group_level_ = 0;
    int team_level_ = 0;
    int project_level_ = 0;
    int topic_level_ = 0;
};

}  // namespace

Outline read_outline(const markdown::Document& document, const Profile& profile) {
    return OutlineReader(document, profile).read();
}

}  // namespace pmcdiff::notes
