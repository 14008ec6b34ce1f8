#include <algorithm>
#include <array>
#include <utility>

#include "report/formats.hpp"

namespace pmcdiff {

namespace {

struct Format {
    std::string_view name;
    std::unique_ptr<const Report> (*make)();
};

constexpr std::array formats = {
    Format{"text", report::make_text_report},        Format{"markdown", report::make_markdown_report},
    Format{"html", report::make_html_report},        Format{"json", report::make_json_report},
    Format{"jsonl", report::make_json_lines_report},
};

constexpr auto names = [] {
    std::array<std::string_view, formats.size()> all;
    std::ranges::transform(formats, all.begin(), &Format::name);
    return all;
}();

}  // namespace

std::span<const std::string_view> report_formats() { return names; }

std::unique_ptr<const Report> make_report(std::string_view format) {
    const auto* const at = std::ranges::find(formats, format, &Format::name);
    return at == formats.end() ? nullptr : at->make();
}

}  // namespace pmcdiff
