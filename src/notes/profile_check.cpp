#include "notes/profile_check.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

namespace {

struct FailOnName {
    std::string_view name;
    FailOn fail_on;
};

constexpr auto fail_on_names = std::to_array<FailOnName>(
    {{"error", {DiagnosticLevel::error}}, {"warning", {DiagnosticLevel::warning}}, {"never", {std::nullopt}}});

}  // namespace

std::optional<FailOn> find_fail_on(std::string_view name) {
    const auto* const at = std::ranges::find(fail_on_names, name, &FailOnName::name);
    return at == fail_on_names.end() ? std::nullopt : std::optional(at->fail_on);
}

}  // namespace pmcdiff

namespace pmcdiff::notes {

namespace {

using Kind = TomlValue::Kind;

constexpr std::string_view every_rule = "*";

struct LevelName {
    std::string_view name;
    std::optional<DiagnosticLevel> level;
};

constexpr auto level_names = std::to_array<LevelName>({{"error", DiagnosticLevel::error},
                                                       {"warning", DiagnosticLevel::warning},
                                                       {"note", DiagnosticLevel::note},
                                                       {"off", std::nullopt}});

template <class Names>
std::vector<std::string> names_in(const Names& table) {
    std::vector<std::string> names;
    for (const auto& entry : table) names.emplace_back(entry.name);
    return names;
}

Result<FailOn> read_fail_on(const TomlValue& value) {
    if (value.kind != Kind::text) {
        return wrong_kind("\"check.fail_on\"", value, "a text", "write fail_on = \"error\", \"warning\" or \"never\"");
    }
    const auto fail_on = find_fail_on(value.text);
    if (fail_on) return *fail_on;
    return fault(value.line, text::in_quotes(value.text) + " is no value of \"check.fail_on\"",
                 text::suggestion(value.text, names_in(fail_on_names)));
}

Result<std::vector<RuleLevel>> read_levels(std::string_view name, const TomlValue& table) {
    constexpr auto example = R"(write RULE = "error", "warning", "note" or "off")";
    if (table.kind != Kind::table) return wrong_kind(text::in_quotes(name), table, "a table", example);
    std::vector<RuleLevel> levels;
    for (const auto& field : table.fields) {
        if (field.value.kind != Kind::text) {
            return wrong_kind(std::string("the level of ").append(text::in_quotes(field.key)), field.value, "a text",
                              example);
        }
        const auto* const known = std::ranges::find(level_names, field.value.text, &LevelName::name);
        if (known == level_names.end()) {
            return fault(field.value.line, text::in_quotes(field.value.text) + " is no level",
                         text::suggestion(field.value.text, names_in(level_names)));
        }
        levels.push_back({field.key, known->level, {}, field.line});
    }
    std::ranges::stable_partition(levels, [](const RuleLevel& level) { return level.rule == every_rule; });
    return levels;
}

Result<std::string> read_path(const TomlText& given) {
    constexpr auto help = R"(write it from the folder of notes on, as "Garden/archive/*")";
    auto path = text::trim(given.value);
    if (path.starts_with('/'))
        return fault(given.line, text::in_quotes(given.value) + " is no path below the notes", help);
    if (path.starts_with("./")) path.remove_prefix(2);
    while (path.ends_with('/')) path.remove_suffix(1);
    if (path.empty()) return fault(given.line, "a path of \"check.paths\" is empty", help);
    return std::string(path);
}

/// What one table of `[[check.paths]]` sets, for each of its paths.
Result<std::vector<RuleLevel>> read_entry(const TomlValue& table) {
    constexpr auto example = R"(write paths = ["Garden/archive/*"] and rules = { "stale-lead" = "off" })";
    if (table.kind != Kind::table) return wrong_kind("an entry of \"check.paths\"", table, "a table", example);
    std::vector<TomlText> paths;
    std::vector<RuleLevel> rules;
    for (const auto& field : table.fields) {
        if (field.key == "paths") {
            auto given = read_texts("\"paths\"", field.value, R"(paths = ["Garden/archive/*"])");
            if (!given) return tl::unexpected(std::move(given.error()));
            paths = std::move(*given);
        } else if (field.key == "rules") {
            auto given = read_levels("rules", field.value);
            if (!given) return tl::unexpected(std::move(given.error()));
            rules = std::move(*given);
        } else {
            return fault(field.line, "unknown key " + text::in_quotes(field.key) + " in \"check.paths\"",
                         text::suggestion(field.key, {"paths", "rules"}));
        }
    }
    if (paths.empty()) return fault(table.line, "an entry of \"check.paths\" names no path", example);
    if (rules.empty()) return fault(table.line, "an entry of \"check.paths\" sets no rule", example);
    std::vector<RuleLevel> levels;
    for (const auto& path : paths) {
        const auto pattern = read_path(path);
        if (!pattern) return tl::unexpected(pattern.error());
        for (auto level : rules) {
            level.paths = *pattern;
            levels.push_back(std::move(level));
        }
    }
    return levels;
}

Result<std::vector<RuleLevel>> read_entries(const TomlValue& list) {
    if (list.kind != Kind::list) {
        return wrong_kind("\"check.paths\"", list, "a list of tables", "write [[check.paths]] above each entry");
    }
    std::vector<RuleLevel> levels;
    for (const auto& item : list.items) {
        auto entry = read_entry(item);
        if (!entry) return entry;
        std::ranges::move(*entry, std::back_inserter(levels));
    }
    return levels;
}

}  // namespace

Result<CheckProfile> read_check(const TomlValue& table) {
    if (table.kind != Kind::table) {
        return wrong_kind("\"check\"", table, "a table", "write [check] above its keys");
    }
    CheckProfile check;
    std::vector<RuleLevel> by_path;
    const auto put = [](auto& place) { return [&place](auto value) { place = std::move(value); }; };
    for (const auto& field : table.fields) {
        Result<void> done;
        if (field.key == "fail_on") {
            done = read_fail_on(field.value).map(put(check.fail_on));
        } else if (field.key == "rules") {
            done = read_levels("check.rules", field.value).map(put(check.levels));
        } else if (field.key == "paths") {
            done = read_entries(field.value).map(put(by_path));
        } else {
            done = fault(field.line, "unknown key " + text::in_quotes(field.key) + " in [check]",
                         text::suggestion(field.key, {"fail_on", "rules", "paths"}));
        }
        if (!done) return tl::unexpected(std::move(done.error()));
    }
    // What is said of some notes goes before what is said of all, wherever it stands in the file.
    std::ranges::move(by_path, std::back_inserter(check.levels));
    return check;
}

}  // namespace pmcdiff::notes
