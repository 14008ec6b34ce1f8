#include "pmcdiff/skeleton.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "notes/heading.hpp"
#include "report/anchors.hpp"
#include "skeleton/actions.hpp"
#include "skeleton/heading.hpp"
#include "skeleton/leads.hpp"
#include "skeleton/links.hpp"
#include "skeleton/pieces.hpp"
#include "skeleton/plan.hpp"
#include "skeleton/roles.hpp"
#include "skeleton/sections.hpp"
#include "skeleton/written_date.hpp"
#include "text/commands.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff {

namespace skeleton {

namespace {

using markdown::Block;
using markdown::BlockKind;

/// The line without control characters, which no terminal that it is printed on should see, and without commands of runners,
/// by escapes of Markdown; tabs stay.
std::string harmless(std::string_view line) {
    std::string out;
    for (const auto part : text::split(line, '\t')) out.append(text::printable(part)) += '\t';
    out.pop_back();
    return text::without_commands(out, {R"(\:)", R"(\#)"});
}

class Maker {
public:
    explicit Maker(Plan& plan)
        : plan_(plan), sections_(plan), roles_(roles_of(plan.note.document(), plan.note.outline())) {}

    std::string make(const std::string& path) {
        for (const auto& block : plan_.note.document().blocks) add(block, roles_.at(&block));
        fill_below_heading(0);
        add_definitions(pieces_, plan_.note);
        join_sections_of_one_team();
        move_into_groups();
        const auto old_folder = std::filesystem::path(plan_.meeting.path).parent_path().string();
        const auto new_folder = std::filesystem::path(path).parent_path().string();
        for (auto& piece : pieces_) {
            piece.text = harmless(with_targets_moved(piece.text, old_folder, new_folder, anchors_));
        }
        return put_together(pieces_, plan_.note);
    }

private:
    void add(const Block& block, const Role& role) {
        const auto& outline = plan_.note.outline();
        switch (role.kind) {
            case Role::Kind::title: return add_title(block);
            case Role::Kind::group: return add_group(block);
            case Role::Kind::section_heading: return add_section(block, outline.sections[role.index]);
            case Role::Kind::section_body:
                if (!section_goes_) add_all(sections_.carry(outline.sections[role.index], block));
                return;
            case Role::Kind::team_heading: return add_team(block, role.index);
            case Role::Kind::project_heading: return add_project(block, role.index);
            case Role::Kind::topic_heading: return add_topic(block, role.index);
            case Role::Kind::team_body: return add_report(block, role.index);
        }
    }

    void add_title(const Block& block) {
        const auto words = plan_.note.heading_words(block);
        const auto date = find_written_date(words);
        if (!date) return add_heading(block, words);
        add_heading(block, words.substr(0, date->begin) + write_date(plan_.date, *date) + words.substr(date->end));
    }

    void add_group(const Block& block) {
        fill_below_heading(block.level);
        team_.reset();
        section_goes_ = false;
        ++group_;
        if (auto state = notes::read_lifecycle(block.text.plain(), plan_.profile)) groups_.try_emplace(*state, group_);
        add_heading(block, plan_.note.heading_words(block));
        asks_for_filler_ = true;
    }

    void add_section(const Block& block, const notes::Section& section) {
        section_goes_ = !sections_.keeps_heading(section);
        if (section_goes_) return;
        fill_below_heading(block.level);
        team_.reset();
        const bool of_teams = section.kind == notes::SectionKind::teams;
        if (of_teams) return add_group(block);
        group_ = 0;
        const auto words = with_dates_moved(plan_.note.heading_words(block), plan_.days, plan_.date);
        if (block.level == 1 && pieces_.empty()) return add_title(block);
        add_heading(block, words);
        asks_for_filler_ = SectionCarrier::asks_for_filler(section.kind);
    }

    void add_team(const Block& block, std::size_t index) {
        section_goes_ = false;
        const auto& plan = plan_.teams[index];
        if (plan.left_out || plan.joined != index) {
            team_ = index;
            return;
        }
        fill_below_heading(block.level);
        team_ = index;
        const auto words = plan_.note.heading_words(block);
        const Wanted wanted{plan.leads, plan.tag};
        const auto known = [&](std::string_view part) { return plan_.familiar.knows_in_heading(part); };
        add_heading(block, current_heading(words, wanted, plan_.profile, known));
        asks_for_filler_ = true;
    }

    void add_project(const Block& block, std::size_t index) {
        const auto name = notes::read_project_heading(block.text, plan_.profile).name;
        if (plan_.teams[index].left_out || plan_.projects_left_out.contains(text::fold_case(name))) return;
        add_heading(block, without_struck(plan_.note.heading_words(block)));
        asks_for_filler_ = true;
    }

    void add_topic(const Block& block, std::size_t index) {
        if (plan_.teams[index].left_out) return;
        const auto key = topic_key(plan_.note.outline().teams[index], plan_.note, block.line);
        if (!plan_.topics.contains(key)) return;
        add_heading(block, plan_.note.heading_words(block));
        asks_for_filler_ = true;
    }

    void add_report(const Block& block, std::size_t index) {
        if (plan_.teams[index].left_out) return;
        const auto first = text::trim(plan_.note.line(block.line));
        const bool comment = block.kind == BlockKind::html && first.starts_with("<!--");
        const bool rule = block.kind == BlockKind::rule;
        const notes::Section form;
        add_all(comment || rule ? sections_.carry(form, block) : open_actions(block, plan_.note));
    }

    /// The heading as it stands where its words are the same, else with number signs.
    void add_heading(const Block& block, const std::string& words) {
        fill_below_heading(block.level);
        Piece piece;
        piece.kind = Piece::Kind::heading;
        piece.line = block.line;
        piece.level = block.level;
        piece.team = team_;
        piece.group = group_;
        const auto old_words = plan_.note.heading_words(block);
        const bool underlined = block.end_line > block.line;
        if (underlined && words == old_words) {
            for (int i = block.line; i <= block.end_line; ++i) {
                piece.line = i;
                piece.text = plan_.note.line(i);
                pieces_.push_back(piece);
                piece.kind = Piece::Kind::words;
            }
        } else {
            piece.text = std::string(static_cast<std::size_t>(block.level), '#') + ' ' + words;
            pieces_.push_back(std::move(piece));
        }
        heading_level_ = block.level;
        note_anchor(block, words);
    }

    void note_anchor(const Block& block, const std::string& words) {
        const auto document = markdown::parse("# " + words, 1);
        if (document.blocks.empty()) return;
        const auto old_anchor = old_anchors_.next(block.text.plain());
        const auto new_anchor = new_anchors_.next(document.blocks.front().text.plain());
        if (old_anchor != new_anchor) anchors_.try_emplace(old_anchor, new_anchor);
    }

    void add_all(std::vector<Piece> pieces) {
        for (auto& piece : pieces) {
            piece.team = team_;
            piece.group = group_;
            if (piece.kind == Piece::Kind::words) {
                piece.text = with_dates_moved(piece.text, plan_.days, plan_.date);
            }
            pieces_.push_back(std::move(piece));
        }
    }

    /// Puts the filler below a heading that has nothing, unless what stands below it comes under headings of its own.
    void fill_below_heading(int next_level) {
        const bool empty = !pieces_.empty() && pieces_.back().kind == Piece::Kind::heading;
        if (asks_for_filler_ && empty && plan_.filler && next_level <= heading_level_) {
            auto filler = pieces_.back();
            filler.kind = Piece::Kind::words;
            filler.put_in = true;
            filler.text = *plan_.filler;
            pieces_.push_back(std::move(filler));
        }
        asks_for_filler_ = false;
    }

    /// What a second section of a team has goes below its first one.
    void join_sections_of_one_team() {
        for (std::size_t i = 0; i < plan_.teams.size(); ++i) {
            const auto first = plan_.teams[i].joined;
            if (first != i) {
                move_team(i, [&](const Piece& piece) { return piece.team == first; });
            }
        }
    }

    void move_into_groups() {
        for (std::size_t i = 0; i < plan_.teams.size(); ++i) {
            const auto& state = plan_.teams[i].into_group;
            if (!state || !groups_.contains(*state)) continue;
            const int group = groups_.at(*state);
            move_team(i, [&](const Piece& piece) { return piece.group == group && piece.team != i; });
        }
    }

    /// Moves the pieces of a team behind the last piece of which `before` is true.
    template <class Before>
    void move_team(std::size_t team, const Before& before) {
        std::vector<Piece> own;
        std::vector<Piece> others;
        for (auto& piece : pieces_) (piece.team == team ? own : others).push_back(std::move(piece));
        auto place = others.end();
        for (auto at = others.begin(); at != others.end(); ++at) {
            if (before(*at)) place = at + 1;
        }
        const int group = place == others.begin() ? 0 : std::prev(place)->group;
        for (auto& piece : own) piece.group = group;
        others.insert(place, std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
        pieces_ = std::move(others);
    }

    Plan& plan_;
    SectionCarrier sections_;
    Roles roles_;
    std::vector<Piece> pieces_;
    std::optional<std::size_t> team_;
    std::map<std::string, int> groups_;  ///< Lifecycles that head a group, and its number.
    int group_ = 0;
    int heading_level_ = 0;
    bool section_goes_ = false;
    bool asks_for_filler_ = false;
    report::Anchors old_anchors_;
    report::Anchors new_anchors_;
    std::map<std::string, std::string> anchors_;
};

}  // namespace

}  // namespace skeleton

bool was_held(const Meeting& meeting) {
    return std::ranges::any_of(meeting.teams, [](const Team& team) { return skeleton::spoke(team); });
}

Skeleton make_skeleton(std::span<const SeriesNote> series, std::size_t latest, const Date& date,
                       const std::string& path, const Profile& profile) {
    skeleton::Plan plan(series, latest, date, profile);
    Skeleton skeleton;
    skeleton.text = skeleton::Maker(plan).make(path);
    skeleton.remarks = std::move(plan.remarks);
    return skeleton;
}

}  // namespace pmcdiff
