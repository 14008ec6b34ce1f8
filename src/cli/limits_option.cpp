#include "cli/limits_option.hpp"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace pmcdiff::cli {

void add_limits_option(CLI::App& app, Limits& limits) {
    const auto set = [&limits](const std::vector<std::string>& settings) {
        for (const auto& setting : settings) {
            if (const auto done = set_limit(limits, setting); !done) {
                throw CLI::ValidationError("--max", done.error().text());
            }
        }
    };
    app.add_option_function<std::vector<std::string>>("--max", set,
                                                      "Set a limit of what is read, e.g. items=50000 (docs/limits.md)")
        ->allow_extra_args(false)
        ->type_name("NAME=N");
}

}  // namespace pmcdiff::cli
