#include "skeleton/sections.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "notes/heading.hpp"
#include "skeleton/actions.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::skeleton {

namespace {

using markdown::Block;
using markdown::BlockKind;
using notes::SectionKind;

/// A mark that switches a rule of the check off speaks of what stood there.
constexpr std::string_view suppression = "pmcdiff-ignore";
/// A longer heading of a discussion tells what was discussed.
constexpr std::size_t longest_general_heading_in_words = 2;

bool is_comment(const Block& block, const SourceNote& note) {
    return block.kind == BlockKind::html && text::trim(note.line(block.line)).starts_with("<!--");
}

bool has_suppression(const Block& block, const SourceNote& note) {
    for (int i = block.line; i <= block.end_line; ++i) {
        if (note.line(i).find(suppression) != std::string::npos) return true;
    }
    return false;
}

/// What an item says itself: its first paragraph.
const Block* own_words(const Block& item) {
    return !item.children.empty() && item.children.front().kind == BlockKind::paragraph ? &item.children.front()
                                                                                        : nullptr;
}

/// A line of a numbered list, counted on after so many items that were left out.
std::string with_number_less(const std::string& line, int less) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos || !text::is_ascii_digit(line[begin])) return line;
    const auto end = line.find_first_not_of("0123456789", begin);
    int number = 0;
    std::from_chars(line.data() + begin, line.data() + std::min(end, line.size()), number);
    return line.substr(0, begin) + std::to_string(std::max(1, number - less)) + line.substr(std::min(end, line.size()));
}

}  // namespace

SectionCarrier::SectionCarrier(const Plan& plan) : plan_(plan) {
    const auto& outline = plan.note.outline();
    for (std::size_t i = 0; i < outline.teams.size(); ++i) {
        const auto& team = outline.teams[i];
        auto& names = plan.teams[i].left_out ? left_out_ : headings_;
        names.insert(notes::folded_heading(team.parts.name));
        for (const auto& project : team.projects) names.insert(notes::folded_heading(project.parts.name));
    }
    for (const auto& section : outline.sections) {
        if (section.heading == nullptr) continue;
        headings_.insert(notes::folded_heading(section.heading->text.plain()));
    }
}

bool SectionCarrier::keeps_heading(const notes::Section& section) const {
    const auto& heading = *section.heading;
    const bool goes_on = std::ranges::any_of(
        section.blocks, [&](const Block* block) { return !open_actions(*block, plan_.note).empty(); });
    if (goes_on || plan_.familiar.knows(plan_.note, heading.line, heading.end_line)) return true;
    const auto words = text::split_blanks(heading.text.plain()).size();
    switch (section.kind) {
        case SectionKind::teams:
        case SectionKind::announcements:
        case SectionKind::lifecycle:
        case SectionKind::attendees:
        case SectionKind::agenda:
        case SectionKind::roadmap: return true;
        case SectionKind::discussion: return words <= longest_general_heading_in_words;
        case SectionKind::other: return plan_.familiar.alone();
        case SectionKind::none: return false;
    }
    return false;
}

bool SectionCarrier::asks_for_filler(SectionKind kind) {
    return kind == SectionKind::announcements || kind == SectionKind::lifecycle || kind == SectionKind::discussion;
}

std::vector<Piece> SectionCarrier::carry(const notes::Section& section, const Block& block) const {
    if (has_suppression(block, plan_.note)) return {};
    switch (section.kind) {
        case SectionKind::agenda: return agenda(block);
        case SectionKind::roadmap: return roadmap(block);
        case SectionKind::announcements:
        case SectionKind::lifecycle:
        case SectionKind::discussion:
            if (is_comment(block, plan_.note) || block.kind == BlockKind::heading) return familiar_part(block);
            return is_filler(block) ? whole(block) : open_actions(block, plan_.note);
        case SectionKind::attendees:
            if (plan_.keeps_attendees) return whole(block);
            return block.kind == BlockKind::list ? open_actions(block, plan_.note) : familiar_part(block);
        case SectionKind::teams:
            if (block.kind == BlockKind::list) return listed_teams(block);
            return plan_.familiar.alone() ? whole(block) : familiar_part(block);
        case SectionKind::other:
            return plan_.familiar.alone() && section.heading != nullptr ? whole(block) : familiar_part(block);
        case SectionKind::none:
            return plan_.familiar.alone() && section.heading == nullptr ? whole(block) : familiar_part(block);
    }
    return {};
}

bool SectionCarrier::is_filler(const Block& block) const {
    const auto words = block.text.plain();
    if (block.kind != BlockKind::paragraph || !block.text.links.empty()) return false;
    return words.starts_with('[') && words.ends_with(']') &&
           (plan_.familiar.alone() || plan_.familiar.knows(plan_.note, block.line, block.end_line));
}

std::vector<Piece> SectionCarrier::whole(const Block& block) const {
    std::vector<Piece> pieces;
    for (int i = block.line; i <= block.end_line; ++i) {
        if (text::trim(plan_.note.line(i)).empty()) continue;
        Piece piece;
        piece.line = i;
        piece.text = plan_.note.line(i);
        // The rule below an underlined heading belongs to it.
        if (block.kind == BlockKind::heading && i == block.line) piece.kind = Piece::Kind::heading;
        if (block.kind == BlockKind::list) piece.kind = Piece::Kind::item;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

template <class Keep>
void SectionCarrier::add_items(const Block& list, std::vector<Piece>& pieces, const Keep& keep) const {
    int left_out = 0;
    for (const auto& item : list.children) {
        if (!keep(item)) {
            ++left_out;
            std::ranges::move(open_actions(item, plan_.note), std::back_inserter(pieces));
            continue;
        }
        const auto first = pieces.size();
        for (const auto& child : item.children) {
            if (child.kind == BlockKind::list) {
                add_items(child, pieces, keep);
            } else {
                std::ranges::move(whole(child), std::back_inserter(pieces));
            }
        }
        if (item.children.empty()) std::ranges::move(whole(item), std::back_inserter(pieces));
        const bool renumber = list.ordered && left_out != 0 && first < pieces.size();
        if (renumber) pieces[first].text = with_number_less(pieces[first].text, left_out);
    }
}

std::vector<Piece> SectionCarrier::familiar_part(const Block& block) const {
    std::vector<Piece> pieces;
    if (block.kind == BlockKind::list) {
        add_items(block, pieces, [&](const Block& item) {
            const auto* const words = own_words(item);
            const bool open = item.checked == false;
            return open || (words != nullptr && plan_.familiar.knows(plan_.note, words->line, words->end_line));
        });
        for (auto& piece : pieces) piece.kind = Piece::Kind::item;
        return pieces;
    }
    if (plan_.familiar.knows(plan_.note, block.line, block.end_line)) return whole(block);
    return open_actions(block, plan_.note);
}

bool SectionCarrier::stands_for_a_heading(const Block& item) const {
    const auto* const words = own_words(item);
    if (words == nullptr) return false;
    const auto plain = notes::folded_heading(words->text.plain());
    const auto name = notes::folded_heading(notes::read_team_heading(words->text, plan_.profile).name);
    return headings_.contains(plain) || headings_.contains(name);
}

bool SectionCarrier::is_left_out(const Block& item) const {
    const auto* const words = own_words(item);
    if (words == nullptr) return false;
    return left_out_.contains(notes::folded_heading(notes::read_team_heading(words->text, plan_.profile).name));
}

std::vector<Piece> SectionCarrier::agenda(const Block& block) const {
    if (block.kind != BlockKind::list) return plan_.familiar.alone() ? whole(block) : familiar_part(block);
    std::vector<Piece> pieces;
    add_items(block, pieces, [&](const Block& item) {
        if (is_left_out(item)) return false;
        const auto* const words = own_words(item);
        if (words == nullptr || plan_.familiar.alone() || stands_for_a_heading(item)) return true;
        return plan_.familiar.knows(plan_.note, words->line, words->end_line);
    });
    for (auto& piece : pieces) piece.kind = Piece::Kind::item;
    return pieces;
}

std::vector<Piece> SectionCarrier::roadmap(const Block& block) const {
    const auto lines = block.text.lines();
    bool has_cells = block.kind == BlockKind::table || block.kind == BlockKind::heading;
    for (int i = block.line; i <= block.end_line; ++i) {
        has_cells = has_cells || plan_.note.line(i).find('|') != std::string::npos;
    }
    return has_cells || plan_.familiar.alone() ? whole(block) : familiar_part(block);
}

std::vector<Piece> SectionCarrier::listed_teams(const Block& block) const {
    std::vector<Piece> pieces;
    const auto& teams = plan_.note.outline().teams;
    for (const auto& item : block.children) {
        const auto team = std::ranges::find(teams, item.line, &notes::TeamSection::line);
        if (team == teams.end()) {
            std::ranges::move(open_actions(item, plan_.note), std::back_inserter(pieces));
            continue;
        }
        const auto& plan = plan_.teams[static_cast<std::size_t>(team - teams.begin())];
        if (plan.left_out) continue;
        auto lines = whole(item.children.front());
        for (auto& piece : lines) {
            piece.kind = Piece::Kind::item;
            for (std::size_t i = 0; plan.leads != team->parts.leads && i < team->parts.leads.size(); ++i) {
                const auto now = i == 0 ? text::join(plan.leads, ", ") : std::string{};
                piece.text = text::replace_all(piece.text, team->parts.leads[i], now);
            }
        }
        std::ranges::move(lines, std::back_inserter(pieces));
        for (const auto& child : item.children) {
            std::ranges::move(open_actions(child, plan_.note), std::back_inserter(pieces));
        }
    }
    return pieces;
}

}  // namespace pmcdiff::skeleton
