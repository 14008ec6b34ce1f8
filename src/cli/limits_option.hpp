// `--max`, which every command has that reads notes.
#pragma once

#include "pmcdiff/limits.hpp"

namespace CLI {
class App;
}

namespace pmcdiff::cli {

/// `--max NAME=VALUE`, which may be given several times. `limits` must outlive the parsing.
void add_limits_option(CLI::App& app, Limits& limits);

}  // namespace pmcdiff::cli
