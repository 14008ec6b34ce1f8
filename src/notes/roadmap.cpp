#include "notes/roadmap.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "notes/heading.hpp"
#include "text/strings.hpp"
#include "text/utf8.hpp"

namespace pmcdiff::notes {

namespace {

using markdown::Block;
using markdown::BlockKind;

/// A row as text: the cell of the horizon, the cell of the entry, and whether the entry is all bold.
struct Row {
    int line = 0;
    std::string horizon;
    std::string entry;
    bool bold = false;
};

std::string without_bullet(std::string_view cell) {
    auto body = text::trim(cell);
    constexpr auto bullets = std::to_array<std::string_view>({"- ", "* ", "+ ", "• ", "– "});
    for (const auto bullet : bullets) {
        if (body.starts_with(bullet)) body.remove_prefix(bullet.size());
    }
    if (body == "-" || body == "*") body = {};
    return std::string(text::trim(body));
}

/// True where the names in the brackets are teams: short, capital letters, and one of them known or all acronyms.
bool are_teams(const std::vector<std::string>& names, std::span<const std::string> team_names) {
    const auto capital = [](const std::string& name) {
        return !name.empty() && name.front() >= 'A' && name.front() <= 'Z' && text::split_blanks(name).size() <= 3;
    };
    const auto known = [&](const std::string& name) {
        return std::ranges::find(team_names, text::fold_case(name)) != team_names.end();
    };
    return std::ranges::all_of(names, capital) && std::ranges::any_of(names, known);
}

struct Tail {
    std::string text;
    std::vector<std::string> teams;
};

/// Takes `(Rake, Pail)` off an entry's end where it names teams.
Tail take_teams(const std::string& full, std::span<const std::string> team_names) {
    const auto open = full.rfind('(');
    if (open == std::string::npos || open == 0 || !full.ends_with(')')) return {full, {}};
    const auto inside = text::replace_all(full.substr(open + 1, full.size() - open - 2), " and ", ",");
    std::vector<std::string> names;
    const auto list = text::replace_all(text::replace_all(inside, "/", ","), "&", ",");
    for (const auto part : text::split(list, ',')) {
        if (const auto name = text::trim(part); !name.empty()) names.emplace_back(name);
    }
    if (names.empty() || !are_teams(names, team_names)) return {full, {}};
    return {std::string(text::trim(full.substr(0, open))), std::move(names)};
}

class RoadmapReader {
public:
    RoadmapReader(std::span<const std::string> team_names, const Profile& profile)
        : team_names_(team_names), profile_(profile) {}

    void read(const Row& row) {
        if (!row.horizon.empty()) {
            const auto named = read_horizon(row.horizon, profile_);
            if (named) {
                horizon_ = named;
                group_.clear();
            } else if (row.entry.empty()) {
                return add({row.line, "", row.horizon, false});
            }
        }
        if (row.entry.empty() && row.horizon.empty()) group_.clear();
        if (!row.entry.empty()) add(row);
    }

    std::vector<RoadmapEntry> take() { return std::move(entries_); }

private:
    void add(const Row& row) {
        if (!horizon_) return;
        if (row.bold) {
            group_ = text::trim(row.entry, " \t:");
            return;
        }
        RoadmapEntry entry;
        entry.line = row.line;
        entry.horizon = *horizon_;
        entry.group = group_;
        entry.full_text = row.entry;
        auto tail = take_teams(row.entry, team_names_);
        entry.text = std::move(tail.text);
        entry.teams = std::move(tail.teams);
        entries_.push_back(std::move(entry));
    }

    std::span<const std::string> team_names_;
    const Profile& profile_;
    std::optional<Horizon> horizon_;
    std::string group_;
    std::vector<RoadmapEntry> entries_;
};

std::vector<Row> table_rows(const Block& table) {
    std::vector<Row> rows;
    for (const auto& block : table.children) {
        if (block.kind != BlockKind::row || block.children.empty()) continue;
        Row row{block.line, block.children.front().text.plain(), {}, false};
        if (block.children.size() > 1) {
            const auto& cell = block.children[1].text;
            row.entry = without_bullet(cell.plain());
            row.bold = cell.strong() && !cell.plain().starts_with("- ");
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Rows of a table that Markdown did not take for one: `|| - text`, `*Soon* | - text`.
std::vector<Row> torn_rows(const Block& paragraph) {
    std::vector<Row> rows;
    int line = paragraph.line - 1;
    for (const auto& source : paragraph.text.lines()) {
        ++line;
        const auto bar = source.find('|');
        if (bar == std::string::npos) continue;
        auto rest = source.substr(bar + 1);
        Row row{line, std::string(text::trim(source.substr(0, bar), " \t*_")), {}, false};
        if (row.horizon.empty()) {
            // `| a | b |` and `|| b`: the cell before the second bar is the horizon's.
            const auto second = rest.find('|');
            if (second != std::string::npos) {
                row.horizon = text::trim(rest.substr(0, second), " \t*_");
                rest = rest.substr(second + 1);
            }
        }
        row.entry = without_bullet(text::trim(rest, " \t|"));
        if (row.entry.find_first_not_of("-: |") == std::string::npos) row.entry.clear();
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

std::optional<Horizon> read_horizon(std::string_view words, const Profile& profile) {
    const auto folded = folded_heading(words);
    const std::pair<Horizon, const Words*> horizons[] = {{Horizon::completed, &profile.horizons.completed},
                                                         {Horizon::soon, &profile.horizons.soon},
                                                         {Horizon::next, &profile.horizons.next},
                                                         {Horizon::future, &profile.horizons.future}};
    for (const auto& [horizon, names] : horizons) {
        if (text::matches_any(folded, *names)) return horizon;
    }
    return std::nullopt;
}

std::vector<RoadmapEntry> read_roadmap(std::span<const Block* const> blocks, std::span<const std::string> team_names,
                                       const Profile& profile, std::vector<Diagnostic>& diagnostics) {
    RoadmapReader reader(team_names, profile);
    for (const auto* const block : blocks) {
        if (block->kind == BlockKind::table) {
            for (const auto& row : table_rows(*block)) reader.read(row);
        } else if (block->kind == BlockKind::paragraph) {
            const auto rows = torn_rows(*block);
            const bool told =
                std::ranges::any_of(diagnostics, [](const auto& known) { return known.rule == "torn-table"; });
            if (!rows.empty() && !told) {
                diagnostics.push_back({rows.front().line, DiagnosticLevel::warning, "torn-table",
                                       "the roadmap's table is torn here: these rows stand outside of it"});
            }
            for (const auto& row : rows) reader.read(row);
        }
    }
    return reader.take();
}

}  // namespace pmcdiff::notes
