#include "cli/about.hpp"

#include <cstddef>
#include <iostream>
#include <string_view>
#include <vector>

#include <CLI/Version.hpp>
// Of cmark-gfm the version alone: what reads Markdown is in src/markdown.
#include <cmark-gfm_version.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <tl/expected.hpp>
#include <toml++/toml.h>
#include <utf8proc.h>

#include "cli/companion.hpp"
#include "pmcdiff/build_info.hpp"

namespace pmcdiff::cli {

namespace {

std::string dotted(int major, int minor, int patch) { return fmt::format("{}.{}.{}", major, minor, patch); }

std::vector<LibraryVersion> libraries_of_all() {
    return {
        {"cmark-gfm", CMARK_GFM_VERSION_STRING},
        {"CLI11", CLI11_VERSION},
        {"dtl", std::string(build_info::dtl_version)},
        {"fmt", dotted(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)},
        {"libstemmer", std::string(build_info::stemmer_version)},
        {"libuuid", std::string(build_info::uuid_version)},
        {"nlohmann-json",
         dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
        {"pugixml", fmt::format("{}.{}", PUGIXML_VERSION / 1000, PUGIXML_VERSION / 10 % 100)},
        {"RE2", std::string(build_info::re2_version)},
        {"tl-expected", dotted(TL_EXPECTED_VERSION_MAJOR, TL_EXPECTED_VERSION_MINOR, TL_EXPECTED_VERSION_PATCH)},
        {"toml++", dotted(TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH)},
        {"utf8proc", dotted(UTF8PROC_VERSION_MAJOR, UTF8PROC_VERSION_MINOR, UTF8PROC_VERSION_PATCH)},
    };
}

}  // namespace

std::string library_lines(std::span<const LibraryVersion> libraries) {
    std::string lines;
    for (const auto& [name, version] : libraries) {
        lines += version.empty() ? fmt::format("  {}\n", name) : fmt::format("  {:<14} {}\n", name, version);
    }
    return lines;
}

std::string build_and_libraries() {
    const auto build = fmt::format("built by {}, {}, {}\nlibraries:\n", build_info::compiler, build_info::build_type,
                                   build_info::linking);
    return build + library_lines(libraries_of_all());
}

void ask_companions_for_libraries() {
    for (const std::string_view name : {"pmcdiff-git", "pmcdiff-email"}) {
        // Before, and not behind, what the other program prints.
        std::cout << "libraries of " << name << ":\n" << std::flush;
        if (!run_companion(name, {libraries_question})) std::cout << "  it is not installed\n" << std::flush;
    }
}

bool answer_for_libraries(int argc, const char* const* argv, std::span<const LibraryVersion> libraries) {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    if (arguments.size() != 2 || std::string_view(arguments.back()) != libraries_question) return false;
    std::cout << library_lines(libraries) << std::flush;
    return true;
}

}  // namespace pmcdiff::cli
