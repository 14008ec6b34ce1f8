#include "pmcdiff/limits.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>
#include <vector>

#include "text/nearest.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

namespace {

constexpr std::size_t kibibyte = 1024;
constexpr std::size_t mebibyte = kibibyte * kibibyte;
constexpr std::size_t million = 1'000'000;

constexpr auto kinds = std::to_array<LimitKind>({
    {"file-size", &Limits::file_size, kibibyte, limits::note_bytes, true, "the note is larger than {}"},
    {"line-length", &Limits::line_length, kibibyte, mebibyte, true, "the line is longer than {}"},
    {"nesting-depth", &Limits::nesting_depth, 4, 500, false, "lists and quotes nest deeper than {}"},
    {"headings", &Limits::headings, 10, million, false, "the note has more than {} headings"},
    {"leads", &Limits::leads, 10, million, false, "the headings up to here name more than {} people"},
    {"items", &Limits::items, 10, 10 * million, false, "the note has more than {} list items"},
    {"table-columns", &Limits::table_columns, 2, 1000, false, "the table has more than {} columns"},
    {"table-cells", &Limits::table_cells, 10, 10 * million, false, "the note's tables have more than {} cells"},
    {"unmatched-marks", &Limits::unmatched_marks, mebibyte, mebibyte* mebibyte, false,
     "the paragraph is too long for its many brackets, tags or table lines"},
    {"reference-bytes", &Limits::reference_bytes, kibibyte, kibibyte* mebibyte, true,
     "the targets of links by reference come to more than {}"},
    {"notes-in-series", &Limits::notes_in_series, 2, limits::notes_in_repository, false,
     "the series has more than {} notes"},
});

const LimitKind& kind_of(std::size_t Limits::* value) { return *std::ranges::find(kinds, value, &LimitKind::value); }

std::string with_thousands(std::size_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    }
    return digits;
}

/// A number with K, M or G behind it, each 1024 times the one before; 0 where it is none, or too large for any limit.
std::size_t read_number(std::string_view text) {
    std::size_t unit = 1;
    if (text.ends_with('K')) unit = kibibyte;
    if (text.ends_with('M')) unit = mebibyte;
    if (text.ends_with('G')) unit = kibibyte * mebibyte;
    if (unit != 1) text.remove_suffix(1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    constexpr auto largest = mebibyte * mebibyte;
    if (error != std::errc{} || end != text.data() + text.size() || number > largest) return 0;
    return number * unit;
}

tl::unexpected<Error> wrong(std::string message, std::string help) {
    return tl::unexpected(Error{ErrorKind::usage, std::move(message), {}, 0, std::move(help)});
}

}  // namespace

std::span<const LimitKind> limit_kinds() { return kinds; }

std::string limit_text(const LimitKind& kind, std::size_t value) {
    if (kind.bytes && value % mebibyte == 0) return with_thousands(value / mebibyte) + " MiB";
    if (kind.bytes && value % kibibyte == 0) return with_thousands(value / kibibyte) + " KiB";
    return with_thousands(value) + (kind.bytes ? " bytes" : "");
}

Result<void> set_limit(Limits& limits, std::string_view setting) {
    const auto equals = setting.find('=');
    const auto name = setting.substr(0, equals);
    const auto* const kind = std::ranges::find(kinds, name, &LimitKind::name);
    if (kind == kinds.end()) {
        std::vector<std::string> names;
        for (const auto& each : kinds) names.emplace_back(each.name);
        return wrong("there is no limit \"" + std::string(name) + "\"", "they are " + text::enumerate(names));
    }
    const auto number = equals == std::string_view::npos ? 0 : read_number(setting.substr(equals + 1));
    const auto range = limit_text(*kind, kind->least) + " to " + limit_text(*kind, kind->most);
    const auto example = "write " + std::string(kind->name) + "=NUMBER" + (kind->bytes ? ", in bytes or as 16M" : "");
    if (number == 0) return wrong("the limit " + std::string(name) + " needs a number", example);
    if (number < kind->least || number > kind->most) {
        return wrong("the limit " + std::string(name) + " can be " + range, example);
    }
    limits.*(kind->value) = number;
    return {};
}

Error beyond_limit(std::size_t Limits::* value, const Limits& limits, const std::string& path, int line) {
    const auto& kind = kind_of(value);
    auto message = text::replace_all(kind.beyond, "{}", limit_text(kind, limits.*value));
    auto help = limits.*value < kind.most ? "if that is right, --max " + std::string(kind.name) + "=N raises the limit"
                                          : std::string("no note should need that");
    return {ErrorKind::note, std::move(message), path, line, std::move(help)};
}

}  // namespace pmcdiff
