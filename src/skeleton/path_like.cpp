#include <filesystem>
#include <string>
#include <utility>

#include "pmcdiff/skeleton.hpp"
#include "skeleton/written_date.hpp"
#include "text/strings.hpp"

namespace pmcdiff {

namespace {

bool is_year(const std::string& name) {
    return name.size() == 4 && name.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::string path_like(const std::string& path, const Date& date) {
    namespace fs = std::filesystem;
    const fs::path old(path);
    bool has_date = false;
    // Blanks at the ends of a name are slips.
    auto name = skeleton::replace_dates(text::trim(old.filename().string()), [&](const auto& form) {
        has_date = true;
        return skeleton::write_date(date, form);
    });
    if (!has_date) name = date.iso() + ".md";
    auto folder = old.parent_path();
    if (is_year(folder.filename().string())) folder = folder.parent_path() / date.iso().substr(0, 4);
    return (folder / std::move(name)).string();
}

}  // namespace pmcdiff
