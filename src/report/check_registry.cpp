#include <algorithm>
#include <array>

#include "report/check_formats.hpp"

namespace pmcdiff {

namespace {

struct Format {
    std::string_view name;
    std::unique_ptr<const CheckFormat> (*make)();
};

constexpr std::array formats = {
    Format{"text", report::make_check_text},     Format{"json", report::make_check_json},
    Format{"sarif", report::make_check_sarif},   Format{"github", report::make_check_github},
    Format{"gitlab", report::make_check_gitlab}, Format{"junit", report::make_check_junit},
};

constexpr auto names = [] {
    std::array<std::string_view, formats.size()> all;
    std::ranges::transform(formats, all.begin(), &Format::name);
    return all;
}();

}  // namespace

std::span<const std::string_view> check_formats() { return names; }

std::unique_ptr<const CheckFormat> make_check_format(std::string_view name) {
    const auto* const at = std::ranges::find(formats, name, &Format::name);
    return at == formats.end() ? nullptr : at->make();
}

}  // namespace pmcdiff
