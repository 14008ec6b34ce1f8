#include "series/places.hpp"

#include <algorithm>
#include <cstddef>

#include "text/strings.hpp"

namespace pmcdiff::series {

bool is_markdown(std::string_view name) {
    return name.ends_with(".md") || name.ends_with(".MD") || name.ends_with(".markdown");
}

bool is_hidden(std::string_view path) { return path.starts_with('.') || path.find("/.") != std::string_view::npos; }

bool is_year(std::string_view name) { return name.size() == 4 && std::ranges::all_of(name, text::is_ascii_digit); }

std::string committee_of(std::string_view path) {
    const auto parts = text::split(path, '/');
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (!is_year(parts[i])) return std::string(parts[i]);
    }
    return {};
}

}  // namespace pmcdiff::series
