#include "notes/toml_values.hpp"

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <utility>

#define TOML_EXCEPTIONS 0
// toml++ 3.3 asserts where a file is wrong ("a = [}]") before it tells the error.
#define TOML_ASSERT(condition) static_assert(true)
#include <toml++/toml.h>

#include "text/strings.hpp"

namespace pmcdiff::notes {

namespace {

/// Dots in keys nest tables without bound, and toml++ takes nested tables down by recursion. So many full stops in one
/// line are harmless to the stack, and more than a line of words has.
constexpr std::ptrdiff_t most_dots_in_line = 256;
/// A profile nests file, table, list and entry; what stands deeper is no part of one and is not looked at.
constexpr int deepest_value = 8;

using Kind = TomlValue::Kind;

Kind kind_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table: return Kind::table;
        case toml::node_type::array: return Kind::list;
        case toml::node_type::string: return Kind::text;
        case toml::node_type::boolean: return Kind::truth;
        case toml::node_type::date: return Kind::date;
        case toml::node_type::time:
        case toml::node_type::date_time: return Kind::time;
        default: return Kind::number;
    }
}

int line_of(const toml::source_region& source) { return static_cast<int>(source.begin.line); }

TomlValue value_of(const toml::node& node, int depth) {
    TomlValue value;
    value.kind = kind_of(node);
    value.line = line_of(node.source());
    if (const auto* const text = node.as_string()) value.text = text->get();
    if (const auto* const date = node.as_date()) {
        std::ostringstream iso;
        iso << date->get();
        value.text = iso.str();
    }
    if (depth == deepest_value) return value;
    if (const auto* const list = node.as_array()) {
        for (const auto& item : *list) value.items.push_back(value_of(item, depth + 1));
    }
    if (const auto* const table = node.as_table()) {
        for (const auto& [key, field] : *table) {
            value.fields.push_back({std::string(key.str()), line_of(key.source()), value_of(field, depth + 1)});
        }
        // toml++ sorts by key; in the file's order the first fault there is the one that is told.
        std::ranges::stable_sort(value.fields, {}, &TomlValue::Field::line);
    }
    return value;
}

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::text: return "a text";
        case Kind::number: return "a number";
        case Kind::truth: return "true or false";
        case Kind::date: return "a date";
        case Kind::time: return "a time";
        case Kind::list: return "a list";
        case Kind::table: return "a table";
    }
    return "a value";
}

Result<void> check_dots(std::string_view toml) {
    int line = 0;
    for (const auto text : text::split(toml, '\n')) {
        ++line;
        if (std::ranges::count(text, '.') > most_dots_in_line) {
            return fault(line, "the line has more than " + std::to_string(most_dots_in_line) + " full stops",
                         "break it into several lines");
        }
    }
    return {};
}

}  // namespace

Result<TomlValue> parse_toml(std::string_view toml) {
    if (auto fit = check_dots(toml); !fit) return tl::unexpected(std::move(fit.error()));
    const auto parsed = toml::parse(toml);
    if (parsed) return value_of(parsed.table(), 0);
    constexpr std::string_view opening = "Error while parsing ";
    auto what = parsed.error().description();
    if (what.starts_with(opening)) what.remove_prefix(opening.size());
    return fault(line_of(parsed.error().source()), "this is not TOML: " + std::string(what),
                 "https://toml.io describes the format");
}

tl::unexpected<Error> fault(int line, std::string message, std::string help) {
    return tl::unexpected(Error{ErrorKind::note, std::move(message), {}, line, std::move(help)});
}

tl::unexpected<Error> wrong_kind(std::string_view what, const TomlValue& found, std::string_view wanted,
                                 std::string help) {
    auto message = std::string(what).append(" must be ").append(wanted).append(", not ").append(name_of(found.kind));
    return fault(found.line, std::move(message), std::move(help));
}

Result<std::vector<TomlText>> read_texts(std::string_view what, const TomlValue& value, std::string_view example) {
    const auto help = "write " + std::string(example);
    if (value.kind != Kind::list) return wrong_kind(what, value, "a list of texts", help);
    std::vector<TomlText> texts;
    for (const auto& item : value.items) {
        if (item.kind != Kind::text) return wrong_kind("an entry of " + std::string(what), item, "a text", help);
        texts.push_back({item.text, item.line});
    }
    return texts;
}

}  // namespace pmcdiff::notes
